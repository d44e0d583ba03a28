"""Names with their candidates in, one place each out, or none and the reason why."""

from variorum.claims.places.resolving.containers import told_of_unknown
from variorum.claims.places.resolving.resolve import Named, Resolution, resolve_all

__all__ = ["Named", "Resolution", "resolve_all", "told_of_unknown"]
