"""From a date to the word that names what happened at it, along the parse."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from variorum.claims.events import lexicon as lex
from variorum.claims.events.kinds import PHASES, verb_kind

_CLAUSE_VERBS = ("VERB", "AUX")
#: A date tied to a noun by one of these belongs to the noun, not to the sentence's verb.
OWN = frozenset({"compound", "amod", "nmod", "poss", "nummod", "appos", "npadvmod"})
_AS_OF = re.compile(
    r"(?:\bas\s(?:of|at|on)|\b(?:by|prior\sto|before|after|until|till|up\sto|through))"
    r"\s(?:the\s)?$",
    re.I,
)
_FARTHEST = 12
_APART = 2
PAPERS = lex.word_set(
    """
    report study survey statement letter note declaration message appeal
    """
)
#: What its body does in a document: "In resolution 5 (1993) ...", "By act 12 (1950) ...".
_ACTING = frozenset({"in", "by", "with", "through"})
_NUMBER_AND_BRACKET = 3
_INTO = frozenset({"into", "under", "in"})
#: "has been ongoing since": a state that began.
_OBJECTS = ("dobj", "nsubjpass")
_UNDER_WAY = frozenset({"ongoing", "underway", "active"})


@dataclass(frozen=True, slots=True)
class Trigger:
    """The word that names the happening, and its kind; `noun` where it is no verb."""

    token: Token
    type: str
    noun: bool = False


def find_trigger(doc: Doc, mention: Span) -> Trigger | None:
    """What happened at the time that `mention` writes, or None where nothing did."""
    if numbered(doc, range(mention.start, mention.end)):
        return _adoption(doc, mention) or _acting_in(doc, mention)
    return _climb(_anchor(doc, mention), mention)


def _anchor(doc: Doc, mention: Span) -> Token:
    """Where to climb from: the preposition before the date, where the parse tied the date itself
    to a noun that follows ("In 1988 many villagers left")."""
    opened = doc[mention.start] if doc[mention.start].pos_ == "ADP" else None
    before = opened or (doc[mention.start - 1] if mention.start else None)
    head = mention.root.head
    # "yesterday's statement" says whose the statement is, wherever it stands
    tied = (OWN | {"pobj"}) - {"poss"}
    forward = head.i >= mention.end and mention.root.dep_ in tied
    if before is None or not forward or before.pos_ != "ADP" or before.lower_ == "of":
        return mention.root
    above = before.head
    placed = above.pos_ in _CLAUSE_VERBS or above.lemma_.lower() in lex.TIME_NOUNS
    # "between 4 and 6 March the river rose": the river is no part of the date
    return before if placed else head if opened is not None else mention.root


def told_of(trigger: Trigger | None) -> Trigger | None:
    """ "reported 20 deaths on 3 May": the day is that of the report, whatever it counts."""
    if trigger is None or not trigger.noun:
        return trigger
    noun, verb = trigger.token, trigger.token.head
    counted = any(c.dep_ == "nummod" for c in noun.children) and noun.dep_ in _OBJECTS
    telling = lex.verb_type(verb.lemma_) == "statement" or verb.lemma_.lower() in lex.COUNTING
    return Trigger(verb, "statement") if counted and telling else trigger


def is_as_of(text: str, start: int) -> bool:
    """Whether words before a time make it the day of a count or a limit, not of a happening."""
    return bool(_AS_OF.search(text[:start]))


def done_by(doc: Doc, start: int, end: int) -> bool:
    """Whether something "had been done by" the date at [start, end): an act, no count of acts."""
    mention = doc.char_span(start, end, alignment_mode="expand")
    if mention is None or not mention.start or doc[mention.start - 1].lower_ != "by":
        return False
    found = find_trigger(doc, mention)
    if found is None or found.noun or found.type == "statement":
        return False
    verb = found.token
    had = any(c.dep_ == "aux" and c.lower_ == "had" for c in verb.children)
    counted = any(
        t.dep_ == "nummod" or t.pos_ == "NUM"
        for c in verb.children
        if c.dep_ in ("nsubj", "nsubjpass", "dobj")
        for t in c.subtree
    )
    return had and not counted and verb.lemma_.lower() not in lex.CASUALTY


def numbered(doc: Doc, taken: range) -> list[Token]:
    """The number before a bracketed year ("resolution 5 (1993)"), as a list of one or none."""
    if taken.start < 2 or taken.stop >= len(doc):
        return []
    bracketed = doc[taken.start - 1].text == "(" and doc[taken.stop].text == ")"
    number = doc[taken.start - 2]
    return [number] if bracketed and re.match(r"\W?\d", number.text) else []


def _adoption(doc: Doc, mention: Span) -> Trigger | None:
    for token in reversed(doc[max(0, mention.start - 2 * _FARTHEST) : mention.start]):
        lemma = token.lemma_.lower()
        if token.pos_ == "VERB" and lex.verb_type(lemma) == "adoption":
            return Trigger(token, "adoption")
        if token.pos_ == "NOUN" and lemma in ("adoption", "passage", "approval"):
            return Trigger(token, "adoption", noun=True)
        if token.pos_ == "VERB" and lemma != "follow":
            return None
    return None


def _acting_in(doc: Doc, mention: Span) -> Trigger | None:
    """ "In resolution 5 (1993) the Council demanded": what a body does in its document, when."""
    noun = doc[mention.start - _NUMBER_AND_BRACKET] if mention.start > _NUMBER_AND_BRACKET else None
    if noun is None or noun.lemma_.lower() not in lex.INSTRUMENT_TYPES:
        return None
    if doc[0].lower_ not in _ACTING or noun.head.i:
        return None
    subject = next((t for t in doc[mention.end :] if t.dep_ == "nsubj"), None)
    verb = subject.head if subject is not None else noun
    acts = lex.verb_type(verb.lemma_) in ("statement", "adoption", "founding", "sanction")
    main = verb.dep_ == "ROOT" or verb == noun.head.head
    return Trigger(verb, verb_kind(verb)) if acts and main and verb.tag_ == "VBD" else None


def _climb(token: Token, mention: Span) -> Trigger | None:
    """Up the tree from the date: the first happening noun or verb that governs it."""
    at, direct = token, True
    owned = token.dep_ in OWN
    while True:
        if at.head == at or at.dep_ == "ROOT":
            return _beside(mention, reach=_FARTHEST) or _nearest_verb(mention)
        relation, at = at.dep_, at.head
        if at.i in range(mention.start, mention.end):
            continue
        if at.lower_ == "dated":
            if mention.start - at.i <= _APART:
                return _dated(at)
            return next((verb_trigger(c) for c in at.children if c.dep_ == "conj"), None)
        if at.pos_ in ("ADP", "SCONJ", "PUNCT") or at.dep_ == "prep":
            owned = at.text.lower() in ("of", "'s", "’s") or (owned and at.pos_ == "PUNCT")
            continue
        if at.pos_ in _CLAUSE_VERBS:
            counted = at.lemma_.lower() in lex.COUNTING
            return (_beside(mention) if counted else None) or verb_trigger(at) or _beside(mention)
        if at.pos_ in ("NOUN", "PROPN"):
            found = _of_noun(at, owned=owned or relation in OWN, direct=direct)
            if found is not None:
                return found if found.type else None
            # "made her the head on Monday": nobody is anything on a day, it was done then
            on_day = mention.root.head.lower_ == "on"
            if direct and at.dep_ == "appos" and not on_day:
                return None
            direct = direct and at.lemma_.lower() in lex.TIME_NOUNS
        owned = False


def _beside(mention: Span, reach: int = 3) -> Trigger | None:
    """The happening noun that stands just before the date ("… of the truce in 1994").

    Brackets between them are passed over.
    """
    seen, depth = 0, 0
    for token in reversed(mention.doc[: mention.start]):
        depth += (token.text == ")") - (token.text == "(")
        if depth > 0 or token.text == "(":
            continue
        if token.pos_ == "VERB":
            return None
        kind = lex.noun_type(token.lemma_) if token.pos_ in ("NOUN", "PROPN") else None
        # "the death rate in May": a rate is none of the deaths
        of_a_figure = token.dep_ == "compound" and token.head.lemma_.lower() in lex.UNDATED_NOUNS
        if kind is not None and not of_a_figure:
            return Trigger(token, kind, noun=True)
        seen += 1
        if seen > reach:
            return None
    return None


def _of_noun(noun: Token, *, owned: bool, direct: bool) -> Trigger | None:
    """A happening noun; a trigger without a type says that the date belongs to a mere thing."""
    lemma = noun.lemma_.lower()
    if lemma in lex.TIME_NOUNS:
        return None
    kind = lex.noun_type(lemma)
    if direct and kind is not None:
        return Trigger(noun, kind, noun=True)
    if direct and (owned or lemma in lex.UNDATED_NOUNS):
        # a death rate, a death toll: a figure of the deaths, and none of them
        named = [] if lemma in lex.FIGURES else list(noun.lefts)
        within = next((c for c in named if c.dep_ == "compound" and lex.noun_type(c.lemma_)), None)
        if within is not None:
            return Trigger(noun, lex.noun_type(within.lemma_) or "event", noun=True)
        return Trigger(noun, "", noun=True)
    return None


def verb_trigger(verb: Token) -> Trigger | None:
    """What a verb says happened; None for states, possession and counting."""
    lemma = verb.lemma_.lower()
    if _is_helper(verb):
        return verb_trigger(verb.head)
    done = _done(verb) or _begun(verb) or _come_to_know(verb)
    if done is not None:
        return done
    light = lemma in lex.STATIVE or lemma in lex.LIGHT or lemma in lex.ARRANGED
    kind = (_argument_kind(verb) if light else None) or _set_phrase(verb)
    if kind is not None:
        return Trigger(verb, kind)
    said = any(c.dep_ in ("nsubj", "dobj") for c in verb.children)
    if (
        lemma in lex.STATIVE
        or lemma == "be"
        or verb.lower_ == "according"
        or (lemma in lex.COUNTING and not said)
    ):
        return None
    if lemma in lex.COUNTING:
        return Trigger(verb, "statement")
    return Trigger(verb, verb_kind(verb))


def _come_to_know(verb: Token) -> Trigger | None:
    """ "Had known of it since May": who knows since a day came to know it then."""
    has = any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.children)
    return Trigger(verb, "event") if verb.lemma_.lower() == "know" and has else None


def _done(verb: Token) -> Trigger | None:
    """ "The siege, carried out by raiders": a participle of doing that follows what was done."""
    lemma = verb.lemma_.lower()
    held = lex.noun_type(verb.head.lemma_) if verb.dep_ == "acl" else None
    if held is not None and lemma in lex.BRIEF | lex.ARRANGED:
        return Trigger(verb.head, held, noun=True)
    if verb.tag_ != "VBN" or lemma not in lex.DOING or verb.i < _APART:
        return None
    if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children):
        return None
    before = verb.nbor(-1) if verb.nbor(-1).text != "," else verb.nbor(-_APART)
    kind = lex.noun_type(before.lemma_) if before.pos_ in ("NOUN", "PROPN") else None
    return Trigger(before, kind, noun=True) if kind is not None else None


def _begun(verb: Token) -> Trigger | None:
    """ "ordered a curfew, beginning on Friday": what was ordered begins then, and not who did."""
    order = verb.head
    if verb.tag_ != "VBG" or verb.lemma_ not in PHASES or verb.dep_ != "advcl" or order.i > verb.i:
        return None
    ordered = next((c for c in order.children if c.dep_ in _OBJECTS and c.i < verb.i), None)
    if ordered is None or any(c.dep_ in ("nsubj", "dobj", "xcomp") for c in verb.children):
        return None
    return Trigger(ordered, lex.noun_type(ordered.lemma_) or "event", noun=True)


def _is_helper(verb: Token) -> bool:
    """An auxiliary, or the second verb of "began operating": the verb above stands for both."""
    if verb.head == verb:
        return False
    phase = verb.dep_ == "xcomp" and verb.head.pos_ == "VERB" and verb.head.lemma_ in PHASES
    return phase or verb.dep_ in ("aux", "auxpass")


def _argument_kind(verb: Token) -> str | None:
    """What a light verb's subject or object names ("the siege began", "was ongoing")."""
    for child in (c for c in verb.children if c.lower_ != "place"):
        kind = lex.noun_type(child.lemma_) if child.pos_ in ("NOUN", "PROPN") else None
        if kind and child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr"):
            return kind
        if child.dep_ == "acomp" and child.lower_ in _UNDER_WAY:
            return "change"
    return None


def announced_for(trigger: Trigger, preposition: str) -> Trigger:
    """ "announced elections for June": the day is that of the elections."""
    if preposition == "for" and trigger.token.lemma_.lower() in lex.ANNOUNCING:
        for child in trigger.token.children:
            kind = lex.noun_type(child.lemma_) if child.dep_ in ("dobj", "nsubjpass") else None
            if kind is not None:
                return Trigger(child, kind, noun=True)
    return trigger


def _set_phrase(verb: Token) -> str | None:
    """ "came into force", "passed into the hands": what the phrase says, or what came into force
    where that is a happening itself."""
    for preposition in (c for c in verb.children if c.dep_ == "prep"):
        for noun in preposition.children:
            kind = lex.SET_PHRASE.get(noun.lower_) if preposition.lower_ in _INTO else None
            if kind is not None:
                return (_argument_kind(verb) if kind == "change" else None) or kind
    return None


def _dated(word: Token) -> Trigger | None:
    """ "in his report, dated 3 May": the paper was made then, if it is said to say something."""
    sentence = word.doc
    before = [
        t
        for t in sentence[: word.i]
        if t.pos_ in ("NOUN", "PROPN") and t.dep_ in ("pobj", "nsubj", "dobj", "nsubjpass")
    ]
    papers = [t for t in before if t.lemma_.lower() in PAPERS]
    return Trigger(papers[0], "statement", noun=True) if papers else None


def _nearest_verb(mention: Span) -> Trigger | None:
    """Where the parse hangs the date at the root: the verb of the sentence nearest to it."""
    verbs = [t for t in mention.doc if t.pos_ == "VERB" and not mention.start <= t.i < mention.end]
    if not verbs:
        return None
    return verb_trigger(min(verbs, key=lambda t: (abs(t.i - mention.start), t.i)))
