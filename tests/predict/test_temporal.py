"""The temporal benchmark's adapter: its format, its rules, its offsets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from variorum.predict.temporal import predict


def _run(tmp_path: Path, *rows: dict[str, Any]) -> list[dict[str, Any]]:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    predict(source, target)
    return [json.loads(line) for line in target.read_text("utf-8").splitlines()]


def test_a_range_and_its_two_ends_are_written(tmp_path: Path) -> None:
    """A range is a line of type RANGE; its ends are expressions."""
    text = "The war of 1988-1992 emptied Orlo."
    name, *found = _run(tmp_path, {"doc_id": "a", "dct": "2016-05-01", "text": text})
    assert name == {"doc_id": "a"}
    assert [(f["type"], text[f["start"] : f["end"]]) for f in found] == [
        ("RANGE", "1988-1992"),
        ("DATE", "1988"),
        ("DATE", "1992"),
    ]
    assert (found[0]["begin"], found[0]["end_date"]) == ("1988", "1992")


def test_relative_words_count_from_the_creation_time(tmp_path: Path) -> None:
    """A creation time with a clock is a day; without one, relative words have no value."""
    dated, undated = (
        {"doc_id": "a", "dct": "1998-02-13T14:35:00", "text": "The mayor spoke yesterday."},
        {"doc_id": "b", "dct": None, "text": "The mayor spoke yesterday."},
    )
    values = [r["value"] for r in _run(tmp_path, dated, undated) if "value" in r]
    assert values == ["1998-02-12", None]


def test_a_document_without_times_is_still_named(tmp_path: Path) -> None:
    """The scorer must see that it was processed."""
    assert _run(tmp_path, {"doc_id": "a", "dct": None, "text": "Nothing here."}) == [
        {"doc_id": "a"}
    ]


def test_progress_is_told_for_each_document(tmp_path: Path) -> None:
    """Documents done, and how many there are."""
    source = tmp_path / "in.jsonl"
    source.write_text('{"doc_id": "a", "text": ""}\n{"doc_id": "b", "text": ""}\n', "utf-8")
    told: list[tuple[int, int]] = []
    predict(source, tmp_path / "out.jsonl", lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_tagging_starts_without_the_language_model() -> None:
    """Importing the adapter must not load spaCy, which takes seconds."""
    code = "import sys, variorum.predict.temporal; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
