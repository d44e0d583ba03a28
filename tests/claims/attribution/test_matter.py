"""Data and lists as sources: whose they are, and when nobody is named for them."""

from __future__ import annotations

import pytest

from tests.claims.attribution.test_chains import names


@pytest.mark.parametrize(
    "source",
    ["verified data", "preliminary information", "our information", "figures released on Monday"],
)
def test_data_without_an_owner_are_the_documents_own(source: str) -> None:
    """Who goes by such data asserts what they say."""
    text = f"According to {source}, 118 people were detained."
    assert names(text, "118", publisher="Harbour Post") == ["Harbour Post"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("figures compiled by the Orm Rights Centre", "Orm Rights Centre"),
        ("figures released on Monday by the prison service", "prison service"),
        ("a list drawn up by the parish", "parish"),
        ("official statistics", "official statistics"),
        ("hospital data", "hospital data"),
        ("WHO", "WHO"),
    ],
)
def test_data_are_their_gatherers(source: str, name: str) -> None:
    """Whoever compiled, keeps or released them is the source."""
    assert names(f"According to {source}, 31 people died.", "31") == [name]


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        ("Killed: 327 (court records)", "327", ["court records"]),
        ("Wounded: 1,200 (UN estimate); 3,000 (opposition)", "3,000", ["opposition"]),
        ("Rescue teams have found 60 bodies under the rubble.", "60", []),
        ("Geologists put the volume of the slide at 40 tonnes.", "40", ["Geologists"]),
        (
            "The army speaks of 300 dead, the church of 1,200.",
            "1,200",
            ["church"],
        ),
        (
            "Reuters reported on Friday, citing the ministry, that 40 people had died.",
            "40",
            ["Reuters", "ministry"],
        ),
        (
            "Forty people died, according to the ministry, the Orm Agency reported.",
            "Forty",
            ["Orm Agency", "ministry"],
        ),
    ],
)
def test_who_vouches_for_a_number_stands_last(text: str, words: str, chain: list[str]) -> None:
    """Records in brackets, reckoners, a clause cut short, a source behind a source."""
    assert names(text, words) == chain
