"""Numbers that come through a host: what a paper tells by somebody, told again as the paper's.

"The Courier reports 196" begins with the priests to whom the Courier credits its 196, where the
Courier's own text is in the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from variorum.copies.credits import Credit
from variorum.copies.evidence import digits_of
from variorum.copies.voices import SHARP, TELLING, Key, key_of, measured
from variorum.model import Claim


def through_hosts(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
) -> dict[str, Credit]:
    """Credits of claims to the publisher of another text whose number that text credits further.

    The number has two digits and one measure, or three digits, and that text credits one source.
    So does what a publisher tells without a credit that another of its texts credits, where the
    record credits the number to nobody else.
    A government stands by what its pages tell.
    """
    hosts = {stands[c] for c in publishers.values() if c is not None and not c.government}
    told: dict[tuple[Credit, Key], list[Claim]] = defaultdict(list)
    for claim in claims:
        host, key = publishers.get(claim.document), key_of(claim)
        if host is not None and key is not None and claim.id in found:
            told[stands[host], key].append(claim)
    all_of: dict[Key, set[Credit]] = defaultdict(set)
    for claim in claims:
        if claim.id in found and (key := key_of(claim)) is not None:
            all_of[key].add(stands[found[claim.id]])
    out: dict[str, Credit] = {}
    for claim in claims:
        credit, key = found.get(claim.id) or publishers.get(claim.document), key_of(claim)
        if credit is None or key is None or stands[credit] not in hosts:
            continue
        further = {
            stands[found[other.id]]
            for other in told[stands[credit], key]
            if other.document != claim.document and _same(claim, other, key)
        } - {stands[credit]}
        if len(further) == 1 and (claim.id in found or len(all_of[key]) == 1):
            out[claim.id] = further.pop()
    return out


def _same(claim: Claim, other: Claim, key: Key) -> bool:
    digits = digits_of(key[1])
    return digits >= SHARP or (digits >= TELLING and measured(claim) == measured(other))
