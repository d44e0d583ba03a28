"""Who is a person in a text: by title, by given name, and from then on by the last name alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.scan import lexicon as lex
from variorum.claims.places.scan.words import Run, Word

_TITLED = re.compile(r"\b(\w+)\.?\s+$")
_INITIAL = re.compile(r"[A-Z]\.?")


def persons(text: str, runs: Sequence[Run]) -> frozenset[str]:
    """The last names, folded, of whoever a text gives a title or a given name."""
    return frozenset(key for run in runs for key in _last_names(text, run))


def titled(text: str, start: int) -> bool:
    """Whether a title or a noun of kinship or office stands before a position."""
    found = _TITLED.search(text, max(0, start - 20), start)
    return found is not None and found[1].lower() in lex.TITLES


def _last_names(text: str, run: Run) -> Iterable[str]:
    for words in parts(run):
        at = 0
        while at < len(words) and words[at].key in lex.TITLES:
            at += 1
        rest = words[at:]
        named = at > 0 or titled(text, words[0].start)
        given = len(rest) > 1 and rest[0].key in lex.given_names()
        if not rest or rest[-1].key in lex.BODIES or not (named or given):
            continue
        if given and not named and _is_place(text, rest):
            continue
        yield rest[-1].key


def parts(run: Run) -> list[list[Word]]:
    """A run without its small words, cut where they stand."""
    out: list[list[Word]] = [[]]
    for word in run.words:
        if word.name:
            out[-1].append(word)
        elif out[-1]:
            out.append([])
    return [words for words in out if words]


def _is_place(text: str, words: Sequence[Word]) -> bool:
    whole = text[words[0].start : words[-1].end]
    last = every_candidate(words[-1].text)
    wide = any(c.kind in ("country", "region") and c.naming != "people" for c in last)
    known = any(c.population > 5_000 or c.kind != "town" for c in every_candidate(whole))
    return known or wide


def is_person(run: Run, first: int) -> bool:
    """Whether a word of a run stands right behind a given name, an initial or a title."""
    if first == 0:
        return False
    before = run.words[first - 1]
    if not before.name:
        return False
    if before.key in lex.TITLES or _INITIAL.fullmatch(before.text):
        return True
    return before.key in lex.given_names() and before.key not in lex.MODIFIERS
