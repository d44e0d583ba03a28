"""Turns of phrase that tell of people and places what a single verb tells, too.

"The testimony of 61 prisoners" counts who testified, "no trace of 40 people" the missing, "took 57
villages" and "57 villages fell to the army" the same villages.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import NOUNS, PLACE_NOUNS, STATES, Entry
from variorum.model.people_words import is_person

#: What people have said, or what is written of them: who told or is told of is counted.
_PAPERS = frozenset(
    "statement testimony account interview evidence deposition affidavit confession complaint file "
    "record dossier application questionnaire survey sample profile story".split()
)
_FROM_WHOM = frozenset("of from by with in".split())
#: Studies, of which people are the sample.
_STUDIES = frozenset("survey sample poll questionnaire".split())
_COVERING = frozenset("cover include comprise consist reach interview involve question".split())
#: "No trace of 40 people", "no news of 12 boys".
_TRACES = frozenset("trace sign news word".split())
#: Places and positions that armies take and lose.
_TAKEN = PLACE_NOUNS | frozenset("height hill post position outpost bridge stronghold base".split())
_WITHOUT = frozenset("without incommunicado for under overnight hostage captive pending".split())
_ENCLOSING = frozenset("bury engulf trap swallow entomb".split())
_IN_IT = frozenset("where which whose".split())


def told_by(anchor: Token) -> Iterator[Found]:
    """What such a turn says of the thing counted."""
    if is_person(anchor.lower_) or anchor.lemma_.lower() in NOUNS:
        yield from _of_papers(anchor)
        yield from _of_study(anchor)
        yield from _untraced(anchor)
        yield from _held(anchor)
        yield from _inside(anchor)
    elif anchor.lemma_.lower() in _TAKEN:
        yield from _conquered(anchor)


def _of_papers(anchor: Token) -> Iterator[Found]:
    """ "Statements of 15 residents", "a survey of 500 refugees", "interviews in 700 households"."""
    link = anchor.head
    if anchor.dep_ != "pobj" or link.lower_ not in _FROM_WHOM:
        return
    noun = link.head
    lemma = noun.lemma_.lower()
    among = link.lower_ != "in" or lemma in ("interview", "survey")
    if lemma in _PAPERS and noun.pos_ == "NOUN" and among:
        yield Found(Entry(lemma, "flow"), noun, 2)


def _of_study(anchor: Token) -> Iterator[Found]:
    """ "The survey covered 700 households", "the sample consisted of 700 households"."""
    verb = anchor.head.head if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" else anchor.head
    if verb.lemma_.lower() not in _COVERING or anchor.dep_ not in ("dobj", "pobj"):
        return
    for subject in verb.children:
        if subject.dep_ == "nsubj" and subject.lemma_.lower() in _STUDIES:
            yield Found(Entry(subject.lemma_.lower(), "flow"), subject, 1)


def _untraced(anchor: Token) -> Iterator[Found]:
    """ "There is no trace of 40 people"."""
    noun = anchor.head.head
    of = anchor.dep_ == "pobj" and anchor.head.lower_ == "of"
    none = any(c.lower_ in ("no", "any") for c in noun.children)
    told = any(c.dep_ == "relcl" for c in anchor.children)  # "of the 40 whom it claims to hold"
    if of and noun.lemma_.lower() in _TRACES and none and not told:
        yield Found(Entry("missing", "stock"), noun, 2)


def _held(anchor: Token) -> Iterator[Found]:
    """ "40 people were held without charge", "the police are holding 40 people"."""
    verb = anchor.head
    if verb.lemma_.lower() != "hold":
        return
    following = verb.doc[verb.i + 1 : verb.i + 2]
    kept = anchor.dep_ == "nsubjpass" and following.text.lower() in _WITHOUT
    holding = anchor.dep_ == "dobj" and verb.tag_ == "VBG"
    if (kept or holding) and is_person(anchor.lower_):
        yield Found(Entry("detained", "stock"), verb, 2)


def _conquered(anchor: Token) -> Iterator[Found]:
    """ "Took 57 villages", "took control of 57 villages", "57 villages fell to the army"."""
    verb = anchor.head
    objects = anchor.dep_ in ("dobj", "nsubjpass")
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of":
        # parsers hang "of 57 villages" on "took" as often as on "control"
        verb = verb.head
        objects = any(c.dep_ == "dobj" and c.lemma_ == "control" for c in verb.children)
    behind = verb.doc[verb.i + 1 : verb.i + 2].text.lower()
    lemma = verb.lemma_.lower()
    if lemma == "take" and objects and behind != "over":
        yield Found(Entry("taken", "flow"), verb, 3)
    if lemma == "fall" and anchor.dep_ == "nsubj" and behind in ("to", "into"):
        yield Found(Entry("taken", "flow"), verb, 3)


def _inside(anchor: Token) -> Iterator[Found]:
    """ "Buried a hall where 40 workers were eating": they are in it when it is told of."""
    clause = anchor.head
    if anchor.dep_ not in ("nsubj", "nsubjpass") or clause.dep_ != "relcl" or clause.i < anchor.i:
        return
    where = any(
        t.lower_ in _IN_IT and t.tag_ in ("WRB", "WDT")
        for t in clause.doc[clause.left_edge.i : anchor.i]
    )
    going_on = clause.tag_ == "VBG" or clause.lemma_ == "be"
    if not where or not going_on:
        return
    verb = clause.head.head
    enclosed = verb.lemma_.lower() in _ENCLOSING
    yield Found(Entry(verb.lemma_.lower() if enclosed else "present", "flow"), clause, 0)


def undone(doc: Doc, first: int, last: int) -> Found | None:
    """ "40 freed prisoners": the participle says what is so now, the noun only what was.

    `first` and `last` are indices of the phrase.
    """
    of = NOUNS.get(doc[last].lemma_.lower())
    for token in doc[first:last]:
        now = STATES.get(token.lower_)
        after = now is not None and now.measure in ("released", "rescued", "returned", "killed")
        if now is not None and after and of is not None and of.measure in _BEFORE:
            return Found(now, token, 4)
    return None


_BEFORE = frozenset("detained displaced missing".split())
