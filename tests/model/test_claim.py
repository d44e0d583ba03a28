"""No claim without its exact words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.errors import InvalidRecord, QuoteMismatch
from variorum.model import Claim, Figure, Instrument, Span, Time

TEXT = "In May 1931 some 40 mills stood in Oldreach. None stands today."
MILLS = Figure(40, 40, "about", "count", "standing", "mills", None, 12, 19)


def claim(**changed: object) -> Claim:
    """A claim about the first sentence of TEXT, with some fields changed."""
    fields: dict[str, object] = {
        "document": "d" * 64,
        "start": 0,
        "end": 44,
        "quote": TEXT[:44],
        "payload": MILLS,
        "source": TEXT,
    }
    return Claim(**{**fields, **changed})  # type: ignore[arg-type]


def test_a_claim_that_quotes_its_text_is_built() -> None:
    """Words at their place make a claim whose kind and spans can be read."""
    built = claim()
    assert built.kind == "figure"
    assert built.payload_span.of(TEXT) == "some 40"


@given(st.integers(0, 70), st.integers(0, 70))
def test_no_claim_is_built_from_other_words(start: int, end: int) -> None:
    """Any span whose text is not the quotation is refused."""
    if start <= end <= len(TEXT) and TEXT[start:end] == TEXT[:44]:
        return
    with pytest.raises((QuoteMismatch, InvalidRecord)):
        claim(start=start, end=end)


def test_a_time_must_stand_where_it_says() -> None:
    """The wording of a time is compared with the text as well."""
    claim(time=Time("1931-05", "May 1931", 3, 11))
    with pytest.raises(QuoteMismatch):
        claim(time=Time("1931-05", "May 1931", 4, 12))


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [
        (40, 41, "exact"),
        (None, 40, "exact"),
        (40, 40, "at_least"),
        (None, 40, "more_than"),
        (40, None, "at_most"),
        (50, 40, "between"),
        (40, 40, "roughly"),
    ],
)
def test_a_figure_must_fit_its_bound(low: float | None, high: float | None, bound: str) -> None:
    """low, high and bound that contradict each other are refused."""
    with pytest.raises(InvalidRecord):
        claim(payload=replace(MILLS, low=low, high=high, bound=bound))


def test_a_span_outside_the_text_is_refused() -> None:
    """An instrument's words cannot lie behind the document's end."""
    with pytest.raises(InvalidRecord):
        claim(payload=Instrument(None, "treaty", None, None, None, 60, 90))


def test_ids_come_from_content_and_position() -> None:
    """The same words at the same place have one id; another place has another."""
    assert claim().id == claim().id
    assert claim().id != claim(payload=replace(MILLS, start=17)).id
    assert claim().id != claim(document="e" * 64).id


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_overlap_of_spans_is_what_they_share(a: int, b: int, c: int, d: int) -> None:
    """Span arithmetic agrees with sets of positions."""
    one, other = Span(min(a, b), max(a, b)), Span(min(c, d), max(c, d))
    shared = set(range(one.start, one.end)) & set(range(other.start, other.end))
    assert one.overlap(other) == len(shared)
