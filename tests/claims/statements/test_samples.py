"""Shares of people who were asked, and other speakers who are told in a roundabout way."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Some 48 per cent of the respondents said they wanted to return.", "respondents"),
        ("Two thirds of the prisoners said they had been beaten.", "prisoners"),
        ("In a survey of 900 farmers, 20 per cent said that they feared floods.", "farmers"),
        (
            "In a separate opinion, Senators Marn and Tolle state that 40 wells are dry.",
            "Senators Marn and Tolle",
        ),
        ("Mara Holt, the chairwoman, accused the owners of hiding 60 men.", "Mara Holt"),
    ],
)
def test_who_says_it(text: str, speaker: str) -> None:
    """Those of whom a share was asked; judges and senators; the accuser, not the accused."""
    assert [name for name, _, _ in said(text)] == [speaker]


def test_what_is_left_unexplained_is_no_statement() -> None:
    """ "Without explaining how" reports nothing."""
    assert said("The board raised its count, without explaining how it had come to it.") == []
