"""Names that a text itself tells to be one: abbreviations spelled out, former and other names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from variorum.claims.statements.aliases import definition_at, definitions
from variorum.model import folded

#: (one name, other name, why): names as they were looked up, the reason a sentence.
Told = tuple[str, str, str]

_OTHER_NAME = re.compile(
    r"\s*(?:,|\()?\s*(?P<how>formerly|previously|also|better|now|since)\s+"
    r"(?:(?P<known>known\s+as|called|named)\s+)?(?:the\s+)?",
)
_WORD = re.compile(r"\S+")
#: A name has at most so many words.
_LONGEST = 12


def spelled_out(texts: Mapping[str, str], known: frozenset[str]) -> dict[str, set[str]]:
    """By short form, folded, the long forms, folded, that any of the texts gives for it.

    Of the short forms only those that are among the known names, all of them folded.
    """
    out: dict[str, set[str]] = {}
    for text in texts.values():
        for match in definitions(text):
            short = folded(match.group("short").strip("."))
            if short not in known:
                continue
            before = text[max(0, match.start() - 200) : match.start()]
            long = definition_at(before.rpartition("\n\n")[2], match.group("short").strip("."))
            if long is not None:
                out.setdefault(short, set()).add(folded(long))
    return out


def other_names(texts: Mapping[str, str], known: Mapping[str, str]) -> Iterator[Told]:
    """Pairs of known names of which a text says that one is the other's former or other name.

    `known` has names by their folded form.
    """
    for text in texts.values():
        for match in _OTHER_NAME.finditer(text):
            how, naming = match.group("how"), match.group("known")
            bracket = "(" in match.group()
            if how in ("also", "better") and not naming:
                continue
            if how in ("now", "since") and not (naming or bracket):
                continue
            one = _name_before(text[max(0, match.start() - 150) : match.start()], known)
            other = _name_behind(text[match.end() : match.end() + 150], known)
            if one is not None and other is not None and one != other:
                told = f"{how} {naming}" if naming else how
                yield one, other, f"A document says “{one}, {told} {other}”."


def _name_before(words: str, known: Mapping[str, str]) -> str | None:
    found = [m.start() for m in _WORD.finditer(words)][-_LONGEST:]
    return next((n for at in found if (n := known.get(folded(words[at:]))) is not None), None)


def _name_behind(words: str, known: Mapping[str, str]) -> str | None:
    ends = [m.end() for m in _WORD.finditer(words)][:_LONGEST]
    for end in reversed(ends):
        name = known.get(folded(words[:end].rstrip(',.;:)”"')))
        if name is not None:
            return name
    return None
