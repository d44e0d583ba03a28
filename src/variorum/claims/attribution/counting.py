"""Who counts: a counting verb's subject, "by X's figures", "the official toll", "(count of X)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.attribution.agents import several_agents
from variorum.claims.attribution.brackets import COUNT_NOUNS, in_brackets
from variorum.claims.attribution.credit import Credit, end_of_subject, whole_phrase
from variorum.claims.attribution.owned import owned_numbers
from variorum.claims.attribution.studies import STUDY
from variorum.claims.figures.measures import is_person
from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import is_negated
from variorum.claims.statements.objects import comes_upon, puts_number
from variorum.claims.statements.sourcehood import names_source
from variorum.claims.statements.sources import mention_of

#: Verbs by which a body or a study gives a number as its own.
_COUNTING = frozenset(
    """count register record put list document tally log give estimate reckon report establish
    revise raise lower update calculate find compute extrapolate model identify verify confirm
    certify attribute set release publish announce count show project assess measure acknowledge
    admit concede claim declare correct note
    mention collect compile gather""".split()
)
#: Of these, the ones that only what is written down makes a count of: "the names of 40 victims".
_COMPILING = frozenset({"collect", "compile", "gather"})
_WRITTEN = frozenset("name list record register testimony report account case".split())
#: Of these, the ones that anybody's count is given with, not a body's alone.
_RECKONING = frozenset("count register record put estimate reckon calculate tally".split())
#: Verbs by which a count is so much: "the estimate stands at 40".
_AMOUNTING = frozenset(
    """be stand remain come lie reach amount run total rise fall put set give show have
    include range vary differ""".split()
)
#: Subjects that give numbers: bodies, studies, groups of people who study or govern.
_GIVERS = frozenset(
    """ministry government office commission council committee agency department authority
    administration parliament army military police organization organisation group side centre
    center foundation association institute school university study report survey review
    analysis census poll official researcher scientist expert observatory union bureau court
    hospital unit service team media press newspaper source monitor delegation mission
    secretariat federation league board company author paper document statement database
    registry headquarters command staff defender ombudsman prosecutor examiner coroner
    sheet factsheet communique chamber archive navy gendarmerie coastguard militia charity ngo
    watchdog firm operator tank bulletin yearbook gazette record log logbook roster roll list
    register image photograph photo footage video email letter memo transcript diary file
    certificate archive""".split()
)
#: Verbs that tell where a number is from.
_TRACING = frozenset("go come stem derive date rest trace draw".split())
_OFFICIAL = re.compile(r"\bofficial(?:ly)?\b", re.IGNORECASE)


def credits_of(doc: Doc) -> tuple[Credit, ...]:
    """Every credit in a sentence, in text order."""
    return (
        *_subjects(doc),
        *_by_count(doc),
        *_is_count(doc),
        *_arriving(doc),
        *_standing_by(doc),
        *_traced(doc),
        *in_brackets(doc),
        *_official(doc),
        *several_agents(doc),
        *owned_numbers(doc),
    )


def _subjects(doc: Doc) -> Iterator[Credit]:
    for verb in doc:
        if verb.pos_ != "VERB" or verb.lemma_.lower() not in _COUNTING:
            continue
        if (verb.i and verb.nbor(-1).lower_ == "last") or is_negated(verb):
            continue  # "Last updated: 3 May", "neither side has confirmed"
        subject = _subject(verb) or _set_aside(verb)
        if subject is None or not (_gives(subject) or _reckons(subject, verb)):
            continue
        if verb.lemma_.lower() == "release" and not _has_count(verb):
            continue
        if verb.lemma_.lower() == "admit" and _lets_in(verb):
            continue
        if comes_upon(verb) or (verb.lemma_.lower() in _COMPILING and not _writes_down(verb)):
            continue
        scope = _predicate(verb, subject)
        if any(
            t.pos_ == "NUM" or t.like_num or t.ent_type_ == "CARDINAL"
            for t in doc[scope[0] : scope[1]]
        ):
            yield Credit(
                (scope,), (subject.left_edge.i, end_of_subject(subject, verb)), subject.i, verb.text
            )


def _subject(verb: Token) -> Token | None:
    if any(c.dep_ == "auxpass" for c in verb.children):
        agent = next((c for c in verb.children if c.dep_ == "agent"), None)
        return next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
    current = verb
    for _ in range(3):
        for child in current.children:
            if child.dep_ == "nsubj":
                return _antecedent(current) if child.lower_ == "who" else _reporter(child, verb)
        if current.dep_ not in ("conj", "xcomp") or current.head.i == current.i:
            return None
        current = current.head
    return None


def _reporter(subject: Token, verb: Token) -> Token:
    """ "Said 31 had died and put the loss at 320": who puts it is who said so, not the 31."""
    told = subject.head
    if told.i == verb.i or told.dep_ != "ccomp" or not puts_number(verb):
        return subject
    return next((c for c in told.head.children if c.dep_ == "nsubj"), subject)


def _set_aside(verb: Token) -> Token | None:
    """A subject that a parser hung elsewhere: "Speaking in Orm, the mayor put it at"."""
    if not puts_number(verb) or any(c.dep_ == "auxpass" for c in verb.children):
        return None
    mention = mention_of(verb, frozenset())
    return verb.doc[mention[2]] if mention is not None else None


def _antecedent(verb: Token) -> Token | None:
    """Whom "who" takes up: "Ann Lee of the union, who puts it at 60"."""
    if verb.dep_ != "relcl":
        return None
    noun = verb.head
    while noun.dep_ == "pobj" and noun.head.head.ent_type_ == "PERSON":
        noun = noun.head.head
    return noun


def _gives(subject: Token) -> bool:
    if subject.lower_ in ("it", "they", "he", "she"):
        return True
    if subject.lemma_.lower() in _GIVERS or subject.lower_ in _GIVERS:
        return True
    named = any(c.dep_ == "appos" and c.pos_ == "PROPN" for c in subject.children)
    proper = subject.pos_ == "PROPN" or named
    return proper and subject.lemma_.lower() not in COUNT_NOUNS


def _reckons(subject: Token, verb: Token) -> bool:
    """ "Local doctors have registered 171 victims": people who count."""
    lemma = verb.lemma_.lower()
    if subject.lower_ in _DATA and end_of_subject(subject, verb) == verb.i:
        return True  # data that others tell of in the same breath are these others' word
    if puts_number(verb) and subject.pos_ == "NOUN":
        return lemma in ("put", "set", "give") and names_source(subject)
    people = is_person(subject.lower_) or subject.lower_ in _RECKONERS
    people = people or subject.lemma_.lower() in lexicon.ROLE_NOUNS
    ascribed = lemma in _ASCRIBING and any(c.dep_ == "auxpass" for c in verb.children)
    return people and (lemma in _RECKONING or ascribed)


#: Done by somebody, these tell whose reading of a number it is: "attributed by the families to".
_ASCRIBING = frozenset("attribute ascribe".split())
_DATA = frozenset("data statistics".split())
_RECKONERS = frozenset("insurers insurer purser pursers inquest coroners owners".split())


def _lets_in(verb: Token) -> bool:
    """ "The wards had admitted 90 people" tells who came in, and owns up to nothing."""
    return any(c.dep_ == "dobj" and is_person(c.lower_) for c in verb.children)


def _writes_down(verb: Token) -> bool:
    return any(c.lemma_.lower() in _WRITTEN for c in verb.children if c.dep_ == "dobj")


def _has_count(verb: Token) -> bool:
    """ "Released a toll of 40", not "released 40 men"."""
    words = {c.lemma_.lower() for c in verb.children if c.dep_ in ("dobj", "nsubjpass")}
    return bool(words & (COUNT_NOUNS | {"name"}))


def _predicate(verb: Token, subject: Token) -> tuple[int, int]:
    """The clause of a verb without its subject: what the subject vouches for."""
    start, end = verb.left_edge.i, verb.right_edge.i + 1
    if subject.i < verb.i and _clause_before(verb, subject):
        start = end_of_subject(subject, verb)
    elif subject.i < verb.i:
        start = end_of_subject(subject, verb) if subject.left_edge.i <= start else start
    for child in verb.children:
        own = any(c.dep_.startswith("nsubj") for c in child.children) and not _apiece(child)
        aside = child.dep_ == "advcl" and any(c.dep_ in ("mark", "advmod") for c in child.children)
        if child.i > verb.i and ((child.dep_ == "conj" and own) or aside):
            end = min(end, child.left_edge.i)
    doc = verb.doc
    start = next((i + 1 for i in range(verb.i - 1, start - 1, -1) if doc[i].text == ";"), start)
    return start, max(_with_bracket(doc, start, end), start)


def _clause_before(verb: Token, subject: Token) -> bool:
    """ "While the army says 14 died, the rebels put it at 60": a clause of somebody else's."""
    before = (c for c in verb.children if c.dep_ == "advcl" and c.i < subject.i)
    return any(g.dep_.startswith("nsubj") for c in before for g in c.children)


def _apiece(verb: Token) -> bool:
    """ "91 killed and 17 missing": a number with a participle is one more part of the number."""
    bare = verb.tag_ in ("VBG", "VBN") and not any(c.dep_.startswith("aux") for c in verb.children)
    return bare and all(c.like_num for c in verb.children if c.dep_.startswith("nsubj"))


def _with_bracket(doc: Doc, start: int, end: int) -> int:
    """Where a bracket that opens inside a range closes: parsers often break off in the middle."""
    texts = [t.text for t in doc[start:end]]
    if texts.count("(") <= texts.count(")"):
        return end
    return next((i + 1 for i in range(end, len(doc)) if doc[i].text == ")"), end)


def _by_count(doc: Doc) -> Iterator[Credit]:
    """ "By X's count …", "according to the data of X": the whole clause is X's."""
    for token in doc:
        if token.lower_ not in ("by", "on", "in", "per") or token.pos_ not in ("ADP", "SCONJ"):
            continue
        noun = next((c for c in token.children if c.dep_ == "pobj"), None)
        if noun is None or noun.lemma_.lower() not in COUNT_NOUNS:
            continue
        owner = _owner(noun)
        if owner is not None and _is_places(owner, noun):
            continue
        if owner is not None:
            yield Credit(_clause(doc, token), whole_phrase(owner), owner.i, token.text)
            yield from _each(doc, token, noun, owner)
        elif token.lower_ == "by" and _is_official(noun):
            yield Credit(
                _clause(doc, token), (noun.left_edge.i, noun.i + 1), noun.i, token.text, True
            )


def _arriving(doc: Doc) -> Iterator[Credit]:
    """ "The study comes to 3,500 deaths", "the inquest arrived at 96"."""
    for noun in doc:
        verb = noun.head
        told = noun.dep_ == "nsubj" and verb.lemma_.lower() in ("come", "arrive")
        if not told or noun.lemma_.lower() not in STUDY | {"inquest", "court", "commission"}:
            continue
        if any(c.lower_ in ("to", "at") for c in verb.children):
            yield Credit(
                (_predicate(verb, noun),), (noun.left_edge.i, noun.i + 1), noun.i, verb.text
            )


def _standing_by(doc: Doc) -> Iterator[Credit]:
    """ "The government sticks to 41 deaths", "stood by its count of 41"."""
    for verb in doc:
        behind = _STANDING.get(verb.lemma_.lower())
        subject = _subject(verb) if behind is not None and verb.pos_ == "VERB" else None
        if behind is None or subject is None or not _gives(subject):
            continue
        held = next((c for c in verb.children if c.dep_ == "prep" and c.lower_ in behind), None)
        if held is not None and any(t.like_num for t in held.subtree):
            mention = (subject.left_edge.i, end_of_subject(subject, verb))
            scope = (held.i, held.right_edge.i + 1)
            yield Credit((scope,), mention, subject.i, verb.text)


#: Verbs of holding to a number, with what leads in the number.
_STANDING = {
    "stick": frozenset({"to", "with", "by"}),
    "stand": frozenset({"by"}),
    "hold": frozenset({"to"}),
    "keep": frozenset({"to"}),
    "cling": frozenset({"to"}),
    "abide": frozenset({"by"}),
}


def _traced(doc: Doc) -> Iterator[Credit]:
    """ "The 300 goes back to an estimate by X": a number and where it is from."""
    for noun in doc:
        if noun.dep_ != "pobj" or noun.lemma_.lower() not in COUNT_NOUNS:
            continue
        if noun.head.lower_ not in ("to", "from", "on"):
            continue
        verb = noun.head.head
        verb = verb if verb.pos_ == "VERB" else verb.head
        owner = _owner(noun)
        subject = _subject(verb) if verb.pos_ == "VERB" else None
        traced = verb.lemma_.lower() in _TRACING and subject is not None and subject.like_num
        if owner is not None and traced and subject is not None:
            scope = (subject.left_edge.i, noun.i)
            yield Credit((scope,), whole_phrase(owner), owner.i, noun.text)


def _each(doc: Doc, token: Token, noun: Token, owner: Token) -> Iterator[Credit]:
    """ "By the parties' own figures A lost 40; B lost 30": each clause's subject counts its own."""
    own = any(c.lower_ == "own" for c in (*noun.children, *owner.children))
    if not own or owner.tag_ not in ("NNS", "NNPS"):
        return
    start = noun.i + 1
    for end in [*(t.i for t in doc[start:] if t.text == ";"), len(doc)]:
        subject = next((t for t in doc[start:end] if t.dep_ == "nsubj"), None)
        if subject is not None and subject.pos_ == "PROPN":
            yield Credit(((start, end),), whole_phrase(subject), subject.i, token.text)
        start = end + 1


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ in ("of", "from", "by"):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            if inner is not None and (inner.pos_ == "PROPN" or inner.lemma_.lower() in _GIVERS):
                return inner
    return next(
        (
            c
            for c in noun.children
            if c.dep_ == "compound" and c.ent_type_ in ("ORG", "GPE", "PERSON")
        ),
        None,
    )


def _clause(doc: Doc, token: Token) -> tuple[tuple[int, int], ...]:
    start = next((i + 1 for i in range(token.i - 1, -1, -1) if doc[i].text == ";"), 0)
    end = next((i for i in range(token.i, len(doc)) if doc[i].text == ";"), len(doc))
    leads = not any(t.is_alpha for t in doc[start : token.i])
    if leads and start == 0:
        end = len(doc)  # a credit set before everything governs what a semicolon continues
    return ((start, end),)


def _is_count(doc: Doc) -> Iterator[Credit]:
    """ "X's estimate is N", "its total for the year is N"."""
    for noun in doc:
        listed = noun.lemma_.lower() in COUNT_NOUNS | {"list", "register", "bulletin"}
        if not listed or not noun.dep_.startswith("nsubj"):
            continue
        owner = _owner(noun)
        verb = noun.head
        if owner is None or verb.lemma_.lower() not in _AMOUNTING or noun.pos_ == "PROPN":
            continue
        if _is_places(owner, noun):
            continue
        _, end = _predicate(verb, noun)
        yield Credit(((noun.left_edge.i, end),), whole_phrase(owner), owner.i, noun.text)


def _is_places(owner: Token, noun: Token) -> bool:
    """A place's toll is not that place's word."""
    place = owner.ent_type_ in ("GPE", "LOC") or owner.lemma_.lower() in _PLACES
    return place and noun.lemma_.lower() in ("toll", "number", "total", "record")


_PLACES = frozenset("town city village district province region country island valley".split())


def _is_official(noun: Token) -> bool:
    return any(_OFFICIAL.fullmatch(c.text) for c in noun.children)


def _official(doc: Doc) -> Iterator[Credit]:
    """ "The official toll of 40", "an official 40": credited to officialdom, in those words."""
    for word in doc:
        if not _OFFICIAL.fullmatch(word.text) or word.pos_ not in ("ADJ", "ADV", "NOUN"):
            continue
        noun = word.head
        follows = word.i + 1
        if follows < len(doc) and doc[follows].like_num:
            end = follows + 1
            yield Credit(((word.i, end),), (word.i, end), word.i, word.text, True)
            continue
        if word.pos_ == "ADV" or (noun.lemma_.lower() not in COUNT_NOUNS and not _counts(noun)):
            continue
        end = noun.right_edge.i + 1
        if noun.dep_.startswith("nsubj") and noun.head.pos_ in ("VERB", "AUX"):
            end = max(end, noun.head.right_edge.i + 1)
        # "70 times the official count": the ratio is not theirs
        start = next(
            (t.i + 1 for t in doc[noun.left_edge.i : word.i] if t.lower_ == "times"),
            noun.left_edge.i,
        )
        yield Credit(((start, end),), (word.i, max(noun.i, word.i) + 1), noun.i, word.text, True)


def _counts(noun: Token) -> bool:
    return noun.pos_ == "NUM" or any(c.dep_ == "nummod" for c in noun.children)
