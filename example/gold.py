"""Turn planted.json into gold rows with offsets, in the form that the record's scorer reads.

    python example/gold.py FOLDER            # writes FOLDER/figures.jsonl, events.jsonl, …

planted.json names words, not offsets, because the text of an HTML, PDF or DOCX file is what the
reader makes of it: `within` is a stretch that occurs once in the document (or, with `n`, at least
n + 1 times), `words` the planted words in it. Rows under "figures", "events", "statements" and
"instruments" list what was planted, not all that a document holds: recall means something,
precision does not. A `doc` that is a list plants the row in each document and numbers its ids.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from variorum.read import list_files, read_file
from variorum.settings import Settings

HERE = Path(__file__).parent
DOCUMENTS = HERE / "documents"

Row = dict[str, Any]
Texts = Mapping[str, str]


class PlantedError(Exception):
    """Planted words that the text does not hold, or holds more often than it should."""


def load() -> dict[str, list[Row]]:
    """planted.json as it is written."""
    planted: dict[str, list[Row]] = json.loads((HERE / "planted.json").read_text("utf-8"))
    return planted


def read_texts() -> dict[str, str]:
    """The text that the reader makes of each example document, by file name."""
    settings = Settings()
    listing = list_files(DOCUMENTS)
    return {entry.relative: read_file(entry, settings).text for entry in listing.entries}


def pattern(words: str) -> re.Pattern[str]:
    """The words, whatever white space stands between them and wherever a line hyphenates them."""
    parts = ["(?:-\n)?".join(re.escape(letter) for letter in part) for part in words.split()]
    return re.compile(r"\s+".join(parts))


def find(text: str, words: str, n: int | None = None) -> tuple[int, int]:
    """Where the words stand: their only place, or with `n` their place number n, from 0."""
    places = [match.span() for match in pattern(words).finditer(text)]
    if n is None and len(places) != 1:
        raise PlantedError(f"{words!r} stands in the text {len(places)} times, not once")
    if len(places) <= (n or 0):
        raise PlantedError(f"{words!r} stands in the text {len(places)} times: no number {n}")
    return places[n or 0]


def span(row: Row, texts: Texts) -> tuple[int, int]:
    """[start, end) of the planted words in the text of the row's document."""
    text = texts[row["doc"]]
    start, end = find(text, str(row.get("within") or row["words"]), row.get("n"))
    inner = pattern(row["words"]).search(text, start, end)
    if inner is None:
        raise PlantedError(f"{row['words']!r} is not in {row['within']!r}")
    return inner.span()


def expand(rows: list[Row]) -> list[Row]:
    """One row for each document: ids of a row with several get "-1", "-2", …"""
    out = []
    for row in rows:
        if isinstance(row["doc"], str):
            out.append(row)
        else:
            out += [
                {**row, "doc": doc, "id": f"{row['id']}-{i}"} for i, doc in enumerate(row["doc"], 1)
            ]
    return out


def bounds(row: Row) -> tuple[float | None, float | None]:
    """(low, high) of a planted figure; None is an open end."""
    value = row["value"]
    low, high = value if isinstance(value, list) else (value, value)
    if row["bound"] in ("more_than", "at_least"):
        return low, None
    if row["bound"] in ("less_than", "at_most"):
        return None, high
    return low, high


def located(row: Row, texts: Texts) -> Row:
    """The row with `start`, `end` and the text's own words."""
    start, end = span(row, texts)
    out = {key: value for key, value in row.items() if key not in ("within", "words", "n")}
    return {**out, "start": start, "end": end, "text": texts[row["doc"]][start:end]}


def _figure(row: Row) -> Row:
    low, high = bounds(row)
    defaults = {"place": None, "time": None, "part_of": None, "modality": "asserted"}
    return {**defaults, **row, "low": low, "high": high}


def _event(row: Row) -> Row:
    return {"place": None, "participants": [], **row}


def _meeting(row: Row) -> Row:
    out = {**row, "date_start": row["start"], "date_end": row["end"], "date_text": row["text"]}
    return {**out, "city": row["place"], "place_text": row["place"]}


def _same(row: Row) -> Row:
    return row


def reuse_side(side: Row, texts: Texts) -> Row:
    """A stretch from the start of its `first` words to the end of its `last`."""
    text = texts[side["doc"]]
    start, _ = find(text, side["first"])
    _, end = find(text, side["last"])
    return {"doc": side["doc"], "start": start, "end": end, "text": text[start:end]}


def gold(texts: Texts) -> dict[str, list[Row]]:
    """Every file of gold, by its name without ".jsonl"."""
    planted = load()
    makers: dict[str, Callable[[Row], Row]] = {
        "figures": _figure,
        "events": _event,
        "meetings": _meeting,
        "statements": _same,
        "instruments": _same,
    }
    out = {
        kind: [make(located(row, texts)) for row in expand(planted[kind])]
        for kind, make in makers.items()
    }
    out["reuse"] = [
        {**row, "a": reuse_side(row["a"], texts), "b": reuse_side(row["b"], texts)}
        for row in planted["reuse"]
    ]
    out["questions"] = [
        {**row, "families": row.get("origins"), "explanation": row["why"]}
        for row in planted["questions"]
    ]
    out["questions"] += _singles(out["figures"], planted["questions"])
    out["traps"] = planted["not_together"]
    return out


def _singles(figures: list[Row], questions: list[Row]) -> list[Row]:
    """A question of its own for each figure that was planted to stand alone."""
    joined = {member for row in questions for member in row["claims"]}
    kind = {"kind": "figure", "answer": "single", "accept": ["single"], "core": False}
    return [
        {
            **kind,
            "id": f"q-{row['id']}",
            "text": f"{row['measure']}: {row['counted']}?",
            "claims": [row["id"]],
        }
        for row in figures
        if row["id"] not in joined
    ]


def write(folder: Path) -> None:
    """Write the gold files to `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in gold(read_texts()).items():
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    write(Path(sys.argv[1]))
