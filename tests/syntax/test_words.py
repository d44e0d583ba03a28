"""Words with a hyphen that are kept whole."""

from __future__ import annotations

import pytest

from variorum.syntax.pipeline import load_pipeline, pipeline_identity
from variorum.syntax.words import WHOLE


@pytest.mark.parametrize("word", ["Co-chairs", "co-chairs", "Co-Chairs", "co-founder"])
def test_such_a_word_is_one_token_and_the_subject(word: str) -> None:
    """In the spellings of prose, and so the sentence has a subject and a verb."""
    doc = load_pipeline()(f"The {word} said that the talks would go on.")
    assert doc[1].text == word
    assert (doc[1].dep_, doc[2].pos_) == ("nsubj", "VERB")


def test_the_words_are_part_of_what_a_parse_is_kept_under() -> None:
    """Other words kept whole make another parse."""
    assert "words" in pipeline_identity()
    assert len(set(WHOLE)) == len(WHOLE)


def test_a_pronoun_in_capitals_is_a_name() -> None:
    """ "WHO" amid small letters is the organisation; in a line of capitals nothing is told."""
    assert load_pipeline()("WHO reports nine cases.")[0].pos_ == "PROPN"
    assert load_pipeline()("WHO IS SHE")[0].pos_ != "PROPN"


def test_per_before_a_surname_is_a_name() -> None:
    """Not the preposition that the tagger takes it for."""
    doc = load_pipeline()("The bridge is closed, Per Holm, spokesman for the board, said.")
    assert next(t for t in doc if t.text == "Per").pos_ == "PROPN"
