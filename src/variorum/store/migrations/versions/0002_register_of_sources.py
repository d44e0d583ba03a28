"""The register of sources, decisions, and what statements and instruments say besides.

Revision ID: 0002
Revises: 0001
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.schema import SchemaItem

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the new tables and add the new columns, all empty until the next build."""
    for name in ("statement_stance", "statement_addressee", "statement_occasion"):
        op.add_column("claims", sa.Column(name, sa.Text()))
    op.add_column("claims", sa.Column("instrument_acts", sa.JSON()))
    op.create_table(
        "sources",
        sa.Column("id", sa.Text(), primary_key=True),
        *_whole("position"),
        *_text("name"),
        *_text("kind", "caveat", null=True),
    )
    _of_sources()
    _decisions()


def _of_sources() -> None:
    op.create_table(
        "source_names",
        sa.Column("name", sa.Text(), primary_key=True),
        *_to("source"),
        *_whole("position"),
    )
    op.create_index("ix_source_names_source", "source_names", ["source"])
    op.create_table(
        "source_wordings",
        *_to("source"),
        *_to("document"),
        *_whole("start", "end"),
        *_text("text", "words", "reason"),
        sa.PrimaryKeyConstraint("source", "document", "start", "end"),
    )
    op.create_index("ix_source_wordings_document", "source_wordings", ["document"])
    op.create_table(
        "source_offices",
        *_to("source"),
        *_to("document"),
        *_whole("start"),
        *_text("role"),
        sa.Column("former", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("source", "document", "start", "role"),
    )
    op.create_index("ix_source_offices_document", "source_offices", ["document"])
    op.create_table(
        "source_likenesses",
        *_text("one", "other", "reason"),
        sa.Column("joined", sa.Boolean(), nullable=False),
        *_text("decided", "by", null=True),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_index("ix_source_likenesses_other", "source_likenesses", ["other"])


def _decisions() -> None:
    op.create_table(
        "decisions",
        sa.Column("row", sa.Integer(), primary_key=True),
        *_text("subject", "judgement", "by", "made", "document"),
        *_whole("start", "end"),
        *_text("quote"),
        *_text("note", null=True),
    )
    op.create_index("ix_decisions_subject", "decisions", ["subject"])


def _text(*names: str, null: bool = False) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=null) for name in names]


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _to(name: str) -> list[SchemaItem]:
    reference = sa.ForeignKeyConstraint([name], [f"{name}s.id"], ondelete="CASCADE")
    return [*_text(name), reference]
