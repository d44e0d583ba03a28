"""Two documents side by side: nothing of either text is lost, and changed numbers are told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.portal.invented import Invented
from tests.portal.invented_drafts import make
from variorum.model import Attribution, Reuse, Side
from variorum.store import DocumentEntry, open_record, queries
from variorum.store.queries import Connection
from variorum.store.queries.differing import differences, words_of

AGENCY = (
    "Lock shut at Kestrel.\n\nThe lock was shut at noon and 31 boats waited below it, the keeper "
    "said.\n\nThe weir held. Dozens of people went home on foot.\n\nOnly the agency has this."
)
PAPER = (
    "From our desk.\n\nThe lock was closed at noon and 34 boats waited below it, the keeper "
    "said.\n\nMany people went home on foot.\n\nThe weir held. The paper adds a line."
)


def _at(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Connection, str, str]]:
    """A record of an agency's text and a paper's copy in which two stretches changed places."""
    agency = make("agency.txt", AGENCY, publisher="The Agency", title="Agency")
    paper = make("paper.txt", PAPER, publisher="The Paper", title="Paper")
    dozens = agency.figure("Dozens of people", 24, None, "at_least", "left", vague=True)
    agency.add("Dozens of people went home on foot.", dozens)
    chain = (Attribution("The Paper", "publisher"), paper.said_by("The keeper", "the keeper"))
    boats = paper.figure("34 boats", 34, 34, "exact", "waited", counted="boats")
    paper.add("34 boats waited below it", boats, attribution=chain)
    a, b = agency.document, paper.document

    def shared(one: str, other: str, kind: str, direction: str = "b_from_a") -> Reuse:
        ends = Side(a.id, *_at(AGENCY, one)), Side(b.id, *_at(PAPER, other))
        return Reuse(*ends, 0.9, kind, direction, "credit line")  # type: ignore[arg-type]

    first = AGENCY[AGENCY.index("The lock") : AGENCY.index("said.") + 5]
    reuse = [
        shared(first, PAPER[PAPER.index("The lock") : PAPER.index("said.") + 5], "edited"),
        shared("The weir held.", "The weir held.", "identical"),
        shared("Dozens of people went home on foot.", "Many people went home on foot.", "edited"),
        shared("The weir held", "The weir held", "identical", "unknown"),
    ]
    path = tmp_path_factory.mktemp("pair") / "pair.db"
    with open_record(path, create=True) as record:
        for draft in (agency, paper):
            record.put_document(DocumentEntry(draft.document, draft.passages, draft.claims))
        texts = {a.id: AGENCY, b.id: PAPER}
        record.replace_findings([], [], reuse, texts=texts, stamp="t", origins={})
    with open_record(path, read_only=True) as opened, opened.connect() as connection:
        yield connection, a.id, b.id


def _side(rows: Sequence[queries.BesideRow], *, left: bool) -> str:
    """One side without blanks: those between two rows belong to neither."""
    pieces = [piece for row in rows if not row.again for piece in row.pieces]
    return "".join("".join(piece.left if left else piece.right for piece in pieces).split())


def test_both_texts_are_whole(pair: tuple[Connection, str, str]) -> None:
    """Every letter of either document is there once, those of the left one in their order."""
    connection, a, b = pair
    found = queries.beside(connection, a, b)
    assert found is not None
    assert _side(found.rows, left=True) == "".join(AGENCY.split())
    assert sorted(_side(found.rows, left=False)) == sorted("".join(PAPER.split()))


def test_a_changed_number_is_told(pair: tuple[Connection, str, str]) -> None:
    """31 became 34, and a number in words became none; a changed verb holds no number."""
    connection, a, b = pair
    found = queries.beside(connection, a, b)
    assert found is not None
    changed = [p for row in found.rows if row.reuse for p in row.pieces if p.kind == "changed"]
    assert [(p.left.strip(), p.right.strip()) for p in changed if p.numbers] == [
        ("31", "34"),
        ("Dozens of", "Many"),
    ]
    assert ("shut", "closed", False) in [
        (p.left.strip(), p.right.strip(), p.numbers) for p in changed
    ]
    assert found.numbers == 2


def test_the_direction_is_that_of_the_sides(pair: tuple[Connection, str, str]) -> None:
    """Seen from the other side left and right change places."""
    connection, a, b = pair
    for left, right, told in ((a, b, "right_from_left"), (b, a, "left_from_right")):
        found = queries.beside(connection, left, right)
        assert found is not None
        assert {row.direction for row in found.rows if row.reuse and not row.again} == {told}


def test_a_stretch_inside_another_is_shown_again(pair: tuple[Connection, str, str]) -> None:
    """What overlaps a longer stretch comes last and counts for nothing."""
    connection, a, b = pair
    found = queries.beside(connection, a, b)
    assert found is not None
    again = [row for row in found.rows if row.again]
    assert [(row.left_end - row.left_start) for row in again] == [len("The weir held")]
    assert found.rows[-1].again
    shared = sum(row.left_end - row.left_start for row in found.rows if row.reuse and not row.again)
    assert found.left_shared == shared


def test_documents_that_share_nothing_stand_whole(record: Connection, invented: Invented) -> None:
    """Each side is one piece of its own; an unknown document is no page."""
    board, report = (
        invented.documents["board/brief.txt"],
        invented.documents["commission/report.md"],
    )
    found = queries.beside(record, board, report)
    assert found is not None
    assert [[piece.kind for piece in row.pieces] for row in found.rows] == [["left", "right"]]
    assert queries.beside(record, board, "0" * 64) is None


_text = st.lists(
    st.sampled_from(["the ", "lock ", "was ", "31 ", "34 ", "shut", ". ", "\n", "“", "é "]),
    max_size=60,
).map("".join)


@given(_text, _text)
def test_pieces_are_both_texts(left: str, right: str) -> None:
    """Whatever the texts, the pieces of a side joined are its text (blanks before words aside)."""
    pieces = differences(words_of(left), words_of(right))
    if left.split():
        assert "".join(piece.left for piece in pieces).split() == left.split()
    assert "".join(piece.right for piece in pieces).split() == right.split()
    for piece in pieces:
        if piece.kind == "same":
            assert "".join(piece.left.split()) == "".join(piece.right.split())


def test_a_long_text_is_aligned_word_by_word() -> None:
    """In thousands of words one changed number is one changed piece."""
    sentences = [
        f"On day {n} the gauge at post {n} was read by the keeper of the lock." for n in range(400)
    ]
    left = " ".join(sentences)
    sentences[200] = sentences[200].replace("post 200", "post 999")
    pieces = [
        p for p in differences(words_of(left), words_of(" ".join(sentences))) if p.kind != "same"
    ]
    assert [(p.left.strip(), p.right.strip(), p.numbers) for p in pieces] == [("200", "999", True)]


@given(st.integers(0, 2**32 - 1), st.integers(0, 40))
@settings(max_examples=25)
def test_pieces_of_long_texts_are_both_texts(seed: int, changes: int) -> None:
    """Anchors lose nothing: texts of a thousand words, changed, cut and repeated at random."""
    chance = Random(seed)
    words = [f"w{chance.randrange(400)}" for _ in range(900)]
    other = list(words)
    for _ in range(changes):
        at, length = chance.randrange(len(other)), chance.randrange(30)
        other[at : at + length] = [f"x{n}" for n in range(chance.randrange(9))]
    other += other[: chance.randrange(100)]
    left, right = " ".join(words), " ".join(other)
    pieces = differences(words_of(left), words_of(right))
    assert "".join(piece.left for piece in pieces) == left
    assert "".join(piece.right for piece in pieces) == right
    for piece in pieces:
        if piece.kind == "same":
            assert "".join(piece.left.split()) == "".join(piece.right.split())


def test_pairs_that_share_text_are_listed(record: Connection, invented: Invented) -> None:
    """The two papers, the one with the first path left, with who took it and why."""
    (found,) = queries.shared_list(record).pairs
    assert (found.left.path, found.right.path) == ("press/gazette.txt", "press/post.txt")
    assert (found.direction, found.evidence) == ("left_from_right", ("credit line",))
    assert queries.shared_pairs(record, {invented.documents["press/post.txt"]}) == ()


def test_who_takes_from_whom(pair: tuple[Connection, str, str]) -> None:
    """The paper takes words from the agency, and a claim from the keeper whom it quotes."""
    borrowings = queries.borrowing_list(pair[0]).borrowings
    assert [(f.taker_name, f.giver_name, f.claims, f.stretches) for f in borrowings] == [
        ("The Paper", "The Agency", 0, 3),
        ("The Paper", "The keeper", 1, 0),
    ]
    (borrowing,) = queries.borrowings(pair[0], ["The keeper"])
    assert borrowing.giver == queries.source_id("The keeper")


def test_a_question_names_the_pairs_of_its_documents(
    record: Connection, invented: Invented
) -> None:
    """The question about the displaced stands in both papers, which share text."""
    found = queries.question(record, invented.questions["displaced"])
    assert found is not None
    assert len(found.shared) == 1
    other = queries.question(record, invented.questions["injured"])
    assert other is not None and other.shared == ()
