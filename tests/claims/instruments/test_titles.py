"""Documents by their title: regulations, codes, understandings, and where a title ends."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read
from variorum.claims.instruments import find_instruments


@pytest.mark.parametrize(
    ("text", "titles", "dates"),
    [
        (
            "The shield required by the Regulations on Loose Cargo of 2031 was missing.",
            ["Regulations on Loose Cargo"],
            ["2031"],
        ),
        (
            "Under point 3 of the Orm Understanding of 3 May 2031 they were to leave.",
            ["Orm Understanding"],
            ["2031-05-03"],
        ),
        (
            "It broke Articles 4 and 6 of the Northern Charter of Liberties and Article II of the "
            "Convention on Forced Removal.",
            ["Northern Charter of Liberties", "Convention on Forced Removal"],
            [None, None],
        ),
        ("The Maritime Code of Velda forbids it.", ["Maritime Code of Velda"], [None]),
        ("The Rules of Procedure were not kept.", ["Rules of Procedure"], [None]),
    ],
)
def test_a_title_is_found_whole_and_ends_at_the_next(
    text: str, titles: list[str], dates: list[str | None]
) -> None:
    """Each instrument has its own title, and the date behind it."""
    found = find_instruments(read(text + "\n"))
    assert [i.title for i in found] == titles
    assert [i.date for i in found] == dates


@pytest.mark.parametrize(
    "text",
    [
        "Code Red was declared at the School of Law.",
        "Martial Law was feared, and Mutual Understanding was wished for.",
        "The General Principles were never written down.",
    ],
)
def test_a_capital_makes_no_title(text: str) -> None:
    """Nouns that also name other things need a subject, or words that make a title of them."""
    assert find_instruments(read(text + "\n")) == ()
