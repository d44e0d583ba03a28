"""Dated happenings that several passages tell: when was it?"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, combinations

from variorum.model import Answer, Claim, Event, Question, Relation
from variorum.questions.collective import ONCE_A_PLACE, collective_questions
from variorum.questions.counting import OriginsLike
from variorum.questions.doings import one_disaster, one_doing
from variorum.questions.happenings import UNSPECIFIC, Happening, apart, label_of
from variorum.questions.once import (
    COURSES,
    LEAST_FIRM,
    LONGEST_GAP,
    TAKEN_AGAIN,
    TAKING,
    happens_once,
    one_course,
    told_firmly,
)
from variorum.questions.periods import fit, in_words
from variorum.questions.spellings import spelling
from variorum.questions.texts import one_matter

_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
#: Within so many days one kind of thing is taken to happen at one place once.
DAYS_OF_ONE = 3
#: A date of so many days may hold a day told of the same happening.
SEASON = 92
#: A date of more days than this is too wide to hold a list's date against.
LONGEST_DATE = 366
#: Words that two labels must share to be told of one happening ...
LEAST_SHARED = 2
#: ... and the share of the shorter label's words ...
LEAST_SHARE = 0.6
#: ... which is less where both name one place and one day.
LEAST_SHARE_THERE = 0.5
#: Types of what does harm, and of the harm.
_HARM = frozenset({"disaster", "killing", "destruction", "injury", "attack"})
#: A word of more groups than this brings none of them together afterwards.
COMMONEST = 60


def event_questions(
    found: Sequence[Happening], claims: Sequence[Claim], origins: OriginsLike
) -> tuple[list[Question], list[Relation]]:
    """One question for each happening; claims without a readable date are alone."""
    dated = {h.claim.id for h in found}
    questions = [
        _question([claim], claim.payload, "single", "Only one claim.", origins)
        for claim in claims
        if isinstance(claim.payload, Event) and claim.id not in dated
    ]
    relations: list[Relation] = []
    groups = _brought_together(_groups(found))
    sizes = {group[0].claim.id: len(group) for group in groups}
    joined = _lists_joined(groups, found)
    whole, against = collective_questions(joined, claims, origins)
    questions += whole
    relations += against
    asked_of_several = {q.claims[0] for q in whole}
    for group in joined:
        if len(group) == 1 and group[0].claim.id in asked_of_several:
            continue
        answer, explanation, related = _judge(group, origins)
        relations.extend(related)
        members = [h.claim for h in group]
        asked = _asking(group[: sizes[group[0].claim.id]]).event
        questions.append(_question(members, asked, answer, explanation, origins))
    return questions, relations


def _groups(found: Sequence[Happening]) -> list[list[Happening]]:
    """Happenings told alike at dates that fit, or told quite alike at other dates."""
    # days before months: a coarse date joins what it holds, and keeps nothing out
    ordered = sorted(
        found, key=lambda h: (h.when.days != 1, h.claim.document, h.claim.start, h.claim.id)
    )
    index: dict[str, dict[int, None]] = defaultdict(dict)
    groups: list[list[Happening]] = []
    dates: list[tuple[int, int]] = []
    for happening in ordered:
        handles = _handles(happening)
        shared = Counter(chain.from_iterable(index[word] for word in handles))
        first, last = _hull(happening)
        # so far apart one word alone ties none but a war's or an epidemic's beginning
        least = 1 if happening.words & COURSES else LEAST_FIRM
        near = sorted(
            (-count, number)
            for number, count in shared.items()
            if (gap := max(dates[number][0] - last, first - dates[number][1])) <= TAKEN_AGAIN
            or (count >= least and gap <= LONGEST_GAP)
        )
        # most words in common first: what belongs there is looked for no further
        fits = (number for _, number in near if _belongs(happening, groups[number]))
        number = next(fits, len(groups))
        if number == len(groups):
            groups.append([])
            dates.append((first, last))
        groups[number].append(happening)
        dates[number] = min(first, dates[number][0]), max(last, dates[number][1])
        for word in handles:
            index[word][number] = None
    return groups


def _hull(happening: Happening) -> tuple[int, int]:
    """The first and last day of any reading of a date; nothing is told twice over a year apart."""
    return min(a for a, _ in happening.spans), max(b for _, b in happening.spans)


def _brought_together(groups: list[list[Happening]]) -> list[list[Happening]]:
    """Join groups that a pair of firm tellings at other dates ties, if nothing is at odds.

    One by one, an entry ("Hale: 3 May") may have gone elsewhere before what explains it came.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for number, group in enumerate(groups):
        for word in sorted({word for happening in group for word in _handles(happening)}):
            index[word].append(number)
    near = {
        pair
        for numbers in index.values()
        if len(numbers) <= COMMONEST
        for pair in combinations(numbers, 2)
    }
    into = list(range(len(groups)))
    for one, other in sorted(near):
        a, b = groups[into[one]], groups[into[other]]
        if a is not b and _one_told_twice(a, b):
            a += b
            into = [into[one] if n == into[other] else n for n in into]
    return [group for number, group in enumerate(groups) if into[number] == number]


def _one_told_twice(group: Sequence[Happening], other: Sequence[Happening]) -> bool:
    """Whether two groups tell one thing at two dates: one pair firmly, no pair at odds."""
    pairs = [(one, its) for one in group for its in other]
    firmly = any(told_firmly(one, its) and apart(one, its) for one, its in pairs)
    return firmly and not any(_at_odds(one, its) for one, its in pairs)


def _handles(happening: Happening) -> list[str]:
    """What two tellings of one happening share at least one of: a word, or a place by name."""
    named = happening.names | ({happening.place} if happening.place else frozenset())
    day = {f"day:{happening.when.first}"} if happening.when.days == 1 else set()
    return sorted(happening.words | {f"name:{name}" for name in named} | day)


def _belongs(happening: Happening, group: Sequence[Happening]) -> bool:
    """Whether a happening is one that a group tells: alike with one member, at odds with none.

    Where its date excludes a member's, it must be firmly the same happening as one such member,
    or be alike with a member of exactly its own date, which stands there already.
    """
    alike = [other for other in group if _alike(happening, other)]
    if not alike or any(_at_odds(happening, other) for other in group):
        return False
    excluded = [other for other in group if apart(happening, other)]
    if not excluded:
        return True
    return any(told_firmly(happening, other) for other in excluded) or any(
        other.when == happening.when for other in alike
    )


def _at_odds(one: Happening, other: Happening) -> bool:
    """Whether two places or two instruments tell them apart."""
    if one_course(one, other):
        return False
    if one.place and other.place and one.place != other.place:
        return not _one_disaster(one, other)
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return True
    if one.type in UNSPECIFIC or other.type in UNSPECIFIC or not apart(one, other):
        return False
    return bool(one.names - other.names and other.names - one.names)


def _one_disaster(one: Happening, other: Happening) -> bool:
    """Whether one matter's disaster of one day is told, whatever place each text sees it at."""
    same_day = one.when == other.when and one.when.days == 1
    told = one_disaster(one.words, other.words)
    return same_day and told and one_matter(one.text, other.text)


def _lists_joined(
    groups: list[list[Happening]], found: Sequence[Happening]
) -> list[list[Happening]]:
    """Let a sentence that tells of several things join the question about each.

    An event of the same type whose sentence names the group's one place, or lists the group's
    one instrument, at a date that holds the group's dates, answers that question too; if it
    stood alone, it stands there instead.
    """
    joined: set[str] = set()
    out = [list(group) for group in groups]
    of_type: dict[str, list[Happening]] = defaultdict(list)
    for happening in found:
        of_type[happening.event.type].append(happening)
    for group in out:
        lead = group[0]
        if lead.event.type in UNSPECIFIC or not (len(lead.numbers) == 1 or _taken_once(lead)):
            continue
        inside = {h.claim.id for h in group}
        for happening in of_type[lead.event.type]:
            if happening.claim.id not in inside and _listed(happening, group):
                group.append(happening)
                joined.add(happening.claim.id)
    return [g for g in out if not (len(g) == 1 and g[0].claim.id in joined)]


def _listed(happening: Happening, group: Sequence[Happening]) -> bool:
    """Whether a happening of its type tells of what a group tells of, among other things."""
    lead = group[0]
    numbered = len(lead.numbers) == 1 and lead.numbers < happening.numbers
    named = _taken_once(lead) and lead.place in _named_in(happening.claim.quote)
    if not (numbered or named):
        return False
    return all(fit(happening.when, other.when) not in ("before", "after") for other in group)


def _taken_once(lead: Happening) -> bool:
    """Whether it befalls a place once, at a date that a list's can be held against."""
    there = lead.event.type in ONCE_A_PLACE and lead.place is not None
    return there and (lead.when.days or LONGEST_DATE + 1) <= LONGEST_DATE


@lru_cache(maxsize=65_536)
def _named_in(quote: str) -> frozenset[str]:
    return frozenset(spelling(name) for name in _NAME.findall(quote))


def _alike(one: Happening, other: Happening) -> bool:
    if one.numbers and one.numbers == other.numbers and one.type == other.type:
        return not apart(one, other)
    if apart(one, other):
        return told_firmly(one, other)
    shared = len(one.words & other.words)
    shorter = min(len(one.words), len(other.words))
    if one.words == other.words and shared:
        return True
    same_place = one.place is not None and one.place == other.place
    same_day = one.when == other.when and one.when.days == 1
    if same_place and one.type == other.type and one.type not in UNSPECIFIC and _short(one, other):
        return True
    named = _named_only(one, other) or _named_only(other, one) or _done(one, other)
    if (same_day and named) or _one_of_a_matter(one, other) or _one_harm(one, other):
        return True
    share = LEAST_SHARE_THERE if same_place and same_day else LEAST_SHARE
    return shared >= LEAST_SHARED - same_place and shared >= share * shorter


def _one_of_a_matter(one: Happening, other: Happening) -> bool:
    """Whether texts of one matter tell one kind of happening of one day.

    Or of a season at most that holds the day: with one place or one word in common.
    """
    if not (one_doing(one.words, other.words) and one_matter(one.text, other.text)):
        return False
    if one.when == other.when and one.when.days == 1:
        return True
    lengths = [h.when.days for h in (one, other)]
    if any(days is None or days > SEASON for days in lengths):
        return False
    same_place = one.place is not None and one.place == other.place
    return same_place or bool(one.words & other.words)


def _one_harm(one: Happening, other: Happening) -> bool:
    """Whether a disaster at a place and what it did there are told: a fire, and 29 killed.

    Of one day; or one of them of a season at most that holds the day of the disaster.
    """
    types = {one.type, other.type}
    there = one.place is not None and one.place == other.place
    if not there or not types <= _HARM or not one_matter(one.text, other.text):
        return False
    if one.when == other.when and one.when.days == 1:
        return True
    short = all((h.when.days or SEASON + 1) <= SEASON for h in (one, other))
    return short and "disaster" in types


def _short(one: Happening, other: Happening) -> bool:
    """Whether both dates are so short that one kind of thing happens there once in them."""
    lengths = [h.when.days for h in (one, other)]
    return all(days is not None and days <= DAYS_OF_ONE for days in lengths)


def _named_only(one: Happening, other: Happening) -> bool:
    """Whether one only dates a place ("Hale: 3 May 1994") and the other tells what happened to it.

    Both are of the same day; what is told there that day is taken for what the date means.
    """
    if one.place is None or one.type not in UNSPECIFIC or other.type in UNSPECIFIC:
        return False
    return one.place in other.names and bool(TAKING & other.words)


def _done(one: Happening, other: Happening) -> bool:
    """Whether one thing that is done once was done that day, the one name short of the other."""
    if one.type != other.type or one.type in UNSPECIFIC:
        return False
    nested = one.names <= other.names or other.names <= one.names
    return nested and happens_once(one.words & other.words)


def _judge(group: Sequence[Happening], origins: OriginsLike) -> tuple[Answer, str, list[Relation]]:
    if len(group) == 1:
        return "single", f"Only one claim: {in_words(group[0].when)}.", []
    relations: list[Relation] = []
    for one, other in combinations(group[:40], 2):
        relation = _relate(one, other, origins)
        if relation is not None:
            relations.append(relation)
    told = "; ".join(sorted({in_words(h.when) for h in group}))
    clash = next((r for r in relations if r.type == "contradicts"), None)
    if clash is not None:
        return "contradict", f"{told}. {clash.reason[:1].upper()}{clash.reason[1:]}.", relations
    asserted = [h for h in group if h.claim.modality == "asserted"]
    apart = any(fit(a.when, b.when) in ("before", "after") for a, b in combinations(asserted, 2))
    if apart:
        return "vary", f"{told}. The dates differ; they may be of different happenings.", relations
    return "agree", f"{told}. One date can satisfy all of them.", relations


def _relate(one: Happening, other: Happening, origins: OriginsLike) -> Relation | None:
    how = fit(one.when, other.when)
    a, b = one.claim, other.claim
    when = f"{in_words(one.when)} and {in_words(other.when)}"
    if how == "equal":
        return Relation(a.id, b.id, "repeats", f"both {in_words(one.when)}")
    if how not in ("before", "after"):
        return Relation(a.id, b.id, "rounds", f"{when}: the one date holds the other")
    asserted = a.modality == b.modality == "asserted"
    if asserted and told_firmly(one, other) and origins.of(a.id) != origins.of(b.id):
        first, second = (one, other) if how == "before" else (other, one)
        both = f"{in_words(first.when)} and {in_words(second.when)}"
        gap = f"{first.when.last} < {second.when.first}"
        return Relation(a.id, b.id, "contradicts", f"it cannot have been both {both}: {gap}")
    return None


def _fullest(group: Sequence[Happening]) -> Happening:
    return min(group, key=lambda h: (-len(h.words), h.claim.document, h.claim.start))


def _asking(group: Sequence[Happening]) -> Happening:
    """Whose words ask for the others: who asserts it and can be asked, else the fullest."""
    plain = [h for h in group if h.event.asked and h.claim.modality == "asserted"]
    return _fullest(plain or [h for h in group if h.event.asked] or group)


def _question(
    members: Sequence[Claim], event: Event, answer: Answer, words: str, origins: OriginsLike
) -> Question:
    ids = tuple(c.id for c in members)
    text = event.asked or f"Which date is given for “{label_of(event)}”?"
    return Question(
        "event",
        text,
        ids,
        answer,
        origins.count(ids),
        words,
        why=origins.why(ids),
    )
