"""Canonical keys: the same instrument has the same key however it is cited."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.instruments.test_instruments import found


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("It recalled S/RES/9001 (2031).", "S/RES/9001"),
        ("It recalled Security Council resolution 9001 (2031).", "S/RES/9001"),
        ("It recalled resolution 9001 of the United Nations Security Council.", "S/RES/9001"),
        ("It recalled A/RES/99/243.", "A/RES/99/243"),
        ("It recalled General Assembly resolution 99/243.", "A/RES/99/243"),
        ("See ECLI:EU:C:2031:12 on this.", "ECLI:EU:C:2031:12"),
        ("The court heard application no. 12345/31.", "ECHR:12345/31"),
        ("The court heard case C-12/31.", "CJEU:C-12/31"),
        ("Regulation (EU) 2031/55 applies.", "CELEX:32031R0055"),
        ("Regulation (EC) No 55/2003 applies.", "CELEX:32003R0055"),
        ("Directive 95/46/EC is old.", "CELEX:31995L0046"),
        ("The text is 32031R0055.", "CELEX:32031R0055"),
        ("Velda signed the Treaty of Alma (1987).", "treaty/treaty-of-alma/1987"),
        ("Velda signed the 1987 Alma Convention on Fishing Grounds.",
         "convention/alma-convention-on-fishing-grounds/1987"),
        ("The Island Assembly adopted Resolution 14.", "island-assembly/resolution/14"),
        ("Decree No. 77 abolished the office.", "decree/77"),
    ],
)  # fmt: skip
def test_the_scheme(text: str, key: str) -> None:
    """Symbols and numbers of the public schemes, else body, type, number or title and year."""
    assert [i.key for i in found(text)] == [key]


def test_a_title_takes_the_year_that_the_document_gives_it() -> None:
    """Once dated, later mentions are the same treaty."""
    text = "Velda signed the Treaty of Alma (1987). Halm broke the Treaty of Alma."
    assert len({i.key for i in found(text)}) == 1


def test_two_years_are_two_treaties() -> None:
    """Treaties of one name are told apart by their years, and a bare mention by neither."""
    text = (
        "Velda signed the Treaty of Alma (1987). Halm signed the Treaty of Alma (1991). "
        "Orm broke the Treaty of Alma."
    )
    assert len({i.key for i in found(text)}) == 3


def test_a_shortened_body_is_the_same_body() -> None:
    """ "Council resolution 31" in a document about one council."""
    text = "The Council of Two States adopted resolution 31. Council resolution 31 was ignored."
    assert len({i.key for i in found(text)}) == 1


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 99_999), st.integers(1946, 2035))
def test_symbol_and_words_agree(number: int, year: int) -> None:
    """Whatever its number, a resolution has one key by symbol and by name."""
    texts = (
        f"It recalled S/RES/{number} ({year}).",
        f"It recalled Security Council resolution {number} ({year}).",
    )
    assert {i.key for text in texts for i in found(text)} == {f"S/RES/{number}"}
