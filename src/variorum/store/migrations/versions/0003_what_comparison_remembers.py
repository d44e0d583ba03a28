"""What comparison remembers between two builds.

Revision ID: 0003
Revises: 0002
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create the tables, all empty until the next build."""
    op.create_table(
        "compared",
        sa.Column("document", sa.Text(), primary_key=True),
        sa.Column("family", sa.Text(), nullable=False),
        *_whole("segment", "begin", "length"),
        _reference("document"),
    )
    op.create_table(
        "departed",
        sa.Column("row", sa.Integer(), primary_key=True),
        sa.Column("document", sa.Text(), nullable=False),
        sa.Column("family", sa.Text(), nullable=False),
        *_whole("segment", "begin", "length"),
        sa.Column("text", sa.Text(), nullable=False),
    )
    op.create_table(
        "shingles",
        *_whole("segment", "first"),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("segment", "first"),
    )
    op.create_table(
        "shared_by_pairs",
        sa.Column("row", sa.Integer(), primary_key=True),
        *_side("a"),
        *_side("b"),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        _reference("a_document"),
        _reference("b_document"),
    )
    for side in ("a_document", "b_document"):
        op.create_index(f"ix_shared_by_pairs_{side}", "shared_by_pairs", [side])


def _whole(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _side(name: str) -> list[sa.Column[Any]]:
    document = sa.Column(f"{name}_document", sa.Text(), nullable=False)
    return [document, *_whole(f"{name}_start", f"{name}_end")]


def _reference(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ["documents.id"], ondelete="CASCADE")
