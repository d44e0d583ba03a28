"""Turns of a transcript: "Mr Hale: …", "The Chair (Ms Orrin): …", "Q: … A: …".

A record of a sitting or an interview sets a label before each turn; the turn runs to the next
label. Labels are titles with a name, names in capitals, offices, and the letters of questions and
answers. One label alone is a headline or a key with its value, so two are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from variorum.claims.statements import lexicon
from variorum.claims.statements.cue import Cue
from variorum.claims.statements.names import name_runs, person_names
from variorum.claims.statements.utterance import Utterance
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_LABEL = re.compile(
    r"(?P<name>(?:The\s)?[A-Z][\w.’'-]*(?:\s(?:(?:of|for|the|de|van|von|al)\s)?[A-Z][\w.’'-]*){0,5})"
    r"(?:\s\((?P<role>[^()]{2,80})\))?(?:\s?:|\.\s?[—–])\s(?=\S)"
)
#: "A. Rask:" is a name with its initial, and no letter.
_LETTER = re.compile(
    r"(?P<name>Q|A|Question|Answer)\d{0,3}(?:\.|:|\))\s(?!(?:[A-Z]\.\s?)*[A-Z][\w’'-]+:)(?=\S)"
)
_INITIALLED = re.compile(r"(?:[A-Z]\.\s?){1,3}[A-Z][\w’'-]+")
_ASKING = ("Q", "Question")
_TITLE = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Hon)\b\.?", re.I)
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|conversation|(?:spoke|speaks|speaking|talks?|talked|talking) (?:to|with)|"
    r"answers? (?:our )?questions)\b",
    re.IGNORECASE,
)
_FEWEST_TURNS = 2


@dataclass(frozen=True, slots=True)
class _Turn:
    """A label at the beginning of a sentence; `letter` for Q and A."""

    sentence: Sentence
    name: str
    name_end: int
    words: int
    role: str | None
    letter: bool
    role_at: int = 0


def find_turns(reading: Reading) -> list[Utterance]:
    """Every turn of a transcript as one utterance; a turn of several paragraphs in pieces.

    Answers go to the person that the first lines of an interview name, and are left out where
    these name nobody; questions of an unnamed interviewer are left out.
    """
    turns = list(_labels(reading))
    named = [t for t in turns if not t.letter]
    letters = [t for t in turns if t.letter]
    labels, initials = {t.name.lower() for t in named}, {t.name[0] for t in letters}
    mixed = bool(labels) and bool(initials)  # "Question: …", then the name of whoever answers
    if len(labels) < _FEWEST_TURNS and not mixed:
        named = []
    if len(initials) < _FEWEST_TURNS and not mixed:
        letters = []
    out = []
    kept = sorted([*named, *letters], key=lambda t: t.sentence.index)
    holders = _holders(kept)
    for number, turn in enumerate(kept):
        following = kept[number + 1] if number + 1 < len(kept) else None
        utterance = _utterance(reading, turn, following, holders)
        if utterance is not None:
            out.append(utterance)
    return out


def _labels(reading: Reading) -> Iterator[_Turn]:
    text = reading.document.text
    for sentence in reading.sentences:
        at = sentence.span.start
        if not sentence.parsed or (at and text[:at].rstrip(" \t>*_")[-1:] not in ("", "\n")):
            continue
        letter = _LETTER.match(sentence.text)
        match = letter or _LABEL.match(sentence.text)
        if match is None:
            continue
        role = None if letter else match.group("role")
        if letter or _speaks(sentence, match.group("name"), role):
            yield _Turn(
                sentence,
                match.group("name"),
                match.end("name"),
                match.end(),
                role,
                bool(letter),
                match.start("role") if role is not None else 0,
            )


def _holders(turns: list[_Turn]) -> dict[str, tuple[Sentence, int, int]]:
    """By label in lower case whoever its bracket names: "The Chair (Ms Orrin)"."""
    out: dict[str, tuple[Sentence, int, int]] = {}
    for turn in turns:
        if turn.role is None or not _names_person(turn.role) or _names_person(turn.name):
            continue
        end = turn.role_at + len(turn.role)
        inside = [t for t in turn.sentence.doc if turn.role_at <= t.idx < end]
        if inside:
            out.setdefault(turn.name.lower(), (turn.sentence, inside[0].i, inside[-1].i + 1))
    return out


def _names_person(words: str) -> bool:
    """A title with a name, initials with a surname, or two or three capitalised words."""
    parts = words.split()
    if _INITIALLED.fullmatch(words) or (_TITLE.match(words) and len(parts) > 1):
        return True
    plain = {part.lower().strip(".") for part in parts}
    known = lexicon.ROLE_NOUNS | lexicon.BODY_NOUNS | lexicon.TEXT_NOUNS
    full = 2 <= len(parts) <= 3 and all(p[:1].isupper() and not p.isupper() for p in parts)
    places = {"ward", "north", "south", "east", "west", "central"}
    return full and not plain & (known | places | {"the"})


def _speaks(sentence: Sentence, name: str, role: str | None) -> bool:
    """Whether a label names somebody who speaks: by title, office, capitals or a person's name."""
    words = name.split()
    if (_TITLE.match(name) and len(words) > 1) or _INITIALLED.fullmatch(name):
        return True
    if words[-1].lower() in lexicon.ROLE_NOUNS or (words[0] == "The" and len(words) == 2):
        return len(words) <= 6 and words[-1].lower() not in lexicon.TEXT_NOUNS
    if name.isupper() and len(words) <= 3 and all(len(w) > 2 for w in words):
        return sentence.passage.kind != "heading"
    persons = person_names(sentence.doc)
    return role is not None and any(start == 0 for start, _ in persons)


def _utterance(
    reading: Reading,
    turn: _Turn,
    following: _Turn | None,
    holders: dict[str, tuple[Sentence, int, int]],
) -> Utterance | None:
    sentence = turn.sentence
    asking = turn.letter and turn.name in _ASKING
    held = holders.get(turn.name.lower())
    mention = None if asking else held or _mention(reading, turn)
    if mention is None:
        return None
    home, start, end = mention
    words = _words(sentence, turn.words)
    if words is None:
        return None
    cue = Cue(
        end - 1,
        ":",
        "speech",
        (end - 1, end),
        (start, end),
        end - 1,
        (),
        (0, 0),
        False,
        True,
        False,
    )
    last = following.sentence.index if following is not None else None
    pieces = list(_paragraphs(reading, turn, words, last))
    tag = sentence.source(0, turn.words)
    role = turn.role if turn.role is not None and _is_office(turn.role) else None
    if held is not None:
        role = turn.name.removeprefix("The ")
    utterance = Utterance(home.index, pieces, cue, tag=tag, verbatim=True, role=role)
    utterance.cue_at = tag
    return utterance


def _is_office(words: str) -> bool:
    """Whether the bracket of a label tells an office; "(Harbour Ward)" is a seat or a place."""
    return any(
        w.lower() in lexicon.ROLE_NOUNS | lexicon.HUMAN_NOUNS for w in re.findall(r"[\w-]+", words)
    )


def _words(sentence: Sentence, at: int) -> Span | None:
    return sentence.source(at, len(sentence.text)) if at < len(sentence.text) else None


def _paragraphs(reading: Reading, turn: _Turn, first: Span, last: int | None) -> Iterator[Span]:
    """The rest of the paragraph of the label, then whole paragraphs up to the next label."""
    sentences = reading.sentences[turn.sentence.index : last]
    blocks: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        if sentence.passage.kind == "heading" and sentence is not turn.sentence:
            break
        blocks.setdefault(sentence.block.id, []).append(sentence)
    for number, members in enumerate(blocks.values()):
        if number and last is None:
            return  # behind the last label what follows may be the record's own words
        start = first.start if number == 0 else members[0].span.start
        yield Span(start, members[-1].span.end)


def _mention(reading: Reading, turn: _Turn) -> tuple[Sentence, int, int] | None:
    """The sentence and the tokens that name whoever has the turn."""
    if not turn.letter:
        tokens = [t for t in turn.sentence.doc if t.idx + len(t.text) <= turn.name_end]
        while len(tokens) > 1 and tokens[0].lower_ == "the":
            tokens = tokens[1:]
        return (turn.sentence, tokens[0].i, tokens[-1].i + 1) if tokens else None
    lead = reading.sentences[: turn.sentence.index][:8]
    if not any(_INTERVIEW.search(sentence.text) for sentence in lead):
        return None  # questions and answers that a page asks and answers itself
    for sentence in lead:
        names = (person_names(sentence.doc) or name_runs(sentence.doc)) if sentence.parsed else []
        for start, end in names:
            return sentence, start, end
    return None
