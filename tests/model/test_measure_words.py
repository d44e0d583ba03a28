"""Words under one name for comparing figures."""

import pytest

from variorum.model.measure_words import ROWS, compared_as


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [
        ("lock", "closed", "count"),
        ("hand over", "exchange", "count"),
        ("hand out", "distribution", "count"),
        ("find guilty", "conviction", "count"),
        ("interview", "survey", "count"),
        ("pledge", "promise", "EUR"),
        ("fine", "fined", "XXX"),
    ],
)
def test_synonyms_have_one_name(one: str, other: str, unit: str) -> None:
    """Verb, noun, participle and synonym are compared under one name."""
    assert compared_as(one, unit) == compared_as(other, unit) is not None


def test_a_pledge_is_no_payment() -> None:
    """Money promised and money paid are never compared."""
    assert compared_as("promise", "USD") != compared_as("pay", "USD")


def test_words_of_money_say_nothing_of_things() -> None:
    """A word listed for sums of money only has no name for a count."""
    assert compared_as("wage", "count") is None


def test_no_word_stands_in_two_rows_of_one_amount() -> None:
    """Otherwise the order of the rows would decide."""
    seen = [(word, row.amount) for row in ROWS for word in {row.name, *row.words}]
    assert sorted(seen) == sorted(set(seen))
