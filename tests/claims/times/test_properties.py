"""What holds for every text: spans, round trips, EDTF that parses."""

from __future__ import annotations

from datetime import date

import pytest
from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.claims.times.moment import Moment, containing

from .tagging import times

MONTHS = (
    "January February March April May June July August September October November December"
).split()
ROMAN = "I II III IV V VI VII VIII IX X XI XII".split()
DAYS = st.dates(date(1200, 1, 1), date(2089, 12, 31))
FORMATS = (
    lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1].upper()} {d.day:02d}, {d.year}",
    lambda d: f"{MONTHS[d.month - 1].lower()} {d.day:02d}, {d.year}",
    lambda d: f"the {d.day}{_suffix(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    lambda d: f"{d.day:02d}.{d.month:02d}.{d.year}",
    lambda d: f"{d.day}.{ROMAN[d.month - 1]}.{d.year}",
    lambda d: f"{d.year:04d}-{d.month:02d}-{d.day:02d}",
)
WORDS = """
on in since until from to between and the early late mid- 1992 1988-1992 may May 8 08 Sept. 27
January Tuesday last next year years ago two 3/4/1999 1990s '80s century third quarter of , .
- – ( ) today later morning 10:30 p.m. spring each every day weeks 26.II.1992 around half or
"""
PIECES = st.sampled_from([*WORDS.split(), "\n", "\n\n"])


def _suffix(day: int) -> str:
    return "th" if 10 <= day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


@pytest.mark.parametrize("written", FORMATS)
@settings(max_examples=40, deadline=None)
@given(day=DAYS)
def test_every_format_comes_back_as_its_day(written: object, day: date) -> None:
    """A day written in any of the formats is read as that day."""
    assert callable(written)
    found = times(f"The bridge of Orlo was opened on {written(day)} by the mayor.")
    assert [m.edtf for m in found] == [day.isoformat()]


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25), st.sampled_from([None, "2020-10-01", "2020-10", "2020"]))
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
