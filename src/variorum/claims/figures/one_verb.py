"""Numbers of one verb that is told once: "pay 900 crowns to each widow and 50 to each orphan"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from variorum.claims.figures.counted import token_at
from variorum.claims.figures.readings import FigureReading

#: Between two items of one list: the rest of a noun phrase, a comma, "and", bound words.
FINITE = re.compile(
    r"\b(?:was|were|is|are|has|have|had|been|be|will|would|could|may|might|said|says|which|who|that|while|"
    r"but|when|because|although|though|whereas)\b|[.;:]",
    re.IGNORECASE,
)
_TO_SOME = re.compile(r"^[^,;.:]{0,40}?\bto\s+\w+", re.IGNORECASE)


def gapped_datives(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """ "Shall pay 900 crowns to each widow and 100 to each orphan": verb and thing of the first."""
    out = list(readings)
    for at in range(1, len(out)):
        left, right = out[at - 1], out[at]
        text = right.sentence.text
        between = text[left.quantity.after : right.quantity.start]
        bare = right.head is None or not re.match(r"\s*\w", text[right.quantity.after :])
        bare = bare or bool(re.match(r"\s+to\s", text[right.quantity.after :]))
        goes_on = between.rstrip().endswith((" and", ",")) and _TO_SOME.match(between)
        if not (bare and goes_on and re.match(r"\s+to\s", text[right.quantity.after :])):
            continue
        verb = _giving(left)
        if verb is None or FINITE.search(between):
            continue
        told = {
            "measure": verb.lemma_.lower(),
            "nature": "flow",
            "rank": 4,
            "trigger": (verb.idx, verb.idx + len(verb.text)),
            "rule": "what is given to whom",
        }
        out[at - 1] = replace(left, **told)  # type: ignore[arg-type]
        out[at] = replace(right, **told, counted=left.counted)  # type: ignore[arg-type]
    return out


_AND_SUM = re.compile(r"[^.;:\d]{0,90}?(?:,|\band\b|\bor\b)\s*(?:to\s+)?$")


#: "900 marks to each of the 40 widows and 50 marks": how many get it does not end the list.
_TO_EACH = re.compile(r"\b(?:to|for)\s+(?:each\s+of\s+)?(?:the\s+)?\d[\d,.]*\s")


def _is_money(one: FigureReading) -> bool:
    return one.quantity.unit.dimension == "money"


def sums_shared(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """ "Shall pay 900 marks to each widow and 50 marks to each orphan": two sums of one verb."""
    out = list(readings)
    for at in range(1, len(out)):
        before = next((i for i in range(at - 1, -1, -1) if _is_money(out[i])), at - 1)
        left, right = out[before], out[at]
        money = left.quantity.unit.dimension == right.quantity.unit.dimension == "money"
        if not money or right.measure != "cost" or left.measure in ("cost", ""):
            continue
        between = right.sentence.text[left.quantity.after : right.quantity.start]
        between = _TO_EACH.sub(" ", between) if before < at - 1 else between
        if _AND_SUM.fullmatch(between) and not FINITE.search(between):
            out[at] = replace(right, measure=left.measure, rule=f"{left.rule}, shared in a list")
    return out


def _giving(reading: FigureReading) -> Token | None:
    """The verb whose object the figure is."""
    doc = reading.sentence.doc
    end = reading.head[1] if reading.head else reading.quantity.after
    noun = doc[max(0, token_at(doc, end) - 1)]
    verb = noun.head
    return verb if noun.dep_ in ("dobj", "nsubjpass") and verb.pos_ == "VERB" else None
