"""Lists, block quotations and whole paragraphs that a sentence with a colon leads in.

"The council demands that:" and its items; "The commission wrote as follows:" and the paragraph
behind it. What stands there is said as much as if marks stood around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue, kind_of
from variorum.claims.statements.marks import Stretch, outermost_over
from variorum.claims.statements.sources import mention_of
from variorum.claims.statements.utterance import Utterance, source_of
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_ITEM = re.compile(r"\s*(?:[-–—•*·>]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+")
_GIVING = frozenset("give provide publish release present list report name cite issue".split())
_LISTING = frozenset("list name count".split())
#: Tokens of the shortest "according to X:".
_SHORTEST = 4
_LEADS = frozenset(lexicon.SPEECH | lexicon.SUASIVE | lexicon.FINDING | {"call", "agree", "decide"})


def announced(reading: Reading, stretches: tuple[Stretch, ...]) -> list[Utterance]:
    """An utterance for every list or paragraph without marks that a reporting colon leads in."""
    out = []
    for sentence in reading.sentences:
        if not sentence.parsed or sentence.text.rstrip()[-1:] != ":":
            continue
        verb = _leading_verb(sentence)
        credit = _according_to(sentence)
        members = _led(reading, sentence) if verb is not None or credit is not None else []
        if credit is not None and members:
            pieces = list(_pieces(reading, members))
            tag = source_of(sentence, *credit.tag)
            out.append(Utterance(sentence.index, pieces, credit, tag=tag))
        if verb is None or not members:
            continue
        mention = mention_of(verb, frozenset())
        quoted = any(outermost_over(stretches, m.span) for m in members)
        if mention is None or quoted:
            continue
        pieces = list(_pieces(reading, members))
        last = len(sentence.doc)
        cue = Cue(
            verb.i,
            lexicon.lemma_of(verb),
            "suasive" if kind_of(verb) == "suasive" else "speech",
            (verb.i, verb.i + 1),
            mention[:2],
            mention[2],
            (),
            (min(mention[0], verb.i), last),
            False,
            True,
            any(c.dep_ == "neg" for c in verb.children),
        )
        block = members[0].passage.kind != "list_item"
        tag = source_of(sentence, *cue.tag)
        out.append(Utterance(sentence.index, pieces, cue, tag=tag, verbatim=block))
    return out


def _leading_verb(sentence: Sentence) -> Token | None:
    """The last verb of saying, with nothing of its own behind it but "that" or "as follows"."""
    for token in reversed(sentence.doc):
        if token.pos_ not in ("VERB", "AUX"):
            continue
        if token.lower_ in ("follows", "following"):
            continue
        return token if lexicon.lemma_of(token) in _LEADS or _gives(token) else None
    return None


def _gives(verb: Token) -> bool:
    """ "Gave the following figures:", "lists:": a verb whose object the list is."""
    told = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if told is None:
        return lexicon.lemma_of(verb) in _LISTING and verb.i + 2 == len(verb.doc)
    following = any(c.lower_ in ("following", "these") for c in told.children)
    return lexicon.lemma_of(verb) in _GIVING and following


def _according_to(sentence: Sentence) -> Cue | None:
    """ "According to the ministry:", with nothing but the name of a source before the colon."""
    doc = sentence.doc
    if len(doc) < _SHORTEST or doc[0].lower_ != "according" or doc[1].lower_ != "to":
        return None
    end = len(doc) - 1
    bare = not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") or t.text in ",;" for t in doc[2:end])
    head = doc[2:end].root
    if not bare or head.pos_ not in ("NOUN", "PROPN"):
        return None
    return Cue(
        0, "according", "according", (0, 2), (2, end), head.i, (), (0, end), False, True, False
    )


def _led(reading: Reading, sentence: Sentence) -> list[Sentence]:
    """The items of the list behind a sentence, or the sentences of the paragraph."""
    rest = reading.sentences[sentence.index + 1 :]
    if not rest:
        return []
    first = rest[0]
    same = first.block.id == sentence.block.id
    items = first.passage.kind == "list_item" or _ITEM.match(first.span.of(reading.document.text))
    if first.passage.kind in ("heading", "table_row", "banner_item") or (same and not items):
        return []
    out = []
    for member in rest:
        listed = member.passage.kind == "list_item"
        if member.block.id != first.block.id or listed != (first.passage.kind == "list_item"):
            break
        out.append(member)
    return out


def _pieces(reading: Reading, members: list[Sentence]) -> Iterator[Span]:
    """Each item without its bullet; a paragraph as one piece."""
    text = reading.document.text
    if members[0].passage.kind == "list_item":
        for member in members:
            yield _bare(text, member.span)
    else:
        yield _bare(text, Span(members[0].span.start, members[-1].span.end))


def _bare(text: str, span: Span) -> Span:
    bullet = _ITEM.match(span.of(text))
    start = span.start + (bullet.end() if bullet else 0)
    end = span.end
    while end > start and text[end - 1] in ";, \n":
        end -= 1
    return Span(min(start, end - 1), end)
