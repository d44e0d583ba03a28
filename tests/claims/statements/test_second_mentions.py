"""Second mentions: an office, a firm, a ministry that the document named before."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import said


def speaker(text: str) -> str:
    """Whoever says the last words of a text."""
    return said(text)[-1][0]


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("President Ilir Dorn came on Sunday.", "The President", "Ilir Dorn"),
        ("Prime Minister Tomas Brel left.", "The Prime Minister", "Tomas Brel"),
        ("The Secretary-General, Paul Osei, flew out.", "The Secretary-General", "Paul Osei"),
        ("Ilir Dorn was elected president in 2003.", "The president", "Ilir Dorn"),
        ("Defence Minister Ann Lee left.", "The Interior Minister", "Interior Minister"),
        ("Defence minister Ann Lee left.", "The interior minister", "interior minister"),
        ("“Yes,” said Ana Selk, mayor of Tel.", "The deputy mayor", "deputy mayor"),
        ("The Ombudswoman, Ana Selk, came.", "The Ombudswoman", "Ombudswoman"),
    ],
)
def test_an_office_is_its_holders_and_no_others(before: str, mention: str, name: str) -> None:
    """Every word that tells the office apart must be the holder's; institutions speak as such."""
    assert speaker(f"{before} {mention} said that the bridge was closed.") == name


@pytest.mark.parametrize(
    ("before", "mention", "name"),
    [
        ("Norte Minerals runs the dam.", "The firm", "Norte Minerals"),
        ("The Velda Red Crescent runs a clinic.", "The organisation", "Velda Red Crescent"),
        ("The Tarn River Authority met.", "The provincial authority", "provincial authority"),
        ("The Tarn River Authority met.", "Local authorities", "Local authorities"),
        ("Norte Minerals runs the dam.", "The firm's spokesman", "Norte Minerals's spokesman"),
    ],
)
def test_a_body_is_the_one_named_before_if_nothing_tells_it_apart(
    before: str, mention: str, name: str
) -> None:
    """A definite noun takes up the body of its kind; another qualifier makes it another."""
    assert speaker(f"{before} {mention} said that the bridge was closed.") == name
