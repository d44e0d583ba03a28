"""Cells of a table: the row's first cell and the column's heading say what a number is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from variorum.claims.figures.context import heading_measure
from variorum.claims.figures.measures import NOUNS, PERSON_MEASURES, STATES, VERBS, Entry
from variorum.claims.figures.readings import FigureReading
from variorum.claims.figures.scan import Quantity
from variorum.model import Span
from variorum.syntax import Reading, Sentence

_CELL = re.compile(r"[^\t|]+")


def read_row(
    reading: Reading, first: Sentence, sentence: Sentence, quantities: Sequence[Quantity]
) -> list[FigureReading]:
    """One reading for each number of a row that stands in a cell of its own.

    `first`, the first row of the table, is its heading. The first cell of a row is its label,
    and no figure.
    """
    text = reading.document.text
    header = _cells(text, first.span)
    if first.index == sentence.index or not header:
        return []
    cells = _cells(text, sentence.span)
    out: list[FigureReading] = []
    for quantity in quantities:
        at = sentence.source(quantity.start, quantity.after)
        column = next((i for i, cell in enumerate(cells) if cell.holds(at)), None)
        if column is None or column == 0:
            continue
        heading = header[column].of(text).strip() if column < len(header) else ""
        label = cells[0].of(text).strip()
        out.append(_cell(reading, sentence, quantity, heading, label))
    return out


def _cells(text: str, row: Span) -> list[Span]:
    words = row.of(text)
    return [
        Span(row.start + m.start(), row.start + m.end())
        for m in _CELL.finditer(words)
        if m.group().strip()
    ]


def _cell(
    reading: Reading, sentence: Sentence, quantity: Quantity, heading: str, label: str
) -> FigureReading:
    by_heading, by_label = _entry(heading), _entry(label)
    entry = by_heading or by_label or heading_measure(reading, sentence)
    other = label if by_heading else heading
    noun = other if other and not other[:1].isupper() else ""
    if entry is not None and not noun:
        noun = "people" if entry.measure in PERSON_MEASURES else other
    counted = noun or heading or label
    unit = quantity.unit.dimension
    measure = (
        entry.measure
        if entry
        else "share"
        if unit == "percent"
        else heading.lower() or label.lower()
    )
    nature = entry.nature if entry else None
    return FigureReading(
        quantity, sentence, measure, nature, 3, counted, "table cell: column and row"
    )


def _entry(words: str) -> Entry | None:
    for word in re.findall(r"[^\W\d_]+", words.lower()):
        entry = (
            STATES.get(word)
            or NOUNS.get(word)
            or NOUNS.get(word.removesuffix("s"))
            or VERBS.get(word)
        )
        entry = entry or (
            NOUNS.get(word.removesuffix("ies") + "y") if word.endswith("ies") else None
        )
        if entry is not None:
            return entry
    return None
