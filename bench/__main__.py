"""`python -m bench [--raise-floors] [--only WORD]`: score, compare, write `build/bench.md`.

Ends with 1 when something fell below its pinned floor.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Any

from bench import report, reuse, speed, speed_temporal
from bench.scoring import PLANTED, chosen, score_public, score_record

OUT = Path("build/bench.md")


def main() -> int:
    """Run what is present, print the table, write it to a file."""
    arguments = _arguments()
    groups = chosen(arguments.only)
    if not groups:
        print("No benchmark data in ../shared: nothing to measure.")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        scores = {}
        for number, group in enumerate(groups, start=1):
            print(f"[{number}/{len(groups)}] {group} ...", file=sys.stderr, flush=True)
            scores[group] = _scored(group, work)
        lines, values = report.table(scores)
        if not arguments.only:
            print("speed ...", file=sys.stderr, flush=True)
            lines += ["", *speed.lines(work)]
        if arguments.only in "temporal speed":
            lines += ["", *speed_temporal.lines()]
        if arguments.only in PLANTED:
            lines += ["", *reuse.lines()]
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines), f"\nWritten to {OUT}", sep="\n")
    return _judge(values, raising=arguments.raise_floors)


def _scored(group: str, work: Path) -> dict[str, Any]:
    if group == PLANTED:
        return reuse.planted_scores()
    return score_record(group, work) if group.startswith("record") else score_public(group, work)


def _judge(values: dict[str, float], *, raising: bool) -> int:
    fallen = report.fallen(values)
    if fallen:
        print("\nBelow the floor:", *fallen, sep="\n  ")
        return 1
    if raising:
        report.raise_floors(values)
        print(f"Floors raised in {report.FLOORS}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--raise-floors", action="store_true", help="pin what this run reached")
    parser.add_argument("--only", default="", metavar="WORD", help="groups whose name has WORD")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
