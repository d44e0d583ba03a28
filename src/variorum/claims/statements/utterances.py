"""Cues and quotation marks joined into utterances: who is reported, by which words, what pieces.

A quoted stretch that a cue's content touches belongs to it whole, also where it runs over
several sentences. A stretch that follows in the same paragraph, or opens the next one, goes on
with the same utterance. Quoted words that nothing reports are names, titles or scare quotes.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from variorum.claims.statements.cues import Cue, bare_tag, find_cues
from variorum.claims.statements.headlines import headline_cue
from variorum.claims.statements.marks import Stretch, find_stretches, outermost_over
from variorum.claims.statements.places import sentence_of, sentences_over
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_BOUNDS = ".!?…,;:\"'“”‘’«»()[]–—- \t\n\r\u00a0"


@dataclass(slots=True)
class Utterance:
    """What one cue, or none, reports: spans of the stored text in text order.

    `stretches` are the indexes of quoted stretches it holds; `inside` the stretch it is told
    inside, where a quoted speaker reports another; `follows` the utterance whose source it
    takes over, where it has no cue of its own. `sentence` is the one that holds the cue, or the
    first words where there is no cue.
    """

    sentence: int
    pieces: list[Span]
    cue: Cue | None
    stretches: set[int] = field(default_factory=set)
    inside: int | None = None
    follows: Utterance | None = None
    tag: Span | None = None

    @property
    def start(self) -> int:
        """Where its first words stand."""
        return min(p.start for p in self.pieces)

    @property
    def end(self) -> int:
        """One behind its last words."""
        return max(p.end for p in self.pieces)


def find_utterances(reading: Reading) -> tuple[list[Utterance], tuple[Stretch, ...]]:
    """Every utterance of a document in text order, with the stretches in quotation marks."""
    stretches = find_stretches(reading)
    utterances: list[Utterance] = []
    for sentence in reading.sentences:
        if sentence.parsed:
            utterances += _of_sentence(sentence, stretches, reading.document.text)
    utterances = _without_doubles(utterances)
    utterances += _bare_tags(reading, stretches, utterances)
    _join_free(reading, stretches, utterances)
    utterances.sort(key=lambda u: (u.start, -u.end))
    return utterances, stretches


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


def _of_sentence(sentence: Sentence, stretches: tuple[Stretch, ...], text: str) -> list[Utterance]:
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
        pieces = [_source(sentence, a, b) for a, b in cue.contents]
        utterance = Utterance(sentence.index, pieces, cue, inside=inside)
        utterance.tag = _source(sentence, *cue.tag) if cue.tag[0] < cue.tag[1] else None
        if inside is None:
            _take_stretches(utterance, stretches, told.get(cue.token, frozenset()))
        else:
            utterance.pieces = [p for p in (_clip(p, stretches[inside].span) for p in pieces) if p]
        utterance.pieces = _tidy(utterance.pieces, text)
        theirs = [stretches[i].span for i in sorted(told.get(cue.token, ()))]
        if utterance.pieces and not all(
            any(span.holds(p) for span in theirs) for p in utterance.pieces
        ):
            out.append(utterance)
    return _without_tags(out, text)


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
        if rest is None or rest.strip(_BOUNDS):
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


def _source(sentence: Sentence, start: int, end: int) -> Span:
    return sentence.source_of(sentence.doc[start:end])


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


def _tidy(pieces: list[Span], text: str) -> list[Span]:
    out: list[Span] = []
    for piece in sorted(pieces):
        start, end = piece.start, piece.end
        while start < end and text[start] in _BOUNDS:
            start += 1
        while end > start and text[end - 1] in ' \t\n\r\u00a0,"“”':
            end -= 1
        if start < end:
            if out and out[-1].end >= start:
                out[-1] = out[-1].join(Span(start, end))
            else:
                out.append(Span(start, end))
    return out


def _bare_tags(
    reading: Reading, stretches: tuple[Stretch, ...], utterances: list[Utterance]
) -> list[Utterance]:
    """Tags that were cut from what they report: "… We left.” Rask said." as two sentences."""
    taken = {i for u in utterances for i in u.stretches}
    ends = {s.end: i for i, s in enumerate(stretches) if s.outer is None and i not in taken}
    text = reading.document.text
    out = []
    for sentence in reading.sentences:
        at = sentence.span.start
        while at > 0 and text[at - 1] in _BOUNDS and at not in ends:
            at -= 1
        if at not in ends or not sentence.parsed:
            continue
        cue = bare_tag(sentence.doc)
        if cue is not None:
            tag = _source(sentence, *cue.tag)
            i = ends[at]
            out.append(Utterance(sentence.index, [stretches[i].span], cue, {i}, tag=tag))
    return out


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


def _join_free(
    reading: Reading, stretches: tuple[Stretch, ...], utterances: list[Utterance]
) -> None:
    """Give quoted stretches without a cue to the utterance they go on with, if any."""
    text = reading.document.text
    taken = {i for u in utterances for i in u.stretches}
    tags = [u.tag for u in utterances if u.tag is not None and u.inside is None]
    by_stretch = {i: u for u in utterances for i in sorted(u.stretches) if u.inside is None}
    last: Utterance | None = None
    last_stretch: Stretch | None = None
    for i, stretch in enumerate(stretches):
        if stretch.outer is not None:
            continue
        if i in taken:
            last, last_stretch = by_stretch.get(i, last), stretch
            continue
        if any(t.overlap(stretch.span) for t in tags) or not _sentence_like(text, stretch):
            continue
        goes_on = (
            last is not None
            and last_stretch is not None
            and _goes_on(reading, text, last, last_stretch, stretch)
        )
        if goes_on and last is not None:
            last.pieces = _tidy([*last.pieces, stretch.span], text)
            last.stretches.add(i)
            last_stretch = stretch
            continue
        led = _led_by_colon(reading, text, stretch)
        sentence = sentence_of(reading, stretch.start)
        if led is not None and sentence is not None:
            led.pieces, led.stretches = [stretch.span], {i}
            utterances.append(led)
            last, last_stretch = led, stretch


def _sentence_like(text: str, stretch: Stretch) -> bool:
    """Whether quoted words are a whole sentence or more: what a person said, not a term."""
    words = stretch.span.of(text)
    starts = (
        stretch.start == 0 or words[:1].isupper() or words[:1] in "“‘'\"[…." or words[:1].isdigit()
    )
    after = text[stretch.end : stretch.end + 2].strip("\"'”’» ")
    ends = words.rstrip("\"'”’» ")[-1:] in ".!?…,—–-" or after[:1] in ("",) or not stretch.closed
    return starts and ends and len(words.split()) >= 3


def _goes_on(
    reading: Reading, text: str, last: Utterance, before: Stretch, stretch: Stretch
) -> bool:
    gap = Span(before.end, max(before.end, stretch.start))
    if before.block == stretch.block:
        between = gap.of(text)
        tag = last.tag
        outside = between if tag is None else between.replace(tag.of(text), "")
        return len(outside.split()) <= 40 and not _another_speaker(reading, gap)
    opens = _block_start(reading, stretch)
    return opens and not gap.of(text)[:400].strip(_BOUNDS).replace(
        last.tag.of(text) if last.tag else "", ""
    ).strip(_BOUNDS)


def _another_speaker(reading: Reading, gap: Span) -> bool:
    """Whether a sentence between two quotations begins with somebody else."""
    for sentence in sentences_over(reading, gap):
        if gap.holds(sentence.span):
            subject = next((t for t in sentence.doc if t.dep_ == "nsubj"), None)
            if subject is not None and subject.ent_type_ == "PERSON":
                return True
    return False


def _block_start(reading: Reading, stretch: Stretch) -> bool:
    sentence = sentence_of(reading, stretch.start)
    return sentence is not None and 0 <= stretch.start - sentence.block.start <= 2


def _led_by_colon(reading: Reading, text: str, stretch: Stretch) -> Utterance | None:
    """Quoted words behind a sentence that ends in a colon: its subject says them."""
    at = stretch.start - 1
    while at >= 0 and (text[at].isspace() or text[at] in "\"“‘'«„"):
        at -= 1
    if at < 0 or text[at] != ":":
        return None
    sentence = sentence_of(reading, at)
    if sentence is None or not sentence.parsed:
        return None
    roots = [t for t in sentence.doc if t.dep_ == "ROOT"]
    subject = next((c for r in roots for c in r.children if c.dep_ == "nsubj"), None)
    if subject is None:
        return None
    start, end = subject.left_edge.i, subject.i + 1
    cue = Cue(
        roots[0].i,
        roots[0].lemma_.lower(),
        "speech",
        (roots[0].i, roots[0].i + 1),
        (start, end),
        subject.i,
        (),
        (start, roots[0].i + 1),
        False,
        True,
        False,
    )
    return Utterance(
        sentence.index, [], cue, tag=_source(sentence, start, max(end, roots[0].i + 1))
    )
