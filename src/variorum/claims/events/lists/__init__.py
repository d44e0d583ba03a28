"""Lists of happenings that text extraction took apart: years, then days, then places.

A brochure prints "25 September | Lisarde" in columns under a year; what is left in the text is a
run of years, a run of days and a run of places. `pages` finds such runs, `years` works out which
years the days can belong to, `witnesses` what other passages tell of them, `find` makes drafts
of it; `tables` reads lists whose rows a reader that knows positions has kept together.
"""

from variorum.claims.events.lists.find import Listed, find_listed

__all__ = ["Listed", "find_listed"]
