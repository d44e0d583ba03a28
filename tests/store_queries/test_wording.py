"""Numbers and bounds in words."""

from __future__ import annotations

import pytest

from variorum.model import Figure
from variorum.store.queries import figure_reading, interval, number


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (0, "0"),
        (1234567, "1,234,567"),
        (20.0, "20"),
        (0.5, "0.5"),
        (1840.25, "1,840.25"),
        (-3, "-3"),
        (1e20, "1e+20"),
        (10, "10"),
        (100.0, "100"),
    ],
)
def test_a_number(value: float, said: str) -> None:
    """Thousands are set apart and nothing is rounded away."""
    assert number(value) == said


@pytest.mark.parametrize(
    ("low", "high", "bound", "unit", "said"),
    [
        (12, 12, "exact", "count", "12"),
        (12, 12, "about", "count", "about 12"),
        (12, None, "more_than", "count", "more than 12"),
        (12, None, "at_least", "%", "at least 12 %"),
        (None, 12, "less_than", "km2", "less than 12 km2"),
        (None, 12, "at_most", "1", "at most 12"),
        (12, 15, "between", "USD", "12 to 15 USD"),
    ],
)
def test_a_figure(low: int | None, high: int | None, bound: str, unit: str, said: str) -> None:
    """Each bound has its words, each unit its place."""
    figure = Figure(low, high, bound, unit, "area", "", None, 0, 1)  # type: ignore[arg-type]
    assert figure_reading(figure) == said


def test_the_reach_of_several() -> None:
    """Open ends are said, no reach is null."""
    assert interval(None, None) is None
    assert interval(3, 3) == "3"
    assert interval(3, 5, "%") == "3 to 5 %"
    assert interval(3, None) == "3 or more"
    assert interval(None, 5) == "5 or less"
