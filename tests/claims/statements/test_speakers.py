"""Mentions resolved: surnames, pronouns, offices, texts; else kept as they stand."""

from __future__ import annotations

from tests.claims.statements.reported import drafts


def speakers(text: str) -> list[str]:
    """The speakers of a text's statements in order."""
    return [s.speaker for s in drafts(text)]


def test_a_surname_takes_the_full_name() -> None:
    """Also where the full name comes before another sentence."""
    text = "Edda Rask arrived in Alma. The talks are over, Rask said."
    assert speakers(text) == ["Edda Rask"]


def test_a_pronoun_takes_the_last_speaker() -> None:
    """Not a name inside the words that were said."""
    text = "The talks are over, Edda Rask said. Ada Brun will never come back, she added."
    assert speakers(text) == ["Edda Rask", "Edda Rask"]


def test_an_office_takes_its_holder() -> None:
    """ "The spokesman" is whoever was named as spokesman; the mention stays as written."""
    text = (
        "The bridge is closed, Per Holm, spokesman for the Harbour Board, said. "
        "The boats will run, the spokesman said."
    )
    last = drafts(text)[-1]
    assert (last.speaker, last.role) == ("Per Holm", "spokesman for the Harbour Board")
    assert last.mention == "the spokesman"


def test_it_takes_the_body_before_it() -> None:
    """A country or a body, not a group of people."""
    text = "The Harbour Board keeps its losses to itself; it says forty boats have sunk."
    assert speakers(text) == ["Harbour Board"]


def test_the_researchers_take_their_institution() -> None:
    """A bare group takes the fuller phrase before it."""
    text = (
        "Ostmark University researchers counted the houses. "
        "Nine hundred were empty, the researchers said."
    )
    assert "Ostmark University researchers" in speakers(text)


def test_the_role_comes_from_the_words_before_the_name() -> None:
    """ "Norlund's foreign minister" is an office, the name stays bare."""
    draft = drafts("Norlund's Deputy Foreign Minister Edda Rask said that the talks were over.")[0]
    assert (draft.speaker, draft.role) == ("Edda Rask", "Norlund's Deputy Foreign Minister")


def test_another_spelling_of_a_surname_finds_the_full_name() -> None:
    """Two romanisations of one surname are one person, where nobody else bears it."""
    text = "Pavel Vasilyev came first. “We are late,” Vasiliev said."
    assert speakers(text) == ["Pavel Vasilyev"]
