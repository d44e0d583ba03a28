"""Parts in brackets of labels, in columns that leave some out, and of those who died."""

from __future__ import annotations

from tests.texts import reading
from variorum.claims.figures import find_figures
from variorum.claims.times import find_times


def _wholes(text: str) -> dict[float | None, float | None]:
    """Each figure's number with that of its whole."""
    found = reading(text)
    drafts = find_figures(found, find_times(found))
    return {d.low: drafts[d.part_of].low if d.part_of is not None else None for d in drafts}


def test_a_bracket_of_labels_holds_parts() -> None:
    """What labels in a bracket count makes up the number before it."""
    found = _wholes("Deaths: 88 (guards: 30; visitors: 58)")
    assert (found[30], found[58]) == (88, 88)


def test_a_bracket_that_comes_to_more_holds_none() -> None:
    """What comes to more than the number before is no part of it."""
    found = _wholes("New villages: 88 (houses: 2,150; schools: 14)")
    assert (found[2150], found[14]) == (None, None)


def test_columns_beside_a_total_may_leave_some_out() -> None:
    """Where no row has more than its total, its columns are parts of it."""
    found = _wholes(
        "Year | Total | Men | Women\n1959 | 3,410 | 3,127 | 268\n1979 | 4,835 | 4,702 | 121\n"
    )
    assert (found[3127], found[121]) == (3410, 4835)


def test_those_who_died_are_of_the_dead() -> None:
    """The verb of the clause says of which number a part is."""
    text = "The fire killed 88 people. Some 250 are treated. Nine of those who died were young."
    assert _wholes(text)[9] == 88
