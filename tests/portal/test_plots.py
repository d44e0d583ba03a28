"""The pictures stay inside their frames and say what the tables say."""

from __future__ import annotations

from tests.portal.invented import Invented
from variorum.portal.plots import figure_plot
from variorum.store import open_record
from variorum.store.queries import question


def _answers(invented: Invented) -> tuple:  # type: ignore[type-arg]
    with open_record(invented.path, read_only=True) as record, record.connect() as connection:
        found = question(connection, invented.questions["displaced"])
        assert found is not None
        return found.answers


def test_open_bounds_are_drawn_open(invented: Invented) -> None:
    """ "At most" is open below, "at least" above, and what is between is closed."""
    plot = figure_plot(_answers(invented))
    assert plot is not None
    drawn = {bar.label: (bar.open_low, bar.open_high) for bar in plot.bars}
    assert drawn == {
        "at most 90": (True, False),
        "more than 100": (False, True),
        "120 to 150": (False, False),
        "at least 140": (False, True),
    }


def test_disjoint_answers_are_drawn_apart(invented: Invented) -> None:
    """At most 90 ends left of where at least 140 begins."""
    plot = figure_plot(_answers(invented))
    assert plot is not None
    bars = {bar.label: bar for bar in plot.bars}
    assert bars["at most 90"].x2 < bars["120 to 150"].x1 < bars["at least 140"].x1


def test_figures_stay_in_the_frame(invented: Invented) -> None:
    """No bar, tick or label leaves the picture."""
    plot = figure_plot(_answers(invented))
    assert plot is not None
    places = [x for bar in plot.bars for x in (bar.x1, bar.x2)] + [t.x for t in plot.ticks]
    assert all(0 <= x <= plot.width for x in places)
    assert all(0 < bar.y < plot.height for bar in plot.bars)


def test_one_answer_is_no_plot(invented: Invented) -> None:
    """There is nothing to compare in a single answer."""
    assert figure_plot(_answers(invented)[:1]) is None


def test_very_many_answers_are_no_plot(invented: Invented) -> None:
    """Beyond what can be told apart the table stands alone."""
    assert figure_plot(_answers(invented) * 16) is None
