"""Places with their names: which pairs of spellings a record has at one place, and which should be.

A pair is two spellings of a gold file's places. It is found where one place of the record has both;
it is right where one place of the gold file has both.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from variorum.claims.places.gazetteer import fold
from variorum.store import open_record

_Pair = frozenset[str]


def pairs_of(places: Iterable[Sequence[str]]) -> set[_Pair]:
    """Pairs of spellings of one place, each folded: case, accents and articles make no pair."""
    folded = (sorted({fold(name) for name in names}) for names in places)
    return {frozenset(pair) for names in folded for pair in combinations(names, 2)}


def scores(gold: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> dict[str, Any]:
    """Precision and recall over the pairs, with what was missed and what is wrong."""
    wanted = pairs_of(gold)
    spelled = {fold(name) for names in gold for name in names}
    told = {pair for pair in pairs_of(found) if pair <= spelled}
    right = wanted & told
    return {
        "pairs": {
            "p": round(len(right) / len(told), 4) if told else None,
            "r": round(len(right) / len(wanted), 4) if wanted else None,
            "right": len(right),
            "predicted": len(told),
            "gold": len(wanted),
        },
        "missed": sorted(sorted(pair) for pair in wanted - told),
        "wrong": sorted(sorted(pair) for pair in told - wanted),
    }


def gold_places(path: Path) -> list[list[str]]:
    """The spellings of each place of a `names.jsonl`."""
    rows: list[Mapping[str, Any]] = [
        json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()
    ]
    return [[v["text"] for v in row["variants"]] for row in rows if row["role"] == "place"]


def record_places(record: Path) -> list[list[str]]:
    """The spellings of each place of a record."""
    with open_record(record, read_only=True) as opened:
        places = opened.gazetteer().places
    spelled: dict[str, list[str]] = defaultdict(list)
    for place in places:
        spelled[place.id] += [name.name for name in place.names]
    return [spelled[key] for key in sorted(spelled)]


def main() -> None:
    """`python -m bench.names GOLD/names.jsonl RECORD`."""
    parser = argparse.ArgumentParser(prog="python -m bench.names", description=__doc__)
    parser.add_argument("gold", type=Path)
    parser.add_argument("record", type=Path)
    given = parser.parse_args()
    told = scores(gold_places(given.gold), record_places(given.record))
    print(json.dumps(told, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main()
