"""How, to whom and at what something was said."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements.reported import drafts


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The union said that nets had been cut.", "said"),
        ("The union denied that nets had been cut.", "denied"),
        ("The union alleged that nets had been cut.", "alleged"),
        ("The union demanded that the nets be returned.", "demanded"),
        ("The union asked the board to return the nets.", "demanded"),
        ("The union asked whether nets had been cut.", "said"),
        ("The union promised that the nets would be returned.", "promised"),
        ("The union doubted that nets had been cut.", "doubted"),
        ("“The nets were cut,” the union warned.", "said"),
    ],
)
def test_the_stance_is_that_of_the_reporting_word(text: str, stance: str) -> None:
    """Said, denied, alleged, demanded, promised, doubted."""
    assert {draft.stance for draft in drafts(text)} == {stance}


@pytest.mark.parametrize(
    ("text", "addressee", "occasion"),
    [
        ("Edda Rask told the harbour board that the ferry sank.", "the harbour board", None),
        (
            "“The ferry sank,” Edda Rask told reporters at a news conference in Halm.",
            "reporters",
            "at a news conference in Halm",
        ),
        (
            "Rask told a news conference in Halm that it was late.",
            None,
            "a news conference in Halm",
        ),
        ("Rask wrote to the ministry that the pier was closed.", "the ministry", None),
        ("The mayor urged the council to open the strait.", "the council", None),
        ("Rask promised fishermen that the pier would be rebuilt.", "fishermen", None),
        (
            "In an interview with Orm Radio, Rask said the pier was closed.",
            None,
            "In an interview with Orm Radio",
        ),
        (
            "Speaking to villagers at a rally, Rask said the pier was closed.",
            "villagers",
            "at a rally",
        ),
        ("The envoy said during a visit to Orm that talks went on.", None, "during a visit to Orm"),
        ("Rask said that the board met at a conference.", None, None),
        ("Rask promised a new pier.", None, None),
    ],
)
def test_addressee_and_occasion_are_those_of_the_saying(
    text: str, addressee: str | None, occasion: str | None
) -> None:
    """As written; what the said words tell of others' meetings is none of it."""
    found = drafts(text)
    assert {(d.addressee, d.occasion) for d in found} == {(addressee, occasion)}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rask told reporters at a briefing in Orm that the pier was shut.", "the pier was shut"),
        ("Rask said in a letter to the board that nobody had asked him.", "nobody had asked him"),
        ("The board informed the families of the crew that the search was over.",
         "the search was over"),
    ],
)  # fmt: skip
def test_a_clause_behind_the_occasion_is_what_was_said(text: str, words: str) -> None:
    """A that-clause past an addressee or an occasion still belongs to the verb of saying."""
    (draft,) = drafts(text)
    assert text[draft.start : draft.end] == words


@settings(max_examples=30, deadline=None)
@given(
    st.sampled_from(["Edda Rask", "Tomas Brel", "the Harbour Board", "Orm Relief Fund"]),
    st.sampled_from(["reporters", "the Island Assembly", "villagers", "Sanna Ulm"]),
    st.sampled_from(["at a news conference", "in an interview", "during a debate"]),
)
def test_whatever_the_names(speaker: str, heard: str, occasion: str) -> None:
    """Speaker, addressee and occasion are found for any of them."""
    text = f"“The bridge is shut,” {speaker} told {heard} {occasion}."
    (draft,) = drafts(text)
    assert draft.speaker == speaker.removeprefix("the ")
    assert (draft.addressee, draft.occasion) == (heard, occasion)
