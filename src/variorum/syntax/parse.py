"""Each sentence parsed once; parses are kept in a cache that the caller lends."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from variorum.model import Document, Passage, Span, identifier
from variorum.passages import make_view, vocabulary
from variorum.passages.view import View
from variorum.settings import Settings
from variorum.syntax.pipeline import load_pipeline, pipeline_identity
from variorum.syntax.reading import Reading, Sentence

_UNITS = {"sentence", "list_item", "table_row", "banner_item", "heading", "key_value"}
_ATTRIBUTES = (
    "ORTH",
    "SPACY",
    "TAG",
    "POS",
    "DEP",
    "HEAD",
    "LEMMA",
    "ENT_IOB",
    "ENT_TYPE",
    "MORPH",
)
#: Parses depend on nothing outside their batch, and a batch never crosses a document.
_BATCH = 64
#: Many documents at once, where batches may cross them.
_LARGE_BATCH = 256
_NONE = Span(0, 0)


class ParseCache(Protocol):
    """Where parses are kept between builds; keys are content-derived, values opaque bytes."""

    def get(self, key: str) -> bytes | None:
        """The bytes kept under a key, or None."""

    def put(self, key: str, data: bytes) -> None:
        """Keep bytes under a key."""


def read_document(
    document: Document,
    passages: Iterable[Passage],
    settings: Settings,
    cache: ParseCache | None = None,
) -> Reading:
    """The document with its units of evidence parsed.

    Sentences longer than `settings.longest_sentence` code points get an empty Doc and
    `parsed=False`, those beyond `settings.longest_scanned` an empty view as well; a document
    that is not analysed has no sentences.
    """
    passages = tuple(passages)
    if not document.analysed or document.unread:
        return Reading(document, passages, ())
    units = _units(document, passages, settings)
    docs = _parse([_short(view, settings) for _, view in units], cache)
    return _reading(document, passages, units, docs)


def read_documents(
    documents: Sequence[tuple[Document, Sequence[Passage]]],
    settings: Settings,
    *,
    wanted: Callable[[str], object],
    without: Sequence[str] = (),
) -> Iterator[Reading]:
    """Documents parsed together, without a cache, for one question only.

    A sentence whose words are not `wanted` gets no parse, and components of the pipeline named in
    `without` are left out ("ner" where nobody asks for entities). What remains is the same as in
    `read_document` but for the last digits of the model's arithmetic, which follow the batch.
    """
    taken = [(d, tuple(p), _units(d, p, settings)) for d, p in documents]
    texts = [_short(view, settings) for _, _, units in taken for _, view in units]
    parsed = load_pipeline().pipe(
        [text if wanted(text) else "" for text in texts], batch_size=_LARGE_BATCH, disable=without
    )
    for document, passages, units in taken:
        yield _reading(document, passages, units, list(islice(parsed, len(units))))


_Unit = tuple[Passage, View]


def _units(document: Document, passages: Iterable[Passage], settings: Settings) -> list[_Unit]:
    """What is read of a document, each with its cleaned words."""
    words = vocabulary(document.text)
    units = [p for p in passages if p.kind in _UNITS]
    spans = [p.span if len(p.span) <= settings.longest_scanned else _NONE for p in units]
    return [
        (p, make_view(document.text, span, words)) for p, span in zip(units, spans, strict=True)
    ]


def _short(view: View, settings: Settings) -> str:
    return view.text if len(view.text) <= settings.longest_sentence else ""


def _reading(
    document: Document, passages: tuple[Passage, ...], units: list[_Unit], docs: list[Doc]
) -> Reading:
    by_id = {p.id: p for p in passages}
    sentences = tuple(
        Sentence(i, unit, _block(unit, by_id), _headings(unit, by_id), view, doc, bool(len(doc)))
        for i, ((unit, view), doc) in enumerate(zip(units, docs, strict=True))
    )
    return Reading(document, passages, sentences)


def _block(unit: Passage, by_id: dict[str, Passage]) -> Passage:
    if unit.kind in ("heading", "key_value") or unit.parent is None:
        return unit
    return by_id[unit.parent]


def _headings(unit: Passage, by_id: dict[str, Passage]) -> tuple[Passage, ...]:
    chain: list[Passage] = []
    parent = unit.parent
    while parent is not None:
        passage = by_id[parent]
        if passage.kind == "heading":
            chain.append(passage)
        parent = passage.parent
    return tuple(reversed(chain))


def _parse(texts: list[str], cache: ParseCache | None) -> list[Doc]:
    pipeline = load_pipeline()
    key = identifier("parse", pipeline_identity(), *texts)
    kept = cache.get(key) if cache is not None else None
    if kept is not None:
        return list(DocBin().from_bytes(kept).get_docs(pipeline.vocab))
    docs = _run(pipeline, texts)
    kept_form = DocBin(attrs=_ATTRIBUTES, docs=docs).to_bytes()
    if cache is not None:
        cache.put(key, kept_form)
    # what comes from the cache and what was just parsed must be the same, so both take that road
    return list(DocBin().from_bytes(kept_form).get_docs(pipeline.vocab))


def _run(pipeline: Language, texts: list[str]) -> list[Doc]:
    return list(pipeline.pipe(texts, batch_size=_BATCH))
