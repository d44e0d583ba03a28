"""Numerals are read as English writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.claims.figures.reader import figures
from variorum.claims.figures.numbers import find_numerals


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1,250", 1250),
        ("1.250.000", 1250000),
        ("12 345", 12345),
        ("1.2 million", 1200000),
        ("250 thousand", 250000),
        ("3bn", 3000000000),
        ("twenty-three", 23),
        ("nineteen hundred", 1900),
        ("two hundred and fifty-three thousand four hundred", 253400),
        ("half a million", 500000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("2½", 2.5),
        ("35 lakh", 3500000),
        ("12,34,567.89", 1234567.89),
        ("1.840", 1840),
        ("2.7m", 2700000),
        ("two and a half", 2.5),
        ("3 and a half", 3.5),
    ],
)
def test_a_numeral_has_the_value_that_it_writes(words: str, value: float) -> None:
    """Digits, words and magnitudes give one number that covers all their characters."""
    text = f"The port of Lorne sent {words} crates."
    (numeral,) = find_numerals(text)
    assert (text[numeral.start : numeral.end], numeral.value) == (words, value)


@pytest.mark.parametrize(
    ("words", "low"),
    [("dozens", 24), ("tens of thousands", 20000), ("a few hundred", 200), ("millions", 2000000)],
)
def test_a_vague_number_is_twice_its_unit(words: str, low: int) -> None:
    """Vague words are kept as vague, with twice their unit as the floor."""
    (numeral,) = find_numerals(f"They saw {words} of birds.")
    assert (numeral.form, numeral.value) == ("vague", low)


@pytest.mark.parametrize(
    ("words", "share"), [("a third", 33.33), ("two-thirds", 66.67), ("half", 50), ("a tenth", 10)]
)
def test_a_fraction_is_a_share_in_percent(words: str, share: float) -> None:
    """A fraction before "of" is read in percent, to two decimals."""
    (numeral,) = find_numerals(f"They kept {words} of the grain.")
    assert (numeral.form, numeral.value) == ("fraction", share)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The harvest fell by a tenth.", 10),
        ("They cut the guard by nearly half in May.", 50),
        ("Two-thirds said no.", 66.67),
        ("More than half were sailors.", 50),
    ],
)
def test_a_fraction_without_its_whole_is_a_share(text: str, share: float) -> None:
    """Behind "by", told with a hyphen, or before the verb, what it is of may be left out."""
    (numeral,) = find_numerals(text)
    assert (numeral.form, numeral.value) == ("fraction", share)


@pytest.mark.parametrize(
    "text", ["They waited half an hour.", "A third party came.", "He paid by a third man."]
)
def test_what_only_sounds_like_a_fraction_is_none(text: str) -> None:
    """Ordinals and halves of a unit are no shares."""
    assert [n for n in find_numerals(text) if n.form == "fraction"] == []


def test_an_ordinal_third_is_no_fraction() -> None:
    """ "A third state" counts nothing."""
    assert find_numerals("A third state signed.") == ()


@given(st.integers(min_value=0, max_value=10**9))
def test_grouped_digits_round_trip(number: int) -> None:
    """Whatever number is written with separators is read back."""
    (numeral,) = find_numerals(f"they had {number:,} sacks")
    assert numeral.value == number


@given(st.text(max_size=80))
def test_numerals_lie_in_the_text_and_never_overlap(text: str) -> None:
    """For any text the spans are ordered, disjoint and inside it."""
    end = 0
    for numeral in find_numerals(text):
        assert end <= numeral.start < numeral.end <= len(text)
        end = numeral.end


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("They paid 2 million euros, not the 12 million announced.", "EUR"),
        ("Donors gave 40 million euros of the 95 million requested.", "EUR"),
        ("They built 2 million huts, not the 12 million announced.", "count"),
    ],
)
def test_a_definite_sum_has_the_unit_of_the_sum_before(text: str, unit: str) -> None:
    """A sum that was promised or asked for is told without its currency where that is clear."""
    assert [f.unit for f in figures(text)] == [unit, unit]
