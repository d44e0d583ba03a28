"""What a project gazetteer says of a place: its names, its outline, a note.

Revision ID: 0006
Revises: 0005
"""

from __future__ import annotations

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the new columns, empty until the next build.

    For a while two migrations had the number 0005, and a record that says so may have been
    through either: each column is added where it is missing.
    """
    _add("claims", sa.Column("event_asked", sa.Text()))
    _add("places", sa.Column("given", sa.JSON()))
    _add("places", sa.Column("outline", sa.JSON()))
    _add("places", sa.Column("note", sa.Text()))


def _add(table: str, column: sa.Column[Any]) -> None:
    held = {each["name"] for each in sa.inspect(op.get_bind()).get_columns(table)}
    if column.name not in held:
        op.add_column(table, column)
