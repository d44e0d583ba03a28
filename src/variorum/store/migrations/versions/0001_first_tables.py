"""The first tables of a record.

Revision ID: 0001
Revises: nothing
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

from variorum.store.schema import Number

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create every table, view and full-text index."""
    _documents()
    _claims()
    _findings()
    _reuse()
    _search()


def _text(*names: str, null: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=null) for name in names]


def _whole(*names: str, null: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=null) for name in names]


def _yes(*names: str, null: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Boolean(), nullable=null) for name in names]


def _list(*names: str, null: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.JSON(), nullable=null) for name in names]


def _numbered() -> list[sa.Column[Any]]:
    return [
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("id", sa.Text(), nullable=False, unique=True),
    ]


def _to(table: str, *names: str) -> list[SchemaItem]:
    items: list[SchemaItem] = [*_text(*names, null=False)]
    target = [f"{table}.id"]
    return items + [sa.ForeignKeyConstraint([n], target, ondelete="CASCADE") for n in names]


def _index(table: str, *columns: str, name: str = "") -> None:
    op.create_index(name or f"ix_{table}_{columns[0]}", table, list(columns))


def _documents() -> None:
    op.create_table(
        "meta", sa.Column("name", sa.Text(), primary_key=True), *_text("value", null=False)
    )
    op.create_table(
        "documents",
        sa.Column("id", sa.Text(), primary_key=True),
        sa.Column("path", sa.Text(), nullable=False, unique=True),
        *_text("sha256", null=False),
        *_text("title", "author", "publisher", "published"),
        *_text("language", "media_type", null=False),
        *_text("url", "kind", "side"),
        *_text("reader", null=False),
        *_yes("analysed", null=False),
        *_text("unread", "failure"),
        *_whole("characters", null=False),
        *_list("pages"),
        *_list("notes", "extra", null=False),
        *_text("text_sha256", null=False),
        *_text("stamp"),
        *_text("text", null=False),
    )
    for column in ("sha256", "publisher", "published"):
        _index("documents", column)
    op.create_table(
        "passages",
        *_numbered(),
        *_to("documents", "document"),
        *_text("kind", null=False),
        *_whole("start", "end", null=False),
        *_text("parent"),
        *_whole("level", null=False),
        *_yes("parsed"),
        *_yes("searched", null=False),
    )
    _index("passages", "document", "start", name="ix_passages_place")
    op.create_table(
        "parses",
        *_to("documents", "document"),
        *_text("key", null=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("document", "key"),
    )
    _index("parses", "key")


def _claims() -> None:
    op.create_table("claims", *_numbered(), *_claim_columns())
    for column in ("kind", "asserted_by", "time_edtf", "place_id", "figure_measure"):
        _index("claims", column)
    for column in ("event_type", "statement_speaker", "instrument_key"):
        _index("claims", column)
    _index("claims", "document", "start", name="ix_claims_place")
    op.create_table(
        "attributions",
        *_to("claims", "claim"),
        *_whole("position", null=False),
        *_text("name", "as", null=False),
        *_text("role", "cue"),
        *_whole("start", "end"),
        *_text("words"),
        sa.PrimaryKeyConstraint("claim", "position"),
    )
    _index("attributions", "name")


def _claim_columns() -> list[SchemaItem]:
    return [
        *_text("kind", null=False),
        *_to("documents", "document"),
        *_whole("start", "end", null=False),
        *_text("quote", "words", "modality", null=False),
        *_text("asserted_by"),
        *_text("time_edtf", "time_text"),
        *_whole("time_start", "time_end"),
        *_yes("time_inferred"),
        *_text("time_working"),
        *_text("place_id", "place_name"),
        sa.Column("place_lat", sa.Float()),
        sa.Column("place_lon", sa.Float()),
        *_whole("place_start", "place_end"),
        *_text("place_words"),
        *_yes("place_inferred"),
        sa.Column("figure_low", Number()),
        sa.Column("figure_high", Number()),
        *_text("figure_bound", "figure_unit", "figure_measure", "figure_counted", "figure_nature"),
        *_whole("figure_start", "figure_end"),
        *_yes("figure_vague"),
        *_text("figure_part_of", "figure_rule", "event_type", "event_label"),
        *_list("event_participants"),
        *_text("statement_speaker"),
        *_yes("statement_direct"),
        *_whole("statement_start", "statement_end"),
        *_text("statement_utterance", "instrument_body", "instrument_type", "instrument_number"),
        *_text("instrument_title", "instrument_date"),
        *_whole("instrument_start", "instrument_end"),
        *_text("instrument_key"),
    ]


def _findings() -> None:
    op.create_table(
        "questions",
        sa.Column("id", sa.Text(), primary_key=True),
        *_whole("position", null=False),
        *_text("kind", "text", "answer", null=False),
        sa.Column("low", Number()),
        sa.Column("high", Number()),
        *_whole("origins", null=False),
        *_text("explanation", null=False),
        *_list("why", null=False),
    )
    _index("questions", "answer")
    op.create_table(
        "question_claims",
        *_to("questions", "question"),
        *_to("claims", "claim"),
        *_whole("position", null=False),
        sa.PrimaryKeyConstraint("question", "position"),
    )
    _index("question_claims", "claim")
    op.create_table(
        "origins",
        *_to("claims", "claim"),
        *_text("origin", null=False),
        *_text("reason"),
        sa.PrimaryKeyConstraint("claim"),
    )
    _index("origins", "origin")
    op.create_table(
        "relations",
        *_to("claims", "from", "to"),
        *_text("type", "reason", null=False),
        sa.PrimaryKeyConstraint("from", "to", "type"),
    )
    _index("relations", "to")
    _index("relations", "type")


def _reuse() -> None:
    place = ("document", "start", "end")
    op.create_table(
        "reuse",
        sa.Column("row", sa.Integer(), primary_key=True),
        *_to("documents", "a_document"),
        *_whole("a_start", "a_end", null=False),
        *_text("a_sha256", null=False),
        *_to("documents", "b_document"),
        *_whole("b_start", "b_end", null=False),
        *_text("b_sha256", null=False),
        sa.Column("similarity", sa.Float(), nullable=False),
        *_text("kind", "direction", null=False),
        *_text("evidence"),
        sa.UniqueConstraint(*(f"{side}_{part}" for side in "ab" for part in place), "kind"),
    )
    _index("reuse", "b_document")


def _search() -> None:
    op.execute(
        'CREATE VIEW passage_texts AS SELECT p."row", p.id, p.document, d.path, p.kind, p.start, '
        'p."end", substr(d.text, p.start + 1, p."end" - p.start) AS text '
        "FROM passages p JOIN documents d ON d.id = p.document"
    )
    op.execute(
        "CREATE VIEW searched_texts AS SELECT t.* FROM passage_texts t "
        'JOIN passages p ON p."row" = t."row" WHERE p.searched'
    )
    words = "tokenize='porter unicode61 remove_diacritics 2'"
    op.execute(
        "CREATE VIRTUAL TABLE passages_search USING fts5("
        f"text, content='searched_texts', content_rowid='row', {words})"
    )
    op.execute(
        "CREATE VIRTUAL TABLE claims_search USING fts5("
        f"quote, content='claims', content_rowid='row', {words})"
    )
