"""A part whose whole stands in the sentence before is read without it."""

from __future__ import annotations

from tests.claims.figures.reader import figures


def test_a_whole_in_a_longer_sentence_before() -> None:
    """The words of one sentence are never looked up in another: the second is the shorter."""
    text = (
        "According to the Government of Norway, 31,000 refugees from the valley are in the "
        "country. The office has registered 28,400 of them."
    )
    assert {figure.low for figure in figures(text)} == {31000, 28400}
