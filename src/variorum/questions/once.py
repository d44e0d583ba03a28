"""What happens once: two tellings of it at two dates exclude one another.

A signing, a founding, a beginning; the taking of a place, which is not taken again before it is
left; and the course of a matter, a war or an epidemic, which begins and ends once.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from variorum.questions.collective import ONCE_A_PLACE
from variorum.questions.doings import one_turn
from variorum.questions.happenings import Happening
from variorum.questions.stems import stem
from variorum.questions.texts import one_matter

#: Verbs and nouns of what happens to one thing once only: two dates of it exclude one another.
ONCE = frozenset(
    "adopt begin born birth creat dissolv end establish first found inaugurat independ open ratif "
    "sign start".split()
)
#: Verbs that change a state: what is entered or taken is not entered again before it is left.
TAKING = frozenset("enter captur seiz take occup fall liberat reach".split())
#: Two such dates contradict where less than so many days lie between them ...
TAKEN_AGAIN = 14
#: ... and no word says that it was done again.
AGAIN = frozenset("again second retak recaptur reoccup third once".split())
#: What is further apart in days than this was done again.
LONGEST_GAP = 366
#: Two labels must share so many words at one place, and of an agreement, ...
LEAST_FIRM = 2
#: ... and so many elsewhere, with this share of the shorter label's words.
FIRM_SHARED = 3
LEAST_SHARE = 0.6
#: Courses of events of which a matter has one at a time.
COURSES = frozenset(
    stem(word)
    for word in "conflict war hostilities fighting siege occupation blockade epidemic outbreak "
    "uprising revolt mutiny insurgency strike crisis".split()
)


@lru_cache(maxsize=65_536)
def happens_once(words: frozenset[str]) -> bool:
    """Whether a word tells of what happens to one thing once."""
    return any(word.startswith(beginning) for word in words for beginning in ONCE)


def told_firmly(one: Happening, other: Happening) -> bool:
    """Whether two labels tell so much the same, of what happens once, that dates can clash.

    They share three words, or all words of the shorter, or at one named place two; and their dates
    are less than a year apart: what was signed in another year was signed again.
    """
    gap = _days_between(one, other)
    if gap is None or gap > LONGEST_GAP:
        return False
    shared = one.words & other.words
    if len(shared) >= LEAST_FIRM and _share_enough(one, other, shared):
        return True
    if gap <= TAKEN_AGAIN and _taken(one, other):
        return True
    return not COURSES.isdisjoint(shared) and one_course(one, other)


def _share_enough(one: Happening, other: Happening, shared: frozenset[str]) -> bool:
    """Whether two labels share words enough for dates to clash; two at least they share."""
    shorter = min(len(one.words), len(other.words))
    if not happens_once(shared):
        return _one_agreement(one, other) and len(shared) == shorter
    if one.place is not None and one.place == other.place:
        return len(shared) * 2 >= shorter
    return len(shared) == shorter or (
        len(shared) >= FIRM_SHARED and len(shared) >= LEAST_SHARE * shorter
    )


def one_course(one: Happening, other: Happening) -> bool:
    """Whether two texts of one matter date the beginning, or the end, of its war or epidemic.

    Names are no part of it: one side's "present stage of the conflict" is the other's conflict.
    """
    if one.claim.document == other.claim.document or not COURSES & one.words & other.words:
        return False
    return one_turn(one.words, other.words) and one_matter(one.text, other.text)


def _one_agreement(one: Happening, other: Happening) -> bool:
    return one.type == other.type == "agree" and bool(one.names & other.names)


def _taken(one: Happening, other: Happening) -> bool:
    """Whether both tell that one place was entered or taken: the same verb, the same names."""
    if one.when.days != 1 or other.when.days != 1 or (one.words | other.words) & AGAIN:
        return False
    verb = one.words & other.words & TAKING
    nested = one.names <= other.names or other.names <= one.names
    if one.type == other.type and one.type in ONCE_A_PLACE and one.place == other.place:
        return one.place is not None
    return bool(verb and nested and one.names & other.names)


def _days_between(one: Happening, other: Happening) -> int | None:
    """Days from the end of the earlier date to the beginning of the later, None where open."""
    early, late = one.when, other.when
    if (early.first or early.last or date.max) > (late.first or late.last or date.max):
        early, late = late, early
    if early.last is None or late.first is None:
        return None
    return (late.first - early.last).days
