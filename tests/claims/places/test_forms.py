"""A state under its full name: the form of government before the name is a part of it."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.places import find_gazetteer, find_places, toponyms
from variorum.claims.places.identity import with_form, without_form


def _names(text: str) -> list[list[str]]:
    """The names of each place of a text."""
    read = reading(text)
    found = find_gazetteer([read.document], toponyms(read, find_places(read), ()))
    return [sorted({name.name for name in place.names}) for place in found.places]


@pytest.mark.parametrize(
    "form", ["Republic of Corrania", "Federal Republic of Corrania", "Kingdom of Corrania"]
)
def test_the_full_name_of_a_state_is_a_name_of_it(form: str) -> None:
    """Both stand with the one place, whatever the tagger makes of the full name."""
    text = f"The {form} signed the treaty. In Corrania nobody was told. People fled Corrania."
    assert _names(text) == [sorted(["Corrania", form])]


def test_a_person_behind_a_state_is_no_part_of_its_name() -> None:
    """Nor is the beginning of a person's name."""
    text = "President of the Kingdom of Corrania Aldous Brennan visited Corrania on Monday."
    assert all("Ald" not in name for names in _names(text) for name in names)


@pytest.mark.parametrize(
    ("before", "name", "full"),
    [
        ("MISSION TO THE REPUBLIC OF ", "TEMMARA", "REPUBLIC OF TEMMARA"),
        ("in the Oriental \nRepublic of ", "Venn", "Oriental \nRepublic of Venn"),
        ("The People's Democratic Republic of the ", "Marl", None),
        ("News\n\nRepublic of ", "Marl", "Republic of Marl"),
        ("Aid for Upper ", "Marl", "Marl"),
    ],
)
def test_where_a_full_name_begins(before: str, name: str, full: str | None) -> None:
    """Behind the article, and never before an empty line."""
    text = before + name
    start = with_form(text, len(before))
    assert text[start:] == (full or text.removeprefix("The "))
    assert without_form(" ".join(text[start:].split())) == name
