"""Places that a text describes instead of naming them: "northern X", "the occupied areas of X".

A description has a quality (a direction, a state, a border, a surrounding), a noun of land and the
place that it belongs to. One quality of one place is one area, however a text words it: "X's
occupied lands", "the occupied Xian areas". Where a description ends nobody says: never a point.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from variorum.claims.drafts import PlaceMention
from variorum.claims.places.name import Name
from variorum.claims.places.peoples import place_of_people
from variorum.model import Span, identifier
from variorum.syntax import Reading, Sentence

_WAY = r"(?:north|south|east|west)(?:-?(?:east|west))?(?:ern(?:most)?)?|central"
_STATE = (
    "annexed|besieged|breakaway|captured|contested|controlled|disputed|freed|held|liberated|occupied"
    "|rebel-held|recaptured|retaken|seized|separatist|government-held|unoccupied"
)
_LIE = (
    "adjacent|adjoining|border|borderline|coastal|frontier|front-?line|highland|inland|lowland"
    "|mountainous|outlying|remote|rural|upland"
)
_LAND = "areas?|belts?|lands?|parts?|regions?|strips?|territor(?:y|ies)|zones?"
_PEOPLED = "communities|counties|countryside|districts|provinces|settlements|towns|villages"
_EDGE = "coast|corner|edge|half|side|tip"
#: "the occupied territories of X", "the northern part of X".
_OF = re.compile(
    rf"\b(?P<way>{_WAY}|{_STATE}|{_LIE})\s+(?P<land>{_LAND}|{_PEOPLED}|{_EDGE})"
    r"\s+(?:of|in)\s+(?:the\s+)?$"
)
#: "northern X"; "South X" where that is a name has been found as one.
_BEFORE = re.compile(rf"\b(?P<way>{_WAY})\s+$", re.I)
_PARTS = re.compile(
    r"\b(?:across|from|in|into|over|throughout|to)\s+(?P<from>(?:(?:all|large|many|most|other"
    r"|several|some|various|vast|wide)\s+)?parts\s+of\s+(?:the\s+)?)$"
)
_AROUND = re.compile(
    r"\b(?P<from>(?:(?:areas?|countryside|districts|fields|hills|lands|region|settlements|towns|villages"
    r"|zone)\s+(?:around|surrounding)|(?:environs|outskirts|suburbs|surroundings|vicinity)\s+of)"
    r"\s+(?:the\s+)?)$"
)
#: "X's occupied territories", "the X border area".
_OWNED = re.compile(
    rf"[’'`]s?\s+(?:[a-z]+ly\s+)?(?P<way>{_WAY}|{_STATE}|{_LIE})\s+(?P<land>{_LAND}|{_PEOPLED})\b"
)
_BORDERING = re.compile(
    r"\s+(?P<way>border|frontier)\s+(?P<land>areas?|belt|regions?|strip|zone)\b"
)
#: "the occupied Xian territories".
_PEOPLES = re.compile(
    rf"\b(?P<way>{_WAY}|{_STATE}|{_LIE})\s+(?P<people>[A-Z][\w’-]+)\s+(?P<land>{_LAND}|{_PEOPLED})\b"
)
_BARE = re.compile(
    rf"\b(?P<way>{_STATE})\s+(?P<land>areas|lands|regions|territories)\b"
    r"(?!\s+of\s+(?:the\s+)?[A-Z])"
)
#: "the northern districts of X, Y and Z" are called X, Y and Z.
_LISTED = re.compile(r"(?:,\s+[A-Z][\w’-]+(?:\s[A-Z][\w’-]+)?)*,?\s+and\s+(?:the\s+)?[A-Z]")
_BORDER = re.compile(r"\b(?:border|frontier)\s+between\s+(?:the\s+)?$")
_AND = re.compile(r"\s+and\s+(?:the\s+)?")
#: What a part of a place of some precision can be told by at best (UCDP where_prec).
_OF_PART = {1: 2, 2: 2, 6: 5, None: 5}
#: A town's parts, and what lies around one, are within reach of it.
_NEAR = 2


@dataclass(frozen=True, slots=True)
class _Described:
    """Characters [start, end) of a sentence's view, in which way they describe which place."""

    start: int
    end: int
    key: str
    holder: PlaceMention | None
    other: PlaceMention | None = None


def with_described(
    reading: Reading, names: Sequence[Name], mentions: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """The mentions in text order, those that a description holds given way to it.

    `mentions` are those of `names`, one each in one order.
    """
    held: dict[int, list[tuple[Name, PlaceMention]]] = {}
    for name, mention in zip(names, mentions, strict=True):
        held.setdefault(name.sentence.index, []).append((name, mention))
    areas: list[PlaceMention] = []
    bare: list[tuple[Sentence, _Described]] = []
    for sentence in reading.sentences:
        for one in _longest(_described(sentence, held.get(sentence.index, ()), mentions)):
            if one.holder is None:
                bare.append((sentence, one))
            else:
                areas.append(_mention(sentence, one, one.holder))
    areas += _told_before(bare, areas)
    taken = [Span(area.start, area.end) for area in areas]
    kept = [m for m in mentions if not any(Span(m.start, m.end).overlap(t) for t in taken)]
    return tuple(sorted([*kept, *areas], key=lambda m: (m.start, m.end)))


def _described(
    sentence: Sentence,
    held: Sequence[tuple[Name, PlaceMention]],
    mentions: Sequence[PlaceMention],
) -> Iterator[_Described]:
    text = sentence.text
    for number, (name, mention) in enumerate(held):
        yield from _before(text, name, mention)
        for pattern in (_OWNED, _BORDERING):
            if after := pattern.match(text, name.end):
                yield _Described(name.start, after.end(), _key(after), mention)
        if number + 1 < len(held) and (border := _BORDER.search(text[: name.start])):
            other, second = held[number + 1]
            if _AND.fullmatch(text, name.end, other.start):
                yield _Described(border.start(), other.end, "border", mention, second)
    for match in _PEOPLES.finditer(text):
        home = place_of_people(match["people"], mentions)
        if home is not None:
            yield _Described(match.start(), match.end(), _key(match), home)
    for match in _BARE.finditer(text):
        yield _Described(match.start(), match.end(), _key(match), None)


def _before(text: str, name: Name, mention: PlaceMention) -> Iterator[_Described]:
    before = text[: name.start]
    of = _OF.search(before)
    if of and _is_part(of, mention) and not _LISTED.match(text, name.end):
        yield _Described(of.start(), name.end, _key(of), mention)
    if way := _BEFORE.search(before):
        yield _Described(way.start(), name.end, _direction(way["way"]), mention)
    if parts := _PARTS.search(before):
        yield _Described(parts.start("from"), name.end, "parts", mention)
    if around := _AROUND.search(before):
        yield _Described(around.start("from"), name.end, "around", mention)


def _is_part(found: re.Match[str], mention: PlaceMention) -> bool:
    """Whether the land is a part of the place, and not called by its name: "the X region of Y"."""
    alone = found["land"] in ("area", "region", "territory", "zone", "land")
    lies = re.fullmatch(rf"{_WAY}|{_LIE}", found["way"]) is not None
    return not alone or lies or mention.kind == "country"


def _key(found: re.Match[str]) -> str:
    """What tells areas of one place apart: the quality, and who lives there where that is said."""
    way, land = _direction(found["way"]), found["land"]
    peopled = re.fullmatch(_PEOPLED, land) is not None
    return f"{way} {land}" if peopled else way


def _direction(word: str) -> str:
    plain = word.lower().replace("-", "")
    return re.sub(r"ern(?:most)?$|line$", "", plain)


def _longest(found: Iterator[_Described]) -> list[_Described]:
    """Of several that overlap the longest; what has a holder before what has none."""
    out: list[_Described] = []
    for one in sorted(found, key=lambda d: (d.holder is None, d.start - d.end, d.start)):
        if not any(one.start < d.end and d.start < one.end for d in out):
            out.append(one)
    return out


def _mention(sentence: Sentence, area: _Described, holder: PlaceMention) -> PlaceMention:
    at = sentence.source(area.start, area.end)
    plain = replace(
        holder,
        start=at.start,
        end=at.end,
        name=sentence.text[area.start : area.end],
        sentence=sentence.index,
        geonames_id=None,
        sign="description",
        left=(),
    )
    if area.other is not None:
        ids = sorted((holder.id, area.other.id))
        return replace(
            plain, id=identifier("place", "border", *ids), lat=None, lon=None, kind="line",
            precision=5, inside=(), reason="a line between two places",
        )  # fmt: skip
    if area.key == "around":
        return replace(
            plain,
            id=identifier("place", "around", holder.id),
            kind="surroundings",
            precision=max(holder.precision or _NEAR, _NEAR),
            inside=holder.inside[-1:],
            reason=f"around {holder.name}, no one says how far",
        )
    return replace(
        plain,
        id=identifier("place", area.key, holder.id),
        kind="part",
        precision=_OF_PART.get(holder.precision, holder.precision),
        inside=(holder.id, *holder.inside),
        reason=f"a part of {holder.name}, no one says how far",
    )


def _told_before(
    bare: Sequence[tuple[Sentence, _Described]], areas: Sequence[PlaceMention]
) -> Iterator[PlaceMention]:
    """Descriptions without a place, where the document has one area alone of that quality.

    "The occupied territories" are those of the place that it speaks of elsewhere.
    """
    for sentence, one in bare:
        same = {a.id: a for a in areas if a.kind == "part" and one.key in a.name.lower().split()}
        if len(same) == 1:
            at = sentence.source(one.start, one.end)
            (area,) = same.values()
            yield replace(
                area,
                start=at.start,
                end=at.end,
                name=sentence.text[one.start : one.end],
                sentence=sentence.index,
                reason="the one area so described in the document",
            )
