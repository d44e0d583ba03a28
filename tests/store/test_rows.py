"""What goes into a record comes out of it unchanged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from variorum.errors import InvalidRecord, QuoteMismatch
from variorum.model import (
    Attribution,
    Claim,
    Document,
    Event,
    Figure,
    Gazetteer,
    Instrument,
    NamedPlace,
    Passage,
    Place,
    Span,
    Statement,
    Time,
    digest,
)
from variorum.store import DocumentEntry, Record, open_record
from variorum.store.opening import transaction
from variorum.store.schema import claims as claims_table

_TEXT = "On 3 May some 1,200 boats lay in Aldport.\n“They left,” said Bo Lind, under Rule 7.\n"
_words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
_maybe = st.none() | _words
_number = st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def _spans(draw: st.DrawFn) -> tuple[int, int]:
    start = draw(st.integers(0, len(_TEXT)))
    return start, draw(st.integers(start, len(_TEXT)))


@st.composite
def _payloads(draw: st.DrawFn) -> Figure | Event | Statement | Instrument:
    start, end = draw(_spans())
    kind = draw(st.sampled_from(["figure", "event", "statement", "instrument"]))
    if kind == "event":
        return Event(draw(_words), draw(_words), tuple(draw(st.lists(_words, max_size=3))))
    if kind == "statement":
        return Statement(draw(_words), draw(st.booleans()), start, end, draw(_words))
    if kind == "instrument":
        return Instrument(*(draw(_maybe) for _ in range(4)), draw(_maybe), start, end, draw(_maybe))
    value = draw(_number)
    bound = draw(st.sampled_from(["exact", "more_than", "at_most"]))
    low = None if bound == "at_most" else value
    high = None if bound == "more_than" else value
    nature = draw(st.sampled_from(["stock", "flow", None]))
    words = (draw(_words), draw(_words), draw(_words))
    return Figure(low, high, bound, *words, nature, start, end, draw(st.booleans()), draw(_maybe))


@st.composite
def _claims(draw: st.DrawFn, document: Document) -> Claim:
    start, end = draw(_spans())
    at = draw(st.none() | _spans())
    times = Time(draw(_words), None, inferred=draw(st.booleans()), working=draw(_maybe))
    if at is not None:
        times = Time(draw(_words), _TEXT[slice(*at)], *at)
    there = draw(st.none() | _spans()) or (None, None)
    degrees = st.none() | st.floats(-90, 90)
    place = Place(draw(_words), draw(_words), draw(degrees), draw(degrees), *there)
    links = [
        Attribution(draw(_words), role, draw(_maybe), draw(_maybe), *there)
        for role in draw(st.lists(st.sampled_from(["publisher", "speaker", "cited"]), max_size=3))
    ]
    payload = draw(_payloads())
    if isinstance(payload, Instrument) and payload.type is None:
        payload = Instrument(None, "rule", None, None, None, 0, 3)
    return Claim(
        document.id,
        start,
        end,
        _TEXT[start:end],
        payload,
        _TEXT,
        attribution=tuple(links),
        modality=draw(st.sampled_from(["asserted", "denied", "planned"])),
        time=draw(st.sampled_from([None, times])),
        place=draw(st.sampled_from([None, place])),
    )


@st.composite
def _entries(draw: st.DrawFn) -> DocumentEntry:
    document = Document(
        path=draw(_words.filter(bool)),
        sha256=digest(draw(st.binary(max_size=4))),
        text=_TEXT,
        media_type="text/plain",
        reader="test",
        language=draw(st.sampled_from(["en", "und"])),
        analysed=draw(st.booleans()),
        title=draw(_maybe),
        publisher=draw(_maybe),
        published=draw(_maybe),
        side=draw(_maybe),
        pages=draw(st.none() | st.just((Span(0, 10), Span(10, len(_TEXT))))),
        notes=tuple(draw(st.lists(_words, max_size=2))),
        extra=tuple(draw(st.lists(st.tuples(_words, _words), max_size=2))),
    )
    outer = Passage(document.id, "paragraph", 0, 41)
    passages = (outer, Passage(document.id, "sentence", 0, 41, outer.id))
    found = draw(st.lists(_claims(document), max_size=4, unique_by=lambda claim: claim.id))
    return DocumentEntry(document, passages, found, {passages[1].id: True})


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """One record for many examples."""
    with open_record(tmp_path_factory.mktemp("rows") / "r.db", create=True) as record:
        yield record


@settings(max_examples=40, deadline=None)
@given(entry=_entries())
def test_what_is_stored_comes_back_equal(shared: Record, entry: DocumentEntry) -> None:
    """Documents, passages and claims of any content survive the way into the file and back."""
    shared.drop_documents([held.id for held in shared.held()])
    shared.put_document(entry)
    assert shared.documents() == (entry.document,)
    assert shared.passages(entry.document.id) == entry.passages
    back = shared.claims(entry.document)
    assert {c.id: c for c in back} == {c.id: c for c in entry.claims}
    assert [c.start for c in back] == sorted(c.start for c in entry.claims)


def _document(text: str = _TEXT) -> Document:
    return Document("a.txt", digest(text.encode()), text, "text/plain", "test")


def _figure(document: Document, value: float | int) -> Claim:
    figure = Figure(value, value, "exact", "count", "present", "boats", "stock", 14, 19)
    return Claim(document.id, 0, 41, document.text[:41], figure, document.text)


def test_a_number_beyond_sixty_three_bits_is_kept_as_near_as_can_be(tmp_path: Path) -> None:
    """An integer that SQLite cannot hold becomes a double rather than an error."""
    document = _document()
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(document, (), [_figure(document, 10**30)]))
        (claim,) = record.claims(document)
    assert claim.payload.low == pytest.approx(1e30)


def test_a_number_that_is_none_is_refused(tmp_path: Path) -> None:
    """Infinity is no figure."""
    document = _document()
    with open_record(tmp_path / "r.db", create=True) as record:
        with pytest.raises(InvalidRecord):
            record.put_document(DocumentEntry(document, (), [_figure(document, float("inf"))]))
        assert record.documents() == ()


def test_a_claim_that_no_longer_quotes_its_text_is_not_handed_out(tmp_path: Path) -> None:
    """A quote that was changed in the file cannot be read as a claim."""
    document = _document()
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(document, (), [_figure(document, 1200)]))
        with transaction(record.engine) as connection:
            connection.execute(claims_table.update().values(quote="On 4 May"))
        with pytest.raises(QuoteMismatch):
            record.claims(document)


def test_a_changed_document_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    """Two versions of one path are never both in a record."""
    old, new = _document(), _document("Other words.")
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(old, (), [_figure(old, 1200)]))
        record.put_document(DocumentEntry(new))
        assert record.documents() == (new,)
        assert record.all_claims([old, new]) == ()


def test_a_claim_has_the_place_of_the_record(tmp_path: Path) -> None:
    """Its id, its point and its holders, where its own document only names it."""
    text = "Two burned in Aldport.\n"
    document = Document("a.txt", digest(text.encode()), text, "text/plain", "test")
    place = Place("alone", "Aldport", start=14, end=21)
    claim = Claim(document.id, 0, 22, text[:22], Event("x", "Two burned"), text, place=place)
    whole = NamedPlace("told", "Aldport", (), ("alone", "told"), "town", 1.0, 2.0, 1, ("land",))
    with open_record(tmp_path / "a.db", create=True) as record:
        record.put_document(DocumentEntry(document, claims=(claim,)))
        record.replace_gazetteer(Gazetteer((whole,), (), {"alone": "told", "told": "told"}))
        (found,) = record.claims(document)
    assert found.place == Place("told", "Aldport", 1.0, 2.0, 14, 21, False, "town", 1, ("land",))
