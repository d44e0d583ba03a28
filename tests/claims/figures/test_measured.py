"""Lengths, rates, shares and sums: which property, of what."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("text", "measure", "counted"),
    [
        ("The wreck lies in 30 metres of water.", "depth", "water"),
        ("The barn was buried under 3 metres of snow.", "depth", "snow"),
        ("She ran aground some 6 km short of the jetty.", "distance", "jetty"),
        ("She went down two miles north of Brell.", "distance", "Brell"),
    ],
)
def test_which_length_is_meant(text: str, measure: str, counted: str) -> None:
    """Stuff above is depth; a distance is from a landmark."""
    assert told(text)[0][1:] == (measure, counted)


@pytest.mark.parametrize(
    ("text", "measure", "counted"),
    [
        ("The death rate stood at 12 per 100,000.", "killed", "death rate"),
        ("The attack rate was 21.5 per 1,000.", "rate", "attack rate"),
        ("Infant mortality was 9.5 per 1,000 a year.", "killed", "Infant mortality"),
    ],
)
def test_a_rate_is_told_of_its_subject(text: str, measure: str, counted: str) -> None:
    """The noun before the verb names the rate."""
    assert told(text)[0][1:] == (measure, counted)


@pytest.mark.parametrize(("word", "measure"), [("down by", "decrease"), ("up", "increase")])
def test_the_direction_before_a_percentage(word: str, measure: str) -> None:
    """A percentage behind "up" or "down" is a change; behind "make up" it is a share."""
    assert figures(f"Sales were {word} 12% on the year.")[0].measure == measure
    assert figures("Weavers make up 80% of the members.")[0].measure == "share"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("Of 90 wells, two thirds contained salt.", 66.67),
        ("Three quarters fled.", 75),
    ],
)
def test_a_fraction_that_is_a_subject_is_a_share(text: str, percent: float) -> None:
    """Also where what it is of is left out and no hyphen stands in it."""
    assert figures(text)[-1].low == pytest.approx(percent)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("An advance of €20,000 will be paid to each widow.", "advance"),
        ("The union met the appeal with pledges of $3 million.", "pledge"),
        ("Printed with help of the Wexley Trust, grant 12 (£3,000).", "grant"),
        ("The damage came to a total of £12,000.", "cost"),
    ],
)
def test_the_noun_of_a_sum_names_its_kind(text: str, measure: str) -> None:
    """Any noun but those that only say that it is a sum."""
    assert figures(text)[-1].measure == measure


def test_crowns_are_money_of_an_unnamed_country() -> None:
    """ISO 4217 has XXX where no currency can be told."""
    found = figures("The school spent 310,000 crowns on repairs.")
    assert [(f.unit, f.measure, f.counted) for f in found] == [("XXX", "spend", "repairs")]


def test_what_was_done_with_so_much_of_a_stuff() -> None:
    """A verb that moves it is the measure, one that sizes it is not."""
    assert figures("The camp received 40 tonnes of flour.")[0].measure == "receive"
    assert figures("The stone weighs 40 tonnes.")[0].measure == "weight"


def test_a_share_told_behind_or_is_of_its_own_whole() -> None:
    """The count is told again as a share of the target."""
    found = figures("The drive reached 400 children, or 80% of the target group.")
    assert (found[1].measure, found[1].counted) == ("share", "target group")


def test_a_guess_that_goes_further_up_is_a_range() -> None:
    """ "Seven hundred, perhaps a thousand"."""
    found = figures("The toll is forty, perhaps sixty.")
    assert [(f.low, f.high) for f in found] == [(40, 60)]


@pytest.mark.parametrize(
    "text",
    [
        "The bell rang at about 22.40 on the night of the fire.",
        "Journal of Mills 1931; 12: 233-241",
        "Ash and Byrne, Journal of Mills 1931; 12(3): 233.",
        "The file is 1931-441.",
    ],
)
def test_hours_and_works_cited_are_no_figures(text: str) -> None:
    """A time of day with a point; volume, number and pages; a running number."""
    assert figures(text) == ()


def test_page_numbers_are_no_figures() -> None:
    """Lone numbers that count up by one through a text."""
    text = "The mill burned down.\n\n   3\n\nNine men were hurt.\n\n   4\n\nThe rest fled."
    assert [text[f.start : f.end] for f in figures(text)] == ["Nine"]


def test_the_head_of_a_column_names_the_unit() -> None:
    """ "Per 1,000", "(km2)": the cell has what its column says."""
    text = "Parish\tCases\tAttack rate per 1,000\tArea (km2)\nAber\t40\t12.5\t214\n"
    assert [(f.measure, f.counted, f.unit) for f in figures(text)] == [
        ("cases", "cases", "count"),
        ("rate", "attack rate", "1/1000"),
        ("area", figures(text)[2].counted, "km2"),
    ]


def test_the_label_of_a_line_is_what_its_number_measures() -> None:
    """One noun before the colon, where the number has nothing else."""
    text = "Built: 1931\nTonnage: 870 GT\nLength: 40 m\n"
    assert [f.measure for f in figures(text)] == ["tonnage", "length"]


def test_both_levels_of_a_change_have_its_unit() -> None:
    """The unit stands behind the second alone."""
    found = figures("The average wage fell from 900 to 640 euros.")
    assert [(f.low, f.unit, f.measure) for f in found] == [
        (900, "EUR", "wage"),
        (640, "EUR", "wage"),
    ]


def test_the_subject_of_a_sum_names_its_kind() -> None:
    """ "The damage came to", "the fund stands at"."""
    assert figures("The fund stands at £3.2 million.")[0].measure == "fund"
    assert figures("The dam, 62 metres in height, held.")[0].measure == "height"
    assert figures("The salt was 40 times above the limit.")[0].unit == "1"
