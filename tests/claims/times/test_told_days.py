"""Days that the rest of a text tells: hours, anniversaries to the day, quarters, what recurs."""

from __future__ import annotations

import pytest

from tests.claims.times.tagging import times, wholes

TO_THE_DAY = [
    ("Thirty years ago today the pass of Ulm was opened.", "1990-10-23"),
    ("A year ago yesterday the ferry sank.", "2019-10-22"),
    ("Two years ago this month the ferry sank.", "2018-10"),
    ("Two years ago this week the ferry sank.", "2018-10-22/2018-10-28"),
    ("Three weeks ago yesterday the ferry sank.", "2020-10-01"),
]


@pytest.mark.parametrize(("text", "edtf"), TO_THE_DAY)
def test_ago_is_counted_from_the_day_that_is_named(text: str, edtf: str) -> None:
    """Written on Friday 23 October 2020; the words are one expression."""
    assert [edtf] == [e for _, e in wholes(text, "2020-10-23")]


def test_a_day_that_the_calendar_lacks_stays_open() -> None:
    """A year before a 29 February there was none."""
    assert [m.edtf for m in times("A year ago today he died.", "2020-02-29")] == [None]


LIMITS = [
    ("The ferry sank before dawn on Tuesday.", "2020-10-20"),
    ("The ferry sank after 9 p.m. on 3 May 1992.", "1992-05-03"),
    ("The ferry ran until 9 p.m. on 3 May 1992.", "../1992-05-03"),
    ("The ferry sank before 3 May 1992.", "../1992-05-03"),
]


@pytest.mark.parametrize(("text", "edtf"), LIMITS)
def test_a_limit_of_the_hour_is_none_of_the_day(text: str, edtf: str) -> None:
    """What was before dawn on a day was on that day."""
    assert [e for _, e in wholes(text, "2020-10-23")] == [edtf]


def test_a_part_of_the_day_joins_its_day() -> None:
    """A comma does not make two times of one."""
    found = wholes("The council met on 12 August 1998, in the evening.")
    assert found == [("12 August 1998, in the evening", "1998-08-12")]


def test_hours_of_a_notice_are_of_the_day_in_its_heading() -> None:
    """They are not of the day on which the notice was written."""
    text = (
        "Tarn Ferries\n\nUlm, 9 June 2014\n\nNotice on the accident of 3 June at Brell\n\n"
        "Thirty persons were looked after by our staff.\n\nCourse of events\n\n"
        "At 06:20 hours the ferry struck a pile. It was raised on the same day."
    )
    *_, hours, same = times(text, "2014-06-09")
    assert (hours.edtf, same.edtf) == ("2014-06-03", "2014-06-03")
    assert hours.inferred


def test_the_end_of_a_range_is_no_day_for_hours() -> None:
    """Nothing tells on which of many days the clock struck."""
    text = (
        "Between 2 May 2016 and 9 July 2016 the team made forty visits.\n\n"
        "Each side said that the other had begun at 04:10 hours."
    )
    assert times(text, "2016-08-01")[-1].edtf is None


DAYS_OF_THE_MONTH = [
    ("On the day 9 of the present month the bridge was cleared.", "1998-08-09"),
    ("The bridge was cleared on the 9th of the current month.", "1998-08-09"),
    ("On the 9th of last month the bridge was cleared.", "1998-07-09"),
]


@pytest.mark.parametrize(("text", "edtf"), DAYS_OF_THE_MONTH)
def test_a_day_of_the_present_month_counts_from_the_paper(text: str, edtf: str) -> None:
    """As papers write that were put into English."""
    assert [m.edtf for m in times(text, "1998-08-11")] == [edtf]


def test_a_story_of_long_ago_keeps_its_year() -> None:
    """A day told as past does not come after the day of writing, nor a year before it."""
    text = (
        "Ten years ago today the dam broke. By Sunday the mayor knew of nine dead. "
        "There was a hearing on 12 August. The mayor left last week."
    )
    found = [m.edtf for m in times(text, "2018-08-09")]
    assert found[:3] == ["2008-08-09", "2008-08-10", "2008-08-12"]


def test_what_begins_on_a_weekday_lies_ahead() -> None:
    """The mourning was proclaimed before it began."""
    (found,) = times("The council proclaimed a fast, beginning on Monday.", "2020-10-23")
    assert found.edtf == "2020-10-26"


QUARTERS = [
    ("In the quarter ended July 31, 1989, Tarn lost money.", "1989-Q2"),
    ("In the quarter ended Sept. 30, 1989, Tarn lost money.", "1989-Q3"),
    ("In fiscal 1996's first quarter Tarn lost money.", "1996-Q1"),
    ("In 1995's second half Tarn lost money.", "1995-H2"),
]


@pytest.mark.parametrize(("text", "value"), QUARTERS)
def test_a_quarter_is_told_by_its_year_or_its_end(text: str, value: str) -> None:
    """A quarter that ends inside one of the calendar is the one that holds most of it."""
    assert times(text)[0].value == value


RECURS = [
    ("Two million come each May.", "XXXX-05"),
    ("They meet every other summer.", "XXXX-SU"),
    ("They meet every other Friday.", "XXXX-WXX-5"),
    ("They rested on Sundays.", "XXXX-WXX-7"),
]


@pytest.mark.parametrize(("text", "value"), RECURS)
def test_what_recurs_is_a_set_and_no_day(text: str, value: str) -> None:
    """It dates nothing, so it has no EDTF."""
    (found,) = times(text, "2020-10-23")
    assert (found.type, found.value, found.edtf) == ("SET", value, None)


SAID_SHORT = [
    ("Output fell more this year than last.", ["2020", "2019"]),
    ("The day before last Tuesday Orlo burned.", ["2020-10-19", "2020-10-20"]),
    ("He saw the lake freeze, the third time in as many years.", []),
    ("Orlo burned at about 3:30 this morning.", ["2020-10-23"]),
    ("Orlo burned less than two years ago.", ["2018~"]),
    ("On 3 May 1992 at 10:35 a.m. (0735 GMT) the bell rang.", ["1992-05-03"]),
]


@pytest.mark.parametrize(("text", "edtf"), SAID_SHORT)
def test_what_is_left_out_is_read_from_what_stands_beside(text: str, edtf: list[str]) -> None:
    """A noun or a day that the reader fills in."""
    assert [m.edtf for m in times(text, "2020-10-23")] == edtf


FEASTS = [
    ("Thanksgiving 1990 was quiet.", "1990-11-22"),
    ("He left on Labor Day, 1990.", "1990-09-03"),
    ("They met before Christmas 1990.", "../1990-12-25"),
    ("They prayed in Easter week 2000.", "2000-04-17/2000-04-23"),
]


@pytest.mark.parametrize(("text", "edtf"), FEASTS)
def test_feasts_have_their_day(text: str, edtf: str) -> None:
    """By their rank in the month, by the almanac, or by the computus."""
    assert [m.edtf for m in times(text)] == [edtf]


@pytest.mark.parametrize("text", ["The Christmas tree fell.", "They decorated a halloween mask."])
def test_a_feast_before_a_thing_is_no_day(text: str) -> None:
    """It says what sort of thing it is."""
    assert times(text, "2020-10-23") == ()


NIGHTS = [
    ("Nine men died overnight, the mayor said.", "2020-10-22/2020-10-23"),
    ("It will rain overnight.", "2020-10-23/2020-10-24"),
    ("On 5 May 2020 Orlo mourned. Overnight the river rose.", "2020-05-05/2020-05-06"),
]


@pytest.mark.parametrize(("text", "edtf"), NIGHTS)
def test_a_night_lies_in_two_days(text: str, edtf: str) -> None:
    """The last one before the day of writing, the coming one, or that behind the day told."""
    assert times(text, "2020-10-23")[-1].edtf == edtf


def test_results_of_a_year_ago_are_those_of_the_same_quarter() -> None:
    """Who tells what a quarter earned measures it by that quarter of the year before."""
    text = "In the second quarter of 1989 net was 3 million. Tarn earned 2 million a year ago."
    assert times(text, "1989-08-02")[-1].value == "1988-Q2"


@pytest.mark.parametrize("text", ["He read Corinthians 9:25 aloud.", "Brell beat Tarn 2:10."])
def test_verses_and_scores_are_no_hours(text: str) -> None:
    """A name inside the sentence stands right before them."""
    assert times(text, "2020-10-23") == ()


LENT = [
    ("Fifty years ago, on 9 August, the dam gave way.", ["1970", "1970-08-09"]),
    ("In May and again in September 1995 the quay was shut.", ["1995-05", "1995-09"]),
]


@pytest.mark.parametrize(("text", "edtf"), LENT)
def test_a_year_told_beside_a_date_is_its_year(text: str, edtf: list[str]) -> None:
    """Before it as a distance, or behind the last of several."""
    assert [m.edtf for m in times(text, "2020-10-23")] == edtf


GONE = [
    ("Some 40 had not come home by Friday evening.", "2011-02-20", "2011-02-18"),
    ("They hope to be home by Friday evening.", "2011-02-21", "2011-02-25"),
    ("She may have left in June.", "2018-04-30", "2017-06"),
    ("A blaze struck last July. She lost him on July 12.", "2018-05-14", "2017-07-12"),
    (
        "Posts burned on 5 March 2002, it said today. Two days later 4 died.",
        "2002-09-19",
        "2002-03-07",
    ),
    (
        "It rained on 5 March 2002. They found 12 on the day of the raid.",
        "2002-09-19",
        "2002-03-05",
    ),
    ("The mission counted 40 deaths from 3 May 2010 to date.", None, "2010-05-03/.."),
]


@pytest.mark.parametrize(("text", "written", "expected"), GONE)
def test_what_is_told_as_over_was_before_the_day_of_writing(
    text: str, written: str | None, expected: str
) -> None:
    """What had been by a day, may have been, or came later than told, lies behind the writer."""
    assert times(text, written)[-1].edtf == expected
