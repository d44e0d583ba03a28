"""Which mentions are of one instrument across documents, and which dates exclude each other."""

from __future__ import annotations

import pytest

from variorum.store.queries.instrument_groups import Mention, excluding, main_keys


def resolution(claim: str, body: str | None, number: str = "12") -> Mention:
    """A mention of a resolution with the key that its document gives it."""
    slug = f"{(body or '').casefold()}/resolution/{number}".strip("/")
    return Mention(claim, slug, body, "resolution", number)


def test_a_number_alone_joins_the_only_body_that_has_it() -> None:
    """One document names the body, the other does not."""
    keys = main_keys([resolution("a", "Island Assembly"), resolution("b", None)])
    assert keys["a"] == keys["b"]


def test_a_number_that_two_bodies_have_stands_apart() -> None:
    """Nothing tells whose it is."""
    keys = main_keys(
        [
            resolution("a", "Island Assembly"),
            resolution("b", "Harbour Council"),
            resolution("c", None),
        ]
    )
    assert len(set(keys.values())) == 3


def test_a_shortened_body_joins_its_full_name() -> None:
    """ "The Council" of one document is the other's "Council of Two States"."""
    keys = main_keys([resolution("a", "Council of Two States"), resolution("b", "Council")])
    assert keys["a"] == keys["b"]
    apart = main_keys([resolution("a", "Council of Two States"), resolution("b", "Assembly")])
    assert apart["a"] != apart["b"]


def test_other_numbers_and_kinds_are_others() -> None:
    """A number joins nothing but the same kind of instrument with the same number."""
    other = Mention("c", "island-assembly/decree/12", "Island Assembly", "decree", "12")
    found = [resolution("a", "Island Assembly"), resolution("b", "Island Assembly", "13"), other]
    assert len(set(main_keys(found).values())) == 3


def test_a_mention_without_a_key_stands_for_itself() -> None:
    """Two agreements of which nothing is told are not one."""
    bare = [Mention(c, None, None, "agreement", None) for c in "ab"]
    assert main_keys(bare) == {"a": "a", "b": "b"}


@pytest.mark.parametrize(
    ("dates", "apart"),
    [
        (["1979"], (False,)),
        (["1979", "1979-05-03"], (False, False)),
        (["1979-05-03", "1979-05-04"], (True, True)),
        (["1979", "1979-05-03", "1980"], (True, True, True)),
        (["1979-05", "1979-05-03", "1979~"], (False, False, False)),
    ],
)
def test_dates_exclude_each_other_where_no_day_fits_both(
    dates: list[str], apart: tuple[bool, ...]
) -> None:
    """A year holds its days; two days do not fit."""
    assert excluding(dates) == apart
