"""The month that a text is about: the one that most texts of its matter give.

A pile about a fire names the month of the fire in nearly every text, other months in one or two.
A figure without a date, or with a later one of the same year, is then of that happening. Texts
about a war name many months, and are about none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from variorum.model import Claim
from variorum.questions.periods import MONTH, YEAR, Period, period
from variorum.questions.scopes import Scope
from variorum.questions.spellings import spelling
from variorum.questions.texts import LARGEST_PILE, Text, one_matter

#: Of the texts of a matter so many give the month that it is about, as a share ...
MOST = 0.6
#: ... and of other months, before it or long after, so many at most are given nearly as often,
OTHERS = 1
#: that is by this share of the texts that give the first.
NEARLY = 0.75
#: Measures of what was there before and after.
LASTING = frozenset("count population area distance length depth height width elevation".split())
#: Months in which a happening is still told of.
SOON = 3


def with_months(texts: Mapping[str, Text], claims: Sequence[Claim]) -> dict[str, Text]:
    """The texts, each with the first day of the month that it is about, if there is one."""
    if len(texts) > LARGEST_PILE:
        return dict(texts)
    stated: dict[str, set[date]] = defaultdict(set)
    for claim in claims:
        month = _month(claim)
        if month is not None:
            stated[claim.document].add(month)
    found = {}
    for name, text in texts.items():
        matter = [other for other in texts if other == name or one_matter(text, texts[other])]
        votes = Counter(month for other in matter for month in stated[other])
        found[name] = replace(text, about=_foremost(votes, len(matter)))
    return found


def _foremost(votes: Mapping[date, int], texts: int) -> date | None:
    """The month that most texts give; None where they tell of several happenings."""
    if not votes or texts < 2:
        return None
    first = min(votes, key=lambda month: (-votes[month], month))
    if votes[first] < 2 or votes[first] < MOST * texts:
        return None
    others = [m for m in votes if votes[m] >= NEARLY * votes[first] and not _soon(first, m)]
    return first if len(others) <= OTHERS else None


def _soon(first: date, month: date) -> bool:
    return 0 <= 12 * (month.year - first.year) + month.month - first.month <= SOON


def _month(claim: Claim) -> date | None:
    """The month of a claim's time."""
    when = period(claim.time.edtf) if claim.time is not None else None
    if when is None or when.first is None or (when.days or MONTH + 1) > MONTH:
        return None
    return when.first.replace(day=1)


def of_month(when: Period | None, month: date | None) -> bool:
    """Whether a time may be that of what happened in a month, or of what was told of it after."""
    if month is None:
        return False
    if when is None:
        return True
    first, last = when.first or date.min, when.last or date.max
    return last >= month and (first - month).days < YEAR


def one_happening(one: Scope, other: Scope) -> bool:
    """Whether two figures of two texts are what both texts are about."""
    month = one.text.about
    if month is None or month != other.text.about or not (one.head and other.head):
        return False
    if _elsewhere_that_day(one, other) or _other_samples(one, other):
        return False
    two_texts = one.claim.document != other.claim.document
    told_of = one.measure not in LASTING and one.unit not in ("%", "1")
    return two_texts and told_of and of_month(one.period, month) and of_month(other.period, month)


def _other_samples(one: Scope, other: Scope) -> bool:
    """Whether others were asked here than there: households in a survey, survivors by an envoy."""
    if one.measure != "interviewed":
        return False
    return not set(one.counted.casefold().split()) & set(other.counted.casefold().split())


def _elsewhere_that_day(one: Scope, other: Scope) -> bool:
    """Whether both name a day and a place of their own, and neither is the other's."""
    days = [s.period for s in (one, other) if s.period_known and s.period and s.period.days == 1]
    placed = one.place_known and other.place_known and one.place and other.place
    apart = placed and spelling(one.place or "") != spelling(other.place or "")
    if one.figure.low == other.figure.low:
        return False  # one number told again: the day may be that of the telling
    return len(days) == 2 and days[0] != days[1] and bool(apart)
