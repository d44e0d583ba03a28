"""Writes the gold beside this script from exact snippets; run `python gold.py` after an edit.

A snippet must stand in its document word for word; `@2` after it means the second occurrence.
Cells are parted by `|`; in a cell that may have several right values they are parted by `;`,
the first being the one meant, and a closing `?` means that no value at all is right as well.
Offsets are Unicode code points, half-open. The script stops when a snippet is not found, when
an id is unknown, or when a numeral is neither a figure, an event's date, a part of an instrument
nor listed as no figure.
"""

from __future__ import annotations

import difflib
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
TEXT = {p.name: p.read_text("utf-8") for p in sorted((HERE.parent / "documents").glob("*.txt"))}
TABLES = HERE / "tables"
SIGNS = {"~": "about", ">=": "at_least", "<=": "at_most", ">": "more_than", "<": "less_than"}
NUMERAL = re.compile(
    r"\d[\d.,]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half"
    r"|thirds?|fifth|quarters?|twice|double[ds]?|hundreds?|thousands?|millions?|fourteen"
    r"|seventeen|forty|both)\b",
    re.IGNORECASE,
)
Row = dict[str, Any]


def stop(message: str) -> None:
    """End with an error."""
    sys.exit(f"gold.py: {message}")


def table(name: str, width: int) -> Iterator[list[str]]:
    """The rows of one table, padded to its width."""
    for line in (TABLES / f"{name}.txt").read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            cells = [c.strip().replace("\\n", "\n").replace("¦", "|") for c in line.split("|")]
            if len(cells) > width:
                stop(f"{name}: {len(cells)} cells in {line!r}")
            yield cells + [""] * (width - len(cells))


def document(prefix: str) -> str:
    """The file whose name begins with a prefix and a hyphen."""
    (name,) = [n for n in TEXT if n.startswith(prefix + "-")]
    return name


def place_of(prefix: str, snippet: str, *, begin: int = 0) -> tuple[str, int, int]:
    """File name, start and end of a snippet; it never cuts a longer number."""
    name = document(prefix)
    found = re.fullmatch(r"(.*?)(?:@(\d+))?", snippet, re.DOTALL)
    assert found is not None
    words, nth = found[1], int(found[2] or 1)
    left = r"(?<![\d])(?<!\d[.,:])" if words[0].isdigit() else ""
    right = r"(?![.,:]?\d)" if words[-1].isdigit() else ""
    hits = list(re.finditer(left + re.escape(words) + right, TEXT[name][begin:]))
    if len(hits) < nth:
        stop(f"{name}: occurrence {nth} of {words!r} not found")
    hit = hits[nth - 1]
    return name, begin + hit.start(), begin + hit.end()


def located(prefix: str, snippet: str) -> Row:
    """The first fields of every row."""
    name, start, end = place_of(prefix, snippet)
    return {"doc": name, "start": start, "end": end, "text": TEXT[name][start:end]}


def one_of(row: Row, key: str, cell: str) -> None:
    """Put a cell's first value under a key and the others under its `_alt`."""
    spare = cell.endswith("?")
    first, *more = [v.strip() or None for v in cell.rstrip("?").split(";")]
    others = [None if v == "null" else v for v in more] + ([None] if spare else [])
    row[key] = None if first == "null" else first
    if others:
        row[f"{key}_alt"] = others


def number(text: str) -> float | int:
    """A number as written in a table."""
    return float(text) if "." in text else int(text)


def bounds(cell: str) -> Row:
    """Low, high and bound of a value cell."""
    sign = next((s for s in (">=", "<=", ">", "<", "~") if cell.startswith(s)), "")
    if sign:
        value = number(cell[len(sign) :])
        low, high = (None if "<" in sign else value), (None if ">" in sign else value)
        return {"low": low, "high": high, "bound": SIGNS[sign]}
    if "-" in cell:
        first, last = map(number, cell.split("-"))
        return {"low": first, "high": last, "bound": "between"}
    return {"low": number(cell), "high": number(cell), "bound": "exact"}


def figures() -> list[Row]:
    """Every count, amount, measure and share."""
    rows = []
    for key, doc, words, value, unit, measure, counted, place, time, source, mode in table(
        "figures", 11
    ):
        row = {"id": key, **located(doc, words), **bounds(value)}
        one_of(row, "unit", unit or "count")
        one_of(row, "measure", measure)
        one_of(row, "counted", counted)
        one_of(row, "place", place)
        one_of(row, "time", time)
        one_of(row, "source", source)
        rows.append({**row, "modality": mode or "asserted"})
    by_id = {r["id"]: r for r in rows}
    if len(by_id) != len(rows):
        stop("an id stands twice")
    for part, whole in table("parts", 2):
        by_id[part]["part_of"] = by_id[whole]["id"]
    return sorted(rows, key=lambda r: (r["doc"], r["start"]))


def not_figures() -> list[Row]:
    """Numerals that are no figure, with the reason."""
    return [{**located(d, w), "class": c, "reason": why} for d, w, c, why in table("not", 4)]


def statements() -> list[Row]:
    """Every stretch credited to a speaker."""
    rows = []
    for doc, words, speaker, how, core in table("statements", 5):
        row = {**located(doc, words), "direct": how == "direct"}
        one_of(row, "speaker", speaker)
        rows.append(row | ({"core": False} if core else {}))
    return rows


def instruments() -> list[Row]:
    """Every mention of a legal or political document."""
    rows = []
    for doc, words, key, body, kind, num, date, core in table("instruments", 8):
        row = {**located(doc, words), "key": key, "type": kind, "number": num or None}
        row["date"] = date or None
        one_of(row, "body", body)
        rows.append(row | ({"core": False} if core else {}))
    return rows


def events() -> list[Row]:
    """Every dated happening; rows of type `-` are optional."""
    rows = []
    for doc, words, edtf, place, kind, label in table("events", 6):
        row = located(doc, words)
        one_of(row, "edtf", edtf)
        one_of(row, "place", place)
        if kind == "-":
            row |= {"label": label, "core": False}
        else:
            _check_label(row, label)
            row |= {"type": kind, "label": label}
        rows.append(row)
    return rows


def _check_label(row: Row, label: str) -> None:
    text = TEXT[row["doc"]]
    start = text.rfind("\n\n", 0, row["start"]) + 1
    rest = iter(re.findall(r"\w+", text[start : (text + "\n\n").find("\n\n", row["end"])]))
    words = re.findall(r"\w+", label)
    if not 2 <= len(label.split()) <= 8 or not all(any(w == t for t in rest) for w in words):
        stop(f"{row['doc']}: label {label!r} is not words of its paragraph")


def questions(known: list[Row]) -> list[Row]:
    """The questions with several figures, and a single one for every other figure."""
    by_id, rows, used = {r["id"]: r for r in known}, [], set()
    for text, answer, families, why in table("questions", 4):
        first, *others = answer.split()
        origins = [part.split() for part in families.split(";")]
        ids = [i for part in origins for i in part]
        used.update(ids)
        if missing := [i for i in ids if i not in by_id]:
            stop(f"{text}: no figure {missing}")
        rows.append({"text": text, "claims": ids, "answer": first, "accept": [first, *others]})
        rows[-1] |= {"families": len(origins), "explanation": why}
    for row in known:
        if row["id"] not in used:
            text = f"{row['measure']}: {row['counted']}?"
            rows.append({"text": text, "claims": [row["id"]], "answer": "single"})
            rows[-1] |= {"accept": ["single"], "families": 1, "explanation": "one figure"}
    for count, row in enumerate(rows, start=1):
        ends = [by_id[i][k] for i in row["claims"] for k in ("low", "high")]
        stated = [e for e in ends if e is not None]
        row |= {"id": f"q{count:03d}", "kind": "figure", "low": min(stated), "high": max(stated)}
    return rows


def reuse() -> list[Row]:
    """Stretches that go back to one text, or quote the same words."""
    rows = []
    for doc_a, doc_b, first, last, kind in table("reuse", 5):
        sides = []
        for doc in (doc_a, doc_b):
            name, start, _ = place_of(doc, first)
            _, _, end = place_of(doc, last, begin=start)
            words = TEXT[name][start:end]
            sides.append({"doc": name, "start": start, "end": end, "text": words})
        texts = (sides[0]["text"], sides[1]["text"])
        alike = difflib.SequenceMatcher(None, *texts, autojunk=False).ratio()
        if kind == "identical" and alike < 1:
            stop(f"{first!r}: not identical")
        rows.append({"a": sides[0], "b": sides[1], "similarity": round(alike, 3), "kind": kind})
    return rows


def uncovered(rows: list[Row]) -> list[str]:
    """Numerals that no row accounts for."""
    left = []
    for name, text in TEXT.items():
        taken = [(r["start"], r["end"]) for r in rows if r["doc"] == name]
        for hit in NUMERAL.finditer(text):
            if not any(a <= hit.start() < b for a, b in taken):
                left.append(f"{name}: {text[max(0, hit.start() - 30) : hit.end() + 20]!r}")
    return left


def main() -> None:
    """Write every file, then check that no numeral was passed over."""
    known = figures()
    out = {"figures": known, "not_figures": not_figures(), "statements": statements()}
    out |= {"instruments": instruments(), "events": events()}
    for name in ("statements", "instruments", "events"):
        out[name].sort(key=lambda r: (r["doc"], r["start"]))
        out[name] = [{"id": f"{name[0]}-{n:03d}", **r} for n, r in enumerate(out[name], 1)]
    claimed = [r for name in ("figures", "not_figures", "events", "instruments") for r in out[name]]
    out |= {"questions": questions(known), "reuse": reuse()}
    for name, rows in out.items():
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
        (HERE / f"{name}.jsonl").write_text(lines, "utf-8", newline="\n")
    print({name: len(rows) for name, rows in out.items()})
    if left := uncovered(claimed):
        stop("numerals passed over:\n  " + "\n  ".join(left))


if __name__ == "__main__":
    main()
