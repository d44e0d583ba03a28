"""A register of sources: every name that documents use for a body or a person, and why.

Within a document names have been resolved already; here each wording is kept with the reason it
was taken for the same source. Across documents names are merged conservatively: the same words,
an abbreviation that one of the documents spells out, or a full name that another spelling of the
same sounds explains. A surname alone, or an office alone, merges with nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from spacy.matcher.levenshtein import levenshtein

from variorum.claims.statements.aliases import fold
from variorum.model import Attribution, Claim

_PRONOUNS = frozenset(
    "he she it they we i who which that his her its their them him one the a an".split()
)
_BOTH_FORMS = re.compile(r"^(?P<long>.+?)\s\((?P<short>[^()]+)\)$")
#: Spellings of one name differ by so many letters in words of at least so many.
_EDITS, _LONG_ENOUGH = 1, 5


@dataclass(frozen=True, slots=True)
class Wording:
    """One way a document writes a name: where it stands first, and why it is this source's."""

    text: str
    document: str
    start: int
    end: int
    reason: str


@dataclass(frozen=True, slots=True)
class Source:
    """A body or a person with its names, and its offices as (role, document, place) in order.

    `merged` explains, a sentence each, why entries of several documents are taken for one.
    """

    name: str
    wordings: tuple[Wording, ...]
    roles: tuple[tuple[str, str, int], ...]
    merged: tuple[str, ...] = ()


def register_of(document: str, text: str, claims: Iterable[Claim]) -> tuple[Source, ...]:
    """The sources that a document's claims are attributed to, by name.

    `document` is its id, `text` its stored text. Pronouns are no names and are left out, hosts
    and publishers without a place in the text have no wording.
    """
    links: dict[str, dict[tuple[int, int], Attribution]] = {}
    for claim in claims:
        for link in claim.attribution:
            at = (link.start, link.end) if link.start is not None and link.end is not None else None
            links.setdefault(link.name, {})
            if at is not None:
                links[link.name].setdefault(at, link)
    return tuple(_entry(document, text, name, links[name]) for name in sorted(links))


def merge(registers: Sequence[Sequence[Source]]) -> tuple[Source, ...]:
    """The registers of several documents as one, in the order of their names.

    The same registers give the same result whatever their order.
    """
    entries = sorted((e for register in registers for e in register), key=_order)
    groups: list[list[Source]] = []
    reasons: list[list[str]] = []
    for entry in entries:
        for group, why in zip(groups, reasons, strict=True):
            reason = next((r for r in (_same(member, entry) for member in group) if r), None)
            if reason is not None:
                group.append(entry)
                why.append(reason)
                break
        else:
            groups.append([entry])
            reasons.append([])
    return tuple(_joined(group, why) for group, why in zip(groups, reasons, strict=True))


def _order(entry: Source) -> tuple[bool, int, str, tuple[str, ...]]:
    """Names that spell out their abbreviation first, then longer names."""
    both = _BOTH_FORMS.match(entry.name) is None
    return both, -len(entry.name), entry.name, tuple(w.document for w in entry.wordings)


def _entry(
    document: str, text: str, name: str, links: Mapping[tuple[int, int], Attribution]
) -> Source:
    wordings: dict[str, Wording] = {}
    roles: dict[str, tuple[str, str, int]] = {}
    for (start, end), link in sorted(links.items()):
        words = " ".join(text[start:end].split())
        if link.role:
            roles.setdefault(fold(link.role), (link.role, document, start))
        if fold(words) and words.lower() not in _PRONOUNS:
            reason = _reason(words, name, link.role)
            wordings.setdefault(fold(words), Wording(words, document, start, end, reason))
    return Source(name, tuple(wordings.values()), tuple(roles.values()))


def _reason(words: str, name: str, role: str | None) -> str:
    """Why words stand for a name, as a person would say it."""
    written, whole = fold(words), fold(name)
    if written == whole:
        return "the name itself"
    if (shortened := _reason_of_form(written, name)) is not None:
        return shortened
    if len(whole.split()) > 1 and whole.split()[-1] == written.split()[-1]:
        titled = len(written.split()) > 1
        return "the surname with a title or office" if titled else "the surname after the full name"
    if whole in written:
        return "the name with what describes it"
    if role and set(fold(role).split()) & set(written.split()):
        return f"the office held, {role}"
    return "taken up again in the document's own words"


def _reason_of_form(written: str, name: str) -> str | None:
    """Which of the two forms of a name with its abbreviation is written, if it is one."""
    both = _BOTH_FORMS.match(name)
    if both and written == fold(both.group("short")):
        return f"the abbreviation that the document gives for {both.group('long')}"
    if both and written == fold(both.group("long")):
        return f"the name without its abbreviation {both.group('short')}"
    return None


def _same(one: Source, other: Source) -> str | None:
    """Why two entries of different documents are one source, or None."""
    a, b = fold(one.name), fold(other.name)
    if a == b:
        return f"“{one.name}” and “{other.name}” are the same words."
    for full, short in ((one, other), (other, one)):
        both = _BOTH_FORMS.match(full.name)
        if both and fold(short.name) in (fold(both.group("long")), fold(both.group("short"))):
            return f"“{short.name}” is one of the two forms that “{full.name}” gives together."
    if _spelled_alike(a, b) and _compatible(one, other):
        return f"“{one.name}” and “{other.name}” differ by one letter in a word."
    return None


def _spelled_alike(a: str, b: str) -> bool:
    """Whether two full names are one name in two transliterations."""
    left, right = a.split(), b.split()
    if len(left) != len(right) or len(left) < 2:
        return False
    different = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return len(different) == 1 and all(
        min(len(x), len(y)) >= _LONG_ENOUGH and levenshtein(x, y) <= _EDITS for x, y in different
    )


def _compatible(one: Source, other: Source) -> bool:
    """Whether offices agree: two spellings are one person's only with an office in common."""
    left = {fold(role) for role, _, _ in one.roles}
    right = {fold(role) for role, _, _ in other.roles}
    return bool(left & right)


def _joined(group: list[Source], why: list[str]) -> Source:
    wordings = sorted(
        (w for entry in group for w in entry.wordings), key=lambda w: (w.document, w.start, w.text)
    )
    roles = sorted((r for entry in group for r in entry.roles), key=lambda r: (r[1], r[2], r[0]))
    same = "are the same words."
    told = sorted({reason for reason in why if not reason.endswith(same)})
    return Source(group[0].name, tuple(wordings), tuple(roles), tuple(told))
