"""Number agreement: a plural number and a singular noun behind it do not go together.

Where a tagger reads "44 required ventilation" as 44 pieces of it, or "six concern the ministry" as
six concerns, the word is the verb of which the number alone is the subject.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import Counted, token_at
from variorum.claims.figures.measures import STATES, VERBS
from variorum.claims.figures.quantity import Quantity

_VERBAL = frozenset(("VBN", "VBD", "VBP"))
_OPENS_OBJECT = frozenset(("DT", "PRP$", "PRP", "WP$"))
#: Singular in form, and counted all the same.
_UNCHANGING = frozenset(
    "personnel staff police cattle poultry livestock vermin fish sheep deer salmon trout cod "
    "aircraft spacecraft hovercraft craft offspring series species means dozen score hundred "
    "thousand million billion head percent cent per gross pair people folk crew clergy infantry "
    "cavalry yen won yuan baht rand ringgit pence quid square hertz rank file".split()
)


def verb_behind(doc: Doc, phrase: Counted | None, quantity: Quantity) -> Token | None:
    """The verb that a phrase behind a number is, or begins with, where the two do not agree."""
    if phrase is None or quantity.unit.code != "count" or quantity.stated[-1] < 2:
        return None
    if _alone_in_clause(doc, phrase, quantity):
        return doc[phrase.first]
    last = doc[phrase.last]
    if last.tag_ != "NN" or last.lower_ in _UNCHANGING or quantity.vague or quantity.hyphen:
        return None
    first = doc[phrase.first]
    if phrase.first < phrase.last:
        plain = doc[phrase.first + 1].tag_ in ("NN", "JJ")
        return first if first.tag_ in _VERBAL and plain else None
    following = doc[phrase.last + 1] if phrase.last + 1 < len(doc) else None
    opens = following is not None and following.tag_ in _OPENS_OBJECT
    return last if opens and not last.lower_.endswith(("man", "s")) else None


_CLAUSE_ENDS = frozenset(".;")


def _alone_in_clause(doc: Doc, phrase: Counted, quantity: Quantity) -> bool:
    """ "; another eight described electric shocks.": a clause without another verb has this one."""
    first, last = doc[phrase.first], doc[phrase.last]
    verbal = first.tag_ in _VERBAL and phrase.first < phrase.last and last.tag_ == "NNS"
    # "12 burned cars."
    if not verbal or first.lemma_.lower() in VERBS or first.lower_ in STATES:
        return False
    start = token_at(doc, quantity.start)
    while start > 0 and doc[start - 1].lower_ in ("another", "a", "further", "and", "but"):
        start -= 1
    opens = start == 0 or doc[start - 1].text in _CLAUSE_ENDS
    return opens and first.idx - quantity.after <= 1 and _has_no_verb(doc, phrase.last + 1)


def _has_no_verb(doc: Doc, at: int) -> bool:
    for token in doc[at:]:
        if token.text in _CLAUSE_ENDS:
            return True
        if token.pos_ in ("VERB", "AUX") or token.text in (",", ":", "-", "–"):
            return False
    return False
