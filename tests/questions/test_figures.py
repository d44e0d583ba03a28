"""Figures: what is grouped, what is kept apart, and what may be called a contradiction."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.invented import document, figure
from variorum.copies import find_origins
from variorum.model import Claim, Document, Question, Relation
from variorum.questions import find_questions
from variorum.settings import Settings

SETTINGS = Settings()
_numbers = count()


def one(words: str, low: float, **more: object) -> tuple[Document, Claim]:
    """A document that says one thing, and its figure."""
    number = next(_numbers)
    text = f"{words}. Paper number {number + 1_000_000}."
    of = document(f"{number:04}.txt", text)
    return of, figure(of, words, low, **more)  # type: ignore[arg-type]


def find(*told: tuple[Document, Claim]) -> tuple[tuple[Question, ...], tuple[Relation, ...]]:
    """Questions and relations of such documents."""
    documents, claims = [d for d, _ in told], [c for _, c in told]
    return find_questions(
        documents, claims, find_origins(documents, claims, [], SETTINGS), SETTINGS
    )


def answers(*told: tuple[Document, Claim]) -> list[str]:
    """The answers of the questions, longest group first."""
    questions, _ = find(*told)
    return [q.answer for q in sorted(questions, key=lambda q: (-len(q.claims), q.id))]


SCOPE = {"place": "Port Ansel", "time": "2001-05-04"}


def test_different_exact_numbers_of_one_scope_contradict() -> None:
    """Two voices, one place, one day, two numbers: the reason shows the arithmetic."""
    told = (
        one("41 people died in Port Ansel", 41, credit="Ida Brun", **SCOPE),
        one("57 people died in Port Ansel", 57, credit="Ole Vig", **SCOPE),
    )
    questions, relations = find(*told)
    assert [q.answer for q in questions] == ["contradict"]
    assert questions[0].text == "How many people were killed in Port Ansel on 4 May 2001?"
    assert (questions[0].low, questions[0].high, questions[0].origins) == (41, 57, 2)
    assert [r.type for r in relations] == ["contradicts"]
    assert "57 - 41 = 16" in relations[0].reason
    assert "same place: Port Ansel" in relations[0].reason


def test_a_rounding_agrees() -> None:
    """About 600 and 618 can be one number."""
    told = (one("618 died", 618, **SCOPE), one("about 600 fell", 600, bound="about", **SCOPE))
    questions, relations = find(*told)
    assert [q.answer for q in questions] == ["agree"]
    assert [r.type for r in relations] == ["rounds"]


def test_a_satisfied_bound_agrees() -> None:
    """21,407 is more than 20,000."""
    told = (
        one("21,407 left", 21_407, measure="displaced", **SCOPE),
        one("over 20,000 left", 20_000, bound="more_than", measure="fled", **SCOPE),
    )
    assert answers(*told) == ["agree"]


def test_the_same_number_of_one_source_is_one_origin() -> None:
    """Three papers that credit one speaker repeat one another."""
    told = [one(f"{n} papers say 41 died", 41, credit="Ida Brun", **SCOPE) for n in range(3)]
    questions, relations = find(*told)
    assert [(q.answer, q.origins, len(q.claims)) for q in questions] == [("agree", 1, 3)]
    assert {r.type for r in relations} == {"repeats"}


def test_a_growing_toll_is_an_update() -> None:
    """Counts from one day to two later days may both hold."""
    told = (
        one("41 had died", 41, place="Ansel", time="2001-05-04/2001-05-06", credit="Ida Brun"),
        one("57 had died", 57, place="Ansel", time="2001-05-04/2001-06-30", credit="Ole Vig"),
    )
    questions, relations = find(*told)
    assert [q.answer for q in questions] == ["vary"]
    assert [r.type for r in relations] == ["updates"]
    assert relations[0].from_ == told[1][1].id


def test_other_periods_are_other_questions() -> None:
    """What happened in one year is not compared with what happened in another."""
    told = (
        one("41 died", 41, place="Ansel", time="2001", credit="Ida Brun"),
        one("57 died", 57, place="Ansel", time="2004", credit="Ole Vig"),
    )
    questions, relations = find(*told)
    assert [q.answer for q in questions] == ["single", "single"]
    assert [r.type for r in relations] == ["not_comparable"]
    assert "different times" in relations[0].reason


def test_what_differs_in_kind_place_or_unit_is_kept_apart() -> None:
    """Civilians and soldiers, two towns, people and percent ask different things."""
    told = (
        one("41 civilians", 41, counted="civilians", **SCOPE),
        one("57 soldiers", 57, counted="soldiers", **SCOPE),
        one("9 dead in Hale", 9, place="Hale", time="2001-05-04"),
        one("12 percent", 12, unit="%", **SCOPE),
        one("88 wounded", 88, measure="wounded", **SCOPE),
    )
    assert answers(*told) == ["single"] * 5


def test_populations_are_kept_apart() -> None:
    """Vellish and Ostmarkish soldiers are counted separately."""
    told = (
        one("41 of theirs", 41, counted="Vellish soldiers", **SCOPE),
        one("57 of ours", 57, counted="Ostmarkish soldiers", **SCOPE),
    )
    assert answers(*told) == ["single", "single"]


def test_a_denied_number_joins_but_does_not_decide() -> None:
    """A denial stands with what it denies and contradicts nothing by itself."""
    told = (
        one("41 died", 41, credit="Ida Brun", **SCOPE),
        one("no 57 died", 57, credit="Ole Vig", modality="denied", **SCOPE),
    )
    questions, relations = find(*told)
    assert [(q.answer, len(q.claims)) for q in questions] == [("agree", 2)]
    assert "not asserted" in questions[0].explanation
    assert not relations


def test_nothing_unstated_makes_a_contradiction() -> None:
    """Without a place, two numbers of two papers are not set against each other."""
    told = (
        one("41 died", 41, credit="Ida Brun", time="2001"),
        one("57 died", 57, credit="Ole Vig", time="2001"),
    )
    _, relations = find(*told)
    assert all(r.type != "contradicts" for r in relations)


def test_parts_stand_apart_from_their_whole() -> None:
    """Women among the dead are a part of the dead, said so, and never a rival count."""
    text = "Of the 41 who died in Ansel 12 were women, and 3 of 12 were over eighty"
    of = document("a.txt", text)
    whole = figure(of, "41", 41, place="Ansel")
    part = figure(of, "12", 12, counted="women", place="Ansel", part_of=whole.id)
    inner = figure(of, "3", 3, counted="women", place="Ansel", part_of=part.id)
    claims = [whole, part, inner]
    questions, relations = find_questions(
        [of], claims, find_origins([of], claims, [], SETTINGS), SETTINGS
    )
    assert [len(q.claims) for q in questions] == [1, 1, 1]
    assert sorted(r.type for r in relations if r.type == "part_of") == ["part_of", "part_of"]


def test_one_voice_does_not_contradict_itself() -> None:
    """Two numbers that one author gives without dates are of two things."""
    of = document("a.txt", "In Ansel 41 died.\nIn Ansel 57 died.")
    claims = [figure(of, "41", 41, place="Ansel"), figure(of, "57", 57, place="Ansel")]
    questions, _ = find_questions([of], claims, find_origins([of], claims, [], SETTINGS), SETTINGS)
    assert [q.answer for q in questions] == ["single", "single"]


def test_two_voices_side_by_side_speak_of_one_thing() -> None:
    """What one leaves out is what the other says, where a text sets them against each other."""
    text = "In Ansel 41 Vellish people died in May 2001, Brun says; Vig says 57."
    of = document("a.txt", text)
    claims = [
        figure(of, "41", 41, counted="Vellish people", credit="Ida Brun", place="Ansel"),
        figure(of, "57", 57, counted="people", credit="Ole Vig", place="Ansel"),
    ]
    questions, _ = find_questions([of], claims, find_origins([of], claims, [], SETTINGS), SETTINGS)
    assert [q.answer for q in questions] == ["contradict"]


def test_spellings_of_one_place_are_one_place() -> None:
    """Vowels and doubled letters do not make another town."""
    same = (
        one("88 km2", 88, measure="area", unit="km2", counted="territory", place="Fazuli"),
        one("88 sq km", 88, measure="area", unit="km2", counted="territory", place="Fuzuly"),
    )
    assert answers(*same) == ["agree"]


def test_hectares_and_square_kilometres_are_compared() -> None:
    """4,400 ha and 44 km2 are one area."""
    told = (
        one("4,400 ha", 4_400, measure="area", unit="ha", counted="park", place="Ansel"),
        one("44 km2", 44, measure="area", unit="km2", counted="park", place="Ansel"),
    )
    assert answers(*told) == ["agree"]


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([3, 41, 57, 600, 618]),
            st.sampled_from(["exact", "about"]),
            st.sampled_from([None, "Ansel", "Hale"]),
            st.sampled_from([None, "2001", "2001-05-04", "2004"]),
            st.sampled_from([None, "Ida Brun", "Ole Vig"]),
            st.sampled_from(["asserted", "denied", "hypothetical"]),
        ),
        min_size=1,
        max_size=9,
    ),
    st.randoms(use_true_random=False),
)
def test_any_set_of_figures(rows: list[tuple[object, ...]], chosen: object) -> None:
    """Every claim is in one question, order makes no difference, clashes are between asserted."""
    told = [
        one(
            f"item {number}",
            row[0],  # type: ignore[arg-type]
            bound=row[1],
            place=row[2],
            time=row[3],
            credit=row[4],
            modality=row[5],
        )
        for number, row in enumerate(rows)
    ]
    questions, relations = find(*told)
    members = [claim for q in questions for claim in q.claims]
    assert sorted(members) == sorted(c.id for _, c in told)
    turned = list(told)
    chosen.shuffle(turned)  # type: ignore[attr-defined]
    assert find(*turned) == (questions, relations)
    by_id = {c.id: c for _, c in told}
    for relation in relations:
        if relation.type == "contradicts":
            assert by_id[relation.from_].modality == by_id[relation.to].modality == "asserted"
    for question in questions:
        assert question.answer != "single" or len(question.claims) == 1
        assert 1 <= question.origins <= len(question.claims)
        assert question.text.endswith("?")


def test_a_number_within_a_range_told_for_another_time_agrees_with_it() -> None:
    """A range that holds the other number leaves nothing for a change over time to explain."""
    period = "2001-05-04/2001-06-30"
    told = (
        one("Between 2658 and 3290 died", 2658, high=3290, bound="between", time=period),
        one("Nearly 3000 died", 3000, bound="about", time="2001-08-28"),
    )
    assert answers(*told) == ["agree"]


@pytest.mark.parametrize(
    ("spots", "holders"),
    [(((40.0, -90.0), (37.0, -93.0)), ("r1", "r2")), ((None, None), ("r1", "r2"))],
)
def test_two_places_with_one_name_are_two(
    spots: tuple[tuple[float, float] | None, ...], holders: tuple[str, str]
) -> None:
    """Namesakes at two points, or told to lie in two places, contradict nothing."""
    told = []
    for number, words in enumerate(
        ("41 people died in Port Ansel", "57 people died in Port Ansel")
    ):
        of, claim = one(words, (41, 57)[number], credit=("Ida Brun", "Ole Vig")[number], **SCOPE)
        assert claim.place is not None
        lat, lon = spots[number] or (None, None)
        place = replace(claim.place, id=f"p{number}", kind="town", lat=lat, lon=lon)
        place = replace(place, inside=(holders[number],))
        told.append((of, replace(claim, place=place, source=of.text)))
    questions, relations = find(*told)
    assert [q.answer for q in questions] == ["single", "single"]
    assert [r.type for r in relations if r.type == "contradicts"] == []


def test_what_lies_around_is_one_thing_whatever_it_is_called() -> None:
    """Adjacent and surrounding districts are the same districts."""
    told = (
        one("took nine adjacent districts", 9, measure="taken", counted="adjacent districts"),
        one("took 9 surrounding districts", 9, measure="taken", counted="surrounding districts"),
    )
    assert answers(*told) == ["agree"]


def test_families_that_are_paid_are_not_the_dead() -> None:
    """One number of families and of people is no number told again in other words."""
    told = (
        one("143 people died", 143, measure="killed", counted="people"),
        one("paid 143 families", 143, measure="pay", counted="families"),
    )
    assert answers(*told) == ["single", "single"]
