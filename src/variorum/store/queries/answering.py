"""Claims put together by what they answer, each answer with its origins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row

from variorum.model import AsksFor, Kind, asks_for
from variorum.store.queries.beginnings import letter_order, origins_of
from variorum.store.queries.dates import in_words, reach
from variorum.store.queries.shapes import AnswerGroup, ClaimView, OriginView

#: Claims of these modalities may decide an answer; others may only stand beside it.
DECIDING = frozenset({"asserted", "alleged"})


def answer_groups(
    kind: Kind, found: Iterable[ClaimView], asks: AsksFor = "value"
) -> tuple[AnswerGroup, ...]:
    """Claims put together by what they answer, the smallest or earliest answer first.

    Answers that are only denied, demanded, planned or hypothetical stand apart, last; a denial
    answers the question whether something was. Origins are not named yet.
    """
    groups: dict[tuple[bool, str], list[ClaimView]] = {}
    for claim in found:
        denies = asks == "truth" and claim.modality == "denied"
        decides = denies or claim.modality in DECIDING
        groups.setdefault((decides, _answer_of(kind, claim, asks)), []).append(claim)
    made = [_group(decides, reading, members) for (decides, reading), members in groups.items()]
    dated = kind == "event" and asks == "value"
    return tuple(sorted(made, key=lambda group: _place_of(group, dated=dated)))


def answers_of(
    connection: Connection, row: Row[Any], found: Iterable[ClaimView]
) -> tuple[tuple[AnswerGroup, ...], tuple[OriginView, ...]]:
    """The answers, and their origins under letters in the order of the answers."""
    groups = answer_groups(row.kind, found, asks_for(row.kind, row.text))
    origins = origins_of(connection, [claim.id for group in groups for claim in group.claims])
    letters = {claim: origin.letter for origin in origins for claim in origin.claims}

    def named(group: AnswerGroup) -> AnswerGroup:
        own = {letters[claim.id] for claim in group.claims if claim.id in letters}
        return replace(group, origins=tuple(sorted(own, key=letter_order)))

    return tuple(map(named, groups)), origins


def _answer_of(kind: Kind, claim: ClaimView, asks: AsksFor) -> str:
    if asks == "truth":
        return "no" if claim.modality == "denied" else "yes"
    if asks == "place":
        return claim.place.name if claim.place else "no place given"
    if kind == "event":
        return in_words(claim.time.edtf) if claim.time else "no date given"
    return claim.words if kind == "statement" else claim.reading


def _group(decides: bool, reading: str, members: list[ClaimView]) -> AnswerGroup:
    ordered = sorted(members, key=lambda c: (c.voice or "", c.document.path, c.start, c.id))
    figure = ordered[0].figure
    return AnswerGroup(
        reading=reading,
        low=figure.low if figure else None,
        high=figure.high if figure else None,
        voices=tuple(sorted({c.voice for c in ordered if c.voice})),
        origins=(),
        documents=len({c.document.id for c in ordered}),
        decides=decides,
        vague=all(c.figure is not None and c.figure.vague for c in ordered),
        claims=tuple(ordered),
    )


def _place_of(group: AnswerGroup, *, dated: bool) -> tuple[bool, float, float, str, str]:
    low = group.low if group.low is not None else float("-inf")
    high = group.high if group.high is not None else float("inf")
    first = ""
    if dated and group.claims[0].time:
        days = reach(group.claims[0].time.edtf)
        first = (days.earliest or "") if days else "9999"
    return (not group.decides, float(low), float(high), first, group.reading)
