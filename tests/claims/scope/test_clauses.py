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
