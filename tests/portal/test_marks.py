"""Text is cut so that nothing is lost and every claim can be marked."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.portal.invented import Invented
from variorum.portal.marks import Layer, blocks, quote_runs
from variorum.store import open_record
from variorum.store.queries import ClaimView, PassageView, document


@pytest.fixture(scope="module")
def claim(invented: Invented) -> ClaimView:
    """Any claim, to be moved about."""
    with open_record(invented.path, read_only=True) as record, record.connect() as connection:
        found = document(connection, invented.documents["board/brief.txt"])
        assert found is not None
        return found.claims[0]


def _spans(most: int) -> st.SearchStrategy[list[tuple[int, int]]]:
    pair = st.tuples(st.integers(0, most), st.integers(0, most)).map(lambda p: (min(p), max(p)))
    return st.lists(pair, max_size=8)


@given(
    text=st.text(alphabet="ab \t\n;", max_size=60),
    offset=st.integers(0, 40),
    claimed=_spans(110),
    blocked=_spans(110),
    chosen=st.none() | _spans(110).map(lambda spans: spans[0] if spans else None),
)
def test_runs_are_the_text(
    claim: ClaimView,
    text: str,
    offset: int,
    claimed: list[tuple[int, int]],
    blocked: list[tuple[int, int]],
    chosen: tuple[int, int] | None,
) -> None:
    """Whatever passages and claims overlap, the runs in order are the text, none of it twice."""
    kinds = ("paragraph", "heading", "table_row", "banner_item", "sentence", "banner")
    passages = [
        PassageView(kinds[n % len(kinds)], start, end, 0)  # type: ignore[arg-type]
        for n, (start, end) in enumerate(blocked)
        if start < end
    ]
    claims = [
        replace(claim, id=f"c{n}", at_start=start, at_end=end)
        for n, (start, end) in enumerate(claimed)
    ]
    found = blocks(text, offset, passages, Layer(claims, [(offset + 3, offset + 9)], chosen))
    assert "".join(run.text for block in found for run in block.runs) == text
    for block in found:
        assert (
            "".join(run.text for run in block.runs)
            == text[block.start - offset : block.end - offset]
        )


@given(claimed=_spans(30))
def test_each_run_knows_every_claim_over_it(
    claim: ClaimView, claimed: list[tuple[int, int]]
) -> None:
    """A run carries exactly the claims that cover it, the longest outermost."""
    text = "x" * 30
    claims = [
        replace(claim, id=f"c{n}", at_start=start, at_end=end)
        for n, (start, end) in enumerate(claimed)
    ]
    for block in blocks(text, 0, [], Layer(claims)):
        for run in block.runs:
            end = run.start + len(run.text)
            over = {c.id for c in claims if c.at_start <= run.start and end <= c.at_end}
            assert {mark.claim.id for mark in run.marks} == over
            lengths = [mark.claim.at_end - mark.claim.at_start for mark in run.marks]
            assert lengths == sorted(lengths, reverse=True)


def test_a_claim_opens_once(claim: ClaimView) -> None:
    """A claim that is cut by another opens at its first run only, so that its id stays unique."""
    outer = replace(claim, id="outer", at_start=0, at_end=20)
    inner = replace(claim, id="inner", at_start=5, at_end=8)
    (block,) = blocks("x" * 20, 0, [], Layer([outer, inner]))
    opened = [mark.claim.id for run in block.runs for mark in run.marks if mark.opens]
    assert opened == ["outer", "inner"]
    assert [len(run.marks) for run in block.runs] == [1, 2, 1]


def test_separators_stay_with_the_block_before_them() -> None:
    """Between items a lone semicolon belongs to the item, not to a paragraph of its own."""
    passages = [PassageView("banner_item", 0, 3, 0), PassageView("banner_item", 6, 9, 0)]
    found = blocks("abc; \ndef", 0, passages, Layer([]))
    assert [(block.kind, "".join(run.text for run in block.runs)) for block in found] == [
        ("banner_item", "abc;"),
        ("gap", " \n"),
        ("banner_item", "def"),
    ]


def test_quote_runs_are_the_quote(claim: ClaimView) -> None:
    """The evidence of a claim is shown whole, with the claim's own words apart."""
    runs = quote_runs([claim])
    assert "".join(run.text for run in runs) == claim.quote
    assert [run.text for run in runs if run.claim] == [claim.words]


def test_words_beyond_the_evidence_do_not_break_it(claim: ClaimView) -> None:
    """A statement that runs on behind its evidence is marked as far as the evidence goes."""
    beyond = replace(claim, at_start=claim.start + 2, at_end=claim.end + 40)
    assert "".join(run.text for run in quote_runs([beyond])) == claim.quote


@given(st.lists(st.tuples(st.integers(-3, 60), st.integers(0, 60)), min_size=1, max_size=6))
def test_claims_of_one_evidence_are_marked_together(spans: list[tuple[int, int]]) -> None:
    """Every character of the evidence once, under the innermost claim that covers it."""
    quote = "Two lamps and three ropes were lost at Kestrel Lock."
    claims = [
        SimpleNamespace(quote=quote, start=0, at_start=begin, at_end=begin + length)
        for begin, length in spans
    ]
    at = 0
    for run in quote_runs(claims):  # type: ignore[arg-type]
        for character in range(at, at + len(run.text)):
            over = [c for c in claims if c.at_start <= character < c.at_end]
            narrowest = min((_reach(c, quote) for c in over), default=None)
            assert narrowest == (None if run.claim is None else _reach(run.claim, quote))
        at += len(run.text)
    assert at == len(quote)


def _reach(claim: Any, quote: str) -> int:
    """How much of the evidence a claim's words take."""
    return int(min(claim.at_end, len(quote)) - max(claim.at_start, 0))
