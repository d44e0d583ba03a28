"""What a build promises: the same record for the same folder, however it came about."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pipeline import light
from tests.pipeline.light import CORPUS, STAGES, write
from variorum.errors import ModelError
from variorum.export import FILES, write_jsonl
from variorum.pipeline import build
from variorum.read import Listing
from variorum.settings import Settings
from variorum.store import open_record


def exported(record: Path, into: Path) -> dict[str, bytes]:
    """The bytes of a record's export, by file name."""
    with open_record(record, read_only=True) as held:
        write_jsonl(held, into)
    return {name: (into / name).read_bytes() for name in FILES}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A small folder with something of everything."""
    return write(tmp_path / "corpus", CORPUS)


def test_a_build_finds_every_kind(corpus: Path, tmp_path: Path) -> None:
    """One folder gives documents, claims of four kinds, questions, relations and shared text."""
    build(corpus, tmp_path / "r.db", stages=STAGES)
    with open_record(tmp_path / "r.db") as record:
        counts = record.counts()
        assert record.complete
    assert counts.claims == {"event": 2, "figure": 6, "instrument": 1, "statement": 1}
    assert counts.questions == {"agree": 1, "contradict": 1}
    assert counts.reuse == {"identical": 1}
    assert counts.not_analysed == ("south/e.txt",)
    assert [path for path, _ in counts.unread] == ["south/d.txt"]


def test_a_second_build_reads_nothing(corpus: Path, tmp_path: Path) -> None:
    """A folder without changes is neither read nor compared again."""
    build(corpus, tmp_path / "r.db", stages=STAGES)
    again = build(corpus, tmp_path / "r.db", stages=STAGES)
    assert (again.read, again.unchanged, again.compared) == ((), len(CORPUS), False)


def test_what_lies_in_a_folder_that_cannot_be_listed_is_kept(corpus: Path, tmp_path: Path) -> None:
    """Lost permission is no deletion: the documents stay as they were, and the folder is named."""
    build(corpus, tmp_path / "r.db", stages=STAGES)

    def without_south(folder: Path) -> Listing:
        entries = STAGES.list_files(folder).entries
        seen = tuple(e for e in entries if not e.relative.startswith("south/"))
        return Listing(folder, seen, unlisted=("south",))

    done = build(corpus, tmp_path / "r.db", stages=replace(STAGES, list_files=without_south))
    assert (done.removed, done.unlisted, done.compared) == ((), ("south",), False)
    with open_record(tmp_path / "r.db") as record:
        assert len(record.held()) == len(CORPUS)


def test_only_what_changed_is_read(corpus: Path, tmp_path: Path) -> None:
    """A changed file is read, a vanished one forgotten, all others are left alone."""
    build(corpus, tmp_path / "r.db", stages=STAGES)
    write(corpus, {"north/b.txt": "Seen were 13 boats."})
    (corpus / "south/c.txt").unlink()
    done = build(corpus, tmp_path / "r.db", stages=STAGES)
    assert (done.read, done.removed, done.compared) == (("north/b.txt",), ("south/c.txt",), True)


@pytest.mark.parametrize(
    "changed",
    [
        {"settings": Settings(shingle=5)},
        {"stages": replace(STAGES, alone_identity=lambda: "light 2")},
    ],
    ids=["settings", "code"],
)
def test_everything_is_read_again_where_it_would_be_read_otherwise(
    corpus: Path, tmp_path: Path, changed: dict[str, object]
) -> None:
    """Other settings or other code make every document stale."""
    build(corpus, tmp_path / "r.db", stages=STAGES)
    done = build(corpus, tmp_path / "r.db", **({"stages": STAGES} | changed))
    assert len(done.read) == len(CORPUS)


def test_new_comparison_code_compares_again(corpus: Path, tmp_path: Path) -> None:
    """Other code for the stages across documents renews the findings and reads nothing."""
    build(corpus, tmp_path / "r.db", stages=STAGES)
    newer = replace(STAGES, across_identity=lambda: "light 2")
    done = build(corpus, tmp_path / "r.db", stages=newer)
    assert (done.read, done.compared) == ((), True)


def test_many_processes_give_the_same_record(corpus: Path, tmp_path: Path) -> None:
    """One process or three, the export is the same to the byte."""
    build(corpus, tmp_path / "one.db", jobs=1, stages=STAGES)
    build(corpus, tmp_path / "three.db", jobs=3, stages=STAGES)
    assert exported(tmp_path / "one.db", tmp_path / "x1") == exported(
        tmp_path / "three.db", tmp_path / "x3"
    )


def test_the_order_of_files_does_not_matter(corpus: Path, tmp_path: Path) -> None:
    """A listing the other way round gives the same export."""

    def backwards(folder: Path) -> object:
        listing = light.list_files(folder)
        listing.entries = listing.entries[::-1]
        return listing

    build(corpus, tmp_path / "a.db", stages=STAGES)
    build(corpus, tmp_path / "b.db", stages=replace(STAGES, list_files=backwards))
    assert exported(tmp_path / "a.db", tmp_path / "xa") == exported(
        tmp_path / "b.db", tmp_path / "xb"
    )


def test_a_record_inside_its_folder_is_no_document(corpus: Path) -> None:
    """The record file and its journal are not read as documents of the folder they lie in."""
    build(corpus, corpus / "r.db", stages=STAGES)
    done = build(corpus, corpus / "r.db", stages=STAGES)
    assert (done.read, done.unchanged) == ((), len(CORPUS))


def test_one_document_does_not_stop_the_others(tmp_path: Path) -> None:
    """A fault in a stage is kept as the document's failure, with its text, and tried again."""
    corpus = write(tmp_path / "c", {"a.txt": "CRASH FINDER 3 boats", "b.txt": "4 boats"})
    build(corpus, tmp_path / "r.db", stages=STAGES)
    with open_record(tmp_path / "r.db") as record:
        counts = record.counts()
        assert record.search_passages("crash")
    ((path, failure),) = counts.failed
    assert path == "a.txt"
    assert failure.startswith("ZeroDivisionError: a fault on purpose")
    assert counts.claims == {"figure": 1}
    assert build(corpus, tmp_path / "r.db", stages=STAGES).read == ("a.txt",)


def test_a_fault_in_a_reader_makes_a_document_unread(tmp_path: Path) -> None:
    """What no reader expected is named as the reason, and the build goes on."""
    corpus = write(tmp_path / "c", {"a.txt": "CRASH READER", "b.txt": "4 boats"})
    build(corpus, tmp_path / "r.db", stages=STAGES)
    with open_record(tmp_path / "r.db") as record:
        ((path, reason),) = record.counts().unread
        assert record.complete
    assert path == "a.txt"
    assert "RuntimeError: no reader can read this" in reason


def test_a_missing_model_stops_the_build(corpus: Path, tmp_path: Path) -> None:
    """An error that every document would meet is no failure of a document."""

    def no_model(*_: object) -> object:
        raise ModelError("The model is missing.")

    with pytest.raises(ModelError):
        build(corpus, tmp_path / "r.db", stages=replace(STAGES, read_document=no_model))


def test_parses_are_kept_and_used(corpus: Path, tmp_path: Path) -> None:
    """A document that is read again for another reason is not parsed again."""
    asked: list[bool] = []

    def watching(document, passages, settings, cache):
        reading = light.read_document(document, passages, settings, cache)
        asked.append(any(data is not None for data in cache.used.values()))
        return reading

    stages = replace(STAGES, read_document=watching)
    build(corpus, tmp_path / "r.db", stages=stages)
    assert all(asked)
    asked.clear()
    build(corpus, tmp_path / "r.db", stages=replace(stages, alone_identity=lambda: "light 2"))
    build(corpus, tmp_path / "r.db", stages=replace(stages, alone_identity=lambda: "light 3"))
    assert len(asked) == 2 * (len(CORPUS) - 1)
    assert not any(asked)


_NAMES = st.sampled_from(["a.txt", "b.txt", "n/a.txt", "n/c.txt"])
_TEXTS = st.sampled_from(
    ["1 boat", "2 boats\n1 boat", "In 1990 3 carts", "", "Bo: “2 carts” Rule 9", "NOT ENGLISH 4 x"]
)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.dictionaries(_NAMES, st.none() | _TEXTS, min_size=1), min_size=2, max_size=3))
def test_any_sequence_of_changes_equals_a_fresh_build(
    tmp_path_factory: pytest.TempPathFactory, changes: list[dict[str, str | None]]
) -> None:
    """Adding, changing, renaming and removing end in the bytes of a build from nothing."""
    home = tmp_path_factory.mktemp("sequence")
    corpus = home / "corpus"
    corpus.mkdir()
    for step in changes:
        for name, text in step.items():
            if text is None:
                (corpus / name).unlink(missing_ok=True)
            else:
                write(corpus, {name: text})
        build(corpus, home / "grown.db", jobs=1, stages=STAGES)
    build(corpus, home / "fresh.db", jobs=1, stages=STAGES)
    assert exported(home / "grown.db", home / "xg") == exported(home / "fresh.db", home / "xf")
