"""`sources.csv`: what people know of the files in a folder, one row for each file."""

from __future__ import annotations

import csv
import io
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from variorum.errors import SourcesError, Unreadable
from variorum.read.dates import to_edtf
from variorum.read.decode import decode

NAME = "sources.csv"
_KNOWN = ("title", "publisher", "url", "published", "kind", "side")
_DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One row: `file` as written, the known columns (null where empty), the rest in `extra`.

    `published` is EDTF; what could not be read as a date is null and told in `notes`.
    """

    line: int
    file: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    kind: str | None = None
    side: str | None = None
    extra: tuple[tuple[str, str], ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sources:
    """The rows of one sources.csv, in order, and what was odd about the file."""

    path: Path | None = None
    rows: tuple[SourceRow, ...] = ()
    notes: tuple[str, ...] = field(default=())


def read_sources(path: Path) -> Sources:
    """The rows of a table with at least the column `file`.

    Delimiter (comma, semicolon, tab, bar) and encoding are detected. Raises `SourcesError`,
    which names the line, for a table without that column, a file described twice, or bytes
    that are no table.
    """
    text, notes = _text(path)
    header_line = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=header_line.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[SourceRow] = []
    try:
        header = [cell.strip().casefold() for cell in next(reader, [])]
        _check_header(header, path)
        for cells in reader:
            if row := _row(header, cells, reader.line_num, notes):
                rows.append(row)
    except csv.Error as error:
        raise SourcesError(
            f"{NAME} is no table: {error}.",
            where=f"{path}, line {reader.line_num}",
            do="Save it again as CSV in UTF-8.",
        ) from error
    _check_twice(rows, path)
    return Sources(path, tuple(rows), tuple(notes))


def _text(path: Path) -> tuple[str, list[str]]:
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise SourcesError(
            f"{NAME} cannot be opened: {error.strerror}.",
            where=str(path),
            do="Check its permissions, or move it away.",
        ) from error
    except Unreadable as error:
        raise SourcesError(
            f"{NAME} is no table: {error.what}", where=str(path), do="Save it as CSV in UTF-8."
        ) from error
    return decoded.text, [f"{NAME}: {note}" for note in decoded.notes]


def _check_header(header: list[str], path: Path) -> None:
    if "file" not in header:
        raise SourcesError(
            f"{NAME} has no column named 'file', only: {', '.join(header) or 'nothing'}.",
            where=f"{path}, line 1",
            do="Give it a first line such as: file,title,publisher,url,published,kind,side",
        )
    twice = sorted({name for name in header if name and header.count(name) > 1})
    if twice:
        raise SourcesError(
            f"{NAME} has the column {twice[0]!r} twice.", where=f"{path}, line 1", do="Keep one."
        )


def _row(header: list[str], cells: list[str], line: int, notes: list[str]) -> SourceRow | None:
    values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
    if not any(values.values()):
        return None
    name = values.pop("file", "")
    if not name:
        notes.append(f"{NAME}, line {line}: no file is named; the row was left out.")
        return None
    row_notes = []
    if any(cell.strip() for cell in cells[len(header) :]):
        row_notes.append(f"{NAME}, line {line}: more cells than columns; the rest was left out.")
    written = values.get("published", "")
    published = to_edtf(written) if written else None
    if written and published is None:
        row_notes.append(
            f"{NAME}, line {line}: {written!r} is no date in EDTF (such as 2018-05-29, 2018-05, "
            "2018~); published was left empty."
        )
    known = {key: values.get(key) or None for key in _KNOWN} | {"published": published}
    extra = tuple((key, value) for key, value in values.items() if key not in _KNOWN and value)
    return SourceRow(line, name, extra=extra, notes=tuple(row_notes), **known)


def same_name(name: str) -> str:
    """A path as written, comparable: "/" between its parts, no leading "./", composed letters."""
    return unicodedata.normalize("NFC", name.replace("\\", "/").removeprefix("./"))


def _check_twice(rows: list[SourceRow], path: Path) -> None:
    seen: dict[str, SourceRow] = {}
    for row in rows:
        first = seen.setdefault(same_name(row.file), row)
        if first is not row:
            raise SourcesError(
                f"{NAME} describes the file {row.file!r} twice, "
                f"in lines {first.line} and {row.line}.",
                where=f"{path}, line {row.line}",
                do="Keep one of the two rows.",
            )
