"""One table of what was reached, beside the best existing tool and the floor."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench.measures import MEASURES, Measure
from bench.scoring import BLIND

FLOORS = Path(__file__).with_name("floors.json")
#: A flipped segment moves a score by less than this; noise of that size is no fall.
TOLERANCE = 0.0005


def value_of(scores: Mapping[str, Any], measure: Measure) -> float | None:
    """A measure's number in a scorer's JSON; "3/4" is read as a share, "0/0" as nothing."""
    at: Any = scores
    for step in measure.path:
        at = at.get(step) if isinstance(at, Mapping) else None
    if isinstance(at, str):
        part, _, whole = at.partition("/")
        if measure.counted:
            return float(part)
        return round(int(part) / int(whole), 4) if int(whole) else None
    return None if at is None else round(float(at) * measure.scale, 4)


def table(scores: Mapping[str, Mapping[str, Any]]) -> tuple[list[str], dict[str, float]]:
    """The table's lines in Markdown and the values by key, for every group that was scored."""
    floors = read_floors()
    lines = [
        "| what | variorum | best existing | tool | floor |",
        "| --- | --- | --- | --- | --- |",
    ]
    values: dict[str, float] = {}
    for measure in MEASURES:
        if measure.group not in scores:
            continue
        value = value_of(scores[measure.group], measure)
        if value is None:
            continue
        values[measure.key] = value
        lines.append(_row(measure, value, floors.get(measure.key), scores[measure.group]))
    return lines, values


def _row(measure: Measure, value: float, floor: float | None, scores: Mapping[str, Any]) -> str:
    raw: Any = scores
    for step in measure.path:
        raw = raw[step]
    shown = f"{value:.3f} ({raw})" if isinstance(raw, str) else f"{value:.3f}"
    peer = "–" if measure.peer is None else f"{measure.peer:.3f}"
    below = " **below**" if floor is not None and value < floor - TOLERANCE else ""
    pinned = "–" if floor is None else f"{floor:.3f}{below}"
    return f"| {measure.key} | {shown} | {peer} | {measure.tool} | {pinned} |"


def read_floors() -> dict[str, float]:
    """The pinned floors by key."""
    if not FLOORS.exists():
        return {}
    pinned: dict[str, float] = json.loads(FLOORS.read_text("utf-8"))
    return pinned


def fallen(values: Mapping[str, float]) -> list[str]:
    """What is below its floor."""
    floors = read_floors()
    return [
        f"{key}: {values[key]:.4f} is below its floor {floor:.4f}"
        for key, floor in floors.items()
        if key in values and values[key] < floor - TOLERANCE
    ]


def raise_floors(values: Mapping[str, float]) -> None:
    """Pin what was reached, but not on a blind corpus. A floor only goes up."""
    floors = read_floors()
    for key, value in values.items():
        if key.partition(" / ")[0] not in BLIND:
            floors[key] = max(value, floors.get(key, 0.0))
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", "utf-8")
