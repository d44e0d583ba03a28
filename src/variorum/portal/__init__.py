"""The record as pages that a person can read, each with the same content as JSON.

Receives the path of a record; yields a web application. It reads through `store.queries`
and writes nothing. Nothing it serves loads anything from another machine.
"""

from variorum.portal.app import create_app

__all__ = ["create_app"]
