"""`python -m bench.ablate [--only WORD]`: what each group of rules brings, by leaving it out.

Every line of `GROUPS` names functions and what they do when nothing is done; the corpora that are
open to development are built with the group left out, and the scores that change are set beside
those of the whole.
"""

from __future__ import annotations

import argparse
import importlib
import json
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.scoring import BLIND, CORPORA, HELDOUT, RECORD_SCORER, SHARED, run
from variorum.export.jsonl import write_jsonl
from variorum.pipeline import build
from variorum.stages import Stages
from variorum.store import open_record

OUT = Path("build/ablation.md")
#: Shared corpora and our own, but for what nobody may look into.
OPEN = (*CORPORA, *(c for c in HELDOUT if f"record {c}" not in BLIND))
#: What is shown of each corpus, by its path in the scorer's JSON.
SHOWN = {
    "value": ("figures", "value", "f1"),
    "full": ("figures", "full", "f1"),
    "place": ("figures", "fields", "place"),
    "time": ("figures", "fields", "time"),
    "links": ("questions", "links", "f1"),
    "answers": ("questions", "answers_right"),
    "sound": ("questions", "contradictions", "sound"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """A group of rules: `off` has module, name, and what stands in its place."""

    name: str
    off: tuple[tuple[str, str, Callable[..., Any]], ...]


def _same(first: Any, *_: Any, **__: Any) -> Any:
    return first


def _second(_: Any, second: Any, *__: Any, **___: Any) -> Any:
    return second


def _nothing(*_: Any, **__: Any) -> None:
    return None


def _none(*_: Any, **__: Any) -> tuple[Any, ...]:
    return ()


def _empty(*_: Any, **__: Any) -> frozenset[str]:
    return frozenset()


def _false(*_: Any, **__: Any) -> bool:
    return False


def _alone(scopes: Sequence[Any]) -> list[list[Any]]:
    return [[scope] for scope in scopes]


_FIGURES = "variorum.claims.figures"
_FIND = f"{_FIGURES}.find"
GROUPS = (
    Group("numbers that are no figures", ((_FIND, "why_no_figure", _nothing),)),
    Group("the question a number answers", ((_FIND, "by_question", _second),)),
    Group("measures shared in a list", ((_FIND, "share_measures", _same),)),
    Group("heads left out, from their neighbours", ((_FIND, "fill_counted", _same),)),
    Group("measures from the topic above", ((_FIND, "by_topic", _second),)),
    Group("measures from other sentences", ((_FIND, "from_context", _second),)),
    Group("properties and money", ((_FIND, "property_of", _same), (_FIND, "kind_of_money", _same))),
    Group("parts and wholes", ((_FIND, "find_parts", _same),)),
    Group("totals by their words", ((_FIND, "by_words_of_sum", _same),)),
    Group("items that add up", ((_FIND, "by_sum", _same),)),
    Group("number agreement", ((f"{_FIGURES}.agreement", "verb_behind", _nothing),)),
    Group("one verb for two sums", ((f"{_FIGURES}.siblings", "sums_shared", _same),)),
    Group("speeds without a unit", ((_FIND, "by_speed", _same),)),
    Group("bounds told by the clause", ((_FIND, "told_bound", _second),)),
    Group("constructions of verb and complement", ((f"{_FIGURES}.idioms", "of_verb", _none),)),
    Group("measures of last resort", ((f"{_FIGURES}.read", "last_resort", _same),)),
    Group("one number told again", (("variorum.questions.grouping", "tellings", _alone),)),
    Group(
        "definitions around a number",
        (("variorum.questions.scopes", "definition_around", _empty),),
    ),
    Group("running counts", (("variorum.questions.scopes", "still_running", _false),)),
    Group(
        "whose people, from frames",
        (
            ("variorum.questions.scopes", "bearer", _empty),
            ("variorum.questions.scopes", "own_people", _empty),
        ),
    ),
    Group(
        "places only inferred, named in the other text",
        (
            ("variorum.questions.levels.place", "names_place", _false),
            ("variorum.questions.ties", "names_place", _false),
        ),
    ),
    Group(
        "happenings of several places",
        (("variorum.questions.events", "collective_questions", lambda *_: ([], [])),),
    ),
)


def main() -> int:
    """Score everything, then without each group; print and write the table."""
    only = _arguments().only
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        whole = _scores(work, "all")
        lines = _whole(whole)
        for number, group in enumerate(GROUPS, start=1):
            if only not in group.name:
                continue
            print(f"[{number}/{len(GROUPS)}] without: {group.name}", file=sys.stderr, flush=True)
            with _left_out(group):
                lines.append(_row(group.name, _scores(work, str(number)), whole))
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text("\n".join(lines) + "\n", "utf-8")
    print("\n".join(lines), f"\nWritten to {OUT}", sep="\n")
    return 0


@contextmanager
def _left_out(group: Group) -> Iterator[None]:
    """The group's functions replaced, and put back."""
    held = [(importlib.import_module(module), name, new) for module, name, new in group.off]
    before = [getattr(module, name) for module, name, _ in held]
    for module, name, new in held:
        setattr(module, name, new)
    try:
        yield
    finally:
        for (module, name, _), old in zip(held, before, strict=True):
            setattr(module, name, old)


def _scores(work: Path, name: str) -> dict[str, dict[str, Any]]:
    """The scorer's JSON by corpus. What was parsed once is not parsed again."""
    found: dict[str, dict[str, Any]] = {}
    stages = Stages(alone_identity=lambda: name, across_identity=lambda: name)
    for corpus in OPEN:
        record, out = work / f"{corpus}.db", work / f"{corpus}-{name}"
        folder = (Path(__file__).parent if corpus in HELDOUT else SHARED / "corpora") / corpus
        build(folder / "documents", record, jobs=1, stages=stages)
        with open_record(record) as opened:
            write_jsonl(opened, out)
        scored = run(sys.executable, RECORD_SCORER, folder / "gold", out, "--json")
        found[corpus] = json.loads(scored)
        shutil.rmtree(out)
    return found


def _whole(scores: dict[str, dict[str, Any]]) -> list[str]:
    """The scores of everything, a line for each corpus."""
    told = [
        f"{corpus}: " + ", ".join(f"{n} {_shown(_at(scores[corpus], p))}" for n, p in SHOWN.items())
        for corpus in OPEN
    ]
    return [*told, "", "| without | what changes |", "| --- | --- |"]


def _row(name: str, scores: dict[str, dict[str, Any]], whole: dict[str, dict[str, Any]]) -> str:
    """A line of what changes without a group."""
    changes = [
        f"{corpus} {name} {_shown(before)} → {_shown(value)}"
        for corpus in OPEN
        for name, path in SHOWN.items()
        if (value := _at(scores[corpus], path)) != (before := _at(whole[corpus], path))
    ]
    return f"| {name} | {'; '.join(changes) or 'nothing'} |"


def _at(scores: dict[str, Any], path: tuple[str, ...]) -> Any:
    value: Any = scores
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    return value


def _shown(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.ablate", description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="groups whose name has WORD")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
