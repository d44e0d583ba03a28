"""Running the benchmarks' own scorers on what variorum makes of their documents."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench.names import gold_places, record_places
from bench.names import scores as name_scores

SHARED = Path(__file__).resolve().parents[2] / "shared"
VARIORUM = str(Path(sys.executable).parent / "variorum")
CORPORA = ("portal", "karabakh-many-sides", "hurricane-maria-deaths")
#: Our own documents: folders beside this file. All but the last are opened; the last is blind.
HELDOUT = (
    "heldout",
    "heldout2",
    "heldout3",
    "heldout4",
    "heldout5",
    "heldout6",
    "heldout7",
    "heldout8",
)
#: Scored only in a whole run or when named in full, and never pinned: no rule is fitted to it.
BLIND = frozenset({"record heldout8"})
RECORD_SCORER = SHARED / "bench" / "record" / "score.py"

#: Predictor, development file and further arguments of the scorer, by group of measures.
PUBLIC: dict[str, tuple[str, str, tuple[str, ...]]] = {
    "quantities": ("quantities", "quantities/dev.jsonl", ("--by-source",)),
    "temporal tbaq": ("temporal", "temporal/dev_tbaq.jsonl", ()),
    "temporal meantime": ("temporal", "temporal/dev_meantime.jsonl", ()),
    "temporal gum": ("temporal", "temporal/dev_gum.jsonl", ("--types", "DATE,TIME")),
    "temporal expressions": ("temporal", "temporal/dev_expressions.jsonl", ()),
    "geo lgl": ("geo", "geo/lgl.dev.jsonl", ()),
    "geo trnews": ("geo", "geo/trnews.dev.jsonl", ()),
    "geo geovirus": ("geo", "geo/geovirus.dev.jsonl", ()),
    "geo gwn": ("geo", "geo/gwn.dev.jsonl", ()),
    "quotes": ("quotes", "quotes/polnear.dev.jsonl", ()),
}


#: Passages planted by our own generator: needs no data.
PLANTED = "reuse planted"


def run(*command: str | Path) -> str:
    """A command's output; its own error text if it fails."""
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


def score_public(group: str, work: Path) -> dict[str, Any]:
    """The scorer's JSON for one public benchmark."""
    kind, file, more = PUBLIC[group]
    gold = SHARED / "bench" / file
    predicted = work / f"{group.replace(' ', '_')}.jsonl"
    run(VARIORUM, "predict", kind, gold, "--output", predicted)
    scorer = SHARED / "bench" / kind / "score.py"
    result: dict[str, Any] = json.loads(
        run(sys.executable, scorer, gold, predicted, "--json", *more)
    )
    return result | {"Recognizers-Text": _pooled(result)} if kind == "quantities" else result


def _pooled(result: dict[str, Any]) -> dict[str, Any]:
    """Micro-averages, in percent, over the small sets that come from one test suite."""
    sets = [scores["metrics"] for name, scores in result.items() if name.endswith("-model")]
    pooled = {}
    for metric in ("value", "value+unit"):
        right, told = (sum(s[metric][key] for s in sets) for key in ("tp", "pred"))
        gold = sum(s[metric]["gold"] for s in sets)
        pooled[metric] = {"F1": 200 * right / (told + gold) if told + gold else 0.0}
    return {"metrics": pooled}


def score_record(group: str, work: Path) -> dict[str, Any]:
    """The record scorer's JSON for one corpus, built and exported from nothing."""
    corpus = group.removeprefix("record ")
    corpora = Path(__file__).parent if corpus in HELDOUT else SHARED / "corpora"
    folder = corpora / corpus
    record, export = work / f"{corpus}.db", work / corpus
    run(VARIORUM, "build", folder / "documents", "--output", record)
    run(VARIORUM, "verify", record)
    run(VARIORUM, "export", record, "--format", "jsonl", "--output", export)
    result: dict[str, Any] = json.loads(
        run(sys.executable, RECORD_SCORER, folder / "gold", export, "--json")
    )
    names = folder / "gold" / "names.jsonl"
    if names.is_file():
        result["places' names"] = name_scores(gold_places(names), record_places(record))
    return result


def available() -> list[str]:
    """The groups whose data is present, in the order in which they are reported."""
    groups = [f"record {c}" for c in CORPORA if (SHARED / "corpora" / c / "gold").is_dir()]
    here = Path(__file__).parent
    ours = [c for c in HELDOUT if (here / c / "gold").is_dir()]
    groups += [f"record {c}" for c in ours if RECORD_SCORER.is_file()]
    groups += [g for g, (_, file, _) in PUBLIC.items() if (SHARED / "bench" / file).is_file()]
    groups.append(PLANTED)
    return groups


def chosen(word: str) -> list[str]:
    """The groups whose name has a word; a blind one only without a word or by its own name."""
    blind = {g for g in BLIND if word and g.split()[-1] not in word}
    return [g for g in available() if word in g and g not in blind]


def cpu_of(work: Callable[[], object]) -> float:
    """CPU seconds of the child processes that a piece of work starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    work()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent or time.perf_counter() - started
