"""Rules of scope, breakdowns and events, each on invented places."""

from __future__ import annotations

import pytest

from tests.copies.invented import document, figure
from tests.questions.test_figures import SCOPE, answers, find, one
from tests.questions.test_others import event
from tests.questions.test_others import find as find_in
from variorum.copies import find_origins
from variorum.copies.credits import read_credit, same_source
from variorum.model import Question, Relation
from variorum.questions import find_questions
from variorum.questions.bearers import place_kind
from variorum.questions.levels.thing import of_parts
from variorum.questions.scopes import scope_of
from variorum.settings import Settings


def broken_down(text: str, *words: str) -> tuple[tuple[Question, ...], tuple[Relation, ...]]:
    """Questions and relations of one sentence with several figures, in their order."""
    of = document("a.txt", text)
    claims = [figure(of, w, int(w.split()[0]), counted=w.split()[1], place="Hale") for w in words]
    return find_questions([of], claims, find_origins([of], claims, [], Settings()), Settings())


def test_parts_that_do_not_add_up_are_shown_and_contradict_nothing() -> None:
    """The sum stands with the whole and with each part; one voice does not clash with itself."""
    questions, relations = broken_down(
        "The flood killed 70 people: 52 women and 17 men.", "70 people", "52 women", "17 men"
    )
    assert any("52 + 17 = 69, not 70" in q.explanation for q in questions)
    assert [r.type for r in relations] == ["part_of", "part_of"]
    assert all("do not add up" in r.reason for r in relations)


def test_parts_that_add_up_say_so() -> None:
    """A list of all parts is added up also where it fits."""
    _, relations = broken_down(
        "The flood killed 69 people: 52 women and 17 men.", "69 people", "52 women", "17 men"
    )
    assert all("the parts add up: 52 + 17 = 69" in r.reason for r in relations)


def test_a_town_and_a_district_of_one_name_are_kept_apart() -> None:
    """What the sentence says a name is for decides."""
    told = (
        one("41 in the town of Ansel", 41, place="Ansel", measure="population", nature="stock"),
        one("57 in the district of Ansel", 57, place="Ansel", measure="population", nature="stock"),
    )
    assert answers(*told) == ["single", "single"]
    assert place_kind("the old town of Hale", "Hale") == "town"
    assert place_kind("Hale district", "Hale") == "area"
    assert place_kind("in Hale", "Hale") is None


def test_the_people_that_a_loss_is_told_of_are_counted() -> None:
    """What cost Vellia its soldiers is set against a count of Vellian soldiers."""
    of, other = (
        document("a.txt", "The war cost Vellia 387 soldiers."),
        document("b.txt", "In it 415 Vellian soldiers fell."),
    )
    span = "1997/1998"
    claims = [
        figure(of, "387", 387, counted="soldiers", time=span, credit="Ida Brun"),
        figure(other, "415", 415, counted="Vellian soldiers", time=span, credit="Ole Vig"),
    ]
    origins = find_origins([of, other], claims, [], Settings())
    questions, _ = find_questions([of, other], claims, origins, Settings())
    assert [q.answer for q in questions] == ["contradict"]


def test_a_number_told_again_outweighs_an_inferred_time() -> None:
    """Other digits of an undated paper about one place may be of it, and never contradict."""
    same = (
        one("2,346 died", 2_346, place="Ansel", time="2001", credit="Ida Brun"),
        one("2,346 fell", 2_346, place="Ansel", credit="Ole Vig"),
    )
    other = (
        one("2,346 died", 2_346, place="Ansel", time="2001", credit="Ida Brun"),
        one("77 fell", 77, place="Ansel", credit="Ole Vig"),
    )
    assert answers(*same) == ["agree"]
    assert answers(*other) == ["vary"]


def test_an_unsaid_rounding_is_no_coarser_than_a_tenth() -> None:
    """200,000 is not 250,000 rounded."""
    told = (
        one("200,000 left", 200_000, measure="displaced", credit="Ida Brun", **SCOPE),
        one("250,000 left", 250_000, measure="displaced", credit="Ole Vig", **SCOPE),
    )
    assert answers(*told) == ["contradict"]


def test_shells_that_land_are_no_area() -> None:
    """A measured family needs a unit: a count of what lands asks how many."""
    questions, _ = find(one("40 shells", 40, measure="land", counted="shells", place="Hale"))
    assert questions[0].text.startswith("How many shells")


def test_an_area_is_asked_for_in_plain_words() -> None:
    """How large a place is, without the word area twice."""
    told = one("88 km2", 88, measure="area", unit="km2", counted="area", place="Hale")
    assert find(told)[0][0].text == "How large is Hale?"


def test_multiples_of_different_things_are_not_compared() -> None:
    """Seventy times one thing and forty-six times another answer two questions."""
    told = (
        one("70 times", 70, measure="ratio", unit="1", counted="count", place="Hale"),
        one("46 times", 46, measure="ratio", unit="1", counted="toll", place="Hale"),
    )
    assert answers(*told) == ["single", "single"]


def test_no_words_of_ours_say_what_is_true() -> None:
    """Numbers cannot both hold; nothing is called true or false."""
    told = (
        one("41 died", 41, credit="Ida Brun", **SCOPE),
        one("57 died", 57, credit="Ole Vig", **SCOPE),
    )
    questions, relations = find(*told)
    words = " ".join([*(q.explanation for q in questions), *(r.reason for r in relations)])
    assert "cannot both hold" in words
    assert " true" not in words


@pytest.mark.parametrize(
    ("later", "answer"),
    [("9 May 1994", ["contradict"]), ("30 June 1994", ["single", "single"])],
)
def test_a_place_is_not_entered_twice_within_days(later: str, answer: list[str]) -> None:
    """The same verb and the same names on two near days clash; weeks apart it happened again."""
    edtf = "1994-05-09" if "May" in later else "1994-06-30"
    first = document("a.txt", "Vellish troops entered Hale on 3 May 1994.")
    second = document("b.txt", f"Vellish troops entered Hale on {later}.")
    claims = [
        event(first, "3 May 1994", "1994-05-03", "Vellish troops entered Hale", type_="movement"),
        event(second, later, edtf, "Vellish troops entered Hale", type_="movement"),
    ]
    assert [q.answer for q in find_in([first, second], claims)[0]] == answer


def test_a_left_out_verb_is_that_of_the_clause_before() -> None:
    """ "Hale followed" is told of entering, as what went before it in the sentence."""
    first = document("a.txt", "Troops entered Ansel; Hale followed on 3 May 1994.")
    second = document("b.txt", "On 5 May 1994 Vellish troops enter Hale.")
    claims = [
        event(first, "3 May 1994", "1994-05-03", "then Hale followed"),
        event(second, "5 May 1994", "1994-05-05", "Vellish troops enter Hale", type_="movement"),
    ]
    assert [q.answer for q in find_in([first, second], claims)[0]] == ["contradict"]


def test_a_study_without_a_name_is_the_one_that_the_text_names() -> None:
    """The study, and a journal that printed it, are no sources beside those who made it."""
    text = "Ansel University researchers count 41.\nThe study says 57."
    of = document("a.txt", text)
    claims = [
        figure(of, "41", 41, credit="Ansel University researchers"),
        figure(of, "57", 57, credit="the study"),
    ]
    assert find_origins([of], claims, [], Settings()).count(c.id for c in claims) == 1
    left = read_credit("Ansel study in the Hale Journal of Water", None, frozenset())
    right = read_credit("Ansel researchers", None, frozenset())
    assert same_source(left, right) is not None


def test_a_part_and_a_count_of_the_same_written_place_are_comparable() -> None:
    """What makes the part a part is its place; another sentence counts there without a whole."""
    text = (
        "The war drove out 700 people, 186 of them from Port Ansel.\n"
        "The agency counted 250 people from Port Ansel.\n"
    )
    of = document("a.txt", text)
    whole = figure(of, "700", 700, measure="displaced")
    part = figure(of, "186", 186, measure="displaced", part_of=whole.id, **SCOPE)
    count = figure(of, "250", 250, measure="displaced", credit="Agency", **SCOPE)
    unplaced = figure(of, "250", 250, measure="displaced", credit="Agency")
    scopes = [scope_of(c, c.payload, c.id) for c in (part, count, unplaced)]
    assert of_parts(scopes[0], scopes[1]).state == "same"
    assert of_parts(scopes[0], scopes[2]).state == "differs"


@pytest.mark.parametrize(
    ("words", "apart"),
    [
        ("Another 57 died", True),
        ("A further 57 died", True),
        ("57 others died", True),
        ("57 more died", True),
        ("57 died", False),
    ],
)
def test_what_is_told_as_more_is_no_other_count_of_the_same(words: str, apart: bool) -> None:
    """ "Another 57" come on top of what the text told before, whoever counts them."""
    first, second = "41 died, Ida Brun said.", f"{words}, Ole Vig said."
    of = document("more.txt", f"{first} {second}")
    ends = {"place": "Hale", "time": "2001-05-04"}
    told = (
        (of, figure(of, "41", 41, sentence=first, credit="Ida Brun", **ends)),
        (of, figure(of, "57", 57, sentence=second, credit="Ole Vig", **ends)),
    )
    assert answers(*told) == (["single", "single"] if apart else ["contradict"])


def test_patients_who_died_are_not_all_who_died() -> None:
    """A text that counts people besides says by "patients" which of them it means."""
    whole = one("41 people died", 41, credit="Ida Brun", **SCOPE)
    of = document("p.txt", "57 people died. 4 patients died.")
    told = (
        (of, figure(of, "57", 57, sentence="57 people died.", credit="Ole Vig", **SCOPE)),
        (of, figure(of, "4", 4, sentence="4 patients died.", counted="patients", **SCOPE)),
    )
    assert sorted(len(q.claims) for q in find(whole, *told)[0]) == [1, 2]
