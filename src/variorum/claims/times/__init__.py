"""Time expressions: recognised, valued in TIMEX3 and EDTF, tied to the words of the text.

A `Reading` (or bare views, for `tag`) in, `TimeMention`s out; `claims.events` reads them next.
Nothing here needs a language model.
"""

from variorum.claims.times.own_date import OwnDate, is_dateline, opens_story, own_date
from variorum.claims.times.recurring import names_yearly_day
from variorum.claims.times.stretch import Stretch, stretches
from variorum.claims.times.tag import find_times, tag

__all__ = [
    "OwnDate",
    "Stretch",
    "find_times",
    "is_dateline",
    "names_yearly_day",
    "opens_story",
    "own_date",
    "stretches",
    "tag",
]
