"""The pipeline's exceptions to tags and lemmas, remembered instead of matched again.

spaCy's attribute ruler runs its patterns over every token of every sentence, which takes longer
than the parser. Nearly all patterns look at one token alone, so what they say of a word form
with its tag and its label can be kept. The outcome is the same, match for match.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

#: All that the patterns may look at; with any other the ruler stays as it is.
_KEYS = ("LOWER", "TAG", "DEP", "IS_SPACE")
_LONGEST = 2
#: (number of the rule, id of the match, first token, behind the last)
_Match = tuple[int, int, int, int]
_Pattern = list[dict[str, Any]]


def remember_matches(pipeline: Language) -> None:
    """Let a pipeline's attribute ruler remember what it found; other rulers stay as they are."""
    if not pipeline.has_pipe("attribute_ruler"):
        return
    ruler = pipeline.get_pipe("attribute_ruler")
    if not isinstance(ruler, AttributeRuler):
        return
    patterns: list[_Pattern] = [p for rule in ruler.patterns for p in _patterns(rule)]
    seen = {key for pattern in patterns for token in pattern for key in token}
    if seen <= set(_KEYS) and max(map(len, patterns), default=0) <= _LONGEST:
        # the ruler looks its own `match` up at each call
        setattr(ruler, "match", _Remembered(ruler, patterns))  # noqa: B010 - mypy: a method


def _patterns(rule: Any) -> list[_Pattern]:
    patterns: list[_Pattern] = rule["patterns"]
    return patterns


@dataclass(frozen=True, slots=True)
class _Token:
    """What is known of a token: the rules for it alone, and its part in patterns over two."""

    alone: tuple[tuple[int, int], ...]
    opens: bool
    closes: bool


class _Remembered:
    """`AttributeRuler.match` with a memory for single tokens."""

    def __init__(self, ruler: AttributeRuler, patterns: list[_Pattern]) -> None:
        self._all = ruler.match
        pairs = [pattern for pattern in patterns if len(pattern) == _LONGEST]
        self._first = _matcher(ruler, [pair[:1] for pair in pairs])
        self._second = _matcher(ruler, [pair[1:] for pair in pairs])
        self._known: dict[tuple[int, ...], _Token] = {}

    def __call__(self, doc: Doc) -> list[_Match]:
        """The ruler's own matches in a sentence, in the order of its rules."""
        keys: list[tuple[int, ...]] = list(map(tuple, doc.to_array(list(_KEYS)).tolist()))
        tokens = [self._known.get(key) or self._learn(doc, at, key) for at, key in enumerate(keys)]
        if any(a.opens and b.closes for a, b in pairwise(tokens)):
            found: list[_Match] = self._all(doc)
            return found
        return sorted(
            (rule, name, at, at + 1)
            for at, token in enumerate(tokens)
            for rule, name in token.alone
        )

    def _learn(self, doc: Doc, at: int, key: tuple[int, ...]) -> _Token:
        token = doc[at]
        parts: dict[str, Any] = {"tags": [token.tag_]} if token.tag_ else {}
        if token.dep_:
            parts |= {"deps": [token.dep_], "heads": [0]}
        alone = Doc(doc.vocab, words=[token.text], **parts)
        known = self._known[key] = _Token(
            tuple((rule, name) for rule, name, _, _ in self._all(alone)),
            bool(self._first(alone, allow_missing=True)),
            bool(self._second(alone, allow_missing=True)),
        )
        return known


def _matcher(ruler: AttributeRuler, patterns: list[_Pattern]) -> Matcher:
    matcher = Matcher(ruler.vocab, validate=False)
    if patterns:
        matcher.add("part", patterns)
    return matcher
