"""A blind corpus is measured, but nothing is fitted to it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench import report, scoring

GROUPS = ["record heldout7", "record heldout8", "geo lgl"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("", GROUPS),
        ("record", ["record heldout7"]),
        ("heldout", ["record heldout7"]),
        ("heldout8", ["record heldout8"]),
    ],
)
def test_a_blind_corpus_is_scored_only_in_a_whole_run_or_by_name(
    monkeypatch: pytest.MonkeyPatch, word: str, expected: list[str]
) -> None:
    """A word that many groups share does not reach the blind one."""
    monkeypatch.setattr(scoring, "available", lambda: GROUPS)
    assert scoring.chosen(word) == expected


def test_a_blind_corpus_gets_no_floor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Raising floors pins the opened corpora and passes over the blind one."""
    monkeypatch.setattr(report, "FLOORS", tmp_path / "floors.json")
    report.raise_floors({"record heldout7 / figures full F1": 0.5, "record heldout8 / pairs": 0.5})
    assert report.read_floors() == {"record heldout7 / figures full F1": 0.5}
