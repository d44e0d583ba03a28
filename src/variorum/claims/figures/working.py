"""Whether things can still be used: "no longer functional", "out of service", "cannot be used".

An adjective says the contrary of itself behind a negation, so its lemma alone is no measure:
polarity and word together are (Horn 1989). HeRAMS, the WHO's survey of health services, asks for
just these states: functioning, partly functioning, not functioning, damaged.
"""

from __future__ import annotations

from spacy.tokens import Doc

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import Entry

_OUT = Entry("out of service", "stock")
_DAMAGED = Entry("damaged", "flow")
_DESTROYED = Entry("destroyed", "flow")

_COPULAS = frozenset("be become remain stand lie".split())
#: "Were left unusable", "have been put out of action".
_PUT = frozenset("leave render put knock take declare deem make".split())
_HELPERS = frozenset("have do can could would".split())
_NEGATIONS = frozenset("not n't never".split())
#: What a negation makes of a word for being of use.
_DENIED: dict[str, Entry] = {
    **dict.fromkeys(
        "functional functioning function operational operating operate operative working work "
        "running serviceable".split(),
        _OUT,
    ),
    **dict.fromkeys("usable used".split(), _DAMAGED),
    **dict.fromkeys("habitable inhabitable".split(), _DESTROYED),
}
_SERVICES = frozenset("service order operation action commission use".split())


def out_of_use(doc: Doc, at: int) -> Found | None:
    """What is said of the use of the things before index `at`, right behind them."""
    copula = denied = helped = False
    put = any(t.lemma_.lower() in _PUT for t in doc[max(0, at - 14) : at])
    start = at
    while at < len(doc):
        token = doc[at]
        lemma = token.lemma_.lower()
        if token.lower_ == "no" and at + 1 < len(doc) and doc[at + 1].lower_ == "longer":
            denied, at = True, at + 1
        elif token.lower_ in _NEGATIONS:
            denied = True
        elif lemma in _COPULAS:
            copula = True
        elif lemma in _HELPERS and token.pos_ in ("AUX", "VERB"):
            helped = True
        elif not (token.tag_ == "RB" or (lemma in _PUT and token.tag_ == "VBN")):
            break
        at += 1
    if at >= len(doc):
        return None
    if denied and (copula or helped):
        entry = _DENIED.get(doc[at].lower_)
        return Found(entry, doc[at], 0) if entry is not None else None
    return _out_of(doc, at) if copula or (put and at == start) else None


def _out_of(doc: Doc, at: int) -> Found | None:
    """ "Out of service"; "out of work" and "out of danger" are said of people."""
    if at + 2 >= len(doc) or doc[at].lower_ != "out" or doc[at + 1].lower_ != "of":
        return None
    noun = doc[at + 2]
    return Found(_OUT, noun, 0) if noun.lower_ in _SERVICES else None
