"""Which files are below a folder, in a stable order, each with its row of sources.csv."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass, field, replace
from pathlib import Path

from variorum.errors import InputError, PlacesError, SourcesError
from variorum.model import GivenPlaces
from variorum.read.gazetteer import NAMES as GAZETTEERS
from variorum.read.gazetteer_csv import read_csv
from variorum.read.gazetteer_geojson import read_geojson
from variorum.read.sources import NAME, SourceRow, Sources, read_sources, same_name


@dataclass(frozen=True, slots=True)
class Entry:
    """One file: its absolute `path`, its name in the record, its row of sources.csv if any.

    `relative` has "/" between its parts and can always be stored as UTF-8: bytes of a name
    that are not UTF-8 are written as `\\xNN`.
    """

    path: Path
    relative: str
    row: SourceRow | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """The files below a folder by name, the sources.csv in use, and what was odd.

    `unlisted` are folders below it, as names in the record, whose files could not be listed:
    what was read from there before is not known to be gone.
    `places` are those of the project gazetteer in use, from the file `gazetteer`.
    """

    folder: Path
    entries: tuple[Entry, ...]
    sources: Path | None = None
    notes: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
    gazetteer: Path | None = None
    places: GivenPlaces = field(default_factory=GivenPlaces)


def list_files(folder: Path) -> Listing:
    """Every file below the folder, sorted by relative path (by code points).

    Hidden files and folders (".name") are left out, as is the `sources.csv` that describes
    the folder: the one in it, else the one in its parent; and so the project gazetteer,
    `gazetteer.csv` or `gazetteer.geojson`. Others of these names are files like all others. A link
    to a file inside the folder is listed like a file; links that lead outside, links to folders and
    devices are not followed, and noted.
    Raises `InputError` where there is no such folder, `SourcesError` for a bad sources.csv,
    `PlacesError` for a bad gazetteer.
    """
    if not folder.is_dir():
        raise InputError(
            "There is no such folder." if not folder.exists() else "This is no folder.",
            where=os.fsencode(folder).decode("utf-8", "backslashreplace"),
            do="Give the folder that holds the documents.",
        )
    root = Path(os.path.realpath(folder))
    notes: list[str] = []
    unlisted: list[str] = []
    sources = _sources(root, notes)
    gazetteer = _gazetteer(root)
    places, odd = read_gazetteer(gazetteer) if gazetteer else (GivenPlaces(), [])
    ours = {root / NAME, gazetteer}
    paths = [path for path in _walk(root, notes, unlisted) if path not in ours]
    names = _names(root, paths, notes)
    rows = _match(root, [name for name, _ in names], sources, notes)
    entries = tuple(Entry(path, name, rows.get(name)) for name, path in names)
    listing = Listing(root, entries, sources.path, (*notes, *odd), tuple(sorted(unlisted)))
    return replace(listing, gazetteer=gazetteer, places=places)


def _gazetteer(root: Path) -> Path | None:
    """The gazetteer of a folder: the one in it, else the one in its parent."""
    for folder in (root, root.parent):
        found = [folder / name for name in GAZETTEERS if (folder / name).is_file()]
        if len(found) > 1:
            raise PlacesError(
                f"There are two gazetteers: {found[0].name} and {found[1].name}.",
                where=str(folder),
                do="Keep one of them.",
            )
        if found:
            return found[0]
    return None


def read_gazetteer(path: Path) -> tuple[GivenPlaces, list[str]]:
    """The places of a project gazetteer by the ending of its name, and what was odd about it."""
    return read_csv(path) if path.suffix == ".csv" else read_geojson(path)


def _sources(root: Path, notes: list[str]) -> Sources:
    if (root / NAME).is_file():
        found = read_sources(root / NAME)
    elif (root.parent / NAME).is_file():
        try:
            found = read_sources(root.parent / NAME)
        except SourcesError as error:
            if "no column" not in error.what:
                raise
            notes.append(f"The {NAME} in the parent folder has no column 'file': not used.")
            return Sources()
    else:
        return Sources()
    notes.extend(found.notes)
    return found


def _walk(root: Path, notes: list[str], unlisted: list[str]) -> list[Path]:
    found: list[Path] = []
    hidden = 0

    def unreadable(error: OSError) -> None:
        folder = Path(error.filename)
        if folder == root:
            raise InputError(
                f"The folder cannot be listed: {error.strerror}.",
                where=storable_name(str(root)),
                do="Check its permissions.",
            ) from error
        unlisted.append(_relative(root, folder))
        notes.append(
            f"The folder {storable_name(str(folder))!r} cannot be listed: {error.strerror}."
        )

    for parent, folders, files in os.walk(root, onerror=unreadable):
        hidden += sum(name.startswith(".") for name in (*folders, *files))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [name for name in folders if Path(parent, name).is_symlink()]:
            notes.append(
                f"{_relative(root, Path(parent, name))!r} is a link to a folder: not followed."
            )
        for name in sorted(files):
            path = Path(parent, name)
            if not name.startswith(".") and _is_ours(root, path, notes):
                found.append(path)
    if hidden:
        notes.append(
            f"{hidden} hidden {'file or folder' if hidden == 1 else 'files or folders'} left out."
        )
    return found


def _is_ours(root: Path, path: Path, notes: list[str]) -> bool:
    name = repr(_relative(root, path))
    if path.is_symlink() and not Path(os.path.realpath(path)).is_relative_to(root):
        notes.append(f"{name} is a link that leads out of the folder: not followed.")
        return False
    # a pipe or a device would block or never end
    if not path.is_file():
        notes.append(f"{name} is no ordinary file: left out.")
        return False
    return True


def _relative(root: Path, path: Path) -> str:
    return storable_name("/".join(path.relative_to(root).parts))


def storable_name(name: str) -> str:
    """A file name as UTF-8 can hold it: bytes that are not UTF-8 are written as `\\xNN`."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _names(root: Path, paths: list[Path], notes: list[str]) -> list[tuple[str, Path]]:
    by_name: dict[str, Path] = {}
    for path in sorted(paths, key=os.fsencode):
        name = _relative(root, path)
        while name in by_name:
            # two names that differ only in how the same sequence came about: "\xff" as four
            # characters, and the byte
            name += "~"
            notes.append(f"{name!r}: another file's name is written the same way.")
        by_name[name] = path
    return sorted(by_name.items())


def _match(
    root: Path, names: list[str], sources: Sources, notes: list[str]
) -> dict[str, SourceRow]:
    """Rows by file: a row names a file by path from the folder, from the table, or by name."""
    matched: dict[str, SourceRow] = {}
    whole = {same_name(name): name for name in names}
    bare = Counter(same_name(name.rpartition("/")[2]) for name in names)
    by_bare = {same_name(name.rpartition("/")[2]): name for name in names}
    prefix = f"{storable_name(root.name)}/"
    for row in sources.rows:
        notes.extend(row.notes)
        written = same_name(row.file)
        found = whole.get(written) or whole.get(written.removeprefix(same_name(prefix)))
        if found is None and "/" not in written and bare[written] == 1:
            found = by_bare[written]
        if found is None:
            many = "/" not in written and bare[written] > 1
            why = "several files have this name; give the path" if many else "there is no such file"
            notes.append(f"{NAME}, line {row.line}: {row.file!r}: {why}.")
        elif found in matched:
            raise SourcesError(
                f"{NAME} describes the file {found!r} twice, "
                f"in lines {matched[found].line} and {row.line}.",
                where=f"{sources.path}, line {row.line}",
                do="Keep one of the two rows.",
            )
        else:
            matched[found] = row
    return matched
