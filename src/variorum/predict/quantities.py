"""Quantities by the rules of the CQE benchmark: durations, ages and changes count here.

Almasian et al., "CQE: A Comprehensive Quantity Extractor", EMNLP 2023, describe the
annotation. Values are scaled, units spelled out in British English or the counted noun
lemmatised with its modifiers, `change` one of "=", "~", ">", "<", "up", "down", `concept`
the words of what a quantity is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from variorum.claims.figures.counted import Counted, token_before
from variorum.claims.figures.exclude import is_age, why_no_quantity
from variorum.claims.figures.numbers import UNITS
from variorum.claims.figures.scan import Quantity, scan
from variorum.passages import segment
from variorum.predict.concepts import concept_of, noun_of
from variorum.predict.rows import Progress, Row, document_from_row, write_predictions
from variorum.settings import Settings
from variorum.syntax import Sentence, read_document

_SYMBOLS = {
    "exact": "=",
    "between": "=",
    "about": "~",
    "more_than": ">",
    "at_least": ">",
    "less_than": "<",
    "at_most": "<",
}
_UP = frozenset(
    "rise increase grow climb jump gain surge soar advance rally up raise boost spike".split()
)
_DOWN = frozenset(
    "fall drop decline decrease lose slip shed slide plunge tumble sink dip cut shrink down "
    "reduce".split()
)
_AVERAGE = re.compile(
    r"\b(?:average(?:d|s)?(?:\s+of)?|averaging|on average|median|mean of)\s*(?:about\s+)?$", re.I
)
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
    write_predictions(input, output, _answer, progress)


def _answer(row: Row) -> Row:
    return {"id": row["id"], "quantities": list(quantities_of(row["text"]))}


def quantities_of(text: str) -> Iterator[dict[str, Any]]:
    """The quantities of one text in the benchmark's format."""
    settings = Settings()
    document = document_from_row({"text": text})
    reading = read_document(document, segment(document, settings), settings)
    for sentence in reading.sentences:
        if not sentence.parsed:
            continue
        last: tuple[int, str] | None = None
        for quantity in _from_to(
            sentence.text, [q for q in scan(sentence.text) if _counts(sentence, q)]
        ):
            row = _row(sentence, quantity)
            if (
                last is not None
                and _CONVERSION.fullmatch(sentence.text[last[0] : quantity.start])
                and (row["change"] == "=")
            ):
                row["change"] = last[1]
            last = (quantity.after, row["change"])
            yield row


#: Between a quantity and the same told again: "(", ", or", "/".
_CONVERSION = re.compile(r"\s*(?:\(|,\s+or|/)\s*")


def _from_to(text: str, found: list[Quantity]) -> list[Quantity]:
    """ "fell from $24 to $23" is one range here, though the record keeps two figures."""
    out: list[Quantity] = []
    for quantity in found:
        last = out[-1] if out else None
        if (
            last is not None
            and len(last.stated) == len(quantity.stated) == 1
            and re.search(r"\bfrom\s+$", text[: last.start], re.I)
            and text[last.after : quantity.start].strip().lower() == "to"
        ):
            out[-1] = replace(quantity, start=last.start, stated=last.stated + quantity.stated)
        else:
            out.append(quantity)
    return out


_ONE_OF = re.compile(
    r"\s+of\s+(?:the|its|their|his|her|our|these|those|[A-Z]\w*[’']s)\s", re.IGNORECASE
)
_NOT_ONE = re.compile(r"\b(?:no|any|every|each|the|this|that|which|another|by)\s+$", re.IGNORECASE)


def _is_one(sentence: Sentence, quantity: Quantity) -> bool:
    """ "one of the villages", "just one village" count one; "the one that" does not."""
    before, after = sentence.text[: quantity.number_start], sentence.text[quantity.number_end :]
    if _NOT_ONE.search(before):
        return False
    if _ONE_OF.match(after):
        return noun_of(sentence, quantity) is not None
    phrase = noun_of(sentence, quantity)
    return (
        phrase is not None
        and sentence.doc[phrase.last].tag_ in ("NN", "NNP")
        and not re.match(r"\s+of\b", after)
    )


def _counts(sentence: Sentence, quantity: Quantity) -> bool:
    if (
        sentence.text[quantity.number_start : quantity.number_end].lower() == "one"
        and quantity.unit.code == "count"
    ):
        return _is_one(sentence, quantity)
    if why_no_quantity(sentence.text, quantity) is not None:
        return False
    if quantity.form == "fraction" and "in" not in quantity.rule:
        return False
    word = sentence.text[quantity.number_start : quantity.number_end].lower()
    return (
        word not in UNITS
        or quantity.unit.code != "count"
        or noun_of(sentence, quantity) is not None
    )


def _row(sentence: Sentence, quantity: Quantity) -> dict[str, Any]:
    return {
        "value": _value(sentence.text, quantity),
        "unit": unit_name(sentence, quantity),
        "change": _change(sentence, quantity),
        "concept": concept_of(sentence, quantity),
    }


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
    numbers = [float(n) for n in quantity.stated]
    return numbers[0] if len(numbers) == 1 else numbers


def unit_name(sentence: Sentence, quantity: Quantity) -> str:
    """The unit spelled out, or the counted noun in the singular with its modifiers."""
    unit = quantity.unit
    if unit.dimension == "ratio":
        return "count" if unit.code == "1" else unit.name
    if unit.code != "count":
        name = unit.name
        return f"{name} per {quantity.per.name}" if quantity.per else name
    if is_age(sentence.text, quantity):
        return "year of age"
    phrase = noun_of(sentence, quantity)
    if phrase is None:
        return _unit_before(sentence, quantity)
    return _noun_name(sentence.doc, phrase, quantity)


def _noun_name(doc: Doc, phrase: Counted, quantity: Quantity) -> str:
    first = doc[phrase.first]
    if first.lower_ == "times":
        per = re.match(r"\s+(?:a|per)\s+(\w+)", doc.text[first.idx + 5 :])
        return f"count per {per[1]}" if per else "count"
    # "a 12 page document": pages are counted, the document is described
    described = quantity.stated[-1] > 1 and first.tag_ == "NN" and doc[phrase.last].tag_ == "NN"
    return first.lower_ if described and phrase.last > phrase.first else _lemmas(doc, phrase)


def _unit_before(sentence: Sentence, quantity: Quantity) -> str:
    """A bare number counts what the number before it counted: "rose 3 points to 912"."""
    for other in reversed(scan(sentence.text[: quantity.start])):
        if other.unit.dimension in ("percent", "duration", "age") or why_no_quantity(
            sentence.text, other
        ):
            continue
        if other.unit.code != "count":
            return other.unit.name
        phrase = noun_of(sentence, other)
        return _noun_name(sentence.doc, phrase, other) if phrase is not None else ""
    return ""


def _lemmas(doc: Doc, phrase: Counted) -> str:
    words = [
        t.lemma_.lower() if t.i == phrase.last or t.tag_ in ("JJS", "JJR") else t.lower_
        for t in doc[phrase.first : phrase.last + 1]
    ]
    if doc[phrase.last].lower_ == "people":
        words[-1] = "people"
    return " ".join(words)


def _change(sentence: Sentence, quantity: Quantity) -> str:
    symbol = _SYMBOLS[quantity.bound] if not quantity.vague else "="
    if _AVERAGE.search(sentence.text[: quantity.start]):
        return "~"
    opening = sentence.text[quantity.start : quantity.number_start].lower()
    if len(quantity.stated) == 2 and _ROUGHLY.search(opening):
        return "~"
    if opening.startswith("between"):
        return symbol
    if symbol == "=" and (direction := _direction(sentence, quantity)):
        return direction
    return symbol


_ROUGHLY = re.compile(r"~|≈|\b(?:about|around|approximately|roughly|nearly|some)\b")


def _direction(sentence: Sentence, quantity: Quantity) -> str | None:
    """ "fell 2 percent", "up 3 points", "lost $40": by how much something changed."""
    doc = sentence.doc
    at = token_before(doc, quantity.start)
    if at >= 0 and doc[at].lower_ == "from":
        at -= 1
    before = [doc[i] for i in range(max(0, at - 1), at + 1)] if at >= 0 else []
    if before and before[-1].lower_ == "to":
        return None
    for token in reversed(before):
        lemma = token.lemma_.lower()
        if lemma in _UP or token.lower_ in ("+",):
            return "up"
        if lemma in _DOWN:
            return "down"
        if token.lower_ != "by":
            return None
    return None
