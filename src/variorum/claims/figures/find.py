"""A Reading in, drafts of its figures out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from variorum.claims.drafts import FigureDraft, TimeMention
from variorum.claims.figures.answers import by_question
from variorum.claims.figures.ballots import by_vote, of_the_vote
from variorum.claims.figures.bounds_told import told_bound
from variorum.claims.figures.brackets import with_members
from variorum.claims.figures.breakdowns import is_compared
from variorum.claims.figures.context import from_context
from variorum.claims.figures.counted import token_before
from variorum.claims.figures.exclude import why_no_figure
from variorum.claims.figures.governors import lemma_of_governor
from variorum.claims.figures.keyed import by_label
from variorum.claims.figures.measures import PERSON_MEASURES, SAME, is_person
from variorum.claims.figures.named import name_counted
from variorum.claims.figures.numbering import with_digits_joined
from variorum.claims.figures.pages import clause_numbers, page_numbers
from variorum.claims.figures.parts import find_parts
from variorum.claims.figures.properties import property_of
from variorum.claims.figures.purposes import kind_of_money
from variorum.claims.figures.read import read_quantity
from variorum.claims.figures.readings import GUESS, FigureReading, numeral_token
from variorum.claims.figures.resorts import HOLDINGS
from variorum.claims.figures.said_of import measure_of
from variorum.claims.figures.scan import Quantity, scan
from variorum.claims.figures.shared_units import with_units_shared
from variorum.claims.figures.siblings import fill_counted, share_measures
from variorum.claims.figures.speeds import by_speed
from variorum.claims.figures.stuffs import of_stuff
from variorum.claims.figures.sums import by_sum
from variorum.claims.figures.tables import barred_rows, by_column, read_row, whole_of_rows
from variorum.claims.figures.topics import by_topic
from variorum.claims.figures.totals import by_words_of_sum
from variorum.claims.figures.wholes import WHOLE
from variorum.syntax import Reading, Sentence

#: How many figures before a sentence may lend it what they count.
_LOOK_BACK = 40
_TIMED = {"DATE", "TIME", "DURATION"}


def find_figures(reading: Reading, times: Sequence[TimeMention]) -> tuple[FigureDraft, ...]:
    """Every figure of a document in text order.

    Numbers inside a date, a clock time or a duration of `times` are left out; without `times`
    the module's own guards do that. `part_of` is an index into the tuple. A sentence that was
    not parsed gives only numbers with a unit of measure, money or percent.
    """
    spans = sorted((t.start, t.end) for t in times if t.type in _TIMED)
    known: list[FigureReading] = []
    first_rows: dict[str, Sentence] = {}
    barred = barred_rows(reading)
    pages, clauses = page_numbers(reading), clause_numbers(reading)
    for sentence in reading.sentences:
        first = first_rows.setdefault(sentence.block.id, sentence)
        first = barred.get(sentence.index, first)
        text = _scannable(reading, sentence)
        found = list(scan(text) if sentence.parsed else _scan_windows(text))
        found = with_digits_joined(text, with_units_shared(text, found))
        quantities = [told_bound(text, q) for q in found if _is_figure(sentence, q, spans)]
        if sentence.index in clauses and quantities and not text[: quantities[0].start].strip():
            quantities = quantities[1:]
        if not quantities or sentence.index in pages:
            continue
        in_row = sentence.passage.kind == "table_row" or sentence.index in barred
        if sentence.parsed and in_row:
            known.extend(read_row(reading, first, sentence, quantities))
        else:
            known.extend(_read_sentence(reading, sentence, quantities, known))
    known = by_column(_with_table_wholes(reading, known, first_rows, barred))
    return tuple(_draft(one) for one in by_sum(by_words_of_sum(from_context(reading, known))))


def _with_table_wholes(
    reading: Reading,
    known: Sequence[FigureReading],
    first_rows: Mapping[str, Sentence],
    barred: Mapping[int, Sentence],
) -> list[FigureReading]:
    """The readings with the wholes of every table set, one table after another."""
    out: list[FigureReading] = []
    for first, run in groupby(known, key=lambda one: _first_row(one.sentence, first_rows, barred)):
        rows = list(run)
        if first is not None and all(one.sentence.parsed for one in rows):
            rows = whole_of_rows(reading, first, rows, len(out))
        out.extend(rows)
    return out


def _first_row(
    sentence: Sentence, first_rows: Mapping[str, Sentence], barred: Mapping[int, Sentence]
) -> Sentence | None:
    """The first row of the table that a sentence is a row of; None outside tables."""
    if sentence.index in barred:
        return barred[sentence.index]
    return first_rows[sentence.block.id] if sentence.passage.kind == "table_row" else None


def _scannable(reading: Reading, sentence: Sentence) -> str:
    """The cleaned words, character for character; cells of a row stay apart ("12", "340")."""
    if sentence.passage.kind != "table_row":
        return sentence.text
    stored = reading.document.text
    return "".join(
        "\t" if stored[sentence.source(at, at + 1).start] == "\t" else letter
        for at, letter in enumerate(sentence.text)
    )


#: What was not parsed may be a whole file without a full stop: it is scanned in windows of this
#: many characters, and no further than the second number.
_WINDOW, _LONGEST_SCANNED = 1_500, 200_000


def _scan_windows(text: str) -> Iterator[Quantity]:
    """Quantities with a unit of measure, money or percent in text that was not parsed."""
    at = 0
    while at < min(len(text), _LONGEST_SCANNED):
        cut = text.rfind(" ", at + 1, at + _WINDOW)
        end = cut if at + _WINDOW < len(text) and cut > at else min(len(text), at + _WINDOW)
        window = text[at:end]
        for quantity in scan(window):
            if quantity.unit.code != "count" and why_no_figure(window, quantity) is None:
                yield _moved(quantity, at)
        at = end


def _moved(quantity: Quantity, by: int) -> Quantity:
    return replace(
        quantity,
        start=quantity.start + by,
        number_start=quantity.number_start + by,
        number_end=quantity.number_end + by,
        after=quantity.after + by,
    )


def _is_figure(sentence: Sentence, quantity: Quantity, times: Sequence[tuple[int, int]]) -> bool:
    if sentence.parsed and why_no_figure(sentence.text, quantity) is not None:
        return False
    fraction = quantity.form == "fraction" and quantity.unit.code == "%"
    if fraction and re.match(r"\s+of\b", sentence.text[quantity.after :]):
        return True  # "three quarters of them" are no quarters of a year
    at = sentence.source(quantity.number_start, quantity.number_end)
    return not any(start <= at.start and at.end <= end for start, end in times)


def _read_sentence(
    reading: Reading,
    sentence: Sentence,
    quantities: Sequence[Quantity],
    known: Sequence[FigureReading],
) -> list[FigureReading]:
    if not sentence.parsed:
        return [FigureReading(q, sentence, "", None, 99, "", "not parsed") for q in quantities]
    readings = [read_quantity(sentence, q) for q in quantities]
    readings = _conversions(
        [name_counted(by_label(kind_of_money(property_of(r)))) for r in readings]
    )
    readings = [r for r in readings if not _is_pronoun(r)]
    readings = with_members(by_question(reading, readings))
    readings = by_vote(share_measures(readings))
    readings = of_the_vote(readings, known[-_LOOK_BACK:])
    readings = of_stuff(by_speed(readings, known), known[-_LOOK_BACK:])
    readings = by_topic(reading, readings, known)
    readings = find_parts(readings, known, len(known))
    readings = _times(_rates(fill_counted(readings, known[-_LOOK_BACK:])))
    return readings if any(r.whole is not None for r in readings) else _telling(readings)


def _telling(readings: list[FigureReading]) -> list[FigureReading]:
    """The readings without a spelled one or two of things of which nothing is told.

    "The town has one river and two banks": there is no answer in it, and the words are as much
    articles as numbers. Where a figure of the sentence is a part, all of them are kept.
    """
    return [r for r in readings if not _tells_nothing(r)]


#: "Two of the three wells": a number beside another counts.
_OF_SO_MANY = re.compile(
    r"\s+(?:out\s+)?of\s+(?:the|its|their|our|these|those)\s+"
    r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b",
    re.IGNORECASE,
)


def _tells_nothing(one: FigureReading) -> bool:
    quantity, text = one.quantity, one.sentence.text
    word = text[quantity.number_start : quantity.number_end].lower()
    exact = quantity.unit.code == "count" and quantity.bound == "exact"
    if _OF_SO_MANY.match(text, quantity.after):
        return False
    if word not in ("one", "two") or not exact or one.head is None or one.rank < GUESS:
        return False
    last = token_before(one.sentence.doc, one.head[1])
    governor = lemma_of_governor(one.sentence.doc[last])
    noun = one.counted.split(" of ", maxsplit=1)[0].rsplit(" ", 1)[-1]
    number = numeral_token(one.sentence.doc, quantity)
    thing = one.sentence.doc[last]
    told = {thing.dep_, number.dep_} & {"dobj", "nsubjpass", "nsubj"}
    # "had taken control of two villages"
    inner = thing.head.head if thing.dep_ == "pobj" and thing.head.lower_ == "of" else thing
    held = inner.dep_ == "dobj" and inner.lemma_.lower() in HOLDINGS
    # "11 pistols, two grenades and 240 knives"
    numbers = (c for t in thing.conjuncts for c in t.children if c.dep_ == "nummod")
    listed = any(c.lower_ not in ("one", "two") for c in numbers)
    done_to = ((bool(told) or held) and one.rank == GUESS) or listed
    return governor is not None and noun.islower() and not is_person(noun) and not done_to


def _times(readings: list[FigureReading]) -> list[FigureReading]:
    """ "900 blankets …, five times as many": of what was counted before in the sentence."""
    out: list[FigureReading] = []
    for one in readings:
        bare = one.quantity.unit.code == "1" and one.counted.lower() in ("", "many", "much")
        before = next((r.counted for r in reversed(out) if r.counted), "")
        out.append(replace(one, counted=before) if bare else one)
    return out


def _is_pronoun(reading: FigureReading) -> bool:
    """ "a usual one", "by one": nothing is counted."""
    quantity = reading.quantity
    word = reading.sentence.text[quantity.number_start : quantity.number_end].lower()
    return word == "one" and not reading.counted and quantity.unit.code == "count"


def _conversions(readings: list[FigureReading]) -> list[FigureReading]:
    """ "155 mph (250 km/h)": the second is the first in another unit."""
    out: list[FigureReading] = []
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


def _rates(readings: list[FigureReading]) -> list[FigureReading]:
    """An interval in brackets behind a rate is one of that rate: "14 deaths per 1000 (9 to 19)"."""
    out: list[FigureReading] = []
    for reading in readings:
        rate = next((r for r in reversed(out) if r.quantity.unit.code.startswith("1/")), None)
        if rate is not None and reading.quantity.bound == "between" and not reading.head:
            between = reading.sentence.text[rate.quantity.after : reading.quantity.start]
            if "(" in between and ")" not in between and reading.quantity.unit.code == "count":
                quantity = replace(reading.quantity, unit=rate.quantity.unit)
                out.append(replace(rate, quantity=quantity, rule="interval of the rate"))
                continue
        if rate is not None and _is_rate_again(reading):
            out.append(replace(reading, measure=rate.measure, counted=rate.counted, rank=4))
            continue
        last = out[-1] if out else None
        if last is not None and _is_interval_of(last, reading):
            margins = reading.quantity
            if margins.unit.code == "count":
                margins = replace(margins, unit=last.quantity.unit)
            out.append(replace(last, quantity=margins, rule="interval of a number"))
            continue
        out.append(reading)
    return out


_AGAINST = re.compile(
    r"\b(?:against|from|than|to|with|versus|at)\s+(?:only\s+|just\s+|about\s+)?$", re.IGNORECASE
)


def _is_rate_again(one: FigureReading) -> bool:
    """ "9.8 per 1,000 against 8.1 in 2018": another rate, its "per" left out."""
    fractional = any(value != int(value) for value in one.quantity.stated)
    bare = one.head is None and one.quantity.unit.code == "count"
    before = one.sentence.text[: one.quantity.start]
    compared = bool(_AGAINST.search(before)) if fractional else is_compared(one)
    return bare and compared


def _is_interval_of(number: FigureReading, ends: FigureReading) -> bool:
    """ "The ratio was 1.4 (95% interval 1.1 to 1.7)": the margins of a number that is no count."""
    fractional = any(value != int(value) for value in number.quantity.stated)
    between = ends.sentence.text[number.quantity.after : ends.quantity.start]
    bracketed = re.match(r"[\s,;]*\(", between) and ")" not in between
    return bool(bracketed) and fractional and not ends.head and ends.is_margin_of(number)


#: Verbs that are no measure of what is counted, and all that a bare number is told with.
_TOLD_WITH = {"find": "found", "show": "show", "see": "see"}


def _measure(one: FigureReading) -> str:
    """The measure as the record has it; a verb of finding where there is nothing else."""
    name = measure_of(one)
    name = SAME.get(name, name) or "count"
    if name != "count" or one.rule.startswith(WHOLE) or not one.sentence.parsed:
        return name
    doc = one.sentence.doc
    number = numeral_token(doc, one.quantity)
    if one.head is None and number.dep_ != "dobj":
        return name
    verb = lemma_of_governor(doc[token_before(doc, one.head[1])] if one.head else number)
    lemma = verb.lemma_.lower() if verb is not None else ""
    return _TOLD_WITH.get(lemma, name)


def _people(one: FigureReading) -> str:
    """Who is counted where a part has a measure of people and its whole names nobody."""
    told = one.whole is not None and one.quantity.unit.code == "count"
    return "people" if told and _measure(one) in PERSON_MEASURES else ""


def _draft(one: FigureReading) -> FigureDraft:
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
        measure=_measure(one),
        counted=one.counted or _people(one),
        nature=one.nature,
        rule=f"{quantity.rule}; {one.rule}",
        vague=quantity.vague,
        part_of=one.whole,
        head_start=head.start if head else None,
        head_end=head.end if head else None,
        trigger_start=trigger.start if trigger else None,
        trigger_end=trigger.end if trigger else None,
    )
