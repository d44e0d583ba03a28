"""Places right beside a figure, places that are not carried on, and what a text is headed by."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_scope import place_of


def _name(text: str, words: str) -> str | None:
    place = place_of(text, words)
    return place.name if place is not None else None


@pytest.mark.parametrize(
    ("sentence", "words", "name"),
    [
        ("Bergen, which has about 90,000 inhabitants, left Norway.", "90,000", "Bergen"),
        ("The village of Tel, where 200 people lived, is mined.", "200", "Tel"),
        ("Worst hit is Bergen, with 140 deaths, in the west of Norway.", "140", "Bergen"),
        ("Some 4,000 people were expelled from Tarn by the army of Norway.", "4,000", "Tarn"),
    ],
)
def test_the_clause_tells_of_the_name_before_it(sentence: str, words: str, name: str) -> None:
    """A relative clause, "with" and "from" go before the land that the text is about."""
    assert _name(f"A report on Norway\n\n{sentence}", words) == name


def test_values_in_brackets() -> None:
    """A value in a bracket is of the name before it, the sum before the bracket is not."""
    text = "Government of Norway\n\nLosses\nDeaths: 900 (Bergen: 500; Oslo: 400)\nInjured: 77\n"
    assert [_name(text, n) for n in ("500", "400", "77")] == ["Bergen", "Oslo", "Norway"]


def test_where_a_truce_was_signed_is_not_carried_on() -> None:
    """What follows a truce, a meeting or the beginning of a war is not at its place."""
    text = (
        "Timeline: the Orlen conflict\n\n1990 May - War begins with an attack on Bergen. Some "
        "300 people are displaced.\n\n1991 June - Norway and Finland sign a truce in Geneva. "
        "Around 600 people have been killed."
    )
    assert [_name(text, n) for n in ("300", "600")] == ["Orlen", "Orlen"]


def test_where_one_person_lives_is_not_carried_on() -> None:
    """Where an owner lives or a minister travels tells nothing of the matter."""
    text = (
        "Fire in Bergen\n\nThe owner, who lives in London, has not been seen. Later 23 bodies "
        "were found."
    )
    assert _name(text, "23") == "Bergen"


def test_the_land_over_a_bulletin_goes_before_a_town_in_it() -> None:
    """A country that heads a text is not outweighed by a town told in a paragraph of it."""
    text = (
        "Norway: Floods\nFlash update\n\n41 people died.\n\nIn Bergen a school was closed. In "
        "Bergen the bridge was lost.\n\n310 people were injured."
    )
    assert _name(text, "310") == "Norway"


def test_the_land_whose_office_issued_a_text() -> None:
    """A release is about its government's land, not about a town in one of its paragraphs."""
    text = (
        "Government of Norway\nPress release\n\nWe remember the storm. The president will be in "
        "Bergen, where 11 people died.\n\nInjured: 77\nHouses destroyed: 90\n"
    )
    assert _name(text, "90") == "Norway"


def test_here_is_where_a_story_was_filed() -> None:
    """A dateline is the place of what happened "here"."""
    text = (
        "Police fire on strikers\n\nBERGEN, Norway, May 3 (Agency) - Police opened fire on "
        "workers here on Monday, killing nine people. Forty others were hurt."
    )
    assert [_name(text, n) for n in ("nine", "Forty")] == ["BERGEN", "BERGEN"]


def test_an_entry_of_a_chronology_stands_alone() -> None:
    """An entry without a place has none from the entry before it."""
    text = (
        "Chronology of a civil war\n\n3 May 1989: Rebels take Bergen. 40 soldiers surrender.\n"
        "9 June 1989: The army enters Oslo.\n1991: By the end of the year 900 have died.\n"
    )
    assert (_name(text, "40"), _name(text, "900")) == ("Bergen", None)


def test_a_paper_is_about_what_its_title_names_line_by_line() -> None:
    """Lines over a text that no sentence ends are its head, in whatever block they stand."""
    text = (
        "Institute for Peace\nWorking paper no. 14\nThe cost of the war in Norway, 1991-1994\n"
        "Ada Noll and Jan Brecht\n\nWe estimate that 61,000 people died. In Bergen 40 houses burnt."
        " In Bergen nobody was left.\n\nThe survey covered 220 households."
    )
    assert _name(text, "220") == "Norway"
