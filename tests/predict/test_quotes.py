"""The adapter to the quotation benchmark: a line in, a line out, pieces of an utterance joined."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from variorum.claims.statements import may_report
from variorum.predict.quotes import predict


def run(tmp_path: Path, *texts: str) -> list[dict[str, object]]:
    """The rows that `predict` writes for some texts."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    rows = [json.dumps({"doc_id": f"d{i}", "text": t}) for i, t in enumerate(texts)]
    source.write_text("\n".join(rows) + "\n", "utf-8")
    predict(source, target)
    return [json.loads(line) for line in target.read_text("utf-8").splitlines()]


def test_pieces_are_joined_with_the_mention_as_source(tmp_path: Path) -> None:
    """A split quotation is one entry with several pieces; the source is the words in the text."""
    text = '"The bridge is closed," she said. "It will stay closed for years."'
    row = run(tmp_path, text)[0]
    assert row["doc_id"] == "d0"
    quotes = row["quotes"]
    assert isinstance(quotes, list)
    assert len(quotes) == 1
    assert [text[s:e].strip(".") for s, e in quotes[0]["content"]] == [
        "The bridge is closed",
        "It will stay closed for years",
    ]
    assert [text[s:e] for s, e in quotes[0]["source"]] == ["she"]


def test_thoughts_are_marked(tmp_path: Path) -> None:
    """An attitude is no speech."""
    row = run(tmp_path, "Velda hopes that the mine will reopen.")[0]
    assert [q["speech"] for q in row["quotes"]] == [False]  # type: ignore[attr-defined]


def test_order_is_kept_and_progress_told(tmp_path: Path) -> None:
    """Output lines follow input lines; the caller hears when all are done."""
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_text('{"doc_id": 2, "text": ""}\n{"doc_id": 1, "text": "Hello."}\n', "utf-8")
    heard: list[tuple[int, int]] = []
    predict(source, target, lambda done, total: heard.append((done, total)))
    assert [json.loads(x)["doc_id"] for x in target.read_text("utf-8").splitlines()] == [2, 1]
    assert heard[-1] == (2, 2)


@pytest.mark.parametrize(
    "text",
    [
        "Edda Rask wrote that the bridge was closed.",
        "The board vowed to pay.",
        "By the ministry's figures, four boats were lost.",
        "‘It is over,’ she said.",
        "They swore that nobody knew.",
        "The council demands that:",
    ],
)
def test_what_reports_is_always_parsed(text: str) -> None:
    """The quick look before the parse passes every form of a reporting word."""
    assert may_report(text)


def test_what_reports_nothing_is_not_parsed() -> None:
    """Most of a text is narrative; leaving it out is what makes the task quick."""
    assert not may_report("The ferry left the pier at noon with forty passengers aboard.")
