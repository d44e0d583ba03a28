"""Lanes: the claims of a chronology arranged by place, by source or by what kind of thing it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from variorum.model import source_id
from variorum.store.queries.shapes import Lane
from variorum.store.queries.toponyms import main_names_of_places

ARRANGEMENTS = ("place", "source", "type")
#: The lane of what has no place, source or type.
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class InLane:
    """What tells the lane of a dated claim; `source` is the main name of whoever asserts it."""

    kind: str
    type: str | None
    place: str | None
    source: str | None


def lane_of(by: str | None, claim: InLane) -> str:
    """The key of the lane in which a dated claim stands; empty without an arrangement.

    A place is known by its id, a source by that of its main name. An event's type is that of the
    happening, of any other claim its kind.
    """
    if by == "place":
        return claim.place or UNKNOWN
    if by == "source":
        return source_id(claim.source) if claim.source else UNKNOWN
    return (claim.type or claim.kind) if by == "type" else ""


def lanes_of(
    connection: Connection, by: str | None, found: Sequence[tuple[str, InLane]]
) -> tuple[Lane, ...]:
    """The lanes of these claims with their counts: by name, what is not known last."""
    if by is None:
        return ()
    counts = Counter(key for key, _ in found)
    names: dict[str, str] = {UNKNOWN: ""}
    if by == "place":
        names |= main_names_of_places(connection)
    else:
        own = {key: claim for key, claim in found if key != UNKNOWN}
        names |= {key: claim.source or "" if by == "source" else key for key, claim in own.items()}
    lanes = [Lane(key, names.get(key, ""), count) for key, count in counts.items()]
    return tuple(sorted(lanes, key=lambda one: (not one.name, one.name.casefold(), one.key)))
