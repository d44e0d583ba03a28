"""Instruments: legal and political documents, each with every mention."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, func, select

from variorum.errors import InputError
from variorum.store.queries.dates import in_words
from variorum.store.queries.instrument_groups import (
    Mention,
    date_order,
    excluding,
    instrument_id,
    main_keys,
)
from variorum.store.queries.rows import claims_by_id, page_of
from variorum.store.queries.shapes import (
    ClaimView,
    InstrumentAct,
    InstrumentDate,
    InstrumentLine,
    InstrumentList,
    InstrumentView,
    Tally,
)
from variorum.store.queries.wording import instrument_reading
from variorum.store.schema import claims, documents

#: Happenings that date the instrument they stand beside.
_MADE = ("adoption", "agree", "ratification")


def instrument_list(
    connection: Connection, *, body: str | None = None, page: int = 1
) -> InstrumentList:
    """Instruments by body, type and number. Raises `InputError` for an unknown body."""
    groups = _groups(connection)
    views = {key: _fullest(held) for key, held in groups.items()}
    named = [m.body for m in views.values() if m.body]
    bodies = tuple(Tally(name, named.count(name)) for name in sorted(set(named)))
    if body and body not in {tally.name for tally in bodies}:
        raise InputError(
            f"No instrument of {body!r} is named in this record.", do="Choose a body from the list."
        )
    keys = [key for key in groups if not body or views[key].body == body]
    keys.sort(key=lambda key: _order(key, views[key]))
    here = page_of(len(keys), page)
    shown = keys[(here.number - 1) * here.size : here.number * here.size]
    found = claims_by_id(connection, [m.claim for key in shown for m in groups[key]])
    return InstrumentList(
        body=body or None,
        bodies=bodies,
        page=here,
        instruments=tuple(_line(key, [found[m.claim] for m in groups[key]]) for key in shown),
    )


def instrument(connection: Connection, wanted: str) -> InstrumentView | None:
    """One instrument: who cites it, in which words, with which dates; null where there is none."""
    groups = _groups(connection)
    key = next((key for key in groups if instrument_id(key) == wanted), None)
    if key is None:
        return None
    found = claims_by_id(connection, [mention.claim for mention in groups[key]])
    mentions = [found[mention.claim] for mention in groups[key]]
    words = [" ".join(claim.words.split()) for claim in mentions]
    return InstrumentView(
        instrument=_line(key, mentions),
        wordings=tuple(
            Tally(said, words.count(said))
            for said in sorted(set(words), key=lambda w: (-words.count(w), w))
        ),
        dates=_dates(mentions, _happenings(connection, groups, key)),
        acts=tuple(_acts(connection, mentions)),
    )


def _groups(connection: Connection) -> dict[str, list[Mention]]:
    """The mentions of each instrument, by its main key, in the order of documents and text."""
    c = claims.c
    chosen = (
        select(c.id, c.instrument_key, c.instrument_body, c.instrument_type, c.instrument_number)
        .join(documents, documents.c.id == c.document)
        .where(c.kind == "instrument")
        .order_by(documents.c.path, c.instrument_start, c.id)
    )
    mentions = [Mention(*row) for row in connection.execute(chosen)]
    main = main_keys(mentions)
    out: dict[str, list[Mention]] = {}
    for mention in mentions:
        out.setdefault(main[mention.claim], []).append(mention)
    return out


def _fullest(mentions: Sequence[Mention]) -> Mention:
    return max(mentions, key=lambda m: (bool(m.body), bool(m.number), len(m.body or "")))


def _order(key: str, mention: Mention) -> tuple[str, str, int, str, str]:
    number = mention.number or ""
    return (mention.body or "", mention.type or "", len(number), number, key)


def _line(key: str, mentions: list[ClaimView]) -> InstrumentLine:
    named = [claim.instrument for claim in mentions if claim.instrument is not None]
    fullest = max(named, key=lambda i: sum(map(bool, (i.body, i.number, i.title, i.date))))
    told = fullest.number or fullest.title
    return InstrumentLine(
        key=key,
        # Without number or title the kind alone names nothing: the document's words do.
        name=instrument_reading(fullest) if told else " ".join(mentions[0].words.split()),
        body=fullest.body,
        type=fullest.type,
        number=fullest.number,
        date=fullest.date,
        documents=len({claim.document.id for claim in mentions}),
        mentions=tuple(mentions),
        id=instrument_id(key),
    )


def _dates(mentions: list[ClaimView], happenings: list[ClaimView]) -> tuple[InstrumentDate, ...]:
    given: dict[str, list[ClaimView]] = {}
    for claim in mentions:
        if claim.instrument is not None and claim.instrument.date:
            given.setdefault(claim.instrument.date, []).append(claim)
    for claim in happenings:
        if claim.time is not None:
            given.setdefault(claim.time.edtf, []).append(claim)
    dates = sorted(given, key=date_order)
    return tuple(
        InstrumentDate(edtf=date, reading=in_words(date), excluded=apart, given=tuple(given[date]))
        for date, apart in zip(dates, excluding(dates), strict=True)
    )


def _happenings(
    connection: Connection, groups: dict[str, list[Mention]], key: str
) -> list[ClaimView]:
    """Its adoption or signing, told in a sentence that names no other instrument and no other."""
    c = claims.c
    home = {mention.claim: main for main, held in groups.items() for mention in held}
    own = select(c.document, c.start, c.end).where(c.id.in_([m.claim for m in groups[key]]))
    out = []
    for document, start, end in sorted({tuple(row) for row in connection.execute(own)}):
        beside = select(c.id, c.kind, c.event_type).where(
            c.document == document, c.start == start, c.end == end
        )
        rows = connection.execute(beside).all()
        others = {home[row.id] for row in rows if row.kind == "instrument"}
        made = [row.id for row in rows if row.kind == "event" and row.event_type in _MADE]
        if others == {key} and len(made) == 1:
            out += made
    found = claims_by_id(connection, out)
    return [found[claim] for claim in out]


def _acts(connection: Connection, mentions: list[ClaimView]) -> list[InstrumentAct]:
    """What is told of it, by the kind of act, each with the document's words."""
    out = []
    for claim in mentions:
        for act in claim.instrument.acts if claim.instrument else ():
            length = act.end - act.start
            words = select(func.substr(documents.c.text, act.start + 1, length)).where(
                documents.c.id == claim.document.id
            )
            said = " ".join(str(connection.execute(words).scalar_one()).split())
            out.append(
                InstrumentAct(
                    kind=act.kind,
                    verb=act.verb,
                    words=said,
                    start=act.start,
                    end=act.end,
                    negated=act.negated,
                    claim=claim,
                )
            )
    return sorted(out, key=lambda a: (a.kind, a.negated))
