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
#: Running text in another language is likelier by two to five nats a letter, English tables of
#: foreign names at most by half of one.
_CLEARLY = 1.0
_SAMPLE = 20_000
_WINDOW = 160
_MOST_WINDOWS = 100
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
        code = statistical_language(text, settings.languages)
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


def statistical_language(text: str, expected: tuple[str, ...] = ("en",)) -> str:
    """The ISO 639 code of a text of some length.

    English by the share of its closed-class words, so that a text with passages or many
    names of another language stays English; anything else by character n-grams (py3langid).
    Tables and headlines have few closed-class words and many names: there an expected
    language is kept unless another is clearly likelier.
    """
    sample = _sample(text)
    words = [word.lower() for word in _WORD.findall(sample)]
    common = sum(word in _ENGLISH for word in words)
    if len(words) >= _FEWEST_WORDS and common >= _ENGLISH_SHARE * len(words):
        return "en"
    scores = _by_ngrams(sample)
    if not scores:
        return UNKNOWN
    best = max(scores, key=lambda code: (scores[code], code))
    likely = [code for code in expected if code in scores]
    closest = max(likely, key=lambda code: scores[code], default=best)
    letters = max(1, sum(map(len, words)) * min(1, _WINDOW * _MOST_WINDOWS / len(sample)))
    return closest if scores[best] - scores[closest] <= _CLEARLY * letters else best


@lru_cache(maxsize=64)
def _by_ngrams(sample: str) -> dict[str, float]:
    """The logarithm of each language's likelihood, summed over windows of the text.

    py3langid dampens n-grams that recur, so that a whole long text would tell less for each
    letter than a sentence does.
    """
    # loading its model takes most of a second, which English text alone never needs
    import py3langid  # noqa: PLC0415

    step = max(_WINDOW, len(sample) // _MOST_WINDOWS)
    scores: dict[str, float] = {}
    for start in range(0, len(sample), step):
        window = sample[start : start + _WINDOW]
        if not any(letter.isalpha() for letter in window):
            continue
        for code, score in py3langid.rank(window):
            scores[str(code)] = scores.get(str(code), 0.0) + float(score)
    return scores


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
