"""What pairs share is remembered together with what was told of it last.

Revision ID: 0007
Revises: 0006
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; what was remembered without them is forgotten, not kept by halves."""
    for table in ("shared_by_pairs", "compared", "departed", "shingles"):
        op.execute(f"DELETE FROM {table}")
    op.execute("DELETE FROM meta WHERE name = 'compared'")
    for side in ("a_document", "b_document"):
        op.drop_index(f"ix_shared_by_pairs_{side}")
    op.drop_table("shared_by_pairs")
    op.create_table(
        "shared_by_pairs",
        sa.Column("row", sa.Integer(), primary_key=True),
        *_side("a"),
        *_side("b"),
        sa.Column("similarity", sa.Float(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("told", sa.Text(), nullable=False),
        sa.Column("direction", sa.Text(), nullable=False),
        sa.Column("evidence", sa.Text()),
        _reference("a_document"),
        _reference("b_document"),
    )
    for side in ("a_document", "b_document"):
        op.create_index(f"ix_shared_by_pairs_{side}", "shared_by_pairs", [side])


def _side(name: str) -> list[sa.Column[Any]]:
    whole: list[sa.Column[Any]] = [
        sa.Column(f"{name}_{end}", sa.Integer(), nullable=False) for end in ("start", "end")
    ]
    document = sa.Column(f"{name}_document", sa.Text(), nullable=False)
    return [document, *whole]


def _reference(name: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint([name], ["documents.id"], ondelete="CASCADE")
