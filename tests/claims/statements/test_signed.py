"""Signatures under quoted words, wishes to stay unnamed, marks that are never closed."""

from __future__ import annotations

from tests.claims.statements.reported import drafts, said


def test_a_signature_in_the_next_line_names_the_speaker() -> None:
    """Quoted words with a dash and a name below them are that person's."""
    text = "The ferry sank.\n\n“Nobody knew who was in charge.”\n— Søren Kjær, deckhand\n"
    assert ("Søren Kjær", "Nobody knew who was in charge.", True) in said(text)


def test_a_dash_with_a_clause_behind_it_is_no_signature() -> None:
    """What goes on behind a dash with a verb is the teller's own remark."""
    text = "The ferry sank.\n\n“Nobody knew who was in charge” – the board met again that night.\n"
    assert said(text) == []


def test_the_wish_to_stay_unnamed_is_no_statement() -> None:
    """Whoever asks not to be named says the rest, and that wish is nobody's statement."""
    text = "The bridge was closed, an official who asked not to be named told the paper.\n"
    assert said(text) == [("official", "The bridge was closed", False)]


def test_an_unclosed_quotation_ends_at_the_tag_of_its_paragraph() -> None:
    """A mark that is never closed holds the words up to the tag behind them."""
    text = "“We lost four boats in the storm, Edda Rask said.\n"
    assert said(text) == [("Edda Rask", "We lost four boats in the storm", True)]


def test_a_first_name_that_no_parser_knows_negates_nothing() -> None:
    """A name is never read as a negation of the verb behind it."""
    text = "Nguyễn Thị Hoa said the bridge was closed.\n"
    assert [(d.speaker, d.speech) for d in drafts(text)] == [("Nguyễn Thị Hoa", True)]


def test_a_genitive_belongs_to_the_whole_name_before_it() -> None:
    """ "The Union of Boatmen's claim" is the union's, not the boatmen's."""
    text = "The Union of Boatmen's claim that the bridge was closed was read out.\n"
    assert said(text) == [("Union of Boatmen", "the bridge was closed", False)]
