"""`verify` names every sort of change to a record, and nothing where nothing was changed."""

from __future__ import annotations

import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.pipeline.light import CORPUS, STAGES, write
from variorum.check import verify
from variorum.pipeline import build
from variorum.store import open_record


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus and its record."""
    home = tmp_path_factory.mktemp("verify")
    build(write(home / "corpus", CORPUS), home / "r.db", jobs=1, stages=STAGES)
    return home


@pytest.fixture
def home(untouched: Path, tmp_path: Path) -> Path:
    """A record of one's own, whose originals are those of the untouched one."""
    shutil.copy(untouched / "r.db", tmp_path / "r.db")
    return tmp_path


def _mismatches(home: Path) -> list[str]:
    with open_record(home / "r.db", read_only=True) as record:
        return [f"{each.where}: {each.what}" for each in verify(record).mismatches]


def test_an_untouched_record_holds(untouched: Path) -> None:
    """Every document, original and span of a new record is as it was read."""
    with open_record(untouched / "r.db", read_only=True) as record:
        found = verify(record)
    assert found.holds
    assert found.mismatches == []
    assert (found.documents, found.originals, found.absent) == (5, 5, [])
    assert found.spans > 20
    assert found.complete


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("UPDATE documents SET text = replace(text, '12 boats', '21 boats')", "its hash differs"),
        ("UPDATE documents SET text = text || ' more' WHERE text <> ''", "its hash differs"),
        ("UPDATE documents SET characters = characters + 1", "characters are stored"),
        ("UPDATE documents SET sha256 = replace(sha256, 'a', 'b')", "the id is not that of"),
        ("UPDATE documents SET sha256 = 'nothing'", "the id is not that of"),
        ("UPDATE documents SET path = 'x' || path", "the id is not that of"),
        ("UPDATE documents SET pages = '[[0, 5000]]'", "the page [0, 5000)"),
        ('UPDATE passages SET "end" = "end" + 1000', "does not lie in the text"),
        ("UPDATE passages SET start = start + 1", "its id is not that of its kind and place"),
        ("UPDATE passages SET kind = 'heading'", "its id is not that of its kind and place"),
        ("UPDATE passages SET parent = 'p-0'", "its parent p-0 is not there"),
        ("UPDATE passages SET start = 0, \"end\" = 0 WHERE kind = 'paragraph'", "in its parent"),
        ("UPDATE claims SET quote = quote || '!'", "quote: the text at"),
        ("UPDATE claims SET start = start + 1", "quote: the text at"),
        ("UPDATE claims SET words = 'other' WHERE kind = 'figure'", "figure: the text at"),
        ("UPDATE claims SET figure_start = figure_start + 1", "figure: the text at"),
        ("UPDATE claims SET figure_end = 100000", "does not lie in the text"),
        ("UPDATE claims SET figure_bound = 'perhaps'", "can no longer be built"),
        ("UPDATE claims SET figure_high = figure_low + 1", "can no longer be built"),
        ("UPDATE claims SET figure_part_of = 'c-0' WHERE kind = 'figure'", "part of c-0"),
        ("UPDATE claims SET statement_end = statement_end - 1", "statement: the text at"),
        ("UPDATE claims SET instrument_end = instrument_end - 1", "instrument: the text at"),
        ("UPDATE claims SET event_label = 'another'", "its id is not that of its place and words"),
        ("UPDATE claims SET time_text = '1901'", "time: the text at"),
        ("UPDATE claims SET time_start = time_start - 1", "time: the text at"),
        ("UPDATE claims SET place_end = place_end - 1", "place: the text at"),
        ("UPDATE claims SET modality = 'sworn'", "can no longer be built"),
        ("UPDATE attributions SET start = start + 1 WHERE start > 0", "attribution to 'Ana'"),
        ("UPDATE attributions SET \"as\" = 'witness'", "can no longer be built"),
        ("UPDATE source_wordings SET words = 'Cleo'", "is not what the document has there"),
        ("UPDATE source_wordings SET start = start + 1", "is not what the document has there"),
        ('UPDATE source_wordings SET "end" = 100000', "is not what the document has there"),
        ("UPDATE source_wordings SET text = 'Cleo'", "is not what the document has there"),
        ("UPDATE sources SET name = 'Cleo'", "the id of the source is not that of its name"),
        ("UPDATE questions SET text = 'Why?'", "question"),
        ("DELETE FROM question_claims", "it has no claims"),
        ("DELETE FROM question_claims WHERE position = 0", "its id is not that of its wording"),
        ("UPDATE reuse SET a_start = a_start + 1", "is not what was compared"),
        ("UPDATE reuse SET b_end = 100000", "does not lie in the text"),
        ("UPDATE relations SET \"to\" = 'c-0'", "refers to a row of claims"),
        ("DELETE FROM claims WHERE kind = 'figure'", "refers to a row of claims"),
    ],
)
def test_every_sort_of_change_is_named(home: Path, statement: str, told: str) -> None:
    """One kind of value is changed behind variorum's back: verify says which."""
    with sqlite3.connect(home / "r.db") as raw:
        assert raw.execute(statement).rowcount > 0
    assert any(told in line for line in _mismatches(home))


def test_a_changed_original_is_named(tmp_path: Path) -> None:
    """A file that is no longer the one that was read is a mismatch."""
    corpus = write(tmp_path / "corpus", CORPUS)
    build(corpus, tmp_path / "r.db", jobs=1, stages=STAGES)
    write(corpus, {"north/a.txt": "Other words."})
    assert _mismatches(tmp_path) == [
        "north/a.txt: the original file is not the one that was read: hash differs"
    ]


def test_a_missing_original_is_no_mismatch(tmp_path: Path) -> None:
    """A record outlives its files: those that are gone are only listed."""
    corpus = write(tmp_path / "corpus", CORPUS)
    build(corpus, tmp_path / "r.db", jobs=1, stages=STAGES)
    shutil.rmtree(corpus)
    with open_record(tmp_path / "r.db", read_only=True) as record:
        found = verify(record)
    assert found.holds
    assert found.absent == sorted(CORPUS)


def test_a_broken_file_is_named(home: Path) -> None:
    """Bytes overwritten in the middle of the file do not pass."""
    data = bytearray((home / "r.db").read_bytes())
    page = data.find(b"boats")
    data[page - page % 4096 + 8 : page - page % 4096 + 100] = b"\xff" * 92
    (home / "r.db").write_bytes(bytes(data))
    told = _mismatches(home)
    assert told
    assert all(line.startswith("the record file: ") for line in told)
