"""Places of a record with every name, and how precisely a claim is placed.

Revision ID: 0004
Revises: 0003
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the new tables and add the new columns, all empty until the next build."""
    op.add_column("claims", sa.Column("place_kind", sa.Text()))
    op.add_column("claims", sa.Column("place_precision", sa.Integer()))
    op.add_column("claims", sa.Column("place_inside", sa.JSON()))
    op.add_column("claims", sa.Column("place_entity", sa.Text()))
    op.create_index("ix_claims_place_entity", "claims", ["place_entity"])
    _toponyms()
    _places()


def _toponyms() -> None:
    op.create_table(
        "toponyms",
        *_text("document", null=False),
        *_whole("start", "end"),
        *_text("name", "place", null=False),
        *_text("kind"),
        *_where(),
        *_text("reason", null=False),
        sa.Column("left", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("document", "start", "end"),
    )
    op.create_index("ix_toponyms_place", "toponyms", ["place"])


def _places() -> None:
    op.create_table(
        "places",
        sa.Column("id", sa.Text(), primary_key=True),
        *_whole("position"),
        *_text("name", null=False),
        sa.Column("ids", sa.JSON(), nullable=False),
        *_text("kind"),
        *_where(),
    )
    op.create_table(
        "place_names",
        *_text("place", "document", "name", null=False),
        *_whole("count", "start", "end"),
        sa.ForeignKeyConstraint(["place"], ["places.id"], ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["document"], ["documents.id"], ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("place", "document", "name"),
    )
    op.create_index("ix_place_names_document", "place_names", ["document"])
    op.create_index("ix_place_names_name", "place_names", ["name"])
    op.create_table(
        "place_likenesses",
        *_text("one", "other", "reason", null=False),
        sa.Column("joined", sa.Boolean(), nullable=False),
        *_text("decided", "by"),
        sa.PrimaryKeyConstraint("one", "other"),
    )
    op.create_index("ix_place_likenesses_other", "place_likenesses", ["other"])


def _text(*names: str, null: bool = True) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Text(), nullable=null) for name in names]


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _where() -> list[sa.Column[Any]]:
    return [
        sa.Column("lat", sa.Float()),
        sa.Column("lon", sa.Float()),
        sa.Column("precision", sa.Integer()),
        sa.Column("inside", sa.JSON(), nullable=False),
    ]
