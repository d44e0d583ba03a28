"""The journey with its real stages, on a few documents about a harbour that does not exist."""

from __future__ import annotations

import multiprocessing
import os
import time
from pathlib import Path

import pytest

from tests.pipeline.light import write
from tests.pipeline.test_build import exported
from variorum.check import coverage, verify
from variorum.errors import StoreError
from variorum.pipeline import build
from variorum.store import open_record

_HARBOUR = {
    "gazette.txt": "The Aldport Gazette\n\nOn 3 May 1994 a storm struck Aldport harbour. At least "
    "12 boats sank and 40 people were injured, the harbour office said.\n\n“We lost the whole "
    "northern pier,” Bo Lind, the harbour master, told reporters.\n",
    "office.md": "# Report of the harbour office\n\nThe storm of 3 May 1994 sank 17 boats. "
    "Resolution 12 (1994) of the Harbour Council set aside 2.5 million crowns for repairs.\n",
    "wire.html": "<html><head><title>Storm at Aldport</title></head><body><h1>Storm at Aldport"
    "</h1><p>On 3 May 1994 a storm struck Aldport harbour. At least 12 boats sank and 40 people "
    "were injured, the harbour office said.</p><p>Mara Venn, a fisher, said that the warning "
    "came too late.</p></body></html>\n",
    "tongue.txt": "Der Sturm hat den Hafen von Aldport schwer getroffen, und siebzehn Boote "
    "sind im Hafen gesunken. Der Hafenmeister hat am Abend mit den Fischern gesprochen.\n",
    "empty.txt": "",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the corpus and its record."""
    home = tmp_path_factory.mktemp("journey")
    build(write(home / "corpus", _HARBOUR), home / "r.db", jobs=1)
    return home


@pytest.fixture(scope="module")
def undisturbed(home: Path) -> dict[str, bytes]:
    """The export of that record."""
    return exported(home / "r.db", home / "x")


def test_every_file_arrives(home: Path) -> None:
    """Three are analysed, one is kept in its language, one is unread; none has a fault."""
    with open_record(home / "r.db", read_only=True) as record:
        counts = record.counts()
    assert counts.failed == ()
    assert (counts.documents, counts.analysed) == (5, 3)
    assert counts.not_analysed == ("tongue.txt",)
    assert [path for path, _ in counts.unread] == ["empty.txt"]
    assert set(counts.claims) == {"figure", "event", "statement", "instrument"}


def test_the_record_keeps_its_two_promises(home: Path) -> None:
    """Verify finds nothing, and coverage shows every character read."""
    with open_record(home / "r.db", read_only=True) as record:
        assert verify(record).mismatches == []
        for document in coverage(record):
            assert (document.path, document.gaps) == (document.path, ())


def test_text_that_is_not_analysed_is_searchable(home: Path) -> None:
    """A language that is not read is found all the same."""
    with open_record(home / "r.db", read_only=True) as record:
        assert [hit.path for hit in record.search_passages("Hafenmeister")] == ["tongue.txt"]


def test_a_grown_record_equals_a_fresh_one(home: Path, undisturbed, tmp_path: Path) -> None:
    """Built file by file, with one that came and went, the export is the same to the byte."""
    corpus = tmp_path / "corpus"
    names = sorted(_HARBOUR, reverse=True)
    write(corpus, {"gone.txt": "On 9 June 1994 some 5 boats were raised."})
    write(corpus, {name: _HARBOUR[name] for name in names[:2]})
    build(corpus, tmp_path / "r.db", jobs=1)
    (corpus / "gone.txt").unlink()
    write(corpus, {name: _HARBOUR[name] for name in names[2:]})
    build(corpus, tmp_path / "r.db", jobs=1)
    assert exported(tmp_path / "r.db", tmp_path / "x") == undisturbed


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs SIGKILL")
def test_a_killed_build_goes_on(home: Path, undisturbed, tmp_path: Path) -> None:
    """Killed once a document is stored and run again in another process: the same bytes."""
    record = tmp_path / "r.db"
    process = multiprocessing.get_context("spawn").Process(
        target=build, args=(home / "corpus", record), kwargs={"jobs": 1}
    )
    process.start()
    while process.is_alive() and not _documents(record):
        time.sleep(0.01)
    process.kill()
    process.join()
    assert process.exitcode != 0
    build(home / "corpus", record, jobs=1)
    assert exported(record, tmp_path / "x") == undisturbed


def _documents(record: Path) -> int:
    try:
        with open_record(record, read_only=True) as held:
            return held.counts().documents
    except StoreError:
        return 0
