"""Tags that end a sentence of news: "…, a priest and two doctors at the gate said on Monday."

Parsers take the long subject of such a tag for an apposition to the noun before it. So the last
comma, a noun phrase that can speak and a verb of saying that ends the sentence are read by their
word classes alone.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.ranges import strip_end
from variorum.model.people_words import is_person

_FINITE = ("VBD", "VBZ", "VBP")
_TELLING = (lexicon.SPEECH | lexicon.FINDING) - {"continue", "begin", "rule", "post", "point"}
_OPENERS = frozenset(
    "if when while although though because since as after before until whether unless".split()
)
#: Tokens of the longest subject of such a tag, and of what may stand behind its verb.
_LONGEST_SUBJECT = 16
_LONGEST_END = 8
_FEWEST_TOLD = 4


def closing_tag(doc: Doc, quoted: frozenset[int]) -> Cue | None:
    """The tag that ends a sentence behind what it reports, or None."""
    last = strip_end(doc, 0, len(doc))
    for i in range(last - 1, max(0, last - _LONGEST_END) - 1, -1):
        token = doc[i]
        if i in quoted or token.text in (",", ";", ":"):
            return None
        form = _telling(token, ends=i == last - 1)
        if form is not None:
            return _tag(token, form, last, quoted)
        if token.tag_ in (*_FINITE, "MD"):
            return None
    return None


def _telling(token: Token, *, ends: bool) -> str | None:
    """The lemma of a finite verb of saying; "reports" that ends a sentence looks like a plural."""
    lemma = lexicon.lemma_of(token)
    if token.tag_ in _FINITE and lemma in _TELLING:
        return lemma
    plural = ends and token.tag_ == "NNS" and token.lower_[:-1] in _TELLING
    return token.lower_[:-1] if plural else None


def _tag(verb: Token, lemma: str, last: int, quoted: frozenset[int]) -> Cue | None:
    doc = verb.doc
    comma = next((i for i in range(verb.i - 1, -1, -1) if doc[i].text in (",", ";")), None)
    if comma is None or doc[comma].text == ";" or verb.i - comma > _LONGEST_SUBJECT:
        return None
    head = _speaker(doc, comma + 1, verb.i, quoted)
    start = next((i + 1 for i in range(comma - 1, -1, -1) if doc[i].text == ";"), 0)
    if head is None or not _told(doc, start, comma):
        return None
    mention = (comma + 1, _end_of_name(doc, head, verb.i))
    told = (start, strip_end(doc, start, comma))
    return Cue(
        verb.i, lemma, "speech", (verb.i, verb.i + 1), mention, head,
        (told,), (comma + 1, last), True, True, False,
    )  # fmt: skip


def _speaker(doc: Doc, start: int, end: int, quoted: frozenset[int]) -> int | None:
    """The head of a noun phrase that fills a range, if it can speak."""
    words = doc[start:end]
    if not len(words) or words[0].pos_ not in ("DET", "PROPN", "NOUN", "ADJ", "NUM"):
        return None
    clause = any(t.tag_ in ("MD", "WP", "WDT", "WRB", "VBZ", "VBP") or t.i in quoted for t in words)
    past = any(t.tag_ == "VBD" and t.dep_ != "acl" for t in words)
    if clause or past or any(t.is_punct and t.tag_ != "HYPH" for t in words):
        return None
    heads = [t.i for t in words if _ends_noun_run(t, end)]
    return next((i for i in heads if _can_speak(doc[i])), None)


def _ends_noun_run(token: Token, end: int) -> bool:
    following = token.doc[token.i + 1] if token.i + 1 < end else None
    runs_on = following is not None and (
        following.pos_ in ("NOUN", "PROPN") or following.tag_ in ("POS", "HYPH")
    )
    return token.pos_ in ("NOUN", "PROPN") and not runs_on


def _can_speak(token: Token) -> bool:
    lemma = token.lemma_.lower()
    named = token.pos_ == "PROPN" and token.ent_type_ not in ("DATE", "TIME")
    return named or lemma in lexicon.SPEAKING or is_person(token.lower_)


def _end_of_name(doc: Doc, head: int, verb: int) -> int:
    """Behind the speaker without "released on Monday"."""
    return next((i for i in range(head + 1, verb) if doc[i].tag_ in ("VBN", "VBD")), verb)


def _told(doc: Doc, start: int, end: int) -> bool:
    """Whether a main clause stands before the tag."""
    if end - start < _FEWEST_TOLD or doc[start].lower_ in _OPENERS:
        return False
    return any(
        t.dep_.startswith("nsubj") and any(v.tag_ in (*_FINITE, "MD") for v in doc[t.i : end])
        for t in doc[start:end]
    )
