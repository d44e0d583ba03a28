"""Statements and instruments as questions: who said this, who refers to that."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from variorum.model import Claim, Instrument, Question, Relation, Statement
from variorum.questions.counting import OriginsLike

_WORD = re.compile(r"\w+")
#: Before these no article stands: determiners, pronouns, numbers.
_STANDS_ALONE = frozenset(
    "a an the this that these those its his her their our your my some any many most several few "
    "both all other others another each every no one two three four five six seven eight nine ten "
    "he she it they them him we us i you who whoever someone somebody everyone everybody "
    "nobody".split()
)
#: Statements of fewer words than this are the same only by chance.
LEAST_WORDS = 4
#: So much of a statement stands in the question about it.
LONGEST = 90


def statement_questions(
    claims: Sequence[Claim], origins: OriginsLike
) -> tuple[list[Question], list[Relation]]:
    """One question for each statement; the same words of one speaker stand together."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        said = claim.payload
        if isinstance(said, Statement):
            groups[_said_key(claim, said)].append(claim)
    questions: list[Question] = []
    relations: list[Relation] = []
    for group in groups.values():
        first = group[0].payload
        assert isinstance(first, Statement)
        words = _cut(_utterance(group[0]))
        who = _named(first.speaker.strip())
        text = f"What did {who} say: “{words}”?" if who else f"Who said “{words}”?"
        questions.append(_question("statement", text, group, "Only one claim.", origins))
        relations.extend(
            Relation(group[0].id, c.id, "repeats", "the same words of one speaker")
            for c in group[1:]
        )
    return questions, relations


def _named(speaker: str) -> str:
    """A speaker as it stands in a sentence: "the clerk", but "Ada Venn" and "two clerks"."""
    first = speaker.partition(" ")[0]
    bare = first.islower() and first.isalpha() and first not in _STANDS_ALONE
    return f"the {speaker}" if bare else speaker


def _said_key(claim: Claim, said: Statement) -> tuple[str, ...]:
    words = tuple(w.casefold() for w in _WORD.findall(_utterance(claim)))
    if len(words) < LEAST_WORDS:
        return (claim.id,)
    return (*said.speaker.casefold().split()[-1:], "|", *words)


def _utterance(claim: Claim) -> str:
    """The words said, where they lie inside the evidence."""
    at = claim.payload_span
    if claim.span.holds(at):
        return claim.quote[at.start - claim.start : at.end - claim.start]
    return claim.quote


def instrument_questions(claims: Sequence[Claim], origins: OriginsLike) -> list[Question]:
    """One question for each instrument: who refers to it."""
    groups: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        paper = claim.payload
        if isinstance(paper, Instrument):
            groups[_paper_key(claim, paper)].append(claim)
    questions: list[Question] = []
    for group in groups.values():
        fullest = min(group, key=lambda c: (-len(_paper_name(c)), c.document, c.start))
        text = f"Who refers to {_paper_name(fullest)}?"
        documents = len({c.document for c in group})
        words = f"{len(group)} references in {documents} document{'s' if documents > 1 else ''}."
        questions.append(_question("instrument", text, group, words, origins))
    return questions


def _paper_key(claim: Claim, paper: Instrument) -> tuple[str, ...]:
    if paper.key:
        return ("key", paper.key.casefold())
    if paper.number:
        return (paper.type.casefold(), (paper.body or "").casefold(), paper.number.casefold())
    if paper.title:
        return (paper.type.casefold(), paper.title.casefold())
    return ("claim", claim.id)


def _paper_name(claim: Claim) -> str:
    paper = claim.payload
    assert isinstance(paper, Instrument)
    if paper.title:
        return f"“{paper.title}”"
    if paper.number:
        return " ".join(part for part in (paper.body, paper.type, paper.number) if part)
    return f"“{_cut(_utterance(claim))}”"


def _cut(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else line[:LONGEST].rsplit(" ", 1)[0] + " …"


def _question(
    kind: str, text: str, group: Sequence[Claim], words: str, origins: OriginsLike
) -> Question:
    ids = tuple(c.id for c in group)
    single = len(ids) == 1
    if kind == "statement" and not single:
        words = f"The same words in {len(ids)} places."
    return Question(
        "statement" if kind == "statement" else "instrument",
        text,
        ids,
        "single" if single else "agree",
        origins.count(ids),
        words,
        why=origins.why(ids),
    )
