"""How long a build takes, as a ratio to a peer in the same run: spaCy's own full pipeline."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.scoring import CORPORA, SHARED, VARIORUM, cpu_of, run

_PEER = """
import sys, pathlib
from variorum.syntax import load_pipeline
nlp = load_pipeline()
texts = [p.read_text("utf-8") for p in sorted(pathlib.Path(sys.argv[1]).iterdir())]
list(nlp.pipe(texts))
"""


def lines(work: Path) -> list[str]:
    """A Markdown table: CPU seconds to build each corpus and to parse it with spaCy alone."""
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
