"""A happening told of several places at once, held against the dates told of each.

"In 1992 they took seven districts" and a list that dates nine places one by one answer one
question. If a text names the seven behind their number, only they are held against it. Else which
of the nine are the seven need not be known: if fewer than seven of the dates lie in 1992, at least
one of the seven is dated otherwise (the pigeonhole principle).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.model import Answer, Claim, Figure, Question, Relation
from variorum.questions.counting import OriginsLike
from variorum.questions.enumerations import named_behind
from variorum.questions.happenings import Happening, apart, label_of
from variorum.questions.periods import in_words
from variorum.questions.readings import number
from variorum.questions.spellings import spelling
from variorum.questions.texts import Text, one_matter

#: What befalls a place as a whole, and is told of many places in one sentence.
ONCE_A_PLACE = frozenset({"seizure", "liberation", "handover", "founding", "annexation"})
_DONE = {
    "seizure": "taken",
    "liberation": "taken",
    "handover": "handed over",
    "founding": "founded",
    "annexation": "annexed",
}
#: Nouns for places that are counted.
_PLACES = frozenset(
    "district districts region regions province provinces county counties town towns city cities "
    "village villages settlement settlements municipality municipalities place places area areas "
    "community communities hamlet hamlets island islands".split()
)
#: A list of fewer places than this is no list.
LEAST = 3

Found = tuple[list[Question], list[Relation]]


@dataclass(frozen=True, slots=True)
class _Whole:
    """A happening of `count` places at once, `noun` as the text names them."""

    told: Happening
    count: int
    noun: str


def collective_questions(
    groups: Sequence[Sequence[Happening]], claims: Sequence[Claim], origins: OriginsLike
) -> Found:
    """One question for each happening of a counted number of places and the list that dates them.

    `groups` are the happenings told of one place each, among others.
    """
    counted = _counts(claims)
    texts = {h.claim.document: h.text for group in groups for h in group}
    questions: list[Question] = []
    relations: list[Relation] = []
    for group in groups:
        for happening in group:
            whole = _whole(happening, counted)
            if whole is None:
                continue
            every = [g for g in groups if _of_the_list(g, whole)]
            listed = _those_named(every, whole, counted, texts)
            if len(listed) >= max(LEAST, whole.count):
                question, related = _ask(whole, listed, origins)
                questions.append(question)
                relations.extend(related)
    return questions, relations


def _counts(claims: Sequence[Claim]) -> Mapping[tuple[str, int, int], list[Figure]]:
    """Figures that count places, by the sentence they stand in."""
    found: dict[tuple[str, int, int], list[Figure]] = {}
    for claim in claims:
        figure = claim.payload
        if isinstance(figure, Figure) and figure.unit == "count" and _noun(figure):
            found.setdefault((claim.document, claim.start, claim.end), []).append(figure)
    return found


def _noun(figure: Figure) -> str | None:
    words = figure.counted.split()
    return words[-1] if words and words[-1].casefold() in _PLACES else None


def _whole(
    happening: Happening, counted: Mapping[tuple[str, int, int], list[Figure]]
) -> _Whole | None:
    claim = happening.claim
    figures = counted.get((claim.document, claim.start, claim.end), [])
    if happening.event.type not in ONCE_A_PLACE or len(figures) != 1:
        return None
    figure = figures[0]
    if figure.low is None or figure.low != figure.high or figure.low < LEAST:
        return None
    return _Whole(happening, int(figure.low), figure.counted)


def _of_the_list(group: Sequence[Happening], whole: _Whole) -> bool:
    """Whether a group dates one place of a list in the whole's own document.

    A place that the whole's sentence names besides the number is not among the number.
    """
    lead, told = group[0], whole.told
    if lead.event.type != told.event.type or lead.place is None or lead is told:
        return False
    if not any(h.claim.document == told.claim.document and h is not told for h in group):
        return False
    return lead.place not in told.names and lead.place not in _names(told.claim)


def _those_named(
    listed: list[Sequence[Happening]],
    whole: _Whole,
    counted: Mapping[tuple[str, int, int], list[Figure]],
    texts: Mapping[str, Text],
) -> list[Sequence[Happening]]:
    """Of a list's places those that a text of the matter names behind the whole's number.

    All of them where no text names as many of them as the number says.
    """
    for (document, _, _), figures in sorted(counted.items(), key=lambda item: item[0]):
        text = texts.get(document)
        if text is None or not one_matter(text, whole.told.text):
            continue
        for figure in figures:
            if figure.low == figure.high == whole.count and _noun(figure) == whole.noun.split()[-1]:
                names = named_behind(text.words, figure.end)
                found = [g for g in listed if g[0].place in names]
                if len({g[0].place for g in found}) == whole.count:
                    return found
    return listed


def _names(claim: Claim) -> frozenset[str]:
    words = claim.quote.replace(",", " ").replace(".", " ").split()
    return frozenset(spelling(w) for w in words if w[:1].isupper())


def _ask(
    whole: _Whole, listed: Sequence[Sequence[Happening]], origins: OriginsLike
) -> tuple[Question, list[Relation]]:
    told = whole.told
    outside = [g for g in listed if all(apart(h, told) for h in g if h is not told)]
    others = whole.count - (len(listed) - len(outside))
    members = [told, *(h for g in listed for h in g if h is not told)]
    ids = tuple(dict.fromkeys(h.claim.id for h in members))
    sentence = (
        f"{whole.count} {whole.noun} {in_words(told.when)}; of {len(listed)} dated one by one, "
        f"{len(outside)} are dated outside that time"
    )
    relations: list[Relation] = []
    if others > 0:
        sum_ = f"{number(whole.count)} - {len(listed) - len(outside)} = {others}"
        sentence += f", so that at least {sum_} of the {whole.count} are dated otherwise"
        relations = _against(told, outside, sentence, origins)
    answer: Answer = "contradict" if relations else "vary" if outside else "agree"
    done = _DONE.get(told.event.type, "concerned")
    text = f"When were {whole.count} {whole.noun} {done}: “{label_of(told.event)}”?"
    question = Question(
        "event",
        text,
        ids,
        answer,
        origins.count(ids),
        f"{sentence}.",
        why=origins.why(ids),
    )
    return question, relations


def _against(
    told: Happening, outside: Sequence[Sequence[Happening]], reason: str, origins: OriginsLike
) -> list[Relation]:
    return [
        Relation(told.claim.id, h.claim.id, "contradicts", f"{in_words(h.when)}; {reason}")
        for group in outside
        for h in group
        if h.claim.modality == told.claim.modality == "asserted"
        and origins.of(h.claim.id) != origins.of(told.claim.id)
    ]
