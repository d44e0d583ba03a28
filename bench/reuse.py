"""Shared text: planted passages found, speed beside two finders of near-duplicates, memory.

`python -m bench.reuse` prints the table; `--many COUNT` also compares so many made-up
documents, and then one more, with a record's memory of comparison.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import tempfile
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from bench import planted
from bench.planted import Planted
from bench.scoring import run
from variorum.copies import find_reuse
from variorum.model import Document, Reuse, Side
from variorum.settings import Settings

WORDS, PASSAGES, LENGTH = 750_000, 250, 60
REPLACED = (0.0, 0.1, 0.2)
Pair = tuple[str, str]
#: A passage is found where this share of it is, on both sides.
_FOUND = 0.5
#: What near-duplicate finders are given: windows of so many words, one every so many.
_WINDOW, _STEP, _HASHES, _LIKE = 40, 20, 128, 0.5


def planted_scores() -> dict[str, Any]:
    """Recall and precision at each share of replaced words, in the form of a scorer's JSON."""
    texts = planted.background(WORDS)
    bare = [planted.made_up(f"{number:06}.txt", text) for number, text in enumerate(texts)]
    paths = {d.id: d.path for d in bare}
    own = {_pair(row, paths) for row in find_reuse(bare, {}, [], Settings())}
    return {f"{share:.0%} replaced": _scored(texts, share, own) for share in REPLACED}


def _scored(texts: Sequence[str], replaced: float, own: set[Pair]) -> dict[str, float]:
    """Recall of the passages, and which share of the stretches they are.

    What the background shares without them (`own`: its pairs of texts) is neither right nor wrong.
    """
    documents, put = planted.plant(texts, passages=PASSAGES, words=LENGTH, replaced=replaced)
    paths = {d.id: d.path for d in documents}
    by_pair = {(paths[one.source], paths[one.target]): one for one in put}
    covered: dict[Planted, list[int]] = defaultdict(lambda: [0, 0])
    right = wrong = 0
    for row in find_reuse(documents, {}, [], Settings()):
        pair = _pair(row, paths)
        for (a, b), key in (((row.a, row.b), pair), ((row.b, row.a), pair[::-1])):
            one = by_pair.get(key)
            if one is None:
                continue
            source, target = _shared(a, one.start, one.end), _shared(b, one.at, one.at_end)
            covered[one][0] += source
            covered[one][1] += target
            if source and target:
                right += 1
                break
        else:
            wrong += pair not in own
    found = sum(
        min(source / (one.end - one.start), target / (one.at_end - one.at)) >= _FOUND
        for one, (source, target) in covered.items()
    )
    return {"recall": found / len(put), "precision": right / max(1, right + wrong)}


def _pair(row: Reuse, paths: dict[str, str]) -> Pair:
    return paths[row.a.document], paths[row.b.document]


def _shared(side: Side, start: int, end: int) -> int:
    return max(0, min(side.end, end) - max(side.start, start))


def lines() -> list[str]:
    """A Markdown table of speed and memory; peers only where they are installed."""
    texts = planted.background(WORDS)
    documents, _ = planted.plant(texts, passages=PASSAGES, words=LENGTH, replaced=0.1)
    find_reuse(documents[:20], {}, [], Settings())
    ours = _speed(lambda some: find_reuse(some, {}, [], Settings()), documents)
    out = [
        "| shared text | words a CPU second | times as fast |",
        "| --- | --- | --- |",
        f"| variorum, with offsets | {ours:,.0f} | |",
    ]
    for name, finder, part in (("datasketch", _datasketch, 8), ("rensa", _rensa, 1)):
        if importlib.util.find_spec(name) is None:
            out.append(f"| {name}: not installed here | | |")
            continue
        theirs = _speed(finder, documents[::part])
        out.append(f"| {name}, windows without offsets | {theirs:,.0f} | {ours / theirs:.2f} |")
    memory = float(run(sys.executable, "-m", "bench.reuse", "--memory"))
    return [*out, "", f"Memory: {memory:.0f} bytes a word, the texts included."]


def _speed(finder: Callable[[Sequence[Document]], object], documents: Sequence[Document]) -> float:
    words = sum(len(d.text.split()) for d in documents)
    best = None
    for _ in range(2):
        begun = time.process_time()
        finder(documents)
        spent = time.process_time() - begun
        best = spent if best is None else min(best, spent)
    return words / best if best else 0.0


def _windows(text: str) -> list[list[str]]:
    words = text.lower().split()
    last = max(1, len(words) - _WINDOW + _STEP)
    return [words[at : at + _WINDOW] for at in range(0, last, _STEP)]


def _datasketch(documents: Sequence[Document]) -> set[tuple[str, str]]:
    from datasketch import MinHash, MinHashLSH  # noqa: PLC0415 - only where it is installed

    index = MinHashLSH(threshold=_LIKE, num_perm=_HASHES)
    pairs = set()
    for document in documents:
        for number, window in enumerate(_windows(document.text)):
            made = MinHash(_HASHES)
            made.update_batch([word.encode() for word in window])
            pairs |= {(other, document.id) for other, _ in index.query(made)}
            index.insert((document.id, number), made)
    return pairs


def _rensa(documents: Sequence[Document]) -> set[tuple[str, str]]:
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 - only where it is installed

    index = RMinHashLSH(_LIKE, _HASHES, 32)
    owners: list[str] = []
    pairs = set()
    for document in documents:
        for window in _windows(document.text):
            made = RMinHash(_HASHES, 42)
            made.update(window)
            pairs |= {(owners[other], document.id) for other in index.query(made)}
            index.insert(len(owners), made)
            owners.append(document.id)
    return pairs


def _memory() -> float:
    """Bytes that a word of the corpus takes at the most, the texts included."""
    find_reuse([planted.made_up("a.txt", "Some words.")], {}, [], Settings())
    texts = planted.background(WORDS)
    tracemalloc.start()
    documents, _ = planted.plant(texts, passages=PASSAGES, words=LENGTH, replaced=0.1)
    tracemalloc.reset_peak()
    find_reuse(documents, {}, [], Settings())
    own = sum(sys.getsizeof(text) for text in texts)
    return (tracemalloc.get_traced_memory()[1] + own) / WORDS


def main() -> None:
    """Print what was measured."""
    parser = argparse.ArgumentParser(prog="python -m bench.reuse", description=__doc__)
    parser.add_argument("--many", type=int, metavar="COUNT", help="also compare so many documents")
    parser.add_argument("--memory", action="store_true", help="print bytes a word and nothing else")
    given = parser.parse_args()
    if given.memory:
        print(_memory())
        return
    if given.many:
        from bench.reuse_growing import grown  # noqa: PLC0415 - a long work of its own

        with tempfile.TemporaryDirectory() as folder:
            print("\n".join(grown(Path(folder), given.many)))
        return
    print(json.dumps(planted_scores(), indent=1))
    print("\n".join(lines()))


if __name__ == "__main__":
    main()
