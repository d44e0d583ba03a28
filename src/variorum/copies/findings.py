"""Findings and who found them: "the study" of a text, and the text that is the study itself."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.copies.credits import FINDINGS, Credit, read_credit, resolve
from variorum.copies.evidence import digits_of
from variorum.copies.voices import SHARP, key_of
from variorum.model import ROLES_OWN_VOICE, Claim, Document

#: What stands before a thing that the text has not told of before.
_NEW = re.compile(r"\b(?:an?|another|one|separate|different)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_NEW_HERE = re.compile(r"(?:an?|another|one|separate|different)\s", re.IGNORECASE)
_NAME = r"((?:[A-Z][\w.-]*)(?: (?:(?:of|for|and|the) )*[A-Z][\w.-]*){0,6})"
_MADE, _MAKERS = "study|survey|paper", "researchers|scientists"
#: A finding with the name of those who found it: "the Ansel study", "a survey by Vell University".
WITH_NAME = (
    re.compile(rf"\b(?:[Tt]he|[Aa]n?) {_NAME}(?:[’']s)? (?:{_MADE}|{_MAKERS})\b"),
    re.compile(rf"\b(?:{_MADE}|{_MAKERS}|R{_MAKERS[1:]}) (?:by|from|of|at) (?:the )?{_NAME}"),
)
#: The clause behind a finding, where it says in what it stands, and the words of that name.
_CLAUSE = re.compile(r"[^.;]{0,100}")
_PLACED = re.compile(r"\b(?:in|by)\s(?:[Tt]he\s)?(?=[A-Z])")
_TITLE = re.compile(r"[\w’'&-]+(?: [\w’'&-]+){0,9}")
#: A full stop that no abbreviation has.
_STOP = re.compile(r"(?<=[a-z]{3})\.(?:\s|$)")
#: Where a sentence ends.
SENTENCE = re.compile(r"[.!?][”\"')]*\s+|\n\s*\n")
#: Authors who speak of what they have done themselves.
_WE_FOUND = re.compile(
    r"\b(?:we|We) (?:have )?(?:also )?(?:estimate|survey|interview|follow|compare|calculate|"
    r"find|found|analy[sz]e|examine|visit|count|assess|identif|record|collect|review|ask)\w*\b|"
    r"\b[Oo]ur (?:estimate|study|survey|analysis|results|sample|findings)\b"
)
#: So many telling numbers must a text and a finding have in common to be one.
_SHARED = 2


def named(
    claims: Sequence[Claim], found: Mapping[str, Credit], documents: Mapping[str, Document]
) -> dict[str, Credit]:
    """Read "the study" as the one that its document names: the last before, else the next.

    Where none of its credits names one, its text may, once; where that does not either, the
    credit says nothing and is left out. "A study", after one was named, is another one. One that
    is told with where it was published is the one that stands there, if the record has it.
    """
    journals = _journals(documents.values())
    by_document: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in found:
            by_document[claim.document].append(claim)
    out: dict[str, Credit] = {}
    for name, own in by_document.items():
        before: Credit | None = None
        next_ = next((found[c.id] for c in own if is_finding(found[c.id])), None)
        next_ = next_ or _in_text(documents[name].text)
        for claim in own:
            credit = found[claim.id]
            if is_finding(credit):
                before = credit
            if not credit.unnamed:
                out[claim.id] = credit
            elif (there := _published_in(claim, journals)) is not None:
                out[claim.id] = there
            elif before is not None and _brought_in(claim, documents[name].text):
                out[claim.id] = Credit((), (name,), government=False, written=credit.written)
            elif met := before or _told_before(documents[name].text, claim.start) or next_:
                out[claim.id] = met
    return out


def _journals(documents: Iterable[Document]) -> dict[str, Credit]:
    """Publishers of one text each that is a finding itself, as sources, by name."""
    own: dict[str, int] = Counter(d.publisher or "" for d in documents if _authored(d))
    alone = sorted(name for name, n in own.items() if n == 1)
    return {name.removeprefix("The "): read_credit(name, None, frozenset()) for name in alone}


def _authored(document: Document) -> bool:
    """Whether a text is told by those who have found out what it says."""
    return bool(document.publisher) and _WE_FOUND.search(document.text) is not None


def _published_in(claim: Claim, journals: Mapping[str, Credit]) -> Credit | None:
    """The journal in which the finding that a claim credits is said to have been published."""
    link = claim.asserted_by
    if link is None or link.end is None:
        return None
    behind = " ".join(claim.quote[max(0, link.end - claim.start) :].split())
    clause = _CLAUSE.match(behind)
    for found in _PLACED.finditer(clause.group() if clause is not None else ""):
        words = _TITLE.match(behind, found.end()).group().split()  # type: ignore[union-attr]
        names = (" ".join(words[:n]) for n in range(len(words), 0, -1))
        there = next((journals[name] for name in names if name in journals), None)
        if there is not None:
            return there
    return None


def _brought_in(claim: Claim, text: str) -> bool:
    """Whether a text tells of the source as of something new."""
    starts = [link.start for link in claim.attribution if link.as_ not in ROLES_OWN_VOICE]
    return any(
        s is not None and (_NEW.search(text[max(0, s - 40) : s]) or _NEW_HERE.match(text, s))
        for s in starts
    )


def is_finding(credit: Credit) -> bool:
    """Whether a credit names those who found something out, or what they wrote."""
    words = re.findall(r"[^\W\d_]+", credit.written.casefold())
    return bool(credit.proper) and not credit.unnamed and any(w in FINDINGS for w in words)


def _in_text(text: str) -> Credit | None:
    """The one finding that a text names."""
    return _one_of({n for rule in WITH_NAME for n in rule.findall(text)})


def _told_before(text: str, at: int) -> Credit | None:
    """The one finding that a text names in the last sentence before a place that names any."""
    found = [(m.start(), m.group(1)) for rule in WITH_NAME for m in rule.finditer(text, 0, at)]
    if not found:
        return None
    begins = max((m.end() for m in SENTENCE.finditer(text, 0, max(found)[0])), default=0)
    return _one_of({name for start, name in found if start >= begins})


def _one_of(names: Iterable[str]) -> Credit | None:
    """The finding that all of these names are, if they are one."""
    whole = sorted({_STOP.split(name)[0] for name in names})
    credits = [read_credit(f"{name} study", None, frozenset()) for name in whole]
    stands = resolve(c for c in credits if c.proper)
    found = set(stands.values())
    return found.pop() if len(found) == 1 else None


def met_elsewhere(
    claims: Sequence[Claim],
    read: Mapping[str, Credit],
    found: Mapping[str, Credit],
    stands: Mapping[Credit, Credit],
) -> dict[str, Credit]:
    """Credits to a finding that its text never names, where others name it with the same number.

    `read` are the credits as they are written, `found` those of them that name somebody. All
    that a text credits to a finding without a name is one finding's, unless it brings in several.
    """
    givers: dict[float, set[Credit]] = defaultdict(set)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        credit, value = found.get(claim.id), _telling(claim)
        if credit is not None and is_finding(credit) and value is not None:
            givers[value].add(stands[credit])
        elif claim.id in read and (credit is None or not credit.proper) and read[claim.id].unnamed:
            groups[claim.document if credit is None else claim.id].append(claim)
    out: dict[str, Credit] = {}
    for group in groups.values():
        values = {value for claim in group if (value := _telling(claim)) is not None}
        one = {c for value in values for c in givers.get(value, set())}
        if len(one) == 1:
            finding = one.pop()
            out |= {claim.id: finding for claim in group}
    return out


def authored_elsewhere(
    claims: Sequence[Claim],
    read: Mapping[str, Credit],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits to a finding without a name whose telling number one text gives as its own finding.

    "Researchers said that 1,327 had died" is the study of the record whose authors write "we
    estimate" and give 1,327 in their own voice.
    """
    authors = {d.id for d in documents.values() if _authored(d)}
    own: dict[float, set[str]] = defaultdict(set)
    for claim in claims:
        value = _telling(claim)
        if value is not None and claim.id not in found and claim.document in authors:
            own[value].add(claim.document)
    out: dict[str, Credit] = {}
    for claim in claims:
        value = _telling(claim)
        if value is None or claim.id not in read or not read[claim.id].unnamed:
            continue
        one = own.get(value, set()) - {claim.document}
        if len(one) == 1 and (credit := publishers.get(next(iter(one)))) is not None:
            out[claim.id] = credit
    return out


def written_up(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    stands: Mapping[Credit, Credit],
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Documents that are a finding themselves, with the name that others credit it under.

    Their authors speak as "we" of how they found their numbers, and at least two telling numbers
    that they give in their own voice are credited elsewhere to one named finding.
    """
    authors = {d.id for d in documents.values() if _WE_FOUND.search(d.text)}
    own: dict[str, set[float]] = defaultdict(set)
    credited: dict[Credit, set[float]] = defaultdict(set)
    for claim in claims:
        value = _telling(claim)
        credit = found.get(claim.id)
        if value is None:
            continue
        if credit is None and claim.document in authors:
            own[claim.document].add(value)
        elif credit is not None and is_finding(credit):
            credited[stands[credit]].add(value)
    out: dict[str, Credit] = {}
    for name, values in own.items():
        one = {c for c, theirs in credited.items() if len(values & theirs) >= _SHARED}
        if len(one) == 1:
            out[name] = one.pop()
    return out


def _telling(claim: Claim) -> float | None:
    """The number of a figure that is not told by chance."""
    key = key_of(claim)
    return key[1] if key is not None and digits_of(key[1]) >= SHARP else None
