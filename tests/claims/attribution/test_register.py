"""The register of sources: every name used, why, and what is never merged."""

from __future__ import annotations

from tests.claims.statements.reported import read
from variorum.claims.attribution import Source, merge, register_of
from variorum.claims.find import find_claims
from variorum.settings import Settings


def register(text: str, document: str = "d1") -> tuple[Source, ...]:
    """The sources of a text."""
    reading = read(text)
    return register_of(document, text, find_claims(reading, Settings()))


def named(name: str, role: str = "", document: str = "d1") -> Source:
    """An entry as another document may have it."""
    return Source(name, (), ((role, document, 0),) if role else ())


def test_every_wording_is_kept_with_its_reason() -> None:
    """Full name and surname are one source; the pronoun is no name."""
    text = (
        "Edda Rask, head of the port office, said the ferry sank. Rask said four boats were lost. "
        "She said the port was closed."
    )
    entry = next(s for s in register(text) if s.name == "Edda Rask")
    reasons = {w.text.split(",")[0]: w.reason for w in entry.wordings}
    assert reasons["Rask"] == "the surname after the full name"
    assert "She" not in reasons


def test_an_abbreviation_is_explained_by_its_first_use() -> None:
    """The two forms are one entry."""
    text = "The Harbour Workers' Union (HWU) said two men died. HWU said nobody was paid."
    (entry,) = register(text)
    assert entry.name == "Harbour Workers' Union (HWU)"
    assert any(w.text == "HWU" and "abbreviation" in w.reason for w in entry.wordings)


def test_wordings_quote_the_text() -> None:
    """Every wording stands where it says."""
    text = "According to the port office, four boats were lost. Edda Rask denied this."
    for entry in register(text):
        for wording in entry.wordings:
            assert text[wording.start : wording.end] == wording.text


def test_the_same_words_are_one_source_in_any_order() -> None:
    """The article does not matter, nor which document comes first."""
    one, other = (named("the Harbour Board"),), (named("Harbour Board"),)
    assert len(merge([one, other])) == 1
    assert merge([one, other]) == merge([other, one])


def test_a_short_form_joins_only_the_name_that_spells_it_out() -> None:
    """ "HWU" alone elsewhere is the union; another union's name is not."""
    merged = merge([(named("Harbour Workers' Union (HWU)"),), (named("HWU"), named("HWUN"))])
    assert [s.name for s in merged] == ["Harbour Workers' Union (HWU)", "HWUN"]
    assert merged[0].merged


def test_two_spellings_need_an_office_in_common() -> None:
    """One letter's difference is a transliteration only where the office agrees."""
    alike = [(named("Tomas Petrov", "mayor of Halm"),), (named("Tomas Petrow", "mayor of Halm"),)]
    apart = [(named("Tomas Petrov", "mayor of Halm"),), (named("Tomas Petrow", "fisherman"),)]
    assert len(merge(alike)) == 1
    assert len(merge(apart)) == 2


def test_a_surname_alone_merges_with_nobody() -> None:
    """Two documents' Rasks may be two people."""
    assert len(merge([(named("Edda Rask"),), (named("Rask"),)])) == 2
