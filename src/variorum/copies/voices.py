"""Numbers by who gives them: what the sources of a record say themselves or are credited with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.copies.credits import Credit
from variorum.model import Claim, Figure

Key = tuple[str, float]

#: Numbers below this are told of many things by chance.
SMALL = 10
#: A number of so many digits is seldom told of two measures; of so many, seldom of two things.
TELLING, SHARP = 2, 3


@dataclass(slots=True)
class Voice:
    """Who gives a number of one measure: who asserts it, else who publishes it; and where.

    `credited` where a text names who asserts it.
    """

    credit: Credit
    measure: str
    documents: set[str]
    places: set[str]
    credited: bool = False


def voices_of(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
) -> dict[Key, dict[tuple[Credit, str], Voice]]:
    """By number, who gives it of which measure."""
    voices: dict[Key, dict[tuple[Credit, str], Voice]] = defaultdict(dict)
    for claim in claims:
        credit = found.get(claim.id) or publishers.get(claim.document)
        key = key_of(claim)
        if key is None or credit is None or not credit.proper or claim.modality == "denied":
            continue
        at = (stands[credit], measured(claim))
        voice = voices[key].setdefault(at, Voice(*at, set(), set()))
        voice.documents.add(claim.document)
        voice.credited = voice.credited or claim.id in found
        if claim.place is not None:
            voice.places.add(claim.place.name.casefold())
    return voices


def cited(
    claims: Sequence[Claim], found: Mapping[str, Credit], stands: Mapping[Credit, Credit]
) -> dict[str, set[Credit]]:
    """The sources that each document credits."""
    out: dict[str, set[Credit]] = defaultdict(set)
    for claim in claims:
        if claim.id in found:
            out[claim.document].add(stands[found[claim.id]])
    return out


def key_of(claim: Claim) -> Key | None:
    """The number that a figure gives, with its unit; None for a vague one."""
    figure = claim.payload
    if not isinstance(figure, Figure) or figure.vague:
        return None
    return None if figure.value is None else (figure.unit, figure.value)


def measured(claim: Claim) -> str:
    """What a figure measures, casefolded."""
    return claim.payload.measure.casefold() if isinstance(claim.payload, Figure) else ""


def large(claim: Claim) -> bool:
    """Whether a claim gives a number that is not told of many things by chance."""
    key = key_of(claim)
    return key is not None and abs(key[1]) >= SMALL
