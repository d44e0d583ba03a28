"""Places: a list with a map, and one place with its names, claims and questions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection, distinct, func, select

from variorum.store.places import home
from variorum.store.queries.box import Box, around
from variorum.store.queries.questions import KIND_ORDER, questions_where
from variorum.store.queries.rows import (
    claim_select,
    claims_of,
    count_of,
    in_order,
    in_text_order,
    one_of,
    page_of,
    slice_of,
    tallies,
)
from variorum.store.queries.shapes import (
    PlaceLine,
    PlaceList,
    PlaceRef,
    PlaceView,
)
from variorum.store.queries.toponyms import (
    Known,
    counted_uses,
    demonyms_of,
    documents_naming,
    known_places,
    pairs_of,
    uses_of,
)
from variorum.store.queries.usage import wordings
from variorum.store.schema import claims, documents, origins, question_claims

SORTS = ("name", "claims")
#: A place's page lists no more questions than this.
_QUESTIONS = 100


@dataclass(frozen=True, slots=True)
class _Count:
    claims: int = 0
    inferred: int = 0
    documents: int = 0
    origins: int = 0


def place_list(
    connection: Connection,
    *,
    kind: str | None = None,
    box: Box | None = None,
    sort: str | None = None,
    page: int = 1,
) -> PlaceList:
    """Every place, alphabetical; with `kind` those of its claims, with `box` those in it.

    Raises `InputError` for an unknown filter.
    """
    kind = one_of("kind", kind, KIND_ORDER)
    sort = one_of("order", sort, SORTS) or SORTS[0]
    lines = _lines(connection, kind, known_places(connection))
    placed = [line for line in lines if line.lat is not None and line.lon is not None]
    claimed = [line for line in placed if line.claims] or placed
    inside = [line for line in placed if box is None or box.holds(*_point(line))]
    shown = sorted(lines if box is None else inside, key=_by_claims if sort == "claims" else _name)
    here = page_of(len(shown), page)
    first = (here.number - 1) * here.size
    kinds = select(claims.c.kind, func.count()).where(home().is_not(None)).group_by(claims.c.kind)
    return PlaceList(
        kind=kind,
        kinds=in_order(tallies(connection, kinds), KIND_ORDER),
        sort=sort,
        box=box,
        extent=around([_point(line) for line in claimed]),
        unplaced=len(lines) - len(placed),
        page=here,
        places=tuple(shown[first : first + here.size]),
        marks=tuple(sorted(claimed, key=_by_claims)),
    )


def place(
    connection: Connection, wanted: str, *, kind: str | None = None, page: int = 1
) -> PlaceView | None:
    """The place with this id; null where there is none. Raises `InputError` for an unknown kind."""
    places = known_places(connection)
    known = places.get(wanted)
    if known is None:
        return None
    kind = one_of("kind", kind, KIND_ORDER)
    every = _lines(connection, None, places)
    statement = claim_select().where(home() == wanted)
    if kind:
        statement = statement.where(claims.c.kind == kind)
    ordered = statement.order_by(documents.c.path, *in_text_order())
    here = page_of(count_of(connection, ordered.with_only_columns(claims.c.id)), page)
    kinds = select(claims.c.kind, func.count()).where(home() == wanted).group_by(claims.c.kind)
    asked = (
        select(question_claims.c.question)
        .join(claims, claims.c.id == question_claims.c.claim)
        .where(home() == wanted)
    )
    return PlaceView(
        place=next(line for line in every if line.id == wanted),
        inside=tuple(_refs(known, places)),
        holds=tuple(
            sorted((line for line in every if wanted in places[line.id].inside), key=_name)
        ),
        wordings=wordings(connection, uses_of(connection, known)),
        kind=kind,
        kinds=in_order(tallies(connection, kinds), KIND_ORDER),
        page=here,
        claims=claims_of(connection, slice_of(ordered, here)),
        questions=questions_where(connection, asked, limit=_QUESTIONS),
        pairs=pairs_of(connection, known, places.values()),
        given=known.given,
        note=known.note,
        demonyms=wordings(connection, demonyms_of(connection, known)),
    )


def _lines(
    connection: Connection, kind: str | None, places: Mapping[str, Known]
) -> list[PlaceLine]:
    written, counts = counted_uses(connection), _counts(connection, kind)
    naming = documents_naming(connection) if kind is None else {}
    return [
        _line(
            known,
            places,
            written.get(known.id, 0),
            _named(counts.get(known.id, _Count()), naming.get(known.id)),
        )
        for known in places.values()
        if kind is None or known.id in counts
    ]


def _named(count: _Count, naming: set[str] | None) -> _Count:
    """The count with the documents that only name the place."""
    return replace(count, documents=max(count.documents, len(naming or ())))


def _line(known: Known, places: Mapping[str, Known], mentions: int, count: _Count) -> PlaceLine:
    return PlaceLine(
        id=known.id,
        name=known.name,
        names=known.names,
        kind=known.kind,
        lat=known.lat,
        lon=known.lon,
        precision=known.precision,
        within=next((ref.name for ref in _refs(known, places)), None),
        mentions=mentions,
        claims=count.claims,
        inferred=count.inferred,
        documents=count.documents,
        origins=count.origins,
        outline=known.outline,
    )


def _refs(known: Known, places: Mapping[str, Known]) -> Iterable[PlaceRef]:
    """What a place lies in, as far as the record names it."""
    return (PlaceRef(held, places[held].name) for held in known.inside if held in places)


def _counts(connection: Connection, kind: str | None) -> dict[str, _Count]:
    c = claims.c
    chosen = (
        select(
            home().label("place"),
            func.count(distinct(c.id)).label("claims"),
            func.count(distinct(c.id)).filter(c.place_inferred).label("inferred"),
            func.count(distinct(c.document)).label("documents"),
            func.count(distinct(func.coalesce(origins.c.origin, c.document))).label("origins"),
        )
        .join(origins, origins.c.claim == c.id, isouter=True)
        .where(home().is_not(None))
        .group_by(home())
    )
    if kind:
        chosen = chosen.where(c.kind == kind)
    return {
        row.place: _Count(row.claims, row.inferred, row.documents, row.origins)
        for row in connection.execute(chosen)
    }


def _point(line: PlaceLine) -> tuple[float, float]:
    assert line.lat is not None and line.lon is not None
    return line.lat, line.lon


def _name(line: PlaceLine) -> tuple[str, str]:
    return line.name.casefold(), line.id


def _by_claims(line: PlaceLine) -> tuple[int, int, str, str]:
    return -line.origins, -line.claims, *_name(line)
