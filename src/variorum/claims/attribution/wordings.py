"""The words with which a document names a source, and why they were taken for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from variorum.claims.attribution import named
from variorum.model import Attribution, Wording, folded

#: What no source is named by.
PRONOUNS = frozenset(
    "he she it they we i who which that his her its their them him one the a an".split()
)
_FORMER = re.compile(
    r"\b(?:former|formerly|ex|then|erstwhile|previous|late|outgoing|past|deposed|ousted|retired)\b",
    re.IGNORECASE,
)
#: How far before its words an office may be marked as past: "the then mayor".
_REACH = 12

Place = tuple[str, int, int]


def wordings_of(
    name: str, links: Iterable[tuple[Place, Attribution]], texts: Mapping[str, str]
) -> Iterator[Wording]:
    """Each wording of a name in each document, where it stands first; pronouns are none."""
    seen: set[tuple[str, str]] = set()
    for (document, start, end), link in links:
        words = " ".join(texts[document][start:end].split())
        key = document, folded(words)
        if not key[1] or key[1] in PRONOUNS or key in seen:
            continue
        seen.add(key)
        yield Wording(words, document, start, end, reason_of(words, name, link.role))


def is_former(link: Attribution, text: str) -> bool:
    """Whether the document says of the office that it is no longer held."""
    assert link.role is not None
    if link.start is None or link.end is None:
        return False
    if _FORMER.search(link.role) is not None:
        return True
    words = text[max(0, link.start - _REACH) : link.end]
    lead = words.partition(link.role)[0] if link.role in words else ""
    return re.search(r"\bthe then\s*$|\bformer\s*$|\bex-?\s*$", lead) is not None


def reason_of(words: str, name: str, role: str | None) -> str:
    """Why words stand for a name, as a person would say it."""
    written, whole = folded(words), folded(name)
    if written == whole:
        return "the name itself"
    if (shortened := _of_form(written, name)) is not None:
        return shortened
    if len(whole.split()) > 1 and whole.split()[-1] == written.split()[-1]:
        titled = len(written.split()) > 1
        return "the surname with a title or office" if titled else "the surname after the full name"
    if whole in written:
        return "the name with what describes it"
    if role and set(folded(role).split()) & set(written.split()):
        return f"the office held, {role}"
    return "taken up again in the document's own words"


def _of_form(written: str, name: str) -> str | None:
    """Which of the two forms of a name with its abbreviation is written, if it is one."""
    forms = named.forms_of(name)
    if forms and written == folded(forms.short):
        return f"the abbreviation that the document gives for {forms.long}"
    if forms and written == folded(forms.long):
        return f"the name without its abbreviation {forms.short}"
    return None
