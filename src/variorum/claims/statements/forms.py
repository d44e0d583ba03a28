"""A quick look whether a sentence can report anything, before it is parsed at all.

Words are compared with the forms of every reporting verb and noun; regular English inflection
is spelled out here, irregular forms are listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.statements import lexicon

_WORD = re.compile(r"[A-Za-z]+")
_MARK = re.compile(r"[\"“”„«»‘]|''|``|:\s*$|(?<!\w)'")
_IRREGULAR = frozenset(
    """said told wrote written thought knew known saw seen felt meant found gave given spoke spoken
    held shown swore sworn read heard foretold understood sang sung sought taught dreamt learnt
    began begun hid bade forbade according words""".split()
)
_VOWELS = "aeiou"


def may_report(text: str) -> bool:
    """Whether a sentence has quotation marks, a lead-in's colon or a form of a reporting word."""
    if _MARK.search(text):
        return True
    return any(word.lower() in _FORMS for word in _WORD.findall(text))


def _inflected(lemma: str) -> Iterator[str]:
    yield from (lemma, lemma + "s", lemma + "es", lemma + "ed", lemma + "d", lemma + "ing")
    if lemma.endswith("e"):
        yield lemma[:-1] + "ing"
    if lemma.endswith("ie"):
        yield lemma[:-2] + "ying"
    if lemma.endswith("y"):
        yield from (lemma[:-1] + "ies", lemma[:-1] + "ied")
    if len(lemma) > 2 and lemma[-1] not in _VOWELS + "wxy" and lemma[-2] in _VOWELS:
        yield from (lemma + lemma[-1] + "ed", lemma + lemma[-1] + "ing")


def _forms() -> frozenset[str]:
    lemmas = (
        lexicon.ANY_CUE | lexicon.TAGGING | lexicon.SPEECH_NOUNS | frozenset(lexicon.PREPOSITIONS)
    )
    extra = {"figure", "count", "estimate", "data", "tally", "reckoning", "calculation"}
    return _IRREGULAR | {form for lemma in sorted(lemmas | extra) for form in _inflected(lemma)}


_FORMS = _forms()
