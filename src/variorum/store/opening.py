"""Opening a record file: is it one, is it ours, does it stand at the newest migration?"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.pool import QueuePool

from variorum.errors import StoreError
from variorum.store.schema import APPLICATION_ID, FORMAT, HEAD

_SQLITE_MAGIC = b"SQLite format 3\x00"
#: Seconds that a writer waits for another one before it gives up.
_PATIENCE = 30


def open_engine(path: Path, *, create: bool, read_only: bool) -> Engine:
    """An engine on a record that stands at the newest migration.

    Raises `StoreError` for a file that is missing, no record, or of a newer format.
    """
    with told(path):
        _undo_interrupted(path)
    is_new = not path.exists() or path.stat().st_size == 0
    if is_new and not create:
        raise StoreError(
            "There is no record here.",
            where=str(path),
            do="Make one: variorum build FOLDER --output RECORD.",
        )
    if not is_new:
        _demand_sqlite(path)
    with told(path):
        if not is_new and not read_only:
            _demand_ours(path)
        return _open(path, create=create, read_only=read_only)


def _undo_interrupted(path: Path) -> None:
    """Let SQLite undo what a process that was killed had begun before the file was a record.

    A new file is made a WAL database in a transaction of the older kind, with a journal beside
    it. Where that is left behind nobody can read the file who may not write to it, so it has to be
    undone before anything else; any program that opens the file as usual would do that too.
    """
    if not path.exists() or not path.with_name(f"{path.name}-journal").exists():
        return
    looking = _engine(f"{file_uri(path)}?mode=rw", writes=False)
    try:
        with looking.connect() as connection:
            connection.scalar(text("SELECT count(*) FROM sqlite_master"))
    finally:
        looking.dispose()


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite says of a file that is damaged, locked or full into a `StoreError`."""
    try:
        yield
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    except DatabaseError as error:
        if isinstance(error, IntegrityError):
            raise
        raise _unusable(path, error.orig) from error


def _open(path: Path, *, create: bool, read_only: bool) -> Engine:
    uri = file_uri(path)
    if read_only:
        engine = _engine(_reading(path), writes=False)
        if _stands_at(engine, path) == HEAD:
            return engine
        engine.dispose()
        _open(path, create=create, read_only=False).dispose()
        return _engine(_reading(path), writes=False)
    engine = _engine(f"{uri}?mode=rwc" if create else f"{uri}?mode=rw", writes=True)
    if _stands_at(engine, path) != HEAD:
        _migrate(engine)
    return engine


def _demand_ours(path: Path) -> None:
    # to open a database for writing already changes it: whose it is must be known before
    looking = _engine(_reading(path), writes=False)
    try:
        _stands_at(looking, path)
    finally:
        looking.dispose()


def file_uri(path: Path) -> str:
    """A path as SQLite takes it together with options."""
    return f"file:{quote(str(path.resolve()))}"


def _reading(path: Path) -> str:
    """How SQLite is asked to read a record: where it lies still, without a file beside it.

    SQLite reads a WAL database only if it may write its index next to it, which an archive, a
    disc and a share for reading do not allow. Nobody writes to a record that has neither log
    nor index (sqlite.org/wal.html, "Read-only databases").
    """
    beside = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    still = not os.access(path.resolve().parent, os.W_OK) and not any(map(Path.exists, beside))
    return f"{file_uri(path)}?mode=ro{'&immutable=1' if still else ''}"


def _engine(uri: str, *, writes: bool) -> Engine:
    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(
            uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        if writes:
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = NORMAL")
        else:
            connection.execute("PRAGMA query_only = ON")
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        max_overflow=-1,
        json_serializer=_as_json,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # sqlite3 begins transactions late and not before DDL; a record needs them to be whole. One
    # that will write takes its lock at once: to ask for it after reading may be refused.
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def transaction(engine: Engine) -> AbstractContextManager[Connection]:
    """A transaction that writes: all of it happens, or nothing."""
    return engine.execution_options(writes=True).begin()


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _demand_sqlite(path: Path) -> None:
    if path.is_dir():
        raise _no_record(path)
    with path.open("rb") as file:
        if file.read(len(_SQLITE_MAGIC)) != _SQLITE_MAGIC:
            raise _no_record(path)


def _stands_at(engine: Engine, path: Path) -> str | None:
    """The record's migration, None for an empty database. Raises where it is not ours."""
    with engine.connect() as connection:
        tables = set(connection.scalars(text("SELECT name FROM sqlite_master")))
        if not tables:
            return None
        if connection.scalar(text("PRAGMA application_id")) != APPLICATION_ID:
            raise _no_record(path)
        found = connection.scalar(text("SELECT value FROM meta WHERE name = 'format'"))
        if not str(found).isdecimal() or int(str(found)) > FORMAT:
            raise StoreError(
                f"This record has format {found}; this variorum knows formats up to {FORMAT}.",
                where=str(path),
                do="Open it with a newer variorum (pip install --upgrade variorum), "
                "or build a new record from the documents.",
            )
        at = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return None if at is None else str(at)


def _migrate(engine: Engine) -> None:
    # Alembic takes a third of a second to import: only for records that need it.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", "variorum.store:migrations")
    with transaction(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        _sign(connection)


def _sign(connection: Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(
        "INSERT INTO meta (name, value) VALUES ('format', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (str(FORMAT),),
    )


def _no_record(path: Path) -> StoreError:
    return StoreError(
        "This is no variorum record.",
        where=str(path),
        do="Give the file that `variorum build FOLDER --output RECORD` wrote.",
    )


def _unusable(path: Path, error: BaseException | None) -> StoreError:
    said = str(error)
    if "locked" in said:
        do = "Another build is writing to it: wait for its end, then run the command again."
    elif "malformed" in said or "not a database" in said:
        do = "The file is damaged. Take a copy that is not, or build it again from the documents."
    else:
        do = "Check that it may be read and written, its folder too, and that the disk is not full."
    return StoreError(f"The record cannot be used: {said}.", where=str(path), do=do)
