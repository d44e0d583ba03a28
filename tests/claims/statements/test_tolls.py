"""Counts put forward by a verb with a noun phrase for its object, and what only looks so."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The prison service acknowledged the deaths of 12 guards.", "the deaths of 12 guards"),
        ("The mayor spoke of 90 victims.", "90 victims"),
        ("The union speaks of at least 400 dismissals.", "at least 400 dismissals"),
        ("Sorria acknowledges 47.", "47"),
        ("The police confirmed the arrest of 31 strikers.", "the arrest of 31 strikers"),
        ("Borland's army reported 41 killed and 90 wounded.", "41 killed and 90 wounded"),
        (
            "The broadcaster spoke of 120 injured, many of them children.",
            "120 injured, many of them children",
        ),
        (
            "The agency reports 15 cases of measles, four of them fatal.",
            "15 cases of measles, four of them fatal",
        ),
        ("WHO has reported 1,240 cases and 31 deaths.", "1,240 cases and 31 deaths"),
    ],
)
def test_a_count_that_is_put_forward_is_a_statement(text: str, words: str) -> None:
    """Its words are the noun phrase with the parts that are told of it."""
    assert [found for _, found, _ in said(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The senate confirmed three judges.",
        "The army announced three new exercises.",
        "She spoke about two films.",
        "He spoke to 90 victims.",
        "Velda has so far acknowledged only seven.",
        "The toll rose in May, when officials spoke of 64 dead.",
        "Why do the papers speak of hundreds?",
        "Divers found nine bodies in the lake.",
    ],
)
def test_other_objects_are_none(text: str) -> None:
    """Offices, topics, what was found on the spot, and what is recalled by the way."""
    assert said(text) == []
