"""The place and the time that the figures of a question agree on, for its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.questions.periods import Period, fit, in_words, nearly
from variorum.questions.scopes import Scope
from variorum.questions.spellings import shorter_name, spelling

#: One date in the words of one figure in so many, and of two at least, speaks for all.
FEW = 5
#: A period of more years says nothing that a question needs.
MOST_YEARS = 60
#: Names of institutions that take an article before "of".
_OF = re.compile(r"^(?:Republic|Kingdom|Federation|Union|State|Province|Islands?|City|Gulf) of\b")


def agreed_place(group: Sequence[Scope], counted: str) -> str:
    """The place that the figures agree on, if it is not in what is counted already.

    Those that name it decide; a place that was only worked out is marked, and taken only where
    all agree on it.
    """
    known = [s.place for s in group if s.place and s.place_known]
    every = [s.place for s in group if s.place]
    named = Counter(known or every)
    if not named:
        return ""
    best = sorted(named, key=lambda p: (-named[p], p.isupper(), p))[0]
    agreeing = [p for p in every if _one_place(p, best)]
    if not all(_one_place(p, best) for p in known or every) or len(agreeing) * 2 < len(every):
        return ""
    if best.casefold() in counted.casefold():
        return ""
    shown = best.title() if best.isupper() and len(best) > 4 else best
    article = "the " if _OF.match(shown) else ""
    return f" in {article}{shown}{'' if known else ' (inferred)'}"


def _one_place(one: str, other: str) -> bool:
    return spelling(one) == spelling(other) or shorter_name(one, other)


def agreed_time(group: Sequence[Scope]) -> str:
    """The time that the figures agree on.

    Dates that stand in the figures' own words decide where there are enough of them, else all
    dates. A row for a quarter holds the day of another figure, but does not widen the question.
    """
    dated = [s.period for s in group if s.period is not None]
    written = [s.period for s in group if s.period is not None and s.period_known]
    most = max(Counter(written).values(), default=0)
    if most > 1 and most * FEW >= len(group):
        dated = written
    elif len(dated) * 2 < len(group):
        return ""
    counts = Counter(dated)
    for best in sorted(counts, key=lambda p: (-counts[p], p.days or 0, str(p))):
        if all(fit(p, best) in ("equal", "inside", "around") or nearly(p, best) for p in dated):
            return _said(best)
    starts = {p.first for p in dated if p.span}
    if len(starts) == 1 and None not in starts and all(p.span for p in dated):
        return f" {in_words(Period(next(iter(starts)), None))}"
    return _said(_calendar(dated))


def _calendar(dated: Sequence[Period]) -> Period | None:
    """The year in which all begin and end, None where they do not lie in one."""
    years = {day.year if day else None for p in dated for day in (p.first, p.last)}
    if len(years) != 1 or None in years:
        return None
    firsts = [p.first for p in dated if p.first]
    lasts = [p.last for p in dated if p.last]
    return Period(firsts[0].replace(month=1, day=1), lasts[0].replace(month=12, day=31))


def _said(period: Period | None) -> str:
    if period is None or (period.days or 0) > MOST_YEARS * 366:
        return ""
    return f" {in_words(period)}"
