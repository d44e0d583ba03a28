"""The time of a figure whose own sentence names none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.texts import document
from variorum.claims.find import find_claims
from variorum.model import Figure
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import read_document


def times(text: str, published: str | None = None) -> list[tuple[str, str | None]]:
    """(words of the figure, EDTF) of each figure of a text."""
    source = replace(document(text), published=published)
    reading = read_document(source, segment(source, Settings()), Settings())
    return [
        (text[c.payload.start : c.payload.end], c.time.edtf if c.time else None)
        for c in find_claims(reading, Settings())
        if isinstance(c.payload, Figure)
    ]


def test_a_part_told_apart_is_of_the_day_of_its_whole() -> None:
    """The date of the whole's sentence dates the parts in the next."""
    text = "On 3 May 1931 the fire killed 40 miners. Twelve of them were boys."
    assert times(text) == [("40", "1931-05-03"), ("Twelve", "1931-05-03")]


def test_a_paragraph_goes_on_to_tell_of_the_day_it_opened_with() -> None:
    """What happened takes the day that is written in full in the sentence before."""
    text = "The mill burned down on 3 May 1931. The fire killed 40 people."
    assert times(text) == [("40", "1931-05-03")]


@pytest.mark.parametrize(
    ("heading", "published"),
    [
        ("Report delivered on 14 May 1932 by the surveyor", None),
        ("The Aber Gazette, Friday 6 May 1932", "1932-05-06"),
    ],
)
def test_the_day_of_publishing_dates_no_figure(heading: str, published: str | None) -> None:
    """A heading that tells when the text came out says nothing of what it tells."""
    text = f"{heading}\n\nThe fire killed 40 people and destroyed the old mill by the river."
    assert times(text, published) == [("40", None)]


def test_a_total_is_of_the_period_that_was_told_before() -> None:
    """What draws on the sentence before holds for the period that this one names."""
    text = (
        "Families reported 34 deaths from 8 July through 31 August 2019. "
        "This yields a total of 386 excess deaths."
    )
    assert times(text)[-1] == ("386", "2019-07-08/2019-08-31")


def test_a_new_thought_leaves_the_period() -> None:
    """A sentence that draws on nothing before it takes over no period."""
    text = "Families told of 34 deaths from 8 July to 31 August 2019. Police killed 12 people."
    assert times(text)[-1] == ("12", None)


@pytest.mark.parametrize(
    "text",
    [
        "The mill burned down on 3 May 1931. The official death toll stands at 40 people.",
        "Families told of 34 deaths from 8 July to 31 August 2019. The earlier toll of 27 is low.",
    ],
)
def test_an_official_count_is_not_of_the_day_told_before(text: str) -> None:
    """A toll that stands, or another than the one told of, takes no time from its neighbour."""
    assert times(text)[-1][1] is None


def test_the_same_months_are_those_told_before() -> None:
    """A count for the same months is of the period of the sentence before."""
    text = (
        "The mill found in June 2018 that 34 people died between May and July 2017. "
        "For those same months the clinic counts 41 deaths."
    )
    assert times(text)[-1] == ("41", "2017-05/2017-07")
