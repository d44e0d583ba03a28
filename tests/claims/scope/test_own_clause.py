"""Dates of the clause that tells what is counted, and of others beside it."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_figure_times import times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Today they remember the 40 miners who died in the blast of 9 April 1931.", "1931-04-09"),
        ("A mass will be held on Friday for 23 people killed when a ferry sank in 1936.", "1936"),
        ("The abbot yesterday blessed a stone to 70 soldiers who fell in 1943.", "1943"),
        ("The camp, which shelters 50 families, will be closed by the end of June.", None),
        ("The ward, which has 120 beds, was opened in 1934.", None),
        ("The bridge, opened in 1934, carries 900 carts a day.", None),
        ("Some 2,000 people who fled in 1932 have come back since 1938.", "1938/.."),
    ],
)
def test_a_date_dates_its_own_clause(text: str, expected: str | None) -> None:
    """What was remembered, built or is to come beside the figure lends it no time."""
    assert times(text, "1951-05-03")[0][1] == expected


def test_a_part_does_not_date_its_whole() -> None:
    """The date of a relative clause is of those alone whom it describes."""
    assert times("The total of 300 includes 90 who died in April 1931.") == [
        ("300", None),
        ("90", "1931-04"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The number of beds rose from 500 in May 1931 to 800 in June 1932.",
        "The toll went up from 500 in May 1931 to 800 in June 1932.",
    ],
)
def test_each_end_of_a_change_has_the_date_behind_it(text: str) -> None:
    """The first number's date stands nearer to the second, and is not its own."""
    assert [edtf for _, edtf in times(text)] == ["1931-05", "1932-06"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In a survey carried out in May 1931, 40 per cent said they feared it.", "1931-05"),
        ("According to a census held in 1931, the town had 900 inhabitants.", "1931"),
        ("Houses repaired by June 1932: 300", "1932-06"),
        ("Two days after the slide of 14 March 1931, 27 bodies were found.", "1931-03-16"),
        ("On the eve of the vote of 9 June 1931, police arrested 40 people.", "1931-06-08"),
        ("Within a month of the flood of 14 March 1931, 40 people had died.", "1931-03/1931-04"),
        ("Between the truce of May 1931 and the end of 1939, 70 people died.", "1931-05/1939"),
        ("From 1931 until the truce of 1934, 600 people were killed.", "1931/1934"),
    ],
)
def test_times_told_by_surveys_keys_and_happenings(text: str, expected: str) -> None:
    """A survey's time is its answers'; a distance and a stretch count from what happened."""
    assert times(text)[-1][1] == expected


def test_lines_of_one_paragraph_have_their_own_dates() -> None:
    """The date at the head of a line, not of the paragraph, dates what the line goes on to tell."""
    text = "1931: A mill burns and kills 14.\n1932: Trial opens. Nine men are convicted."
    assert times(text) == [("14", "1931"), ("Nine", "1932")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On 4 May 1932 the town was shelled. Over the following three weeks 40 people died.",
            "1932-05-04/1932-05-25",
        ),
        ("The dam broke on 4 May 1932. Within 48 hours 40 people died.", "1932-05-04/1932-05-06"),
        ("The strike began on 4 May 1932. Since then 40 men have been held.", "1932-05-04/.."),
        ("It struck on 4 May 1932. It lay deep. 40 shocks have been felt since.", "1932-05-04/.."),
        ("After the war of 1921-1923 only 3,000 people remained.", "1923/.."),
        ("In the 1929 census it had 900 inhabitants, down from 1,200 in 1919.", "1919"),
        ("On 2 May 1931 it struck 40 names off; 12 of them have appealed.", None),
    ],
)
def test_what_is_counted_on_from_a_day(text: str, expected: str | None) -> None:
    """ "Since then", "within 48 hours": from the day told before, and what has been of none."""
    assert times(text)[-1][1] == expected


@pytest.mark.parametrize("head", ["As of 3 May 1931, 12:00", "Update 5, as at 18:00 on 3 May 1931"])
def test_a_report_is_told_as_of_the_day_at_its_head(head: str) -> None:
    """Its counts are of that day, worked out; what is told with a day of its own is not."""
    text = f"FLOOD IN ORN\n{head}\n\nHIGHLIGHTS\n\n- 460 people remain in tents\n"
    assert times(text)[-1] == ("460", "1931-05-03")


def test_a_title_dates_by_the_happening_that_it_names() -> None:
    """ "Deaths after the May 1931 quake" are of that month and not of all that came after."""
    text = (
        "Deaths after the May 1931 earthquake in Orn: a survey\n\nResults\n\nIt killed 90 people.\n"
    )
    assert times(text)[-1][1] == "1931-05"
