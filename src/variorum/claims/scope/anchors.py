"""The day of a happening that a text names again: "nine people were killed in the blast".

A text tells once when there was a blast and speaks of "the blast" for pages: a definite noun goes
back to what was told (Karttunen 1976). Only happenings of a day are gone back to, and only where
all days that the text tells of that kind are one and the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from variorum.claims.drafts import TimeMention
from variorum.claims.scope.said import head_at
from variorum.claims.times.happenings import NOUN, SPOKEN_OF
from variorum.model import Span
from variorum.syntax import Sentence

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: Words for one and the same kind of happening.
_ALIKE = {
    word: words.split()[0]
    for words in (
        "earthquake quake tremor",
        "fire blaze inferno",
        "explosion blast",
        "storm hurricane cyclone typhoon tornado",
        "landslide mudslide",
        "sinking shipwreck",
        "election ballot",
        "ceasefire truce armistice",
        "judgment verdict ruling",
    )
    for word in words.split()
}
_REACH = 48
_DEFINITE = frozenset({"the", "this", "that"})
#: "Killed in the blast", "deaths from the quake", "caused by the flood".
_INSIDE = frozenset({"in", "during", "by", "from", "of", "through", "to"})
#: A kind that is described anew is another one: "in the fire of 1931", "the fire at a mill in Orn".
_LIMITED = ("prep", "relcl", "acl", "appos", "nummod")
_AT = frozenset({"at", "in", "on", "near", "of"})
_ANY = frozenset({"a", "an", "another", "one"})
_SUBJECTS = ("nsubj", "nsubjpass")
_BROAD = frozenset(
    {"earlier", "previous", "first", "last", "second", "other", "another", "similar"}
)


@dataclass(frozen=True, slots=True)
class Anchors:
    """The one mention that dates each kind of happening that a text tells of."""

    days: dict[str, TimeMention]

    def day_of(self, sentence: Sentence, at: Span) -> tuple[TimeMention, str] | None:
        """The date of the happening that the clause of a figure goes back to, and its noun."""
        figure = head_at(sentence, at.start, at.end) if sentence.parsed else None
        if figure is None:
            return None
        for token in _gone_back_to(figure):
            day = self.days.get(_kind(token.lemma_))
            if day is not None and day.sentence < sentence.index:
                return day, token.lower_
        return None


def anchors(sentences: Sequence[Sentence], mentions: Iterable[TimeMention]) -> Anchors:
    """What a document tells of its happenings' days."""
    dated: dict[int, list[TimeMention]] = {}
    for mention in mentions:
        if mention.edtf and not mention.part:
            dated.setdefault(mention.sentence, []).append(mention)
    told: dict[str, dict[str, TimeMention]] = {}
    for index, found in dated.items():
        if len(found) != 1 or not _DAY.fullmatch(found[0].edtf or ""):
            continue
        text = sentences[index].text
        for noun in NOUN.finditer(text):
            if not SPOKEN_OF.search(text[max(0, noun.start() - _REACH) : noun.start()]):
                days = told.setdefault(_kind(noun.group().lower()), {})
                days.setdefault(found[0].edtf or "", found[0])
    return Anchors({kind: next(iter(d.values())) for kind, d in told.items() if len(d) == 1})


def _kind(noun: str) -> str:
    return _ALIKE.get(noun.lower(), noun.lower())


def _gone_back_to(figure: Token) -> list[Token]:
    """The definite happenings in the clause of a figure: its verb's subject and complements."""
    verb = next((t for t in figure.ancestors if t.pos_ in ("VERB", "AUX")), None)
    above = [figure, *figure.ancestors]
    nouns = [t for t in above[: above.index(verb)] if t.pos_ in ("NOUN", "NUM")] if verb else above
    found: list[Token] = []
    for head in [*nouns, *([verb] if verb is not None else [])]:
        for child in head.children:
            if child.dep_ in _SUBJECTS and head == verb:
                found.append(child)
            elif child.dep_ in ("prep", "agent") and child.lower_ in _INSIDE:
                found.extend(c for c in child.children if c.dep_ == "pobj")
    return [t for t in found if _is_definite(t)]


def _is_definite(noun: Token) -> bool:
    lefts = {t.lower_ for t in noun.lefts}
    described = any(c.dep_ in _LIMITED and c.i > noun.i for c in noun.children)
    behind = [t.lower_ for t in noun.doc[noun.i + 1 : noun.i + 3]]
    if len(behind) > 1 and behind[0] in _AT and behind[1] in _ANY:
        # "at a mill in Orn", wherever the parse ties it
        return False
    return bool(lefts & _DEFINITE) and not described and not lefts & _BROAD
