"""Whose an instrument is where no body stands beside it.

"In resolution 12 (1993) the Harbour Council demanded", "resolution 12, by which the Council …":
the body is the subject behind. "Declaration of the Orm Summit": the body is in the title. A
document that opens with "Adopted by the Council" or "The Council," is that body's own act, and
"its resolution 12" there is the Council's too.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.instruments import vocabulary
from variorum.claims.instruments.found import Found
from variorum.syntax import Reading

_CAPS = r"[A-Z][\w’'&-]*"
_NAME = rf"{_CAPS}(?:\s+(?:(?:of|for|on|and)\s+(?:the\s+)?)?{_CAPS}){{0,7}}"
_SUBJECT_BEHIND = re.compile(
    rf"(?:\s*,)?\s+(?:(?:by|in|with|through)\s+which\s+)?the\s+(?P<body>{_NAME})\s+"
    r"(?:has\s+|had\s+|also\s+)?[a-z]+(?:ed|s)?\b"
)
_BY_WHICH = re.compile(r"\s*,?\s+(?:by|in|with|through)\s+which\b")
_LED_IN = re.compile(r"^\s*(?:\d+[.)]\s*)?(?:In|By|With|Through|Under)\s+(?:its\s+)?$")
_ITS = re.compile(r"\b[Ii]ts\s+(?:\w+\s+)?$")
_OF_BODY = re.compile(rf"\s+of\s+the\s+(?P<body>{_NAME})$")
#: Nouns of what a meeting or body issues in its own name.
_ISSUED = frozenset(
    """declaration decision resolution statement communiqué guidelines rules principles
    memorandum recommendation order document""".split()
) | {"final act", "final document"}
_ADOPTED = re.compile(
    rf"^\W*(?:Adopted|Issued|Passed)\s+by\s+the\s+(?P<body>{_NAME})\s+(?:at|on|in|during)\b"
)
_ALONE = re.compile(rf"^\s*The\s+(?P<body>{_NAME}),?\s*$")
#: Sentences of a document's head.
_HEAD = 6


def adopting_body(reading: Reading) -> str | None:
    """The body whose act a document is, by its head; None where the head names none."""
    for sentence in reading.sentences[:_HEAD]:
        match = _ADOPTED.match(sentence.text) or _ALONE.match(sentence.text)
        if match is not None and vocabulary.is_body(match.group("body")):
            return match.group("body")
    return None


def with_maker(text: str, found: Found, own: str | None) -> Found:
    """A reference of a sentence with its body, where the words around it tell one."""
    if found.body is not None:
        return found
    if found.title is not None:
        return _of_title(found)
    before, behind = text[: found.outer[0]], text[found.outer[1] :]
    match = _SUBJECT_BEHIND.match(behind)
    led = _LED_IN.match(before) is not None or _BY_WHICH.match(behind) is not None
    if match is not None and led and vocabulary.is_body(match.group("body")):
        return replace(found, body=match.group("body"))
    if not found.number or own is None:
        return found
    whole = not before.strip() and not behind.strip(" .")
    return replace(found, body=own) if whole or _ITS.search(before) else found


def _of_title(found: Found) -> Found:
    """ "Declaration of the Orm Summit": a body behind what it issues is its maker."""
    match = _OF_BODY.search(found.title or "")
    if match is None or found.type not in _ISSUED or not vocabulary.is_body(match.group("body")):
        return found
    return replace(found, body=match.group("body"))
