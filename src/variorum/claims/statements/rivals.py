"""Two sources set beside one sentence: "12 died according to A and 30 according to B".

Each governs the clause, or what gapping left of it (Quirk et al. 1985, 12.33), that stands on its
own side of the joint between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from spacy.tokens import Doc, Token

from variorum.claims.statements.cue import Cue
from variorum.claims.statements.ranges import Range, strip_end

_JOINTS = frozenset({"and", "but", "while", "whereas", "though", "although", "yet", ";"})


def apart(doc: Doc, cues: Sequence[Cue]) -> list[Cue]:
    """The cues with each of several "according to" kept to its own side of the others."""
    beside = sorted((c for c in cues if _is_beside(doc, c)), key=lambda c: c.tag)
    if len(beside) < 2:
        return list(cues)
    edges = [0, *(_joint(doc, a, b) for a, b in pairwise(beside)), len(doc)]
    own = {
        cue.token: _clipped(doc, cue, low, high)
        for cue, low, high in zip(beside, edges, edges[1:], strict=False)
        if low is not None and high is not None
    }
    return [own.get(c.token, c) for c in cues]


def before_colon(doc: Doc, cues: Sequence[Cue]) -> list[Cue]:
    """ "A said it was so: 12 died, B said": what A says ends at the colon behind which B speaks."""
    tags = [c for c in cues if c.trailing and c.kind == "speech"]
    starts = {c.contents[0][0] for c in tags if doc[c.contents[0][0] - 1].text == ":"}
    out = []
    for cue in cues:
        last = cue.contents[-1]
        colon = next((i for i in sorted(starts) if last[0] < i < last[1]), None)
        if colon is not None and not cue.trailing:
            cut = (last[0], strip_end(doc, last[0], colon))
            out.append(replace(cue, contents=(*cue.contents[:-1], cut)))
        else:
            out.append(cue)
    return out


def _is_beside(doc: Doc, cue: Cue) -> bool:
    return cue.kind == "according" and doc[cue.words[0]].lower_ in ("according", "as", "per")


def _joint(doc: Doc, one: Cue, other: Cue) -> int | None:
    """Where what the first of two sources says ends; None where both vouch for the same words."""
    gap = doc[one.tag[1] : other.tag[0]]
    leads = not any(t.is_alpha for t in doc[: one.tag[0]])
    told = any(t.pos_ in ("VERB", "AUX") for t in doc[: one.tag[0]])
    last = next((t for t in reversed(gap) if not t.is_punct or t.text == ";"), None)
    behind = sum(t.is_alpha + 2 * t.like_num for t in doc[other.tag[1] :])
    between = [t for t in gap if not t.is_punct and not _joins(t)]
    if last is not None and _joins(last) and behind > 1:
        return last.i  # "…, and, according to B, …": the second leads its own clause
    if not between:
        return None
    if leads or not told:
        return next((t.i for t in reversed(gap) if _joins(t) and _numbers(doc, t, other)), None)
    return one.tag[1]


def _numbers(doc: Doc, joint: Token, other: Cue) -> bool:
    return any(t.like_num for t in doc[joint.i : other.tag[0]])


def _joins(token: Token) -> bool:
    return token.lower_ in _JOINTS


def _clipped(doc: Doc, cue: Cue, low: int, high: int) -> Cue:
    contents: list[Range] = []
    for start, end in cue.contents:
        first, last = max(start, low), min(end, high)
        while first < last and (doc[first].is_punct or _joins(doc[first])):
            first += 1
        last = strip_end(doc, first, last)
        if first < last:
            contents.append((first, last))
    return replace(cue, contents=tuple(contents)) if contents else cue
