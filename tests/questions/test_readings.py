"""Figures as intervals: bounds, rounding, and the arithmetic in words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.model import Figure
from variorum.questions.periods import fit, in_words, period
from variorum.questions.readings import differs, reading, tolerance, written


def told(value: float, bound: str = "exact", high: float | None = None) -> Figure:
    """A count."""
    low: float | None = value
    top: float | None = high if high is not None else value
    if bound in ("more_than", "at_least"):
        top = None
    if bound in ("less_than", "at_most"):
        low, top = None, value
    return Figure(low, top, bound, "count", "killed", "people", None, 0, 1)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        (told(618), told(600, "about"), True),
        (told(487), told(618), False),
        (told(21_407), told(20_000, "more_than"), True),
        (told(250), told(300, "at_most"), True),
        (told(310), told(300, "at_most"), False),
        (told(1_061), told(4_712), False),
        (told(5_300, "about"), told(6_000), False),
        (told(618), told(500, "between", 1_000), True),
        (told(487), told(500, "between", 1_000), True),
        (told(440), told(500, "between", 1_000), False),
        (told(40), told(44), False),
        (told(60, "less_than"), told(64), False),
    ],
)
def test_which_numbers_can_be_one(one: Figure, other: Figure, *, meet: bool) -> None:
    """Bounds and rounding decide whether one number satisfies both figures."""
    assert reading(one).meets(reading(other)) is meet
    assert reading(other).meets(reading(one)) is meet


@settings(deadline=None)
@given(st.integers(1, 10_000_000), st.integers(0, 4))
def test_every_number_meets_its_own_rounding(number: int, digits: int) -> None:
    """A number and the same number rounded to some digits never exclude each other."""
    rounded = round(number, -digits)
    assert reading(told(number)).meets(reading(told(rounded, "about"))) or rounded == 0


@settings(deadline=None)
@given(st.integers(-9_999, 9_999_999))
def test_tolerance_is_less_than_the_last_digit(number: int) -> None:
    """Half a unit of the last digit that is not zero, nothing where no zero follows it."""
    step = tolerance(number)
    assert step == 0 if number % 10 else step <= max(abs(number), 1) / 2


def test_arithmetic_and_figures_in_words() -> None:
    """Figures and their difference read as people write them."""
    assert differs(told(487), told(618)) == "618 - 487 = 131"
    assert written(told(2_500, "at_least")) == "at least 2,500"
    assert written(told(500, "between", 1_000)) == "500 to 1,000"


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("1992-02-26", "1992-02", "inside"),
        ("1992", "1992-02-26", "around"),
        ("1992-12-31", "1993", "before"),
        ("2001-03/2001-05", "2001-03/2001-09", "same_start"),
        ("199X", "1995", "around"),
        ("1993~", "1993", "equal"),
        ("[1996-06-03,1997-06-03]", "1997-06-03", "around"),
        ("../1992", "1990", "around"),
        ("XXXX-04-02", "1993", "unknown"),
        ("1992-22", "1992-07", "around"),
    ],
)
def test_how_dates_lie_to_each_other(one: str, other: str, how: str) -> None:
    """EDTF dates are compared as periods of days."""
    assert fit(period(one), period(other)) == how


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("1992-02-26", "on 26 February 1992"),
        ("1992-02", "in February 1992"),
        ("1992", "in 1992"),
        ("1988/1992", "between 1988 and 1992"),
        ("2001-03/2001-05", "from March 2001 to May 2001"),
        ("../2001-03-04", "up to 4 March 2001"),
    ],
)
def test_dates_in_words(edtf: str, words: str) -> None:
    """Periods are written as a reader writes them."""
    found = period(edtf)
    assert found is not None
    assert in_words(found) == words


@settings(deadline=None)
@given(st.text("0123456789X-/~?.[],{}%", max_size=30))
def test_no_date_breaks_the_reading(edtf: str) -> None:
    """What is no date is none; it never stops a build."""
    found = period(edtf)
    assert found is None or found.first is None or found.last is None or found.first <= found.last
