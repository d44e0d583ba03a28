"""Claims told in order to deny or to doubt them: "the claim that … is false", "no evidence that …".

A document that quotes a claim so does not assert it. What is contested stands in the clause or the
"of"-phrase of a noun of saying, or is the subject clause of a judgement on its truth.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from variorum.model import Modality

_SAYING = frozenset(
    """claim report allegation assertion figure statement story rumour rumor suggestion accusation
    version account number assumption belief notion idea contention insinuation news toll count
    estimate information contention""".split()
)
_FALSE = frozenset(
    """false untrue wrong incorrect inaccurate baseless unfounded groundless misleading fabricated
    fake lie myth fabrication hoax invention misinformation disinformation nonsense fiction
    falsehood mistaken erroneous unsubstantiated invented fantasy exaggeration exaggerated
    overstated inflated exaggerate overstate inflate""".split()
)
_TRUE = frozenset("true correct accurate right case so".split())
_PROOF = frozenset("evidence proof indication confirmation sign basis trace".split())
_NAMING = frozenset("call describe brand label dismiss denounce characterise characterize".split())
_DOUBTING = frozenset("doubt question".split())
_VOUCHING = frozenset("confirm verify corroborate substantiate".split())
#: What is not done to a claim that does not hold, and what is done to it.
_HOLDING = frozenset("substantiate support reconcile sustain uphold prove bear accept".split())
_REFUSING = frozenset("reject refute disprove rebut dismiss discredit debunk contradict".split())
#: What a court that is not convinced does not do to a party or its argument.
_FOLLOWING = frozenset("follow accept share uphold believe adopt endorse".split())
#: "Found it proven that": judgements that a clause is so.
_PROVEN = frozenset("prove proven establish show demonstrate substantiate likely probable".split())
_HIGHEST = 8


def contested(top: Token) -> Modality | None:
    """How a claim is contested whose words have `top` for their highest token; None if it is not.

    Denied where it is said to be false, alleged where it is doubted or not vouched for.
    """
    for below, above in _upwards(top):
        if below.dep_ == "relcl" and _is_turned_down(above):
            return "denied"
        if _noun_of(below, above):
            judged = _judged(above, below)
            if judged is not None:
                return judged
        if below.dep_ in ("ccomp", "csubj", "advcl"):
            found = _of_clause(below, above)
            if found is not None:
                return found
    return None


def _is_turned_down(arguing: Token) -> bool:
    """ "Did not follow the defence, which argued that …": whoever argues is not believed."""
    verb = arguing.head
    negated = any(c.dep_ == "neg" for c in verb.children)
    return arguing.dep_ == "dobj" and negated and verb.lemma_.lower() in _FOLLOWING


def _upwards(token: Token) -> Iterator[tuple[Token, Token]]:
    current = token
    for _ in range(_HIGHEST):
        if current.head.i == current.i:
            return
        yield current, current.head
        current = current.head


def _noun_of(below: Token, above: Token) -> bool:
    """Whether words stand in the clause or the "of"-phrase of a noun of saying."""
    if above.lemma_.lower() not in _SAYING | _PROOF or above.pos_ != "NOUN":
        return False
    return below.dep_ in ("acl", "relcl", "ccomp") or (
        below.dep_ == "prep" and below.lower_ in ("of", "about", "for")
    )


def _judged(noun: Token, below: Token) -> Modality | None:
    """What is said of a claim as such."""
    lemma = noun.lemma_.lower()
    if lemma in _PROOF:
        if not any(c.lower_ == "no" for c in noun.children):
            return None
        # "no evidence that" leaves it open; "no proof of the 40" rejects the number
        return "denied" if below.dep_ == "prep" else "alleged"
    verb = noun.head
    if noun.dep_ == "nsubj" and _says_false(verb):
        return "denied"
    if noun.dep_ == "nsubjpass" and _is_refused(verb):
        return "denied"
    if noun.dep_ in ("dobj", "nsubj", "nsubjpass") and verb.lemma_.lower() in _NAMING:
        words = {t.lemma_.lower() for t in verb.subtree if t.i > verb.i}
        return "denied" if words & _FALSE else None
    inner = noun.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.lemma_ in _NAMING
    return "denied" if inner and _says_false(verb) else None


def _is_refused(verb: Token) -> bool:
    """ "Is rejected", "could not be substantiated", "is not supported by the evidence"."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    return verb.lemma_.lower() in (_HOLDING if negated else _REFUSING)


def _says_false(verb: Token) -> bool:
    """ "Is false", "is a lie", "was not true"; also without its verb, as a parser may leave it."""
    negated = any(c.dep_ == "neg" for c in verb.children)
    if _is_unreal(verb, negated=negated):
        return True
    told = {c.lemma_.lower() for c in verb.children if c.dep_ in ("acomp", "attr", "oprd")}
    told |= {verb.lemma_.lower()} if verb.pos_ in ("ADJ", "NOUN") else set()
    return bool(told & _TRUE) if negated else bool(told & _FALSE)


def _is_unreal(verb: Token, *, negated: bool) -> bool:
    """ "Does not correspond to reality", "has nothing to do with the truth"."""
    lemma = verb.lemma_.lower()
    words = {t.lemma_.lower() for t in verb.subtree if t.i > verb.i}
    parted = (negated and lemma == "correspond") or (lemma == "have" and "nothing" in words)
    return parted and bool(words & {"reality", "truth", "fact"})


def _of_clause(clause: Token, verb: Token) -> Modality | None:
    """ "It is not true that …", "doubted that …", "could not confirm that …"."""
    if verb.lemma_.lower() == "be" and _says_false(verb):
        return "denied"
    if verb.dep_ in ("acomp", "attr") and verb.lemma_.lower() in _FALSE:
        return "denied"
    negated = any(c.dep_ == "neg" for c in verb.children)
    if verb.dep_ in ("acomp", "attr") and verb.lemma_.lower() in _TRUE:
        return "denied" if any(c.dep_ == "neg" for c in verb.head.children) else None
    return _of_judgement(verb, negated=negated) if clause.dep_ == "ccomp" else None


def _of_judgement(verb: Token, *, negated: bool) -> Modality | None:
    """ "Did not find it proven that …", "doubted that …", "could not confirm that …"."""
    if verb.dep_ in ("ccomp", "oprd", "acomp") and verb.lemma_.lower() in _PROVEN:
        judge = verb.head
        denies = any(c.dep_ == "neg" or c.lower_ == "nor" for c in judge.children)
        return "denied" if denies else None
    if verb.lemma_.lower() in _DOUBTING:
        return None if negated else "alleged"
    return "alleged" if negated and verb.lemma_.lower() in _VOUCHING else None
