"""What one sentence credits to a source, and the phrase that names the source."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Credit:
    """A source that one sentence names for figures in token ranges of it.

    `official` says that officialdom is named by an adjective alone; `alone` that the words are
    this source's instead of whoever's they stand beside.
    """

    scopes: tuple[tuple[int, int], ...]
    mention: tuple[int, int]
    head: int
    cue: str
    official: bool = False
    alone: bool = False


def whole_phrase(noun: Token) -> tuple[int, int]:
    """The tokens of a noun phrase, without a possessive ending, "own" or closing marks."""
    end = noun.right_edge.i + 1
    while end > noun.i + 1 and (
        noun.doc[end - 1].tag_ == "POS"
        or noun.doc[end - 1].is_punct
        or noun.doc[end - 1].lower_ == "own"
    ):
        end -= 1
    return noun.left_edge.i, max(end, noun.i + 1)


def before_count(noun: Token, end: int) -> int:
    """Where a number joined to a name begins: "by Velda | and 40 by Borland"."""
    doc = noun.doc
    for i in range(noun.i + 1, end - 1):
        if doc[i].dep_ == "cc" and (doc[i + 1].like_num or doc[i + 1].tag_ == "CD"):
            return i
    return end


def end_of_subject(noun: Token, verb: Token) -> int:
    """One behind the phrase of a subject, before its clauses and its verb."""
    end = noun.right_edge.i + 1
    for child in noun.rights:
        if child.dep_ in ("relcl", "advcl", "acl"):
            end = min(end, child.left_edge.i)
    if noun.i < verb.i < end:
        end = verb.i
    end = before_count(noun, end)
    while end > noun.i + 1 and (noun.doc[end - 1].is_punct or noun.doc[end - 1].tag_ == "WP"):
        end -= 1
    return max(end, noun.i + 1)
