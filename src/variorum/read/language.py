"""Which language a text is in: by its function words, then by character statistics."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from variorum.read.content import word_set
from variorum.settings import Settings

UNKNOWN = "und"
#: Closed-class words that no other language shares in such numbers; a third of running text.
_ENGLISH = word_set(
    "the of and to in that is was for on with as by at from be it are were has have had his "
    "its not this which or but they who their been an will would after more than said"
)
_ENGLISH_SHARE = 0.14
_FEWEST_WORDS = 12
_SAMPLE = 20_000
_WORD = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{2,8})*")


def tell_language(
    text: str, declared: str | None, settings: Settings
) -> tuple[str, bool, tuple[str, ...]]:
    """(BCP 47 code, whether the text is to be analysed, notes).

    `declared` is the tag that the file gives; it decides where the text is too short, and
    refines the code ("en-GB") where the text agrees with it.
    """
    tag = _clean(declared)
    words = _WORD.findall(_sample(text))
    letters = sum(map(len, words))
    if letters >= settings.shortest_for_language:
        code = statistical_language(text)
        found = tag if tag and tag.split("-")[0] == code else code
        return found, code in settings.languages, ()
    if tag:
        return tag, tag.split("-")[0] in settings.languages, ()
    if _is_latin("".join(words)):
        first = settings.languages[0] if settings.languages else UNKNOWN
        note = f"Too short to tell its language ({letters} letters): assumed to be {first!r}."
        return first, first in settings.languages, (note,)
    note = f"Too short to tell its language ({letters} letters): not analysed."
    return UNKNOWN, False, (note,)


def statistical_language(text: str) -> str:
    """The ISO 639 code of a text of some length.

    English by the share of its closed-class words, so that a text with passages or many
    names of another language stays English; anything else by character n-grams (py3langid).
    """
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    common = sum(word in _ENGLISH for word in words)
    if len(words) >= _FEWEST_WORDS and common >= _ENGLISH_SHARE * len(words):
        return "en"
    return _by_ngrams(sample)


@lru_cache(maxsize=64)
def _by_ngrams(sample: str) -> str:
    # loading its model takes most of a second, which English text alone never needs
    import py3langid  # noqa: PLC0415

    code, _ = py3langid.classify(sample)
    return str(code)


def _sample(text: str) -> str:
    if len(text) <= 3 * _SAMPLE:
        return text
    middle = len(text) // 2
    return "\n".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))


def _clean(declared: str | None) -> str | None:
    match = _TAG.fullmatch(declared.strip()) if declared else None
    if match is None:
        return None
    first, *rest = match.group().replace("_", "-").split("-")
    return "-".join((first.lower(), *(_subtag(part) for part in rest)))


def _subtag(part: str) -> str:
    return part.upper() if len(part) == 2 else part.title() if len(part) == 4 else part


def _is_latin(letters: str) -> bool:
    latin = sum(unicodedata.name(letter, "").startswith("LATIN") for letter in letters)
    return 2 * latin >= len(letters)
