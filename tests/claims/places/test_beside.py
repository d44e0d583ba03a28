"""Names that are places because of what stands beside them, and names that are none."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_places


def _names(text: str) -> list[str]:
    return [place.name for place in find_places(reading(text))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The barge sank in Brindle Bay, Corrania, on 3 May.", "Corrania"),
        ("Shells fell near Bergen (Tarnov) at noon.", "Tarnov"),
        ("Place: Brindle, Corrania\nDate: 3 May 1931", "Corrania"),
        ("Update on the accident of 3 May at Tarnov", "Tarnov"),
        ("The armed forces of Corrania crossed the river.", "Corrania"),
        ("The Government of Corrania gave 40 men.", "Corrania"),
        ("A mine exploded, said a 30-year-old baker from Tarnov.", "Tarnov"),
        ("The men held the Ñandel bridge.", "Ñandel"),
        ("A strike began in the province of Alto Marl.", "Alto Marl"),
        ("The guns shelled the whole Tarnov sector of the border.", "Tarnov"),
        ("Many fell ill after the Tarnov ammonia leak.", "Tarnov"),
        ("All were taken to State Hospital, Tarnov, and 38 died.", "Tarnov"),
        ("They lay idle at Tarnov, the country's largest mill.", "Tarnov"),
        ("The accord (Tarnov, 3 May 1931) was kept.", "Tarnov"),
    ],
)
def test_a_place_by_its_company(text: str, name: str) -> None:
    """What holds it, its other name, a field, a mishap at it, what only a state has."""
    assert name in _names(text)


@pytest.mark.parametrize(
    "text",
    [
        "Case of Brindle and others v. the State",
        "By Ada Hale and Tomas Brindle",
        "Ada Hale, Pieter van Marl, Amara Brindle-Tarn",
    ],
)
def test_parties_and_authors_are_no_places(text: str) -> None:
    """Who is a party to a case or wrote a text names no place."""
    assert _names(f"{text}\n\nThe mill was closed in May.") == []


def test_bodies_are_no_places() -> None:
    """Men of an army are of no place called so."""
    assert "Corranian Army" not in _names("Some 40 soldiers of Corranian Army were wounded.")
