"""Sums: parts and wholes of one document, shares of a whole, rows of a table."""

from __future__ import annotations

from typing import Any

import pytest

from tests.copies.invented import document, figure
from variorum.copies import find_origins
from variorum.model import Claim, Relation
from variorum.questions import find_questions
from variorum.settings import Settings

#: A figure: its words, and whatever differs from people killed.
Told = tuple[str, dict[str, Any]]


def reasons(text: str, *told: Told) -> list[str]:
    """The reasons of the `part_of` relations; a figure's `of` is the position of its whole."""
    return [r.reason for r in related(text, *told) if r.type == "part_of"]


def related(text: str, *told: Told) -> tuple[Relation, ...]:
    """All relations of one document."""
    of = document("a.txt", text)
    claims: list[Claim] = []
    for words, more in told:
        said = dict(more)
        whole = said.pop("of", None)
        part_of = claims[whole].id if whole is not None else None
        number = float(words.replace(",", "").split()[0].strip("("))
        counted = said.pop("counted", words.split()[-1])
        claims.append(figure(of, words, number, counted=counted, part_of=part_of, **said))
    origins = find_origins([of], claims, [], Settings())
    return find_questions([of], claims, origins, Settings())[1]


def counts(*words: str) -> list[Told]:
    """A whole and figures that are its parts."""
    return [(w, {"of": 0} if n else {}) for n, w in enumerate(words)]


@pytest.mark.parametrize(
    "text",
    [
        "The crew of 70 sailors, namely 52 men and 17 women, drowned.",
        "A group of 70 people made up of 52 men and 17 women drowned.",
        "The 70 dead comprising 52 men and 17 women were buried.",
    ],
)
def test_a_text_that_names_all_parts_is_held_to_their_sum(text: str) -> None:
    """ "Namely", "comprising" and a colon say that there are no other parts."""
    words = [w for w in ("70 sailors", "70 people", "70 dead") if w in text]
    found = reasons(text, *counts(*words, "52 men", "17 women"))
    assert [f.split("; ")[1] for f in found] == [
        "the parts do not add up: 52 + 17 = 69, not 70"
    ] * 2


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("The slide buried 52 men and 17 women, 70 people in all.", "70 people"),
        ("The slide buried 52 men and 17 women, a total of 70 people.", "a total of 70 people"),
    ],
)
def test_a_sum_may_stand_behind_its_parts(text: str, whole: str) -> None:
    """ "In all" and "a total of" sum up the list before them."""
    of = document("a.txt", text)
    told = [figure(of, w, n, counted="people") for w, n in ((whole, 70), ("52 men", 52))]
    told.append(figure(of, "17 women", 17, counted="people"))
    origins = find_origins([of], told, [], Settings())
    found = [r for r in find_questions([of], told, origins, Settings())[1] if r.type == "part_of"]
    assert [r.to for r in found] == [told[0].id] * 2
    assert all("52 + 17 = 69, not 70" in r.reason for r in found)


def test_one_list_has_one_precision() -> None:
    """Beside 118 barns, 1,400 houses are no rounding; a list of round numbers may be rounded."""
    text = "The fire took 1,950 buildings: 1,400 houses, 420 sheds and 118 barns."
    told = counts("1,950 buildings", "1,400 houses", "420 sheds", "118 barns")
    assert "1,400 + 420 + 118 = 1,938, not 1,950" in reasons(text, *told)[0]
    text = "The fire took 70,000 trees: 51,000 pines and 17,000 firs."
    told = counts("70,000 trees", "51,000 pines", "17,000 firs")
    assert "the parts add up: 51,000 + 17,000 = 68,000, told as 70,000" in reasons(text, *told)[0]


def test_parts_that_need_not_be_all_may_be_fewer() -> None:
    """ "Including" leaves room for others: nothing is said of a smaller sum."""
    text = "The flood killed 70 people, including 30 women and 17 children."
    assert reasons(text, *counts("70 people", "30 women", "17 children")) == [
        "17 of 70",
        "30 of 70",
    ]


def test_parts_that_exclude_one_another_may_not_be_more() -> None:
    """Women and children are counted once each: 52 and 30 cannot be among 70."""
    text = "The flood killed 70 people, including 52 women and 30 children."
    found = reasons(text, *counts("70 people", "52 women", "30 children"))
    assert found == [
        "30 of 70; the parts are more than the whole: 52 + 30 = 82, more than 70",
        "52 of 70; the parts are more than the whole: 52 + 30 = 82, more than 70",
    ]


def test_parts_that_may_overlap_are_not_added() -> None:
    """A woman may be a pensioner: 52 and 30 can both be among 70."""
    text = "The flood killed 70 people, including 52 women and 30 pensioners."
    found = reasons(text, *counts("70 people", "52 women", "30 pensioners"))
    assert all("more than" not in reason for reason in found)


def test_the_dead_and_the_hurt_are_not_the_same_people() -> None:
    """Outcomes exclude one another, whatever the noun."""
    text = "Of the 70 people on board 40 were killed and 35 were injured."
    told: list[Told] = [
        ("70 people", {"measure": "aboard"}),
        ("40", {"of": 0, "counted": "people"}),
        ("35", {"of": 0, "counted": "people", "measure": "injured"}),
    ]
    assert all("40 + 35 = 75, more than 70" in r for r in reasons(text, *told))


def test_open_bounds_leave_room() -> None:
    """More than 70 can hold 82."""
    text = "The flood killed over 70 people, including 52 women and 30 children."
    of = document("a.txt", text)
    whole = figure(of, "over 70 people", 70, bound="more_than")
    parts = [figure(of, w, n, counted=w.split()[1], part_of=whole.id)
             for w, n in (("52 women", 52), ("30 children", 30))]  # fmt: skip
    claims = [whole, *parts]
    found = find_questions([of], claims, find_origins([of], claims, [], Settings()), Settings())[1]
    assert sorted(r.reason for r in found) == ["30 of more than 70", "52 of more than 70"]


def test_parts_of_another_voice_are_no_sum() -> None:
    """What two voices say is compared, not added up."""
    text = "The mayor: 70 people died.\n\nThe guild: 52 women and 30 children were among them."
    told: list[Told] = [
        ("70 people", {"credit": "Ida Brun"}),
        ("52 women", {"of": 0, "credit": "Ole Vig"}),
        ("30 children", {"of": 0, "credit": "Ole Vig"}),
    ]
    assert all("more than" not in reason for reason in reasons(text, *told))


@pytest.mark.parametrize(
    ("number", "verdict"),
    [
        (600, "the share fits: 20 percent of 3,000 = 600"),
        (613, "the share fits: 20 percent of 3,000 = 600"),
        (900, "the share does not fit: 20 percent of 3,000 = 600, not 900"),
    ],
)
def test_a_share_is_held_against_the_number_it_stands_beside(number: int, verdict: str) -> None:
    """20 percent may be 19.5 to 20.5, and the numbers may be rounded; 900 of 3,000 is too many."""
    text = f"Of the 3,000 houses, {number} houses (20 percent) were burned."
    told: list[Told] = [
        ("3,000 houses", {}),
        (f"{number} houses", {"of": 0}),
        ("20 percent", {"of": 1, "unit": "%", "counted": "houses"}),
    ]
    assert any(verdict in reason for reason in reasons(text, *told))


def table(*rows: str) -> list[str]:
    """The reasons of a table with two columns whose last row is the total of the others."""
    text = "Losses\n\nTown\tHouses burned\n" + "\n".join(rows)
    of = document("a.txt", text)
    numbers = [(row, row.split("\t")[1]) for row in rows if row.split("\t")[1].isdigit()]
    total = numbers[-1]
    whole = figure(of, total[1], int(total[1]), counted="houses", sentence=total[0])
    parts = [
        figure(of, n, int(n), counted="houses", sentence=row, part_of=whole.id)
        for row, n in numbers[:-1]
        if "unread" not in row
    ]
    claims = [*parts, whole]
    found = find_questions([of], claims, find_origins([of], claims, [], Settings()), Settings())[1]
    return [r.reason for r in found if r.type == "part_of"]


def test_rows_that_do_not_make_up_their_total() -> None:
    """A row of totals says that the rows above it are all."""
    found = table("Ansel\t12", "Hale\t31", "Orm\t–", "Total\t45")
    assert len(found) == 2
    assert all("the parts do not add up: 12 + 31 = 43, not 45" in r for r in found)
    assert all("add up: 12 + 31 = 43" in r for r in table("Ansel\t12", "Hale\t31", "Total\t43"))


def test_a_row_that_was_not_read_leaves_the_sum_open() -> None:
    """Where a number of the column is missing nothing is said of the sum."""
    assert table("Ansel\t12", "unread\t2", "Hale\t31", "Total\t45") == ["12 of 45", "31 of 45"]


def test_long_sums_are_shortened() -> None:
    """Of many rows the first and the last are shown."""
    rows = [f"Town{chr(65 + n)}\t{n + 11}" for n in range(12)]
    assert "11 + … + 22 (12 numbers) = 198, not 211" in table(*rows, "Total\t211")[0]


def test_no_sum_is_a_contradiction() -> None:
    """One voice gives it all."""
    text = "The flood killed 70 people, including 52 women and 30 children."
    found = related(text, *counts("70 people", "52 women", "30 children"))
    assert {r.type for r in found} <= {"part_of", "not_comparable"}
