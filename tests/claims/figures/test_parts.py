"""Parts of a whole told without a word for it: by ellipsis, by kind, by their sum."""

import pytest

from .reader import figures


def wholes(text: str) -> list[int | None]:
    """The index of the whole of each figure of a text."""
    return [figure.part_of for figure in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Forty-four people died, 30 on the bridge and 14 in the town.", [None, 0, 0]),
        ("Forty-four people died on Monday, 50 on Tuesday.", [None, None]),
        ("Forty-four people died on Monday, 30 on Tuesday.", [None, None]),
        ("Some 4,300 people live in the camp; 1,700 are children.", [None, 0]),
        ("Thirty-one people, including the mayor and nine of his guards, died.", [None, 0]),
        ("Victims: 61 (44 men and 17 women).", [None, 0, 0]),
        ("The mayor counts 31 dead and nine others missing.", [None, None]),
        ("Of the 52 on board, 31 died and nine are missing.", [None, 0, 0]),
        ("The flood killed 2,346 people (95% CI: 2,100-2,600).", [None, None]),
    ],
)
def test_numbers_that_divide_a_total(text: str, expected: list[int | None]) -> None:
    """Places, kinds and outcomes divide those told before; rivals and the missing do not."""
    assert wholes(text) == expected


def test_items_that_add_up_are_parts() -> None:
    """Three kinds of people that make exactly the number told before them are its parts."""
    text = (
        "There are 4,300 people in the camp. There are 1,200 men, 1,400 women and 1,700 children."
    )
    assert wholes(text) == [None, 0, 0, 0]


def test_items_that_do_not_add_up_are_not_tied_by_their_sum() -> None:
    """Without a word for it only an exact sum ties numbers together."""
    text = "There are 4,300 people in the camp. There are 1,200 men, 1,400 women and 900 children."
    assert wholes(text) == [None, None, None, None]


def test_lines_under_a_total_that_make_it_up_are_its_parts() -> None:
    """A factsheet's lines add up to the line above them."""
    assert wholes("Population: 4,300\nWomen: 1,400\nMen: 1,200\nChildren: 1,700\n") == [
        None,
        0,
        0,
        0,
    ]


def test_the_whole_does_not_take_the_verb_of_its_part() -> None:
    """ "Of the 52 on board, 31 died": 52 did not die."""
    measures = [f.measure for f in figures("Of the 52 on board, 31 died and nine are missing.")]
    assert measures[0] != "killed"
    assert measures[1:] == ["killed", "missing"]


@pytest.mark.parametrize(
    "text",
    [
        "The toll reached 41 sailors. Two boys are among them.",
        "The toll reached 41 sailors. Nine boys were among the dead.",
        "Some 41 sailors died, out of which 30 are women and 11 are children.",
        "In all, 120 sailors came ashore; 31 of these were taken in, and 9 required care.",
    ],
)
def test_members_told_with_a_verb_are_parts(text: str) -> None:
    """A copula or a pronoun says that the later numbers are members of the first."""
    found = figures(text)
    assert [f.part_of for f in found] == [None, *([0] * (len(found) - 1))]
