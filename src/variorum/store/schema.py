"""The tables of a record, as SQLAlchemy Core metadata. Described in docs/reference/record-file.md.

Offsets are Unicode code points into `documents.text`, half-open. What metadata cannot say
(the views that give passages their words, the two FTS5 tables) stands in the migrations.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.types import UserDefinedType

#: The version of the record format that this variorum writes; kept in `meta` under "format".
FORMAT = 1
#: The newest migration: a record that stands there is opened without loading Alembic.
HEAD = "0008"
#: `PRAGMA application_id` of a record: the letters VRRM.
APPLICATION_ID = 0x5652524D


class Number(UserDefinedType[Any]):
    """An exact integer where the value is integral, else a double: SQLite's NUMERIC affinity."""

    cache_ok = True

    def get_col_spec(self, **_: Any) -> str:
        """The column's type in SQL."""
        return "NUMERIC"


metadata = MetaData()
_json = JSON(none_as_null=True)


def of_document(name: str = "document", *, index: bool = False) -> Column[Any]:
    """A column that refers to a document and goes with it."""
    reference = ForeignKey("documents.id", ondelete="CASCADE")
    return Column(name, Text, reference, nullable=False, index=index)


def _of_claim(name: str = "claim", *, index: bool = False) -> Column[Any]:
    reference = ForeignKey("claims.id", ondelete="CASCADE")
    return Column(name, Text, reference, nullable=False, index=index)


def _of_source(*, index: bool = False) -> Column[Any]:
    reference = ForeignKey("sources.id", ondelete="CASCADE")
    return Column("source", Text, reference, nullable=False, index=index)


meta = Table(
    "meta",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),
    Column("path", Text, nullable=False, unique=True),
    Column("sha256", Text, nullable=False, index=True),
    Column("title", Text),
    Column("author", Text),
    Column("publisher", Text, index=True),
    Column("published", Text, index=True),
    Column("language", Text, nullable=False),
    Column("media_type", Text, nullable=False),
    Column("url", Text),
    Column("kind", Text),
    Column("side", Text),
    Column("reader", Text, nullable=False),
    Column("analysed", Boolean, nullable=False),
    Column("unread", Text),
    Column("failure", Text),
    Column("characters", Integer, nullable=False),
    Column("pages", _json),
    Column("notes", _json, nullable=False),
    Column("extra", _json, nullable=False),
    Column("text_sha256", Text, nullable=False),
    Column("stamp", Text),
    Column("text", Text, nullable=False),
)

passages = Table(
    "passages",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    of_document(),
    Column("kind", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("parent", Text),
    Column("level", Integer, nullable=False),
    Column("parsed", Boolean),
    Column("searched", Boolean, nullable=False),
)

claims = Table(
    "claims",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False, index=True),
    of_document(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("modality", Text, nullable=False),
    Column("asserted_by", Text, index=True),
    Column("time_edtf", Text, index=True),
    Column("time_text", Text),
    Column("time_start", Integer),
    Column("time_end", Integer),
    Column("time_inferred", Boolean),
    Column("time_working", Text),
    Column("place_id", Text, index=True),
    Column("place_name", Text),
    Column("place_lat", Float),
    Column("place_lon", Float),
    Column("place_start", Integer),
    Column("place_end", Integer),
    Column("place_words", Text),
    Column("place_inferred", Boolean),
    Column("place_kind", Text),
    Column("place_precision", Integer),
    Column("place_inside", _json),
    Column("place_entity", Text, index=True),
    Column("figure_low", Number),
    Column("figure_high", Number),
    Column("figure_bound", Text),
    Column("figure_unit", Text),
    Column("figure_measure", Text, index=True),
    Column("figure_counted", Text),
    Column("figure_nature", Text),
    Column("figure_start", Integer),
    Column("figure_end", Integer),
    Column("figure_vague", Boolean),
    Column("figure_part_of", Text),
    Column("figure_rule", Text),
    Column("event_type", Text, index=True),
    Column("event_label", Text),
    Column("event_participants", _json),
    Column("event_asked", Text),
    Column("statement_speaker", Text, index=True),
    Column("statement_direct", Boolean),
    Column("statement_start", Integer),
    Column("statement_end", Integer),
    Column("statement_utterance", Text),
    Column("statement_stance", Text),
    Column("statement_addressee", Text),
    Column("statement_occasion", Text),
    Column("instrument_body", Text),
    Column("instrument_type", Text),
    Column("instrument_number", Text),
    Column("instrument_title", Text),
    Column("instrument_date", Text),
    Column("instrument_start", Integer),
    Column("instrument_end", Integer),
    Column("instrument_key", Text, index=True),
    Column("instrument_acts", _json),
)

attributions = Table(
    "attributions",
    metadata,
    _of_claim(),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False, index=True),
    Column("as", Text, nullable=False),
    Column("role", Text),
    Column("cue", Text),
    Column("start", Integer),
    Column("end", Integer),
    Column("words", Text),
    PrimaryKeyConstraint("claim", "position"),
)

questions = Table(
    "questions",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False, index=True),
    Column("low", Number),
    Column("high", Number),
    Column("origins", Integer, nullable=False),
    Column("explanation", Text, nullable=False),
    Column("why", _json, nullable=False),
)

question_claims = Table(
    "question_claims",
    metadata,
    Column("question", Text, ForeignKey("questions.id", ondelete="CASCADE"), nullable=False),
    _of_claim(index=True),
    Column("position", Integer, nullable=False),
    PrimaryKeyConstraint("question", "position"),
)

origins = Table(
    "origins",
    metadata,
    Column("claim", Text, ForeignKey("claims.id", ondelete="CASCADE"), primary_key=True),
    Column("origin", Text, nullable=False, index=True),
    Column("reason", Text),
)

relations = Table(
    "relations",
    metadata,
    _of_claim("from"),
    _of_claim("to", index=True),
    Column("type", Text, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    PrimaryKeyConstraint("from", "to", "type"),
)

reuse = Table(
    "reuse",
    metadata,
    Column("row", Integer, primary_key=True),
    of_document("a_document"),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    Column("a_sha256", Text, nullable=False),
    of_document("b_document", index=True),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    Column("b_sha256", Text, nullable=False),
    Column("similarity", Float, nullable=False),
    Column("kind", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("evidence", Text),
    UniqueConstraint("a_document", "a_start", "a_end", "b_document", "b_start", "b_end", "kind"),
)

sources = Table(
    "sources",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text),
    Column("caveat", Text),
)

source_names = Table(
    "source_names",
    metadata,
    Column("name", Text, primary_key=True),
    _of_source(index=True),
    Column("position", Integer, nullable=False),
)

source_wordings = Table(
    "source_wordings",
    metadata,
    _of_source(),
    of_document(index=True),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("reason", Text, nullable=False),
    PrimaryKeyConstraint("source", "document", "start", "end"),
)

source_offices = Table(
    "source_offices",
    metadata,
    _of_source(),
    of_document(index=True),
    Column("start", Integer, nullable=False),
    Column("role", Text, nullable=False),
    Column("former", Boolean, nullable=False),
    PrimaryKeyConstraint("source", "document", "start", "role"),
)

source_likenesses = Table(
    "source_likenesses",
    metadata,
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("joined", Boolean, nullable=False),
    Column("decided", Text),
    Column("by", Text),
    PrimaryKeyConstraint("one", "other"),
)

#: What people said. No reference to a document: a decision outlives every rebuild.
decisions = Table(
    "decisions",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("subject", Text, nullable=False, index=True),
    Column("judgement", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("made", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("note", Text),
)

parses = Table(
    "parses",
    metadata,
    of_document(),
    Column("key", Text, nullable=False, index=True),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("document", "key"),
)

compared = Table(
    "compared",
    metadata,
    Column("document", Text, ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("family", Text, nullable=False),
    Column("segment", Integer, nullable=False),
    Column("begin", Integer, nullable=False),
    Column("length", Integer, nullable=False),
)

#: Documents that were compared and are gone; no reference, since their rows are.
departed = Table(
    "departed",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("document", Text, nullable=False),
    Column("family", Text, nullable=False),
    Column("segment", Integer, nullable=False),
    Column("begin", Integer, nullable=False),
    Column("length", Integer, nullable=False),
    Column("text", Text, nullable=False),
)

shingles = Table(
    "shingles",
    metadata,
    Column("segment", Integer, nullable=False),
    Column("first", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("segment", "first"),
)

shared_by_pairs = Table(
    "shared_by_pairs",
    metadata,
    Column("row", Integer, primary_key=True),
    of_document("a_document", index=True),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    of_document("b_document", index=True),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    Column("similarity", Float, nullable=False),
    Column("kind", Text, nullable=False),
    Column("told", Text, nullable=False),
    Column("direction", Text, nullable=False),
    Column("evidence", Text),
)

Index("ix_passages_place", passages.c.document, passages.c.start)
Index("ix_claims_place", claims.c.document, claims.c.start)
