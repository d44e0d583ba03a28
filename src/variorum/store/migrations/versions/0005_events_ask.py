"""The question that asks for an event's date, in the words of its sentence.

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
    """Add the column, empty until the next build."""
    op.add_column("claims", sa.Column("event_asked", sa.Text()))
