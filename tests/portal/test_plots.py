"""The pictures stay inside their frames and say what the tables say."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.portal.invented import Invented
from variorum.portal.plots import figure_plot, time_plot
from variorum.store import open_record
from variorum.store.queries import YearCount, question


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


@given(
    st.dictionaries(
        st.integers(1, 2100), st.tuples(st.integers(1, 9000), st.integers(0, 9000)), max_size=40
    )
)
def test_a_timeline_counts_everything_once(found: dict[int, tuple[int, int]]) -> None:
    """However many years there are, columns add up to the counts and stay in the frame."""
    years = [YearCount(y, max(n, u), u) for y, (n, u) in sorted(found.items())]
    plot = time_plot(years)
    if plot is None:
        assert not years
        return
    assert sum(column.count for column in plot.columns) == sum(y.count for y in years)
    assert sum(column.unsure for column in plot.columns) == sum(y.uncertain for y in years)
    for column in plot.columns:
        assert column.x >= 0 and column.x + column.width <= plot.width + 1
        assert column.certain + column.uncertain <= plot.base
    assert len(plot.ticks) <= 11
