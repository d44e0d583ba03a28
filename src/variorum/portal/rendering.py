"""From an answer of the queries to a page or to JSON. Templates escape everything they show."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.responses import Response

from variorum import __version__
from variorum.portal import arranging, graphs, marks, plots, sidelong, words
from variorum.portal.map import coordinates, live_places, pictures, place_picture
from variorum.portal.timeline import address_of, date_words, period_around, timeline
from variorum.store import queries

HERE = Path(__file__).parent
STATIC = HERE / "static"
#: What the map in the browser is drawn with, in the order in which it is loaded.
MAP_SCRIPTS = ("d3/d3-array.min.js", "d3/d3-geo.min.js")


def plain(value: Any) -> Any:
    """A frozen record as JSON can say it: field by field, tuples as lists, `from_` as "from"."""
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name.rstrip("_"): plain(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {name: plain(item) for name, item in value.items()}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    return value


def as_json(value: Any, *, status: int = 200) -> Response:
    """The record as a JSON answer, UTF-8."""
    body = json.dumps(plain(value), ensure_ascii=False, allow_nan=False)
    return Response(_encoded(body), status, media_type="application/json")


class Pages:
    """Renders templates for one record."""

    def __init__(self, record: Path) -> None:
        environment = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        environment.globals |= {
            "record_name": record.stem,
            "version": __version__,
            "style": _address("variorum.css"),
            "register_style": _address("registers.css"),
            "words": words,
            "plural": words.plural,
            "blocks": _blocks,
            "quote_runs": marks.quote_runs,
            "figure_plot": plots.figure_plot,
            "timeline": timeline,
            "source_graph": graphs.source_graph,
            "whole_graph": graphs.whole_graph,
            "beside_rows": sidelong.rows,
            "copies_of": sidelong.copies_of,
            "sharing_style": _address("sharing.css"),
            "address_of": address_of,
            "date_words": date_words,
            "period_around": period_around,
            "timeline_style": _address("timeline.css"),
            "place_style": _address("places.css"),
            "map_scripts": tuple(map(_address, MAP_SCRIPTS)),
            "map_module": _address("map/main.js"),
            "land": {scale: _address(f"land/land-{scale}.json") for scale in ("110m", "50m")},
            "live_places": live_places,
            "pictures": pictures,
            "place_picture": place_picture,
            "coordinates": coordinates,
            "by_origin": arranging.by_origin,
            "by_evidence": arranging.by_evidence,
            "together": arranging.together,
            "reason": arranging.reason,
            "pair": arranging.pair,
            "answer_with": arranging.answer_with,
            "in_short": arranging.in_short,
            "in_a_sentence": arranging.in_a_sentence,
            "source_id": queries.source_id,
            "in_words": queries.in_words,
            "query": query,
        }
        environment.filters["thousands"] = queries.number
        self._environment = environment

    def prepare(self) -> None:
        """Compile every template now: the first look at a page then costs what any other does."""
        for name in self._environment.list_templates():
            self._environment.get_template(name)

    def show(
        self, template: str, *, status: int = 200, policy: str | None = None, **context: Any
    ) -> Response:
        """A page, as UTF-8 HTML, under a content security policy of its own where one is given."""
        page = self._environment.get_template(template).render(**context)
        headers = {"Content-Security-Policy": policy} if policy else None
        return Response(_encoded(page), status, headers, media_type="text/html")


def query(params: Mapping[str, Any], **changes: Any) -> str:
    """A query string of `params` with `changes` made; what is null, empty or false is left out.

    A change of anything but the page begins again at the first page.
    """
    merged = {**params, **changes}
    if changes and "page" not in changes:
        merged.pop("page", None)
    kept = [(name, value) for name, value in sorted(merged.items()) if value]
    return f"?{urlencode(kept)}" if kept else ""


def _blocks(view: queries.DocumentView) -> tuple[marks.Block, ...]:
    layer = marks.Layer(view.claims, view.pages, view.marked)
    return marks.blocks(view.text, view.part.start, view.passages, layer)


def _address(name: str) -> str:
    """Where a file of ours is served, another address whenever it changes."""
    fingerprint = hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{name}?{fingerprint}"


def _encoded(text: str) -> bytes:
    # A name from a file system may hold a lone surrogate, which UTF-8 cannot.
    return text.encode("utf-8", "replace")
