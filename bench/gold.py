"""`python -m bench.gold FOLDER`: write the gold of a corpus from its tables, after an edit.

FOLDER holds `documents/*.txt` and `gold/tables/*.txt`; the `.jsonl` files go to `gold/`.
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

#: The corpus being written: the text of each document by file name, and where its gold is.
TEXT: dict[str, str] = {}
GOLD = Path()
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
    sys.exit(f"bench.gold: {message}")


def open_corpus(folder: Path) -> None:
    """Read the documents of a corpus and remember where its gold is."""
    global GOLD  # noqa: PLW0603 - one corpus a run
    GOLD = folder / "gold"
    TEXT.clear()
    for path in sorted((folder / "documents").glob("*.txt")):
        TEXT[path.name] = path.read_text("utf-8")


def table(name: str, width: int) -> Iterator[list[str]]:
    """The rows of one table, padded to its width; a table that is not there has none."""
    path = GOLD / "tables" / f"{name}.txt"
    for line in path.read_text("utf-8").splitlines() if path.exists() else ():
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


def flags(cell: str) -> Row:
    """What the last cell of a row says: optional, or a line that stands on several pages."""
    known: dict[str, Row] = {"": {}, "optional": {"core": False}, "banner": {"banner": True}}
    return known[cell]


def figures() -> list[Row]:
    """Every count, amount, measure and share."""
    rows = []
    for cells in table("figures", 12):
        key, doc, words, value, unit, measure, counted, place, time, source, mode, flag = cells
        row = {"id": key, **located(doc, words), **bounds(value)}
        one_of(row, "unit", unit or "count")
        one_of(row, "measure", measure)
        one_of(row, "counted", counted)
        one_of(row, "place", place)
        one_of(row, "time", time)
        one_of(row, "source", source)
        rows.append({**row, "modality": mode or "asserted"} | flags(flag))
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
        row = located(doc, words)
        row["direct"] = how == "direct"
        one_of(row, "speaker", speaker)
        rows.append(row | flags(core))
    return rows


def instruments() -> list[Row]:
    """Every mention of a legal or political document."""
    rows = []
    for doc, words, key, body, kind, num, date, core in table("instruments", 8):
        row = {**located(doc, words), "key": key, "type": kind, "number": num or None}
        row["date"] = date or None
        one_of(row, "body", body)
        rows.append(row | flags(core))
    return rows


def events() -> list[Row]:
    """Every dated happening; rows of type `-` are optional."""
    rows = []
    for doc, words, edtf, place, kind, label, key, flag in table("events", 8):
        row: Row = {"id": key} if key else {}
        row.update(located(doc, words) | flags(flag))
        one_of(row, "edtf", edtf)
        one_of(row, "place", place)
        if kind == "-":
            row.update(label=label, core=False)
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


def questions(known: list[Row], dated: list[Row]) -> list[Row]:
    """The questions with several claims, and a single one for every other figure."""
    by_id = {r["id"]: r for r in [*known, *dated] if "id" in r}
    rows: list[Row] = []
    used: set[str] = set()
    for text, answer, families, why, others in table("questions", 5):
        first, *accepted = answer.split()
        origins = [part.split() for part in families.split(";")]
        ids = [i for part in origins for i in part]
        used.update(ids)
        if missing := [i for i in ids if i not in by_id]:
            stop(f"{text}: no claim {missing}")
        rows.append({"text": text, "claims": ids, "answer": first, "accept": [first, *accepted]})
        rows[-1] |= {"families": len(origins), "explanation": why}
        if others:
            rows[-1]["families_alt"] = [int(n) for n in others.split()]
    for row in known:
        if row["id"] not in used:
            text = f"{row['measure']}: {row['counted']}?"
            rows.append({"text": text, "claims": [row["id"]], "answer": "single"})
            rows[-1] |= {"accept": ["single"], "families": 1, "explanation": "one figure"}
    for count, row in enumerate(rows, start=1):
        ends = _kind_and_ends([by_id[i] for i in row["claims"]])
        row.update({"id": f"q{count:03d}"} | ends)
    return rows


def _kind_and_ends(claims: list[Row]) -> Row:
    if any("edtf" in claim for claim in claims):
        return {"kind": "event", "low": None, "high": None}
    stated = [c[k] for c in claims for k in ("low", "high") if c[k] is not None]
    return {"kind": "figure", "low": min(stated), "high": max(stated)}


def traps(known: list[Row]) -> list[Row]:
    """Claims that look alike and must stand in different questions."""
    ids = {r["id"] for r in known}
    rows = [{"claims": cell.split(), "reason": reason} for cell, reason in table("traps", 2)]
    for row in rows:
        if missing := [i for i in row["claims"] if i not in ids]:
            stop(f"trap: no figure {missing}")
    return rows


def reuse() -> list[Row]:
    """Stretches that go back to one text, or quote the same words."""
    rows = []
    for doc_a, doc_b, first, last, kind in table("reuse", 5):
        sides: list[Row] = []
        for doc in (doc_a, doc_b):
            name, start, _ = place_of(doc, first)
            _, _, end = place_of(doc, last, begin=start)
            words = TEXT[name][start:end]
            sides.append({"doc": name, "start": start, "end": end, "text": words})
        first_words, other_words = sides[0]["text"], sides[1]["text"]
        alike = difflib.SequenceMatcher(None, first_words, other_words, autojunk=False).ratio()
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


def gold() -> dict[str, list[Row]]:
    """Every file's rows, in the order in which the files are written."""
    known, dated = figures(), events()
    out = {"figures": known, "not_figures": not_figures(), "statements": statements()}
    out |= {"instruments": instruments(), "events": dated}
    for name in ("statements", "instruments", "events"):
        out[name].sort(key=lambda r: (r["doc"], r["start"]))
        out[name] = [{"id": f"{name[0]}-{n:03d}"} | r for n, r in enumerate(out[name], 1)]
    return out | {"questions": questions(known, dated), "traps": traps(known), "reuse": reuse()}


def main() -> None:
    """Write every file, then check that no numeral was passed over."""
    if len(sys.argv) != 2:
        stop("which folder?")
    open_corpus(Path(sys.argv[1]))
    out = gold()
    for name, rows in out.items():
        if rows or name != "traps":
            lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
            (GOLD / f"{name}.jsonl").write_text(lines, "utf-8", newline="\n")
    print({name: len(rows) for name, rows in out.items()})
    accounting = ("figures", "not_figures", "events", "instruments")
    if left := uncovered([row for name in accounting for row in out[name]]):
        stop("numerals passed over:\n  " + "\n  ".join(left))


if __name__ == "__main__":
    main()
