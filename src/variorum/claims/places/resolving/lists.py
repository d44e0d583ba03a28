"""Names listed side by side are of one kind: of states that are listed none is a town."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from variorum.claims.places.gazetteer import Candidate
from variorum.claims.places.resolving.named import Named

_BETWEEN = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or)\s+")
#: So many names in a row that may all be divisions of one country are no accident.
_FEWEST = 4


def listed_divisions(
    text: str, names: Sequence[Named]
) -> Iterator[tuple[int, tuple[Candidate, ...]]]:
    """(number of a name, its candidates that are divisions of the list's country)."""
    first = 0
    for number in range(1, len(names) + 1):
        if number < len(names) and _BETWEEN.fullmatch(
            text, names[number - 1].end, names[number].start
        ):
            continue
        yield from _alike(names, first, number)
        first = number


def _alike(
    names: Sequence[Named], first: int, last: int
) -> Iterator[tuple[int, tuple[Candidate, ...]]]:
    if last - first < _FEWEST:
        return
    divisions = {
        n: [c for c in names[n].candidates if c.kind == "region" and c.naming == "name"]
        for n in range(first, last)
    }
    shared = set.intersection(*({c.country for c in some} for some in divisions.values()))
    if len(shared) == 1:
        (country,) = shared
        for number, some in divisions.items():
            yield number, tuple(c for c in some if c.country == country)
