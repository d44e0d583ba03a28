"""The words that name a happening: its label and its participants."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from variorum.claims.events import lexicon as lex
from variorum.claims.events.trigger import Trigger, numbered

LONGEST_LABEL = 8
_LONGEST_TAG = 8
_SHORTEST = 2
_CORE = ("nsubj", "nsubjpass", "dobj", "attr", "agent", "oprd", "dative")
_SUBJECTS = ("nsubj", "nsubjpass")
_INSIDE = frozenset(
    {"aux", "compound", "amod", "nummod", "poss", "neg", "auxpass", "prt", "det", "case"}
)
_HELPING = ("aux", "auxpass", "neg")
_FINITE = ("VBD", "VBN", "VBZ", "VBP")
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ", "DET"})
_SHORT_SUBJECT = 3
_MEASURES = frozenset(
    "number share price cost rate level amount proportion percentage value".split()
)
_PEOPLE = frozenset({"PERSON", "ORG", "NORP", "GPE", "FAC", "LOC"})


def label(trigger: Trigger, taken: range) -> str:
    """Two to eight words of the text, in their order: the trigger with its main arguments.

    `taken` are the tokens of the time itself, which the label leaves out; a document's number
    before a bracketed year tells which of several is meant.
    """
    chosen = numbered(trigger.token.doc, taken)
    # the "'s" of "today's" goes with the day
    taken = range(taken.start, taken.stop + _owned(trigger.token.doc, taken))
    tag = _speakers_tag(trigger.token)
    for group in _groups(trigger, taken):
        if len(chosen) >= LONGEST_LABEL:
            break
        fresh = [t for t in group if t.i not in taken and t not in chosen and not t.is_punct]
        fresh = [t for t in fresh if t.i > tag]
        if chosen and len(chosen) + len(fresh) > LONGEST_LABEL:
            fresh = [t for t in fresh if t.dep_ not in ("det", "amod", "nummod", "poss", "case")]
        fitting = fresh[: LONGEST_LABEL - len(chosen)]
        # a preposition whose noun finds no room says nothing
        chosen.extend(fitting if any(t.dep_ != "prep" for t in fitting) else [])
    if len(chosen) < 2:
        chosen.extend(_around(trigger.token, taken, chosen))
    chosen.sort(key=lambda t: t.i)
    while len(chosen) > _SHORTEST and chosen[-1].dep_ in ("prep", "det", "cc"):
        chosen.pop()
    return _joined(chosen)


def _speakers_tag(trigger: Token) -> int:
    """Where the tag of a speaker's turn ends ("Host: ..."), which names no happening; else -1."""
    head = trigger.doc[: min(trigger.i, _LONGEST_TAG)]
    colons = [t.i for t in head if t.text == ":"]
    return colons[-1] if colons and head[0].text[:1].isupper() else -1


def _owned(doc: Doc, taken: range) -> int:
    return int(taken.stop < len(doc) and doc[taken.stop].dep_ == "case")


def _groups(trigger: Trigger, taken: range) -> Iterable[list[Token]]:
    """The trigger's phrase, then subject, object, and further complements, nearest first."""
    head = trigger.token
    yield _phrase(head)
    children = [c for c in head.children if c.dep_ in _CORE and c.i not in taken]
    children.sort(key=lambda t: (_CORE.index(t.dep_), t.i))
    subjects = [c for c in children if c.dep_.startswith("nsubj")]
    if not trigger.noun and (not subjects or subjects[0].tag_ in ("WDT", "WP")):
        yield from _borrowed(head)
        yield from (_phrase(noun) for noun in _behind_the_time(head))
        yield _right_before(head, taken)
    elif not trigger.noun and _lacks_its_object(head):
        yield _phrase(head.head)
    for child in children:
        if child.tag_ in ("WDT", "WP") or (child.lower_ == "that" and child.dep_ == "dobj"):
            continue
        if child.dep_ == "agent":
            yield [child, *(w for c in child.children for w in _phrase(c))]
        else:
            yield _phrase(child)
        yield from _measured_thing(child)
    for child in head.children:
        if child.dep_ in ("xcomp", "prt", "acomp"):
            yield _phrase(child)
            yield from (_phrase(c) for c in child.children if c.dep_ in ("dobj", "attr"))
        elif child.dep_ == "conj" and trigger.noun and not _has_date(child):
            yield _phrase(child)
    yield from _further(head, children, taken)
    for child in head.children:
        if child.dep_ == "ccomp" and (child.i > head.i or trigger.type == "statement"):
            yield [w for c in child.children if c.dep_ in _SUBJECTS for w in _phrase(c)]
            yield _phrase(child)


def _borrowed(verb: Token) -> Iterable[list[Token]]:
    """What a clause without a subject of its own is about: the noun it hangs on, or its
    head verb's subject."""
    above = verb.head
    if verb.dep_ in ("acl", "relcl") and above.pos_ in ("NOUN", "PROPN"):
        yield _phrase(above)
    elif (
        verb.dep_ in ("conj", "xcomp", "advcl")
        and above.pos_ in ("VERB", "AUX")
        and not any(c.dep_ in ("mark", "prep") and c.i < verb.i for c in verb.children)
    ):
        yield from (_phrase(c) for c in above.children if c.dep_ in ("nsubj", "nsubjpass"))
        if verb.dep_ == "xcomp" and any(c.lower_ == "to" for c in verb.children):
            yield _phrase(above)


def _behind_the_time(verb: Token) -> Iterable[Token]:
    """ "In 2006 a fire left nine dead": a subject that the parse ties to the time's preposition."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    for preposition in (c for c in verb.children if c.dep_ == "prep" and c.i < verb.i):
        nouns = [c for c in preposition.children if c.dep_ == "pobj"]
        if len(nouns) > 1 and _is_time_or_number(nouns[0]):
            yield nouns[-1]


def _measured_thing(subject: Token) -> Iterable[list[Token]]:
    """ "The number of pupils", "the price of bread": what is counted or measured goes with it."""
    if subject.dep_ not in _SUBJECTS or subject.lemma_.lower() not in _MEASURES:
        return
    for of in subject.children:
        if of.lower_ == "of":
            yield [of, *(w for c in of.children if c.dep_ == "pobj" for w in _phrase(c))]


def _right_before(verb: Token, taken: range) -> list[Token]:
    """ "On 3 May 40 injured were flown out": the words between the time and the verb's group."""
    if any(c.dep_ in _SUBJECTS for c in verb.children):
        return []
    first = min((c.i for c in verb.children if c.dep_ in _HELPING and c.i < verb.i), default=verb.i)
    words = list(verb.doc[taken.stop : first]) if taken.stop and verb.tag_ in _FINITE else []
    plain = all(t.pos_ in _NOMINAL and not t.is_punct for t in words)
    return words if plain and 0 < len(words) <= _SHORT_SUBJECT else []


def _is_time_or_number(token: Token) -> bool:
    return token.pos_ == "NUM" or _is_time(token)


def _lacks_its_object(verb: Token) -> bool:
    """ "an offensive that they launched": what was done stands before the clause."""
    above = verb.head
    if verb.dep_ not in ("acl", "relcl") or lex.noun_type(above.lemma_) is None:
        return False
    objects = [c for c in verb.children if c.dep_ in ("dobj", "nsubjpass")]
    return all(c.tag_ in ("WDT", "WP") or c.lower_ == "that" for c in objects)


def _further(head: Token, arguments: list[Token], taken: range) -> Iterable[list[Token]]:
    """Complements with prepositions behind the head, then joined arguments."""
    for child in (*head.children, *(g for c in arguments for g in c.children)):
        if child.dep_ == "prep" and (child.i > head.i or child.head != head):
            inner = [w for c in child.children if c.dep_ == "pobj" for w in _phrase(c)]
            if inner and not any(w.i in taken or _is_time(w) for w in inner):
                yield [child, *inner]
                yield from _of_complement(child, taken)
                yield from _second_happening(child)
        elif child.dep_ == "conj" and child.head in arguments:
            yield [*(c for c in child.head.children if c.dep_ == "cc"), *_phrase(child)]


def _second_happening(preposition: Token) -> Iterable[list[Token]]:
    """A happening that the parse joins to a complement: "rise of tension and shelling"."""
    for noun in preposition.children:
        for other in noun.children:
            kind = lex.noun_type(other.lemma_) if other.dep_ == "conj" else None
            if kind is not None and lex.noun_type(noun.lemma_) is None:
                yield [*_phrase(other), *(c for c in noun.children if c.dep_ == "cc")]


def _of_complement(preposition: Token, taken: range) -> Iterable[list[Token]]:
    """What a set phrase is said of: "coming into force of the truce"."""
    for noun in preposition.children:
        for of in noun.children:
            if noun.lower_ in lex.SET_PHRASE and of.lower_ == "of":
                yield [of, *(w for c in of.children if c.i not in taken for w in _phrase(c))]


def _phrase(token: Token) -> list[Token]:
    inner = [c for c in token.children if c.dep_ in _INSIDE]
    parts = [g for c in inner for g in c.children if g.dep_ == "compound"]
    return sorted({token, *inner, *parts}, key=lambda t: t.i)


def _has_date(noun: Token) -> bool:
    """Whether a noun has a time of its own: "the coup of May and the vote of June"."""
    return any(t.ent_type_ in ("DATE", "TIME") for t in noun.subtree)


def _is_time(word: Token) -> bool:
    return word.ent_type_ in ("DATE", "TIME") or word.lemma_.lower() in lex.TIME_NOUNS


def _around(token: Token, taken: range, chosen: list[Token]) -> list[Token]:
    """What makes a single word a label: its verb with the object, else the words beside it."""
    above = token.head
    near: list[Token] = list(token.doc[max(0, token.i - 3) : token.i + 4])
    if above != token and above.pos_ == "VERB":
        objects = [w for c in above.children if c.dep_ in _CORE for w in _phrase(c)]
        near = [*_phrase(above), *objects]
    elif above.dep_ == "prep" and above.head.pos_ in ("NOUN", "NUM"):
        # "the toll from Sunday's quake"
        near = [*_phrase(above.head), above]
    tag = _speakers_tag(token)
    fresh = [t for t in near if t.i not in taken and t not in chosen and t.i > tag]
    return [t for t in fresh if not t.is_punct and not t.is_space][:4]


def _joined(tokens: list[Token]) -> str:
    """Words that stand side by side are written as they stand; the rest with one blank."""
    out = ""
    for i, token in enumerate(tokens):
        after = tokens[i + 1] if i + 1 < len(tokens) else None
        out += token.text
        if after is not None:
            out += _between(token, after)
    return out


def _between(token: Token, after: Token) -> str:
    if after.i == token.i + 1:
        return token.whitespace_
    hyphen = token.doc[token.i + 1]
    joined = after.i == token.i + 2 and hyphen.text in "-–’'" and not token.whitespace_
    return hyphen.text if joined and not hyphen.whitespace_ else " "


def participants(trigger: Trigger) -> tuple[str, ...]:
    """Names among the subject, the agent, the objects and the possessors of a happening."""
    head = trigger.token
    roots = [c for c in head.children if c.dep_ in (*_CORE, "poss", "compound", "amod")]
    roots += [
        g
        for c in head.children
        if c.dep_ == "prep" and c.lower_ in ("by", "between", "with", "of", "against")
        for g in c.children
    ]
    reach = {t.i for root in roots for t in root.subtree}
    names: list[str] = []
    for entity in head.doc.ents:
        if entity.label_ in _PEOPLE and entity.root.i in reach:
            name = entity.text.strip()
            name = name[4:] if name.lower().startswith("the ") else name
            if name and name not in names:
                names.append(name.removesuffix("’s").removesuffix("'s"))
    return tuple(names)
