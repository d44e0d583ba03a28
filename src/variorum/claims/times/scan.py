"""The expressions of one sentence: every rule whose trigger words are there, the longest wins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from variorum.claims.times.expression import (
    Expression,
    Rule,
    names_day,
    only_clock,
    starts_of,
    words_of,
)
from variorum.claims.times.happenings import HAPPENING_RULES
from variorum.claims.times.rules_calendar import CALENDAR_RULES
from variorum.claims.times.rules_days import DAY_RULES
from variorum.claims.times.rules_entries import ENTRY_RULES
from variorum.claims.times.rules_lengths import LENGTH_RULES
from variorum.claims.times.rules_periods import PART_OF_DAY, PERIOD_RULES
from variorum.claims.times.rules_relative import RELATIVE_RULES
from variorum.claims.times.rules_sets import SET_RULES
from variorum.claims.times.rules_special import SPECIAL_RULES
from variorum.claims.times.rules_years import YEAR_RULES

#: In order of precedence between matches of one length.
RULES: tuple[Rule, ...] = (
    DAY_RULES
    + ENTRY_RULES
    + SPECIAL_RULES
    + CALENDAR_RULES
    + HAPPENING_RULES
    + YEAR_RULES
    + PERIOD_RULES
    + RELATIVE_RULES
    + LENGTH_RULES
    + SET_RULES
)
#: The rules in groups that need one of the same words first; each with its precedence.
_BY_NEED = [
    (need, [(order, rule) for order, rule in enumerate(RULES) if rule.needs[0] == need])
    for need in dict.fromkeys(rule.needs[0] for rule in RULES)
]
_WEEK_OF = re.compile(r"\bthe\sweek\s(?:of|beginning|starting|ending|ended)\s$", re.I)
#: Every word that some rule asks for.
_VOCABULARY = frozenset(word for rule in RULES for need in rule.needs for word in need)
_BETWEEN_CLOCK_AND_DATE = re.compile(r"(?:,?\s(?:on|of|in)?\s?(?:the\s)?|,\s|\s)$")
_BETWEEN_DATE_AND_CLOCK = re.compile(r"\s?,?\s(?:at\s)?(?:about\s|around\s)?$")
_BETWEEN_DATE_AND_PART = re.compile(r",?\sin\s$")
_BETWEEN_DATE_AND_YEAR = re.compile(r",?\s(?:of\s)?$")
_BETWEEN_WEEKDAY_AND_DATE = re.compile(r",?\s(?:the\s)?$")


def scan(text: str) -> list[Expression]:
    """The time expressions of a cleaned sentence, in order, none overlapping another."""
    words = words_of(text) & _VOCABULARY
    if not words:
        return []
    starts: list[int] | None = None
    found: list[tuple[int, int, int, list[Expression]]] = []
    for first, group in _BY_NEED:
        if first.isdisjoint(words):
            continue
        for order, rule in group:
            if any(need.isdisjoint(words) for need in rule.needs[1:]):
                continue
            starts = starts_of(text) if starts is None else starts
            for match in _matches(rule, text, starts):
                expressions = rule.build(match)
                if expressions:
                    found.append((match.start() - match.end(), order, match.start(), expressions))
    return _weeks(text, _merged(text, _longest(found)))


def _matches(rule: Rule, text: str, starts: list[int]) -> Iterator[re.Match[str]]:
    match_at, free = rule.pattern.match, 0
    for start in starts:
        if start >= free:
            match = match_at(text, start)
            if match is not None:
                free = match.end()
                yield match


def _longest(found: list[tuple[int, int, int, list[Expression]]]) -> list[Expression]:
    """The longest matches that do not overlap; of equal ones the earlier rule's."""
    spans: list[tuple[int, int]] = []
    taken: list[Expression] = []
    for _, _, _, expressions in sorted(found, key=lambda f: f[:3]):
        start, end = expressions[0].start, expressions[-1].end
        at = bisect_left(spans, (start, end))
        clear_left = at == 0 or spans[at - 1][1] <= start
        if clear_left and (at == len(spans) or end <= spans[at][0]):
            spans.insert(at, (start, end))
            taken.extend(expressions)
    return sorted(taken, key=lambda e: e.start)


def _merged(text: str, expressions: list[Expression]) -> list[Expression]:
    """A time of day joins the date beside it, and a weekday the date it explains."""
    out: list[Expression] = []
    for expression in expressions:
        joined = _joined(text, out[-1], expression) if out else None
        if joined is None:
            out.append(expression)
        else:
            out[-1] = joined
    return out


def _weeks(text: str, expressions: list[Expression]) -> list[Expression]:
    """ "the week of 6 March": the week in which the day lies."""
    out = []
    for e in expressions:
        opening = _WEEK_OF.search(text[max(0, e.start - 20) : e.start])
        whole = opening and e.moment is not None and e.moment.unit == "day" and not e.shared
        out.append(
            replace(e, start=e.start - len(opening.group()), within="week")
            if opening and whole
            else e
        )
    return out


def _joined(text: str, first: Expression, second: Expression) -> Expression | None:
    gap = text[first.end : second.start]
    if len(gap) > 12 or first.shared or second.shared:
        return None
    if only_clock(first) or only_clock(second) or second.rule == PART_OF_DAY:
        return _timed(gap, first, second)
    moment = first.moment
    spelled = second.moment if second.rule == "year in words" else None
    yearless = moment is not None and moment.year is None
    if moment and spelled and yearless and _BETWEEN_DATE_AND_YEAR.match(gap):
        return replace(first, end=second.end, moment=moment.with_year(spelled.year))
    weekday_first = (
        first.weekday and not first.clock and second.moment and second.moment.unit == "day"
    )
    if weekday_first and _BETWEEN_WEEKDAY_AND_DATE.match(gap):
        return replace(second, start=first.start)
    return None


def _timed(gap: str, first: Expression, second: Expression) -> Expression | None:
    """A time of day and the day, or part of the day, that stands beside it."""
    if only_clock(first) and second.rule == PART_OF_DAY and gap == " in ":
        return replace(first, end=second.end, clock=_of_24_hours(first.clock, second.clock))
    if names_day(first) and not first.clock and second.rule == PART_OF_DAY:
        joins = _BETWEEN_DATE_AND_PART.match(gap) is not None
        return replace(first, end=second.end, type="TIME", clock=second.clock) if joins else None
    if only_clock(first) and names_day(second) and _BETWEEN_CLOCK_AND_DATE.match(gap):
        clock = _of_24_hours(first.clock, second.clock) if second.clock else first.clock
        return replace(second, start=first.start, type="TIME", clock=clock)
    day_first = names_day(first) and not first.clock and only_clock(second)
    if day_first and _BETWEEN_DATE_AND_CLOCK.match(gap):
        return replace(first, end=second.end, type="TIME", clock=second.clock)
    return None


def _of_24_hours(clock: str, part: str) -> str:
    """ "6:20 in the evening" is 18:20."""
    hour = int(clock[1:3]) if clock[1:3].isdigit() else 12
    late = part in ("TAF", "TEV") and hour < 12
    return f"T{hour + 12}{clock[3:]}" if late else clock
