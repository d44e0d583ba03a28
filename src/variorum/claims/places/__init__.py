"""A Reading in, place mentions out: recognised by signs, resolved where it can be told.

Each name is loaded when it is first asked for: looking places up, resolving names of a bare text
and putting names together need no language model, and do not wait for one.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from variorum.claims.places.demonyms import find_demonyms
    from variorum.claims.places.find import find_places
    from variorum.claims.places.gazetteer import using
    from variorum.claims.places.plain import TextPlace, places_in
    from variorum.claims.places.runin import is_run_in
    from variorum.claims.places.settle import settled, toponyms
    from variorum.claims.places.together import find_gazetteer, with_demonyms

#: The module of this room that has each name.
_MODULES = {
    "TextPlace": "plain",
    "find_demonyms": "demonyms",
    "find_gazetteer": "together",
    "find_places": "find",
    "is_run_in": "runin",
    "places_in": "plain",
    "settled": "settle",
    "toponyms": "settle",
    "using": "gazetteer",
    "with_demonyms": "together",
}

__all__ = [
    "TextPlace",
    "find_demonyms",
    "find_gazetteer",
    "find_places",
    "is_run_in",
    "places_in",
    "settled",
    "toponyms",
    "using",
    "with_demonyms",
]


def __getattr__(name: str) -> Any:
    """What a module of the room has, loaded now (PEP 562)."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
