"""A Reading in, drafts of its figures out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.drafts import FigureDraft, TimeMention
from variorum.claims.figures.context import from_context
from variorum.claims.figures.exclude import why_no_figure
from variorum.claims.figures.parts import find_parts
from variorum.claims.figures.read import read_quantity
from variorum.claims.figures.readings import Reading1
from variorum.claims.figures.scan import Quantity, scan
from variorum.claims.figures.siblings import fill_counted, share_measures
from variorum.claims.figures.tables import read_row
from variorum.syntax import Reading, Sentence

_TIMED = {"DATE", "TIME", "DURATION"}


def find_figures(reading: Reading, times: Sequence[TimeMention]) -> tuple[FigureDraft, ...]:
    """Every figure of a document in text order.

    Numbers inside a date, a clock time or a duration of `times` are left out; without `times`
    the module's own guards do that. `part_of` is an index into the tuple. A sentence that was
    not parsed gives only numbers with a unit of measure, money or percent.
    """
    spans = sorted((t.start, t.end) for t in times if t.type in _TIMED)
    known: list[Reading1] = []
    for sentence in reading.sentences:
        text = _scannable(reading, sentence)
        quantities = [q for q in scan(text) if _is_figure(sentence, q, spans)]
        if not quantities:
            continue
        known.extend(_read_sentence(reading, sentence, quantities, known))
    return tuple(_draft(one) for one in from_context(reading, known))


def _scannable(reading: Reading, sentence: Sentence) -> str:
    """The cleaned words, character for character; cells of a row stay apart ("12", "340")."""
    if sentence.passage.kind != "table_row":
        return sentence.text
    stored = reading.document.text
    return "".join(
        "\t" if stored[sentence.source(at, at + 1).start] == "\t" else letter
        for at, letter in enumerate(sentence.text)
    )


def _is_figure(sentence: Sentence, quantity: Quantity, times: Sequence[tuple[int, int]]) -> bool:
    if why_no_figure(sentence.text, quantity) is not None:
        return False
    if not sentence.parsed and quantity.unit.code == "count":
        return False
    at = sentence.source(quantity.number_start, quantity.number_end)
    return not any(start <= at.start and at.end <= end for start, end in times)


def _read_sentence(
    reading: Reading, sentence: Sentence, quantities: Sequence[Quantity], known: Sequence[Reading1]
) -> list[Reading1]:
    if not sentence.parsed:
        return [Reading1(q, sentence, "", None, 99, "", "not parsed") for q in quantities]
    if sentence.passage.kind == "table_row":
        return read_row(reading, sentence, quantities)
    readings = _conversions([read_quantity(sentence, q) for q in quantities])
    readings = [r for r in readings if not _is_pronoun(r)]
    readings = find_parts(share_measures(readings), known, len(known))
    return _rates(fill_counted(readings, known))


def _is_pronoun(reading: Reading1) -> bool:
    """ "a usual one", "by one": nothing is counted."""
    quantity = reading.quantity
    word = reading.sentence.text[quantity.number_start : quantity.number_end].lower()
    return word == "one" and not reading.counted and quantity.unit.code == "count"


def _conversions(readings: list[Reading1]) -> list[Reading1]:
    """ "155 mph (250 km/h)": the second is the first in another unit."""
    out: list[Reading1] = []
    for reading in readings:
        last = out[-1] if out else None
        unit = reading.quantity.unit
        if (
            last is not None
            and unit.code not in ("count", "%")
            and unit.dimension == last.quantity.unit.dimension
        ):
            between = reading.sentence.text[last.quantity.after : reading.quantity.start]
            if between.strip() in ("(", "/", ", or", "or", "["):
                out.append(
                    replace(last, quantity=reading.quantity, rule="the same in another unit")
                )
                continue
        out.append(reading)
    return out


def _rates(readings: list[Reading1]) -> list[Reading1]:
    """An interval in brackets behind a rate is one of that rate: "14 deaths per 1000 (9 to 19)"."""
    out: list[Reading1] = []
    for reading in readings:
        rate = next((r for r in reversed(out) if r.quantity.unit.code.startswith("1/")), None)
        if rate is not None and reading.quantity.bound == "between" and not reading.head:
            between = reading.sentence.text[rate.quantity.after : reading.quantity.start]
            if "(" in between and ")" not in between and reading.quantity.unit.code == "count":
                quantity = replace(reading.quantity, unit=rate.quantity.unit)
                out.append(replace(rate, quantity=quantity, rule="interval of the rate"))
                continue
        out.append(reading)
    return out


def _draft(one: Reading1) -> FigureDraft:
    quantity, sentence = one.quantity, one.sentence
    span = sentence.source(quantity.start, quantity.after)
    head = sentence.source(*one.head) if one.head else None
    trigger = sentence.source(*one.trigger) if one.trigger else None
    return FigureDraft(
        start=span.start,
        end=span.end,
        sentence=sentence.index,
        low=quantity.low,
        high=quantity.high,
        bound=quantity.bound,
        unit=quantity.unit.code,
        measure=one.measure or "count",
        counted=one.counted,
        nature=one.nature,
        rule=f"{quantity.rule}; {one.rule}",
        vague=quantity.vague,
        part_of=one.whole,
        head_start=head.start if head else None,
        head_end=head.end if head else None,
        trigger_start=trigger.start if trigger else None,
        trigger_end=trigger.end if trigger else None,
    )
