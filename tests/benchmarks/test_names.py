"""The scorer of places' names counts pairs of spellings."""

from __future__ import annotations

from bench.names import scores


def test_found_missed_and_wrong_pairs_are_told() -> None:
    """Names that the gold file does not have count for nothing; case makes no pair."""
    gold = [["Ansel", "Anselk", "ANSEL"], ["Rell", "Rella"], ["Tolme"]]
    told = scores(gold, [["Ansel", "Anselk", "Other"], ["Rella", "Tolme"], ["Rell"]])
    assert told["pairs"] == {"p": 0.5, "r": 0.5, "right": 1, "predicted": 2, "gold": 2}
    assert told["missed"] == [["rell", "rella"]]
    assert told["wrong"] == [["rella", "tolme"]]
