"""Dates counted from a happening that the text has dated: "the fifth anniversary of the fire".

The text tells once when there was a fire and counts from it for pages. Only happenings of a day are
counted from, only where all that was told of them before is one and the same day, and never from a
sentence that itself counts from them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from variorum.claims.times import lexicon as lex
from variorum.claims.times.expression import Expression, Rule, rule
from variorum.claims.times.moment import Moment, Unit
from variorum.claims.times.placed import Placed

#: Happenings that have a day; wars, sieges and strikes have a beginning and an end.
_NOUNS = (
    "fire|blaze|flood|earthquake|quake|storm|hurricane|cyclone|typhoon|tornado|landfall|crash|"
    "collapse|explosion|blast|shooting|massacre|attack|assault|bombing|ambush|raid|accident|"
    "sinking|shipwreck|derailment|eruption|landslide|avalanche|tsunami|murder|assassination|"
    "election|referendum|ballot|ceasefire|truce|armistice|signing|coup|verdict|judgment|ruling|"
    "resignation|funeral|burial|wedding|coronation|surrender|liberation"
)
NOUN = re.compile(rf"\b(?:{_NOUNS})\b", re.I)
_THE = rf"(?:the|this|that)\s(?:[\w’'-]+\s){{0,2}}?(?P<noun>{_NOUNS})\b"
#: What stands behind these is counted from or spoken of, and not told with the day.
SPOKEN_OF = re.compile(
    r"\b(?:after|before|since|until|following|anniversary\sof|memory\sof|about|during|because\sof|"
    r"despite|victims\sof|due\sto|from|by)\s(?:the|a|an|this|that|last|its)?\s?(?:[\w’'-]+\s){0,3}$",
    re.I,
)
_REACH = 48
_COUNTED = re.compile(rf"\s(?P<word>after|before|following)\s{_THE}", re.I)
_LENGTH = re.compile(
    rf"(?P<number>{lex.NUMBER}|an?)\s(?P<unit>day|week|fortnight|month|year)s?$", re.I
)
_WITHIN = re.compile(
    r"\b(?:within|in|over|during|for|of|to|the|first|next|last|than|about|around|nearly|almost)\s$",
    re.I,
)
_STEPS: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "year": ("year", 1),
}
ANNIVERSARY = "anniversary"
DAY_OF = "day of a happening"
#: What happens on a day, too, but is called so whatever it was.
_VAGUE = (
    r"(?:operation|disaster|event|events|incident|killings?|deaths?|tragedy|catastrophe|"
    r"demonstration|protest|march|strike|raids|attacks|clashes|rescue|evacuation|capture|fall)"
)


@dataclass(slots=True)
class Happenings:
    """The days that a text has told so far of each sort of happening."""

    days: dict[str, dict[Moment, str]] = field(default_factory=dict)

    def tell(self, text: str, days: dict[Moment, str]) -> None:
        """Note what a sentence tells with its one day; `days` have the words that name them."""
        if len(days) != 1:
            return
        for noun in NOUN.finditer(text):
            if not SPOKEN_OF.search(text[max(0, noun.start() - _REACH) : noun.start()]):
                self.days.setdefault(noun.group().lower(), {}).update(days)

    def day_of(self, noun: str) -> tuple[Moment, str] | None:
        """The one day told of such a happening and its words, or None."""
        told = self.days.get(noun.lower(), {})
        return next(iter(told.items())) if len(told) == 1 else None


@dataclass(frozen=True, slots=True)
class Counted:
    """A moment, where the words end that count it from a happening, and how it was worked out."""

    end: int
    placed: Placed


def anniversary(text: str, e: Expression, happenings: Happenings) -> Placed | None:
    """The day so many years after a happening that was told before."""
    found = NOUN.search(text[: e.end], max(0, e.end - _REACH))
    told = happenings.day_of(found.group()) if found is not None else None
    if found is None or told is None:
        return None
    day = told[0].with_year((told[0].year or 0) + e.pick)
    working = f"counted from the {found.group().lower()} of “{told[1]}”"
    return Placed(day, working) if day.valid() else None


def counted_behind(text: str, e: Expression, happenings: Happenings) -> Counted | None:
    """The moment of "two weeks after the fire" where the fire has a day; `e` is the length."""
    length = _LENGTH.fullmatch(text[e.start : e.end])
    found = _COUNTED.match(text, e.end) if length is not None else None
    if length is None or found is None or _WITHIN.search(text[max(0, e.start - 10) : e.start]):
        return None
    told = happenings.day_of(found["noun"])
    word = length["number"].lower()
    count = 1.0 if word in ("a", "an") else lex.number_of(word)
    if told is None or count is None or count != int(count):
        return None
    unit, size = _STEPS[length["unit"].lower()]
    steps = -size if found["word"].lower() == "before" else size
    placed = _moved(told, unit, steps * int(count), found["noun"])
    return Counted(found.end(), placed) if placed is not None else None


def _moved(told: tuple[Moment, str], unit: Unit, count: int, noun: str) -> Placed | None:
    """So many units from a day, no finer than the units are."""
    day, words = told
    coarse = day.coarsen(unit)
    moved = coarse.shift(count) if coarse is not None else None
    if moved is None or not moved.valid():
        return None
    return Placed(moved, f"counted from the {noun.lower()} of “{words}”")


def day_itself(text: str, e: Expression, happenings: Happenings) -> Placed | None:
    """ "On the day of the raid": the one day told of a raid before, or None."""
    found = NOUN.search(text[: e.end], e.start)
    told = happenings.day_of(found.group()) if found is not None else None
    if found is None or told is None:
        return None
    return Placed(told[0], f"the day of the {found.group().lower()} of “{told[1]}”")


def _build(match: re.Match[str]) -> list[Expression]:
    rank = lex.ordinal_of(match["rank"])
    if not rank:
        return []
    return [Expression(match.start(), match.end(), ANNIVERSARY, shift=("year", rank), pick=rank)]


def _the_day(match: re.Match[str]) -> list[Expression]:
    return [Expression(match.start(), match.end(), DAY_OF, shift=("day", 0), anchor="text")]


HAPPENING_RULES: tuple[Rule, ...] = (
    rule(
        DAY_OF,
        "day of",
        rf"(?<=\bon\s)the\s(?:very\s|same\s)?day\sof\s(?:{_THE}|the\s(?:[\w’'-]+\s){{0,2}}?{_VAGUE})\b",
        _the_day,
    ),
    rule(
        ANNIVERSARY,
        "anniversary",
        rf"(?:the|its|their)\s(?P<rank>\d{{1,3}}(?:st|nd|rd|th)|{'|'.join(lex.ORDINALS)}|"
        rf"{lex.ORDINAL_DAY_WORD})\sanniversary\sof\s{_THE}",
        _build,
    ),
)
