"""Capitalised names that are no places."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_places

NONE = (
    ("The ferry sank off Hale Island late on Saturday.", "Saturday"),
    ("Background\n\nThe ferry sank off Hale Island.", "Background"),
    ("Halla shelled the coast. Two boats fled the guns of Hallan troops in Lind.", "Hallan"),
    ("Halla has an army. The Hallans in Lind were 40 men.", "Hallans"),
    ("Divers of Tern Line in Lind found nothing. Tern Line in court denied it.", "Tern Line"),
    ("The Lind Courier of Monday named 40 men.", "Lind Courier"),
    ("The ferry Santa Orla sank. Two years after the Santa Orla nobody is tried.", "Santa Orla"),
    ("The MV Ardena sank off Hale Island. In the Ardena 40 men died.", "Ardena"),
)


@pytest.mark.parametrize(("text", "name"), NONE, ids=[name for _, name in NONE])
def test_days_sections_peoples_firms_papers_and_ships_are_no_places(text: str, name: str) -> None:
    """What stands where a place may, and names something else, is none."""
    assert name not in {mention.name for mention in find_places(reading(text))}


def test_a_town_whose_name_ends_as_a_people_s_does_is_a_place() -> None:
    """Nothing else in the text is what such a people would be called after."""
    told = reading("Rockets hit the village of Askelan on Monday. In Askelan nobody was hurt.")
    assert "Askelan" in {mention.name for mention in find_places(told)}
