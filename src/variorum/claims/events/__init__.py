"""Dated happenings: what the text says took place at a time it names.

A `Reading`, its `TimeMention`s and `PlaceMention`s in, `EventDraft`s out, for `claims.assemble`.
"""

from variorum.claims.events.find import find_events

__all__ = ["find_events"]
