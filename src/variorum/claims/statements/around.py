"""Where a half-quoted clause ends: quotation marks hide from parsers how a clause goes on.

"Said the port was “a mess” and had to close", "called for “an end” to the fees": what follows the
closing mark and is no new clause of the reporter's belongs to the clause that is reported.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.ranges import child_of, strip_end

_STOPS = frozenset({".", ";", ":", "—", "–", "--", "!", "?", "(", ")", "-"})
_MARKS = frozenset({"”", '"', "''", "’", "'", "»", "“", "``"})
_ASIDE = frozenset("who which where while whereas but as adding although though whose".split())
_FINITE = ("VBD", "VBZ", "VBP")
_ADVERBIAL = ("prep", "npadvmod", "advcl", "advmod", "tmod")


def end_behind_quote(doc: Doc, cue: Cue, end: int, quoted: frozenset[int]) -> int:
    """One behind the last token of a reported clause whose last words so far are quoted.

    `end` is where the quoted words end; it is given back where nothing goes on.
    """
    verb = doc[cue.token]
    at, comma = end, end > 0 and doc[end - 1].text == ","
    while at < len(doc) and (doc[at].text in _MARKS or doc[at].text == ","):
        comma = comma or doc[at].text == ","
        at += 1
    if at >= len(doc) or doc[at].text in _STOPS or at in quoted:
        return end
    joined = doc[at].dep_ == "cc" and doc[at].lower_ in ("and", "or")
    first = doc[at + 1] if joined and at + 1 < len(doc) else doc[at]
    if _reporters_own(first, verb):
        return end
    if comma and not joined and first.tag_ not in ("VB", "VBP"):
        return end
    if not comma and not joined:
        top = child_of(first, verb)
        if top is None or (top.i == first.i and top.dep_ in _ADVERBIAL) or first.dep_ == "cc":
            return end
    return strip_end(doc, end, _stop(doc, verb, at + int(joined), quoted))


def _reporters_own(first: Token, verb: Token) -> bool:
    """Whether a clause begins that the reporter tells: a subject, or a verb in the tag's tense."""
    if first.tag_ == verb.tag_ and first.tag_ in _FINITE:
        return True
    if first.lower_ in _ASIDE or (
        lexicon.lemma_of(first) in lexicon.SPEECH and first.pos_ == "VERB"
    ):
        return True
    subject = next(
        (t for t in first.doc[first.i : first.i + 6] if t.dep_.startswith("nsubj")), None
    )
    if subject is None or subject.head.dep_ == "relcl" or first.dep_ == "mark":
        return False
    return subject.head.tag_ == verb.tag_


def _stop(doc: Doc, verb: Token, start: int, quoted: frozenset[int]) -> int:
    """The next stop, aside or clause of the reporter's behind a place."""
    for i in range(start, len(doc)):
        if i in quoted:
            continue
        if doc[i].text in _STOPS and not (doc[i].text == "-" and not doc[i - 1].whitespace_):
            return i
        if doc[i].text == "," and i + 1 < len(doc):
            following = doc[i + 1]
            own = following.dep_ == "cc" and i + 2 < len(doc) and _reporters_own(doc[i + 2], verb)
            if following.lower_ in _ASIDE or following.tag_ == "VBG" or own:
                return i
    return len(doc)
