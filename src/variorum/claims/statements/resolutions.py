"""Clauses of resolutions: a body named once at the head, then verbs without a subject.

"The Assembly of Korva, / Recalling …, / 1. Demands that …; / 2. Decides …" (United Nations
Editorial Manual: preambular paragraphs begin with a participle, operative ones with a verb in the
present tense). Every operative paragraph is the body's; of the preamble only what it recalls or
notes as a proposition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.statements.cue import Cue
from variorum.claims.statements.utterance import Utterance
from variorum.syntax import Reading, Sentence

_WORD = r"(?:[A-Z][\w’'-]*|of|the|and|for|on|in)"
_BODY = re.compile(rf"^The\s+{_WORD}(?:\s+{_WORD})*\s*,$")
_NUMBER = re.compile(r"^\s*(?:\d{1,3}[.)]|\([a-z0-9]{1,4}\))?\s*")
_OPERATIVE = {
    "demands": "demand", "calls upon": "urge", "calls on": "urge", "calls for": "demand",
    "urges": "urge", "requests": "request", "insists": "demand", "appeals to": "appeal",
    "invites": "request", "encourages": "urge", "recommends": "urge", "instructs": "order",
    "condemns": "condemn", "deplores": "condemn", "affirms": "affirm", "reaffirms": "reaffirm",
    "recognizes": "state", "recognises": "state", "declares": "declare", "confirms": "confirm",
    "welcomes": "welcome", "notes": "note", "takes note of": "note", "expresses": "express",
    "endorses": "endorse", "supports": "endorse", "stresses": "stress", "emphasizes": "stress",
    "emphasises": "stress", "reiterates": "reiterate", "regrets": "regret", "rejects": "reject",
    "decides": "declare", "considers": "state", "underlines": "stress", "warns": "warn",
}  # fmt: skip
_LEAD = re.compile(
    r"(?:(?:also|further|strongly|firmly|urgently|once|again|solemnly)\s+)*(?P<verb>"
    + "|".join(sorted(_OPERATIVE, key=len, reverse=True))
    + r")\b(?:\s+(?:also|further|strongly|once again|again)\b)*(?:,[^,]{1,60},)?\s*(?:that\s+)?",
    re.IGNORECASE,
)
_FEWEST = 2
#: The body stands at most so many sentences before the first clause.
_REACH = 40


def find_clauses(reading: Reading) -> list[Utterance]:
    """An utterance for every operative clause of a resolution."""
    out: list[Utterance] = []
    body: Sentence | None = None
    found: list[Utterance] = []
    for sentence in reading.sentences:
        if not sentence.parsed:
            continue
        if _BODY.match(sentence.text.strip()) and len(sentence.doc) <= 12:
            out += found if len(found) >= _FEWEST else []
            body, found = sentence, []
        elif body is not None and sentence.index - body.index <= _REACH:
            found += _clause(body, sentence)
    return out + (found if len(found) >= _FEWEST else [])


def _clause(body: Sentence, sentence: Sentence) -> Iterator[Utterance]:
    at = _NUMBER.match(sentence.text)
    start = at.end() if at else 0
    lead = _LEAD.match(sentence.text, start)
    if lead is None or not sentence.text[start : start + 1].isupper():
        return
    words = sentence.text[lead.end() :].rstrip(" ;.,")
    if len(words.split()) < _FEWEST:
        return
    piece = sentence.source(lead.end(), lead.end() + len(words))
    utterance = Utterance(body.index, [piece], _cue(body, lead.group("verb")), tag=body.span)
    utterance.cue_at = sentence.source(lead.start("verb"), lead.end("verb"))
    yield utterance


def _cue(body: Sentence, verb: str) -> Cue:
    end = len(body.doc)
    while end > 2 and body.doc[end - 1].is_punct:
        end -= 1
    lemma = _OPERATIVE[verb.lower()]
    head = next((t.i for t in body.doc[:end] if t.head.i == t.i), end - 1)
    return Cue(head, lemma, "speech", (0, end), (0, end), head, (), (0, 0), False, True, False)
