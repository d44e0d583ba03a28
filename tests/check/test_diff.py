"""What a rebuilt record gained, lost and changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pipeline.light import CORPUS, STAGES, write
from variorum.check import Difference, difference
from variorum.pipeline import build
from variorum.store import open_record


def between(home: Path, before: dict[str, str], after: dict[str, str]) -> Difference:
    """The difference between the records of two folders."""
    for name, files in (("old", before), ("new", after)):
        build(write(home / name, files), home / f"{name}.db", jobs=1, stages=STAGES)
    with open_record(home / "old.db") as old, open_record(home / "new.db") as new:
        return difference(old, new)


def test_the_same_folder_differs_in_nothing(tmp_path: Path) -> None:
    """Two records of the same files are the same."""
    found = between(tmp_path, CORPUS, CORPUS)
    assert found.none
    assert found.same["claims"] == 10


def test_a_claim_that_only_moved_is_the_same(tmp_path: Path) -> None:
    """Text before a claim changes its document, not the claim."""
    after = {**CORPUS, "north/b.txt": "A line of its own.\n" + CORPUS["north/b.txt"]}
    found = between(tmp_path, CORPUS, after)
    assert [(d.what, d.path) for d in found.documents] == [("changed", "north/b.txt")]
    assert found.claims == ()


def test_a_document_under_another_path_is_moved(tmp_path: Path) -> None:
    """The same bytes elsewhere are the same document, and its claims are the same."""
    after = {**CORPUS, "south/moved.txt": CORPUS["south/c.txt"]}
    del after["south/c.txt"]
    found = between(tmp_path, CORPUS, after)
    assert [(d.what, d.path, d.was) for d in found.documents] == [
        ("changed", "south/moved.txt", "south/c.txt")
    ]
    assert found.claims == ()


def test_another_number_in_the_same_sentence_is_a_change(tmp_path: Path) -> None:
    """A figure that was revised is one claim changed, not one lost and one gained."""
    after = {**CORPUS, "south/c.txt": CORPUS["south/c.txt"].replace("15", "18")}
    found = between(tmp_path, CORPUS, after)
    (change,) = (c for c in found.claims if c.kind == "figure")
    assert change.what == "changed"
    assert change.says == "18 boats"
    low = next(f for f in change.fields if f.name == "figure.low")
    assert (low.old, low.new) == (15, 18)


@pytest.mark.parametrize(("turned", "what"), [(False, "gained"), (True, "lost")])
def test_new_and_vanished_claims_are_told(tmp_path: Path, *, turned: bool, what: str) -> None:
    """A document that comes brings its claims and questions, one that goes takes them along."""
    more = {**CORPUS, "south/f.txt": "There were 7 ferries."}
    found = between(tmp_path, *((more, CORPUS) if turned else (CORPUS, more)))
    assert [(d.what, d.path) for d in found.documents] == [(what, "south/f.txt")]
    assert [(c.what, c.says) for c in found.claims] == [(what, "7 ferries")]
    assert [(q.what, q.text) for q in found.questions] == [(what, "How many ferries?")]


def test_a_question_whose_answer_changed_says_how(tmp_path: Path) -> None:
    """Where a contradiction ends, the question tells the old and the new answer."""
    after = {**CORPUS, "south/c.txt": CORPUS["south/c.txt"].replace("15", "12")}
    found = between(tmp_path, CORPUS, after)
    (change,) = (q for q in found.questions if q.text == "How many boats?")
    answer = next(f for f in change.fields if f.name == "answer")
    assert (answer.old, answer.new) == ("contradict", "agree")


@pytest.mark.parametrize("turned", [False, True])
def test_contradictions_that_come_and_go_are_told(tmp_path: Path, *, turned: bool) -> None:
    """A question parts where its answers contradict only now, and settles the other way round."""
    agreed = {**CORPUS, "south/c.txt": CORPUS["south/c.txt"].replace("15", "12")}
    found = between(tmp_path, *((agreed, CORPUS) if turned else (CORPUS, agreed)))
    parted = [q.text for q in found.questions if q.parted]
    settled = [q.text for q in found.questions if q.settled]
    assert (parted, settled) == ((["How many boats?"], []) if turned else ([], ["How many boats?"]))
