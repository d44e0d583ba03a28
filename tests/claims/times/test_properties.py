"""What holds for every text: spans, round trips, EDTF that parses."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from variorum.claims.times.moment import Moment, containing

from .styles import (
    BOUNDS,
    DAY_RANGES,
    FAR_RANGES,
    FULL_DAYS,
    MONTHS,
    SHARED_YEAR,
    SHORT_YEARS,
    STRETCHES,
    YEAR_RANGES,
)
from .tagging import times

DAYS = st.dates(date(1200, 1, 1), date(2089, 12, 31))
RECENT = st.dates(date(1930, 1, 1), date(2029, 12, 31))
BEFORE, BEHIND = "The bridge of Orlo was opened on ", " by the mayor."
WORDS = """
on in since until from to between and the early late mid- 1992 1988-1992 may May 8 08 Sept. 27
January Tuesday last next year years ago two 3/4/1999 1990s '80s century third quarter of , .
- – ( ) today later morning 10:30 p.m. spring each every day weeks 26.II.1992 around half or
BC AD 300 the 8th of that year earlier after before 1905(?) 1988- '92 Q3 0900 hours noon 25SEP1992
3/4/99 eve same period quarter a day decade centuries 16th 1890 – 91 0 99999999999999999999 99
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])


def _only(words: str, *, lead: str = BEFORE) -> tuple[str, str | None]:
    """The words at the span of the one whole mention in a sentence with `words`, and its EDTF."""
    text = lead + words + BEHIND
    (found,) = [m for m in times(text) if not m.part]
    return text[found.start : found.end], found.edtf


@pytest.mark.parametrize("style", FULL_DAYS)
@settings(max_examples=15, deadline=None)
@given(day=DAYS)
def test_every_style_comes_back_as_its_day_and_span(style: str, day: date) -> None:
    """A day written in any supported style is read as that day, from its first to last letter."""
    written = FULL_DAYS[style](day)
    assert _only(written) == (written, day.isoformat())


@pytest.mark.parametrize("style", SHORT_YEARS)
@settings(max_examples=15, deadline=None)
@given(day=RECENT)
def test_two_digits_of_a_year_lie_around_the_turn_of_the_century(style: str, day: date) -> None:
    """A short year is one of 1930 to 2029."""
    written = SHORT_YEARS[style](day)
    assert _only(written) == (written, day.isoformat())


@pytest.mark.parametrize("style", STRETCHES)
@settings(max_examples=15, deadline=None)
@given(day=DAYS)
def test_months_years_and_their_parts_come_back(style: str, day: date) -> None:
    """A month, season, quarter, half or year keeps its granularity and its words."""
    write, edtf = STRETCHES[style]
    written = write(day)
    assert _only(written, lead="The bridge of Orlo was opened in ") == (written, edtf(day))


@pytest.mark.parametrize("style", DAY_RANGES)
@settings(max_examples=15, deadline=None)
@given(day=DAYS, length=st.integers(1, 27))
def test_ranges_of_days_come_back(style: str, day: date, length: int) -> None:
    """A range with one month or year between its ends is one mention of both."""
    first = day.replace(day=1)
    last = first + timedelta(length)
    assume(last.month == first.month)
    written = DAY_RANGES[style](first, last)
    assert _only(written) == (written, f"{first}/{last}")


@pytest.mark.parametrize("style", FAR_RANGES)
@settings(max_examples=15, deadline=None)
@given(day=RECENT, length=st.integers(1, 4000))
def test_ranges_over_months_and_years_come_back(style: str, day: date, length: int) -> None:
    """A range whose ends are written in full is one mention of both."""
    last = day + timedelta(length)
    written = FAR_RANGES[style](day, last)
    assert _only(written) == (written, f"{day}/{last}")


@pytest.mark.parametrize("style", SHARED_YEAR)
@settings(max_examples=15, deadline=None)
@given(day=RECENT, length=st.integers(32, 300))
def test_a_year_is_shared_by_both_ends(style: str, day: date, length: int) -> None:
    """ "January 12 to November 28, 1989": the year of the end is that of the beginning."""
    last = day + timedelta(length)
    assume(last.year == day.year)
    written = SHARED_YEAR[style](day, last)
    assert _only(written) == (written, f"{day}/{last}")


@pytest.mark.parametrize("style", YEAR_RANGES)
@settings(max_examples=15, deadline=None)
@given(first=st.integers(1500, 2000), length=st.integers(1, 60))
def test_ranges_of_years_come_back(style: str, first: int, length: int) -> None:
    """Two years, the second perhaps cut short, are one mention."""
    written = YEAR_RANGES[style](first, first + length)
    found = _only(written, lead="The bridge of Orlo was shut ")
    assert found == (written, f"{first}/{first + length}")


@pytest.mark.parametrize("word", BOUNDS)
@pytest.mark.parametrize("style", ["8 May 1992", "May 8, 1992", "1992-05-08"])
@settings(max_examples=5, deadline=None)
@given(day=DAYS)
def test_bounds_come_back_open(style: str, word: str, day: date) -> None:
    """A word of limit opens the interval on its side and is no part of the span."""
    written = FULL_DAYS[style](day)
    found = _only(written, lead=f"The bridge of Orlo was shut {word} ")
    assert found == (written, BOUNDS[word](day.isoformat()))


@settings(max_examples=40, deadline=None)
@given(day=DAYS)
def test_slashes_keep_both_readings_or_the_only_one(day: date) -> None:
    """Day and month between slashes: one reading where the calendar has but one, else both."""
    _, edtf = _only(f"{day.day}/{day.month}/{day.year}")
    assert edtf is not None
    readings = edtf.strip("[]").split(",")
    assert day.isoformat() in readings
    assert len(readings) == (2 if day.day <= 12 and day.day != day.month else 1)


@settings(max_examples=40, deadline=None)
@given(day=DAYS, at=st.integers(0, 1))
def test_a_line_break_inside_a_date_changes_nothing(day: date, at: int) -> None:
    """Broken behind its day or its month, in a line as long as others, a date stays one."""
    pieces = [str(day.day), MONTHS[day.month - 1], str(day.year)]
    broken = " ".join(pieces[: at + 1]) + "\n" + " ".join(pieces[at + 1 :])
    text = f"The long stone bridge at the lower end of Orlo was opened on {broken} by the mayor."
    (found,) = times(text)
    assert (text[found.start : found.end], found.edtf) == (broken, day.isoformat())


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.sampled_from([None, "2020-10-01", "20", "2020?", "x"]))
def test_no_text_makes_it_raise(text: str, published: str | None) -> None:
    """Any text at all is read, in bounds."""
    for mention in times(text, published):
        assert 0 <= mention.start < mention.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(PIECES, max_size=25),
    st.sampled_from([None, "2020-10-01", "2020-10", "2020", "1988-02-29"]),
)
def test_spans_are_the_words_and_edtf_parses(pieces: list[str], published: str | None) -> None:
    """Whatever the text: each span quotes it, blanks apart, and each EDTF is EDTF."""
    text = " ".join(pieces)
    for mention in times(text, published):
        quoted = text[mention.start : mention.end]
        assert "".join(quoted.split()) == "".join(mention.text.split())
        if mention.edtf is not None:
            parse_edtf(mention.edtf)
        if mention.inferred:
            assert mention.working


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_the_same_text_gives_the_same_mentions(pieces: list[str]) -> None:
    """Nothing is kept between documents."""
    text = " ".join(pieces)
    assert times(text) == times(text)


@settings(max_examples=60, deadline=None)
@given(
    DAYS,
    st.sampled_from(
        ["century", "decade", "year", "half", "quarter", "season", "month", "week", "day"]
    ),
    st.integers(-30, 30),
)
def test_shifting_there_and_back_is_nothing(day: date, unit: str, count: int) -> None:
    """Calendar arithmetic is a walk that can be walked back, at every granularity."""
    moment = containing(day, unit)  # type: ignore[arg-type]
    there = moment.shift(count)
    assert there is not None
    assert there.shift(-count) == moment


@settings(max_examples=60, deadline=None)
@given(DAYS, st.sampled_from(["year", "half", "quarter", "season", "month", "week", "day"]))
def test_a_stretch_holds_the_day_it_was_made_from(day: date, unit: str) -> None:
    """First and last day of a stretch lie around the day."""
    moment: Moment = containing(day, unit)  # type: ignore[arg-type]
    first, last = moment.first(), moment.last()
    assert first is not None
    assert last is not None
    assert first <= day <= last
