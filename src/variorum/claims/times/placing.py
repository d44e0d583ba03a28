"""Where on the calendar an expression lies, given what the text has told so far."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise

from variorum.claims.times.context import Context
from variorum.claims.times.expression import YEAR_AGO, Expression
from variorum.claims.times.moment import Moment
from variorum.claims.times.placed import Placed
from variorum.claims.times.recurring import names_yearly_day
from variorum.claims.times.rules_calendar import is_feast, movable_day
from variorum.claims.times.rules_lengths import OVERNIGHT
from variorum.claims.times.rules_periods import END_OF, ENDED, PART_OF_DAY
from variorum.claims.times.rules_relative import NAMED_DAY
from variorum.claims.times.tense import Tense, compared, promised, tense_at

_FEASTS = "the day is that of the Western calendar of feasts"
#: In a text that speaks from its own day, "in the evening" is that day's.
_OF_THE_DAY = frozenset({"told of", PART_OF_DAY})
_APPOSED = re.compile(r",\s(?:its\s|the\s)?(?:fiscal[\s-])?", re.I)
_ENDED = re.compile(r"\s(?:that\s|which\s)?end(?:ed|ing)\s(?:on\s)?", re.I)
_ATTRIBUTE = re.compile(r"\s[a-z]+(?:s|ing|fire|rain|storm)\b")
#: "For November deliveries", "the January sales": no verb dates the month, only its noun.
_MONTH_OF = re.compile(r"\s[a-z]{3,}(?:s|ment|ion|y)\b")
_ADVERBIAL = re.compile(
    r"\b(?:in|on|since|until|till|by|during|from|to|through|after|before|between|of)\s$", re.I
)
_NEXT_MONTH = timedelta(31)
_BY = re.compile(r"\bby\s$", re.I)
_HALF_A_QUARTER = 45
_RECURRING = ("month", "season", "quarter", "half")
#: Weeks are told by their number in reports that are written soon after them.
_WEEK_AHEAD, _WEEK_BACK = timedelta(-14), timedelta(84)
_RESULTS = re.compile(
    r"\b(?:earned|lost|net\s(?:income|loss|profit)|earnings|profits?|loss(?:es)?|revenues?|sales|"
    r"income)\b[^;]*\d[^;]*$",
    re.I,
)
#: "This quarter's loss": what is told as a figure is of a quarter that is over.
_RESULTS_OF = re.compile(
    r"['’]s?\s(?:[a-z]+\s)?(?:loss|profit|income|earnings|results?|sales|revenues?)\b", re.I
)
#: Results over these are measured against those of a year, whichever quarter was told of before.
_SPAN_OF_RESULTS = re.compile(
    r"\b(?:(?:first|latest|last|past|the)\s(?:four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"\d\d?)\smonths|year\sto\sdate|full\syear|whole\syear)\b",
    re.I,
)


def place(e: Expression, text: str, context: Context) -> Placed | None:
    """The moment that an expression of the sentence `text` names, or None if nothing tells."""
    if e.shift is not None:
        return _shifted(e, text, context)
    if e.feast is not None and e.moment is not None:
        return _feast(e.feast, _dated(e, e.moment, text, context))
    if e.moment is not None:
        yearly = e.moment.year is None and names_yearly_day(text, e.start, e.end)
        return Placed(e.moment) if yearly else _dated(e, e.moment, text, context)
    tense = tense_at(text, e.start, e.end)
    if e.weekday:
        return _weekday(e, text, tense, context)
    if e.rule == OVERNIGHT:
        return _overnight(e, text, tense, context)
    return None if e.rule == NAMED_DAY else context.clock_date()


def _overnight(e: Expression, text: str, tense: Tense, context: Context) -> Placed | None:
    """The night that led to the day of writing; "overnight losses" led to the day that is told of.

    In a story it is the night behind the day that was told.
    """
    placed = context.clock_date()
    if placed is None or tense == "future":
        return placed
    writing = placed.moment == context.document
    before = placed.moment.shift(-1) if writing or _ATTRIBUTE.match(text, e.end) else None
    return Placed(before, placed.working) if before is not None else placed


def _weekday(e: Expression, text: str, tense: Tense, context: Context) -> Placed | None:
    if e.weekend:
        return context.weekend(tense)
    by = tense == "past" and _BY.search(text[max(0, e.start - 4) : e.start])
    told = context.goes_on(e.weekday) if by and e.direction is None else None
    return told or context.weekday(e.weekday, e.direction, tense, text=e.anchor == "text")


def _feast(name: str, month: Placed) -> Placed | None:
    """The movable day in the year of `month`; None where no year is known."""
    day = movable_day(name, month.moment)
    told = (month.working, _FEASTS if is_feast(name) else None)
    working = "; ".join(w for w in told if w) or None
    return Placed(day, working) if day is not None else None


def measures(e: Expression, text: str) -> bool:
    """ "up from 3 million a year ago", "net was 3 million a year ago": named to measure against.

    "last year" always means the whole year.
    """
    back = e.shift == ("year", -1) and text[e.start : e.end].lower().startswith("a year ")
    return back and (compared(text, e.start) or bool(_RESULTS.search(text, 0, e.start)))


def was_told(e: Expression, text: str, context: Context) -> bool:
    """Whether the text has told of what an anaphoric expression goes back to."""
    if e.period:
        return context.period is not None
    if e.shift is None:
        return False
    if context.told(e.shift[0]):
        return True
    if e.rule == END_OF:
        return context.speaks_of(e.shift[0])
    past = e.rule in _OF_THE_DAY and tense_at(text, e.start, e.end) == "past"
    return past and context.speaks_of(e.shift[0])


def _shifted(e: Expression, text: str, context: Context) -> Placed | None:
    assert e.shift is not None
    if e.to is not None:
        return context.ago_from(e.shift, e.to)
    if measures(e, text):
        results = context.reports() and not _SPAN_OF_RESULTS.search(text, 0, e.start)
        return context.accounting(-1) if results else context.measured_against(-1)
    if e.period:
        return context.accounting(e.shift[1], any_unit=e.any_period)
    reported = e.anaphoric or _RESULTS_OF.match(text, e.end)
    if reported and e.shift == ("quarter", 0) and context.reports():
        return context.accounting(0)
    ahead = e.rule == END_OF and context.deictic and tense_at(text, e.start, e.end) != "past"
    placed = context.shifted(*e.shift, text=e.anchor == "text" and not ahead)
    later = e.anchor == "text" and e.shift[1] > 0 and placed is not None
    if later and placed is not None and context.is_ahead(placed.moment):
        placed = placed if tense_at(text, e.start, e.end) == "future" else _after_it(e, context)
    return _picked(placed, e.pick) if placed is not None and e.pick else placed


def _after_it(e: Expression, context: Context) -> Placed | None:
    """ "Two days later", told as past: not later than the writing, but than what it is about."""
    subject = context.subject()
    moved = subject.moment.coarsen(e.shift[0]) if subject is not None and e.shift else None
    moved = moved.shift(e.shift[1]) if moved is not None and e.shift else None
    if moved is None or subject is None or context.is_ahead(moved):
        return None
    return Placed(moved, f"counted from {subject.moment.timex()}; {subject.working}")


def _picked(placed: Placed, day: int) -> Placed | None:
    """A day of a month that was worked out; None where the month has no such day."""
    moment = Moment("day", placed.moment.year, placed.moment.n, day)
    return Placed(moment, placed.working) if moment.valid() else None


def _dated(e: Expression, moment: Moment, text: str, context: Context) -> Placed:
    if e.period and moment.year is not None:
        period = context.accounting(0)
        return Placed(period.moment.with_year(moment.year)) if period else Placed(moment)
    return _yearless(e, moment, text, context) if moment.year is None else Placed(moment)


def _yearless(e: Expression, moment: Moment, text: str, context: Context) -> Placed:
    if e.rule == "week number":
        return _numbered_week(moment, context)
    if e.anchor == "text" and e.direction is not None:
        return context.next_in_text(moment, e.direction)
    if e.direction == YEAR_AGO:
        return context.shifted_part(moment)
    if e.of_year is not None:
        return context.of_year(moment, e.of_year)
    tense = None if _next_months(e, moment, text, context) else tense_at(text, e.start, e.end)
    if moment.unit in _RECURRING and promised(text, e.start):
        tense = "future"
    if e.rule == "end of the year" and not context.news:
        return context.complete(moment, None, tense, told=True)
    return context.complete(moment, e.direction, tense, told=e.anchor == "text")


def _next_months(e: Expression, moment: Moment, text: str, context: Context) -> bool:
    """Whether a month stands before a noun as its attribute and is just about to begin.

    The verb's past is then not the month's: "they bought for November deliveries".
    """
    own = context.document.last() if context.document is not None else None
    year = own.year + (moment.n < own.month) if own is not None else 0
    begin = moment.with_year(year).first() if moment.unit == "month" and own is not None else None
    if own is None or begin is None or not timedelta(0) < begin - own <= _NEXT_MONTH:
        return False
    adverbial = _ADVERBIAL.search(text[max(0, e.start - 12) : e.start])
    return not adverbial and bool(_MONTH_OF.match(text, e.end))


def ended(expressions: list[Expression], text: str, context: Context) -> dict[int, Placed]:
    """The quarters that end on the day named behind them, by where they begin.

    A company's quarter may end in any month: it is the one of the calendar that most of it lies in.
    """
    out: dict[int, Placed] = {}
    for first, second in pairwise(expressions):
        moment, gap = second.moment, text[first.end : second.start]
        if first.rule != ENDED or moment is None or not _ENDED.fullmatch(gap):
            continue
        last = (place(second, text, context) or Placed(moment)).moment
        middle = last.shift(-_HALF_A_QUARTER) if last.unit == "day" else None
        quarter = middle.coarsen("quarter") if middle is not None else None
        if quarter is not None:
            out[first.start] = Placed(quarter, f"most of it, to {last.timex()}, lies there")
    return out


def _numbered_week(week: Moment, context: Context) -> Placed:
    """ "Week 26": of the year, where that week was about over when the text was written."""
    today = context.document.last() if context.document and context.document.unit == "day" else None
    if today is None or context.document is None:
        return Placed(week)
    for year in (today.year, today.year - 1):
        placed = week.with_year(year)
        end = placed.last()
        if end is not None and _WEEK_AHEAD <= today - end <= _WEEK_BACK:
            return Placed(placed, f"the year follows from {context.written()}")
    return Placed(week)


def year_ago(expressions: list[Expression], text: str, context: Context) -> dict[int, Placed]:
    """What the period of a year ago lends its year to, by where it begins.

    "The year-ago quarter, the second quarter ended Oct. 31": the apposition is the same quarter,
    and the day that ended it is of its year.
    """
    out: dict[int, Placed] = {}
    lent: Placed | None = None
    for first, second in pairwise(expressions):
        gap, moment = text[first.end : second.start], second.moment
        if first.period and first.shift == ("year", -1) and not first.any_period:
            lent = context.accounting(-1)
        elif first.start not in out:
            lent = None
        if lent is None or moment is None or moment.year is not None:
            continue
        same = moment.unit in ("quarter", "half") and _APPOSED.fullmatch(gap)
        if same or (moment.unit == "day" and _ENDED.fullmatch(gap)):
            out[second.start] = Placed(moment.with_year(lent.moment.year), lent.working)
        if same:
            out[first.start] = out[second.start]
    return out
