"""Members of a total in brackets behind it, each named before its number.

"30 guards died (men: 18, women: 12)", "140 cases (Orlen 90, Harn 50)": the members share what is
told of the total, and are no items of the list that goes on behind the bracket. "Sorrians (80 per
cent), Tarns (15 per cent)", "Lutherans 62%, Catholics 30%": the noun before a share is whose it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from variorum.claims.figures.measures import NOUNS, STATES
from variorum.claims.figures.readings import WEAK, FigureReading
from variorum.model.people_words import is_person

#: From the total's number to the first member's: at most a noun and its verb, and a label.
_FIRST = re.compile(
    r"[^.;:()\d]{0,60}\((?:of\s+(?:whom|which)\s+)?(?P<label>[^():;,\d]{1,40}?)(?P<sign>:?)\s+"
)
_NEXT = re.compile(r"\s*[;,]?\s*(?:and\s+)?(?P<label>[^():;,\d]{1,40}?)(?P<sign>:?)\s+")
_CLOSED = re.compile(r"[^().;:,\d]{0,25}\)")
#: "Deaths: 88 (guards: 30)" and "88 died (guards: 30)", but no clause ("(he counted 12: …").
_NAME = re.compile(r"(?:(?:[A-Z][\w’'-]*|of|de|and)\s?){1,4}")


def with_members(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """The readings of a sentence; members in brackets with their total's measure and their noun."""
    out = list(readings)
    for item, total in members(readings).items():
        whole, match = out[total], _label(readings, item, total)
        if match is None or not whole.measure or whole.rank >= WEAK:
            continue
        noun = _noun(match["label"])
        out[item] = replace(
            out[item], measure=whole.measure, nature=whole.nature, rank=1,
            counted=noun or whole.counted, head=None, trigger=whole.trigger,
            rule=f"{whole.rule}; member in brackets",
        )  # fmt: skip
    return _shares(out)


def members(readings: Sequence[FigureReading]) -> dict[int, int]:
    """Index of a member to index of its total: two or more, which come to no more than it."""
    out: dict[int, int] = {}
    for total, reading in enumerate(readings):
        items: list[int] = []
        for item in range(total + 1, len(readings)):
            if _label(readings, item, total) is None:
                break
            items.append(item)
        counts = all(readings[i].quantity.unit.code == "count" for i in (total, *items))
        if len(items) < 2 or not counts or total in out:
            continue
        amount = sum(readings[item].quantity.stated[0] for item in items)
        last = readings[items[-1]].quantity.after
        if _CLOSED.match(reading.sentence.text, last) and amount <= reading.quantity.stated[-1]:
            out |= dict.fromkeys(items, total)
    return out


def _label(readings: Sequence[FigureReading], item: int, total: int) -> re.Match[str] | None:
    """The label between a number and the one before; without a colon it must be a name."""
    start, end = readings[item - 1].quantity.after, readings[item].quantity.start
    pattern = _FIRST if item == total + 1 else _NEXT
    match = pattern.fullmatch(readings[item].sentence.text, start, end)
    named = match is not None and (match["sign"] or _NAME.fullmatch(match["label"].strip()))
    return match if named else None


def _noun(label: str) -> str:
    """The label where it names people or things, "" where it names a place or an outcome."""
    label = label.strip()
    last = label.rsplit(" ", 1)[-1]
    if is_person(last) or last.lower() in ("police", "others", "staff", "personnel"):
        return label[:1].lower() + label[1:]
    said = last.lower() in STATES or last.lower().removesuffix("s") in NOUNS
    return label if last.islower() and last.endswith("s") and not said else ""


#: What opens a new item, or stands before it; and a share's place behind its noun.
_OPENING = re.compile(r"[:;,)]|\b(?:and|of|by|with|are|were|into|including)\b", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:\)|[,;.]|$|and\b)")


def _shares(readings: list[FigureReading]) -> list[FigureReading]:
    """The readings with shares of a list given to the nouns before them, if all have one."""
    shares = [at for at, r in enumerate(readings) if r.quantity.unit.code == "%"]
    holders = [_holder(readings, at) for at in shares]
    if len(shares) < 2 or not all(holders):
        return readings
    out = list(readings)
    for at, noun in zip(shares, holders, strict=True):
        out[at] = replace(
            out[at], measure="share", nature="stock", rank=2, head=None, counted=noun,
            rule="share behind its noun",
        )  # fmt: skip
    return out


def _holder(readings: Sequence[FigureReading], at: int) -> str:
    """The noun phrase right before a share that names nothing itself, "" if there is none."""
    one = readings[at]
    text = one.sentence.text
    if one.head is not None or not _ENDS.match(text, one.quantity.after):
        return ""
    before = text[readings[at - 1].quantity.after if at else 0 : one.quantity.start].rstrip()
    bracketed = before.endswith("(")
    noun = _OPENING.split(before.rstrip("( "))[-1].strip()
    listed = bracketed or ":" in text[: one.quantity.start]
    plain = bool(noun) and len(noun.split()) <= _LONGEST and not any(c.isdigit() for c in noun)
    return noun if listed and plain else ""


#: How many words the name of a group has at most.
_LONGEST = 4
