"""How the figures of one question stand, pair by pair, and what the question's answer is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, permutations

from variorum.model import Answer, Relation, RelationKind
from variorum.questions.levels import Comparison, beside, compare
from variorum.questions.occasions import one_happening
from variorum.questions.periods import YEAR, fit, in_words
from variorum.questions.readings import differs, written
from variorum.questions.retelling import told_again
from variorum.questions.scopes import FAR, Scope, factor, interval
from variorum.questions.spellings import spelling
from variorum.questions.texts import one_matter, years_apart

#: Beyond this many figures only different readings are paired, one claim for each.
LARGEST = 60
#: A place that one side only implies is taken as its own within a time of so many days.
FEW_DAYS = 31


@dataclass(frozen=True, slots=True)
class Verdict:
    """The answer of a group, in words, with the relations behind it."""

    answer: Answer
    explanation: str
    low: float | int | None
    high: float | int | None
    relations: tuple[Relation, ...]


def judge(group: Sequence[Scope]) -> Verdict:
    """Decide by interval arithmetic over the asserted figures of a group."""
    ordered = sorted(group, key=lambda s: (s.claim.document, s.figure.start, s.claim.id))
    low, high = _ends([s for s in ordered if s.decides] or ordered)
    if len(ordered) == 1:
        words = f"Only one claim: {written(ordered[0].figure)}."
        return Verdict("single", words, low, high, ())
    relations = [r for a, b in _pairs(ordered) if (r := relate(a, b)) is not None]
    deciding = [s for s in ordered if s.decides]
    answer, words = _answer(deciding or ordered, relations)
    aside = len(ordered) - len(deciding)
    if not deciding:
        words += " None of them is asserted."
    elif aside:
        words += f" {aside} not asserted and not counted in the answer."
    return Verdict(answer, words, low, high, tuple(relations))


def _pairs(ordered: Sequence[Scope]) -> list[tuple[Scope, Scope]]:
    if len(ordered) <= LARGEST:
        return list(combinations(ordered, 2))
    first: dict[tuple[object, ...], Scope] = {}
    pairs: list[tuple[Scope, Scope]] = []
    for scope in ordered:
        figure = scope.figure
        key = (figure.low, figure.high, figure.bound, scope.period, scope.decides)
        if key in first:
            pairs.append((first[key], scope))
        else:
            first[key] = scope
    return pairs + list(combinations(list(first.values())[:LARGEST], 2))


def relate(one: Scope, other: Scope) -> Relation | None:
    """How two figures of one question stand; None where nothing can be said."""
    compared = compare(one, other)
    left, right = interval(one), interval(other)
    kind, reason = _kind(one, other, compared, left.meets(right))
    if kind is None:
        return None
    first, second = one, other
    if kind == "updates" and fit(one.period, other.period) == "before":
        first, second = other, one
    return Relation(first.claim.id, second.claim.id, kind, reason)


def _kind(
    one: Scope, other: Scope, compared: Comparison, meets: bool
) -> tuple[RelationKind | None, str]:
    values = f"{written(one.figure)} and {written(other.figure)}"
    same = (one.figure.low, one.figure.high, one.figure.bound) == (
        other.figure.low, other.figure.high, other.figure.bound,
    )  # fmt: skip
    if same:
        return "repeats", f"both say {written(one.figure)}; {compared.words}"
    if meets:
        return "rounds", f"{values} can be one number; {compared.words}"
    if not (one.decides and other.decides):
        return None, ""
    arithmetic = differs(one.figure, other.figure)
    if _later(one, other):
        return "updates", f"{values}: {arithmetic}; {compared.words}"
    if contradicts(one, other, compared):
        own = "; both go back to one origin" if one.origin == other.origin else ""
        return "contradicts", f"{values} cannot both hold: {arithmetic}; {compared.words}{own}"
    return None, ""


def _later(one: Scope, other: Scope) -> bool:
    """Whether the two are told for different times, so that a change explains them."""
    return fit(one.period, other.period) in ("before", "after", "same_start", "overlap")


def contradicts(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether no reading within bounds, rounding, scope and time lets both hold.

    Everything that decides it must be stated, or be what two texts of one happening are about.
    Vague numbers, a part and a whole, and numbers of one origin in one document never contradict;
    in two documents they do, as when a source revises itself or a copy changes a number. What is
    left open may only be the time, where one text gives both numbers and leaves out one date or
    both. A day's count and its year's are two counts, and two texts that leave out a date may
    speak of different times, but for two that tell how things stand and were published within a
    year of one another, as far as that is known.
    """
    if not compared.comparable or one.figure.vague or other.figure.vague:
        return False
    within = one.origin == other.origin and one.claim.document == other.claim.document
    if within or not _equally_parts(one, other):
        return False
    needed = ("measure", "thing", "population", "definition", "parts", "voice")
    if any(compared.state(name) != "same" for name in needed):
        return False
    if _both_told_whole(one, other, compared):
        return True
    return _placed(one, other, compared) and _timed(one, other, compared)


def _both_told_whole(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether two texts give the number of the one happening that both are about.

    Each begins with its number, one of them at least says where, and neither number was still
    running when it was told: that a date is left out then lets nothing else be meant.
    """
    if not one_happening(one, other) or _for_now(one) or _for_now(other):
        return False
    if compared.state("time") == "differs" or _later(one, other):
        return False
    if one.place is None or other.place is None:
        return one.place is other.place
    same = spelling(one.place) == spelling(other.place)
    return same and (one.place_known or other.place_known)


def _equally_parts(one: Scope, other: Scope) -> bool:
    """Whether both are wholes, or both parts; or both name the people that they count."""
    parts = [scope.figure.part_of is not None for scope in (one, other)]
    return parts[0] == parts[1] or bool(one.thing.whose and other.thing.whose)


def _timed(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether no difference of times can let both hold."""
    if compared.state("time") == "same":
        return True
    both_dated = one.period is not None and other.period is not None
    if _states(one, other):
        return not years_apart(one.text, other.text, YEAR)
    if both_dated or one.claim.document != other.claim.document:
        return False
    if one.period is None and other.period is None:
        return (
            one.credit is not None and other.credit is not None and beside(one.claim, other.claim)
        )
    return "stock" not in (one.figure.nature, other.figure.nature)


def _placed(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether both are of one place: as written, or told of the same few days.

    Of the same few days one place may be worked out, or both left out by two texts of one matter.
    """
    if compared.state("place") == "same":
        return True
    if _of_one_people(one, other, compared):
        return True
    days = one.period.days if one.period else None
    same_days = compared.state("time") == "same" and days is not None and days <= FEW_DAYS
    if one.place is None and other.place is None:
        stands = _states(one, other) or same_days
        return stands and one_matter(one.text, other.text)
    if not one.place or not other.place or spelling(one.place) != spelling(other.place):
        return False
    return same_days and (one.place_known or other.place_known)


def _states(one: Scope, other: Scope) -> bool:
    """Whether both tell how things stand, and neither says when, or that it is for now."""
    if _for_now(one) or _for_now(other):
        return False
    natures = {one.figure.nature, other.figure.nature}
    return natures == {"stock"} and one.period is None and other.period is None


def _for_now(scope: Scope) -> bool:
    """Whether a count is that of the day on which it was told, though no day is named."""
    return scope.running or scope.remains


def _of_one_people(one: Scope, other: Scope, compared: Comparison) -> bool:
    """Whether both count one people's losses from one date to another, wherever they happened."""
    named = one.thing.people and one.thing.whose and other.thing.whose
    spans = one.period is not None and one.period.span
    if not named or not spans or compared.state("time") != "same":
        return False
    return not one.place_known and not other.place_known


def _answer(deciding: Sequence[Scope], relations: Sequence[Relation]) -> tuple[Answer, str]:
    clashes = [r for r in relations if r.type == "contradicts"]
    told = _told(deciding)
    if clashes:
        return "contradict", f"{told}. {clashes[0].reason[:1].upper()}{clashes[0].reason[1:]}."
    apart = [(a, b) for a, b in combinations(deciding, 2) if not interval(a).meets(interval(b))]
    if apart:
        a, b = apart[0]
        open_levels = "; ".join(
            level.reason for level in compare(a, b).levels if level.state != "same"
        )
        words = f"{told}. {differs(a.figure, b.figure)}, but both may hold"
        return "vary", f"{words}: {open_levels}." if open_levels else f"{words}."
    far = _far(deciding)
    if far is not None:
        return "vary", f"{told}. {far}."
    times = {s.period for s in deciding if s.period is not None}
    if (
        any(_later(a, b) and not _retells(a, b) for a, b in combinations(deciding, 2))
        and len({written(s.figure) for s in deciding}) > 1
    ):
        when = ", ".join(in_words(t) for t in sorted(times, key=str))
        return "vary", f"{told}. Told for different times: {when}."
    return "agree", f"{told}. One number can satisfy all of them."


def _retells(one: Scope, other: Scope) -> bool:
    """Whether one number is the other told again, or lies in the range that the other gives."""
    return told_again(one, other) or _in_range(one, other) or _in_range(other, one)


def _in_range(wide: Scope, sharp: Scope) -> bool:
    low, high = wide.figure.low, wide.figure.high
    if wide.figure.bound != "between" or low is None or high is None or wide.unit != sharp.unit:
        return False
    ends = (sharp.figure.low, sharp.figure.high)
    return all(end is not None and low <= end <= high for end in ends)


def _far(deciding: Sequence[Scope]) -> str | None:
    """An open bound that another number satisfies, but from so far that it says another thing."""
    for one, other in permutations(deciding, 2):
        bound, value = one.figure.low, other.figure.low
        if one.figure.high is not None or other.figure.high is None or not bound or not value:
            continue
        if value * factor(other.figure.unit) >= FAR * bound * factor(one.figure.unit):
            return f"{written(other.figure)} satisfies {written(one.figure)}, but is far above"
    return None


def _told(deciding: Sequence[Scope]) -> str:
    """Each different figure with the number of claims that give it."""
    counts: dict[str, int] = {}
    for scope in sorted(deciding, key=lambda s: (interval(s).low, interval(s).high)):
        name = written(scope.figure)
        counts[name] = counts.get(name, 0) + 1
    return "; ".join(f"{name} ({n} claims)" if n > 1 else name for name, n in counts.items())


def _ends(scopes: Sequence[Scope]) -> tuple[float | int | None, float | int | None]:
    """The smallest and the largest number named."""
    named = [
        (value * factor(s.figure.unit), value)
        for s in scopes
        for value in (s.figure.low, s.figure.high)
        if value is not None
    ]
    if not named:
        return None, None
    return min(named)[1], max(named)[1]
