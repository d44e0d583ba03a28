"""Abbreviations at first use, and names that are kept apart."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read, said
from variorum.claims.statements.aliases import abbreviations


def test_a_body_keeps_one_name_whichever_form_is_used() -> None:
    """Long form, abbreviation with and without article: one speaker."""
    text = (
        "The Harbour Workers' Union (HWU) said four boats were lost. HWU said two men were hurt. "
        "The HWU added that nobody was paid."
    )
    assert {who for who, _, _ in said(text)} == {"Harbour Workers' Union (HWU)"}


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("Aid came from the Northern Relief Agency (NRA).", "NRA", "Northern Relief Agency"),
        ("The European Council of Lakes (“ECL”) met.", "ECL", "European Council of Lakes"),
        (
            "The Institute for Peace and War (IPW, in Halm) wrote.",
            "IPW",
            "Institute for Peace and War",
        ),
    ],
)
def test_the_long_form_is_read_backwards_from_the_bracket(text: str, short: str, long: str) -> None:
    """The letters of the short form begin where the long form begins."""
    assert abbreviations(read(text))[short].long == long


@pytest.mark.parametrize(
    "text",
    [
        "The boats (FOUR in all) sank.",
        "Ann Lee (Halm) spoke.",
        "The toll rose (see Table 4) again.",
        "Several people (IDPs) moved.",
    ],
)
def test_other_brackets_define_nothing(text: str) -> None:
    """Capitals in brackets that the words before do not spell are no abbreviation."""
    assert abbreviations(read(text)) == {}


def test_an_office_without_a_name_is_not_given_to_somebody_else() -> None:
    """A mayor named by nobody stays "mayor", however recently somebody else spoke."""
    text = "Edda Rask said the ferry sank. The mayor said the port was closed."
    assert [who for who, _, _ in said(text)] == ["Edda Rask", "mayor"]
