"""Rules for what is counted from another day: "on Tuesday", "last year", "two weeks later"."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import after, before, group
from variorum.claims.times.expression import Anchor, Expression, Rule, rule
from variorum.claims.times.moment import Moment, Unit

_FROM_DOCUMENT = {"last": -1, "past": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_FROM_TEXT = {
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "that": 0,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
}
_DISTANT = "|".join((*_FROM_DOCUMENT, *_FROM_TEXT))
_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_CALENDAR_UNIT = r"(?P<unit>day|weekend|week|fortnight|month|quarter|year|decade|century)"
_PART_OF_DAY = (
    r"(?P<part>(?:early\s|mid-?\s?|late\s)?(?:morning|afternoon|evening|night|dawn|noon|"
    r"midnight))"
)
_PREFIX = (
    r"(?:(?:earlier|later|early|late|sometime|mid|(?:the\s)?(?:end|beginning|start|middle)"
    r"\sof)[\s-]+)?"
)
_SHIFTABLE: dict[str, tuple[Unit, int]] = {
    "day": ("day", 1),
    "week": ("week", 1),
    "weekend": ("weekend", 1),
    "fortnight": ("week", 2),
    "month": ("month", 1),
    "quarter": ("quarter", 1),
    "year": ("year", 1),
    "decade": ("decade", 1),
    "century": ("century", 1),
}


_DEFINITE = re.compile(r"\bthe\s(?:very\s)?\w+\s\w+$", re.I)
_SINCE = re.compile(r"\b(?:since|from|than)\s$", re.I)
_TO = re.compile(r"\bto\s$", re.I)
_YEARS_END = re.compile(r"(?:the\s)?year['’]", re.I)
NAMED_DAY = "named day"
#: A day that history named ("Bloody Sunday") is not the last one of its weekday.
_NAMED_DAY = re.compile(r"(?-i:\b(?:Black|Bloody|Red|White|Green|Holy|Shrove))\s$")
#: "Saturday Morning Radio": a name, not a morning.
_TITLED = re.compile(r"[A-Z][a-z]")
_NAME_GOES_ON = re.compile(r"\s[A-Z][a-z]")
#: Half of these in whole units of a finer kind.
_HALVES = {"century": ("year", 50.0), "decade": ("year", 5.0), "year": ("month", 6.0)}


def _clock(part: str | None) -> str:
    return lex.PARTS_OF_DAY[re.split(r"[\s-]", part.lower())[-1]] if part else ""


def _shifted(
    match: re.Match[str],
    shift: tuple[Unit, int],
    anchor: Anchor,
    *,
    clock: str = "",
    approximate: bool = False,
) -> list[Expression]:
    return [
        Expression(
            match.start(),
            match.end(),
            "relative to the " + anchor,
            type="TIME" if clock else "DATE",
            shift=shift,
            anchor=anchor,
            clock=clock,
            approximate=approximate,
        )
    ]


def _day_word(match: re.Match[str]) -> list[Expression]:
    word = match["word"].lower()
    clock = "TNI" if word == "tonight" else _clock(group(match, "part") or group(match, "early"))
    found = _shifted(match, ("day", _DAY_WORDS[word]), "document", clock=clock)
    return [replace(e, rule="today") for e in found] if match.group().lower() == "today" else found


def _beyond(match: re.Match[str]) -> list[Expression]:
    return _shifted(match, ("day", -2 if "before" in match.group().lower() else 2), "document")


def _named_unit(match: re.Match[str]) -> list[Expression]:
    """ "last week", "the following year", "that same month": one unit from an anchor."""
    word, unit = match["word"].lower(), match["unit"].lower()
    # "the last year of the siege" is no year before this one; "this week of all" is this week
    if _DEFINITE.search(match.group()) and after(match).startswith(" of "):
        return []
    # "are missing to this day" speaks of no day
    if unit == "day" and word == "this" and _TO.search(before(match)):
        return []
    name, size = _SHIFTABLE[unit]
    if word in _FROM_DOCUMENT:
        # "the next day" looks back to the story, "next week" to the day of writing
        story = unit == "day" and match.group().lower().startswith("the")
        return _shifted(match, (name, size * _FROM_DOCUMENT[word]), "text" if story else "document")
    found = _shifted(match, (name, size * _FROM_TEXT[word]), "text")
    # "that week" without a week told of is any such week
    return [replace(e, anaphoric=word == "that") for e in found]


def _one_but(match: re.Match[str]) -> list[Expression]:
    """ "the week before last", "the year after next"."""
    name, size = _SHIFTABLE[match["unit"].lower()]
    return _shifted(match, (name, -2 * size if match["last"] else 2 * size), "document")


def _same(match: re.Match[str]) -> list[Expression]:
    name, _ = _SHIFTABLE[match["unit"].lower()]
    return _shifted(match, (name, 0), "text")


def _same_part(match: re.Match[str]) -> list[Expression]:
    return _shifted(match, ("day", 0), "text", clock=_clock(group(match, "part")))


def _counted(match: re.Match[str]) -> list[Expression]:
    """ "two weeks ago", "three days later": a number of units from an anchor."""
    unit = lex.unit_of(match["unit"])
    word = match["word"].lower()
    back = word in ("ago", "earlier", "before", "previously", "back")
    told = match["number"] is not None and unit in _SHIFTABLE
    if not told and word not in ("ago", "from now"):
        return []
    anchor: Anchor = "document" if word in ("ago", "from now", "hence", "back") else "text"
    if unit not in _SHIFTABLE:
        return _vague(match, back=back)
    count = lex.number_of(match["number"]) if match["number"] else None
    if count == 0.5 and unit in _HALVES:
        unit, count = _HALVES[unit]
    if count is None or count != int(count):
        return _vague(match, back=back)
    name, size = _SHIFTABLE[unit]
    steps = int(count) * size
    if name in ("decade", "century"):
        name, steps = "year", steps * (10 if unit.startswith("d") else 100)
    return _shifted(
        match, (name, -steps if back else steps), anchor, approximate=bool(match["about"])
    )


def _to_the_day(match: re.Match[str]) -> list[Expression]:
    """ "twenty years ago today", "a year ago this month", "two weeks ago yesterday"."""
    counted = _counted(match)
    shift = counted[0].shift if counted else None
    if shift is None or shift[0] not in ("year", "month", "week"):
        return []
    day = match["day"]
    stretch: Unit = "day" if day else match["stretch"].lower()  # type: ignore[assignment]
    steps = _DAY_WORDS[day.lower()] if day else _FROM_DOCUMENT[match["which"].lower()]
    return [replace(counted[0], to=(stretch, steps))]


def _elided(match: re.Match[str]) -> list[Expression]:
    """ "more this year than last": the noun is that of the year before it."""
    unit = match.string[: match.start()].lower().rsplit(None, 2)[-2]
    name, size = _SHIFTABLE[unit]
    step = -size if match.group().lower() == "last" else size
    return _shifted(match, (name, step), "document")


def _vague(match: re.Match[str], *, back: bool) -> list[Expression]:
    value = "PAST_REF" if back else "FUTURE_REF"
    return [Expression(match.start(), match.end(), "vague", value=value)]


def _neighbour(match: re.Match[str]) -> list[Expression]:
    """ "the day before", "a year earlier", "the morning after"."""
    back = match["word"].lower() in ("before", "earlier", "previously")
    unit = match["unit"].lower()
    clock = _clock(unit) if unit in lex.PARTS_OF_DAY else ""
    name, size = _SHIFTABLE.get(unit, ("day", 1))
    return _shifted(match, (name, -size if back else size), "text", clock=clock)


def _part_then(match: re.Match[str]) -> list[Expression]:
    """ "this morning", "the next morning", "last night"."""
    word = match["word"].lower().removeprefix("the ")
    if word in ("this", "last"):
        steps = -1 if word == "last" else 0
        return _shifted(match, ("day", steps), "document", clock=_clock(match["part"]))
    steps = {"next": 1, "following": 1, "previous": -1}.get(word, 0)
    return _shifted(match, ("day", steps), "text", clock=_clock(match["part"]))


def _weekday(match: re.Match[str]) -> list[Expression]:
    word = match["day"].lower().rstrip(".")
    direction = {
        "last": -1,
        "this": 0,
        "next": 1,
        "coming": 1,
        "previous": -1,
        "following": 1,
        "past": -1,
    }.get((match["word"] or "").lower())
    clock = _clock(match["part"])
    if match["part"] and _TITLED.match(match["part"]) and _NAME_GOES_ON.match(after(match)):
        return []
    named = _NAMED_DAY.search(before(match))
    if named:
        start = match.start() - len(named.group())
        return [Expression(start, match.end(), NAMED_DAY)]
    anchor: Anchor = (
        "text" if (match["word"] or "").lower() in ("previous", "following") else "document"
    )
    return [
        Expression(
            match.start(),
            match.end(),
            "weekday",
            type="TIME" if clock else "DATE",
            weekday=lex.WEEKDAYS[word],
            direction=direction,
            anchor=anchor,
            clock=clock,
        )
    ]


def _year_end(match: re.Match[str]) -> list[Expression]:
    """Its last day; what is counted "since year-end" is counted since the last one."""
    back = -1 if _SINCE.search(before(match)) else 0
    # accounts are drawn up on the day of "year-end"; "the year's end" is a part of the year
    within: Unit | None = "year" if _YEARS_END.match(match.group()) else None
    found = Expression(match.start(), match.end(), "end of the year", within=within)
    return [replace(found, moment=Moment("day", None, 12, 31), direction=back)]


def _nth_day(match: re.Match[str]) -> list[Expression]:
    """ "today is the third day of the strike", "for a third straight day": the day told of."""
    anchor: Anchor = "text" if match["straight"] else "document"
    return _shifted(match, ("day", 0), anchor)


_COUNT = (
    rf"(?:(?P<about>{lex.ABOUT}|nearly|almost|over|more\sthan|less\sthan|under|"
    rf"barely|only|some|just|at\sleast)\s)"
    rf"?(?:exactly\s)?(?:(?P<number>{lex.NUMBER}|half\san?|an?)|{lex.VAGUE}|years)"
)

#: "This year as", "this month than": what "last" or "next" says without its noun.
_THIS = "|".join(
    rf"(?<=\bthis\s{unit}\s{word}\s)"
    for unit in ("week", "month", "quarter", "year")
    for word in ("as", "than", "and", "or", "to")
)
RELATIVE_RULES: tuple[Rule, ...] = (
    rule(
        "day word",
        "today|tonight|yesterday|tomorrow",
        rf"(?:earlier\s|late\s|early\s|later\s)?(?:(?P<early>(?:mid-?\s?|late\s|early\s)?"
        rf"(?:morning|afternoon|evening))\s)?(?P<word>today|tonight|"
        rf"yesterday|tomorrow)(?:\s{_PART_OF_DAY})?",
        _day_word,
    ),
    rule(
        "the day before yesterday",
        "yesterday|tomorrow",
        r"the\sday\s(?:before\syesterday|after\stomorrow)",
        _beyond,
    ),
    rule(
        "one unit",
        f"UNIT {_DISTANT}",
        rf"{_PREFIX}(?:(?:this\s(?=past|coming))|the\s)?(?:very\s)?(?P<word>{_DISTANT})"
        rf"\s(?:calendar\s|fiscal\s|financial\s)?{_CALENDAR_UNIT}(?!['’]s\s(?:first|second|"
        rf"third|fourth)\s(?:quarter|half))",
        _named_unit,
    ),
    rule(
        "one but last",
        "UNIT last|next",
        rf"the\s{_CALENDAR_UNIT}\s(?:before\s(?P<last>last)|after\snext)(?!\s(?:{lex.WEEKDAY}|"
        rf"{lex.MONTH}|{lex.UNIT}|{lex.SEASON}))",
        _one_but,
    ),
    rule(
        "same unit",
        "same UNIT",
        rf"(?:the|that)\s(?:very\s)?same\s{_CALENDAR_UNIT}",
        _same,
    ),
    rule(
        "counted",
        "UNIT ago|earlier|later|now|hence|previously|before|back",
        rf"{_COUNT}\s(?P<unit>{lex.UNIT})\s(?P<word>ago|earlier|later|from\snow|hence|"
        rf"previously|before(?=[.,;]|$)|back(?=[.,;]|$))",
        _counted,
    ),
    rule(
        "counted to the day",
        "UNIT ago today|yesterday|tomorrow|this|next|last",
        rf"{_COUNT}\s(?P<unit>{lex.UNIT})\s(?P<word>ago),?\s(?:(?P<day>today|yesterday|tomorrow)|"
        rf"(?P<which>this|next|last)\s(?:very\s|same\s)?(?P<stretch>day|week|month))",
        _to_the_day,
    ),
    rule(
        "noun left out",
        "this last|next",
        rf"(?:{_THIS})(?:last|next)(?=[.,;:)]|$|\s(?:and|but|that|because|in|at|as|is|was)\b)",
        _elided,
    ),
    rule(
        "neighbour",
        "before|after|earlier day|week|month|year|evening|night|morning",
        r"the\s(?P<unit>day|week|month|year|evening|night|morning)\s(?P<word>before|"
        r"after|earlier)(?=[.,;:)]|$|\s(?:that|had|has|was|were|saw)\b)",
        _neighbour,
    ),
    rule(
        "part of that day",
        "PART this|last|that|next|following|previous",
        rf"(?P<word>this|last|that|the\snext|the\sfollowing|the\sprevious|next|following)"
        rf"\s{_PART_OF_DAY}",
        _part_then,
    ),
    rule(
        "part of the same day",
        "same PART",
        r"(?:on\s)?(?:the|that)\s(?:very\s)?same\s(?P<part>morning|afternoon|evening|night)",
        _same_part,
    ),
    rule(
        "part of that day",
        "night|nights",
        r"(?P<word>last|that|the\snext|the\sfollowing|the\sprevious|this)\s(?P<part>nights?)",
        _part_then,
    ),
    rule(
        "weekday",
        "WEEKDAY",
        rf"(?:(?:late|early)\s)?(?:(?:the\s)?(?P<word>last|this|next|previous|following|coming|"
        rf"past)\s)?(?P<day>{lex.WEEKDAY})(?:\s(?:in\sthe\s)?{_PART_OF_DAY})?",
        _weekday,
    ),
    rule(
        "part of a weekday",
        "WEEKDAY PART",
        rf"(?:(?P<word>last|next|this)\s)?(?:late\s|early\s)?(?P<part>midnight|noon|morning)"
        rf"\s(?:on\s)?(?P<day>{lex.WEEKDAY})",
        _weekday,
    ),
    rule(
        "nth day",
        "day is|s|for",
        rf"(?:(?<=\bis\s)|(?<=['’]s\s))the\s{lex.ORDINAL}\sday(?=\sof\b)|"
        rf"(?<=\bfor\s)(?:the|a)\s{lex.ORDINAL}\s"
        r"(?P<straight>consecutive|straight|successive|running)\sday(?=[.,;]|$|\s[a-z])",
        _nth_day,
    ),
    rule(
        "end of the year",
        "year end",
        r"(?:the\s)?(?:calendar\s)?(?:year[-\s]end|year['’]s\send|end\sof\sthe\syear)",
        _year_end,
    ),
)
