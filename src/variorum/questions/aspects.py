"""What an area or an amount of stuff is of, where one unit measures several things.

One land has an area, a part of it that is mined, and a part that was cleared. One dam held an
amount of mud, and lost one. The words of the clause say which; a noun alone ("volume", "amount")
does not.
"""

from __future__ import annotations

import re

from variorum.model import Claim, Figure
from variorum.questions.around import clause_around, words_around
from variorum.questions.measures import is_term

#: Such words stand within so many code points of the number, in its clause.
NEAR = 110
#: What is allowed says so right behind the number.
NEAREST = 30
ALLOWED = "allowed"

#: What was done to land, or lies in it; what was cleared was mined before, and is no longer.
_LAND = tuple(
    (name, re.compile(rf"\b(?:{words})\b", re.IGNORECASE))
    for name, words in (
        ("cleared", r"clear(?:ed|ing|ance)|demin(?:ed|ing|ers?)|decontaminat\w+|land release"),
        ("contaminated", r"contaminat\w+|polluted|mined|mines|minefields?|hazardous|unexploded"),
        ("burnt", r"burn(?:ed|t|ing)|scorched|charred|ablaze|wildfires?|bushfires?"),
        ("flooded", r"flood(?:s|ed|ing)?|inundat\w+|submerged|under water|swamped"),
        ("planted", r"planted|sown|crops?|arable|cultivat\w+|harvest\w*|farmland"),
    )
)
_LOST = re.compile(
    r"\b(?:releas\w+|escap\w+|spill\w*|spilt|leak\w*|discharg\w+|flow(?:ed|ing)?|pour(?:ed|ing)?|"
    r"gush\w*|seep\w*|ooz\w+|emit\w*|let out|washed|sent|lost|swept|surged|burst|outflow|"
    r"emptied|vented|drained)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:h[eo]ld(?:s|ing)?|contain\w*|stor(?:ed?|es|ing|age)|capacity|behind|stockpil\w+|kept|"
    r"warehous\w*|there|remain\w*|full)\b",
    re.IGNORECASE,
)
#: What may be there or be lost is no amount of what is or was.
_ALLOWED = re.compile(
    r"\b(?:permit\w*|allow\w*|licen[cs]\w+|limit\w*|maximum|authori[sz]\w+)\b", re.I
)
#: Dimensions of stuff, as UCUM writes their units.
_VOLUMES = frozenset({"m3", "L", "hm3", "dm3", "[gal_us]", "[bbl_us]"})
_MASSES = frozenset({"t", "kg", "g", "[lb_av]", "[ston_av]"})
#: Measures that say only that it is an amount, and those of what is held and what is lost.
_ANY = frozenset("volume amount quantity weight mass count ?".split())
_OF_STUFF = _ANY | {"leaked", "stored", "exploded", "capacity", "delivered", "lost"}


def aspect_of(claim: Claim, figure: Figure, measure: str) -> str | None:
    """What was done to the land or the stuff: None for a whole land and where nothing says it."""
    if measure != "area" and not is_stuff(figure.unit, measure):
        return None
    near = clause_around(claim, figure, NEAR)
    if measure == "area":
        return next((name for name, words in _LAND if words.search(near)), None)
    if _ALLOWED.search("".join(words_around(claim, figure, NEAREST)[1:])):
        return ALLOWED
    if measure == "exploded":
        return None
    return "lost" if _LOST.search(near) else "held" if _HELD.search(near) else None


def is_stuff(unit: str, measure: str) -> bool:
    """Whether an amount of stuff is told of: what is held, what is lost, or no more than that."""
    if unit in _VOLUMES:
        return measure in _OF_STUFF or not is_term(measure)
    return unit in _MASSES and measure in _OF_STUFF
