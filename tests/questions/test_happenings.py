"""Texts about one happening: their first totals answer one question, their other counts do not."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from tests.copies.invented import document, figure
from tests.questions.test_figures import SETTINGS, answers, one
from variorum.copies import find_origins
from variorum.model import Claim, Document, Question, Time
from variorum.questions import find_questions

NUMBERS = count(1)
NAMES = "The Storm Petrel sank off Hale. Captain Ida Brun left Port Ansel late. "
DAY = {"measure": "sold", "counted": "tickets", "time": "2001-05-04"}
Report = tuple[Document, list[Claim]]


def report(*figures: tuple[str, int, dict[str, object]]) -> Report:
    """A text about the wreck of May 2001 with these figures, each a sentence, in this order."""
    number = next(NUMBERS)
    sold = f"{number + 700} tickets had been sold on May 4"
    words = " ".join(f"{said}." for said, _, _ in figures)
    of = document(f"w{number:03}.txt", f"{NAMES}{words} {sold}.")
    claims = [
        figure(of, said, low, sentence=f"{said}.", **more)  # type: ignore[arg-type]
        for said, low, more in figures
    ]
    return of, [*claims, figure(of, sold, number + 700, **DAY)]  # type: ignore[arg-type]


def asked(*reports: Report) -> list[Question]:
    """The questions of these texts, but for the tickets."""
    documents, claims = [d for d, _ in reports], [c for _, found in reports for c in found]
    found, _ = find_questions(
        documents, claims, find_origins(documents, claims, [], SETTINGS), SETTINGS
    )
    sold = {c.id for c in claims if c.payload.measure == "sold"}  # type: ignore[union-attr]
    return [q for q in found if not sold & set(q.claims)]


def test_first_totals_of_texts_about_one_happening_contradict() -> None:
    """No date is given beside either number, and none but that of the wreck can be meant."""
    place = {"place": "Hale"}
    (question,) = asked(
        report(("41 people died", 41, {"credit": "Ida Brun", **place})),
        report(("57 people died", 57, {"credit": "Ole Vig", **place})),
    )
    assert question.answer == "contradict"


def test_a_count_that_was_running_contradicts_nothing() -> None:
    """A toll as it stood may have grown: both can be true."""
    place = {"place": "Hale"}
    (question,) = asked(
        report(("the toll stood at 41", 41, {"credit": "Ida Brun", **place})),
        report(("57 people died", 57, {"credit": "Ole Vig", **place})),
    )
    assert question.answer == "vary"


def test_a_later_number_of_a_text_is_of_something_else() -> None:
    """The dead of an earlier wreck, told after those of this one, meet nobody's first total."""
    questions = asked(
        report(
            ("41 people died", 41, {"credit": "Ida Brun"}),
            ("7 people died in her sister ship", 7, {"credit": "Ida Brun"}),
        ),
        report(("57 people died", 57, {"credit": "Ole Vig"})),
    )
    assert sorted(len(q.claims) for q in questions) == [1, 2]


def test_of_two_rivals_the_one_that_more_texts_tell_of_wins() -> None:
    """One text gives a second total beside its first; the others do not wait for it."""
    questions = asked(
        report(("41 people died", 41, {"credit": "Ida Brun"})),
        report(("57 people died", 57, {"credit": "Ole Vig"})),
        report(("63 people died", 63, {"credit": "Una Lind"})),
    )
    assert [len(q.claims) for q in questions] == [3]


def test_a_calling_stands_for_the_people_of_a_text_that_counts_no_others() -> None:
    """Devotees and people died of one wreck; where people are counted besides, they are some."""
    whole = report(("57 people died", 57, {"credit": "Ole Vig"}))
    alone = report(("41 singers died", 41, {"counted": "singers", "credit": "Ida Brun"}))
    beside = report(
        ("60 people died", 60, {"credit": "Una Lind"}),
        ("12 singers died", 12, {"counted": "singers", "credit": "Una Lind"}),
    )
    assert [len(q.claims) for q in asked(whole, alone)] == [2]
    assert sorted(len(q.claims) for q in asked(whole, beside)) == [1, 2]


def test_a_sharp_number_carries_its_measure_to_where_the_verb_has_no_term() -> None:
    """1,187 boats licensed are the 1,187 boats that a drill marshalled; 1,190 are others."""
    boats = {"counted": "boats"}
    licensed = report(
        ("1,187 boats were licensed", 1187, {"measure": "licensed", **boats, "credit": "Ole"})
    )
    drill = ("drilled 1,187 boats", 1187, {"measure": "drill", **boats, "credit": "Ida"})
    other = ("drilled 1,191 boats", 1191, {"measure": "drill", **boats, "credit": "Ida"})
    assert [len(q.claims) for q in asked(licensed, report(drill))] == [2]
    assert [len(q.claims) for q in asked(licensed, report(other))] == [1, 1]


def test_what_remains_may_have_grown_less() -> None:
    """11 who remain missing and 38 still listed are told of two days, though none is named."""
    missing = {"measure": "missing", "nature": "stock"}
    (question,) = asked(
        report(("11 people remain missing", 11, {"credit": "Ida Brun", **missing})),
        report(("38 people are still missing", 38, {"credit": "Ole Vig", **missing})),
    )
    assert question.answer == "vary"


def dated(words: str, low: int, when: str, edtf: str, credit: str) -> tuple[Document, Claim]:
    """A text of one count of shots, with its date in its own words."""
    of, claim = one(words, low, measure="fired", counted="shots", place="Hale", credit=credit)
    at = of.text.index(when)
    time = Time(edtf, text=when, start=at, end=at + len(when), inferred=False)
    return of, replace(claim, time=time, source=of.text)


def test_a_count_of_a_day_is_not_that_of_the_months_around_it() -> None:
    """46 shots of one day and 1,930 of eight months are two questions."""
    day = dated("46 shots on 28 May 2001", 46, "28 May 2001", "2001-05-28", "Ida Brun")
    months = dated(
        "1,930 shots from January to August 2001",
        1930,
        "January to August 2001",
        "2001-01/2001-08",
        "Ole Vig",
    )
    assert answers(day, months) == ["single", "single"]


def test_a_day_within_months_needs_more_than_one_matter() -> None:
    """Neither count says where: shots of a morning are not those of the year's first months."""
    shots = {"measure": "fired", "counted": "shots"}
    day = report(("46 shots", 46, {"time": "2001-02-03", "credit": "Ida Brun", **shots}))
    months = report(
        ("1,930 shots", 1930, {"time": "2001-01/2001-08", "credit": "Ole Vig", **shots})
    )
    assert [len(q.claims) for q in asked(day, months)] == [1, 1]


def test_of_two_numbers_that_of_the_same_words_is_met_first() -> None:
    """A text's count of oak barges meets another's of oak barges before its count of barges."""
    barges = {"measure": "destroyed", "place": "Hale", "credit": None}
    first = report(("41 oak barges burned", 41, {"counted": "oak barges", **barges}))
    second = report(
        ("90 barges burned", 90, {"counted": "barges", **barges}),
        ("57 oak barges burned", 57, {"counted": "oak barges", **barges}),
    )
    questions = asked(first, second)
    assert sorted((q.low, q.high) for q in questions) == [(41, 57), (90, 90)]
