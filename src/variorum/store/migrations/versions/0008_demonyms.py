"""Adjectives of places and names of peoples, where documents write them and of which place.

Revision ID: 0008
Revises: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables, empty until the next build."""
    op.create_table(
        "demonyms",
        _document(),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("place", sa.Text()),
        sa.PrimaryKeyConstraint("document", "start", "end"),
    )
    place = sa.ForeignKey("places.id", ondelete="CASCADE")
    op.create_table(
        "place_demonyms",
        sa.Column("place", sa.Text(), place, nullable=False),
        _document(),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("place", "document", "name"),
    )
    op.create_index("ix_place_demonyms_document", "place_demonyms", ["document"])


def _document() -> sa.Column[str]:
    held = sa.ForeignKey("documents.id", ondelete="CASCADE")
    return sa.Column("document", sa.Text(), held, nullable=False)
