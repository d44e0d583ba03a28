"""Which mentions are of one instrument, across documents, and what is told of its date.

Mentions with one key are one instrument. A number without a body, or with a shortened body, joins
the only body whose instrument of that kind and number the record names; where two bodies have
one, it stands apart. Nothing else is joined.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from variorum.model import identifier
from variorum.store.queries.dates import in_words, reach
from variorum.store.queries.shapes import Reach


@dataclass(frozen=True, slots=True)
class Mention:
    """What grouping looks at: the claim, its own key, and who made which instrument."""

    claim: str
    key: str | None
    body: str | None
    type: str | None
    number: str | None

    @property
    def own_key(self) -> str:
        """Its key; a mention without one stands for itself."""
        return self.key or self.claim


def instrument_id(key: str) -> str:
    """The address of an instrument, from its key."""
    return identifier("i", key)


def main_keys(mentions: Iterable[Mention]) -> dict[str, str]:
    """For each claim the key of its instrument."""
    held = list(mentions)
    bodies: dict[tuple[str, str], dict[str, str]] = {}
    for mention in held:
        if mention.number and mention.body and mention.type:
            known = bodies.setdefault((mention.type, mention.number), {})
            known.setdefault(mention.body, mention.own_key)
    return {mention.claim: _main(mention, bodies) for mention in held}


def _main(mention: Mention, bodies: dict[tuple[str, str], dict[str, str]]) -> str:
    known = bodies.get((mention.type or "", mention.number or ""), {})
    # a short and a full name of one body are one: the fullest stands
    fullest = [b for b in known if not any(_shortens(b, other) for other in known)]
    keys = {known[body] for body in fullest if mention.body is None or _fits(mention.body, body)}
    return next(iter(keys)) if len(keys) == 1 else mention.own_key


def _fits(body: str, other: str) -> bool:
    return body == other or _shortens(body, other)


def _shortens(body: str, other: str) -> bool:
    """Whether a body's words begin or end those of another: "Council" of "Council of States"."""
    short, full = body.casefold().split(), other.casefold().split()
    return len(short) < len(full) and short in (full[: len(short)], full[-len(short) :])


def excluding(dates: Sequence[str]) -> tuple[bool, ...]:
    """For each date whether another one excludes it: no day that both may mean."""
    reaches = [reach(date) for date in dates]
    return tuple(
        any(_apart(one, other) for at, other in enumerate(reaches) if at != here)
        for here, one in enumerate(reaches)
    )


def _apart(one: Reach | None, other: Reach | None) -> bool:
    if one is None or other is None:
        return False
    first, second = (one.earliest or "", one.latest), (other.earliest or "", other.latest)
    before = first[1] is not None and first[1] < second[0]
    behind = second[1] is not None and second[1] < first[0]
    return before or behind


def date_order(date: str) -> tuple[str, str]:
    """Dates by their first day."""
    held = reach(date)
    return (held.earliest or "" if held else "", in_words(date))
