"""Quotations and their sources in the form of the public benchmark's scorer (PolNeAR layout).

One line of input is `{"doc_id", "text"}`, one line of output `{"doc_id", "quotes": [{"content":
[[start, end], …], "source": [[start, end], …], "speech"}]}` in code points of the text.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from variorum.claims.statements import Utterance, find_utterances, is_speech, mention_span
from variorum.model import Document, digest
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import Reading, read_document


def predict(
    input: Path,
    output: Path,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Read documents, one a line, and write each one's quotations in the same order."""
    lines = [line for line in input.read_text("utf-8").split("\n") if line.strip()]
    with output.open("w", encoding="utf-8") as file:
        for done, line in enumerate(lines, 1):
            row = json.loads(line)
            reading = _read(row["text"], str(row["doc_id"]))
            answer = {"doc_id": row["doc_id"], "quotes": quotes_of(reading)}
            file.write(json.dumps(answer, ensure_ascii=False) + "\n")
            if progress is not None:
                progress(done, len(lines))


def _read(text: str, name: str) -> Reading:
    settings = Settings()
    document = Document(
        path=name,
        sha256=digest(text.encode("utf-8", "surrogatepass")),
        text=text,
        media_type="text/plain",
        reader="benchmark",
        language="en",
    )
    return read_document(document, segment(document, settings), settings)


def quotes_of(reading: Reading) -> list[dict[str, Any]]:
    """Every utterance of a document with all its pieces.

    What a quoted speaker reports of others is left out: the benchmark counts one level.
    """
    utterances, _ = find_utterances(reading)
    return [_row(reading, u) for u in utterances if u.inside is None]


def _row(reading: Reading, utterance: Utterance) -> dict[str, Any]:
    row: dict[str, Any] = {"content": [[p.start, p.end] for p in utterance.pieces]}
    mention = mention_span(reading, utterance)
    if mention is not None:
        row["source"] = [[mention.start, mention.end]]
    if not is_speech(utterance):
        row["speech"] = False
    return row
