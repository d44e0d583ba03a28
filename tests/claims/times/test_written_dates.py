"""Dates as they are written: every order and case, parts, ranges, and what is no date."""

from __future__ import annotations

import pytest

from .tagging import times, wholes

WRITTEN = [
    ("The Orlo bridge opened on may 08, 1992.", "1992-05-08"),
    ("The Orlo bridge opened on MAY 8, 1992.", "1992-05-08"),
    ("The Orlo bridge opened on the 8th of May 1992.", "1992-05-08"),
    ("The Orlo bridge opened on 8 May, 1992.", "1992-05-08"),
    ("The Orlo bridge opened on Friday, 8 May 1992.", "1992-05-08"),
    ("The Orlo bridge opened on 8.05.1992.", "1992-05-08"),
    ("The Orlo bridge opened on 8.V.1992.", "1992-05-08"),
    ("The Orlo bridge opened on 1992-05-08.", "1992-05-08"),
    ("The Orlo bridge opened on 18/05/1992.", "1992-05-18"),
    ("The Orlo bridge opened on Sept. 7, 1992.", "1992-09-07"),
    ("The Orlo bridge opened in May 1992.", "1992-05"),
    ("The Orlo bridge opened at the end of 1987.", "1987"),
    ("The Orlo bridge opened in early March 1992.", "1992-03"),
    ("The Orlo bridge opened in the mid-1990s.", "199X"),
    ("The Orlo bridge opened in the summer of 1997.", "1997-22"),
    ("The Orlo bridge opened in the third quarter of 1997.", "1997-35"),
    ("The Orlo bridge opened in the second half of 1997.", "1997-41"),
    ("The Orlo bridge opened in the 19th century.", "18XX"),
    ("The Orlo bridge opened around 1905.", "1905~"),
    ("The Orlo bridge stood until 1988.", "../1988"),
    ("The Orlo bridge has stood since 1992.", "1992/.."),
    ("The Orlo bridge stood before 1988.", "../1988"),
    ("The Orlo bridge was opened after May 1994.", "1994-05/.."),
    ("The Orlo bridge was opened no later than 5 May 1991.", "../1991-05-05"),
    ("The Orlo bridge was opened in 1905 or later.", "1905/.."),
    ("It is a post-1994 bridge.", "1994/.."),
    ("The Orlo bridge was opened in 1905(?) by hand.", "1905?"),
    ("The Orlo bridge was opened in the winter of 1992-1993.", "1992-24"),
    ("The Orlo bridge was opened in the winter of '93.", "1993-24"),
    ("The Orlo bridge was opened in the nineteen-eighties.", "198X"),
    ("The Orlo bridge was opened on New Year's Eve 1991.", "1991-12-31"),
    ("The Orlo bridge was opened in 301 AD.", "0301"),
    ("The Orlo bridge was opened in 300 BC.", "-0299"),
    ("The Orlo bridge was opened in the week of 6 March 2000.", "2000-03-06/2000-03-12"),
    ("The Orlo bridge was opened in January nineteen ninety-seven.", "1997-01"),
    ("The Orlo bridge was opened in 3Q 1994.", "1994-35"),
    ("The Orlo bridge was opened on the first day of May 1992.", "1992-05-01"),
    ("The Orlo bridge was opened on the last day of February 1992.", "1992-02-29"),
    ("The Orlo bridge was opened in the first days of May 1992.", "1992-05"),
    ("The Orlo bridge was opened in the last decade of the 19th century.", "18XX"),
    ("The Orlo bridge was opened in the second week of March 1992.", "1992-03"),
]


@pytest.mark.parametrize(("text", "edtf"), WRITTEN)
def test_a_written_date_gets_its_edtf(text: str, edtf: str) -> None:
    """One date of each written form, read as the calendar has it and not marked as inferred."""
    found = [m for m in times(text) if not m.part]
    assert [(m.edtf, m.inferred) for m in found] == [(edtf, False)]


RANGES = [
    ("Orlo was cut off from March 4 to October 9, 1983.", "1983-03-04/1983-10-09"),
    ("Orlo was cut off on 14-15 June 1983.", "1983-06-14/1983-06-15"),
    ("Orlo was cut off on June 14-15, 1983.", "1983-06-14/1983-06-15"),
    ("Orlo was cut off in 1988-1992.", "1988/1992"),
    ("Orlo was cut off in 1926-27.", "1926/1927"),
    ("Orlo was cut off between 1991 and 1994.", "1991/1994"),
    ("Orlo was cut off from 5 December to 7 January 1994.", "1993-12-05/1994-01-07"),
    ("Orlo was cut off from September to December 2017.", "2017-09/2017-12"),
    ("Orlo was cut off on 2, 5 and 9 April 1992.", "{1992-04-02,1992-04-05,1992-04-09}"),
    ("Orlo was cut off in March or April 1992.", "[1992-03,1992-04]"),
    ("Orlo was cut off in May/June 1994.", "1994-05/1994-06"),
    ("Orlo was cut off in 1890 – 91.", "1890/1891"),
    ("Orlo was cut off in 1905/6.", "1905/1906"),
    ("Orlo was built from the 15th to the 19th century.", "14XX/18XX"),
    ("Orlo grew over 1990-1995.", "1990/1995"),
    ("Orlo sold most in the second and third quarters of 1994.", "1994-04/1994-09"),
]


@pytest.mark.parametrize(("text", "edtf"), RANGES)
def test_a_range_is_one_mention(text: str, edtf: str) -> None:
    """A range with a shared month or year is one mention, and both its ends are dated."""
    assert [e for _, e in wholes(text)] == [edtf]


def test_the_ends_of_a_range_are_listed_as_parts() -> None:
    """Whoever counts as TimeML does finds two dates in a range."""
    found = times("The war of 1988-1992 emptied Orlo.")
    assert [(m.text, m.value, m.part) for m in found] == [
        ("1988-1992", "1988/1992", False),
        ("1988", "1988", True),
        ("1992", "1992", True),
    ]


def test_three_ranges_in_a_row_stay_apart() -> None:
    """A comma between ranges joins nothing."""
    found = wholes("Floods were recorded in 1911-1912, 1923-1925, 1951-1956.")
    assert [e for _, e in found] == ["1911/1912", "1923/1925", "1951/1956"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "See page 1992 and pp. 1905-1906 of the second volume.",
        "The council met in room 1994 under article 1905.",
        "Orlo covers 1840 km2 and has 1,988 houses.",
        "Some 1900 people lived there.",
        "Resolution 1244 was read, then document no. 1999.",
        "Mr. May spoke and April agreed.",
        "It cost $1990.",
        "They live at 1355 Upper Orlo Terrace.",
        "The survey of 1709 schoolchildren was read.",
        "The 16th meeting and the 30th session were held on the 8th floor.",
        "Mr. May, and April agreed.",
        "The day before the outbreak was calm.",
    ],
)
def test_a_number_or_a_name_is_no_date(text: str) -> None:
    """Pages, rooms, articles, measures, counts, money, verbs and names are left alone."""
    assert [m.text for m in times(text) if m.type == "DATE"] == []


def test_the_calendar_decides() -> None:
    """A day that no calendar has is not dated."""
    assert all("02-30" not in (m.edtf or "") for m in times("It fell on 30 February 1992."))


def test_undecided_order_keeps_both_days() -> None:
    """Where nothing settles which number is the day, both readings are kept."""
    assert [e for _, e in wholes("The act of 3/4/1999 was read.")] == ["[1999-03-04,1999-04-03]"]


def test_the_documents_own_dates_settle_the_order() -> None:
    """One date that can only be read one way settles the others of its document."""
    found = times("The act of 3/4/1999 was read. It was signed on 25/12/1999.")
    assert [(m.edtf, m.inferred) for m in found] == [("1999-04-03", True), ("1999-12-25", False)]


def test_the_documents_own_day_settles_the_order() -> None:
    """A numeric date that is the day of writing in one order only tells which order is used."""
    found = times("Read on 5/4/1999. The act of 3/4/1999 was read.", "1999-05-04")
    assert [m.edtf for m in found] == ["1999-05-04", "1999-03-04"]


def test_orders_that_contradict_each_other_settle_nothing() -> None:
    """Two dates that can only be read in different orders leave the third with both readings."""
    found = times("The acts of 25/12/1999, 12/25/1999 and 3/4/1999 were read.")
    assert found[-1].edtf == "[1999-03-04,1999-04-03]"


def test_broken_lines_are_one_date() -> None:
    """A date over a hard line break is read as one, and its span keeps the break."""
    text = (
        "The long road to the village of Orlo was opened to all traffic on 7 August\n1988 by hand."
    )
    (found,) = times(text)
    assert found.edtf == "1988-08-07"
    assert text[found.start : found.end] == "7 August\n1988"


@pytest.mark.parametrize("broken", ["7 August\n1988", "August\n1988", "7\nAugust 1988"])
def test_short_lines_that_part_a_date_are_joined(broken: str) -> None:
    """Lines so short that they pass for lines of their own are one date where it goes on."""
    text = f"The council of Orlo met on {broken} and left."
    (found,) = times(text)
    assert text[found.start : found.end] == broken
    assert (found.edtf or "").startswith("1988-08")


def test_a_column_of_days_takes_no_year_from_the_line_below() -> None:
    """A year that stands in a column of years belongs to no day above it."""
    found = times("25 SEPTEMBER\n8 OCTOBER\n1994\n1995\n")
    assert [m.edtf for m in found] == ["XXXX-09-25", "XXXX-10-08", "1994", "1995"]


def test_lengths_and_repetitions_have_no_edtf() -> None:
    """A duration and a set get a TIMEX3 value and no place on the calendar."""
    found = times("The siege lasted nine months and shells fell every day.")
    assert [(m.type, m.value, m.edtf) for m in found] == [
        ("DURATION", "P9M", None),
        ("SET", "P1D", None),
    ]


def test_a_time_of_day_joins_its_date() -> None:
    """The hour stays in the TIMEX3 value; the EDTF names the day."""
    (found,) = times("At 9 p.m. on 4 June 1981 the lights went out.")
    assert (found.type, found.value, found.edtf) == ("TIME", "1981-06-04T21:00", "1981-06-04")


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("at 0900 hours on 4 June 1981", "1981-06-04T09:00"),
        ("at 14.30 on 4 June 1981", "1981-06-04T14:30"),
        ("at dawn on 4 June 1981", "1981-06-04TMO"),
        ("in the early hours of 4 June 1981", "1981-06-04TMO"),
    ],
)
def test_clocks_are_written_in_several_ways(written: str, value: str) -> None:
    """Hours without a colon and named parts of the day join their date too."""
    (found,) = times(f"The lights of Orlo went out {written}.")
    assert (found.type, found.value) == ("TIME", value)


def test_opening_hours_belong_to_no_day() -> None:
    """Hours from-to without a date recur: they are not those of the day of writing."""
    found = times("The mill of Orlo is open daily 08:00 - 18:00.", "2019-06-01")
    assert [m.value for m in found if m.type == "TIME"] == ["XXXX-XX-XXT08:00", "XXXX-XX-XXT18:00"]
