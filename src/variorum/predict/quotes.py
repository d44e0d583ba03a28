"""Quotations and their sources in the form of the public benchmark's scorer (PolNeAR layout).

One line of input is `{"doc_id", "text"}`, one line of output `{"doc_id", "quotes": [{"content":
[[start, end], …], "source": [[start, end], …], "speech"}]}` in code points of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from variorum.claims.statements import (
    Utterance,
    find_utterances,
    is_speech,
    may_report,
    mention_span,
)
from variorum.model import Span
from variorum.passages import segment
from variorum.predict.rows import Progress, Row, document_from_row, write_in_batches
from variorum.settings import Settings
from variorum.syntax import Reading, read_documents

#: Documents parsed together.
_BATCH = 16


def predict(input: Path, output: Path, progress: Progress | None = None) -> None:
    """Read documents, one a line, and write each one's quotations in the same order."""
    write_in_batches(input, output, _answers, _BATCH, progress)


def _answers(rows: Sequence[Row]) -> Iterator[Row]:
    """One row of quotations a document.

    Only sentences that may report something are parsed, and no entities are looked for: a
    mention is given in the words of the text, so nobody need be recognised.
    """
    settings = Settings()
    documents = [document_from_row(row) for row in rows]
    read = [(document, segment(document, settings)) for document in documents]
    readings = read_documents(read, settings, wanted=may_report, without=("ner",))
    for row, reading in zip(rows, readings, strict=True):
        yield {"doc_id": row["doc_id"], "quotes": quotes_of(reading)}


def quotes_of(reading: Reading) -> list[dict[str, Any]]:
    """Every utterance of a document with all its pieces.

    What a quoted speaker reports of others is left out: the benchmark counts one level.
    """
    utterances, _ = find_utterances(reading)
    return [_row(reading, u) for u in utterances if u.inside is None]


def _row(reading: Reading, utterance: Utterance) -> dict[str, Any]:
    row: dict[str, Any] = {"content": [[p.start, p.end] for p in utterance.pieces]}
    mention = _relative(reading, utterance) or mention_span(reading, utterance)
    if mention is not None:
        row["source"] = [[mention.start, mention.end]]
    if not is_speech(utterance):
        row["speech"] = False
    return row


def _relative(reading: Reading, utterance: Utterance) -> Span | None:
    """The pronoun that is the subject of a relative clause's verb ("who said").

    The record wants whom it stands for, the benchmark the word itself.
    """
    if utterance.cue is None:
        return None
    sentence = reading.sentences[utterance.sentence]
    for child in sentence.doc[utterance.cue.token].children:
        if child.dep_ == "nsubj" and child.tag_ in ("WP", "WDT"):
            return sentence.source_of(child)
    return None
