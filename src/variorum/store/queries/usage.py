"""Who uses which name of a place, how often and where first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from variorum.store.queries.rows import document_ref, ref_columns, runs
from variorum.store.queries.shapes import PlaceNameView, Tally
from variorum.store.queries.toponyms import Known, Use, every_use, known_places
from variorum.store.schema import claims, documents


@dataclass(frozen=True, slots=True)
class NamedPlaceView:
    """A place with who uses which of its names, and which adjectives and names of its people."""

    place: Known
    wordings: tuple[PlaceNameView, ...]
    demonyms: tuple[PlaceNameView, ...]


def wordings(connection: Connection, uses: Sequence[Use]) -> tuple[PlaceNameView, ...]:
    """Each name with how often it is written, in how many documents and by whom; most first."""
    return _Users(connection, {use.document for use in uses}).views(uses)


def named_places(connection: Connection) -> Iterator[NamedPlaceView]:
    """Every place that documents name, by id, with who uses which of its names."""
    places = known_places(connection)
    names, demonyms = every_use(connection, places)
    users = _Users(connection, {use.document for some in names.values() for use in some})
    for key in sorted(names):
        yield NamedPlaceView(
            places[key], users.views(names[key]), users.views(demonyms.get(key, ()))
        )


class _Users:
    """The publishers of documents and the speakers of their quoted words."""

    def __init__(self, connection: Connection, held: Iterable[str]) -> None:
        some = sorted(held)
        self._rows: dict[str, Any] = {
            row.doc_id: row
            for run in runs(some)
            for row in connection.execute(select(*ref_columns()).where(documents.c.id.in_(run)))
        }
        self._spoken = _speakers(connection, some)

    def views(self, uses: Iterable[Use]) -> tuple[PlaceNameView, ...]:
        """The names of uses, the most written first."""
        found: dict[str, list[Use]] = {}
        for use in sorted(uses, key=lambda use: (self._rows[use.document].doc_path, use.start)):
            found.setdefault(use.name, []).append(use)
        views = [self._view(name, written) for name, written in found.items()]
        return tuple(sorted(views, key=lambda view: (-view.times, view.name)))

    def _view(self, name: str, written: Sequence[Use]) -> PlaceNameView:
        users = Counter(
            self._speaker(use) or self._rows[use.document].doc_publisher for use in written
        )
        return PlaceNameView(
            name=name,
            times=len(written),
            documents=len({use.document for use in written}),
            users=tuple(Tally(user, users[user]) for user in sorted(filter(None, users))),
            document=document_ref(self._rows[written[0].document]),
            start=written[0].start,
            end=written[0].end,
        )

    def _speaker(self, use: Use) -> str | None:
        """Who says the innermost quoted words around a name."""
        holding = [
            row
            for row in self._spoken.get(use.document, ())
            if row.statement_start <= use.start and use.end <= row.statement_end
        ]
        inner = min(
            holding, key=lambda row: (row.statement_end - row.statement_start, *row), default=None
        )
        return inner.statement_speaker if inner else None


def _speakers(connection: Connection, held: Sequence[str]) -> dict[str, list[Any]]:
    """The words in quotation marks of each document, with their speakers."""
    c = claims.c
    chosen = select(c.document, c.statement_start, c.statement_end, c.statement_speaker).where(
        c.statement_direct, c.statement_speaker.is_not(None)
    )
    found: dict[str, list[Any]] = {}
    for run in runs(held):
        for row in connection.execute(chosen.where(c.document.in_(run))):
            found.setdefault(row.document, []).append(row)
    return found
