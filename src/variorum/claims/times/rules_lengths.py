"""Rules for durations, repeated times, times of day, and the vague present, past and future."""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import TimexType
from variorum.claims.times import lexicon as lex
from variorum.claims.times.build import after, before, group
from variorum.claims.times.expression import Build, Expression, Rule, rule
from variorum.claims.times.moment import Unit

_BOUND = (
    r"(?:(?:more\sthan|less\sthan|fewer\sthan|over(?!\sthe\b)|under|nearly|almost|about|"
    r"around|approximately|roughly|at\sleast|at\smost|up\sto|exactly|some|another)\s)"
)
_PERIOD = (
    r"(?:(?:the|these|those|his|her|its|their)\s)?(?:(?:entire|whole|full|past|last|next|"
    r"first|coming|previous|following|latest|final|preceding|recent|subsequent|same|other|"
    r"additional|more)\s)?"
)
_ADJECTIVE = (
    r"(?:(?:more|consecutive|straight|additional|full|long|whole|trading|working|business|"
    r"calendar|successive|crucial|further|other|difficult)\s)?"
)
_CALENDAR_WORDS = [
    name.capitalize()
    for name in (*lex.MONTHS, *lex.WEEKDAYS, "at", "from", "about", "around", "by")
]
OVERNIGHT = "overnight"
AHEAD = "ahead"
#: "Will expire in two years" tells when; "will be built in two years" may tell how long it takes.
_AT_A_POINT = re.compile(
    r"\b(?:will|would|shall|is\sto|are\sto|due\sto|(?<=['’])ll)\s(?:be\s)?(?:begin|start|open|"
    r"opened|reopen|reopened|resume|expire|end|close|closed|lapse|mature|retire|leave|depart|arrive|"
    r"return|returned|meet|vote|convene|redeemed|repaid|released|held|launched|due|over|gone|ready|"
    r"back)\s(?:(?:again|back|out|here|there)\s)?in\s(?:(?:about|around|roughly|some)\s)?$",
    re.I,
)
_MINUTES = r"(?:five|ten|twenty(?:[-\s]five)?)"
_HOURS = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_OFFSET = r"(?:\s?[+-]\s?\d{1,2}(?::\d\d)?)?"
_ZONE = rf"(?:\s(?:{lex.TIME_ZONE}{_OFFSET}|\({lex.TIME_ZONE}{_OFFSET}\)))?"
#: "Corinthians 9:25": chapter and verse, or the score of a match, behind a name inside a sentence.
_BOOK = re.compile(rf"\w\s(?-i:(?!(?:{'|'.join(_CALENDAR_WORDS)})[a-z]*\s$)[A-Z][a-z]{{2,}}s?\s)$")
_ZERO_ZONE = re.compile(r"(?:UTC|GMT)\)?$", re.I)


def length(unit: str, amount: str) -> str:
    """The TIMEX3 duration of so many of a unit; "X" for an amount that is not told."""
    letter, below_day = lex.UNITS[unit]
    if unit == "fortnight" and amount.isdigit():
        amount = str(int(amount) * 2)
    if unit == "decade" and amount.isdigit():
        return f"P{int(amount) * 10}Y"
    if unit == "century" and amount.isdigit():
        return f"P{int(amount) * 100}Y"
    return f"P{'T' if below_day else ''}{amount}{letter}"


def fixed(match: re.Match[str], kind: TimexType, value: str | None) -> list[Expression]:
    """The whole match as one expression whose TIMEX3 value its words fix."""
    return [Expression(match.start(), match.end(), kind.lower(), type=kind, value=value)]


def _duration(match: re.Match[str]) -> list[Expression]:
    """A number of units: "nine months", "a two-week", "2 1/2 years", "several days"."""
    unit = lex.unit_of(match["unit"])
    written = group(match, "number")
    if written is None:
        return fixed(match, "DURATION", length(unit, "X"))
    count = lex.number_of(written)
    if count is None or (unit == "second" and count == 1):
        return []
    if re.match(r"[-\s](?:old|olds)\b", after(match)):
        return []
    if count >= 1000 and not match["unit"].endswith("s"):
        return []
    if unit == "quarter" and "-" in match.group():
        return []
    found = fixed(match, "DURATION", _amount(unit, count))
    # "the 14-day siege": the article belongs to the noun behind
    modifies = match["gap"] == "-" and not match["noun"]
    return [replace(e, start=match.start("number")) for e in found] if modifies else found


def _ahead(match: re.Match[str]) -> list[Expression]:
    """ "Expires in five years": the year it leads to where the text speaks of now."""
    count = lex.number_of(match["number"])
    if count is None or count != int(count) or not _AT_A_POINT.search(before(match)):
        return []
    found = fixed(match, "DURATION", _amount(match["unit"].lower(), count))
    steps: dict[str, Unit] = {"day": "day", "week": "week", "month": "month", "year": "year"}
    unit = steps[match["unit"].lower()]
    return [replace(e, rule=AHEAD, shift=(unit, int(count))) for e in found]


def _amount(unit: str, count: float) -> str:
    if count == int(count):
        return length(unit, str(int(count)))
    finer = {"year": ("Y", "M", 12), "hour": ("H", "M", 60), "minute": ("M", "S", 60)}.get(unit)
    if finer is None:
        return length(unit, f"{count:g}")
    coarse, fine, parts = finer
    time = "T" if unit != "year" else ""
    return f"P{time}{int(count)}{coarse}{round((count - int(count)) * parts)}{fine}"


def _clock(match: re.Match[str]) -> list[Expression]:
    """A time of day as TIMEX3 "T07:10"; its date is looked for beside it."""
    if not match["half"] and _BOOK.search(before(match)):
        return []
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").replace(".", "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 24 or minute > 59:
        return []
    zone = "Z" if _ZERO_ZONE.search(match.group()) else ""
    clock = f"T{hour:02d}:{minute:02d}{zone}"
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


def _o_clock(match: re.Match[str]) -> list[Expression]:
    """ "ten o'clock in the evening": of the twenty-four hours if the part of the day is told."""
    hour = lex.number_of(match["number"])
    if hour is None or hour != int(hour) or not 1 <= hour <= 12:
        return []
    part = (match["part"] or "").lower()
    afternoon = part in ("afternoon", "evening") or (part == "night" and hour > 5)
    clock = f"T{int(hour) % 12 + 12 if afternoon else int(hour):02d}:00"
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


def _past_the_hour(match: re.Match[str]) -> list[Expression]:
    """ "a quarter past eleven", "half past ten", "twenty minutes to nine"."""
    words = match["minutes"].lower()
    hour, minutes = lex.number_of(match["hour"]), {"quarter": 15, "half": 30}.get(words)
    minutes = minutes if minutes is not None else int(lex.number_of(words) or 0)
    if hour is None or not 1 <= hour <= 12 or not 0 < minutes < 60:
        return []
    before_it = match["side"].lower() == "to"
    at = (int(hour) - 1) % 12 or 12 if before_it else int(hour)
    clock = f"T{at:02d}:{60 - minutes if before_it else minutes:02d}"
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


def _named_clock(match: re.Match[str]) -> list[Expression]:
    clock = lex.PARTS_OF_DAY[match["part"].lower()]
    return [Expression(match.start(), match.end(), "clock", type="TIME", clock=clock)]


def _reference(value: str) -> Build:
    def build(match: re.Match[str]) -> list[Expression]:
        return fixed(match, "DATE", value)

    return build


def _opening(match: re.Match[str]) -> list[Expression]:
    """ "Previously, ...": it sets the time of a sentence that it opens; inside it only compares."""
    return [] if before(match).strip("\"'“‘` ") else fixed(match, "DATE", "PAST_REF")


_PRESENT = (
    r"now(?!-)|currently|presently|current(?!ly|s)|nowadays|at\spresent|at\sthe\smoment|"
    r"these\sdays|(?<=to\s)this\s(?:very\s)?day|the\stime\sbeing|at\sthis\stime|"
    r"(?<=at\s)this\s(?:very\s|present\s|critical\s|crucial\s|decisive\s)?(?:moment|juncture)"
)
_PAST = (
    r"(?:more\s|most\s|until\s)?recently|recent\s(?:days|weeks|months|quarters|years|decades)"
    r"(?:\sand\s(?:weeks|months|years))?|recent|(?<=in\s)the\s(?:recent\s|distant\s)?past|"
    r"the\spast(?=[.,;])|(?:several|many|some|a\sfew)\s(?:years|decades|months|weeks|days)"
    r"\sago|(?<=in\s)past\s(?:days|weeks|months|years|decades|centuries)|(?<=at\s)the\stime(?!\sof\b)"
)
_FUTURE = (
    r"(?<=in\s)the\s(?:near\s|foreseeable\s|immediate\s)?future|the\snear"
    r"\sfuture|the\sfuture(?=[.,;:?!)]|$|\s(?:and|or|but|is|was|will|for|with)\b)|the\s(?:short|near)\sterm|(?<=at\s)a\slater\s(?:date|"
    r"time)|(?:(?<=will\s)|(?<=would\s)|(?<=could\s)|(?<=may\s)|(?<=might\s))one\sday|some\sday|someday"
)


def _one_long(match: re.Match[str]) -> list[Expression]:
    """ "over a week", "for an hour": the article counts as one behind a word of length."""
    words = match.group().lower()
    start = match.start()
    if words.startswith(
        ("for ", "in ", "within ", "after ", "lasted ", "lasting ", "took ", "takes ")
    ):
        start = match.start("number") if match["number"] else start
    half = words.startswith("half ")
    count = 0.5 if half else 1.5 if words.endswith("half") else 1
    unit = (match["unit"] or match["u2"] or match["u3"]).lower()
    value = (
        "P6M"
        if half and unit == "year"
        else "PT30M"
        if half and unit == "hour"
        else _amount(unit, count)
    )
    return [Expression(start, match.end(), "duration", type="DURATION", value=value)]


def _many(match: re.Match[str]) -> list[Expression]:
    unit = lex.unit_of(next(match[g] for g in ("unit", "u2", "u3", "u4", "u5") if match[g]))
    return fixed(match, "DURATION", length(unit, "X"))


LENGTH_RULES: tuple[Rule, ...] = (
    rule("future", "future|term|later|day|someday", _FUTURE, _reference("FUTURE_REF")),
    rule(
        AHEAD,
        "in UNIT NUMBER",
        rf"(?<=\bin\s)(?P<number>{lex.NUMBER})\s(?P<unit>day|week|month|year)s?(?:['’]\stime)?",
        _ahead,
    ),
    rule(
        "duration",
        "UNIT NUMBER",
        rf"{_BOUND}?{_PERIOD}(?P<number>{lex.NUMBER})(?:\s(?:to|or)\s(?:{lex.NUMBER}))"
        rf"?(?P<gap>[\s-]){_ADJECTIVE}(?P<unit>{lex.UNIT})(?:-long)?(?P<noun>\s(?:period|history))"
        rf"?(?!\s(?:of\sage|old))",
        _duration,
    ),
    rule(
        "one unit long",
        "a|an UNIT",
        r"(?:(?:more\sthan|less\sthan|over|nearly|almost|about|within|for|in|after|lasted|"
        r"lasting|took|takes|half)\s)(?P<number>an?)\s(?P<unit>minute|hour|day|week|month|year|"
        r"decade|century)(?:\sand\sa\shalf)?(?!\s(?:ago|old)\b)|"
        r"(?P<n2>an?)\s(?P<u2>minute|hour|day|week|month|year|decade|century)(?:\sand\sa\shalf)?"
        r"(?=\s(?:later|earlier|after|before)\b)|"
        r"(?<=\bof\s)(?P<n3>an?)\s(?P<u3>day|week|month|year|decade|century)"
        r"(?=\s(?:that|(?:in|during)\swhich)\s)",
        _one_long,
    ),
    rule(
        "vague duration",
        "UNIT VAGUE",
        rf"(?!(?<=\bas\s)many)(?:the\s)?(?:(?:next|past|last|coming|first)\s)?(?:{lex.VAGUE})"
        rf"\s{_ADJECTIVE}(?P<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s|"
        rf"centuries)(?!\sago)",
        _duration,
    ),
    rule(
        "units ahead",
        "coming|following|intervening|ensuing",
        rf"(?:the\s)?(?:coming|following|intervening|ensuing)\s{_ADJECTIVE}"
        r"(?P<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s|centuries)",
        _duration,
    ),
    rule(
        "one unit and a half",
        "half year|month|hour|decade|century|week|day",
        r"the\s(?:last|past|next|first)\s(?P<unit>hour|day|week|month|year|decade|century)\sand\sa\shalf",
        lambda m: fixed(m, "DURATION", _amount(m["unit"].lower(), 1.5)),
    ),
    rule(
        "some time",
        "time|while",
        r"(?<=\bfor\s)(?:(?:quite\s)?some\stime|quite\sa\swhile|a\s(?:long\s|short\s)?(?:while|time))",
        lambda m: fixed(m, "DURATION", "PXX"),
    ),
    rule(
        "many units",
        "days|weeks|months|years|decades|hours|minutes|centuries",
        r"(?:(?<=for\s)|(?<=after\s)|(?<=follow\s)|(?<=follows\s)|(?<=followed\s)|(?<=took\s)|"
        r"(?<=take\s)|(?<=takes\s)|(?<=spent\s)|(?<=lasted\s)|(?<=within\s)|(?<=through\s)|"
        r"(?<=\bin\s)|(?<=\bin\sjust\s)|(?<=\bin\sonly\s))"
        r"(?P<unit>(?:day|week|month|year|decade|hour|minute)s|centuries)"
        r"(?!\s(?:ago|later|earlier|to\scome|before|after)\b)|"
        r"(?P<u2>hour|day|week|month|year|decade)s-long|"
        r"(?P<u3>(?:day|week|month|year|decade)s|centuries)(?=\sof\s[a-z])(?!\sof\s(?:age|the)\b)|"
        r"the\s(?P<u5>(?:day|week|month|year|decade)s|centuries)\s(?:ahead|to\scome)|"
        r"(?<=\bthe\s)(?P<u4>(?:day|week|month|year|decade)s|centuries)(?=\s(?:that\sfollowed|"
        r"since|before|after|following|leading|ahead|to\scome)\b)",
        _many,
    ),
    rule(
        "clock",
        "am|pm|m DIGIT",
        rf"(?:about\s|around\s|approximately\s)?(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)"
        rf"(?::\d\d)?)?\s?(?P<half>[ap]\.?m\b\.?){_ZONE}",
        _clock,
    ),
    rule(
        "clock",
        "clock",
        rf"(?:about\s|around\s)?(?P<number>{lex.NUMBER})\so['’]clock(?:\s(?:in\sthe\s|at\s)"
        r"(?P<part>morning|afternoon|evening|night))?",
        _o_clock,
    ),
    rule(
        "clock",
        "past|to quarter|half|minutes|five|ten|twenty",
        rf"(?:a\s)?(?P<minutes>quarter|half|{_MINUTES})(?:\sminutes)?\s"
        rf"(?P<side>past|(?<=quarter\s)to|(?<=minutes\s)to)\s(?P<hour>{_HOURS})(?:\so['’]clock)?",
        _past_the_hour,
    ),
    rule(
        "clock of 24 hours",
        "COLON",
        rf"(?<!:)(?:about\s|around\s)?(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d)"
        rf"?(?P<half>)(?:\s(?:hours|hrs|h)\b)?{_ZONE}",
        _clock,
    ),
    rule(
        "named time",
        "midday|noon|midnight",
        r"(?P<part>midday|(?<!high\s)noon|midnight)",
        _named_clock,
    ),
    rule(
        "overnight",
        "overnight",
        r"overnight",
        lambda m: [Expression(m.start(), m.end(), OVERNIGHT, type="TIME", clock="TNI")],
    ),
    rule(
        "present",
        "now|currently|presently|current|nowadays|present|moment|these|being|time|this",
        _PRESENT,
        _reference("PRESENT_REF"),
    ),
    rule("past", "days", r"those\sdays", _reference("PAST_REF")),
    rule("past", "then current|present", r"then[\s-](?:current|present)", _reference("PAST_REF")),
    rule("past", "previously", r"previously", _opening),
    rule("past", "past|recent|recently|time|ago", _PAST, _reference("PAST_REF")),
)
