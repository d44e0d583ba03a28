"""The fuller name of a body or text that a document gave before: "the Board" of "Harbour Board"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from variorum.claims.statements.lexicon import BODY_NOUNS
from variorum.claims.statements.names import naming_of
from variorum.claims.statements.phrases import KINDS, name_behind, phrase_end
from variorum.syntax import Reading, Sentence

_LONGEST_NAME = 12
#: Sentences of the title page or head of a document.
_OPENING = 3
#: Letters that the name of a place and the adjective made of it share.
_STEM = 4
#: First letters of what is said of those who do not hold an office themselves.
_BELOW = frozenset({"depu", "vice", "form", "assi"})
#: Words before a noun that do not tell it from others of its kind.
_TELLING_NOTHING = frozenset(
    """new recent latest same last first own independent official final full joint said
    its their his her our whole entire present above non""".split()
)


def fuller(
    reading: Reading,
    nouns: Mapping[str, Sequence[tuple[int, int]]],
    sentence: Sentence,
    token: Token,
    *,
    words: int = 1,
) -> str | None:
    """A phrase before a token with the same head noun that also has a name in it.

    `nouns` are sentence and token indexes by lemma. A name has so many words at least; one that
    runs over the lines of a heading is none.
    """
    lemma, at = token.lemma_.lower(), sentence.source_of(token).start
    own = _qualifiers(token)
    kin = next((kind for kind in KINDS if lemma in kind), frozenset({lemma}))
    spots = sorted(spot for word in sorted(kin) for spot in nouns.get(word, ()))
    for index, i in reversed(spots):
        other = reading.sentences[index]
        word = other.doc[i]
        if index > sentence.index or other.source_of(word).start >= at:
            continue
        theirs = _qualifiers(word)
        if not own <= theirs | {w[:_STEM] for w in _words_behind(word)} or theirs & _BELOW - own:
            continue  # "the provincial board" is not the harbour board, nor a deputy the mayor
        behind = name_behind(word) or _name_before(word)
        if behind is not None:
            return behind
        start, end = word.left_edge.i, phrase_end(word)
        lines = other.source_of(other.doc[start:end]).of(reading.document.text)
        if "\n" in lines and (other.index < _OPENING or other.passage.kind == "heading"):
            continue
        phrase = naming_of(other.doc, start, end, word.i)
        if words > 1 and phrase.name.isupper():
            continue
        if (
            phrase.known
            and not phrase.name.islower()
            and words <= len(phrase.name.split()) <= _LONGEST_NAME
        ):
            return phrase.name
    return None


def _qualifiers(word: Token) -> set[str]:
    """The first letters of what stands before a noun and tells it from others of its kind."""
    telling = [c for c in word.children if c.i < word.i and c.dep_ in ("amod", "compound", "poss")]
    inner = [t for c in telling for t in (c, *(g for g in c.children if g.dep_ == "compound"))]
    return {t.lower_[:_STEM] for t in inner if t.lower_ not in _TELLING_NOTHING}


def _words_behind(word: Token) -> list[str]:
    return [t.lower_ for t in word.doc[word.i + 1 : phrase_end(word)] if t.is_alpha]


def _name_before(word: Token) -> str | None:
    """The name that a common noun explains: "Velcor, a shipping company"."""
    name = word.head
    if word.dep_ != "appos" or word.pos_ != "NOUN" or name.pos_ != "PROPN" or name.i > word.i:
        return None
    found = naming_of(word.doc, name.left_edge.i, name.i + 1, name.i)
    body = word.lemma_.lower() in BODY_NOUNS or not found.person
    return found.name if found.known and body else None
