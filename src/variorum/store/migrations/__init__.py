"""Alembic migrations of a record, applied when it is opened. The newest is `schema.HEAD`."""
