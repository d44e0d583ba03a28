"""How many steps a backtracking matcher takes over a text: what a clock would only guess at.

A pattern that can read one text in many ways tries them all before it gives up. So its tree, as
the library parses it, is walked here as the library would, and every try of a node is a step.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from functools import partial
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

#: Calls within one another for each character of a text.
DEEP = 40

Then = Callable[[int], bool]


class TooManyStepsError(Exception):
    """A match took more steps than it was allowed."""


class Walker:
    """Matches one pattern at one place of a text, counting."""

    def __init__(self, pattern: re.Pattern[str], text: str, most: int) -> None:
        self._text, self._most, self.steps = text, most, 0
        self._flags = pattern.flags
        self._tree = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)

    def match(self) -> bool:
        """Whether the whole text matches, as `fullmatch` asks."""
        return self._walk(list(self._tree), 0, lambda end: end == len(self._text))

    def _walk(self, nodes: list[Any], at: int, then: Then) -> bool:  # noqa: PLR0911 - one a kind
        self.steps += 1
        if self.steps > self._most:
            raise TooManyStepsError(self.steps)
        if not nodes:
            return then(at)
        (kind, given), rest = nodes[0], nodes[1:]
        if kind in (codes.MAX_REPEAT, codes.MIN_REPEAT):
            low, high, body = given
            lazy = kind is codes.MIN_REPEAT
            on = partial(self._walk, rest, then=then)
            return self._repeat(list(body), (int(low), int(high)), at, on, lazy=lazy)
        if kind is codes.SUBPATTERN:
            return self._walk([*given[3], *rest], at, then)
        if kind is codes.BRANCH:
            return any(self._walk([*branch, *rest], at, then) for branch in given[1])
        if kind in (codes.ASSERT, codes.ASSERT_NOT):
            ahead, body = given
            held = ahead < 0 or self._walk(list(body), at, lambda _: True)
            return held == (kind is codes.ASSERT) and self._walk(rest, at, then)
        if kind is codes.AT:  # a bound is taken to hold: more ways, never fewer
            return self._walk(rest, at, then)
        one = at < len(self._text) and _is(kind, given, self._text[at], self._flags)
        return one and self._walk(rest, at + 1, then)

    def _repeat(
        self, body: list[Any], reach: tuple[int, int], at: int, then: Then, *, lazy: bool
    ) -> bool:
        low, high = reach
        least, most = max(0, low - 1), high - 1

        def again(end: int) -> bool:
            return end > at and self._repeat(body, (least, most), end, then, lazy=lazy)

        if low > 0:
            return self._walk(body, at, again)
        tries = [lambda: high > 0 and self._walk(body, at, again), lambda: then(at)]
        return any(one() for one in (tries[::-1] if lazy else tries))


def _is(kind: Any, given: Any, char: str, flags: int) -> bool:
    """Whether a node that reads one character reads this one."""
    chars = {char, char.lower(), char.upper()} if flags & re.IGNORECASE else {char}
    if kind is codes.IN:
        negated = given[0][0] is codes.NEGATE
        members = given[1:] if negated else given
        return negated != any(_is(*member, c, 0) for member in members for c in chars)
    if kind is codes.CATEGORY:
        name = str(given).rpartition("_")[2].lower()
        found = re.fullmatch({"word": r"\w", "space": r"\s", "digit": r"\d"}[name], char)
        return (found is None) == ("_NOT_" in str(given))
    if kind is codes.RANGE:
        return any(given[0] <= ord(c) <= given[1] for c in chars)
    if kind is codes.ANY:
        return char != "\n"
    return (kind is codes.LITERAL) == any(ord(c) == given for c in chars)


def steps(pattern: re.Pattern[str], text: str, most: int) -> int:
    """Steps until a pattern matches the whole of a text or gives up.

    Raises `TooManyStepsError` after so many.
    """
    walker, before = Walker(pattern, text, most), sys.getrecursionlimit()
    sys.setrecursionlimit(before + DEEP * len(text))
    try:
        walker.match()
    finally:
        sys.setrecursionlimit(before)
    return walker.steps
