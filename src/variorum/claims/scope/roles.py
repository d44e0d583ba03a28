"""What part a place name plays in its sentence: setting, object, owner, actor, ...

Read from the words before and behind the name and from its governor in the parse. The roles
are those of case grammar (Fillmore 1968) as far as a place can have them: locative, source and
goal, patient, possessor, agent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from spacy.tokens import Doc, Token

from variorum.claims.drafts import PlaceMention
from variorum.claims.places import is_run_in
from variorum.claims.places.fronts import front_lines
from variorum.claims.scope import lexicon as lex
from variorum.claims.scope.holding import holds, is_area, lies_in
from variorum.claims.scope.imprint import is_imprint
from variorum.claims.scope.misread import (
    is_numbered,
    is_one_person,
    is_passive,
    verb_without_subject,
)
from variorum.syntax import Sentence

Role = Literal[
    "label", "setting", "befallen", "affected", "vicinity", "owner", "route", "bearer", "goal",
    "passing", "actor", "container", "dateline", "occasion", "left",
]  # fmt: skip
#: Roles that put something at the place, surest first.
SCENES: tuple[Role, ...] = ("label", "setting", "befallen", "affected", "vicinity")
_LABEL_END = re.compile(r"\s*(?:\([^)]*\)\s*)?[:–—]")
_JOINED = re.compile(r"\s*(?:,|,?\s*(?:and|or)|as well as)\s+(?:(?:the|in|at|of)\s+)*")
_ADDRESSED = re.compile(r"\b(?:up)?on\s+(?:the\s+)?$")
_WITHOUT_PARSE = re.compile(
    r"\b(?:in|at|near|around|across|inside|within|throughout|of|over|on)\s+(?:the\s+)?$", re.I
)
_PLACED = re.compile(r"\b(?:in|at|near|around|across)\s+(?:the\s+)?(?:[A-Z][a-z]+\s+of\s+)?$")
_BY_PREPOSITION: dict[str, Role] = {
    **dict.fromkeys(lex.SETTING, "setting"),
    **dict.fromkeys(lex.VICINITY, "vicinity"),
    **dict.fromkeys(("by", "with", "against", "like"), "actor"),
    "of": "owner",
}
#: People counted by the country that they are of: "1,905 citizens of X".
_NATIONALS = frozenset("citizen national resident inhabitant native".split())
#: "4 km short of X", "2 miles off the harbour at X": a distance is told from there.
_DISTANT = re.compile(
    r"\b(?:km|kilomet(?:er|re)s?|miles?|met(?:er|re)s)\s+(?:\w+\s+){0,3}?(?:from|of|off)\s+"
    r"(?:the\s+)?(?:\w+\s+(?:at|in|of)\s+)?$"
)
_SKIPPED = frozenset({"DET", "ADJ", "NUM", "ADV"})
_QUOTES = "“”\"'‘’(«»"
_OBJECTS = ("dobj", "nsubjpass")
_HELD_BY = ("compound", "nmod", "amod", "poss", "npadvmod")


@dataclass(frozen=True, slots=True)
class Standing:
    """A mention with its role, and the token by which it hangs in the sentence, if parsed.

    `follows` marks a name joined to one before it, which stands for both.
    """

    mention: PlaceMention
    role: Role
    token: Token | None = None
    follows: bool = False


def standings(
    sentence: Sentence, mentions: Sequence[PlaceMention], source: str
) -> tuple[Standing, ...]:
    """The role of every mention of a sentence, in text order.

    Of names joined by commas and "and" the first stands for all; of places one within the other
    the narrowest: the others are containers.
    """
    out: list[Standing] = []
    for mention in mentions:
        last = out[-1] if out else None
        if last is not None:
            between = source[last.mention.end : mention.start]
            behind = source[mention.end : mention.end + 6]
            within = holds(between, behind) or lies_in(last.mention, mention, between)
            if within and last.role != "label":
                out.append(Standing(mention, "container", last.token))
                continue
            if _JOINED.fullmatch(between) and last.role not in ("label", "container", "passing"):
                out.append(Standing(mention, last.role, last.token, follows=True))
                continue
        out.append(_standing(sentence, mention, source))
    if sentence.passage.kind == "heading":
        out = _headline(out, source)
    return tuple(out)


def _headline(there: list[Standing], source: str) -> list[Standing]:
    """In headlines a comma stands for "and": "X, Y sign truce" has two subjects.

    What stands under "The group calls on X" is about X.
    """
    out = [
        replace(s, role="passing")
        if s.role == "actor" and _ADDRESSED.search(source[: s.mention.start][-12:])
        else s
        for s in there
    ]
    for first, (one, other) in enumerate(pairwise(tuple(out))):
        joined = source[one.mention.end : other.mention.start].strip() == ","
        if joined and one.role == "passing" and other.role == "actor":
            out[first] = replace(one, role="actor")
    if len(out) > 1 and _opens_as_pair(out, source):
        # the tagger takes the verb of a headline for a noun: "X and Y trade blame"
        out[:2] = [replace(s, role="actor") for s in out[:2]]
    return out


def _opens_as_pair(there: list[Standing], source: str) -> bool:
    """Whether a heading opens with two names, joined, that nothing puts anything at."""
    one, other = there[0].mention, there[1].mention
    line = source.rfind("\n", 0, one.start) + 1
    plain = all(s.role in ("owner", "passing", "actor") for s in there[:2])
    joined = source[one.end : other.start].strip() in ("and", ",", "&")
    return plain and joined and not source[line : one.start].strip()


def _standing(sentence: Sentence, mention: PlaceMention, source: str) -> Standing:
    plain = _by_form(sentence, mention, source)
    if plain is not None:
        return Standing(mention, plain, _root(sentence, mention))
    span = _tokens(sentence, mention)
    if span is None:
        before = source[max(sentence.span.start, mention.start - 60) : mention.start]
        return Standing(mention, "setting" if _WITHOUT_PARSE.search(before) else "passing")
    first, last = span
    head, role = _head(sentence.doc, first, last)
    if role is not None:
        return Standing(mention, role, head)
    role = _by_grammar(sentence.doc, first, head)
    if role == "setting" and _DISTANT.search(source[: mention.start][-60:]):
        role = "vicinity"
    return Standing(mention, role, head)


def _by_form(sentence: Sentence, mention: PlaceMention, source: str) -> Role | None:
    """The role of a place that its line alone tells, whatever the parse."""
    if is_imprint(sentence, mention, source):
        return "dateline"
    if mention.sign == "disaster":
        return "befallen"
    if _is_label(sentence, mention, source):
        return "label"
    return "setting" if _in_front(sentence, mention, source) else None


def _in_front(sentence: Sentence, mention: PlaceMention, source: str) -> bool:
    """Whether a line of a text's front, which no parser reads, puts its matter at a place."""
    for line in front_lines(sentence, source):
        if line.start <= mention.start < line.end:
            return _PLACED.search(source[line.start : mention.start]) is not None
    return False


def _is_label(sentence: Sentence, mention: PlaceMention, source: str) -> bool:
    """Whether a place labels an item ("X: …") or stands in the first cell of a row."""
    before = source[sentence.span.start : mention.start]
    if before.strip(" |-–•*"):
        return False
    if sentence.passage.kind == "table_row" or is_run_in(sentence):
        return True
    if sentence.passage.kind == "heading":
        return False
    return bool(_LABEL_END.match(source, mention.end))


def _tokens(sentence: Sentence, mention: PlaceMention) -> tuple[int, int] | None:
    if not sentence.parsed:
        return None
    view = sentence.view
    span = sentence.doc.char_span(
        view.from_source(mention.start), view.from_source(mention.end), alignment_mode="expand"
    )
    return (span.start, span.end) if span is not None and len(span) else None


def _root(sentence: Sentence, mention: PlaceMention) -> Token | None:
    span = _tokens(sentence, mention)
    return sentence.doc[span[0] : span[1]].root if span else None


def _head(doc: Doc, first: int, last: int) -> tuple[Token, Role | None]:
    """The noun that stands for the place, or the role that the noun it belongs to gives it."""
    head = doc[first:last].root
    verb = verb_without_subject(doc, first, last)
    if verb is not None:
        return head, _of_object(verb.lemma_.lower()) if is_passive(verb) else "actor"
    owned = last < len(doc) and doc[last].text in ("'s", "’s", "'", "’", "`s")
    while True:
        above = head.head
        lemma = above.lemma_.lower()
        held = head.dep_ in _HELD_BY and above.i >= last and above.pos_ in ("NOUN", "PROPN")
        if held and (owned or not is_numbered(doc, last, above)):
            role = _of_noun(above, owned=owned and head.dep_ == "poss")
            if role is not None:
                return above, role
            head = above
        elif head.dep_ == "pobj" and above.lower_ == "of" and above.head.pos_ in ("NOUN", "PROPN"):
            role = _of_owned(above.head)
            if role is not None:
                return above.head, role
            head = above.head
        elif (head.dep_ == "appos" and lemma in lex.AREAS) or (
            head.dep_ == "conj" and above.pos_ == "PROPN"
        ):
            head = above
        else:
            return head, None


def _of_owned(noun: Token) -> Role | None:
    """The role of X in "… of X", or None where noun and name are one place."""
    lemma = noun.lemma_.lower()
    if lemma in _NATIONALS and any(c.dep_ == "nummod" for c in noun.children):
        return "owner"
    if lemma in (lex.BODIES | lex.SAYINGS) - lex.AREAS:
        return "actor"
    if lemma in lex.BEFALLING | lex.GATHERINGS:
        return "befallen"
    if lemma in lex.INSTRUMENTS:
        return "occasion"
    return None if lemma in lex.AREAS else "owner"


def _of_noun(noun: Token, *, owned: bool) -> Role | None:
    """The role that the noun behind a name gives it, or None where noun and name are one place."""
    lemma = noun.lemma_.lower()
    if lemma in lex.BODIES and not (lemma in lex.AREAS and not owned):
        return "actor"
    if lemma in lex.BEFALLING | lex.GATHERINGS:
        return "actor" if owned else "befallen"
    if lemma in lex.INSTRUMENTS and not owned:
        return "occasion"
    if lemma in lex.AREAS:
        return None
    return "actor" if lemma in lex.SAYINGS else "owner"


def _by_grammar(doc: Doc, first: int, head: Token) -> Role:
    subject = head.dep_ in ("nsubj", "nsubjpass")
    preposition = None if subject else _preposition(doc, min(first, head.i))
    if preposition is None and head.dep_ == "pobj":
        preposition = head.head
    if preposition is not None:
        return "actor" if _is_party(preposition) else _by_preposition(preposition)
    verb = head.head
    if head.dep_ in _OBJECTS or (head.dep_ == "pobj" and verb.pos_ == "VERB"):
        return "goal" if _is_of_uprooted(verb) else _of_object(verb.lemma_.lower())
    if head.dep_ == "nsubj":
        return _of_subject(verb)
    before = doc[first - 1].lemma_.lower() if first else ""
    if before in lex.AREAS:
        return "setting"
    if before in lex.LEAVING:
        return "affected"
    # a part of the place, in a list of what the sentence is about
    return "affected" if head.pos_ == "NOUN" and is_area(head.lemma_.lower()) else "passing"


def _of_subject(verb: Token) -> Role:
    """The role of the subject of a verb in the active."""
    if verb.lemma_.lower() in lex.UNDERGOING:
        return "affected"
    bears = verb.lemma_.lower() in lex.OF_BEING | lex.KEEPING or is_described(verb)
    return "bearer" if bears else "actor"


def is_described(verb: Token) -> bool:
    """Whether a participle without an auxiliary only describes its subject: "X, built in 1931"."""
    helped = any(c.dep_ in ("aux", "auxpass") for c in verb.children)
    return verb.tag_ == "VBN" and not helped


def _is_party(preposition: Token) -> bool:
    """ "a truce between X and Y": who makes it, not where."""
    above = preposition.head.lemma_.lower()
    return preposition.lower_ == "between" and above in (
        lex.BEFALLING | lex.GATHERINGS | lex.INSTRUMENTS
    )


def _by_preposition(preposition: Token) -> Role:
    word = preposition.lower_
    above = preposition.head.lemma_.lower()
    if word == "from":
        return _of_source(preposition)
    if (word == "against" and above in lex.ASSAULT) or (word == "to" and above in lex.HARMING):
        return "affected"
    if word in ("on", "upon") and above in lex.BEARING_ON:
        return "actor" if preposition.head.pos_ == "VERB" else "passing"
    if word in lex.SETTING and is_shelter(preposition.head):
        return "goal"
    if word in lex.ROUTE:
        return "goal" if above in lex.ARRIVING else "route"
    return _BY_PREPOSITION.get(word, "passing")


def _of_source(preposition: Token) -> Role:
    """The role of X in "from X"; where one person is from says where he is from, no more."""
    if _is_uprooting(preposition):
        return "left"
    return "passing" if is_one_person(preposition.head) else "route"


def _is_uprooting(preposition: Token) -> bool:
    """Whether "from" hangs on a word of uprooting or on what the uprooted did."""
    above = preposition.head
    leading = [above, above.head] if above.dep_ in ("pobj", "prep", "acl") else [above]
    if any(t.lemma_.lower() in lex.UPROOTING for t in leading):
        return True
    return _is_of_uprooted(above)


def _is_of_uprooted(verb: Token) -> bool:
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in lex.UPROOTED for c in verb.children)


def is_shelter(word: Token) -> bool:
    """ "refuge", or a verb that has it for an object."""
    objects = (c for c in word.children if c.dep_ == "dobj")
    return any(t.lemma_.lower() in lex.SHELTER for t in (word, *objects))


def _of_object(verb: str) -> Role:
    """The role of the object of a verb."""
    if verb in lex.DEALING:
        return "actor"
    if verb in lex.CONTAINING:
        return "passing"
    if verb in lex.PASSING:
        return "route"
    return "affected"


def _preposition(doc: Doc, first: int) -> Token | None:
    """The preposition before a name, over articles, adjectives and nouns of place."""
    at = first - 1
    while at >= 0:
        token = doc[at]
        lemma = token.lemma_.lower()
        if token.pos_ == "ADP" or (token.lower_ in lex.SETTING and token.dep_ == "prep"):
            over = doc[at - 1].lemma_.lower() if at else ""
            if token.lower_ != "of" or over not in lex.AREAS:
                return token
            at -= 2
        elif (
            token.pos_ in _SKIPPED
            or token.text in _QUOTES
            or token.dep_ in ("amod", "det", "poss", "case", "nummod")
            or lemma in lex.AREAS
        ):
            at -= 1
        else:
            return None
    return None
