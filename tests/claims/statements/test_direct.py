"""Words in quotation marks: whole, in pieces, over paragraphs, and with marks gone wrong."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements.reported import drafts, read, said
from variorum.claims.statements import find_statements


def test_a_quotation_goes_to_the_name_behind_it() -> None:
    """Marks and the final comma stay outside the span."""
    assert said('"The bridge is closed," said Edda Rask.') == [
        ("Edda Rask", "The bridge is closed", True)
    ]


def test_an_interrupted_quotation_is_one_utterance() -> None:
    """Two stretches around one tag share the utterance and the speaker."""
    found = drafts('"The bridge is closed," Edda Rask said. "It will stay closed for a year."')
    assert [s.speaker for s in found] == ["Edda Rask", "Edda Rask"]
    assert len({s.utterance for s in found}) == 1
    assert all(s.direct for s in found)


def test_a_quotation_over_several_sentences_is_one_stretch() -> None:
    """Full stops inside the marks do not cut it."""
    words = "The bridge is closed. Nobody can cross. Boats will run."
    assert said(f"“{words}” Rask said.") == [("Rask", words, True)]


def test_a_quotation_goes_on_in_the_next_paragraph() -> None:
    """A paragraph that opens with a mark and has no tag continues the speaker before it."""
    text = (
        "“The bridge is closed,” Edda Rask said.\n\n“Nobody can cross it. We will build another.”"
    )
    assert [s.speaker for s in drafts(text)] == ["Edda Rask", "Edda Rask"]


def test_a_doubled_tag_with_a_stray_mark_spoils_nothing() -> None:
    """Behind a tag that stands twice, the next quotation is still quoted, the tag is not."""
    text = "“The bridge is closed,” Rask said,” Rask said. “We will build another one soon.”"
    quoted = [words for _, words, direct in said(text) if direct]
    assert quoted == ["The bridge is closed", "We will build another one soon."]


def test_an_unclosed_mark_ends_with_its_paragraph() -> None:
    """The paragraph after it is read afresh."""
    text = "“The bridge is closed, Rask said.\n\nThe boats run. “They are full,” Holm said."
    assert ("Holm", "They are full", True) in said(text)
    assert not any("The boats run" in words for _, words, direct in said(text) if direct)


def test_marks_inside_marks_stay_inside() -> None:
    """A nested title does not cut the outer quotation."""
    words = "The council drew up the “plan of nine steps” to open the bridge"
    assert ("Edda Rask", words, True) in said(f"“{words},” Edda Rask said.")


def test_names_and_scare_quotes_are_nobodys_words() -> None:
    """A title, a ship's name and a so-called term have no speaker."""
    assert said('The film "Night Ferry" won. The so-called "peace line" was drawn in 1962.') == []


def test_a_half_quoted_clause_gives_its_quoted_words() -> None:
    """A tag around a part in marks makes that part direct."""
    assert ("Holm", "a disgrace to the port", True) in said(
        'Holm called the new wall "a disgrace to the port".'
    )


def test_a_quotation_behind_a_colon_is_the_subjects() -> None:
    """ "She added: …" needs no other tag."""
    found = said('Edda Rask opened the talks. She added: "The boats are ready."')
    assert found == [("Edda Rask", "The boats are ready.", True)]


@given(st.text(alphabet="“”\"'‘’ ,.:;abAB\nsaid", max_size=120))
@settings(max_examples=40, deadline=None)
def test_spans_lie_in_the_text_whatever_the_marks(text: str) -> None:
    """No arrangement of marks breaks the reading, and every span quotes the text."""
    for draft in find_statements(read(text)):
        assert 0 <= draft.start < draft.end <= len(text)
        assert text[draft.start : draft.end].strip()
