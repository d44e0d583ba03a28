"""Which date of a sentence dates a figure of it."""

import pytest

from tests.claims.scope.test_figure_times import times


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In May 2018 there were 1,000 guards, up from 900 in 2015.", ["2018-05", "2015"]),
        ("Some 1,000 guards, up from 900 in 2015, were sent in May 2018.", ["2018-05", "2015"]),
        ("Three mills with 240 looms run; a fourth opens on 2 June 2017.", [None, None]),
        ("The camp was opened in March 2017 and now holds 11,000 people.", [None]),
        ("On 3 May 1931 40 men died; 12 were hurt.", ["1931-05-03", "1931-05-03"]),
        ("By decree of 3 May 2001, 40 families were moved on 9 June 2001.", ["2001-06-09"]),
        ("After the war of 1990 ended, 40 families came back in 2001.", ["2001"]),
        ("A stone that was unveiled in 1934 bears 65 names.", [None]),
        ("The letter, published in May 2010, tells of 40 deaths.", [None]),
        ("The bridge, opened in 1988, is 112 metres long.", ["1988"]),
        ("It had 40 wards, up from 12 in 2010: 30 guards came.", [None, "2010", None]),
        ("So far 40 people have come back, and up to May 2016 all will go.", [None]),
        ("The board was set up on 2 April 1931 and held 61 hearings in June 1932.", ["1932-06"]),
    ],
)
def test_the_date_of_the_figures_own_clause(text: str, expected: list[str | None]) -> None:
    """Not of a later clause, a comparison, a paper, or a time before "now"."""
    assert [edtf for _, edtf in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was the worst flood since 1951, when 40 people drowned.", ["1951"]),
        ("Since the return of the town in May 1990 it counted 40 deaths.", ["1990-05/.."]),
        ("The fighting began on 3 May 1990 and has killed 40 people.", ["1990-05-03/.."]),
        ("The fighting began on 3 May 1990 and killed 40 people.", ["1990-05-03"]),
        ("From 1926 to 1979 the share fell from 97 to 84 per cent.", ["1926", "1979"]),
    ],
)
def test_how_much_of_a_time_a_figure_holds_for(text: str, expected: list[str | None]) -> None:
    """The year of "when", all that followed, or the one end of a change."""
    assert [edtf for _, edtf in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Gazette reported in May 2014 that 60 people had drowned.", [None]),
        ('"Forty people did not die", the mayor wrote on his page on 3 May 2014.', [None]),
        ("Aber put the number of deaths at 870 in October 2014.", [None]),
        ("The mayor raised the official death toll to 271 on 3 May 2014.", [None]),
        ("The death toll rose to 112 on 3 May 2014.", ["2014-05-03"]),
        ("The mayor said on 3 May 2014 that 40 people were missing.", ["2014-05-03"]),
        ("The mayor said on 3 May 2014 that 40 people have died.", ["2014-05-03"]),
        ("The mill reckoned in 2015 that 90 people had died by 3 May 2014.", ["2014-05-03"]),
    ],
)
def test_when_it_was_told_is_not_when_it_was(text: str, expected: list[str | None]) -> None:
    """The date of a report or an estimate dates what is so when it is told, and nothing else."""
    assert [edtf for _, edtf in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood killed 53 people and injured more than 300 on 3 May 2014.", ["2014-05-03"] * 2),
        ("A flood killed 26 people, nine of them in a mill on 3 May 2014.", [None, "2014-05-03"]),
        ("At least 40 died, including six who were shot on 3 May 2014.", [None, "2014-05-03"]),
        ("There were 40 deaths, 6 per cent above the same months of 2013.", [None, None]),
        ("The pact was signed on 3 May 2014, after which 40 families came back.", [None]),
        ("The mills of 3 May 2014 had 40 looms before the fire.", [None]),
    ],
)
def test_whole_part_and_comparison_keep_their_own_times(
    text: str, expected: list[str | None]
) -> None:
    """A part's day is not the whole's; what went before or is compared with lends no date."""
    assert [edtf for _, edtf in times(text)] == expected


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In the 42 days after the flood of 3 May 2014, 60 people died.", "2014-05-03/2014-06-13"),
        (
            "On 3 May 2014 the dam broke, and 60 people left in the two years that followed.",
            "2014-05/2016-05",
        ),
    ],
)
def test_so_many_days_after_a_date_are_a_stretch_of_time(text: str, edtf: str) -> None:
    """The day of what began it is the first of them."""
    assert [edtf for _, edtf in times(text)] == [edtf]
