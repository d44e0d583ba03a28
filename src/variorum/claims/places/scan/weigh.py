"""How much speaks for a known name being meant as a place: its fame, and what stands around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.scan import lexicon as lex
from variorum.claims.places.scan.match import Match
from variorum.claims.places.scan.persons import is_person, titled

#: By kind, and for towns by how many live there.
_FAME = {
    "continent": 2.6, "country": 3.0, "state": 2.6, "area": 2.2, "water": 2.0, "mountains": 1.8,
    "river": 2.0, "region": 1.8, "district": 0.3,
}  # fmt: skip
_TOWNS = ((1_000_000, 2.2), (300_000, 1.7), (100_000, 1.2), (30_000, 0.7), (8_000, 0.3), (0, 0.0))
#: Countries whose divisions are widely known by name.
_LARGE = frozenset(("US", "CA", "AU", "GB"))
_OTHER_NAME = -0.6
_SEVERAL_WORDS = 0.9
_BEFORE = re.compile(r"([\w’'.]+),?\s+(?:the\s+)?[“\"(]?$")
_AGE = re.compile(r",?\s+\(?\d{1,2}(?:,|\)|\s+years|-year)")
_COMMA_NAME = re.compile(r",\s+([A-Z][\w.’']*(?:\s[A-Z]\w+){0,2})")
_NEXT = re.compile(r"\s+([a-z]+)")
_DATELINE = re.compile(
    r"(?:,\s[A-Z][\w.]+(?:\s\w+)?)?\s*(?:\([A-Z][\w\s./]+\)\s*)?(?:—|–|--|\s-\s|:)"
)
_PARTY = re.compile(r"\b[DRI]-$")
THRESHOLD = 1.0


@dataclass(frozen=True, slots=True)
class Around:
    """What a whole text tells: last names of persons, and which words stand in small letters."""

    text: str
    persons: frozenset[str]
    small: frozenset[str]


def weigh(match: Match, around: Around) -> float:
    """The weight of a name; from `THRESHOLD` up it is a place."""
    if match.people:
        return 2.0 + _person(match, around)
    return _fame(match) + _word(match, around) + _within(match) + _beside(match, around.text)


def wide(match: Match) -> bool:
    """Whether a name is that of a country, a first-level division by name, or a wider region."""
    return any(
        (c.kind in _FAME and c.kind not in ("district", "region"))
        or (
            c.kind == "region"
            and c.naming != "other"
            and (c.population > 400_000 or c.country in _LARGE)
        )
        for c in match.candidates
    )


def _fame(match: Match) -> float:
    best = -9.0
    for candidate in match.candidates:
        if candidate.kind == "town":
            some = next(w for people, w in _TOWNS if candidate.population >= people)
        elif candidate.kind == "district" and " " in match.name:
            some = 2.0
        elif candidate.kind == "region" and candidate.population < 400_000:
            some = 0.6
        else:
            some = _FAME[candidate.kind]
        if candidate.naming == "short":
            some += 1.0
        elif candidate.naming == "other" and candidate.kind in ("town", "region"):
            some += _OTHER_NAME
        best = max(best, some)
    return best + (_SEVERAL_WORDS if match.last - match.first > 1 else 0.0)


def _word(match: Match, around: Around) -> float:
    """Against words of plain English, given names, and names of persons in the text."""
    key = match.run.words[match.first].key
    single = match.last - match.first == 1
    out = 0.0
    if single and (key in lex.BODIES or key in lex.MODIFIERS or key in lex.TITLES):
        out -= 4.0
    if single and key in lex.plain_words():
        out -= 2.0
    if single and key in around.small and not wide(match):
        out -= 1.5
    if single and key in lex.given_names() and not wide(match):
        out -= 0.7
    if match.run.first and match.first == 0 and single and not wide(match):
        out -= 0.4
    if match.run.shouted and not wide(match):
        out -= 0.3
    last = match.run.words[match.last - 1].key
    if last in around.persons and not wide(match):
        out -= 2.0 if single else 1.0
    return out + _person(match, around)


def _person(match: Match, around: Around) -> float:
    if is_person(match.run, match.first):
        return -4.0
    if match.first == 0 and titled(around.text, match.start):
        return -1.0 if match.people or wide(match) else -3.0
    return 0.0


def _within(match: Match) -> float:
    """What the run says in which the name stands: bodies named after places, longer names."""
    out = 0.0
    before, after = match.before, match.after
    if before is not None and before.name and before.key not in lex.MODIFIERS:
        known = bool(every_candidate(before.text)) or before.key in lex.BODIES
        out -= 0.8 if known else 1.8
    if before is not None and not before.name and before.key == "of" and match.first > 1:
        of = match.run.words[match.first - 2].key
        out += 1.5 if of in lex.OF_BODIES else 0.2
    if after is not None and after.name:
        if after.key in lex.BODIES:
            out += 0.5
        elif every_candidate(after.text) or wide(match):
            out -= 0.3
        else:
            out -= 1.6
    return out


def _beside(match: Match, text: str) -> float:
    """What stands before and behind the run."""
    out = 0.0
    if match.first == 0 or match.before is None or match.before.key in lex.MODIFIERS:
        start = match.start if match.first == 0 else match.run.words[0].start
        found = _BEFORE.search(text, max(0, start - 24), start)
        word = found[1].lower().rstrip(".,") if found else ""
        if word in lex.PLACING:
            out += 1.6
        elif word in lex.LEADING or word in lex.MODIFIERS:
            out += 0.8
        elif word in lex.SPEAKING and not wide(match):
            out -= 1.5
        if _PARTY.search(text, max(0, start - 3), start):
            out += 2.0
    if match.last == len(match.run.words):
        out += _behind(match, text)
    return out


def _behind(match: Match, text: str) -> float:
    out = 0.0
    if _AGE.match(text, match.end):
        out -= 2.5
    following = _COMMA_NAME.match(text, match.end)
    if following and _is_wide_name(following[1]):
        out += 3.0
    after = _NEXT.match(text, match.end)
    if after and after[1] in lex.SPEAKING and not wide(match):
        out -= 1.5
    if (
        match.run.first
        and match.first == 0
        and match.name.isupper()
        and _DATELINE.match(text, match.end)
    ):
        out += 2.5
    return out


def _is_wide_name(name: str) -> bool:
    words = name.split()
    return any(
        c.kind in ("country", "region", "district")
        and (c.kind == "country" or c.naming == "short" or c.population > 100_000)
        for length in range(len(words), 0, -1)
        for c in every_candidate(" ".join(words[:length]).rstrip("’'"))
        if c.naming != "people"
    )
