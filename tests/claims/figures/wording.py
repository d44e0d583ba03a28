"""Writes numbers as English does: the counterpart of what the scanner reads."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hypothesis import strategies as st

from variorum.claims.figures.bounds import AFTER, BEFORE
from variorum.claims.figures.numbers import Number
from variorum.model import Bound

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_SIZES = ((10**9, "billion"), (10**6, "million"), (10**3, "thousand"), (100, "hundred"))


@dataclass(frozen=True)
class Told:
    """Numbers as told: the words, what they say, and the code of their unit."""

    words: str
    stated: tuple[Number, ...]
    unit: str = "count"


def spelled(number: int, *, conjunction: str = " and ", hyphen: str = "-") -> str:
    """A number below a trillion in words: "two hundred and fifty-three thousand"."""
    if number < 20:
        return _SMALL[number]
    if number < 100:
        rest = number % 10
        return _TENS[number // 10] + (hyphen + _SMALL[rest] if rest else "")
    size, name = next((s, n) for s, n in _SIZES if number >= s)
    head = f"{spelled(number // size, conjunction=conjunction, hyphen=hyphen)} {name}"
    rest = number % size
    if not rest:
        return head
    joint = conjunction if rest < 100 else " "
    return head + joint + spelled(rest, conjunction=conjunction, hyphen=hyphen)


def indian(number: int) -> str:
    """Digits grouped as in India: 12,34,567."""
    head, tail = str(number)[:-3], str(number)[-3:]
    pairs = [head[max(0, at - 2) : at] for at in range(len(head), 0, -2)][::-1]
    return ",".join([*pairs, tail])


_GROUPED: tuple[Callable[[int], str], ...] = (
    str,
    lambda n: f"{n:,}",
    lambda n: f"{n:,}".replace(",", " "),
    lambda n: f"{n:,}".replace(",", "\u202f"),
    lambda n: f"{n:,}".replace(",", "'"),
    lambda n: f"{n:,}".replace(",", "’"),
    # one group behind a point could be a decimal: there only what is counted tells
    lambda n: f"{n:,}".replace(",", ".") if n >= 1_000_000 else str(n),
    lambda n: indian(n) if n >= 100_000 else str(n),
    spelled,
    lambda n: spelled(n, conjunction=" "),
    lambda n: spelled(n, hyphen=" "),
)
numbers = st.one_of(st.integers(13, 999), st.integers(1_000, 10**9 - 1))
wholes = st.builds(lambda n, write: Told(write(n), (n,)), numbers, st.sampled_from(_GROUPED))
_MAGNITUDES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "lakh": 10**5}
scaled = st.builds(
    lambda tenths, joint, size: Told(
        f"{tenths / 10:g}{joint}{size}", (tenths * _MAGNITUDES[size] // 10,)
    ),
    st.integers(11, 9_999),
    st.sampled_from([" ", "-"]),
    st.sampled_from(sorted(_MAGNITUDES)),
)
_PERCENT = ("%", " %", " percent", " per cent", " pct", "-percent")
shares = st.one_of(
    st.builds(
        lambda tenths, sign: Told(f"{tenths / 10:g}{sign}", (_plain(tenths / 10),), "%"),
        st.integers(1, 1_000),
        st.sampled_from(_PERCENT),
    ),
    st.builds(
        lambda n, sign: Told(spelled(n) + sign, (n,), "%"),
        st.integers(1, 100),
        st.sampled_from(_PERCENT[2:5]),
    ),
)
_SIGNS = (("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("US$", "USD"), ("EUR ", "EUR"), ("₹", "INR"))
_WORDS = ((" dollars", "USD"), (" euros", "EUR"), (" Swiss francs", "CHF"), (" yen", "JPY"))
sums = st.one_of(
    st.builds(
        lambda n, money: Told(f"{money[0]}{n:,}", (n,), money[1]),
        numbers,
        st.sampled_from(_SIGNS),
    ),
    st.builds(
        lambda tenths, money, size: Told(
            f"{money[0]}{tenths / 10:g}{size[0]}", (tenths * size[1] // 10,), money[1]
        ),
        st.integers(11, 9_999),
        st.sampled_from(_SIGNS),
        st.sampled_from([(" million", 10**6), ("m", 10**6), ("bn", 10**9), (" billion", 10**9)]),
    ),
    st.builds(
        lambda told, money: Told(told.words + money[0], told.stated, money[1]),
        wholes,
        st.sampled_from(_WORDS),
    ),
)
_MEASURES = (
    (" km", "km"),
    ("km2", "km2"),
    (" hectares", "har"),
    (" tonnes", "t"),
    ("-mile", "[mi_i]"),
)
measures = st.builds(
    lambda n, unit: Told(f"{n:,}{unit[0]}", (n,), unit[1]), numbers, st.sampled_from(_MEASURES)
)
tellings = st.one_of(wholes, scaled, shares, sums, measures)

#: Signs stand right before the number, words a blank away.
_SYMBOLS = frozenset("≥ >= > ＞ ≤ <= < ＜ ~ ≈ ∼".split())
before = st.sampled_from([(b, w) for b, words in sorted(BEFORE.items()) for w in words])
behind = st.sampled_from([(b, w) for b, words in sorted(AFTER.items()) for w in words])


def bounded(told: Told, bound: tuple[Bound, str], *, after: bool) -> str:
    """A telling with its bound words before or after it."""
    words = bound[1]
    if after:
        return told.words + ("" if words[0] in "-+" else " ") + words
    return words + ("" if words in _SYMBOLS else " ") + told.words


def _plain(value: float) -> Number:
    return int(value) if value == int(value) else value
