"""Dates that a calendar tells: feasts, numbered weeks, portions of a year, hours without a day."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.times.tagging import times, wholes
from variorum.claims.times.rules_calendar import feast_day

OPEN = [
    ("Four days later six porters died.", "2021-09-01"),
    ("The following day the ferry was raised.", "2021-09-01"),
    ("The following Monday they buried the porters.", "2021-09-01"),
    ("Two years later Orlo had a bridge.", None),
]


@pytest.mark.parametrize(("text", "written"), OPEN)
def test_later_than_nothing_told_stays_open(text: str, written: str | None) -> None:
    """What comes "later" comes after something told, never after the day of writing."""
    (found,) = times(text, written)
    assert found.edtf is None


EASTERS = ["1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2038-04-25"]


@pytest.mark.parametrize("day", EASTERS)
def test_easter_is_that_of_the_almanacs(day: str) -> None:
    """Early, late and common ones, as almanacs print them."""
    found = feast_day("easter", int(day[:4]))
    assert found is not None
    assert found.edtf() == day


@given(st.integers(1600, 2199))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    """It lies between 22 March and 25 April in every year."""
    found = feast_day("easter", year)
    day = found.first() if found is not None else None
    assert day is not None
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


WORKED_OUT = [
    ("They rose at Easter 1916.", None, ("Easter 1916", "1916-04-23")),
    ("The pact was signed on Good Friday, 1998.", None, ("Good Friday, 1998", "1998-04-10")),
    ("They left Orlo last Easter.", "2019-06-01", ("last Easter", "2019-04-21")),
    (
        "Cases fell in week 26.",
        "2019-07-02",
        ("week 26", "2019-06-24/2019-06-30"),
    ),
    (
        "Epidemiological week 3 of 2020 was worst.",
        None,
        ("Epidemiological week 3 of 2020", "2020-01-13/2020-01-19"),
    ),
    (
        "It is eight days since the mill in Orlo burned.",
        "2019-03-22",
        ("eight days since", "2019-03-14"),
    ),
    (
        "The last ten days of May 1990 were dry.",
        None,
        ("The last ten days of May 1990", "1990-05-22/1990-05-31"),
    ),
    (
        "They fell out in the last three months of 1990.",
        None,
        ("the last three months of 1990", "1990-10/1990-12"),
    ),
    ("In 1992 Orlo fell. By the end of the year it was empty.", "2021-01-03", ("1992", "1992")),
]


@pytest.mark.parametrize(("text", "written", "expected"), WORKED_OUT)
def test_what_the_calendar_tells(
    text: str, written: str | None, expected: tuple[str, str | None]
) -> None:
    """Feasts, numbered weeks, days since and portions are counted out."""
    assert expected in wholes(text, written)


ATTRIBUTES = [
    ("The rules should hold by year's end.", "1989-10-26", "1989"),
    ("The rules should hold by year-end.", "1989-10-26", "1989-12-31"),
    ("Millers bought for November deliveries.", "1989-10-30", "1989-11"),
    ("Millers bought in November.", "1989-10-30", "1988-11"),
    ("October is the month of the fair in Orlo.", "2013-10-09", "XXXX-10"),
    ("Orlo has a dry climate with average temperatures of 9 in January.", None, "XXXX-01"),
]


@pytest.mark.parametrize(("text", "written", "value"), ATTRIBUTES)
def test_what_no_verb_dates(text: str, written: str | None, value: str) -> None:
    """A part of the year, a month before a noun, and what a month is in every year."""
    (found,) = times(text, written)
    assert found.value == value


def test_a_title_is_no_repetition() -> None:
    """ "The Orlo Weekly" is a paper; an extent without end is no moment to come."""
    assert not times("He told the Orlo Weekly about it.")
    assert not times("They stay for the foreseeable future.")


def test_a_week_far_from_the_day_of_writing_stays_open() -> None:
    """ "Week 40" of a report of June may be any week that is so numbered."""
    (found,) = times("Cases fell in week 40.", "2019-06-30")
    assert (found.value, found.edtf) == ("XXXX-W40", None)


@given(st.integers(1990, 2030), st.integers(1, 11))
def test_a_portion_of_a_year_ends_with_its_month(year: int, months: int) -> None:
    """The first so many months of a year are an interval of months that begins in January."""
    text = f"In the first {months} months of {year} nothing grew."
    found = next(m for m in times(text) if m.edtf and "/" in m.edtf)
    assert found.edtf == f"{year}-01/{year}-{months:02d}"


def test_a_day_that_history_named_is_no_last_weekday() -> None:
    """ "Bloody Sunday" lies not in the week before the day of writing."""
    (found,) = times("Crowds remembered Bloody Sunday.", "1999-06-03")
    assert (found.text, found.edtf) == ("Bloody Sunday", None)


def test_an_hour_takes_the_day_told_behind_it() -> None:
    """In one sentence the day may stand behind the time of day."""
    found = times(
        "She was surveyed on 2 May 2010.\n\n"
        "At 22:31 the log stops, before the crash in the night of 6 June.",
        "2010-06-09",
    )
    assert [m.edtf for m in found] == ["2010-05-02", "2010-06-06", "2010-06-06"]


@pytest.mark.parametrize(("part", "value"), [("morning", "T06:20"), ("evening", "T18:20")])
def test_an_hour_of_a_part_of_the_day_is_of_twenty_four(part: str, value: str) -> None:
    """ "6:20 in the evening" is one expression, and its hour is that of the evening."""
    found = times(f"On 4 March 1990 they slept. At about 6:20 in the {part} the dam broke.")
    assert found[-1].value == f"1990-03-04{value}"


def test_hours_go_on_from_hours() -> None:
    """In another paragraph an hour belongs to the day of which an hour was told."""
    text = (
        "On the morning of 4 March 1990 the dam at Orlo gave way.\n\n"
        "Its gates had been tested on 3 January 1990.\n\nThe mill was warned at 4.15 a.m."
    )
    assert times(text)[-1].edtf == "1990-03-04"


def test_the_one_full_date_of_a_text_lends_itself() -> None:
    """Under a heading that starts afresh, a day without a year is of the year told in full."""
    text = (
        "The Orlo fire was a fire of 9 October 1931.\n\nCauses\n\n"
        "At about 6:20 in the morning straw caught fire. The search ended on 13 October.\n"
    )
    found = times(text)
    assert [(m.edtf, m.inferred) for m in found] == [
        ("1931-10-09", False),
        ("1931-10-09", True),
        ("1931-10-13", True),
    ]


@given(st.dates(date(1990, 2, 1), date(2030, 12, 28)))
def test_the_month_just_over_is_not_meant_by_its_name(day: date) -> None:
    """ "Last February" said in March is that of the year before: else it were "last month"."""
    before = day.replace(day=1) - timedelta(1)
    name = calendar.month_name[before.month]
    (found,) = times(f"The bridge at Orlo fell last {name}.", day.isoformat())
    year = before.year - (before.year == day.year)
    assert found.edtf == f"{year}-{before.month:02d}"
