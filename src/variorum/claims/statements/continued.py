"""Reported speech that goes on without a tag: "She stressed that … . It had been closed twice."

English marks such a sentence by its tense alone: behind a report in the past its verb is shifted
back, to the past perfect or to "would" (Quirk et al. 1985, 14.31-35, free indirect speech).
"""

from __future__ import annotations

from spacy.tokens import Token

from variorum.claims.statements.utterance import Utterance
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_SHIFTED = frozenset({"had", "would", "'d", "’d"})


def continuations(reading: Reading, utterances: list[Utterance]) -> list[Utterance]:
    """The sentences that go on with the report of the sentence before them, in text order."""
    last = {u.sentence: u for u in utterances if u.inside is None}
    busy = {u.sentence for u in utterances}
    covered = [p for u in utterances for p in u.pieces]
    out: list[Utterance] = []
    for before, sentence in zip(reading.sentences, reading.sentences[1:], strict=False):
        told = last.get(before.index)
        if told is None or not _reports_in_past(before, told) or sentence.index in busy:
            continue
        if sentence.block.id != before.block.id or not _shifted(sentence):
            continue
        if any(p.overlap(sentence.span) for p in covered):
            continue
        piece = Span(sentence.span.start, sentence.span.end)
        again = Utterance(told.sentence, [piece], told.cue, tag=told.tag)
        out.append(again)
    return out


def _reports_in_past(sentence: Sentence, utterance: Utterance) -> bool:
    """A clause reported by a verb of saying in the past, without quotation marks."""
    cue = utterance.cue
    if cue is None or utterance.stretches or cue.negated or cue.kind != "speech":
        return False
    return cue.clausal and sentence.doc[cue.token].tag_ == "VBD"


def _shifted(sentence: Sentence) -> bool:
    root: Token | None = next((t for t in sentence.doc if t.dep_ == "ROOT"), None)
    if root is None or any(mark in sentence.text for mark in '"“”'):
        return False
    shifted = any(c.lower_ in _SHIFTED and c.dep_ == "aux" for c in root.children)
    subject = next((c for c in root.children if c.dep_.startswith("nsubj")), None)
    return shifted and subject is not None and subject.ent_type_ != "PERSON"
