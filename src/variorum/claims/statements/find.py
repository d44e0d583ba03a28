"""x"""
from __future__ import annotations
from variorum.claims.statements.utterances import Utterance
from variorum.model import Span
from variorum.syntax import Reading

def is_speech(utterance: Utterance) -> bool:
    cue = utterance.cue
    if utterance.stretches or cue is None:
        return True
    return cue.kind in ("speech", "according") and cue.clausal

def mention_span(reading: Reading, utterance: Utterance) -> Span | None:
    cue = utterance.cue
    if cue is None or cue.mention is None:
        return None
    sentence = reading.sentences[utterance.sentence]
    return sentence.source_of(sentence.doc[cue.mention[0]:cue.mention[1]])
