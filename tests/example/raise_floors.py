"""Raise the floors in example/floors.json to what a fresh record reaches; never lower one.

python tests/example/raise_floors.py
"""

from __future__ import annotations

import json
import math
import tempfile
from pathlib import Path

from .test_planted import EXAMPLE, FLOORS, measure


def main() -> None:
    """Print every share beside its floor and write the higher of both, cut to two places."""
    with tempfile.TemporaryDirectory() as folder:
        reached = measure(Path(folder))
    floors = {}
    for name, share in sorted(reached.items()):
        floors[name] = max(FLOORS.get(name, 0.0), math.floor(share * 100) / 100)
        print(f"{name:24} {share:.4f}  floor {FLOORS.get(name, 0.0):.2f} -> {floors[name]:.2f}")  # noqa: T201
    (EXAMPLE / "floors.json").write_text(json.dumps(floors, indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main()
