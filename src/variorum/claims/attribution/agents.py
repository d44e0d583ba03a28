"""Several who reckon in one passive clause: "put at 63 by the board and at 140 by the union".

Coordination leaves out the verb of the second member (gapping, Quirk et al. 1985, 12.33), so that
each "by" has the number that stands between it and the one before, or right behind its name.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from variorum.claims.attribution.credit import Credit
from variorum.claims.figures.measures import is_person
from variorum.claims.statements import lexicon

_RECKONED = frozenset(
    """put estimate give reckon report list record count register set state claim announce
    calculate assess confirm document tally""".split()
)
_LEADS = frozenset({"at", "as", "to"})
_JOINTS = frozenset({"and", "but", "or", ","})
_LONGEST_NAME = 10


def several_agents(doc: Doc) -> Iterator[Credit]:
    """The credit of each "by" of such a clause, in text order; none where there is but one."""
    for verb in doc:
        if verb.lemma_.lower() not in _RECKONED or not _is_passive(verb):
            continue
        found = list(_members(doc, verb))
        if len(found) > 1 or (found and found[0][1][0] > verb.i):
            for name, scope in found:
                yield Credit((scope,), name, name[1] - 1, "by", alone=True)


def _is_passive(verb: Token) -> bool:
    """A passive, or a bare participle that parsers leave without its helper."""
    deps = {c.dep_ for c in verb.children}
    bare = "aux" not in deps and verb.tag_ == "VBN"
    return verb.tag_ in ("VBN", "VBD") and "dobj" not in deps and ("auxpass" in deps or bare)


def _members(doc: Doc, verb: Token) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Name and scope of each member behind a passive verb."""
    at = start = verb.i + 1
    end = _clause_end(doc, verb)
    first = True
    while at < end:
        if doc[at].lower_ != "by":
            at += 1
            continue
        name = _name_at(doc, at + 1, end)
        if name is None:
            return
        behind = _number_behind(doc, name[1], end)
        if any(_is_number(t) for t in doc[start:at]):
            yield name, (start, at)
        elif behind is not None:
            yield name, (name[1], behind)
            name = name[0], behind
        elif first:
            subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
            if subject is not None and any(_is_number(t) for t in subject.subtree):
                yield name, (subject.left_edge.i, subject.right_edge.i + 1)
        first = False
        at = start = name[1]
        if at < end and doc[at].lower_ not in _JOINTS:
            return


def _clause_end(doc: Doc, verb: Token) -> int:
    """Where another verb, or a mark that ends clauses, stands."""
    for token in doc[verb.i + 1 :]:
        if token.text in (";", ":", ".") or token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return token.i
    return len(doc)


def _name_at(doc: Doc, start: int, end: int) -> tuple[int, int] | None:
    """A noun phrase that can reckon, up to a number or a joint with a number behind it."""
    at = start
    while at < min(end, start + _LONGEST_NAME) and _in_name(doc, at, start):
        at += 1
    while at > start and doc[at - 1].lower_ in ("of", "for", "and", "the"):
        at -= 1
    if at == start:
        return None
    words = doc[start:at]
    speaks = any(
        t.pos_ == "PROPN" or t.lemma_.lower() in lexicon.SPEAKING or is_person(t.lower_)
        for t in words
    )
    plural = doc[at - 1].tag_ == "NNS"
    return (start, at) if speaks or plural or words[0].lower_ == "the" else None


def _in_name(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if _is_number(token) or token.lower_ in _LEADS:
        return False
    joins = at > start and token.lower_ in ("of", "for", "and", "'s", "’s", "-")
    if joins and at + 1 < len(doc) and not _within(doc[at + 1]):
        return False
    return joins or _within(token) or token.tag_ == "POS"


def _within(token: Token) -> bool:
    nominal = token.pos_ in ("DET", "ADJ", "NOUN", "PROPN") or token.tag_ in ("VBG", "PRP$", "POS")
    return nominal and not _is_number(token)


def _number_behind(doc: Doc, at: int, end: int) -> int | None:
    """Behind the number that "at" or "as" leads in right behind a name."""
    if at >= end or doc[at].lower_ not in _LEADS:
        return None
    number = next((i for i in range(at + 1, min(end, at + 6)) if _is_number(doc[i])), None)
    if number is None:
        return None
    while number < end and doc[number].lower_ not in _JOINTS and doc[number].lower_ != "by":
        number += 1
    return number


def _is_number(token: Token) -> bool:
    return token.like_num or token.ent_type_ in ("CARDINAL", "MONEY", "PERCENT", "QUANTITY")
