"""Bound words: how English says that a number is a floor, a ceiling or roughly right."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.figures.windows import left_of, right_of
from variorum.model import Bound

#: What may stand before a number. Readings as in `docs/explanation/figures.md`.
BEFORE: dict[Bound, tuple[str, ...]] = {
    "at_least": (
        "at least", "at the least", "at the very least", "no fewer than", "not fewer than",
        "no less than", "not less than", "a minimum of", "minimum of", "minimum", "as few as",
        "as little as", "as low as", "at a minimum", "at the minimum", "no lower than",
        "no smaller than", "no shorter than", "no younger than", "from the age of", "≥", ">=",
    ),
    "more_than": (
        "more than", "over", "above", "upwards of", "upward of", "in excess of", "exceeding",
        "exceeds", "exceeded", "exceed", "greater than", "higher than", "larger than",
        "just over", "well over", "just above", "well above", "far more than", "well more than",
        "much more than", "slightly more than", "a little over", "slightly over", "north of",
        "beyond", "passed", "passing", "surpassed", "surpasses", "surpassing", "topped",
        "topping", "tops", "longer than", "older than", "better than", "bigger than",
        "a little more than", "just more than", "way over", "a bit over", "slightly above",
        "considerably more than", "significantly more than", "substantially more than",
        "over the age of", "above the age of", "over the ages of", ">", "＞",
    ),
    "at_most": (
        "at most", "at the most", "up to", "as many as", "as much as", "as high as", "as long as",
        "as far as", "no more than", "not more than", "a maximum of", "maximum of", "maximum",
        "no higher than", "no longer than", "no larger than", "no greater than", "no older than",
        "as large as", "as big as", "as old as", "not exceeding", "not over", "up until",
        "up to the age of", "a ceiling of", "≤", "<=",
    ),
    "less_than": (
        "less than", "fewer than", "under", "below", "just under", "just below", "well under",
        "well below", "lower than", "smaller than", "shorter than", "younger than",
        "short of", "just short of", "a little under", "slightly under", "slightly less than",
        "slightly below", "south of", "just less than", "just fewer than", "a little less than",
        "slightly fewer than", "just shy of", "shy of", "not quite", "under the age of",
        "below the age of", "<", "＜",
    ),
    "about": (
        "about", "around", "some", "approximately", "approx.", "approx", "roughly", "nearly",
        "almost", "close to", "approaching", "nearing", "nearer to", "nearer", "closer to",
        "circa", "ca.", "an estimated", "estimated",
        "the estimated", "in the region of", "in the order of", "on the order of",
        "in the neighborhood of", "in the vicinity of", "something like", "more or less",
        "virtually", "practically", "perhaps", "just about", "somewhere around", "somewhere near",
        "close on", "in the range of", "as good as", "an approximate", "getting on for", "~", "≈",
        "∼", "c.",
    ),
    "exact": ("only", "just", "merely", "exactly", "precisely", "barely"),
}  # fmt: skip
#: What may stand behind a number.
AFTER: dict[Bound, tuple[str, ...]] = {
    "at_least": (
        "or more", "or above", "or greater", "or higher", "and above", "and up", "and more",
        "and counting", "at least", "at a minimum", "minimum", "plus", "-plus", "or longer",
        "or older", "and older", "or over", "and upwards", "+",
    ),
    "about": (
        "or so", "or thereabouts", "or thereabout", "-odd", "odd", "more or less",
        "approximately", "give or take",
    ),
    "at_most": (
        "or less", "or fewer", "or below", "or under", "at most", "at the most", "or lower", "max",
        "maximum", "tops", "or younger", "and younger", "and under", "and below", "or shorter",
        "or smaller",
    ),
    "more_than": ("and over",),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class BoundWords:
    """Bound words at [start, end) of a text."""

    bound: Bound
    start: int
    end: int


def bound_before(text: str, at: int) -> BoundWords | None:
    """The bound words that end where a number (or its currency sign) starts, if any.

    Of several ("more than an estimated 500") the first that is not merely "about" decides.
    """
    found = _step_before(text, at)
    if found is None:
        return None
    further = _step_before(text, found.start)
    if further is None or further.bound == "exact":
        return found
    weak = ("about", "exact")
    bound = found.bound if further.bound in weak and found.bound not in weak else further.bound
    return BoundWords(bound, further.start, found.end)


def bound_after(text: str, at: int) -> BoundWords | None:
    """The bound words that follow a number directly."""
    match = _AFTER.match(text, at)
    if match is None:
        return None
    return BoundWords(_BY_AFTER[_fold(match["words"])], match.start("words"), match.end("words"))


def _step_before(text: str, at: int) -> BoundWords | None:
    last = _LAST.search(text[max(0, at - _LONGEST_WORD) : at])
    if last is None or last["word"].lower() not in _LAST_WORDS:
        return None
    match = _BEFORE.search(text[max(0, at - 40) : at])
    if match is None:
        return None
    bound = _BY_BEFORE[_fold(match["words"])]
    if _is_preposition(text, max(0, at - 40) + match.start(), match):
        return None
    shift = max(0, at - 40)
    return BoundWords(bound, shift + match.start("words"), shift + match.end("words"))


def _is_preposition(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the words belong to what goes before: "rose above", "or below", "took over"."""
    words = match["words"].lower()
    if words == "over" and (
        _OF_YEAR.match(text, start + len(match.group()))
        or _HANDED_OVER.search(text[max(0, start - 20) : start])
    ):
        return True
    if words in ("over", "under"):
        return bool(
            re.search(
                r"\b(?:spread|split|divided|voted|fought|war|dispute)\s*$",
                left_of(text, start),
                re.I,
            )
        )
    if words == "up to":
        return bool(_PHRASAL.search(text[max(0, start - 20) : start]))
    if words == "estimated":
        return bool(re.search(r"[^\W\d_]\s*$", left_of(text, start))) and not (
            _BEFORE_ADJECTIVE.search(left_of(text, start))
        )
    if words == "passed":
        return bool(re.search(r"\b(?:has|have|had|was|were)\s*$", left_of(text, start), re.I)) and (
            bool(_LAWS.match(right_of(text, start + len(match.group()))))
        )
    return False


#: "Leading up to", "adds up to": the words belong to the verb or the noun.
_PHRASAL = re.compile(
    r"\b(?:le(?:ad|ads|d|ading)|run(?:s|ning)?|liv(?:e|es|ed|ing)|add(?:s|ed|ing)?|own(?:s|ed|ing)?|"
    r"st(?:and|ands|ood|anding)|build(?:s|ing)?|built)\s*$",
    re.IGNORECASE,
)
#: "Handed over 12 captives": the particle of the verb, not more than 12.
_HANDED_OVER = re.compile(
    r"\b(?:hand|sign|turn)(?:s|ed|ing)?\s*$|\bt(?:ake|akes|ook|aken|aking)\s*$", re.IGNORECASE
)
#: "Tried over 1989 crackdown": a year before a noun in the singular, in headlines.
_OF_YEAR = re.compile(r"(?:19|20)\d\d\s+[a-z]+(?<!s)\b(?!\s+(?:more|fewer))")
_LAWS = re.compile(r"[^.]*\b(?:laws?|resolutions?|bills?|motions?)\b", re.IGNORECASE)
_BEFORE_ADJECTIVE = re.compile(
    r"\b(?:of|for|to|with|by|from|at|and|or|its|their|some|killed|killing|displaced|where|left)\s*$",
    re.I,
)


def _fold(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower().strip())


def _alternatives(table: dict[Bound, tuple[str, ...]]) -> str:
    words = sorted((w for row in table.values() for w in row), key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)


_BY_BEFORE = {word: bound for bound, words in BEFORE.items() for word in words}
_BY_AFTER = {word: bound for bound, words in AFTER.items() for word in words}
_BEFORE = re.compile(
    rf"(?:(?<![\w-])|(?=[~≈∼<>≤≥＞＜]))(?P<words>{_alternatives(BEFORE)})\s*(?:an?\s+)?$",
    re.IGNORECASE,
)
#: The last word before a number, an article passed over: few words need the long pattern.
_LAST = re.compile(r"(?P<word>[^\W\d_]+\.?|[<>]=|[^\w\s])\s*(?:(?<=\s)an?\s+)?$", re.IGNORECASE)
_LONGEST_WORD = 20
_LAST_WORDS = frozenset(
    word if not word[-1].isalpha() and word[-1] != "." else word.split()[-1] for word in _BY_BEFORE
)
_AFTER = re.compile(rf"\s*(?P<words>{_alternatives(AFTER)})(?![\w-])", re.IGNORECASE)
