"""Totals told after their items, members told by a number alone, tables drawn with bars."""

import pytest

from .reader import figures


def parts(text: str) -> list[tuple[str, str | None]]:
    """(words of a figure, words of its whole) of each figure of a text."""
    found = figures(text)
    words = [text[f.start : f.end] for f in found]
    return [
        (word, None if f.part_of is None else words[f.part_of])
        for word, f in zip(words, found, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "whole", "items"),
    [
        ("We hid 12 here and four there, and two the river took. That makes 18.", "18", 3),
        ("There were 30 dead in Aber and 12 in Borth, 42 in all.", "42", 2),
        ("The roll has 300 men on it. To these must be added 25 cooks, which makes 325.", "325", 2),
        ("The firm had 90 men below and 15 at the gate: 105 altogether.", "105", 2),
    ],
)
def test_words_and_a_sum_tie_items_to_the_total_behind_them(
    text: str, whole: str, items: int
) -> None:
    """Whatever is counted, the numbers that make the total told as a sum are its parts."""
    assert [w for _, w in parts(text)] == [whole] * items + [None]


def test_a_total_that_its_items_do_not_make_has_none() -> None:
    """The words alone do not say which numbers are summed."""
    text = "We hid 12 here and four there. That makes 30."
    assert [w for _, w in parts(text)] == [None, None, None]


def test_numbers_of_two_voices_are_no_items_of_one_sum() -> None:
    """Rival counts that happen to add up to a third stay rivals."""
    text = "The mayor says 12 people died. The union says 30 died. The paper says 42 died."
    assert [w for _, w in parts(text)] == [None, None, None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sixty people were hurt. Fifteen were sent home; nine are in a ward.", ["Sixty"] * 2),
        ("Sixty men were arrested. Twelve were arrested the next day.", [None]),
        ("Forty people died; 12 are missing.", [None]),
        ("Forty people died. Twelve others were arrested.", [None]),
        ("The fire killed 120 people. Forty of the dead were never named.", ["120"]),
        ("At the ford 80 men died. Of these, 12 had burns. The mayor left.", ["80"]),
        ("Nineteen mills fell: seven in Aber; five in Borth; seven in Cwm.", ["Nineteen"] * 3),
        ("The force lost 14 men ... six at the weir ... eight in the ford.", ["14"] * 2),
        ("The marsh is 900 km2, of which 300 had been drained.", ["900 km2"]),
        ("With 130 dead, including three who were never found, it was the worst.", ["130"]),
        ("Up to now 6,000 persons (1,500 families) have come.", [None]),
        ("The roll has 112 names, among them those of guests.", []),
        ("The flood killed 40 people, most of them old.", []),
        ("Three nurses died. The maps show a tenth of these mines.", [None]),
        ("The number of victims reached 90: 30 were killed and 60 wounded.", ["90"] * 2),
    ],
)
def test_what_a_number_alone_is_a_part_of(text: str, expected: list[str | None]) -> None:
    """Members of the set told last, unless the same or an exclusive thing is told of others."""
    assert [whole for _, whole in parts(text)[1:]] == expected


def test_a_question_between_parts_two_answers() -> None:
    """ "Of them" does not reach over a heading."""
    text = "Some 400 looms burned.\n\nWill our buyers stay?\n\nSeven of them have written to us."
    assert [whole for _, whole in parts(text)] == [None, None]


@pytest.mark.parametrize("rule", ["", "|---|---|---|\n"])
@pytest.mark.parametrize("frame", ["{}", "| {} |"])
def test_the_total_row_of_a_table_drawn_with_bars_is_the_whole(rule: str, frame: str) -> None:
    """Framed or not, with or without a rule under the heading."""
    rows = ["Town | Dead | Hurt", "Aber | 12 | 30", "Borth | 8 | 15", "Total | 20 | 45"]
    head, *body = (frame.format(row) for row in rows)
    text = f"{head}\n{rule}" + "\n".join(body) + "\n"
    wholes = [whole for _, whole in parts(text)]
    assert wholes == ["20", "45", "20", "45", None, None]
