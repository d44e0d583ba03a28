"""One number told again: what its tellings share, and what stays apart."""

from __future__ import annotations

from dataclasses import replace

from tests.copies.invented import document, figure
from tests.questions.test_figures import answers, find, one
from variorum.model import Claim, Figure
from variorum.questions.gapped import with_definitions_before
from variorum.questions.scopes import Scope, scope_of
from variorum.questions.tellings import tellings


def sizes(*told: object) -> list[int]:
    """How many claims each question has, largest first."""
    questions, _ = find(*told)  # type: ignore[arg-type]
    return sorted((len(q.claims) for q in questions), reverse=True)


def test_a_telling_takes_the_definition_of_another_telling_of_its_number() -> None:
    """2,346 is excess deaths wherever it is told; 71 counted deaths are another question."""
    told = (
        one("2,346 excess deaths", 2_346, place="Ansel", counted="excess deaths", credit="Ida"),
        one("2,346 people died", 2_346, place="Ansel", credit="Ole"),
        one("71 people died", 71, place="Ansel", credit="Una"),
    )
    assert sizes(*told) == [2, 1]


def test_a_rounding_joins_the_nearest_sharp_number() -> None:
    """ "More than 2,300" and "about 2,000" of one place: the one is 2,346, the other is not."""
    sharp = one("2,346 died", 2_346, place="Ansel", time="1994", credit="Ida Brun")
    near = one("more than 2,300 died", 2_300, place="Ansel", bound="more_than", credit="Ole Vig")
    other = one("2,081 died", 2_081, place="Ansel", time="1987", credit="Una Lind")
    questions, _ = find(sharp, near, other)
    together = next(q for q in questions if len(q.claims) == 2)
    assert {together.low, together.high} == {2_300, 2_346}


def test_an_unmistakable_number_is_one_telling_at_any_date() -> None:
    """A number of four telling digits told with the day of the report is the same number."""
    told = (
        one("2,346 died", 2_346, time="2001-05/2001-09", credit="Ida Brun"),
        one("2,346 died", 2_346, time="2002-01-07", credit="Ole Vig"),
    )
    assert answers(*told) == ["agree"]


def test_small_numbers_of_different_days_stay_apart() -> None:
    """Four killed on two days at one place are two happenings, told by the same number."""
    told = (
        one("4 died", 4, place="Ansel", time="2001-05-03", credit="Ida Brun"),
        one("4 died", 4, place="Ansel", time="2001-07-09", credit="Ole Vig"),
    )
    assert answers(*told) == ["single", "single"]


def test_a_running_count_of_two_days_is_one_question_that_varies() -> None:
    """A toll that had risen is told of one happening; no day's number denies the other's."""
    told = (
        one("the toll stood at 41", 41, place="Ansel", time="2001-05-03", credit="Ida Brun"),
        one("the toll had risen to 57", 57, place="Ansel", time="2001-05-05", credit="Ole Vig"),
    )
    assert answers(*told) == ["vary"]


def test_men_of_one_place_are_its_people() -> None:
    """Nouns that only say whom a happening befell count people; soldiers are told apart."""
    miners = one("41 miners died", 41, counted="miners", place="Ansel", credit="Ida Brun")
    people = one("41 people died", 41, counted="people", place="Ansel", credit="Ole Vig")
    soldiers = one("57 soldiers died", 57, counted="soldiers", place="Ansel", credit="Una Lind")
    assert sizes(miners, people, soldiers) == [2, 1]


def test_a_party_that_names_no_other_people_counts_its_own_civilians() -> None:
    """Two parties' counts of civilians in one war are two questions, whatever the numbers."""
    told = (
        one(
            "at least 60 civilians were killed", 60, counted="civilians", credit="Vellian officials"
        ),
        one("at least 60 civilians died", 60, counted="civilians", credit="Orm officials"),
    )
    home = one("94 civilians fell", 94, counted="civilians", credit="Orm authorities")
    assert sizes(*told) == [1, 1]
    assert sizes(*told, home) == [1, 1, 1]


def test_the_kind_of_place_before_a_name_makes_no_other_place() -> None:
    """The Republic of Vellia is Vellia."""
    told = (
        one("41 people died", 41, place="Republic of Vellia", time="2001", credit="Ida Brun"),
        one("57 people died", 57, place="Vellia", time="2001", credit="Ole Vig"),
    )
    assert answers(*told) == ["contradict"]


def test_a_range_joins_the_number_that_it_stands_beside() -> None:
    """Of two sharp numbers that lie in a range, it belongs to that of its own sentence."""
    words = "2,346 people died (2,100 to 2,600)"
    of = document("margin.txt", f"{words}.")
    number = figure(of, "2,346 people", 2_346, credit="Ida", place="Ansel")
    margin = figure(of, "2,100 to 2,600", 2_100, 2_600, bound="between", credit="Ida")
    other = one("2,512 people died", 2_512, place="Lind", credit="Ida")
    questions, _ = find((of, number), (of, margin), other)
    assert {number.id, margin.id} in [set(q.claims) for q in questions]


def test_a_vague_number_is_no_rounding_by_its_place_alone() -> None:
    """ "Thousands" rounds any number of four digits; it is one's own source that tells which."""
    sharp = one("2,346 died", 2_346, place="Ansel", credit="Ida Brun")
    of, claim = one("thousands died", 2_000, place="Ansel", bound="at_least", credit="Ole Vig")
    vague = replace(claim, payload=replace(claim.payload, vague=True), source=of.text)  # type: ignore[arg-type]
    assert [len(group) for group in tellings(_scopes(sharp[1], vague))] == [1, 1]


def test_a_gapped_number_is_counted_as_the_one_before_it() -> None:
    """Without a noun it takes the definition of its neighbour of one time, and of no other."""
    of = document(
        "a.txt", "It found 71 excess deaths. The clinic counts 82. For 1987 it counts 93."
    )
    first = figure(of, "71 excess deaths", 71, counted="excess deaths", time="1994")
    alone = [figure(of, words, int(words), time=t) for words, t in (("82", "1994"), ("93", "1987"))]
    rule = "number; number alone: as told before"
    gapped = [
        replace(c, payload=replace(c.payload, rule=rule), source=of.text)  # type: ignore[arg-type]
        for c in alone
    ]
    found = with_definitions_before(_scopes(first, *gapped))
    assert [bool(s.thing.definition) for s in found] == [True, True, False]


def _scopes(*claims: Claim) -> list[Scope]:
    return [scope_of(c, c.payload, c.id) for c in claims if isinstance(c.payload, Figure)]
