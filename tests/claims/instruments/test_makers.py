"""Whose an instrument is where no body stands beside its number."""

from __future__ import annotations

import pytest

from tests.claims.instruments.test_instruments import found

_ACT = (
    "Resolution 41 (1993)\nAdopted by the Lake Council at its 312th meeting, on 8 May 1993\n\n"
    "The Lake Council,\n\nReaffirming its resolution 32 (1993) of 21 June 1993,\n\n"
    "Recalling decision No. 7 of the Harbour Board,\n"
)


def test_an_act_and_those_it_calls_its_own_are_of_the_body_that_adopts_it() -> None:
    """By the head of the document; an act of another body stays that one's."""
    assert [(i.number, i.body) for i in found(_ACT)] == [
        ("41", "Lake Council"),
        ("32", "Lake Council"),
        ("7", "Harbour Board"),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("In resolution 32 (1993) the Lake Council demanded a withdrawal.", "Lake Council"),
        ("It rests on resolution 88 (2014), by which the Council extended the term.", "Council"),
        ("The Declaration of the Orm Summit reaffirmed the border.", "Orm Summit"),
        ("The Treaty of Orm ended the war.", None),
        ("The Council of the Assembly of States adopted resolution 44 (1995).",
         "Council of the Assembly of States"),
    ],
)  # fmt: skip
def test_the_body_is_the_subject_behind_or_in_the_title(text: str, body: str | None) -> None:
    """What leads in a sentence or is resumed by "by which" is its subject's."""
    assert [i.body for i in found(text)] == [body]


def test_a_report_is_told_by_its_author_and_day() -> None:
    """ "The report of the Secretary-General of 2 May 1993"."""
    text = "Having considered the report of the Secretary-General of 2 May 1993,"
    (report,) = found(text)
    assert (report.type, report.body, report.date) == ("report", "Secretary-General", "1993-05-02")
    assert text[report.start : report.end] == "report of the Secretary-General of 2 May 1993"
