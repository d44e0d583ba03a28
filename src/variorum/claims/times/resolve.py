"""From recognised expressions to time mentions: values, EDTF, ranges, and what was worked out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from variorum.claims.drafts import TimeMention
from variorum.claims.times.bounds import opened
from variorum.claims.times.context import Context
from variorum.claims.times.expression import Expression, Link, names_day, only_clock
from variorum.claims.times.happenings import (
    ANNIVERSARY,
    DAY_OF,
    Happenings,
    anniversary,
    counted_behind,
    day_itself,
)
from variorum.claims.times.links import Chain, chains, opening_hours
from variorum.claims.times.moment import Moment
from variorum.claims.times.offsets import offset_before
from variorum.claims.times.placed import Placed, other_year
from variorum.claims.times.placing import ended, measures, place, was_told, year_ago
from variorum.claims.times.portions import Portion, portion_before
from variorum.claims.times.rules_lengths import AHEAD, OVERNIGHT
from variorum.claims.times.rules_periods import ENDED
from variorum.claims.times.stretch import Stretch
from variorum.claims.times.tense import habitual, tense_at

#: "In May and again in September 1995", "on 3 May, on 5 May and on 9 May 1995".
_AGAIN = re.compile(
    r"(?:,|,?\s(?:and|or|then|but))(?:\s(?:again|then|later|once\smore))?\s(?:in|on)\s(?:the\s)?",
    re.I,
)
DayMonthOrder = str | None


@dataclass(frozen=True, slots=True)
class _Meaning:
    """An expression's value: a moment, or a fixed TIMEX3 value, or several moments."""

    value: str | None
    edtf: str | None
    moment: Moment | None = None
    working: str | None = None


class Resolver:
    """Resolves the sentences of one document in order; keeps the context between them."""

    def __init__(self, context: Context, order: DayMonthOrder) -> None:
        self._context = context
        self._order = order
        self._shared: dict[int, Placed] = {}
        self._hours: frozenset[int] = frozenset()
        self._happenings = Happenings()

    def resolve(
        self, stretch: Stretch, expressions: list[Expression], heads: Sequence[Placed] = ()
    ) -> list[TimeMention]:
        """The mentions of one sentence: a linked run first as a whole, then its ends as parts.

        `heads` are what the first expressions mean where they open an entry of a chronology.
        """
        text = stretch.view.text
        expressions = [_spoken(e, self._context) for e in expressions]
        open_year = any(e.weekday or (e.moment and e.moment.year is None) for e in expressions)
        recurs = open_year and habitual(text, speaks=self._context.deictic)
        self._context.open_sentence(stretch.block, habitual=recurs)
        self._hours = opening_hours(text, expressions)
        linked = chains(text, expressions)
        expressions = _lent_ahead(_lent_years(expressions, linked), text)
        self._shared = self._year_of_ranges(expressions, linked, text)
        self._shared |= year_ago(expressions, text, self._context)
        self._shared |= ended(expressions, text, self._context)
        self._shared |= {e.start: p for e, p in zip(expressions, heads, strict=False)}
        meanings = self._meanings(expressions, text)
        in_chain = {i for c in linked for i in range(c.first, c.last + 1)}
        choices = {i for c in linked if c.link == "or" for i in range(c.first, c.last + 1)}
        opening = {c.first: c for c in linked}
        out: list[TimeMention] = []
        for i, (expression, meaning) in enumerate(zip(expressions, meanings, strict=True)):
            chain = opening.get(i)
            whole = self._whole(stretch, chain, expressions, meanings) if chain else None
            if chain is not None and whole is None:
                in_chain -= set(range(chain.first, chain.last + 1))
            if whole is not None:
                out.append(whole)
            part = i in in_chain
            # "March or April 1992" is one expression, "1699 or 1700" are two
            elided = expression.shared and i in choices
            if meaning is None or (part and elided):
                continue
            counted = None if part else self._counted(stretch, expression, meaning)
            if counted is not None:
                out.append(counted)
            part = part or counted is not None
            mention = _mention(stretch, expression, meaning, part=part)
            bounded = mention if part else opened(stretch, expression, mention, meaning.moment)
            out.append(bounded)
        days = _days(expressions, meanings, text)
        if linked and linked[-1].link == "range" and linked[-1].last == len(expressions) - 1:
            self._context.spread = True
        self._context.head(text if stretch.kind == "heading" else None, days)
        self._happenings.tell(text, days)
        return out

    def _meanings(self, expressions: list[Expression], text: str) -> list[_Meaning | None]:
        """Their values; hours wait for a day that is told behind them in the sentence."""
        days = [i for i, e in enumerate(expressions) if names_day(e) and e.anchor == "document"]
        waiting = {
            i
            for i, e in enumerate(expressions)
            if only_clock(e) and days and i < days[0] and not e.anaphoric
        }
        order = sorted(range(len(expressions)), key=lambda i: (i in waiting, i))
        found = {i: self._meaning(expressions[i], text) for i in order}
        return [found[i] for i in range(len(expressions))]

    def _counted(self, stretch: Stretch, e: Expression, meaning: _Meaning) -> TimeMention | None:
        """ "three days after 8 May 1992" as a whole; the story goes on from there."""
        text = stretch.view.text
        if e.type == "DURATION":
            return self._behind(stretch, e)
        portion = portion_before(text, e.start, meaning.moment)
        if portion is not None:
            return self._portion(stretch, e, meaning, portion)
        found = offset_before(text, e.start, meaning.moment)
        if found is None:
            return None
        words = text[e.start : e.end]
        whole = replace(e, start=found.start, type="DATE")
        self._remember(found.moment, text[found.start : e.end])
        worked_out = _Meaning(
            found.moment.timex(), found.moment.edtf(), found.moment, f"counted from “{words}”"
        )
        return _mention(stretch, whole, worked_out, part=False)

    def _behind(self, stretch: Stretch, e: Expression) -> TimeMention | None:
        """ "two weeks after the fire" as a whole, where the text told when there was a fire."""
        found = counted_behind(stretch.view.text, e, self._happenings)
        if found is None:
            return None
        moment = found.placed.moment
        self._remember(moment, stretch.view.text[e.start : found.end])
        whole = replace(e, end=found.end, type="DATE")
        return _mention(stretch, whole, _meant(found.placed), part=False)

    @staticmethod
    def _portion(
        stretch: Stretch, e: Expression, meaning: _Meaning, portion: Portion
    ) -> TimeMention:
        """ "the first eight months of 2009" as a whole."""
        begin, end = portion.first, portion.last
        whole = _Meaning(
            f"{begin.timex()}/{end.timex()}", f"{begin.edtf()}/{end.edtf()}", None, meaning.working
        )
        return _mention(stretch, replace(e, start=portion.start, type="DATE"), whole, part=False)

    def _meaning(self, expression: Expression, text: str) -> _Meaning | None:
        """What it means; None where it would have to go back to a date, and none was told."""
        endless = expression.rule == ENDED and expression.start not in self._shared
        if endless or (expression.anaphoric and not was_told(expression, text, self._context)):
            return None
        if expression.value is not None:
            return _Meaning(expression.value, None)
        if expression.numeric is not None:
            return self._numeric(expression.numeric, expression, text)
        placed = self._placed(expression, text)
        if placed is None:
            return _unplaced(expression)
        moment = placed.moment
        if expression.within is not None:
            moment = moment.coarsen(expression.within) or moment
        if expression.rule == "today" and self._context.vague_today:
            return _Meaning("PRESENT_REF", moment.edtf(), None, placed.working)
        compares = (
            expression.shift is not None and expression.anchor == "text" and expression.shift[1] < 0
        ) or measures(expression, text)
        # "a year earlier" compares with what is told; the story does not move there
        if not compares:
            words = text[expression.start : expression.end]
            self._remember(moment, words, hours=bool(expression.clock))
        value = moment.timex() + expression.clock
        edtf = moment.edtf()
        if expression.rule == "end of the year" and edtf is not None:
            edtf = edtf[:4]
        morning = moment.shift(1) if expression.rule == OVERNIGHT else None
        if morning is not None:
            edtf = f"{edtf}/{morning.edtf()}"
        if edtf is not None and expression.approximate and "/" not in edtf and "XXXX" not in edtf:
            edtf += "~"
        return _Meaning(value, edtf, moment, placed.working)

    def _placed(self, e: Expression, text: str) -> Placed | None:
        if e.start in self._shared:
            return self._shared[e.start]
        if e.rule == ANNIVERSARY:
            return anniversary(text, e, self._happenings)
        if e.rule == DAY_OF:
            return day_itself(text, e, self._happenings) or self._context.subject()
        return None if e.start in self._hours else place(e, text, self._context)

    def _remember(self, moment: Moment, words: str, *, hours: bool = False) -> None:
        if moment.year is not None and moment.unit not in ("century",):
            self._context.refer(moment, words, hours=hours)

    def _year_of_ranges(
        self, expressions: list[Expression], linked: list[Chain], text: str
    ) -> dict[int, Placed]:
        """Both ends of a range without a year: the end is placed, the beginning goes before it."""
        out: dict[int, Placed] = {}
        for chain in linked:
            first, last = expressions[chain.first], expressions[chain.last]
            if chain.link != "range" or first.moment is None or last.moment is None:
                continue
            if first.moment.year is not None or last.moment.year is not None:
                continue
            tense = tense_at(text, first.start, last.end)
            placed = self._context.complete(last.moment, last.direction, tense)
            begin, end = other_year(first.moment, placed.moment)
            out[first.start] = Placed(begin, placed.working)
            out[last.start] = Placed(end, placed.working)
        return out

    def _numeric(self, numbers: tuple[int, int, int], e: Expression, text: str) -> _Meaning:
        first, second, year = numbers
        day_first, month_first = (
            Moment("day", year, second, first),
            Moment("day", year, first, second),
        )
        if self._order is not None:
            moment = day_first if self._order == "day first" else month_first
            self._remember(moment, text[e.start : e.end])
            working = f"{self._order}, as in the document's other dates"
            return _Meaning(moment.timex(), moment.edtf(), moment, working)
        both = sorted((day_first.timex(), month_first.timex()))
        working = "day and month may stand in either order"
        return _Meaning(f"{year:04d}-XX-XX", f"[{','.join(both)}]", None, working)

    def _whole(
        self,
        stretch: Stretch,
        chain: Chain,
        expressions: list[Expression],
        meanings: list[_Meaning | None],
    ) -> TimeMention | None:
        run = meanings[chain.first : chain.last + 1]
        moments = [m.moment for m in run if m is not None and m.moment is not None]
        if len(moments) != len(run) or not _ascending(moments):
            return None
        if chain.link == "list" and not (expressions[chain.first].shared or _neighbours(moments)):
            return None
        last = expressions[chain.last]
        span = stretch.view.to_source(chain.start, last.end)
        working = next((m.working for m in run if m is not None and m.working), None)
        begin, end = moments[0].timex(), moments[-1].timex()
        return TimeMention(
            span.start,
            span.end,
            stretch.view.text[chain.start : last.end],
            stretch.index_at(span.start),
            "DATE",
            f"{begin}/{end}",
            _edtf_of(moments, chain.link),
            inferred=working is not None,
            working=working,
            begin=None if chain.link == "or" else begin,
            end_value=None if chain.link == "or" else end,
        )


def _spoken(e: Expression, context: Context) -> Expression:
    """ "In two weeks" as the week it leads to, where the text speaks from its own day."""
    if e.rule != AHEAD or e.shift is None or not context.speaks_of(e.shift[0]):
        return e
    return replace(e, type="DATE", value=None)


def _days(
    expressions: list[Expression], meanings: list[_Meaning | None], text: str
) -> dict[Moment, str]:
    """The days of a sentence whose year is known, and their words."""
    return {
        m.moment: text[e.start : e.end]
        for e, m in zip(expressions, meanings, strict=True)
        if m is not None and m.moment is not None and m.moment.unit == "day" and m.moment.year
    }


def _meant(placed: Placed) -> _Meaning:
    moment = placed.moment
    return _Meaning(moment.timex(), moment.edtf(), moment, placed.working)


def _unplaced(expression: Expression) -> _Meaning:
    if expression.weekday:
        return _Meaning(f"XXXX-WXX-{expression.weekday}{expression.clock}", None)
    if expression.clock:
        return _Meaning(f"XXXX-XX-XX{expression.clock}", None)
    return _Meaning(None, None)


def _mention(stretch: Stretch, e: Expression, meaning: _Meaning, *, part: bool) -> TimeMention:
    span = stretch.view.to_source(e.start, e.end)
    return TimeMention(
        span.start,
        span.end,
        stretch.view.text[e.start : e.end],
        stretch.index_at(span.start),
        e.type,
        meaning.value,
        meaning.edtf,
        inferred=meaning.working is not None,
        working=meaning.working,
        part=part,
    )


def _lent_years(expressions: list[Expression], linked: list[Chain]) -> list[Expression]:
    out = list(expressions)
    for chain in linked:
        first, last = out[chain.first].moment, out[chain.last].moment
        if first is None or last is None or (first.year is None) == (last.year is None):
            continue
        first, last = other_year(first, last)
        out[chain.first] = replace(out[chain.first], moment=first)
        out[chain.last] = replace(out[chain.last], moment=last)
    return out


def _lent_ahead(expressions: list[Expression], text: str) -> list[Expression]:
    """ "In May and again in September 1995": the year stands behind the last of them."""
    out = list(expressions)
    for i in range(len(out) - 2, -1, -1):
        first, second = out[i].moment, out[i + 1].moment
        if first is None or second is None or first.year is not None or second.year is None:
            continue
        alike = first.unit == second.unit and first.unit in ("month", "day")
        if alike and _AGAIN.fullmatch(text[out[i].end : out[i + 1].start]):
            out[i] = replace(out[i], moment=other_year(first, second)[0])
    return out


def _ascending(moments: list[Moment]) -> bool:
    if any(m.year is None for m in moments):
        return all(m.year is None for m in moments) and [(m.n, m.day) for m in moments] == sorted(
            (m.n, m.day) for m in moments
        )
    starts = [m.first() for m in moments]
    known = [s for s in starts if s is not None]
    return len(known) == len(starts) and known == sorted(set(known))


def _neighbours(moments: list[Moment]) -> bool:
    return all(a.shift(1) == b for a, b in pairwise(moments))


def _edtf_of(moments: list[Moment], link: Link) -> str | None:
    names = [m.edtf() for m in moments]
    known = [n for n in names if n is not None]
    if len(known) != len(names):
        return None
    if link == "or":
        return None if any("/" in n for n in known) else f"[{','.join(known)}]"
    if link == "list" and not _neighbours(moments) and moments[0].year is not None:
        return f"{{{','.join(known)}}}"
    begin, end = moments[0].edtf_ends(), moments[-1].edtf_ends()
    return f"{begin[0]}/{end[1]}" if begin and end else None
