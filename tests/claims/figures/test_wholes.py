"""Totals and their parts: lists behind a colon, "the dead include", rows of totals in tables."""

import pytest

from .reader import figures, reading_of, told


def wholes(text: str) -> dict[str, str | None]:
    """The words of each figure to the words of its whole."""
    found = figures(text)
    spans = [text[f.start : f.end] for f in found]
    return {
        span: None if f.part_of is None else spans[f.part_of]
        for span, f in zip(spans, found, strict=True)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Seventy people lost their lives: 40 sailors and 30 farmers.",
            {"Seventy": None, "40": "Seventy", "30": "Seventy"},
        ),
        (
            "The flood cost Verrin 44 lives: 26 sailors, 14 farmers and 4 guards.",
            {"44": None, "26": "44", "14": "44", "4": "44"},
        ),
        (
            "Nine people died: seven within a week, and two more in July.",
            {"Nine": None, "seven": "Nine", "two": "Nine"},
        ),
        (
            "The board counted 300 barns: 15 farmers were killed in them.",
            {"300": None, "15": None},
        ),
        (
            "Its strength is 60 observers, 12 of them women, from 9 countries.",
            {"60": None, "12": "60", "9": None},
        ),
    ],
)
def test_a_list_behind_a_colon_breaks_its_total_down(
    text: str, expected: dict[str, str | None]
) -> None:
    """Items of the list are parts of the number before the colon, unless told of something else."""
    assert wholes(text) == expected


def test_who_is_among_the_dead_is_part_of_the_dead_told_before() -> None:
    """ "The dead include": the last count of the dead is the whole, the wounded begin anew."""
    text = (
        "Twenty islanders were killed. The mayor spoke for an hour. The dead include 5 women and "
        "2 children, and 64 people were wounded, 17 of them children."
    )
    assert wholes(text) == {
        "Twenty": None,
        "5": "Twenty",
        "2": "Twenty",
        "64": None,
        "17": "64",
    }


def test_parts_of_a_list_take_the_measure_of_their_total() -> None:
    """The list behind the colon has no verb of its own."""
    text = "The flood cost Verrin 44 lives: 30 sailors and 14 farmers."
    assert [measure for _, measure, _ in told(text)] == ["killed"] * 3


_TABLE = "Place\tKilled\tBarns burned\nOrvel\t12\t340\nTamm\t7\t95\nTogether\t19\t435\n"


def test_a_column_gives_measure_and_what_is_counted() -> None:
    """The place of a row is not what is counted in it."""
    assert told(_TABLE) == [
        ("12", "killed", "people"),
        ("340", "destroyed", "barns"),
        ("7", "killed", "people"),
        ("95", "destroyed", "barns"),
        ("19", "killed", "people"),
        ("435", "destroyed", "barns"),
    ]


def test_the_row_of_totals_is_the_whole_of_its_column() -> None:
    """Every other number of a column is part of the one in the row of totals."""
    assert wholes(_TABLE) == {
        "12": "19",
        "340": "435",
        "7": "19",
        "95": "435",
        "19": None,
        "435": None,
    }


def test_kinds_of_people_in_the_label_column_are_what_is_counted() -> None:
    """A row may say who is counted, a column "of them women" tells of a part of its row."""
    text = "Group\tMissing\tOf them women\nSailors\t40\t3\nBeekeepers\t38\t9\n"
    assert [(f.low, f.counted) for f in figures(text)] == [
        (40, "sailors"),
        (3, "women"),
        (38, "beekeepers"),
        (9, "women"),
    ]
    assert wholes(text) == {"40": None, "3": "40", "38": None, "9": "38"}


def test_an_empty_corner_does_not_shift_the_columns() -> None:
    """A heading without a word over the labels still has its cell."""
    text = "\tKilled\tMissing\nOrvel\t12\t7\nTamm\t30\t9\n"
    assert reading_of(text).sentences[0].passage.kind == "table_row"
    assert [(f.low, f.measure) for f in figures(text)] == [
        (12, "killed"),
        (7, "missing"),
        (30, "killed"),
        (9, "missing"),
    ]
