"""What ties two comparable figures to one question, from the surest tie to the weakest."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import product

from variorum.questions.levels import Comparison, beside, compare, people_of
from variorum.questions.occasions import one_happening
from variorum.questions.periods import YEAR, days_apart, fit
from variorum.questions.retelling import retold
from variorum.questions.scopes import (
    Scope,
    close,
    interval,
    names_place,
    of_one_origin,
    one_place_name,
    same_number,
)
from variorum.questions.spellings import shorter_name
from variorum.questions.texts import two_matters

#: Up to this tie two figures are certainly of one telling.
SURE = 1
#: The weakest tie; beyond it nothing ties two figures.
WEAKEST = 12
#: Of each tie there are two: of things told in the same words, and in others.
RANKS = 2 * (WEAKEST + 1)

#: Measures that leave open what is measured.
_UNSAID = frozenset({"share", "count"})
#: A pair that is told apart for good, and one that is told apart by what is easily misread.
_APART, _PERHAPS = 255, 254
#: Levels that one sentence of many may have got wrong ...
_MISREAD = frozenset({"time"})
#: ... so that two groups may yet be one if it is no more than this share of their pairs.
FEW = 0.34


class Ties:
    """How strongly groups are tied, two by two, while they are being joined.

    The tie of two groups is the strongest of their members. Groups are apart if any two members
    are told apart for good, or too many of them by what is easily misread.
    """

    def __init__(self, groups: Sequence[Sequence[Scope]]) -> None:
        self._members: dict[int, list[int]] = {n: [n] for n in range(len(groups))}
        self._sizes = [len(group) for group in groups]
        self._rows = [bytearray(len(groups)) for _ in groups]
        self._doubts = [array("L", [0]) * len(groups) for _ in groups]
        for a, one in enumerate(groups):
            for b in range(a + 1, len(groups)):
                tied, doubts = _of_groups(one, groups[b])
                self._rows[a][b] = self._rows[b][a] = tied
                self._doubts[a][b] = self._doubts[b][a] = doubts
        about = [[s for s in group if s.text.about is not None] for group in groups]
        self._heads = [any(s.head for s in group) for group in about]
        self._firsts = [any(s.first for s in group) for group in about]
        self._texts = [{s.claim.document for s in group} for group in groups]
        self._far = [0] * len(groups)
        for a in self._members:
            for b in self._members:
                self._mark(a, b)

    def _mark(self, one: int, other: int) -> None:
        bit = 1 << other
        far = one != other and self.apart(one, other)
        self._far[one] = self._far[one] | bit if far else self._far[one] & ~bit

    def far(self, group: int) -> int:
        """The groups that are apart from a group, a bit for each number."""
        return self._far[group]

    def rivals(self, group: int, other: int) -> int:
        """The groups that may stand against joining two, a bit for each number.

        Against what two texts are about only what a text is about may stand, and against two
        first totals only another.
        """
        for marked in (self._firsts, self._heads):
            if marked[group] and marked[other]:
                return sum(1 << n for n in self.standing() if marked[n])
        return -1

    def texts(self, group: int) -> int:
        """How many texts tell of a group."""
        return len(self._texts[group])

    def outweighs(self, group: int, others: int, *, times: int) -> bool:
        """Whether so many times as many texts tell of a group as of any of the others, and more.

        `others` has a bit for each.
        """
        own = self.texts(group)
        told = [self.texts(n) for n in self.standing() if others >> n & 1]
        return all(many < own and times * many <= own for many in told)

    def standing(self) -> list[int]:
        """The groups that are left, each by the number of its first member."""
        return sorted(self._members)

    def near(self, group: int, rank: int) -> list[int]:
        """The groups that are tied to a group by this tie, and not apart from it."""
        row = self._rows[group]
        return [
            n for n in self.standing() if row[n] == rank and n != group and not self.apart(group, n)
        ]

    def apart(self, one: int, other: int) -> bool:
        """Whether levels tell two groups apart."""
        pairs = self._sizes[one] * self._sizes[other]
        return self._rows[one][other] == _APART or self._doubts[one][other] > FEW * pairs

    def join(self, one: int, other: int) -> None:
        """Put the members of the other group into the one."""
        self._members[one] += self._members.pop(other)
        self._sizes[one] += self._sizes[other]
        self._heads[one] = self._heads[one] or self._heads[other]
        self._texts[one] |= self._texts[other]
        self._firsts[one] = self._firsts[one] or self._firsts[other]
        left, right = self._rows[one], self._rows[other]
        for n in self._members:
            tied = _APART if _APART in (left[n], right[n]) else min(left[n], right[n])
            left[n] = self._rows[n][one] = tied
            self._doubts[one][n] += self._doubts[other][n]
            self._doubts[n][one] = self._doubts[one][n]
        for n in self._members:
            self._mark(n, one)
            self._mark(one, n)

    def groups(self) -> list[list[int]]:
        """The numbers of the groups that were joined, together."""
        return [self._members[n] for n in self.standing()]


def _of_groups(one: Sequence[Scope], other: Sequence[Scope]) -> tuple[int, int]:
    """The strongest tie of two groups' members, and how many pairs may be misread apart."""
    best, doubts = _PERHAPS, 0
    for a, b in product(one, other):
        compared = compare(a, b)
        if compared.comparable:
            best = min(best, tie(a, b, compared))
        elif _firmly_apart(a, b, compared):
            return _APART, 0
        else:
            doubts += 1
    return best, doubts


def _firmly_apart(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether more tells a pair apart than what was worked out, or a date less than a year off."""
    apart = {level.name for level in compared.differing}
    misread = _MISREAD if one.place_known and other.place_known else _MISREAD | {"place"}
    if not apart <= misread:
        return True
    if "time" not in apart or not (one.period_known and other.period_known):
        return False
    if one.period is None or other.period is None:
        return False
    return days_apart(one.period, other.period) > YEAR


def tie(one: Scope, other: Scope, compared: Comparison) -> int:
    """A rank: twice the tie, and one more if what is counted is worded otherwise; RANKS: none.

    Figures of two matters are tied by nothing but one telling or one place.
    """
    found = _tie(one, other, compared)
    foreign = found > SURE and two_matters(one.text, other.text)
    if found > WEAKEST or (foreign and compared.state("place") != "same"):
        return RANKS
    return 2 * found + (found > SURE and one.thing != other.thing)


def tie_of(rank: int) -> int:
    """The tie that a rank is of."""
    return rank // 2


def _tie(one: Scope, other: Scope, compared: Comparison) -> int:
    near = close(one, other)
    if near or _anchored(one, other):
        found = _kinship(one, other, compared)
        if found is not None:
            return found
    return _loose(one, other, compared, near=near)


def _loose(one: Scope, other: Scope, compared: Comparison, *, near: bool) -> int:
    """The ties of figures that neither one number nor an anchor holds together."""
    two_texts = one.claim.document != other.claim.document
    dated_alike = (one.period is None) == (other.period is None)
    placed = compared.state("place") == "same"
    open_ended = _closed(one) + _closed(other) == 0
    ties = (
        (dated_alike and one.origin == other.origin and one_place_name(one, other), 7),
        (placed and dated_alike and compared.state("definition") == "same", 8),
        (near and _finite(one, other) and _one_matter(one, other), 9),
        (one.first and other.first and one_happening(one, other), 10),
        (one_happening(one, other), 11),
        (two_texts and not open_ended and _one_thing_there(one, other), 12),
    )
    return next((rank for holds, rank in ties if holds), WEAKEST + 1)


def _one_thing_there(one: Scope, other: Scope) -> bool:
    """Whether both count something that happened at one place, and no two times of it are told.

    Shares there may be of anything, and a part is compared with a part.
    """
    if (one.part_of is None) != (other.part_of is None):
        return False
    if one.measure in _UNSAID or fit(one.period, other.period) in ("before", "after"):
        return False
    return one_place_name(one, other)


def _finite(one: Scope, other: Scope) -> bool:
    """Whether both numbers have two ends, or are the same: any open bound meets many others."""
    return (_closed(one) and _closed(other)) or same_number(one, other)


def _closed(scope: Scope) -> bool:
    return scope.figure.low is not None and scope.figure.high is not None


def _one_matter(one: Scope, other: Scope) -> bool:
    """Whether one text names the place of the other's figure, or neither figure has a place."""
    if one.place and names_place(other, one.place):
        return True
    return bool(other.place and names_place(one, other.place))


def _anchored(one: Scope, other: Scope) -> bool:
    """Whether two numbers that cannot be one are told beside one another or of one time.

    Things at one named place, and whatever holds as of a day, need no more than the place: people
    come to harm at one place again and again. One source that gives two numbers for one time
    and names no place speaks of two things.
    """
    if beside(one.claim, other.claim):
        return True
    placed = one.place_known and other.place_known
    recurs = one.thing.people and "stock" not in (one.figure.nature, other.figure.nature)
    if placed and not recurs:
        return True
    how = fit(one.period, other.period)
    if how == "same_start":
        return placed
    return how == "equal" and (placed or one.origin != other.origin)


def _kinship(one: Scope, other: Scope, compared: Comparison) -> int | None:
    """The ties of figures that can be one number, or that an anchor holds."""
    same_origin = one.origin == other.origin
    same_document = one.claim.document == other.claim.document
    placed = compared.state("place") == "same"
    timed = compared.state("time") == "same"
    unplaced = one.place is None and other.place is None
    if not placed and _two_of_its_own(one, other):
        return None
    ties = (
        (same_origin and not same_document and same_number(one, other), 0),
        (placed and of_one_origin(one, other), 0),
        (placed and timed, 0),
        (_range_of(one, other) or _range_of(other, one), 1),
        (same_origin and (placed or same_document), 1),
        (retold(one, other), 1),
        (placed, 2),
        (same_origin or (same_document and same_number(one, other)), 3),
        (_short_form(one, other) and timed, 3),
        (people_of(one, other), 4),
        ((same_document or unplaced) and compared.state("population") == "same", 4),
        (timed and one.place is not None and other.place is not None, 5),
        (_named_people(one, other) and compared.state("population") == "same", 5),
        (_named_alike(one, other) and compared.state("population") == "same", 6),
    )
    return next((rank for holds, rank in ties if holds), None)


def _two_of_its_own(one: Scope, other: Scope) -> bool:
    """Whether a text gives two numbers in its own voice, neither another form of the other."""
    within = one.claim.document == other.claim.document and one.origin == other.origin
    if not within or one.credit is not None or other.credit is not None:
        return False
    alike = of_one_origin(one, other) or retold(one, other)
    return not (alike or _range_of(one, other) or _range_of(other, one))


def _range_of(one: Scope, other: Scope) -> bool:
    """Whether the one is the range given beside the other: its margin of error."""
    if one.figure.bound != "between" or other.figure.bound == "between":
        return False
    return beside(one.claim, other.claim) and interval(one).meets(interval(other))


def _short_form(one: Scope, other: Scope) -> bool:
    """Whether one place is named by a part of the other's name."""
    return bool(one.place and other.place and shorter_name(one.place, other.place))


def _named_alike(one: Scope, other: Scope) -> bool:
    """Whether things of one place are counted, the place written by one of them at least.

    People are left out: where they are counted and where they come from are easily mixed up.
    """
    if one.thing.people or not (one.place_known or other.place_known):
        return False
    return one_place_name(one, other)


def _named_people(one: Scope, other: Scope) -> bool:
    """Whether both name whose people they count and neither names a place besides."""
    placed = one.place_known or other.place_known
    return bool(one.thing.whose and other.thing.whose) and not placed
