"""Which language a text is in, and whether it is analysed."""

from __future__ import annotations

import pytest

from variorum.read.language import tell_language
from variorum.settings import Settings

SETTINGS = Settings()
ENGLISH = (
    "The council of the town said on Monday that it had counted the houses which were lost "
    "in the flood, and that more than forty of them had been insured. "
)
TURKISH = "Belediye başkanı on iki kişinin yaralandığını ve köprünün yıkıldığını söyledi. "
RUSSIAN = "Мэр города сообщил, что двенадцать человек были ранены во вторник. "
FRENCH = "Le maire de la ville a déclaré que douze personnes ont été blessées mardi soir. "
GERMAN = "Der Bürgermeister sagte, dass in der Stadt zwölf Menschen verletzt worden sind. "


@pytest.mark.parametrize(
    ("text", "code"),
    [(ENGLISH, "en"), (TURKISH * 3, "tr"), (RUSSIAN, "ru"), (FRENCH, "fr"), (GERMAN, "de")],
)
def test_language_is_told_from_the_text(text, code):
    """English is analysed; other languages are named and left alone."""
    assert tell_language(text, None, SETTINGS) == (code, code == "en", ())


@pytest.mark.parametrize("other", [TURKISH, RUSSIAN, FRENCH])
def test_a_passage_in_another_language_changes_nothing(other):
    """A text mostly in English stays English."""
    assert tell_language(ENGLISH * 3 + other + ENGLISH, None, SETTINGS)[0] == "en"


@pytest.mark.parametrize(
    "table",
    [
        "Missing persons register\nAlba 12\nBruna 30\nCorva 44\nTotal 86 persons",
        "Minister Nikolaz Berulava visits Kvemo Tskaro village, meets displaced families",
        "Ambrona: 1996-1997, area 1460 km2; Corvash: september 14, 1997, area 312 km2; Orlimar",
    ],
)
def test_tables_and_headlines_full_of_names_are_english(table):
    """Where function words are few, another language must be clearly likelier."""
    assert tell_language(table, None, SETTINGS)[:2] == ("en", True)


def test_the_declared_tag_refines_what_the_text_says():
    """A tag for the region is kept, a tag for another language than the text's is not."""
    assert tell_language(ENGLISH, "en-gb", SETTINGS)[0] == "en-GB"
    assert tell_language(RUSSIAN * 3, "en", SETTINGS)[:2] == ("ru", False)


def test_short_text_is_assumed_and_noted():
    """Too few letters: the declared language, else the first of the settings for Latin letters."""
    assert tell_language("12 towns", "fr", SETTINGS)[:2] == ("fr", False)
    code, analysed, notes = tell_language("12 towns", None, SETTINGS)
    assert (code, analysed, len(notes)) == ("en", True, 1)


def test_short_text_in_other_letters_is_not_assumed_english():
    """A few Cyrillic letters tell no language, but certainly not English."""
    assert tell_language("Город 12", None, SETTINGS)[:2] == ("und", False)
