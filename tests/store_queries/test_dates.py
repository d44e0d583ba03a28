"""EDTF values for display: which days they may cover, and how they are said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.store.queries import in_words, reach


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest", "uncertain"),
    [
        ("1987-03-04", "1987-03-04", "1987-03-04", False),
        ("1988-02", "1988-02-01", "1988-02-29", False),
        ("1987", "1987-01-01", "1987-12-31", False),
        ("1987-03-04T21:30:00", "1987-03-04", "1987-03-04", False),
        ("198X", "1980-01-01", "1989-12-31", True),
        ("19XX", "1900-01-01", "1999-12-31", True),
        ("1987-XX-XX", "1987-01-01", "1987-12-31", True),
        ("1990~", "1990-01-01", "1990-12-31", True),
        ("1990-05-01?", "1990-05-01", "1990-05-01", True),
        ("1997-22", "1997-06-01", "1997-08-31", False),
        ("1997-24", "1997-12-01", "1998-02-28", False),
        ("2017-33", "2017-01-01", "2017-03-31", False),
        ("2017-36", "2017-10-01", "2017-12-31", False),
        ("2017-38", "2017-05-01", "2017-08-31", False),
        ("2017-41", "2017-07-01", "2017-12-31", False),
        ("1988/1992", "1988-01-01", "1992-12-31", False),
        ("1988-05/1992-02", "1988-05-01", "1992-02-29", False),
        ("../1988", None, "1988-12-31", True),
        ("1992/..", "1992-01-01", None, True),
        ("[1996-06-03,1997-06-03]", "1996-06-03", "1997-06-03", True),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31", True),
        ("[..1990]", None, "1990-12-31", True),
    ],
)
def test_the_days_of_a_value(
    edtf: str, earliest: str | None, latest: str | None, uncertain: bool
) -> None:
    """Every form that the record uses has its first and last day, and keeps its doubt."""
    found = reach(edtf)
    assert found is not None
    assert (found.earliest, found.latest, found.uncertain) == (earliest, latest, uncertain)


@pytest.mark.parametrize(
    "value", ["", "..", "../..", "yesterday", "1987-13", "1987-02-30", "[]", "/"]
)
def test_what_cannot_be_read_is_placed_nowhere(value: str) -> None:
    """Nothing is guessed, and the value itself is shown."""
    assert reach(value) is None
    assert in_words(value) == value


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("1987-03-04", "4 March 1987"),
        ("1987-03", "March 1987"),
        ("1987", "1987"),
        ("198X", "1980s"),
        ("18XX", "1800–1899"),
        ("1992-02-26~", "about 26 February 1992"),
        ("1992?", "1992, uncertain"),
        ("1992%", "about 1992, uncertain"),
        ("1997-22", "summer 1997"),
        ("2017-34", "second quarter of 2017"),
        ("2017-40", "first half of 2017"),
        ("1988/1992", "1988 to 1992"),
        ("../1988", "until 1988"),
        ("1992/..", "since 1992"),
        ("[1996-06-03,1997-06-03]", "one of: 3 June 1996, 3 June 1997"),
        ("1987-03-04T21:30", "4 March 1987, 21:30"),
    ],
)
def test_a_value_in_words(edtf: str, said: str) -> None:
    """A reader who does not know the notation understands the date, doubt included."""
    assert in_words(edtf) == said


@given(st.text(alphabet="0123456789X-/.~?%[]{},T: ", max_size=24))
def test_no_value_breaks_a_page(value: str) -> None:
    """Whatever stands in a date field, it is read or shown as it stands."""
    found = reach(value)
    assert isinstance(in_words(value), str)
    if found and found.earliest and found.latest and "/" not in value:
        assert found.earliest <= found.latest
