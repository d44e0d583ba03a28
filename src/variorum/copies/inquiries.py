"""Numbers of sentences that tell of an inquiry: "The Vell study compared 2,040 certificates"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from variorum.copies.credits import Credit, read_credit, same_source
from variorum.copies.findings import SENTENCE, WITH_NAME, is_finding
from variorum.model import Claim, Document, Figure

_INQUIRY = r"(?:study|survey|paper|analysis|researchers|scientists|authors)"
#: A sentence that begins with the inquiry of which the text has told.
_DEFINITE = re.compile(rf"(?:The|These|Those|Its|Their)\s+{_INQUIRY}\b")
#: One that goes on with what it has done.
_WENT_ON = re.compile(
    r"(?:It|They)\s+(?:also\s+|had\s+|have\s+|has\s+)*(?:compared|examined|surveyed|interviewed|"
    r"analy[sz]ed|estimated|calculated|followed|visited|modell?ed|extrapolated|sampled|found)\b"
)
#: Behind these words stands what the inquiry is held against.
_AGAINST = re.compile(
    r"\b(?:than|against|unlike|not|officials|government|authorities|"
    r"official\s+(?:\w+\s+)?(?:toll|count|number|figure|estimate|tally|list|total))\b"
)
#: The sentence before begins within so many characters.
_NEAR = 600


def inquired(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    stands: Mapping[Credit, Credit],
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits of numbers without one in a sentence that begins with a finding, or goes on with it.

    `stands` has for each credit the one that stands for its source. The finding is the one named
    there, if others credit it; else the last that the text credits
    before. Claims come in text order.
    """
    known = {c: stands[c] for c in sorted(set(found.values())) if is_finding(c)}
    told: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.id in found and is_finding(found[claim.id]):
            told[claim.document].append(claim)
    out: dict[str, Credit] = {}
    for claim in claims:
        if claim.id in found or not isinstance(claim.payload, Figure):
            continue
        head = claim.quote[: claim.payload_span.start - claim.start]
        if _AGAINST.search(head):
            continue
        before = documents[claim.document].text[max(0, claim.start - _NEAR) : claim.start]
        credit = _named_at(head, known)
        if credit is None and _WENT_ON.match(head):
            credit = _named_in(_last_sentence(before), known)
        if credit is None and (_DEFINITE.match(head) or _WENT_ON.match(head)):
            earlier = [c for c in told[claim.document] if c.start <= claim.start]
            credit = found[earlier[-1].id] if earlier else None
        if credit is not None:
            out[claim.id] = credit
    return out


def _named_at(head: str, known: Mapping[Credit, Credit]) -> Credit | None:
    """The known finding with whose name a sentence begins."""
    names = [m.group(1) for rule in WITH_NAME if (m := rule.match(head)) is not None]
    return _one(names, known)


def _named_in(sentence: str, known: Mapping[Credit, Credit]) -> Credit | None:
    return _one([name for rule in WITH_NAME for name in rule.findall(sentence)], known)


def _one(names: Iterable[str], known: Mapping[Credit, Credit]) -> Credit | None:
    """The one known finding that bears one of these names."""
    read = [read_credit(f"{name} study", None, frozenset()) for name in names]
    fits = {one for c, one in known.items() if any(same_source(c, r) for r in read if r.proper)}
    return fits.pop() if len(fits) == 1 else None


def _last_sentence(before: str) -> str:
    ends = [m.end() for m in SENTENCE.finditer(before.rstrip())]
    return before[ends[-1] :] if ends else before
