"""Texts made to keep a pattern busy: no pattern of this room reads one text in ever more ways."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import variorum.copies
from tests.copies.backtracking import TooManyStepsError, steps

#: What is repeated to keep a pattern busy, and how often; then comes what no pattern expects.
PUMPS = ("a", "a ", "A", "A ", "A-", "Ab ", "ab-c ", "the ", "A of ", "its own ", " ,", "said , ",
         ", said ", "1.", "\n", "\n ", "- ", "“a ", "to ", "has ")  # fmt: skip
TIMES, END = 18, "\x00"
#: An ambiguity of two ways a turn takes more than this; what is bounded takes far less.
MOST = 60_000


def patterns() -> dict[str, re.Pattern[str]]:
    """Every pattern of the room, by module and name."""
    out: dict[str, re.Pattern[str]] = {}
    for found in pkgutil.iter_modules(variorum.copies.__path__):
        module = importlib.import_module(f"variorum.copies.{found.name}")
        for name, value in vars(module).items():
            several = value if isinstance(value, tuple) else (value,)
            for number, one in enumerate(several):
                if isinstance(one, re.Pattern):
                    out[f"{found.name}.{name}.{number}"] = one
    return out


@pytest.mark.parametrize("name", sorted(patterns()))
def test_no_pattern_reads_a_hostile_text_in_ever_more_ways(name: str) -> None:
    """Steps are counted, so that a fault is found on any machine, and without waiting for it."""
    pattern = patterns()[name]
    for pump in PUMPS:
        for head in ("", "The ", "A", "“"):
            assert steps(pattern, head + pump * TIMES + END, MOST) <= MOST, pump


def test_a_pattern_that_can_read_a_word_in_two_ways_is_found() -> None:
    """The counting itself: two ways for each word are two to the power of the words."""
    with pytest.raises(TooManyStepsError):
        steps(re.compile("(?:[A-Za-z]?[a-z-]+ )*end"), "ab " * TIMES + END, MOST)
    assert steps(re.compile("(?:[A-Z]?[a-z-]+ )*end"), "ab " * TIMES + END, MOST) < MOST
