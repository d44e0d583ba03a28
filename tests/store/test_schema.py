"""The record file itself: migrations, what is refused, what full-text search finds."""

from __future__ import annotations

import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from tests.pipeline.light import STAGES, write
from variorum.errors import StoreError
from variorum.pipeline import build
from variorum.store import FORMAT, open_record
from variorum.store.opening import transaction
from variorum.store.schema import HEAD, metadata

_REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "record-file.md"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """An empty record."""
    path = tmp_path / "r.db"
    open_record(path, create=True).close()
    return path


def test_migrations_from_nothing_make_the_tables_of_the_metadata(new: Path) -> None:
    """The migrations and the metadata say the same, table by table and column by column."""
    with open_record(new) as record, record.connect() as connection:

        def ours(_object, name, kind, _reflected, _compare_to):
            return not (kind == "table" and "_search" in name)

        context = MigrationContext.configure(
            connection, opts={"compare_type": True, "include_object": ours}
        )
        assert compare_metadata(context, metadata) == []


def test_head_is_the_newest_migration() -> None:
    """A record at `HEAD` is opened without looking at the migrations, so it must be the last."""
    assert ScriptDirectory("src/variorum/store/migrations").get_heads() == [HEAD]


def test_an_empty_file_becomes_a_record(tmp_path: Path) -> None:
    """What a build that was killed in its first moment leaves behind is no obstacle."""
    path = tmp_path / "r.db"
    path.touch()
    with open_record(path, create=True) as record:
        assert record.meta() == {"format": str(FORMAT)}


def test_what_a_killed_build_left_before_its_first_table_is_undone(tmp_path: Path) -> None:
    """A journal of an unfinished transaction is rolled back before the file is looked at."""
    busy, left = tmp_path / "busy.db", tmp_path / "left.db"
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 9000) "
    with closing(sqlite3.connect(busy, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 2")
        connection.execute("CREATE TABLE page (number)")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(numbers + "INSERT INTO page SELECT x FROM n")
        for end in ("", "-journal"):
            Path(f"{left}{end}").write_bytes(Path(f"{busy}{end}").read_bytes())
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        sqlite3.connect(f"file:{left}?mode=ro", uri=True).execute("SELECT * FROM page")
    with pytest.raises(StoreError, match="no variorum record"):
        open_record(left)
    with closing(sqlite3.connect(f"file:{left}?mode=ro", uri=True)) as connection:
        assert connection.execute("SELECT count(*) FROM page").fetchone() == (0,)


def test_a_migration_is_whole_or_not_at_all(tmp_path: Path, monkeypatch) -> None:
    """A build killed while the tables are made leaves none of them, and the next one makes all."""
    from variorum.store import opening

    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    path = tmp_path / "r.db"
    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(opening, "_sign", interrupted)
        open_record(path, create=True)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    open_record(path, create=True).close()


def test_a_missing_record_is_told(tmp_path: Path) -> None:
    """A path without a file is an error that says how to make a record."""
    with pytest.raises(StoreError, match="no record here") as told:
        open_record(tmp_path / "none.db")
    assert "variorum build" in told.value.do


@pytest.mark.parametrize("create", [False, True])
def test_another_file_is_no_record(tmp_path: Path, create: bool) -> None:
    """A text file is refused and left as it is."""
    path = tmp_path / "notes.txt"
    path.write_text("not a database at all")
    with pytest.raises(StoreError, match="no variorum record"):
        open_record(path, create=create)
    assert path.read_text() == "not a database at all"


def test_another_database_is_no_record(tmp_path: Path) -> None:
    """An SQLite file of another program is refused and left as it is."""
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as raw:
        raw.execute("CREATE TABLE meta (name, value)")
    with pytest.raises(StoreError, match="no variorum record"):
        open_record(path, create=True)
    with sqlite3.connect(path) as raw:
        assert raw.execute("SELECT name FROM sqlite_master").fetchall() == [("meta",)]


def test_a_newer_format_is_refused(new: Path) -> None:
    """A record of a later variorum is not opened, and the message says what to do."""
    with open_record(new) as record:
        record.set_meta(format=str(FORMAT + 1))
    with pytest.raises(StoreError, match=f"format {FORMAT + 1}") as told:
        open_record(new, read_only=True)
    assert "newer variorum" in told.value.do


def test_reading_only_writes_nothing(new: Path) -> None:
    """A record opened for reading refuses to be written."""
    with open_record(new, read_only=True) as record, pytest.raises(Exception, match="readonly"):
        record.set_meta(state="complete")


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A record of three short files."""
    files = {
        "a.txt": "Two prisoners crossed the bridge.\nThe café near the river had 12 tables.",
        "b.txt": "A prisoner wrote: “No bridge was crossed in 1990”.",
        "c.txt": "Nothing of the kind.",
    }
    build(write(tmp_path / "corpus", files), tmp_path / "r.db", jobs=1, stages=STAGES)
    return tmp_path / "r.db"


def test_a_record_can_be_read_where_nothing_may_be_written(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a disc or in an archive a record is read alone, without SQLite's index beside it."""
    archive = tmp_path / "archive"
    archive.mkdir()
    shutil.copy(built, archive / "r.db")
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != archive.resolve())
    with open_record(archive / "r.db", read_only=True) as record:
        assert record.complete
        assert record.search_passages("prisoner")
        assert [path.name for path in archive.iterdir()] == ["r.db"]


@pytest.mark.parametrize(
    ("words", "paths"),
    [
        ("prisoner", ["a.txt", "b.txt"]),
        ("prisoners bridge", ["a.txt", "b.txt"]),
        ('"crossed the bridge"', ["a.txt"]),
        ("cafe", ["a.txt"]),
        ("prisoner river", []),
        ("bridge OR river", []),
        ("NEAR(the", ["a.txt"]),
        ("río*", []),
        ('"', []),
        ("", []),
    ],
)
def test_search_finds_passages_with_all_the_words(
    built: Path, words: str, paths: list[str]
) -> None:
    """Every word counts, in any inflection; what FTS5 would take for an operator is a word."""
    with open_record(built, read_only=True) as record:
        assert sorted(hit.path for hit in record.search_passages(words)) == paths


def test_search_finds_claims_by_their_evidence(built: Path) -> None:
    """A claim is found by words of its evidence and named by its id."""
    with open_record(built, read_only=True) as record:
        hits = record.search_claims("tables")
        (document,) = [d for d in record.documents() if d.path == "a.txt"]
        assert [hit.claim for hit in hits] == [c.id for c in record.claims(document)]


def test_a_hit_in_a_very_long_passage_shows_its_beginning(tmp_path: Path) -> None:
    """A line of a million characters is found, and is not searched for its best place."""
    corpus = write(tmp_path / "corpus", {"long.txt": "Pier and " + "boats at the pier " * 60_000})
    build(corpus, tmp_path / "r.db", jobs=1, stages=STAGES)
    with open_record(tmp_path / "r.db", read_only=True) as record:
        (hit,) = record.search_passages("pier")
    assert hit.words.startswith("Pier and boats at the pier")
    assert len(hit.words) < 400


def _search_is_right(path: Path) -> None:
    with open_record(path) as record, transaction(record.engine) as connection:
        for table in ("passages_search", "claims_search"):
            check = f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)"
            connection.execute(text(check))


def test_search_follows_changes_and_removals(built: Path, tmp_path: Path) -> None:
    """What was removed or changed is no longer found, and the index agrees with the tables."""
    _search_is_right(built)
    (tmp_path / "corpus" / "a.txt").unlink()
    write(tmp_path / "corpus", {"b.txt": "A meadow with 7 sheep."})
    build(tmp_path / "corpus", built, jobs=1, stages=STAGES)
    _search_is_right(built)
    with open_record(built, read_only=True) as record:
        assert record.search_passages("prisoner") == []
        assert [hit.path for hit in record.search_passages("sheep")] == ["b.txt"]
        assert record.search_claims("tables") == []


def test_a_removed_document_leaves_nothing_behind(built: Path) -> None:
    """With a document go its passages, claims, attributions and parses."""
    with open_record(built) as record:
        record.drop_documents([document.id for document in record.held()])
    with sqlite3.connect(built) as raw:
        for table in metadata.tables:
            if table != "meta":
                assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table


def test_every_column_is_documented() -> None:
    """docs/reference/record-file.md has a row for every column, under its table's heading."""
    sections = re.split(r"^## ", _REFERENCE.read_text("utf-8"), flags=re.MULTILINE)
    told = {
        section.split("\n")[0].strip("`"): set(re.findall(r"^\| `(\w+)` ", section, re.MULTILINE))
        for section in sections
    }
    for name, table in metadata.tables.items():
        assert told.get(name) == set(table.columns.keys()), name
