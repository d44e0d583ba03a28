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
        ("The board was set up on 2 April 1931 and held 61 hearings in June 1932.", ["1932-06"]),
    ],
)
def test_the_date_of_the_figures_own_clause(text: str, expected: list[str | None]) -> None:
    """Not of a later clause, a comparison, a paper, or a time before "now"."""
    assert [edtf for _, edtf in times(text)] == expected
