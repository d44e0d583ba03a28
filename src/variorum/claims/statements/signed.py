"""Quoted words with a name under them: "“We lost it all.” — Ann Lee, baker".

Pull quotes, placards and mottoes are signed so: behind the closing mark nothing but a dash and a
name, in the same line or the next, with at most a description behind its comma.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.marks import Stretch
from variorum.claims.statements.names import is_name_part
from variorum.claims.statements.places import sentence_of
from variorum.claims.statements.utterance import Utterance
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_SIGNATURE = re.compile(
    r"[\"”’»“']*[.,]?[ \t]*\n{0,2}[ \t>]*(?P<dash>[—–]|--?)[ \t]*"
    r"(?P<name>(?:[Tt]he\s)?[^\W\d_][^\n,(:;!?“”\"]{1,60}?)"
    r"(?:,[^\n.!?“”\"]{2,80})?[ \t]*(?=\n|\Z)"
)
_MOST_WORDS = 7
_FEWEST_SAID = 3


def signed(
    reading: Reading, stretches: tuple[Stretch, ...], utterances: list[Utterance]
) -> list[Utterance]:
    """Utterances of the quoted words that no utterance holds and a signature stands behind."""
    text = reading.document.text
    taken = {i for u in utterances for i in u.stretches}
    out = []
    for i, stretch in enumerate(stretches):
        if stretch.outer is not None or i in taken or not stretch.closed:
            continue
        match = _SIGNATURE.match(text, stretch.end)
        if match is None or len(stretch.span.of(text).split()) < _FEWEST_SAID:
            continue
        opens = text[: stretch.start].rstrip("\"“‘«„'>* \t")
        if opens and opens[-1] != "\n":
            continue
        found = _named(reading, Span(match.start("name"), match.end("name")))
        if found is None:
            continue
        sentence, tokens = found
        cue = _cue(tokens)
        tag = Span(match.start("dash"), match.end("name"))
        utterance = Utterance(sentence.index, [stretch.span], cue, {i}, tag=tag)
        utterance.cue_at = Span(match.start("dash"), match.end("dash"))
        out.append(utterance)
    return out


def _named(reading: Reading, name: Span) -> tuple[Sentence, list[Token]] | None:
    """The sentence and the tokens of a signature that names a person or a body."""
    sentence = sentence_of(reading, name.start)
    if sentence is None or not sentence.parsed:
        return None
    tokens = [t for t in sentence.doc if name.holds(sentence.source_of(t)) and not t.is_space]
    if not 0 < len(tokens) <= _MOST_WORDS or any(t.pos_ in ("VERB", "AUX") for t in tokens):
        return None
    head = tokens[-1]
    speaks = head.lemma_.lower() in lexicon.SPEAKING - lexicon.TEXT_NOUNS
    opens = tokens[0].text[:1].isupper() or (tokens[0].lower_ == "the" and len(tokens) > 1)
    proper = is_name_part(head) and opens
    return (sentence, tokens) if speaks or proper else None


def _cue(tokens: list[Token]) -> Cue:
    first, last = tokens[0].i, tokens[-1].i
    mention = (first, last + 1)
    return Cue(last, "—", "speech", mention, mention, last, (), mention, True, True, False)
