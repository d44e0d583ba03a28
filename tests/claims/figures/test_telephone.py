"""Telephone numbers are no figures."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.figures import find_figures


@pytest.mark.parametrize(
    "text",
    [
        "Relatives may reach the office at (318) 555-3946 or at 318-555-3947.",
        "The embassy's number is +44 20 7946 0018.",
        "For details phone 0131 496 0301.",
    ],
)
def test_pieces_of_a_telephone_number_are_no_figures(text: str) -> None:
    """Neither the code in brackets nor the groups behind it are counted."""
    assert find_figures(reading(text), ()) == ()


def test_calls_that_are_counted_stay_figures() -> None:
    """A word for calling does not hide what is counted beside it."""
    text = "The hotline took 40 calls from 12 villages."
    assert [text[f.start : f.end] for f in find_figures(reading(text), ())] == ["40", "12"]
