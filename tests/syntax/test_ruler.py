"""Remembering the pipeline's exceptions changes nothing that they say."""

import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.syntax import load_pipeline
from variorum.syntax.pipeline import _model_folder

_PLAIN = spacy.load(_model_folder())
_WORDS = st.sampled_from(
    "I ain't gonna let's go y' all there is are gotta c'm on doin' the mill burned Twelve boats "
    ", . \n nothin' who whose her his 's It n't have been".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_WORDS, max_size=12).map(" ".join))
def test_the_same_tags_and_lemmas_as_the_pipeline_alone(text: str) -> None:
    """Every attribute of every token is what spaCy itself gives, patterns over two tokens too."""
    ours, plain = load_pipeline()(text), _PLAIN(text)
    leave = ["tensor", "user_data"]
    assert ours.to_bytes(exclude=leave) == plain.to_bytes(exclude=leave)


def test_a_form_seen_before_is_read_again_in_the_same_way() -> None:
    """The second time comes from memory and gives the same."""
    text = "There's 12 boats, let's see whose they are."
    first, second = load_pipeline()(text), load_pipeline()(text)
    assert [(t.pos_, t.lemma_, str(t.morph)) for t in first] == [
        (t.pos_, t.lemma_, str(t.morph)) for t in second
    ]
