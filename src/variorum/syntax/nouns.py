"""Common nouns of English, from the index of WordNet's nouns that the pipeline's lemmatizer holds.

Miller 1995, "WordNet: a lexical database for English".
"""

from __future__ import annotations

from functools import lru_cache

from spacy.pipeline import Lemmatizer

from variorum.syntax.pipeline import load_pipeline


@lru_cache(maxsize=1)
def _index() -> frozenset[str]:
    lemmatizer = load_pipeline().get_pipe("lemmatizer")
    if not isinstance(lemmatizer, Lemmatizer):
        return frozenset()
    return frozenset(lemmatizer.lookups.get_table("lemma_index")["noun"])


def is_noun(word: str) -> bool:
    """Whether a dictionary holds a word, or it without the -s of the plural, among its nouns."""
    lowered = word.lower()
    return lowered in _index() or lowered.removesuffix("s") in _index()
