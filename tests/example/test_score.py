"""The scoring of the example can tell a faultless record from an empty one."""

from __future__ import annotations

from typing import Any

from .score import Scored

Row = dict[str, Any]
TEXT = "At least 12 of the 40 boats sank on 3 May 1931, Ada Moss said."
GOLD: dict[str, list[Row]] = {
    "figures": [
        {"id": "f1", "doc": "a", "start": 0, "end": 11, "low": 12, "high": None}
        | {"bound": "at_least", "measure": "sunk", "modality": "denied", "part_of": "f2"},
        {"id": "f2", "doc": "a", "start": 19, "end": 21, "low": 40, "high": 40}
        | {"bound": "exact", "measure": "sunk", "modality": "asserted", "part_of": None},
        {"id": "f3", "doc": "b", "start": 19, "end": 21, "low": 41, "high": 41}
        | {"bound": "exact", "measure": "sunk", "modality": "asserted", "part_of": None},
    ],
    "events": [{"id": "e1", "doc": "a", "start": 36, "end": 46, "edtf": "1931-05-03"}],
    "meetings": [
        {"id": "m1", "doc": "b", "start": 36, "end": 46, "edtf": "1931-05-03", "place": "Orm"}
    ],
    "statements": [{"id": "s1", "doc": "a", "start": 0, "end": 46, "speaker": "Ada Moss"}],
    "instruments": [{"id": "i1", "doc": "b", "start": 0, "end": 8, "number": "7"}],
    "reuse": [
        {"a": {"doc": "a", "start": 0, "end": 9}, "b": {"doc": "b", "start": 0, "end": 9}},
    ],
    "questions": [
        {"answer": "contradict", "accept": ["contradict"], "claims": ["f2", "f3"]},
        {"answer": "agree", "accept": ["agree"], "claims": ["e1", "m1"]},
    ],
    "traps": [{"claims": ["f1", "f2"]}],
}


def _claim(row: Row, kind: str, **more: Any) -> Row:
    base = {"id": row["id"], "kind": kind, "document": row["doc"], "modality": "asserted"}
    return base | {"time": None, kind: dict(row)} | more


def _dated(row: Row) -> Row:
    time = {"edtf": row["edtf"], "start": row["start"], "end": row["end"], "inferred": False}
    return _claim(row, "event", time=time, place={"name": "Orm"})


def _faultless() -> dict[str, list[Row]]:
    claims = [_claim(row, "figure", modality=row["modality"]) for row in GOLD["figures"]]
    claims += [_dated(row) for row in GOLD["events"] + GOLD["meetings"]]
    claims += [_claim(row, "statement") for row in GOLD["statements"]]
    claims += [_claim(row, "instrument") for row in GOLD["instruments"]]
    side = lambda s: {"document": s["doc"], "start": s["start"], "end": s["end"]}  # noqa: E731
    return {
        "documents": [{"id": "a", "path": "a"}, {"id": "b", "path": "b"}],
        "claims": claims,
        "questions": [
            {"id": "q1", "answer": "contradict", "claims": ["f2", "f3"]},
            {"id": "q2", "answer": "agree", "claims": ["e1", "m1"]},
            {"id": "q3", "answer": "single", "claims": ["f1"]},
        ],
        "reuse": [{"a": side(row["a"]), "b": side(row["b"])} for row in GOLD["reuse"]],
    }


def test_a_faultless_record_scores_one() -> None:
    """Gold, exported, reaches 1 under every name."""
    assert set(Scored(GOLD, _faultless()).scores().values()) == {1.0}


def test_an_empty_record_scores_nothing() -> None:
    """Without claims nothing is found; no contradiction was claimed, so none is unsound."""
    empty = _faultless() | {"claims": [], "questions": [], "reuse": []}
    scores = Scored(GOLD, empty).scores()
    assert scores.pop("contradictions_sound") == 1.0
    assert set(scores.values()) == {0.0}


def test_a_wrong_bound_is_no_value() -> None:
    """The number alone is not the value: "at least 12" is not 12."""
    export = _faultless()
    export["claims"][0]["figure"] |= {"bound": "exact", "high": 12}
    assert Scored(GOLD, export).scores()["figures_value"] == round(2 / 3, 4)


def test_look_alikes_in_one_question_are_not_apart() -> None:
    """Merging what was planted to be kept apart is seen."""
    export = _faultless()
    export["questions"][0]["claims"].append("f1")
    assert Scored(GOLD, export).scores()["look_alikes_apart"] == 0.0


def test_a_contradiction_that_was_not_planted_is_unsound() -> None:
    """Only questions that may be answered "contradict" count as sound."""
    export = _faultless()
    export["questions"][2]["answer"] = "contradict"
    assert Scored(GOLD, export).scores()["contradictions_sound"] == 0.5


def test_a_wrong_date_told_as_written_is_not_honest() -> None:
    """What is worked out may be wrong if it says so; what is told as written may not."""
    export = _faultless()
    (meeting,) = [claim for claim in export["claims"] if claim["id"] == "m1"]
    meeting["time"] |= {"edtf": "1932-05-03", "inferred": True}
    scores = Scored(GOLD, export).scores()
    assert (scores["meetings_dated"], scores["meetings_honest"]) == (0.0, 1.0)
    meeting["time"]["inferred"] = False
    assert Scored(GOLD, export).scores()["meetings_honest"] == 0.0


def test_a_set_that_holds_the_date_leaves_it_open() -> None:
    """One of several dates is not the date, but it does not lose it."""
    export = _faultless()
    (meeting,) = [claim for claim in export["claims"] if claim["id"] == "m1"]
    meeting["time"]["edtf"] = "[1931-05-03,1932-05-03]"
    scores = Scored(GOLD, export).scores()
    assert (scores["meetings_dated"], scores["meetings_dated_or_open"]) == (0.0, 1.0)
