"""Cells of a table: a column's heading says what is counted, a row's label of whom or where.

A row that sums up the others ("Total", "All districts") is the whole of its columns; a column
"of them women" is a part of the column before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from variorum.claims.figures.context import heading_measure
from variorum.claims.figures.measures import (
    NOUNS,
    PERSON_MEASURES,
    STATES,
    VERBS,
    Entry,
    is_person,
)
from variorum.claims.figures.readings import FigureReading
from variorum.claims.figures.scan import Quantity, scan
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_EDGE = re.compile(r"[\t|]")
_TOTAL = re.compile(
    r"(?:(?:grand|sub-?|over)?\s*totals?|all(?:\s+[^\W\d_]+){0,3}|together|altogether|overall|sum|"
    r"in\s+(?:all|total)|both(?:\s+[^\W\d_]+){0,2})\W*",
    re.IGNORECASE,
)
_OF_WHICH = re.compile(
    r"^\W*(?:of|among|out of)\s+(?:them|these|those|which|whom)\b", re.IGNORECASE
)
#: Heads of the label column under which rows are kinds of people or things, not places or times.
_GROUPS = re.compile(r"\b(?:groups?|categor(?:y|ies)|kinds?|types?|status|sex|class)\b", re.I)
#: What a heading says of the count itself, not of what is counted.
_COUNT_WORDS = frozenset(
    "number numbers no total count counts persons people cases of the in and or by at on from with "
    "as per cent percent share".split()
)


def read_row(
    reading: Reading, first: Sentence, sentence: Sentence, quantities: Sequence[Quantity]
) -> list[FigureReading]:
    """One reading for each number of a row that stands in a cell of its own.

    `first`, the first row of the table, is its heading. The first cell of a row is its label,
    and no figure.
    """
    text = reading.document.text
    cells = _cells(text, sentence.span)
    header = _heading(text, first.span, len(cells))
    if first.index == sentence.index:
        return []
    label = cells[0].of(text).strip() if cells else ""
    grouped = bool(_GROUPS.search(header[0].of(text))) and len(header) == len(cells)
    out: list[FigureReading] = []
    for quantity in quantities:
        at = sentence.source(quantity.start, quantity.after)
        column = next((i for i, cell in enumerate(cells) if cell.holds(at)), None)
        if column is None or column == 0:
            continue
        heading = header[column].of(text).strip() if column < len(header) else ""
        group = _group(label, known=grouped)
        cell = _cell(reading, sentence, quantity, heading, (label, group))
        out.append(_share_of(cell, out[-1]) if out else cell)
    return out


def _share_of(cell: FigureReading, before: FigureReading) -> FigureReading:
    """ "7,450 | 65%": a share beside a count is of what is counted there."""
    shares = cell.quantity.unit.code == "%" and before.quantity.unit.code == "count"
    return replace(cell, counted=before.counted) if shares and not cell.counted else cell


#: The rule between the heading and the rows of a table drawn with bars.
_RULE = re.compile(r"[\s|+:=-]{3,}")


def barred_rows(reading: Reading) -> dict[int, Sentence]:
    """Index of each sentence of a plain table drawn with bars to the first row of that table.

    Lines one below the other with the same number of bars, whatever the segmenter took them for.
    """
    out: dict[int, Sentence] = {}
    first: Sentence | None = None
    for sentence in reading.sentences:
        bars = sentence.text.count(" | ")
        if first is not None and _RULE.fullmatch(sentence.text):
            continue
        if sentence.passage.kind == "table_row" or not bars:
            first = None
            continue
        if first is None or first.text.count(" | ") != bars:
            first = sentence
        out[sentence.index] = first
    rows = Counter(one.index for one in out.values())
    return {i: one for i, one in out.items() if rows[one.index] > 1}


#: A column of fewer rows adds up by chance, and a total stands this many figures before it.
_LEAST_ROWS, _REACH = 3, 15


def by_column(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """Rows of a column that make up a number told shortly before the table are parts of it."""
    out = list(readings)
    cells = [i for i, one in enumerate(out) if _is_cell(one) and one.whole is None]
    first = cells[0] if cells else 0
    column = [i for i in cells if i - first <= _REACH and out[i].measure == out[first].measure]
    if len(column) < _LEAST_ROWS:
        return out
    amount = sum(out[i].quantity.stated[0] for i in column)
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        total = out[at]
        counts = total.quantity.unit.code == "count" and len(total.quantity.stated) == 1
        if counts and total.quantity.stated[0] == amount and total.measure == out[first].measure:
            for i in column:
                out[i] = replace(out[i], whole=at)
            break
    return out


def _is_cell(one: FigureReading) -> bool:
    counts = one.quantity.unit.code == "count" and len(one.quantity.stated) == 1
    return counts and one.rule.startswith("table cell")


def whole_of_rows(
    reading: Reading, first: Sentence, readings: Sequence[FigureReading], offset: int
) -> list[FigureReading]:
    """Set the wholes of a table's figures, once all its rows are read.

    `readings` are those of the whole table in order, `offset` the index of the first of them in
    the document. Numbers of a column are parts of the one in the row of totals, if there is one
    row of totals and none of the others is larger; those of a column "of them" are parts of
    the number before in their row.
    """
    text = reading.document.text
    width = max((len(_cells(text, one.sentence.span)) for one in readings), default=0)
    header = [cell.of(text) for cell in _heading(text, first.span, width)]
    columns = [_column(text, one) for one in readings]
    labels = [_cells(text, one.sentence.span)[0].of(text).strip() for one in readings]
    out = list(readings)
    for at, one in enumerate(readings):
        total = [
            i for i, label in enumerate(labels) if _is_total(label) and columns[i] == columns[at]
        ]
        across = _row_total(out, columns, header, at)
        part = columns[at] < len(header) and _OF_WHICH.match(header[columns[at]])
        before = [i for i in range(at) if readings[i].sentence is one.sentence]
        if len(total) == 1 and total[0] != at and _fits(readings[total[0]], one):
            out[at] = replace(one, whole=offset + total[0])
        elif part and before and _fits(readings[before[-1]], one):
            out[at] = replace(one, whole=offset + before[-1])
        elif across is not None:
            out[at] = replace(one, whole=offset + across)
    return [_as_its_parts(one, out, offset + at) for at, one in enumerate(out)]


def _as_its_parts(
    total: FigureReading, readings: Sequence[FigureReading], index: int
) -> FigureReading:
    """A total under a heading that says nothing ("Number") measures what its parts do."""
    parts = {one.measure for one in readings if one.whole == index}
    says_little = _is_total(total.measure) or _COLUMN_OF_COUNTS.fullmatch(total.measure)
    if len(parts) != 1 or total.measure in parts or not says_little:
        return total
    measure = parts.pop()
    counted = "people" if measure in PERSON_MEASURES else total.counted
    return replace(total, measure=measure, counted=counted)


def _row_total(
    readings: Sequence[FigureReading], columns: Sequence[int], header: Sequence[str], at: int
) -> int | None:
    """The cell of the same row under "Total", of which the row's other counts are parts.

    They make it up, or some columns are left out: then no row of the table has more in a column
    than its total, and those beside a total never come to more than it.
    """
    row = [i for i, one in enumerate(readings) if one.sentence is readings[at].sentence]
    total = next(
        (i for i in row if columns[i] < len(header) and _is_total(header[columns[i]])), None
    )
    if total is None or total == at or readings[total].quantity.unit.code != "count":
        return None
    others = [readings[i] for i in row if i != total]
    same = all(one.measure == readings[total].measure for one in others)
    made = sum(one.quantity.stated[0] for one in others) == readings[total].quantity.stated[0]
    return total if same and (made or _holds_all(readings, columns, columns[total])) else None


def _holds_all(readings: Sequence[FigureReading], columns: Sequence[int], under: int) -> bool:
    """Whether the number under "Total" is at least what the rest of its row adds up to, always."""
    rows: dict[int, list[float]] = {}
    for one, column in zip(readings, columns, strict=True):
        counts = one.quantity.unit.code == "count"
        row = rows.setdefault(one.sentence.index, [0.0, 0.0])
        row[column != under] += one.quantity.stated[0] if counts else 0.0
    return len(rows) > 1 and all(total >= rest > 0 for total, rest in rows.values())


def _fits(whole: FigureReading, part: FigureReading) -> bool:
    counts = whole.quantity.unit.code == part.quantity.unit.code == "count"
    return counts and whole.quantity.stated[-1] >= part.quantity.stated[0]


def _is_total(label: str) -> bool:
    return bool(_TOTAL.fullmatch(label))


def _column(text: str, one: FigureReading) -> int:
    at = one.sentence.source(one.quantity.start, one.quantity.after)
    cells = _cells(text, one.sentence.span)
    return next((i for i, cell in enumerate(cells) if cell.holds(at)), 0)


def _heading(text: str, row: Span, width: int) -> list[Span]:
    """The cells of the first row; the corner over the labels may have no words and no cell."""
    cells = _cells(text, row)
    corner = [Span(row.start, row.start)] if len(cells) == width - 1 else []
    return [*corner, *cells]


def _cells(text: str, row: Span) -> list[Span]:
    """The cells of a row, empty ones too; bars at both ends of a row are its frame."""
    words = row.of(text)
    bounds = [-1, *(m.start() for m in _EDGE.finditer(words)), len(words)]
    cells = [Span(row.start + a + 1, row.start + max(b, a + 1)) for a, b in pairwise(bounds)]
    if words.lstrip().startswith("|"):
        cells = cells[1:]
    if words.rstrip().endswith("|") and len(cells) > 1:
        cells = cells[:-1]
    return cells


def _group(label: str, *, known: bool) -> str:
    """A row's label as what is counted: a kind of people, or any kind where the table says so."""
    if not label or _is_total(label):
        return ""
    if any(c.isdigit() for c in label) and not is_person(label.split(maxsplit=1)[0]):
        return ""
    lowered = label[:1].lower() + label[1:]
    last = re.sub(r"\W+$", "", lowered).rsplit(" ", 1)[-1].lower()
    person = is_person(last) or is_person(lowered.split()[0]) or last.endswith("men")
    return lowered if known or person or not label[:1].isupper() else ""


def _cell(
    reading: Reading,
    sentence: Sentence,
    quantity: Quantity,
    heading: str,
    row: tuple[str, str],
) -> FigureReading:
    label, group = row
    by_heading, by_label = _entry(heading), _entry(label)
    entry = by_heading or by_label or heading_measure(reading, sentence)
    noun = _noun(heading) or group
    if by_label is not None and by_heading is None:
        noun = (_noun(heading) if group else "") or _noun(label) or noun
    if not noun and entry is not None and entry.measure in PERSON_MEASURES:
        noun = "people"
    if not noun and entry is not None and _names_cases(heading):
        noun = _BRACKETS.sub("", heading).strip().lower()
    quantity = _with_unit(quantity, heading)
    if _RATE.search(heading):
        entry, noun = (
            by_label or Entry("rate", "flow"),
            _BRACKETS.sub("", _PER.sub("", heading)).strip().lower(),
        )
    unit = quantity.unit.dimension
    person = quantity.unit.code == "count"
    bare = _BRACKETS.sub("", heading).strip()
    untold = entry is None or entry.measure == "population"
    if untold and person and bare.lower() in _PEOPLE_COLUMNS:
        entry, noun = Entry("population", "stock"), bare.lower()
    if entry is None and person and (_is_people(noun) or _is_total(heading)):
        entry, noun = Entry("population", "stock"), noun if _is_people(noun) else "people"
    measure = entry.measure if entry else "share" if unit == "percent" else ""
    told = label if _names_thing(label) and _names_no_thing(bare) else bare or label
    nature = entry.nature if entry else None
    counted = noun or ("" if entry else told)
    return FigureReading(
        quantity, sentence, measure or told.lower(), nature, 3, counted,
        "table cell: column and row",
    )  # fmt: skip


def _names_cases(heading: str) -> bool:
    """ "Cases", "Suspected cases": the heading's noun is what is counted, and its measure."""
    last = _BRACKETS.sub("", heading).strip().lower().rsplit(" ", 1)[-1]
    entry = NOUNS.get(last.removesuffix("s"))
    return entry is not None and entry.strong and entry.measure not in PERSON_MEASURES


_RATE = re.compile(r"\brates?\b|\bper\s+(?:1|10)[\d,. ]*\b", re.IGNORECASE)
_PER = re.compile(r"\s*\bper\s+[\d,. ]+\s*$", re.IGNORECASE)


def _with_unit(quantity: Quantity, heading: str) -> Quantity:
    """A bare number has the unit that its heading names: "Area (km2)", "Rate per 1,000"."""
    if quantity.unit.code != "count":
        return quantity
    per, bracket = _PER.search(heading), _BRACKETS.search(heading)
    words = per.group().strip() if per else bracket.group().strip(" ()[]") if bracket else ""
    named = scan(f"1 {words}") if words else []
    unit = named[0].unit if len(named) == 1 else quantity.unit
    return replace(quantity, unit=unit) if unit.dimension not in ("duration", "age") else quantity


_PEOPLE_COLUMNS = frozenset("persons people residents inhabitants".split())
#: Units and notes behind a heading: "Water (m3)".
_BRACKETS = re.compile(r"\s*[\[(][^\])]*[\])]")
_COLUMN_OF_COUNTS = re.compile(r"(?:number|no\.?|count|total|quantity|persons|people)\W*", re.I)


def _names_no_thing(heading: str) -> bool:
    """Whether a column stands for a place, a time or bare numbers, so that its rows name things."""
    plural = _noun(heading)
    if _COLUMN_OF_COUNTS.fullmatch(heading) or any(c.isdigit() for c in heading):
        return True
    words = heading.split()
    return not plural and bool(words) and all(w[:1].isupper() for w in words)


def _names_thing(label: str) -> bool:
    """ "Litres of water per person", "Beds"; not "Tamm", "North Tamm" or "May"."""
    words = label.split()
    return bool(_noun(label)) or (len(words) > 1 and not all(w[:1].isupper() for w in words))


def _is_people(noun: str) -> bool:
    first, last = (noun.split(maxsplit=1) or [""])[0], noun.rsplit(" ", 1)[-1]
    return " per " not in noun and (is_person(first) or is_person(last))


def _noun(heading: str) -> str:
    """What a column's heading says is counted: "houses" of "Houses destroyed", "women"."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", _OF_WHICH.sub("", heading))
    plain = [w for w in words if _entry(w) is None and w.lower() not in _COUNT_WORDS]
    if not plain or len(plain) > 3:
        return ""
    noun = " ".join(plain)
    if not noun.lower().endswith(("s", "men", "children", "people")):
        return ""
    return noun[:1].lower() + noun[1:] if noun[1:2].islower() else noun


def _entry(words: str) -> Entry | None:
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        entry = (
            STATES.get(word)
            or NOUNS.get(word)
            or NOUNS.get(word.removesuffix("s"))
            or VERBS.get(word)
            or VERBS.get(word.removesuffix("ed"))
            or VERBS.get(word.removesuffix("d"))
        )
        entry = entry or (
            NOUNS.get(word.removesuffix("ies") + "y") if word.endswith("ies") else None
        )
        if entry is not None:
            return entry
    return None
