"""Where Alembic starts: it is handed a connection that is already inside a transaction."""

from alembic import context

from variorum.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
