"""Where did it happen: what happens once only, told at two places that lie apart.

"The treaty was signed in Hale" against "in Corrow". A region holds its towns, and "near" fits many
places, so both must be towns or villages as a text or the gazetteer says, told with "in" or "at";
neither may lie in the other, nor any text of the record tell one by the other ("Corrow, a suburb
of Hale"). What happens once is one birth, one signing, one wreck, of one and the same name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from variorum.model import Place, Question, Relation
from variorum.questions.counting import OriginsLike
from variorum.questions.happenings import Happening, apart, label_of
from variorum.questions.periods import in_words
from variorum.questions.spellings import spelling
from variorum.questions.texts import Text
from variorum.questions.yes_or_no import Clash, clash_questions, two_tellings, voice, words_of

_WORD = re.compile(r"[^\W\d_]+")
#: Stems of what happens to one thing or person once, at one place.
ONCE = frozenset(
    "born birth die di death sign found sink sank crash capsiz wreck buri assassinat execut hang "
    "inaugurat ratif crown baptis baptiz".split()
)
_TOWNS = frozenset("town city village capital suburb hamlet settlement port resort".split())
_TOWN_OF = r"\b(?:town|city|village|capital|hamlet|settlement|port)\s+(?:of\s+)?{}\b"
_AT = re.compile(r"\b(?:in|at)\s+(?:the\s+(?:[\w-]+\s+){0,2}?(?:of\s+)?)?$")
#: How a text tells one place by another, with a few words between.
_BY = r"(?:,|\s(?:in|near|of|at|outside|beside|within|district|suburb)\b)[^.;:\n]{{0,30}}?\b"
_IN_PLACE = r"\s+(?:in|at)\s+(?:the\s+(?:[\w-]+\s+)?of\s+)?{}\b"


def where_questions(
    found: Sequence[Happening], origins: OriginsLike, texts: Mapping[str, Text]
) -> tuple[list[Question], list[Relation]]:
    """A question for each thing that happened once and is told at two places."""
    ordered = list(texts.values())
    return clash_questions(list(_clashes(found, origins, ordered)), origins, "event")


def _clashes(
    found: Sequence[Happening], origins: OriginsLike, texts: Sequence[Text]
) -> Iterator[Clash]:
    told: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in found:
        if happening.claim.modality != "asserted" or not _written_there(happening):
            continue
        for name in sorted(_subject(happening)):
            for once in sorted(_once(happening)):
                told[name, once].append(happening)
    seen: set[tuple[str, str]] = set()
    for group in told.values():
        for one, other in combinations(group, 2):
            pair = (one.claim.id, other.claim.id)
            if pair in seen or not _excluding(one, other):
                continue
            seen.add(pair)
            towns = _in_a_town(one, texts) and _in_a_town(other, texts)
            if not towns or _told_together(one, other, texts):
                continue
            if two_tellings(one.claim, other.claim, origins):
                yield Clash(one.claim, other.claim, _asked(one), _reason(one, other))


def _once(happening: Happening) -> frozenset[str]:
    return frozenset(w for w in ONCE if any(_is(word, w) for word in happening.words))


def _is(word: str, once: str) -> bool:
    return word == once or (len(once) > 3 and word.startswith(once))


def _subject(happening: Happening) -> set[str]:
    """The names of what it happened to, without that of the place."""
    claim = happening.claim
    place = {spelling(w) for w in _WORD.findall(claim.place.name)} if claim.place else set()
    parts = [*happening.event.participants, happening.event.label]
    words = [w for part in parts for w in _WORD.findall(part) if w not in ("The", "A", "An")]
    return {spelling(w) for w in words if w[0].isupper()} - place


def _written_there(happening: Happening) -> bool:
    """Whether its sentence tells it "in" or "at" a place."""
    claim, place = happening.claim, happening.claim.place
    if not happening.place or place is None or place.start is None:
        return False
    before = claim.quote[: max(0, place.start - claim.start)].replace("\n", " ")
    return claim.start <= place.start <= claim.end and _AT.search(before) is not None


def _in_a_town(happening: Happening, texts: Sequence[Text]) -> bool:
    """Whether its place is a town, by a text or by the gazetteer."""
    place = happening.claim.place
    if place is None or (place.kind or "") in _TOWNS:
        return place is not None
    told = re.compile(_TOWN_OF.format(re.escape(place.name)))
    return any(told.search(text.words) for text in texts if _names(text, place.name))


def _names(text: Text, place: str) -> bool:
    return all(spelling(w) in text.named for w in _WORD.findall(place) if w[0].isupper())


def _excluding(one: Happening, other: Happening) -> bool:
    """Whether both tell of one thing that happened once, at two places apart."""
    a, b = one.claim.place, other.claim.place
    if a is None or b is None or one.place == other.place or apart(one, other):
        return False
    if not _once(one) & _once(other) or set(_WORD.findall(a.name)) & set(_WORD.findall(b.name)):
        return False
    mine, its = _subject(one), _subject(other)
    if mine != its and not (min(len(mine), len(its)) > 1 and (mine < its or its < mine)):
        return False
    numbered = one.numbers and other.numbers and one.numbers != other.numbers
    return not numbered and not _one_in_other(a, b)


def _one_in_other(one: Place, other: Place) -> bool:
    return one.id in other.inside or other.id in one.inside or one.id == other.id


def _told_together(one: Happening, other: Happening, texts: Sequence[Text]) -> bool:
    """Whether a text of the record tells one place by the other: "Corrow, near Hale"."""
    a, b = one.claim.place, other.claim.place
    if a is None or b is None:
        return True
    both = [text.words for text in texts if _names(text, a.name) and _names(text, b.name)]
    for first, second in ((a.name, b.name), (b.name, a.name)):
        rule = re.compile(re.escape(first) + _BY.format() + re.escape(second) + r"\b")
        if any(rule.search(words) for words in both):
            return True
    return False


def _asked(happening: Happening) -> str:
    """ "When was the treaty signed in Hale?" asks for the place: "Where was the treaty signed?"."""
    asked, place = happening.event.asked, happening.claim.place
    if asked is None or place is None or not asked.startswith("When "):
        return f"Where was this: “{label_of(happening.event)}”?"
    bare = re.sub(_IN_PLACE.format(re.escape(place.name)), "", asked)
    return f"Where {bare.removeprefix('When ')}"


def _reason(one: Happening, other: Happening) -> str:
    a, b = one.claim.place, other.claim.place
    assert a is not None and b is not None
    return (
        f"{voice(one.claim)} tells it in {a.name}, {voice(other.claim)} in {b.name}: what happens "
        f"once cannot have happened in both: “{words_of(one.claim.quote)}” and "
        f"“{words_of(other.claim.quote)}”; the same names; {in_words(one.when)} and "
        f"{in_words(other.when)}; neither place is told as lying in the other"
    )
