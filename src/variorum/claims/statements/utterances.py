"""Cues and quotation marks joined into utterances: who is reported, by which words, what pieces.

A quoted stretch that a cue's content touches belongs to it whole, also where it runs over
several sentences. A stretch that follows in the same paragraph, or opens the next one, goes on
with the same utterance. Quoted words that nothing reports are names, titles or scare quotes.
"""

from __future__ import annotations

import re

from variorum.claims.statements.announced import announced
from variorum.claims.statements.around import end_behind_quote
from variorum.claims.statements.asides import end_of_report
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.cues import find_cues
from variorum.claims.statements.headlines import headline_cue
from variorum.claims.statements.joining import join_free, tagged_stretches
from variorum.claims.statements.marks import Stretch, find_stretches, outermost_over
from variorum.claims.statements.resolutions import find_clauses
from variorum.claims.statements.signed import signed
from variorum.claims.statements.turns import find_turns
from variorum.claims.statements.utterance import (
    BOUNDS,
    Utterance,
    source_of,
    tidy,
    with_opening,
)
from variorum.model import Span
from variorum.syntax import Reading, Sentence


def find_utterances(reading: Reading) -> tuple[list[Utterance], tuple[Stretch, ...]]:
    """Every utterance of a document in text order, with the stretches in quotation marks."""
    stretches = find_stretches(reading)
    utterances: list[Utterance] = []
    for sentence in reading.sentences:
        if sentence.parsed:
            utterances += _of_sentence(reading, sentence, stretches)
    utterances = _without_doubles(utterances)
    utterances += signed(reading, stretches, utterances)
    utterances += tagged_stretches(reading, stretches, utterances)
    join_free(reading, stretches, utterances)
    whole = [*find_turns(reading), *find_clauses(reading), *announced(reading, stretches)]
    utterances = [*_beside_whole(reading, utterances, whole), *whole]
    utterances.sort(key=lambda u: (u.start, -u.end))
    return utterances, stretches


def _beside_whole(
    reading: Reading, utterances: list[Utterance], whole: list[Utterance]
) -> list[Utterance]:
    """Without what a label or lead-in already reports, and what "I" say in a turn of mine."""
    tags = [u.tag for u in whole if u.tag is not None]
    said = [p for u in whole for p in u.pieces]
    out = []
    for utterance in utterances:
        tag = utterance.tag
        if tag is not None and any(t.overlap(tag) for t in tags):
            continue
        spoken = any(s.holds(p) for s in said for p in utterance.pieces)
        if spoken and _of_speaker(reading, utterance):
            continue
        out.append(utterance)
    return out


def _of_speaker(reading: Reading, utterance: Utterance) -> bool:
    """Whether the source of an utterance is whoever is speaking, or spoken to."""
    cue = utterance.cue
    if cue is None or cue.head is None:
        return False
    head = reading.sentences[utterance.sentence].doc[cue.head]
    return head.lower_ in ("i", "we", "you")


def quoted_tokens(sentence: Sentence, stretches: tuple[Stretch, ...]) -> dict[int, int]:
    """Token index to index of the outermost stretch it stands in."""
    out: dict[int, int] = {}
    near = [(i, stretches[i]) for i in outermost_over(stretches, sentence.span)]
    if not near:
        return out
    for token in sentence.doc:
        at = sentence.source_of(token)
        for i, stretch in near:
            if stretch.start <= at.start and at.end <= stretch.end:
                out[token.i] = i
    return out


def _of_sentence(
    reading: Reading, sentence: Sentence, stretches: tuple[Stretch, ...]
) -> list[Utterance]:
    text = reading.document.text
    quoted = quoted_tokens(sentence, stretches)
    cues = list(find_cues(sentence.doc, frozenset(quoted)))
    if not any(c.kind in ("speech", "according") for c in cues):
        headline = headline_cue(sentence, frozenset(quoted))
        if headline is not None:
            cues = [headline]
    out = []
    told = _told_inside(cues, quoted)
    for cue in cues:
        inside = quoted.get(cue.token)
        if inside is not None and not _reports_another(sentence, cue):
            continue
        pieces = [source_of(sentence, a, b) for a, b in cue.contents]
        utterance = Utterance(sentence.index, pieces, cue, inside=inside)
        utterance.tag = source_of(sentence, *cue.tag) if cue.tag[0] < cue.tag[1] else None
        if inside is None:
            _take_stretches(utterance, stretches, told.get(cue.token, frozenset()))
            if cue.trailing and utterance.pieces[0].start < sentence.span.start:
                utterance.pieces[0] = with_opening(reading, utterance.pieces[0])
            _take_rest(utterance, sentence, stretches, frozenset(quoted))
            _take_coordinated(utterance, stretches, text)
            _leave_aside(utterance, sentence, stretches, text)
        else:
            utterance.pieces = [p for p in (_clip(p, stretches[inside].span) for p in pieces) if p]
        utterance.pieces = tidy(utterance.pieces, text)
        theirs = [stretches[i].span for i in sorted(told.get(cue.token, ()))]
        if utterance.pieces and not all(
            any(span.holds(p) for span in theirs) for p in utterance.pieces
        ):
            out.append(utterance)
    return _without_tags(out, text)


def _leave_aside(
    utterance: Utterance, sentence: Sentence, stretches: tuple[Stretch, ...], text: str
) -> None:
    """End the last piece before the reporter's own remark behind half-quoted words."""
    cue = utterance.cue
    if cue is None or cue.trailing or not utterance.stretches:
        return
    last = max(stretches[i].span for i in sorted(utterance.stretches))
    piece = max(utterance.pieces, key=lambda p: p.end)
    if piece.start < last.start and piece.holds(last):
        end = end_of_report(sentence, cue, piece, last, text)
        at = utterance.pieces.index(piece)
        utterance.pieces[at] = Span(piece.start, end)


def _without_tags(utterances: list[Utterance], text: str) -> list[Utterance]:
    """Words that are another cue's tag are not said: a tag that stands twice reports itself."""
    for utterance in utterances:
        for other in utterances:
            _end_before_tag(utterance, other)
    tagged = [
        u
        for u in utterances
        if u.tag is not None and u.stretches and u.cue is not None and u.cue.trailing
    ]
    for utterance in tagged:
        for other in tagged:
            if other is not utterance and other.tag is not None:
                utterance.pieces = _apart(utterance.pieces, other.tag, other.pieces, text)
    return utterances


def _end_before_tag(utterance: Utterance, other: Utterance) -> None:
    """ "A asks B to come, C said": what A asks ends where C's tag begins."""
    if other is utterance or other.cue is None or utterance.cue is None or other.tag is None:
        return
    held = utterance.tag is not None and any(p.holds(utterance.tag) for p in other.pieces)
    if not other.cue.trailing or utterance.cue.trailing or not held:
        return
    last = utterance.pieces[-1]
    if last.start < other.tag.start < last.end:
        utterance.pieces[-1] = Span(last.start, other.tag.start)


def _apart(pieces: list[Span], tag: Span, said: list[Span], text: str) -> list[Span]:
    """Pieces without a tag that is all they hold besides words said elsewhere."""
    out = []
    for piece in pieces:
        rest = piece.of(text).replace(tag.of(text), "", 1) if piece.holds(tag) else None
        held = [s for s in said if piece.holds(s) and not s.overlap(tag)]
        for span in held:
            rest = rest.replace(span.of(text), "", 1) if rest is not None else None
        if rest is None or rest.strip(BOUNDS):
            out.append(piece)
        else:
            out += held
    return out or pieces


def _reports_another(sentence: Sentence, cue: Cue) -> bool:
    """Whether a cue inside quoted words reports somebody named there, and not "I" or "you"."""
    if cue.kind not in ("speech", "according", "finding") or not cue.clausal or cue.negated:
        return False
    if cue.head is None:
        return False
    return sentence.doc[cue.head].pos_ in ("NOUN", "PROPN")


def _clip(span: Span, bounds: Span) -> Span | None:
    start, end = max(span.start, bounds.start), min(span.end, bounds.end)
    return Span(start, end) if start < end else None


def _told_inside(cues: list[Cue], quoted: dict[int, int]) -> dict[int, frozenset[int]]:
    """By cue, the quoted stretches that another cue inside its content reports.

    "The envoy said that the mayor had told him: “…”": the quoted words are the mayor's.
    """
    out: dict[int, frozenset[int]] = {}
    for outer in cues:
        inner = [
            c
            for c in cues
            if c is not outer
            and c.clausal
            and c.kind in ("speech", "finding", "according")
            and _stands_inside(outer, c)
        ]
        held = {quoted[i] for c in inner for a, b in c.contents for i in range(a, b) if i in quoted}
        out[outer.token] = frozenset(held - {quoted.get(c.token, -1) for c in inner})
    return out


def _stands_inside(outer: Cue, inner: Cue) -> bool:
    """Whether a cue is told by another: in its content, or between it and what both report."""
    if any(a <= outer.token < b for a, b in inner.contents):
        return False
    within = any(a <= inner.token < b for a, b in outer.contents)
    between = outer.token < inner.token < inner.contents[0][0] and not inner.trailing
    shared = any(a < d and c < b for a, b in outer.contents for c, d in inner.contents)
    return within or (between and shared)


def _take_stretches(
    utterance: Utterance, stretches: tuple[Stretch, ...], theirs: frozenset[int]
) -> None:
    """Add whole every quoted stretch that the content touches, but for those of others."""
    whole = Span(utterance.start, utterance.end)
    for i in outermost_over(stretches, whole):
        if i in theirs:
            continue
        stretch = stretches[i]
        touched = [p for p in utterance.pieces if p.overlap(stretch.span)]
        if not touched:
            continue
        if utterance.tag is not None and utterance.tag.overlap(stretch.span):
            continue
        utterance.stretches.add(i)
        joined = stretch.span
        for piece in touched:
            joined = joined.join(piece)
            utterance.pieces.remove(piece)
        utterance.pieces.append(joined)
    utterance.pieces.sort()


def _take_rest(
    utterance: Utterance,
    sentence: Sentence,
    stretches: tuple[Stretch, ...],
    quoted: frozenset[int],
) -> None:
    """Let a half-quoted clause run on behind its closing mark to where it ends."""
    cue = utterance.cue
    if cue is None or cue.trailing or not utterance.stretches or cue.kind in _UNREPORTED:
        return
    last = stretches[max(utterance.stretches)]
    piece = utterance.pieces[-1]
    if piece.end > last.end or piece.start >= last.start or last.end > sentence.span.end:
        return
    inside = [t.i for t in sentence.doc if sentence.source_of(t).end <= last.end]
    if not inside:
        return
    end = end_behind_quote(sentence.doc, cue, inside[-1] + 1, quoted)
    if end > inside[-1] + 1:
        utterance.pieces[-1] = piece.join(source_of(sentence, inside[-1] + 1, end))


_UNREPORTED = ("thought", "noun", "according")
_JOINT = re.compile(r"[\"”’»']*,?[\"”’»']*\s+(?:and|or|but)\s+[\"“‘«„']+")


def _take_coordinated(utterance: Utterance, stretches: tuple[Stretch, ...], text: str) -> None:
    """Quoted words that only a conjunction divides from quoted words are said with them."""
    if not utterance.stretches or not utterance.pieces:
        return
    at = max(utterance.stretches) + 1
    end = utterance.pieces[-1].end
    while at < len(stretches) and stretches[at].outer is not None:
        at += 1
    if at < len(stretches) and end <= stretches[at].start:
        ends = stretches[max(utterance.stretches)].end
        if ends >= end and _JOINT.fullmatch(text, ends, stretches[at].start):
            utterance.stretches.add(at)
            utterance.pieces[-1] = utterance.pieces[-1].join(stretches[at].span)


_RANK = {
    "speech": 0,
    "according": 0,
    "suasive": 1,
    "finding": 2,
    "noun": 3,
    "judgement": 4,
    "thought": 5,
}


def _without_doubles(utterances: list[Utterance]) -> list[Utterance]:
    """Of cues with the same content keep the one that speaks; "was quoted as saying" is one."""
    kept: dict[tuple[tuple[int, int], ...], Utterance] = {}
    for utterance in utterances:
        key = tuple((p.start, p.end) for p in utterance.pieces)
        before = kept.get(key)
        if before is None or _better(utterance, before):
            kept[key] = utterance
    return [u for u in utterances if any(u is k for k in kept.values())]


def _better(one: Utterance, other: Utterance) -> bool:
    def rank(u: Utterance) -> tuple[int, int]:
        assert u.cue is not None
        return (u.cue.mention is None, _RANK[u.cue.kind])

    return rank(one) < rank(other)
