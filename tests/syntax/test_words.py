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
