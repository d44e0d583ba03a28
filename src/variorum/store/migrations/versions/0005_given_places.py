"""What a project gazetteer says of a place: its names, its outline, a note.

Revision ID: 0005
Revises: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the new columns, empty until the next build."""
    op.add_column("places", sa.Column("given", sa.JSON()))
    op.add_column("places", sa.Column("outline", sa.JSON()))
    op.add_column("places", sa.Column("note", sa.Text()))
