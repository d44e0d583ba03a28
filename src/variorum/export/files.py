"""Files written whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from variorum.errors import InputError, StoreError
from variorum.store import Record


def demand_complete(record: Record) -> None:
    """Raise `StoreError` for a record whose build did not come to its end."""
    if not record.complete:
        raise StoreError(
            "The build of this record did not come to its end: its findings are missing.",
            where=str(record.path),
            do="Run the same `variorum build` once more; it goes on where it stopped.",
        )


def write_whole(folder: Path, name: str, parts: Iterable[bytes]) -> Path:
    """Write a file under another name and rename it at the end; return its path.

    Raises `InputError` where the folder cannot be written.
    """
    unfinished, path = folder / f".{name}.part", folder / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with unfinished.open("wb") as file:
            for part in parts:
                file.write(part)
        unfinished.replace(path)
    except OSError as error:
        raise InputError(
            f"The export cannot be written: {error.strerror}.",
            where=str(error.filename or folder),
            do="Give --output a folder that may be written to.",
        ) from error
    return path
