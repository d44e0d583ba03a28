"""Dates that are worked out: from the document's date, from the text, or not at all."""

from __future__ import annotations

import pytest

from .tagging import times

FROM_THE_DOCUMENT = [
    ("The mayor spoke on Tuesday.", "2020-10-20"),
    ("The mayor will speak on Tuesday.", "2020-10-27"),
    ("The mayor spoke yesterday.", "2020-10-22"),
    ("The mayor spoke last month.", "2020-09"),
    ("The mayor spoke last year.", "2019"),
    ("The mayor spoke two years ago.", "2018"),
    ("The mayor spoke on Sept. 27.", "2020-09-27"),
    ("The mayor spoke in November.", "2019-11"),
    ("The mayor will speak in November.", "2020-11"),
]


@pytest.mark.parametrize(("text", "edtf"), FROM_THE_DOCUMENT)
def test_relative_words_count_from_the_documents_date(text: str, edtf: str) -> None:
    """Written on Friday 23 October 2020: each is worked out, marked, and says from what."""
    (found,) = times(text, "2020-10-23")
    assert (found.edtf, found.inferred) == (edtf, True)
    assert found.working is not None
    assert "2020-10-23" in found.working


@pytest.mark.parametrize("text", [text for text, _ in FROM_THE_DOCUMENT[:6]])
def test_without_a_date_of_writing_relative_words_stay_open(text: str) -> None:
    """Nothing is invented."""
    assert [m.edtf for m in times(text)] == [None]


def test_a_day_without_any_year_keeps_it_open() -> None:
    """A day whose year nobody tells is that day of some year."""
    (found,) = times("25 SEPTEMBER")
    assert (found.edtf, found.inferred) == ("XXXX-09-25", False)


def test_the_story_lends_its_year() -> None:
    """Later days of a story take its year, and say from which words."""
    *_, found = times("The survey began in May 1977. On 6 June the mapmakers left.")
    assert (found.edtf, found.inferred) == ("1977-06-06", True)
    assert found.working is not None
    assert "May 1977" in found.working


def test_a_year_over_a_line_lends_itself() -> None:
    """A chronology's year stands over its days."""
    *_, found = times("1993\n\n25 SEPTEMBER\nA truce was signed in the town hall of Orlo.")
    assert (found.edtf, found.inferred) == ("1993-09-25", True)


def test_a_column_of_years_lends_none() -> None:
    """Where years stand in a row, apart from their days, no day is given one of them."""
    found = times("1993\n\n1994\n\n1995\n\n25 SEPTEMBER\n\n8 OCTOBER")
    assert [m.edtf for m in found][-2:] == ["XXXX-09-25", "XXXX-10-08"]


def test_steps_from_the_last_date_told() -> None:
    """ "The following day" and "two weeks later" count from what was told before."""
    found = times(
        "On 28 June 1983 Orlo burned. The following day help came. Two days later it left."
    )
    assert [m.edtf for m in found] == ["1983-06-28", "1983-06-29", "1983-07-01"]


def test_a_dateline_stands_in_for_a_date_of_publication() -> None:
    """The date that stands alone at the head of a text is its day of writing."""
    *_, found = times("Orlo in the news\n\nMarch 6, 2019 - 09:15 UTC\n\nThe mayor spoke yesterday.")
    assert found.edtf == "2019-03-05"


def test_told_as_past_and_nearly_a_year_ago_stays_open() -> None:
    """An anniversary text does not say which year it remembers."""
    found = times("In the night of April 11-12 the river broke the dam.", "2019-04-08")
    assert found[0].edtf == "XXXX-04-11/XXXX-04-12"


def test_items_of_a_banner_lend_nothing() -> None:
    """A year in a banner says nothing of the text below it."""
    banner = "Orlo: may 8, 1992, area 1 km2; Varna: 9 May 1993, area 3 km2; Selo: 1 June 1994"
    text = banner + "\n\nThe mayor spoke on April 2."
    assert times(text)[-1].edtf == "XXXX-04-02"


def test_by_with_an_agent_is_no_deadline() -> None:
    """Only "by" before the date itself looks ahead."""
    (found,) = times("The truce was agreed by telephone on Monday evening.", "2014-05-08")
    assert (found.edtf or "").startswith("2014-05-05")


def test_the_same_night_and_that_winter_count_from_the_text() -> None:
    """Both go back to the date that the text told last."""
    found = times("A guard fell on 3 May 1911. He died the same night. That winter was mild.")
    assert [t.edtf for t in found] == ["1911-05-03", "1911-05-03", "1911-24"]
