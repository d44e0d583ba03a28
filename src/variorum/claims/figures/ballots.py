"""How votes fell: "110 in favour, 17 against and 5 abstentions", "71 for, 9 opposed"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from variorum.claims.figures.readings import FigureReading

_VOTERS = (
    r"(?:votes?|deputies|members|delegates|delegations|states|countries|councillors|senators|"
    r"representatives|judges|ballots|people|voters|per\s+cent|percent)"
)
_ENDS = r"(?=\s*(?:[,.;:)]|and\b|with\b|$))"
_POSITION = re.compile(
    rf"\s*(?:{_VOTERS}\s+)?(?:(?:were|was|are|is|being)\s+)?(?P<voted>(?:voted|voting|cast)\s+)?"
    rf"(?P<position>in\s+favou?r|(?:for|against|opposed){_ENDS}|(?(voted)(?:for|against)|(?!))|"
    rf"abstaining|abstained|abstentions?)\b",
    re.IGNORECASE,
)
_OF_VOTES = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|ballots?|motion|resolution|deputies|abstentions?|abstain(?:ed|ing)?|"
    r"bill|referendum|amendment|adopted|adopts|carried)\b",
    re.IGNORECASE,
)
_FOR, _AGAINST = "vote in favour", "vote against"
_MEASURES: dict[str, str] = {
    "in favour": _FOR, "in favor": _FOR, "for": _FOR, "against": _AGAINST, "opposed": _AGAINST,
    **dict.fromkeys(("abstaining", "abstained", "abstention", "abstentions"), "abstention"),
}  # fmt: skip


def by_vote(readings: Sequence[FigureReading]) -> list[FigureReading]:
    """The readings of a sentence on a vote with the side that each number of votes was given to.

    "For" and "against" alone tell of votes only where the other, or an abstention, stands beside.
    """
    sides = [_side(one) for one in readings]
    told = {side for side in sides if side}
    text = readings[0].sentence.text if readings else ""
    if len(told) < 2 and not (told and _OF_VOTES.search(text)):
        return list(readings)
    out: list[FigureReading] = []
    for one, side in zip(readings, sides, strict=True):
        out.append(one if side is None else _of(one, side, out))
    return out


def _side(one: FigureReading) -> str | None:
    if one.quantity.unit.code not in ("count", "%"):
        return None
    match = _POSITION.match(one.sentence.text, one.quantity.after)
    return _MEASURES[" ".join(match["position"].lower().split())] if match else None


def _of(one: FigureReading, side: str, before: Sequence[FigureReading]) -> FigureReading:
    last = one.counted.lower().rsplit(" ", 1)[-1]
    named = last and last not in ("opposed", "abstaining", "abstained", "against")
    counted = one.counted if named else next((r.counted for r in before if r.counted), "votes")
    return replace(
        one, measure=side, nature="flow", rank=1, counted=counted, trigger=None,
        rule=f"ballot: {side}",
    )  # fmt: skip


_OF_THE_VOTE = re.compile(
    r"\s+of\s+(?:the\s+)?(?:valid\s+|popular\s+|national\s+|total\s+)?"
    r"(?P<votes>votes?(?:\s+cast)?|ballots?(?:\s+cast)?|poll)\b(?!\s+(?:count|station))",
    re.IGNORECASE,
)
_WINNING = re.compile(
    r"\b(?:w[io]ns?|winning|polls?|polled|secured?|secures|gains?|gained|garnered|received?|receives|"
    r"gets?|got|takes?|took|gives?|gave|gained|against|(?-i:[A-Z])\w+,?)\s+"
    r"(?:(?-i:[A-Z])[\w.]+\s+){0,3}(?:only\s+|just\s+)?$",
    re.IGNORECASE,
)
#: So many sentences on, a share that somebody won is still one of the vote told of.
_NEAR = 4


def of_the_vote(
    readings: Sequence[FigureReading], earlier: Sequence[FigureReading]
) -> list[FigureReading]:
    """Shares of a vote as such, also where only the first names it: "won 54%; her rival got 39%".

    The candidate is who won the share, not what it is a share of.
    """
    out: list[FigureReading] = []
    for one in readings:
        told = _OF_THE_VOTE.match(one.sentence.text, one.quantity.after)
        if one.quantity.unit.code == "%" and told is not None and one.measure == "share":
            out.append(replace(one, counted=told["votes"], rule="share of a vote"))
        elif one.quantity.unit.code == "%" and one.measure == "share" and one.head is None:
            before = next(_votes_before(one, [*earlier, *out]), None)
            won = before is not None and _WINNING.search(one.sentence.text[: one.quantity.start])
            out.append(replace(one, counted=before, rule="share of a vote") if won else one)  # type: ignore[arg-type]
        else:
            out.append(one)
    return out


def _votes_before(one: FigureReading, known: Sequence[FigureReading]) -> Iterator[str]:
    for other in reversed(known):
        if one.sentence.index - other.sentence.index > _NEAR:
            return
        if other.rule == "share of a vote":
            yield other.counted
