"""Quantities: bounds, ranges, units and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.claims.figures.exclude import why_no_figure
from variorum.claims.figures.scan import scan


@pytest.mark.parametrize(
    ("words", "bound", "low", "high"),
    [
        ("40", "exact", 40, 40),
        ("only 40", "exact", 40, 40),
        ("at least 40", "at_least", 40, None),
        ("no fewer than 40", "at_least", 40, None),
        ("40 or more", "at_least", 40, None),
        ("40+", "at_least", 40, None),
        ("more than 40", "more_than", 40, None),
        ("over 40", "more_than", 40, None),
        ("more than an estimated 40", "more_than", 40, None),
        ("nearly 40", "about", 40, 40),
        ("some 40", "about", 40, 40),
        ("an estimated 40", "about", 40, 40),
        ("40 or so", "about", 40, 40),
        ("up to 40", "at_most", None, 40),
        ("as many as 40", "at_most", None, 40),
        ("no more than 40", "at_most", None, 40),
        ("fewer than 40", "less_than", None, 40),
        ("under 40", "less_than", None, 40),
        ("between 40 and 60", "between", 40, 60),
        ("from about 40 to more than 60", "between", 40, 60),
        ("40-60", "between", 40, 60),
        ("40-to-60", "between", 40, 60),
        ("not quite 40", "less_than", None, 40),
        ("40-odd", "about", 40, 40),
        ("no greater than 40", "at_most", None, 40),
        ("40 to 60", "between", 40, 60),
    ],
)
def test_bound_words_are_read_and_lie_in_the_span(
    words: str, bound: str, low: float | None, high: float | None
) -> None:
    """The span of a quantity holds its bound words, and they open the right end."""
    text = f"In Tamm {words} houses burned."
    (found,) = scan(text)
    assert text[found.start : found.after] == words
    assert (found.bound, found.low, found.high) == (bound, low, high)


def test_a_bound_word_governs_both_numbers_of_a_pair() -> None:
    """ "At least 60 sailors and 240 soldiers": at least 240 soldiers."""
    assert [q.bound for q in scan("at least 60 sailors and 240 soldiers")] == ["at_least"] * 2


def test_a_pair_with_two_bound_words_keeps_both() -> None:
    """Each number keeps the bound word of its own."""
    bounds = [q.bound for q in scan("at least 60 sailors and about 240 soldiers")]
    assert bounds == ["at_least", "about"]


def test_the_end_of_a_list_takes_no_bound_from_its_neighbour() -> None:
    """Only pairs share a bound word, longer lists do not."""
    bounds = [q.bound for q in scan("about 20 mills, around 100 barns and 9 sheds")]
    assert bounds == ["about", "about", "exact"]


def test_from_one_number_to_another_after_a_verb_of_change_is_no_range() -> None:
    """ "Rose from 64 to 90" tells two figures."""
    assert [q.stated for q in scan("The count rose from 64 to 90.")] == [(64,), (90,)]


@pytest.mark.parametrize(
    ("words", "code", "value"),
    [
        ("440 km2", "km2", 440),
        ("0.94 sq.km", "km2", 0.94),
        ("2,000 hectares", "har", 2000),
        ("155 mph", "[mi_i]/h", 155),
        ("20 percent", "%", 20),
        ("$1.2 billion", "USD", 1200000000),
        ("US$5m", "USD", 5000000),
        ("EUR50m", "EUR", 50000000),
        ("300 euros", "EUR", 300),
        ("14 deaths per 1,000", "1/1000", 14),
        ("46 times", "1", 46),
        ("-5 °C", "Cel", -5),
        ("minus-5 degrees C", "Cel", -5),
        ("$-50.8bn", "USD", -50800000000),
        ("$US160 million", "USD", 160000000),
        ("nzd$15", "NZD", 15),
        ("30 MSEK", "SEK", 30000000),
        ("5 dollars and 50 cents", "USD", 5.5),
        ("15 euros", "EUR", 15),
        ("8.9 ksi", "{ksi}", 8.9),
        ("20 [kg]", "kg", 20),
        ("30' wide or", "[ft_i]", 30),
        ("one nurse for every 40", "1/40", 1),
        ("half a mile", "[mi_i]", 0.5),
        ("10 pounds a head", "GBP", 10),
        ("sixfold", "1", 6),
        ("twice", "1", 2),
        ("half", "1", 0.5),
    ],
)
def test_units_have_codes(words: str, code: str, value: float) -> None:
    """UCUM and ISO 4217 codes; percent and ratios have their own."""
    (found,) = scan(
        f"It was {words} more residents" if "per" in words else f"It was {words} as large as it"
    )
    assert (found.unit.code, found.stated[0]) == (code, value)


@pytest.mark.parametrize(
    "text",
    [
        "On 4 May 2003 the bridge fell.",
        "In 1994 the mill closed.",
        "The 1994 treaty lapsed.",
        "It began at 7:10 and ended at 9 a.m. sharp.",
        "Resolutions 1312, 1318 and 1320 (2001) apply.",
        "See Article 5 and paragraph 12.",
        "The text is A/RES/62/243.",
        "An Mi-24 and a T-72 were seen.",
        "The 366th regiment came in the 1990s.",
        "It lasted 44 days, a six-week siege.",
        "Anna Rell, 34, was there with a boy aged 5.",
        "1. Territory of the district",
        "The result holds at 95% confidence.",
        "The two sides met.",
        "One of them left.",
        "Add 700 and 800, divide by 2.",
        "Tamm won 3-1.",
        "He made 22-of-30 there.",
        "Tamm beat them 112-98.",
        "A note [3] says so.",
        "Hill 217 was taken.",
        "The Harbours Act, 1967 applies to mills.",
        "The 1949 conventions apply.",
        "Open Monday to Friday 9.30 to 17.00.",
        "Opening hours: daily 10 to 6.",
        "Dial 911 in Tamm.",
        "3 Sources of the Rell 14",
        "The mills of Lorne ........ 27",
        "2.1 Methods of counting",
        "Children under twelve were sent home.",
        "He was 35 when the mill burned.",
        "Boys below the age of 16 left.",
        "They were 90% sure.",
        "The chance of it is put at a probability of 5 percent.",
        "The effect was small (p < 0.05).",
        "She lives at 575 Old Harbour Road in Tamm.",
        "Written 2019-09-01T10:38:07Z by hand.",
        "The 486 is slow.",
    ],
)
def test_dates_labels_names_and_durations_are_no_figures(text: str) -> None:
    """What only looks like a quantity is told apart, with a reason."""
    assert [q for q in scan(text) if why_no_figure(text, q) is None] == []


def test_inches_stand_behind_feet() -> None:
    """ "In" is a unit right behind feet, and nowhere else."""
    found = scan("The wall is 12 ft 2 in high, and 3 in five fell.")
    assert [q.unit.code for q in found[:2]] == ["[ft_i]", "[in_i]"]


def test_a_suspended_number_has_the_unit_of_the_next() -> None:
    """ "Two- or three-mile" tells two lengths."""
    assert [q.unit.code for q in scan("a two- or three-mile walk")] == ["[mi_i]"]


@pytest.mark.parametrize(
    "text", ["People counted over 40 bridges.", "He called 112 witnesses.", "It rose by 1500 men."]
)
def test_guards_against_false_figures_leave_true_ones(text: str) -> None:
    """A plural noun behind the number means that it counts."""
    assert [q for q in scan(text) if why_no_figure(text, q) is None]


def test_a_year_like_number_before_a_plural_noun_counts() -> None:
    """ "1950 houses" is a count though it could be a year."""
    text = "Shells hit 1950 houses there."
    (found,) = scan(text)
    assert why_no_figure(text, found) is None


@given(st.text(alphabet="0123456789 ,.-–$%andto betwn", max_size=60))
def test_scanning_never_fails_and_spans_are_ordered(text: str) -> None:
    """For any jumble of digits the quantities are ordered and hold their numbers."""
    end = 0
    for found in scan(text):
        assert 0 <= found.start <= found.number_start < found.number_end <= found.after <= len(text)
        assert end <= found.number_start
        end = found.number_end
        if found.low is not None and found.high is not None:
            assert found.low < found.high if found.bound == "between" else found.low == found.high
        assert (found.low is None) == (found.bound in ("at_most", "less_than"))
        assert (found.high is None) == (found.bound in ("at_least", "more_than"))
