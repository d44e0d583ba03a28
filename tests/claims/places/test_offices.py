"""An office of state names its land, whether any list knows the land or not."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_places
from variorum.claims.places.offices import has_offices


def _names(text: str) -> list[str]:
    return [place.name for place in find_places(reading(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Fisheries Office of Isle Tarn counted 40 boats.", "Isle Tarn"),
        ("The Ministry of Health of Brindel gave no number.", "Brindel"),
        ("Premier Ada Hale of Brindel denied it.", "Brindel"),
        ("The Supreme Court of Brindel set the men free.", "Brindel"),
        ("Brindel's Defence Ministry said 31 had died.", "Brindel"),
        ("Brindel's army lost 40 men.", "Brindel"),
        ("Troops stormed Brindel's largest prison at dawn.", "Brindel"),
        ("Department of Health of Isle Tarn\nThe flood: your questions\nMay 1931", "Isle Tarn"),
        ("Ministry of Interior of Brindel\nDaily news No. 14\n6 June 2021", "Brindel"),
        ("In Kellmouth 14 people died in a ward.", "Kellmouth"),
        ("In the district of Orvel 40 houses lost their roofs.", "Orvel"),
        ("The Orvel hospital took in 17 people.", "Orvel"),
        ("At a conference in Brindel eleven states met.", "Brindel"),
        ("From there the capital, Brindel, was shelled for weeks.", "Brindel"),
        ("The storming of Brindel cost 58 lives.", "Brindel"),
    ],
)
def test_an_office_names_its_land(text: str, name: str) -> None:
    """Offices with a portfolio, courts, governors, ministries and armies are of lands."""
    assert name in _names(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Department of Health counted 40.", "Health"),
        ("Dr Ada Morley laughed. Morley's army of clerks wrote on.", "Morley"),
        ("He spoke at a meeting in March.", "March"),
    ],
)
def test_what_is_no_land(text: str, name: str) -> None:
    """Portfolios, persons and months are none."""
    assert name not in _names(text)


def test_storming_is_no_storm() -> None:
    """ "Troops storm Brindel" leaves Brindel a place; "Storm Brindel" has a person's name."""
    assert "Brindel" in _names("Troops storm Brindel prison\n\nThe mayor of Brindel fled.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("the Governor of Brindel said", True),
        ("the hills of Brindel burned", False),
    ],
)
def test_an_office_stands_beside(text: str, told: bool) -> None:
    """A land is told by the office before "of", a place is not."""
    start = text.index("Brindel")
    assert has_offices(text, start, start + len("Brindel")) is told
