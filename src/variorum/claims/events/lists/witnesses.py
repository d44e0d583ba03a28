"""What other passages of a document tell of the happenings of a list: their year, their place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from variorum.claims.drafts import TimeMention
from variorum.claims.events import lexicon as lex
from variorum.claims.events.lists.lines import Day, Stretches
from variorum.syntax import Reading, Sentence

_DAYS = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:/(\d{4})-(\d\d)-(\d\d))?")
_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d\d))?")
_NAME_WORD = re.compile(r"(?<!\S)[A-Z]\S*?(?=[,;:.!?)’']*(?:\s|$))")


@dataclass(frozen=True, slots=True)
class Told:
    """A year that a passage tells of a day, and the words that tell it; without words, the year
    that stands at the day's position in a run of years."""

    year: int
    words: str = ""


@dataclass(frozen=True)
class Witnesses:
    """The dated sentences of a document outside its lists, by month and day and by place."""

    reading: Reading
    _by_day: dict[tuple[int, int], list[tuple[int, TimeMention]]] = field(default_factory=dict)
    _coarse: dict[str, list[tuple[int, int | None, TimeMention]]] = field(default_factory=dict)

    def year_of(self, day: Day, place: str, type_: str, *, alone: bool) -> Told | None:
        """The year in which a passage dates what happened on a day at a place.

        The passage gives the day in full and names the place; or, where the place stands in the
        list once (`alone`), it names the happening and the place with the year or the month. Null
        where none does or two disagree.
        """
        found: dict[int, str] = {}
        for year, mention in self._by_day.get((day.month, day.first), ()):
            if _names(self._sentence(mention), place):
                found.setdefault(year, mention.text)
        if not found and alone:
            for year, month, mention in self._coarse.get(place.partition(" ")[0], ()):
                sentence = self._sentence(mention)
                fits = month in (None, day.month) and _names(sentence, place)
                if fits and _called(sentence, place, type_):
                    found.setdefault(year, mention.text)
        if len(found) != 1:
            return None
        year, words = next(iter(found.items()))
        return Told(year, " ".join(words.split()))

    def elsewhere(self, day: Day, year: int, place: str, others: Sequence[str]) -> str | None:
        """Another of the places, where a passage of that day and year names it and not `place`."""
        for told, mention in self._by_day.get((day.month, day.first), ()):
            sentence = self._sentence(mention)
            if told == year and not _names(sentence, place):
                for other in others:
                    if _names(sentence, other):
                        return other
        return None

    def _sentence(self, mention: TimeMention) -> Sentence:
        return self.reading.sentences[mention.sentence]


def witnesses(reading: Reading, times: Sequence[TimeMention], lists: Stretches) -> Witnesses:
    """Index the dates that are written in full outside the lists.

    Days by month and day, months and years by the words of their sentence that a name may
    begin with.
    """
    by_day: dict[tuple[int, int], list[tuple[int, TimeMention]]] = defaultdict(list)
    coarse: dict[str, list[tuple[int, int | None, TimeMention]]] = defaultdict(list)
    for time in times:
        if lists.hold(time.start) or time.inferred or time.part or time.edtf is None:
            continue
        if days := _DAYS.fullmatch(time.edtf):
            for month, day in _days_between(days):
                by_day[month, day].append((int(days[1]), time))
        elif found := _YEAR_OR_MONTH.fullmatch(time.edtf):
            month_ = int(found[2]) if found[2] else None
            for word in set(_NAME_WORD.findall(reading.sentences[time.sentence].text)):
                coarse[word].append((int(found[1]), month_, time))
    return Witnesses(reading, by_day, coarse)


def _days_between(days: re.Match[str]) -> list[tuple[int, int]]:
    """The days of a date or of a stretch within one month; of a longer one none."""
    month, first = int(days[2]), int(days[3])
    if days[4] is None:
        return [(month, first)]
    if (days[4], days[5]) != (days[1], days[2]):
        return []
    return [(month, day) for day in range(first, int(days[6]) + 1)]


def _names(sentence: Sentence, place: str) -> bool:
    return bool(place) and bool(re.search(rf"(?<!\w){re.escape(place)}(?!\w)", sentence.text))


def _called(sentence: Sentence, place: str, type_: str) -> bool:
    """Whether a happening of the list's kind is called after the place or said to be in it:
    "the Lisarde summit", "the summit in Lisarde"."""
    name = re.escape(place)
    after = re.search(rf"(?<!\w){name}\s+([\w-]+)", sentence.text)
    before = re.search(rf"([\w-]+)\s+(?:held\s+)?(?:in|at|of)\s+{name}(?!\w)", sentence.text)
    return any(
        found and lex.noun_type(found[1].lower()) in (type_, "consult") for found in (after, before)
    )
