"""The timeline of the chronology as geometry: what the queries answered, laid out to be looked at.

Receives a `Chronology`; yields a picture with places in its own units and the periods that its
links lead to. It decides nothing about the matter; the list below the picture says the same.
"""

from variorum.portal.timeline.picture import (
    Timeline,
    address_of,
    date_words,
    period_around,
    timeline,
)

__all__ = ["Timeline", "address_of", "date_words", "period_around", "timeline"]
