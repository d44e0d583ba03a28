"""How much shared words prove: a common phrase, a long name or a date proves no copying."""

from __future__ import annotations

import re

from variorum.copies.words import Words

_PIECE = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
#: Words that say little of their own: articles, prepositions, pronouns, auxiliaries.
FUNCTION_WORDS = frozenset(
    "a about after all also an and any are as at be been before being between both but by can "
    "could did do does during for from had has have he her him his how i if in into is it its "
    "la le me more most my no nor not of off on one or other our out over s same she should so "
    "some such t than that the their them then there these they this those through to until up "
    "very was we were what when where which while who whom whose will with would you your".split()
)
#: Words that may stand inside a name without a capital letter.
_JOINING = frozenset(
    "a an and as at by de der des du for from in into la le of off on or over the to under und "
    "van von with".split()
)
MONTHS = frozenset(
    "january february march april may june july august september october november december jan "
    "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
    "saturday sunday".split()
)
#: A number of this form beside a month, or alone, is a year.
_YEAR = re.compile(r"1\d{3}|20\d{2}")

#: Content words that a stretch inside a sentence must share ...
ENOUGH_INSIDE = 6
#: ... those that whole sentences, lines or titles must which stand inside one in the other text ...
ENOUGH_WHOLE_IN_ONE = 5
#: ... and those that are whole in both.
ENOUGH_WHOLE = 3


def digits_of(value: float) -> int:
    """How many digits tell a number: zeros at its ends do not, a round one proves little."""
    return len(f"{abs(value):.10g}".replace(".", "").strip("0"))


def only_names(text: str) -> bool:
    """Whether a stretch is nothing but names and the small words between them.

    Numbers say something of the thing named, so a stretch with a number is never only a name.
    """
    words = _PIECE.findall(text)
    if any(word[0].isdigit() for word in words):
        return False
    return all(word[0].isupper() or word.casefold() in _JOINING for word in words)


def content(text: str) -> int:
    """How many things the words name: a name of several words once, dates not at all."""
    count, in_name, after_month = 0, False, False
    for word in _PIECE.findall(text):
        folded = word.casefold()
        if folded in MONTHS:
            in_name, after_month = False, True
            continue
        if word[0].isdigit():
            dated = after_month or _YEAR.fullmatch(word) is not None
            count, in_name = count + (not dated), False
            continue
        after_month = False
        if folded in FUNCTION_WORDS or len(word) == 1:
            in_name = in_name and folded in _JOINING
            continue
        named = word[0].isupper()
        count, in_name = count + (not (named and in_name)), named
    return count


def names_something(word: str) -> bool:
    """Whether a word says something of its own."""
    return len(word) > 1 and word.casefold() not in FUNCTION_WORDS


def whole(words: Words, begin: int, end: int) -> bool:
    """Whether the words [begin, end) are whole sentences or lines of their text."""
    return _breaks(words.gap(begin)) and _breaks(words.gap(end))


def _breaks(between: str) -> bool:
    """Whether what stands between two words ends a sentence, a line of its own or a paragraph."""
    return "\n" in between or any(mark in between for mark in ".!?;")
