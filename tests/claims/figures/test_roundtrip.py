"""Whatever number is written in a supported wording is read back: number, bound, unit and span."""

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.figures.wording import (
    Told,
    before,
    behind,
    bounded,
    measures,
    numbers,
    scaled,
    shares,
    spelled,
    sums,
    tellings,
)
from variorum.claims.figures.exclude import why_no_figure
from variorum.claims.figures.portions import PORTIONS
from variorum.claims.figures.scan import Quantity, scan
from variorum.model import Bound


def read_back(words: str) -> Quantity:
    """The one quantity of a sentence; its span is exactly the words."""
    text = f"They spoke of {words} sacks there."
    (found,) = scan(text)
    assert text[found.start : found.after] == words
    aged = " age" in words or words.startswith(("older", "younger"))
    assert why_no_figure(text, found) in (None, "date", "duration" if aged else None)
    return found


@given(tellings)
def test_a_number_is_read_as_it_is_written(told: Told) -> None:
    """Separators, words, magnitudes, shares, money and measures give number, unit and span."""
    found = read_back(told.words)
    assert (found.stated, found.unit.code, found.bound) == (told.stated, told.unit, "exact")
    assert (found.low, found.high) == (told.stated[0], told.stated[0])


@given(tellings, before)
def test_bound_words_before_a_number_are_read(told: Told, bound: tuple[Bound, str]) -> None:
    """Each bound phrase opens the right end, whatever number follows it."""
    found = read_back(bounded(told, bound, after=False))
    assert (found.stated, found.bound) == (told.stated, bound[0])
    opened = {"at_least": "high", "more_than": "high", "at_most": "low", "less_than": "low"}
    none = [end for end in ("low", "high") if getattr(found, end) is None]
    assert none == ([opened[found.bound]] if found.bound in opened else [])


@given(tellings, behind)
def test_bound_words_behind_a_number_are_read(told: Told, bound: tuple[Bound, str]) -> None:
    """Each bound phrase behind a number is part of its span and gives its bound."""
    found = read_back(bounded(told, bound, after=True))
    assert (found.stated, found.bound) == (told.stated, bound[0])


@given(
    numbers, numbers, st.sampled_from(["between {} and {}", "from {} to {}", "{} to {}", "{}–{}"])
)
def test_a_range_has_both_its_ends(one: int, other: int, pattern: str) -> None:
    """Two numbers joined to a range are one figure with both ends."""
    low, high = sorted((one, other if other != one else one + 1))
    found = read_back(pattern.format(f"{low:,}", f"{high:,}"))
    assert (found.bound, found.low, found.high) == ("between", low, high)


@given(st.integers(13, 80), st.integers(1, 15), st.sampled_from(["between {} and {}", "{} to {}"]))
def test_a_range_in_words_has_both_its_ends(low: int, step: int, pattern: str) -> None:
    """Words range as digits do."""
    found = read_back(pattern.format(spelled(low), spelled(low + step)))
    assert (found.bound, found.low, found.high) == ("between", low, low + step)


@given(st.one_of(shares, sums, measures, scaled))
def test_a_pair_keeps_two_numbers(told: Told) -> None:
    """Two numbers that are told beside each other are never run together."""
    text = f"They spoke of {told.words} sacks, and of 1,234 mills."
    assert [q.stated for q in scan(text)] == [told.stated, (1234,)]


@given(st.integers(1_000, 999_999))
def test_a_point_groups_where_things_are_counted(number: int) -> None:
    """ "1.840 sacks" are more than a thousand: nobody counts sacks in thousandths."""
    assert read_back(f"{number:,}".replace(",", ".")).stated == (number,)


@given(
    st.integers(1, 9),
    st.sampled_from(sorted(set(PORTIONS) - {"half"})),
    st.sampled_from(["-", " "]),
    st.sampled_from(["{} of the crews left", "prices fell by {} in May"]),
)
def test_a_fraction_in_words_is_its_share(parts: int, name: str, gap: str, pattern: str) -> None:
    """ "Three-fifths of" and "by a fifth" are percentages, to two decimals."""
    words = f"{spelled(parts)}{gap}{name}{'s' if parts > 1 else ''}"
    text = pattern.format(words)
    (found,) = scan(text)
    share = round(100 * parts / PORTIONS[name], 2)
    assert text[found.start : found.after] == words
    assert (found.unit.code, found.low, found.high) == ("%", share, share)
