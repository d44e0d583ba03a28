"""Sentence spans by nupunkt (unsupervised Punkt, Kiss and Strunk 2006), mended where it errs."""

from __future__ import annotations

import re
from itertools import pairwise

from nupunkt import sent_spans

from variorum.model import Span
from variorum.passages.ordinary import ends_within
from variorum.passages.view import make_view

_STARTS_LOW = re.compile(r"[\"'“”‘’)\]\s]*[a-z]")
_CLOSES = re.compile(r"[\"'”’»)\]]+(?=\s|$)")
#: A run without blanks this long is no word but data or damage, and where it would be cut does not
#: matter; nupunkt takes time quadratic in the marks that stand in it.
_NO_WORD = re.compile(r"(?<!\S)\S{1000,}")
_ABBREVIATION = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Arts?|paras?|pp?|ca?|approx)\.$", re.I
)


def sentence_spans(source: str, span: Span, words: frozenset[str]) -> list[Span]:
    """The sentences of a stretch of text, as spans of the stored text, in order."""
    view = make_view(source, span, words)
    if not view.text:
        return []
    out = []
    cuts = sent_spans(_NO_WORD.sub(_without_marks, view.text))
    for start, end in _mended(view.text, [(s, e) for s, e in cuts]):
        stretch = view.text[start:end]
        left = len(stretch) - len(stretch.lstrip())
        right = len(stretch.rstrip())
        if left < right:
            out.append(view.to_source(start + left, start + right))
    return out


def _without_marks(run: re.Match[str]) -> str:
    """As many letters, and what the run ends with as it is."""
    return "x" * (len(run.group()) - 20) + run.group()[-20:]


def _mended(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join what was cut in the middle of a sentence, and cut what was left together.

    A sentence does not begin with a lower-case letter behind a quotation mark's tag ("Why?"
    he asked), nor after an abbreviation that wants a number or a day.
    """
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and _goes_on(text[out[-1][0] : out[-1][1]], text[start:end]):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return [piece for start, end in out for piece in _cut(text, start, end)]


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """A sentence, or those that an ordinary word taken for an abbreviation left together."""
    cuts = [start, *(start + at for at in ends_within(text[start:end])), end]
    return list(pairwise(cuts))


def _goes_on(before: str, after: str) -> bool:
    if _STARTS_LOW.match(after):
        return True
    if _ABBREVIATION.search(before.rstrip()) and re.match(r"\s*\d", after):
        return True
    closing = _CLOSES.match(after)
    return closing is not None and closing.end() == len(after.rstrip())
