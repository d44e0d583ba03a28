"""Each sentence parsed once; parses are kept in a cache that the caller lends."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from spacy.language import Language
from spacy.tokens import Doc, DocBin

from variorum.model import Document, Passage, Span, identifier
from variorum.passages import make_view, vocabulary
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
    words = vocabulary(document.text)
    by_id = {p.id: p for p in passages}
    units = [p for p in passages if p.kind in _UNITS]
    views = [
        make_view(
            document.text, p.span if len(p.span) <= settings.longest_scanned else _NONE, words
        )
        for p in units
    ]
    short = [v.text if len(v.text) <= settings.longest_sentence else "" for v in views]
    docs = _parse(short, cache)
    sentences = tuple(
        Sentence(i, unit, _block(unit, by_id), _headings(unit, by_id), view, doc, bool(len(doc)))
        for i, (unit, view, doc) in enumerate(zip(units, views, docs, strict=True))
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
