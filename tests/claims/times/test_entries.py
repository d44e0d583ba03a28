"""Dates at the heads of a chronology's entries: from the year down, and without their year."""

from __future__ import annotations

import pytest

from .tagging import times, wholes


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("1990 May - War begins.", "1990-05"),
        ("1992 January-March - Orlo is besieged.", "1992-01/1992-03"),
        ("1994 12 May - The truce comes into force.", "1994-05-12"),
        ("1998, September 3: The diet dismisses the reeve.", "1998-09-03"),
        ("1996 Spring - Talks resume.", "1996-21"),
        ("2000 late May: A census is taken.", "2000-05"),
    ],
)
def test_a_line_may_be_dated_from_the_year_down(line: str, edtf: str) -> None:
    """Year, month, day: one date, where it opens its line."""
    assert wholes(line)[0][1] == edtf


def test_in_running_text_the_month_behind_a_year_begins_anew() -> None:
    """ "In 1990 May Torrell won" names nobody's May."""
    assert [edtf for _, edtf in wholes("In 1990 May Torrell won the seat.")] == ["1990"]


def test_days_under_a_line_that_is_a_year_are_of_that_year() -> None:
    """Whenever the page was published; the working names the year."""
    text = "Timeline\n\n1931\n\n12 March\nThe mill burns.\n\nApril\nA board sits.\n"
    found = times(text, "1932-11-20")
    assert [m.edtf for m in found] == ["1931", "1931-03-12", "1931-04"]
    assert found[1].inferred
    assert "1931" in (found[1].working or "")


def test_an_entry_without_a_year_goes_on_from_the_entry_before() -> None:
    """Down the list, and over the turn of the year."""
    items = "- 12 March 1931: The mill burns.\n- 13 March: Three men are held.\n"
    text = f"Key dates\n\n{items}- 6 January: The board sits.\n"
    found = [m.edtf for m in times(text, "1933-11-20")]
    assert found == ["1931-03-12", "1931-03-13", "1932-01-06"]


def test_entries_that_tell_the_newest_first_go_back() -> None:
    """Where the years go down, the year turns downwards."""
    items = "- 2 May 1932: It rains.\n- 3 December: It snows.\n- 9 May 1931: It hails.\n"
    found = [m.edtf for m in times(f"Weather\n\n{items}", "1933-11-20")]
    assert found == ["1932-05-02", "1931-12-03", "1931-05-09"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In the financial year 2003/04 it treated 900 patients.", "2003/2004"),
        ("In FY 2003/04 it treated 900 patients.", "2003/2004"),
        ("In the school year 2003/2004 it taught 900 pupils.", "2003/2004"),
        ("By end-May 2004 it had rain.", "2004-05"),
        ("At end 2003 it had rain.", "2003"),
    ],
)
def test_years_of_accounts_and_ends_of_years(text: str, edtf: str) -> None:
    """One expression each, as reports write them."""
    assert wholes(text)[0][1] == edtf


def test_what_is_due_in_a_month_does_not_recur() -> None:
    """ "Elections are due in September" looks ahead, though it is told in the present."""
    assert times("Elections are due in September.", "2001-05-03")[0].edtf == "2001-09"


def test_weekdays_go_on_from_a_weekday_of_long_ago() -> None:
    """In one paragraph, whatever the day of writing."""
    text = "On Monday, 12 March 1951, it burned. On Wednesday three men were held."
    assert [m.edtf for m in times(text, "1952-11-20")] == ["1951-03-12", "1951-03-14"]
