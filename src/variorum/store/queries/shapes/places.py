"""Places: every name that the documents use, who uses which, and what is claimed of them."""

from __future__ import annotations

from dataclasses import dataclass

from variorum.model.given import Ring
from variorum.store.queries.box import Box
from variorum.store.queries.shapes.claims import ClaimView, DocumentRef, Page, Tally
from variorum.store.queries.shapes.lists import NamePair
from variorum.store.queries.shapes.questions import QuestionLine


@dataclass(frozen=True, slots=True)
class PlaceLine:
    """A place and how much is claimed of it.

    `names` are all that documents use, `name` first. `lat` and `lon` (WGS 84 degrees) are null
    where it has no point; `precision` is how exactly it is told in the terms of UCDP GED's
    where_prec, null where that is not known. `within` names what it lies in, as the list of places
    has it. `mentions` counts where documents write a name of it; `claims` those that are placed
    there, of which `inferred` took it from elsewhere; `documents` those that do either. `outline`
    are rings of (longitude, latitude) that the project gazetteer gives.
    """

    id: str
    name: str
    names: tuple[str, ...]
    kind: str | None
    lat: float | None
    lon: float | None
    precision: int | None
    within: str | None
    mentions: int
    claims: int
    inferred: int
    documents: int
    origins: int
    outline: tuple[Ring, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenNameView:
    """A name of a place in the project gazetteer: its language, its users, its period (EDTF)."""

    name: str
    language: str | None
    used_by: str | None
    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class PlaceList:
    """Every place, alphabetical, and those of them that have a point.

    `places` are those in the box; `marks` all that have a point and a claim, whatever the page and
    the box, those with most origins first (if no place has a claim, all that have a point);
    `extent` holds them; `unplaced` counts the places without a point.
    """

    kind: str | None
    kinds: tuple[Tally, ...]
    sort: str
    box: Box | None
    extent: Box | None
    unplaced: int
    page: Page
    places: tuple[PlaceLine, ...]
    marks: tuple[PlaceLine, ...]


@dataclass(frozen=True, slots=True)
class PlaceNameView:
    """A name of a place: how often it is written, in how many documents, and by whom.

    `users` are the speakers in whose quoted words it stands, else the publishers, alphabetical.
    [start, end) is where it stands first in `document`.
    """

    name: str
    times: int
    documents: int
    users: tuple[Tally, ...]
    document: DocumentRef
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """Another place of the record, or one that it does not name; `id` is null for that."""

    id: str | None
    name: str


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One place with its names, what it lies in and what lies in it, its claims and questions.

    `pairs` say why two names are or may be one place; `inside` is as the list of places has it.
    `given` and `note` are what the project gazetteer says of it. `demonyms` are the adjectives made
    of its names and the names of its people; no claim is placed by them.
    """

    place: PlaceLine
    inside: tuple[PlaceRef, ...]
    holds: tuple[PlaceLine, ...]
    wordings: tuple[PlaceNameView, ...]
    kind: str | None
    kinds: tuple[Tally, ...]
    page: Page
    claims: tuple[ClaimView, ...]
    questions: tuple[QuestionLine, ...]
    pairs: tuple[NamePair, ...]
    given: tuple[GivenNameView, ...] = ()
    note: str | None = None
    demonyms: tuple[PlaceNameView, ...] = ()
