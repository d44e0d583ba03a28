"""What was planted in the example is in its texts, and the pipeline keeps finding it."""

from __future__ import annotations

import difflib
import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from .score import Scored

EXAMPLE = Path(__file__).parents[2] / "example"
FLOORS: dict[str, float] = json.loads((EXAMPLE / "floors.json").read_text("utf-8"))
Row = dict[str, Any]


def _load_gold() -> ModuleType:
    spec = importlib.util.spec_from_file_location("example_gold", EXAMPLE / "gold.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GOLD = _load_gold()
PLANTED: dict[str, list[Row]] = GOLD.load()
KINDS = ("figures", "events", "meetings", "statements", "instruments")
WORDED = [row for kind in KINDS for row in GOLD.expand(PLANTED[kind])]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """The text that the reader makes of each document."""
    read: dict[str, str] = GOLD.read_texts()
    return read


@pytest.mark.parametrize("row", WORDED, ids=lambda row: row["id"])
def test_planted_words_are_in_the_text(row: Row, texts: dict[str, str]) -> None:
    """Every planted claim's words stand where planted.json says, whatever the format."""
    start, end = GOLD.span(row, texts)
    assert GOLD.pattern(row["words"]).fullmatch(texts[row["doc"]][start:end])


@pytest.mark.parametrize("row", PLANTED["reuse"], ids=lambda r: f"{r['a']['doc']}-{r['b']['doc']}")
def test_planted_copies_are_in_the_texts(row: Row, texts: dict[str, str]) -> None:
    """Both sides of a copy are there: the same words, unless it was planted as edited."""
    a, b = (GOLD.reuse_side(row[side], texts)["text"].split() for side in ("a", "b"))
    assert (a == b) == (row["kind"] != "edited")
    assert difflib.SequenceMatcher(a=a, b=b, autojunk=False).ratio() > 0.7


@pytest.mark.parametrize("table", PLANTED["tables"], ids=lambda table: table["doc"])
def test_table_rows_stay_rows(table: Row, texts: dict[str, str]) -> None:
    """The cells of a row stand on one line in their order, rows one below the other."""
    lines = texts[table["doc"]].split("\n")
    rows = [[cell.strip() for cell in re.split(r"[\t|]", line.strip("| "))] for line in lines]
    places = [rows.index(row) for row in table["rows"]]
    assert places == sorted(places)


@pytest.mark.parametrize("row", PLANTED["doubled_titles"], ids=lambda row: row["doc"])
def test_a_title_printed_twice_stays_twice(row: Row, texts: dict[str, str]) -> None:
    """What a page says twice is in its text twice."""
    assert len(GOLD.pattern(row["twice"]).findall(texts[row["doc"]])) == 2


def test_both_governments_and_both_newspapers_get_equal_space(texts: dict[str, str]) -> None:
    """Neither side of the invented dispute has a tenth more words than the other."""
    words = {name: len(text.split()) for name, text in texts.items()}
    for one, other in (("halvenia", "quellania"), ("ostrel-courier", "brannick-herald")):
        a, b = (sum(n for name, n in words.items() if name.startswith(key)) for key in (one, other))
        assert abs(a - b) <= 0.1 * max(a, b), (one, a, other, b)


def test_every_claim_of_a_question_is_planted() -> None:
    """Questions, look-alikes, breakdowns and parts name only rows that exist."""
    ids = {row["id"] for row in WORDED}
    named = [
        i for key in ("questions", "not_together") for row in PLANTED[key] for i in row["claims"]
    ]
    named += [i for row in PLANTED["breakdowns"] for i in (row["total"], *row["parts"])]
    named += [row["part_of"] for row in WORDED if row.get("part_of")]
    assert set(named) <= ids


@pytest.mark.parametrize("row", PLANTED["breakdowns"], ids=lambda row: row["total"])
def test_breakdowns_add_up_where_they_should(row: Row) -> None:
    """The planted parts make the planted total, except where a mistake was planted."""
    values = {figure["id"]: figure["value"] for figure in PLANTED["figures"]}
    assert (sum(values[part] for part in row["parts"]) == values[row["total"]]) == row["adds_up"]


def _variorum(*arguments: str | Path) -> None:
    program = "from variorum.cli import main; main()"
    command = [sys.executable, "-c", program, *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def measure(folder: Path) -> dict[str, float]:
    """Build the example with the commands a user has, export it, and count what was found."""
    _variorum("build", EXAMPLE / "documents", "--output", folder / "example.db")
    _variorum("export", folder / "example.db", "--format", "jsonl", "--output", folder / "out")
    export = {}
    for name in ("documents", "claims", "questions", "relations", "reuse"):
        lines = (folder / "out" / f"{name}.jsonl").read_text("utf-8").split("\n")
        export[name] = [json.loads(line) for line in lines if line]
    return Scored(GOLD.gold(GOLD.read_texts()), export).scores()


@pytest.fixture(scope="module")
def scores(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    """The shares that a fresh record of the example reaches."""
    return measure(tmp_path_factory.mktemp("example"))


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_what_is_found_does_not_sink(name: str, scores: dict[str, float]) -> None:
    """Each share of planted rows stays at or above its floor in example/floors.json."""
    assert scores[name] >= FLOORS[name], f"{name} fell to {scores[name]}"


def test_every_score_has_a_floor(scores: dict[str, float]) -> None:
    """No score goes unwatched."""
    assert scores.keys() == FLOORS.keys()
