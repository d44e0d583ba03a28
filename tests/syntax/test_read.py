"""Sentences are parsed once, and tokens point into the stored text."""

from __future__ import annotations

import json

import pytest

from tests.texts import document, reading
from variorum.errors import ModelError
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import pipeline, read_document

WRAPPED = "The munici-\npality of Oldreach paid\u00a0 40 crowns.\nIt paid late."


def test_tokens_point_into_the_stored_text() -> None:
    """A token's source span holds the token's letters, whatever was mended in between."""
    found = reading(WRAPPED)
    for sentence in found.sentences:
        for token in sentence.doc:
            stored = sentence.source_of(token).of(WRAPPED)
            assert stored.replace("-\n", "") == token.text


def test_long_sentences_are_not_parsed() -> None:
    """A sentence beyond the stated length keeps its view but has no tokens."""
    settings = Settings(longest_sentence=20)
    whole = document("Short one. This sentence is much longer than twenty letters.")
    found = read_document(whole, segment(whole, settings), settings)
    assert [(s.parsed, len(s.doc) > 0) for s in found.sentences] == [(True, True), (False, False)]
    assert found.sentences[1].text.startswith("This sentence")


class Kept(dict[str, bytes]):
    """A cache in memory."""

    def put(self, key: str, data: bytes) -> None:
        """Keep."""
        self[key] = data


def test_a_kept_parse_equals_a_fresh_one() -> None:
    """Reading from the cache gives the tokens, tags, heads, lemmas and entities of parsing."""
    cache = Kept()
    whole = document(WRAPPED)
    passages = segment(whole, Settings())
    fresh = read_document(whole, passages, Settings(), cache)
    assert len(cache) == 1
    again = read_document(whole, passages, Settings(), cache)
    for one, other in zip(fresh.sentences, again.sentences, strict=True):
        assert one.doc.to_json() == other.doc.to_json()


def test_an_altered_model_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A model file whose SHA-256 is not the pinned one stops the load and names the file."""
    folder = pipeline._model_folder()
    listing = json.loads(
        (pipeline.resources.files("variorum.syntax") / "model.sha256.json").read_text("utf-8")
    )
    assert set(listing) >= {"config.cfg", "ner/model", "parser/model"}
    monkeypatch.setattr(pipeline.json, "loads", lambda _: {**listing, "parser/model": "0" * 64})
    with pytest.raises(ModelError, match="parser"):
        pipeline._check_files(folder)
