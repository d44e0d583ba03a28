"""How fast the temporal tagger is, beside another date finder in the same run, and at two sizes."""

from __future__ import annotations

import importlib.util
import json
import sys

from bench.scoring import PUBLIC, SHARED, cpu_of, run

#: As measured by the benchmark's authors on their machine, start-up of the second left out.
HEIDELTIME, DATEPARSER = 5.0, 96.0
_START = "import variorum.claims.times"
_COMMON = """
import json, sys, time
texts = []
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as lines:
        texts += [json.loads(line)["text"] for line in lines if line.strip()]
"""
_OURS = """
from variorum.claims.times import stretches, tag
from variorum.model import Document, digest
from variorum.passages import segment
from variorum.settings import Settings

def read(text):
    document = Document(path="x", sha256=digest(text.encode()), text=text,
                        media_type="text/plain", reader="bench", language="en")
    tag(stretches(document, segment(document, Settings())), "2000-01-01")
"""
_DATEPARSER = """
from dateparser.search import search_dates
texts = texts[::8]  # it is slow, and its speed does not depend on the size

def read(text):
    search_dates(text, languages=["en"])
"""
_TIME = """
if sys.argv[1] != "each":
    texts = ["\\n\\n".join(texts * int(sys.argv[1]))]
read("On 3 May 1994 the bridge was opened.")
best = None
for _ in range(3):
    started = time.process_time()
    for text in texts:
        read(text)
    spent = time.process_time() - started
    best = spent if best is None else min(best, spent)
print(json.dumps([sum(map(len, texts)) / 1000, best]))
"""


def lines() -> list[str]:
    """A Markdown table; empty where the benchmark's texts are not present."""
    files = [
        str(SHARED / "bench" / file)
        for kind, file, _ in PUBLIC.values()
        if kind == "temporal" and (SHARED / "bench" / file).is_file()
    ]
    if not files:
        return []
    ours = _speed(_OURS, "each", files)
    once, twice = (_seconds(_OURS, times, files)[1] for times in ("1", "2"))
    bare = cpu_of(lambda: run(sys.executable, "-c", "pass"))
    start = cpu_of(lambda: run(sys.executable, "-c", _START)) - bare
    return [
        "| temporal tagger | kB of text per CPU s | times as fast |",
        "| --- | --- | --- |",
        f"| variorum, segmenting included | {ours:.0f} | |",
        _peer(ours, files),
        f"| HeidelTime 2.2.1 (quoted) | {HEIDELTIME:.0f} | {ours / HEIDELTIME:.0f} |",
        "",
        f"One text of twice the size takes {twice / once:.2f} times as long (2 is linear); "
        f"loading the tagger takes {start:.2f} CPU s.",
    ]


def _peer(ours: float, files: list[str]) -> str:
    if importlib.util.find_spec("dateparser") is None:
        quoted = "dateparser (quoted: not installed here)"
        return f"| {quoted} | {DATEPARSER:.0f} | {ours / DATEPARSER:.1f} |"
    theirs = _speed(_DATEPARSER, "each", files)
    return f"| dateparser, in this run | {theirs:.0f} | {ours / theirs:.1f} |"


def _speed(reader: str, size: str, files: list[str]) -> float:
    kilobytes, seconds = _seconds(reader, size, files)
    return kilobytes / seconds


def _seconds(reader: str, size: str, files: list[str]) -> tuple[float, float]:
    out = run(sys.executable, "-c", _COMMON + reader + _TIME, size, *files)
    kilobytes, seconds = json.loads(out.strip().splitlines()[-1])
    return float(kilobytes), float(seconds)
