"""Benchmark files in and out: a JSON object a line, a document in each."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from variorum.errors import InputError
from variorum.model import Document, digest

Row = dict[str, Any]
Progress = Callable[[int, int], None]


def read_rows(path: Path) -> list[Row]:
    """The objects of a JSONL file. Raises `InputError` with the line that is none."""
    rows = []
    for number, line in enumerate(path.read_text("utf-8").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            rows.append(json.loads(line))
        except ValueError as error:
            raise InputError(
                f"This line is not a JSON object: {error}.",
                where=f"{path}, line {number}",
                do="Give a file with one JSON object a line.",
            ) from error
    return rows


def document_from_row(row: Row, *, text: str | None = None) -> Document:
    """A document of a benchmark row; English and described by nothing but its text."""
    content = row["text"] if text is None else text
    return Document(
        path=str(row.get("doc_id") or row.get("id") or "text"),
        sha256=digest(content.encode("utf-8", "surrogatepass")),
        text=content,
        media_type="text/plain",
        reader="benchmark row",
        language="en",
        published=str(row["dct"])[:10] if row.get("dct") else None,
    )


def write_predictions(
    input: Path,
    output: Path,
    predict_row: Callable[[Row], Row | list[Row]],
    progress: Progress | None = None,
) -> None:
    """Predict each row in turn and write one line, or several, for it."""
    rows = read_rows(input)
    with output.open("w", encoding="utf-8") as out:
        for done, row in enumerate(rows, start=1):
            for line in _lines(predict_row(row)):
                out.write(line)
            if progress is not None:
                progress(done, len(rows))


def write_in_batches(
    input: Path,
    output: Path,
    predict_rows: Callable[[Sequence[Row]], Iterable[Row]],
    size: int,
    progress: Progress | None = None,
) -> None:
    """Predict `size` rows at a time, one line for each: a language model is faster so."""
    rows = read_rows(input)
    with output.open("w", encoding="utf-8") as out:
        for start in range(0, len(rows), size):
            batch = rows[start : start + size]
            for line in _lines(list(predict_rows(batch))):
                out.write(line)
            if progress is not None:
                progress(start + len(batch), len(rows))


def _lines(predicted: Row | list[Row]) -> Iterator[str]:
    for row in predicted if isinstance(predicted, list) else [predicted]:
        yield json.dumps(row, ensure_ascii=False) + "\n"
