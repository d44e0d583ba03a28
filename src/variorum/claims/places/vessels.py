"""Ships and boats, which are called after places or like them: "the ferry Santa Lira"."""

from __future__ import annotations

import re

from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.name import CAPITAL

_KIND = (
    r"(?:aircraft carrier|barge|boat|bulk carrier|container ship|corvette|cruiser|cutter|destroyer"
    r"|dredger|ferry|freighter|frigate|launch|liner|schooner|ship|smack|steamer|steamship"
    r"|submarine|tanker|trawler|tug|tugboat|vessel|warship|yacht)"
)
#: Letters before a ship's name: motor vessel, steamship, fishing vessel, a navy's ship.
_PREFIX = r"(?:MV|M/V|MS|M/S|SS|S/S|MT|M/T|FV|F/V|RV|RMS|HMS|HMCS|USS|USNS)"
_NAME = rf"({CAPITAL}[\w’'-]+(?:\s{CAPITAL}[\w’'-]+){{0,2}})"
_CALLED = re.compile(rf"\b(?:{_KIND}|{_PREFIX})\s[“\"‘']?{_NAME}")


def vessels_of(text: str) -> frozenset[str]:
    """The names that a text gives to vessels, and that no list of places holds."""
    named = {name.removesuffix("'s").removesuffix("’s") for name in _CALLED.findall(text)}
    return frozenset(name for name in named if not every_candidate(name))
