"""A question's page puts claims under their origins and arithmetic before its grounds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.portal.invented import Invented
from variorum.portal.arranging import (
    Reason,
    by_evidence,
    by_origin,
    in_a_sentence,
    in_short,
    pair,
    reason,
)
from variorum.store import open_record
from variorum.store.queries import QuestionView, question


@pytest.fixture(scope="module")
def asked(invented: Invented) -> QuestionView:
    """How many people were displaced."""
    with open_record(invented.path, read_only=True) as record, record.connect() as connection:
        found = question(connection, invented.questions["displaced"])
        assert found is not None
        return found


def test_every_claim_stands_under_its_origin_once(asked: QuestionView) -> None:
    """Nothing is lost or doubled by the arrangement."""
    for answer in asked.answers:
        shown = [
            (claim.id, share.origin.letter if share.origin else None)
            for share in by_origin(answer, asked.origins)
            for entry in share.entries
            for claim in (entry.claim, *entry.also)
        ]
        letters = {claim: origin.letter for origin in asked.origins for claim in origin.claims}
        assert sorted(shown) == sorted((c.id, letters[c.id]) for c in answer.claims)


def test_a_copy_is_named_beside_what_it_copies(asked: QuestionView) -> None:
    """The same words of the same voice in another document are shown once."""
    answer = asked.answers[0]
    other = replace(answer.claims[0], id="c-other")
    (share,) = by_origin(replace(answer, claims=(answer.claims[0], other)), ())
    assert share.origin is None
    assert [(e.claim.id, [c.id for c in e.also]) for e in share.entries] == [
        (answer.claims[0].id, ["c-other"])
    ]


def test_another_voice_is_no_copy(asked: QuestionView) -> None:
    """The same words from someone else stand on their own."""
    answer = asked.answers[0]
    other = replace(answer.claims[0], id="c-other", voice="Someone else")
    (share,) = by_origin(replace(answer, claims=(answer.claims[0], other)), ())
    assert len(share.entries) == 2


def test_what_one_sentence_tells_stands_under_it_once(asked: QuestionView) -> None:
    """Neighbours with one evidence are put together, in order; another chain is told apart."""
    one, other = asked.answers[0].claims[0], asked.answers[-1].claims[-1]
    assert (one.document, one.start) != (other.document, other.start)
    told = by_evidence([one, replace(one, id="c-2", voice="Someone else"), other])
    assert [[claim.id for claim in each.claims] for each in told] == [[one.id, "c-2"], [other.id]]
    assert [each.alike for each in told] == [False, True]


def test_arithmetic_stands_before_its_grounds() -> None:
    """What follows is told first; each ground stands by itself."""
    assert reason("9 and 4 are apart: 9 - 4 = 5; same place: X; same day") == Reason(
        "9 and 4 are apart: 9\u00a0\u2212\u00a04 = 5", ("same place: X", "same day")
    )


def test_a_pair_stands_in_the_order_of_the_answers(asked: QuestionView) -> None:
    """The smaller answer is on the left, whichever way the relation runs."""
    told = asked.contradiction
    assert told is not None
    turned = replace(told, from_=told.to, to=told.from_)
    for relation in (told, turned):
        left, right = pair(relation, asked.answers)
        assert (left.reading, right.reading) == ("at most 90", "at least 140")


def test_the_two_answers_of_a_contradiction_are_never_cut_off(asked: QuestionView) -> None:
    """However few answers are shown, both of the pair are among them, in the page's order."""
    told = asked.contradiction
    assert told is not None
    shown = in_short(asked.answers, told, 2)
    assert [c.id for c in pair(told, shown)] == [c.id for c in pair(told, asked.answers)]
    assert in_short(asked.answers, told, 99) == asked.answers


def test_who_gives_which_is_told_in_a_sentence(asked: QuestionView) -> None:
    """Both numbers with who gives them; one voice that gives both is named once."""
    told = asked.contradiction
    assert told is not None
    one, other = pair(told, asked.answers)
    said = in_a_sentence(told, asked.answers)
    assert said is not None
    assert said.endswith(".")
    assert all(f"according to {claim.voice}" in said for claim in (one, other))
    same = replace(told, from_=replace(one, voice="Ida Brun"), to=replace(other, voice="Ida Brun"))
    single = in_a_sentence(same, asked.answers)
    assert single is not None
    assert single.count("Ida Brun") == 1


def test_numbers_and_their_sign_stay_on_one_line() -> None:
    """Arithmetic is not broken between lines, and no hyphen stands for minus."""
    assert reason("9 - 7 = 2; same place").told == "9\u00a0\u2212\u00a07 = 2"
