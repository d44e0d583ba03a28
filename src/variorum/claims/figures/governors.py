"""What is said of the things counted: the verb, noun or state word that gives the measure."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.figures import idioms, turns, vessels
from variorum.claims.figures.denials import by_denial
from variorum.claims.figures.done_to import done_to, handled
from variorum.claims.figures.done_to import takes_things as takes_things  # noqa: PLC0414 - read by others from here
from variorum.claims.figures.found import Found as Found  # noqa: PLC0414 - imported from here too
from variorum.claims.figures.including import begins_list, of_object
from variorum.claims.figures.measures import (
    EVENT_NOUNS,
    LIGHT,
    LOSS,
    NOUNS,
    PERSONS,
    PHRASES,
    PLACE_NOUNS,
    PROPERTIES,
    STATES,
    VERBS,
    Entry,
)
from variorum.claims.figures.telling import is_label, is_left_out, tells_of

_SUBJECTS = {"nsubj", "nsubjpass", "csubj"}
_OBJECTS = {"dobj", "obj", "attr", "oprd", "dative", "npadvmod"}
_THROUGH = {
    "conj", "appos", "nummod", "compound", "amod", "quantmod", "poss", "nmod", "dep", "pcomp",
    "advmod", "prep", "parataxis", "det",
}  # fmt: skip
#: "Deaths in 32 households": where, not who.
SETTINGS = {"in", "at", "near", "across", "within", "during", "after", "inside", "around"}


def of_noun(noun: Token) -> Entry | None:
    """What a noun says of a number beside it. An admission is to a hospital, or it is an avowal."""
    lemma = noun.lemma_.lower()
    if lemma == "admission" and not any(t.lemma_.lower() in _WARDS for t in noun.doc):
        return None
    if is_left_out(noun):
        return None
    if lemma == "loss" and any(t.lemma_.lower() == "life" for t in _of_what(noun)):
        return Entry("killed", "flow")
    return NOUNS.get(lemma)


def _of_what(noun: Token) -> Iterator[Token]:
    """The nouns behind "of": "loss of life"."""
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            yield from (c for c in child.children if c.dep_ == "pobj")


_WARDS = frozenset("hospital clinic ward infirmary patient doctor".split())


def inside_phrase(doc: Doc, first: int, last: int) -> Found | None:
    """A measure word in the phrase itself: "deaths", "missing persons", "Azeri refugees"."""
    lemma = doc[last].lemma_.lower()
    if lemma in _BODIES or doc[last].lower_ == "remains":
        verb, told = handled(doc[last]) or (doc[last], "killed")
        return Found(Entry(told, "flow"), verb, 1)
    if lemma == "name" and idioms.on_memorial(doc):
        return Found(Entry("killed", "flow"), doc[last], 4)
    head = of_noun(doc[last]) or STATES.get(doc[last].lower_)
    if head is not None:
        event = doc[last].lemma_.lower() in EVENT_NOUNS
        return Found(head, doc[last], 1 if event else 5 if head.strong else 8)
    for token in doc[first:last]:
        if token.lower_ in STATES:
            return Found(STATES[token.lower_], token, 4)
    return None


def of_lives(noun: Token) -> Found | None:
    """ "The raid cost the town 44 lives", also where the tagger takes the verb for a noun."""
    phrase = PHRASES.get((noun.head.lemma_.lower(), noun.lemma_.lower()))
    lives = noun.lemma_.lower() in ("life", "victim")
    of = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.lemma_.lower() == "life"
    # "sank with 43 lives"
    went_down = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.lemma_.lower() == "life"
    if went_down or (of and noun.head.head.lemma_.lower() in _PRICES):
        return Found(Entry("killed", "flow"), noun, 1)
    return Found(phrase, noun, 1) if phrase is not None and lives else None


#: "At the cost of 40 lives".
_PRICES = frozenset("cost price expense toll sacrifice loss".split())


def from_syntax(anchor: Token) -> Iterator[Found]:
    """Every measure word that governs or modifies the thing counted, as the parse has it."""
    yield from of_modifiers(anchor)
    yield from done_to(anchor)
    yield from idioms.capacity(anchor)
    yield from idioms.sought(anchor)
    yield from _counted_at(anchor)
    yield from turns.told_by(anchor)
    yield from vessels.of_vessel(anchor)
    token = anchor
    for _ in range(8):
        head, role = token.head, token.dep_
        if head == token:
            if token.pos_ in ("VERB", "AUX") and token != anchor:
                yield from of_predicate(token, "either", anchor)
            return
        if role in _SUBJECTS:
            yield from of_predicate(head, _voice(head, role), anchor)
            return
        if role in _OBJECTS and head.pos_ in ("VERB", "AUX"):
            yield from of_predicate(head, "patient", anchor)
            if role == "attr" and head.lemma_ == "be":
                for subject in _subjects(head):
                    yield from _of_noun(subject)
            if head.dep_ not in ("relcl", "acl"):
                return
            token = head
            continue
        if role == "pobj":
            governor = head.head
            if governor.pos_ in ("VERB", "AUX"):
                yield from _of_preposition(governor, head, anchor)
                return
            if head.lower_ not in SETTINGS:
                yield from _of_noun(governor, anchor)
            yield from _of_place(governor, head, anchor)
            token = governor
            continue
        if role not in _THROUGH and role not in _OBJECTS and role not in ("relcl", "acl", "advcl"):
            return
        token = head


def _counted_at(anchor: Token) -> Iterator[Found]:
    """ "The wounded, whom we count at 268": what the relative pronoun stands for."""
    verb = anchor.head.head
    if anchor.dep_ != "pobj" or anchor.head.lower_ != "at" or verb.dep_ != "relcl":
        return
    if any(c.dep_ in ("dobj", "nsubjpass") and c.tag_ in ("WP", "WDT") for c in verb.children):
        yield from _of_noun(verb.head)


_BODIES = frozenset("body corpse remains coffin".split())


def _of_place(place: Token, preposition: Token, anchor: Token) -> Iterator[Found]:
    """ "a town of 900 people", "home to 900 people"."""
    noun, link = place.lemma_.lower(), preposition.lower_
    if _is_person(anchor) and (
        (link == "to" and noun == "home") or (link == "of" and noun in PLACE_NOUNS)
    ):
        yield Found(Entry("population", "stock"), place, 5)


def _is_person(token: Token) -> bool:
    return (
        token.lemma_.lower() in PERSONS
        or NOUNS.get(token.lemma_.lower(), _NONE).measure == "population"
    )


_NONE = Entry("", None)


def _subjects(verb: Token) -> Iterator[Token]:
    """The nouns before a copula, also one that the parser hides in a clause of its own."""
    for child in verb.children:
        if child.dep_ == "nsubj":
            yield child
        elif child.dep_ == "csubj":
            yield from (c for c in child.children if c.dep_ in ("nsubj", "nsubjpass"))


def _voice(verb: Token, role: str) -> str:
    passive = role == "nsubjpass" or any(child.dep_ == "auxpass" for child in verb.children)
    return "patient" if passive else "subject"


def of_modifiers(noun: Token) -> Iterator[Found]:
    """Relative clauses and participles: "people who fled", "men killed in the raid"."""
    for child in noun.children:
        if child.i < noun.i:
            continue
        if child.dep_ == "acl":
            voice = "patient" if child.tag_ == "VBN" else "subject"
            yield from of_predicate(child, voice, noun, later=1)
        elif child.dep_ == "relcl":
            subjects = [c for c in child.children if c.dep_ in _SUBJECTS]
            if any(c.pos_ == "NUM" or _is_numbered(c) for c in subjects):
                continue  # "600 men, 61 of whom died": the verb is that of the 61
            relative = any(c.tag_ in ("WP", "WDT") for c in subjects)
            voice = _voice(child, subjects[0].dep_) if subjects and relative else "patient"
            yield from of_predicate(child, voice, noun, later=1)
        elif child.dep_ in ("amod", "acomp", "appos") and child.lower_ in STATES:
            yield Found(STATES[child.lower_], child, 3)


def _is_numbered(noun: Token) -> bool:
    """ "Huts in which 40 people died": the subject has a number of its own."""
    return any(c.dep_ == "nummod" for c in noun.children)


def of_predicate(verb: Token, voice: str, anchor: Token, *, later: int = 0) -> Iterator[Found]:
    """What a verb says of its argument; `voice` is "patient", "subject" or "either"."""
    lemma = verb.lemma_.lower()
    yield from _complements(verb, anchor, later)
    yield from idioms.of_verb(verb, voice, anchor, later=later)
    if lemma in LOSS and voice == "patient":
        person = anchor.lemma_.lower() in PERSONS
        yield Found(Entry("killed" if person else "lost", "flow"), verb, 2 + later)
    entry = VERBS.get(lemma)
    if (
        entry is not None
        and entry.measure in ("increase", "decrease")
        and (_is_level(anchor) or (voice == "subject" and _is_counted(anchor)))
    ):
        entry = None
    if lemma == "strike" and any(c.dep_ == "prt" for c in verb.children):
        entry = None  # struck off a list, struck up a friendship: nothing is hit
    if entry is not None and (voice == "either" or entry.role in ("either", voice)):
        yield Found(entry, verb, (2 if entry.strong else 7) + later)
    if voice != "subject" and any(c.dep_ == "neg" for c in verb.children):
        denied = by_denial(verb, passive=True)
        if denied is not None:
            yield Found(denied, verb, 2 + later)
    if lemma in STATES and entry is None:
        yield Found(STATES[lemma], verb, 3 + later)
    for child in verb.children:
        if child.dep_ in ("conj", "xcomp") and child.pos_ in ("VERB", "AUX", "ADJ"):
            own = any(c.dep_ in _SUBJECTS for c in child.children)
            raised = child.dep_ == "xcomp" and is_passive(verb)
            shared = voice != "patient" or raised or (child.dep_ == "conj" and is_passive(child))
            if not own and child.i > anchor.i and shared:
                inner = "patient" if is_passive(child) else "subject"
                yield from of_predicate(child, inner, anchor, later=later + 1)


def _is_counted(anchor: Token) -> bool:
    """ "1,900 shells fell on the town": the things fell, their number did not."""
    if anchor.dep_ == "pobj" and anchor.head.lower_ == "of" and anchor.head.head.pos_ == "NUM":
        return anchor.head.head.dep_ == "nsubj"  # "94 of its defenders fell"
    if anchor.dep_ != "nsubj":
        return False
    noun = anchor.pos_ in ("NOUN", "PROPN") and anchor.lemma_.lower() not in PROPERTIES
    return noun and _is_numbered(anchor)


def _is_level(anchor: Token) -> bool:
    """ "Fell from 12 to 7": what it fell to is no fall."""
    return anchor.dep_ == "pobj" and anchor.head.lower_ in ("to", "from", "at")


def is_passive(verb: Token) -> bool:
    """Whether a verb has the passive auxiliary, or is a participle without "have"."""
    return any(child.dep_ == "auxpass" for child in verb.children) or (
        verb.tag_ == "VBN"
        and not any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    )


def _complements(verb: Token, anchor: Token, later: int) -> Iterator[Found]:
    lemma = verb.lemma_.lower()
    beside = _coordinated(anchor)
    for child in anchor.children:
        # "holds 21 islanders in prison": parsers hang the place on the thing counted
        for token in _complement_heads(child) if child.lower_ == "in" else ():
            if (lemma, token.lemma_.lower()) in PHRASES:
                yield Found(PHRASES[lemma, token.lemma_.lower()], token, 1 + later)
    for child in verb.children:
        if child == anchor or child.dep_ in _SUBJECTS:
            continue
        for token in _complement_heads(child):
            if token == anchor or token in beside:
                continue
            phrase = PHRASES.get((lemma, token.lemma_.lower()))
            moved = child.dep_ == "prt" and _may_be_carried(anchor)
            if phrase is not None and not (moved and phrase.measure == "destroyed"):
                yield Found(phrase, token, 1 + later)
            elif lemma == "see" and token.lower_ == "alive":
                yield Found(Entry("seen alive", "flow"), token, 1 + later)
            elif lemma in LIGHT and token.lower_ in STATES:
                yield Found(STATES[token.lower_], token, 2 + later)
            elif lemma == "include" and anchor.pos_ == "NUM":
                continue  # "our 318 includes 12 missing": it is not all missing
            elif lemma in LIGHT and (noun := of_noun(token)) and _names(token, child):
                yield Found(noun, token, (2 if noun.strong else 8) + later)


def _may_be_carried(anchor: Token) -> bool:
    """ "Brought up 12 bodies", "brought 40 people down": people are moved, not destroyed."""
    return anchor.lemma_.lower() in _BODIES or anchor.lemma_.lower() in PERSONS


def _coordinated(token: Token) -> tuple[Token, ...]:
    """The nouns that a noun is joined to: "340 arrivals and 120 departures"."""
    first = token
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN", "NUM"):
        first = first.head
    return (first, *first.conjuncts) if first != token else tuple(token.conjuncts)


_COMPLEMENTS = frozenset("acomp attr oprd xcomp dobj ccomp advmod prt prep npadvmod".split())
_LINKS = frozenset("as among of in on to into under behind at".split())


def _complement_heads(child: Token) -> Iterator[Token]:
    """The words of a complement that may name a state, one conjunct after another."""
    heads = [child]
    if (
        child.dep_ == "prep"
        and child.lower_ in _LINKS
        and any(c.dep_ in ("pobj", "pcomp", "amod", "acomp") for c in child.children)
    ):
        # parsers call the state behind "registered as" object, complement or modifier alike
        kinds = ("pobj", "pcomp", "amod", "acomp") if child.lower_ == "as" else ("pobj",)
        heads = [c for c in child.children if c.dep_ in kinds]
    elif child.lower_ != "alive" and child.dep_ not in _COMPLEMENTS:
        return
    for head in heads:
        yield head
        for inner in head.children:
            if inner.dep_ == "conj" or (inner.dep_ == "amod" and inner.lower_ in STATES):
                yield inner


def _names(token: Token, child: Token) -> bool:
    """Whether a noun complement says what the things counted are, not what else is affected."""
    return child.dep_ in ("attr", "oprd", "acomp", "prep") or any(
        c.dep_ == "nummod" for c in token.children
    )


def _of_preposition(verb: Token, preposition: Token, anchor: Token) -> Iterator[Found]:
    """ "put the deaths at 64", "resulted in 12 deaths", "raised its toll to 300"."""
    if begins_list(preposition):
        patient = of_object(verb, preposition) or is_passive(verb)
        yield from of_predicate(verb, "patient" if patient else "subject", anchor)
    # "visited 88 prisoners in four camps": the camps are where
    where = preposition.lower_ in SETTINGS and anchor.pos_ == "NOUN"
    for child in verb.children if not where else ():
        if child.dep_ in ("dobj", "nsubjpass", "nsubj") and not tells_of(child):
            noun = of_noun(child) or STATES.get(child.lower_)
            if noun is not None:
                yield Found(noun, child, 3 if noun.strong else 7)
    if preposition.lower_ not in ("by",):
        voice = "either" if preposition.lower_ == "for" else "none"
        yield from of_predicate(verb, voice, anchor, later=3)


def _of_noun(noun: Token, anchor: Token | None = None) -> Iterator[Found]:
    entry = of_noun(noun) or STATES.get(noun.lower_)
    if noun.lemma_.lower() == "name" and idioms.on_memorial(noun.doc):
        entry = Entry("killed", "flow")
    if anchor is not None and noun.lemma_.lower() == "loss":
        if not idioms.may_die(anchor):
            entry = Entry("lost", "flow")
        elif anchor.lemma_.lower() in PERSONS:
            entry = Entry("killed", "flow")
    # "witnesses and victims of 17 attacks": it is the attacks that are counted
    if entry is not None and (anchor is None or noun.lemma_.lower() != "victim"):
        yield Found(entry, noun, 3 if entry.strong else 7)
    for child in noun.children:
        if child.lower_ in STATES and child.dep_ in ("amod", "compound"):
            yield Found(STATES[child.lower_], child, 4)
        elif child.dep_ == "compound" and NOUNS.get(child.lemma_.lower()):
            yield Found(NOUNS[child.lemma_.lower()], child, 4)
    if noun.lemma_.lower() in _BODIES or noun.lower_ == "remains":
        verb, told = handled(noun) or (noun, "killed")
        yield Found(Entry(told, "flow"), verb, 7)
    if noun.lemma_.lower() == "life" and noun.head.lemma_.lower() in (
        "cost",
        "claim",
        "take",
        "lose",
    ):
        yield Found(PHRASES[("cost", "life")], noun, 2)


def lemma_of_governor(anchor: Token) -> Token | None:
    """The verb, else the noun, that governs the thing counted: the measure of last resort."""
    token = anchor
    for _ in range(8):
        head = token.head
        if head == token:
            break
        if is_label(head):
            return None
        if begins_list(head):
            token = head
            continue
        if head.pos_ == "VERB" or (head.lemma_ == "be" and head.dep_ in ("acl", "relcl", "ccomp")):
            return head
        token = head
    return token if token.pos_ == "VERB" and token != anchor else None
