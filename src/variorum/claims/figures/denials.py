"""What a denial says has happened: "were never found", "have not been accounted for"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import Entry

_MISSING = Entry("missing", "stock")
_KILLED = Entry("killed", "flow")
_UNIDENTIFIED = Entry("unidentified", "stock")
_FINDING = frozenset("find locate trace recover".split())
_PERCEIVING = frozenset("see hear".split())
_SINCE = frozenset("again since thereafter afterwards".split())
_NEGATIONS = frozenset("not n't never".split())
_COPULAS = frozenset("be remain".split())
_FATES = frozenset("fate whereabouts".split())
_UNKNOWN = frozenset(
    "unknown unclear unresolved undetermined unaccounted uncertain unclarified".split()
)


def by_denial(verb: Token, *, passive: bool) -> Entry | None:
    """What it means that something was not done: the verb of a clause that is denied."""
    lemma = verb.lemma_.lower()
    if lemma == "survive" or (lemma == "make" and _next(verb) == "it"):
        return _KILLED
    never = any(t.lower_ == "never" for t in verb.doc[max(0, verb.i - 2) : verb.i])
    if lemma == "come" and (_next(verb) == "home" or (never and _next(verb) == "back")):
        return _MISSING
    if not passive:
        return None
    if lemma == "identify":
        return _UNIDENTIFIED
    behind = {t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 4]}
    if lemma in _FINDING or (lemma == "account" and "for" in behind):
        return _MISSING
    gone = behind & _SINCE or (lemma == "hear" and "from" in behind)
    return _MISSING if lemma in _PERCEIVING and gone else None


def _next(token: Token) -> str:
    return str(token.doc[token.i + 1].lower_) if token.i + 1 < len(token.doc) else ""


_WITH_US = frozenset("alive living with among".split())


def no_longer(doc: Doc, at: int) -> Found | None:
    """ "40 colleagues are no longer with us": they died."""
    if at + 3 >= len(doc) or doc[at].lemma_.lower() not in _COPULAS:
        return None
    longer = doc[at + 1].lower_ == "no" and doc[at + 2].lower_ == "longer"
    gone = doc[at + 3].lower_ in _WITH_US
    pronoun = at + 4 < len(doc) and doc[at + 4].lower_ in ("us", "them")
    gone = gone and (pronoun or doc[at + 3].lower_ in ("alive", "living"))
    return Found(_KILLED, doc[at + 3], 1) if longer and gone else None


def fate_unknown(anchor: Token) -> Found | None:
    """ "The fate of 40 farmers, as well as of six prisoners, remains unknown"."""
    doc = anchor.doc
    clause = anchor.sent if doc.has_annotation("SENT_START") else doc[:]
    fate = next((t for t in clause if t.lemma_.lower() in _FATES and t.i < anchor.i), None)
    if fate is None or not any(_is_unknown(t) for t in doc[anchor.i + 1 : clause.end]):
        return None
    between = doc[fate.i + 1 : anchor.i]
    cut = any(t.tag_ in ("VBZ", "VBD", "VBP", "MD") or t.text in (";", ":") for t in between)
    of = any(t.lower_ == "of" for t in between)
    return Found(_MISSING, fate, 0) if of and not cut else None


def _is_unknown(token: Token) -> bool:
    known = token.lower_ in ("known", "clarified", "established", "determined")
    return token.lower_ in _UNKNOWN or (
        known and any(t.lower_ in _NEGATIONS for t in token.doc[max(0, token.i - 3) : token.i])
    )
