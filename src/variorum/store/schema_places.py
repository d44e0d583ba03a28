"""The tables of places: names as documents write them, and what they are the names of."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from variorum.store.schema import metadata, of_document

toponyms = Table(
    "toponyms",
    metadata,
    of_document(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text, nullable=False, index=True),
    Column("kind", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", Integer),
    Column("inside", JSON, nullable=False),
    Column("reason", Text, nullable=False),
    Column("left", JSON, nullable=False),
    PrimaryKeyConstraint("document", "start", "end"),
)

demonyms = Table(
    "demonyms",
    metadata,
    of_document(),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("place", Text),
    PrimaryKeyConstraint("document", "start", "end"),
)

places = Table(
    "places",
    metadata,
    Column("id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("ids", JSON, nullable=False),
    Column("kind", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("precision", Integer),
    Column("inside", JSON, nullable=False),
    Column("given", JSON),
    Column("outline", JSON),
    Column("note", Text),
)

place_names = Table(
    "place_names",
    metadata,
    Column("place", Text, ForeignKey("places.id", ondelete="CASCADE"), nullable=False),
    of_document(index=True),
    Column("name", Text, nullable=False, index=True),
    Column("count", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    PrimaryKeyConstraint("place", "document", "name"),
)

place_demonyms = Table(
    "place_demonyms",
    metadata,
    Column("place", Text, ForeignKey("places.id", ondelete="CASCADE"), nullable=False),
    of_document(index=True),
    Column("name", Text, nullable=False),
    Column("count", Integer, nullable=False),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    PrimaryKeyConstraint("place", "document", "name"),
)

place_likenesses = Table(
    "place_likenesses",
    metadata,
    Column("one", Text, nullable=False),
    Column("other", Text, nullable=False, index=True),
    Column("reason", Text, nullable=False),
    Column("joined", Boolean, nullable=False),
    Column("decided", Text),
    Column("by", Text),
    PrimaryKeyConstraint("one", "other"),
)
