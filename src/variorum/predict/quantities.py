"""Quantities by the rules of the CQE benchmark: durations, ages and changes count here.

Almasian et al., "CQE: A Comprehensive Quantity Extractor", EMNLP 2023, describe the
annotation. Values are scaled, units spelled out in British English or the counted noun
lemmatised with its modifiers, `change` one of "=", "~", ">", "<", "up", "down", `concept`
the words of what a quantity is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from variorum.claims.figures.ages import is_age
from variorum.claims.figures.exclude import why_no_quantity
from variorum.claims.figures.numbers import UNITS, may_hold_number
from variorum.claims.figures.portions import MULTIPLES
from variorum.claims.figures.scan import Quantity, scan
from variorum.claims.figures.windows import left_of
from variorum.passages import segment
from variorum.predict.concepts import concept_of
from variorum.predict.directions import change_of, is_told_again
from variorum.predict.rows import Progress, Row, document_from_row, write_in_batches
from variorum.predict.unit_names import counted_noun, unit_name
from variorum.settings import Settings
from variorum.syntax import Sentence, read_documents

#: Rows that are parsed together.
_BATCH = 256
_PLURAL_VAGUE = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
}


def predict(input: Path, output: Path, progress: Progress | None = None) -> None:
    """Read the benchmark's JSONL at `input` and write its predictions to `output`.

    `progress` is called with (documents done, documents in all).
    """
    write_in_batches(input, output, _answers, _BATCH, progress)


def _answers(rows: Sequence[Row]) -> Iterator[Row]:
    found = quantities_in([row["text"] for row in rows])
    for row, quantities in zip(rows, found, strict=True):
        yield {"id": row["id"], "quantities": quantities}


def quantities_in(texts: Sequence[str]) -> Iterator[list[dict[str, Any]]]:
    """The quantities of each text in the benchmark's format; the texts are parsed together.

    Only sentences with a number are parsed, and no entities are looked for: none is asked for.
    """
    settings = Settings()
    documents = [document_from_row({"text": text}) for text in texts]
    read = [(document, segment(document, settings)) for document in documents]
    for reading in read_documents(read, settings, wanted=may_hold_number, without=("ner",)):
        parsed = [sentence for sentence in reading.sentences if sentence.parsed]
        yield [row for sentence in parsed for row in _rows(sentence)]


def quantities_of(text: str) -> list[dict[str, Any]]:
    """The quantities of one text in the benchmark's format."""
    return next(quantities_in([text]))


def _rows(sentence: Sentence) -> Iterator[dict[str, Any]]:
    known: list[Quantity] = []
    change = "="
    concept: list[str] = []
    counted = [q for q in scan(sentence.text) if _counts(sentence, q)]
    for quantity in _from_to(sentence.text, counted):
        own = change_of(sentence, quantity)
        again = bool(known) and is_told_again(sentence.text, known[-1], quantity)
        change = change if again and own == "=" else own
        if not (known and _is_conversion(sentence.text, known[-1], quantity)):
            concept = concept_of(sentence, quantity)
        yield {
            "value": _value(sentence.text, quantity),
            "unit": unit_name(sentence, quantity, known),
            "change": change,
            "concept": concept,
        }
        known.append(quantity)


#: Between an amount and the same in another unit: "8 ksi (55 MPa)", "40 miles, 64 kilometres".
_CONVERTED = re.compile(r"\s*(?:\(|\[|/|,)\s*(?:or\s+|about\s+|around\s+)?")


def _is_conversion(text: str, last: Quantity, quantity: Quantity) -> bool:
    one, other = last.unit, quantity.unit
    same = one.dimension == other.dimension and one.code != other.code
    measured = one.dimension not in ("count", "percent", "ratio", "duration", "age", "other")
    return same and measured and bool(_CONVERTED.fullmatch(text[last.after : quantity.start]))


def _from_to(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "fell from $24 to $23" is one range here, though the record keeps two figures."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if (
            last is not None
            and len(last.stated) == len(quantity.stated) == 1
            and re.search(r"\bfrom\s+$", left_of(text, last.start), re.I)
            and text[last.after : quantity.start].strip().lower() == "to"
        ):
            out[-1] = replace(quantity, start=last.start, stated=last.stated + quantity.stated)
        else:
            out.append(quantity)
    return out


_ONE_OF = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our|these|those|(?:[\w.&-]+\s+){0,3}?[\w.&-]+[’']s?)\s",
    re.IGNORECASE,
)
_NOT_ONE = re.compile(r"\b(?:no|any|every|each|the|this|that|which|another|by)\s+$", re.IGNORECASE)


def _is_one(sentence: Sentence, quantity: Quantity) -> bool:
    """ "one of the villages", "just one village" count one; "the one that" does not."""
    if _NOT_ONE.search(left_of(sentence.text, quantity.number_start)):
        return False
    phrase = counted_noun(sentence, quantity)
    if _ONE_OF.match(sentence.text, quantity.number_end):
        return phrase is not None
    return (
        phrase is not None
        and sentence.doc[phrase.last].tag_ in ("NN", "NNP")
        and not re.match(r"\s+of\b", sentence.text[quantity.number_end :])
    )


def _counts(sentence: Sentence, quantity: Quantity) -> bool:
    word = sentence.text[quantity.number_start : quantity.number_end].lower()
    if word == "one" and quantity.unit.code == "count":
        return _is_one(sentence, quantity)
    multiple = word in MULTIPLES and quantity.unit.dimension == "ratio"
    if multiple or why_no_quantity(sentence.text, quantity) is not None:
        return False
    if _is_adjective(sentence.text, quantity) or _is_label(sentence, quantity):
        return False
    if quantity.form == "fraction":
        return _is_part_of_many(sentence, quantity)
    spelled = word in UNITS and quantity.unit.code == "count"
    return (
        not spelled
        or is_age(sentence.text, quantity)
        or counted_noun(sentence, quantity) is not None
    )


def _is_part_of_many(sentence: Sentence, quantity: Quantity) -> bool:
    """ "Half the boats", "one in five boats": a share of things; shares of a mass are left out."""
    phrase = counted_noun(sentence, quantity)
    return phrase is not None and sentence.doc[phrase.last].tag_ in ("NNS", "NNPS")


def _is_adjective(text: str, quantity: Quantity) -> bool:
    """ "A six-month stay", "a three-bed flat": the benchmark takes them for adjectives."""
    tight = re.match(r"-[^\W\d_]", text[quantity.number_end : quantity.number_end + 2])
    kind = quantity.unit.dimension in ("count", "duration")
    listed = re.search(r"-(?:,|\s+(?:and|or|to))+\s*$", left_of(text, quantity.start))
    return bool(tight) and quantity.form == "words" and kind and not listed


def _is_label(sentence: Sentence, quantity: Quantity) -> bool:
    """ "7 Pro Max": no plural behind the number, nothing but a name in the singular."""
    if quantity.unit.code != "count" or quantity.stated[-1] <= 1 or quantity.vague:
        return False
    phrase = counted_noun(sentence, quantity)
    if phrase is None:
        return False
    tokens = sentence.doc[phrase.first : phrase.last + 1]
    return all(t.tag_ == "NNP" and t.text[:1].isupper() for t in tokens) and len(tokens) > 1


def _value(text: str, quantity: Quantity) -> float | list[float]:
    if quantity.vague:
        words = text[quantity.number_start : quantity.number_end].lower()
        sizes = [
            _PLURAL_VAGUE.get(w.rstrip("s"), 10 if w == "tens" else 0)
            for w in re.findall(r"[a-z]+", words)
        ]
        low = 1
        for size in sizes:
            low *= size or 1
        return [float(low), float(low * 10)]
    if quantity.form == "fraction":
        return float(quantity.stated[0]) / 100
    numbers = [float(n) for n in quantity.stated]
    return numbers[0] if len(numbers) == 1 else numbers
