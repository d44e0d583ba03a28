"""A change of the project gazetteer rebuilds what it touches, to the bytes of a fresh build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.pipeline.light import STAGES, write
from tests.pipeline.test_build import exported
from variorum.claims.places import find_gazetteer, using
from variorum.claims.places.gazetteer import own
from variorum.claims.places.identity import lies, place_id
from variorum.model import Place, Toponym
from variorum.pipeline import build
from variorum.read import list_files
from variorum.store import open_record

DOCS = {
    "a.txt": "Seen were 12 boats at Harrow.\n",
    "b.txt": "Seen were 3 carts at Rell.\nSmoke stood over Rell.\n",
    "c.txt": "Seen were 5 carts.\n",
}


def _claims(reading, settings):  # type: ignore[no-untyped-def]
    """The light claims, placed where a name of the gazetteer stands in their evidence."""
    out = []
    for claim in STAGES.find_claims(reading, settings):
        found = [(n, c) for n, (c, *_) in own().by_name.items() if n in claim.quote.casefold()]
        for name, place in found[:1]:
            at = claim.start + claim.quote.casefold().index(name)
            inside = lies(place, "", near=False).inside
            told = Place(place_id(name, place), name, place.lat, place.lon, at, at + len(name))
            text = reading.document.text
            claim = replace(claim, place=replace(told, inside=inside), source=text)  # noqa: PLW2901
        out.append(claim)
    return tuple(out)


def _toponyms(reading, claims):  # type: ignore[no-untyped-def]
    return tuple(
        Toponym(c.document, c.place.start, c.place.end, c.place.name, c.place.id)
        for c in claims
        if c.place
    )


LIGHT = replace(
    STAGES,
    list_files=list_files,
    find_claims=_claims,
    find_toponyms=_toponyms,
    find_gazetteer=find_gazetteer,
    using=using,
)
FIRST = "name,lat,lon,inside\nHarrow,1,2,Marl\nMarl,,,\n"


@pytest.mark.parametrize(
    ("after", "read"),
    [
        (FIRST, ()),
        ("name,inside,lat,lon\nMarl,,,\n\nHarrow,Marl,1,2\n", ()),
        (FIRST + "Nowhere,8,9,\n", ()),
        (FIRST + "Rell,8,9,\n", ("b.txt",)),
        ("name,lat,lon,inside\nHarrow,1,2.5,Marl\nMarl,,,\n", ("a.txt",)),
        ("name,lat,lon,inside\nHarrow,1,2,Marl\nMarl,4,4,\n", ("a.txt",)),
        (None, ("a.txt",)),
    ],
)
def test_what_a_change_of_the_file_touches_is_read_again(
    tmp_path: Path, after: str | None, read: tuple[str, ...]
) -> None:
    """Documents that may name a changed place or one that lies in it, and no others."""
    docs = write(tmp_path / "docs", DOCS)
    (docs / "gazetteer.csv").write_text(FIRST)
    build(docs, tmp_path / "r.db", stages=LIGHT)
    if after is None:
        (docs / "gazetteer.csv").unlink()
    else:
        (docs / "gazetteer.csv").write_text(after)
    assert build(docs, tmp_path / "r.db", stages=LIGHT).read == read
    build(docs, tmp_path / "fresh.db", stages=LIGHT)
    assert exported(tmp_path / "r.db", tmp_path / "one") == exported(
        tmp_path / "fresh.db", tmp_path / "other"
    )
    with open_record(tmp_path / "r.db") as one, open_record(tmp_path / "fresh.db") as other:
        assert one.gazetteer() == other.gazetteer()


def test_what_the_file_says_of_a_name_is_kept_without_reading_again(tmp_path: Path) -> None:
    """Who uses it changes no claim; the places of the record have it after the next build."""
    docs = write(tmp_path / "docs", DOCS)
    (docs / "gazetteer.csv").write_text("name,note\nNowhere,\nHarrow,\n")
    build(docs, tmp_path / "r.db", stages=LIGHT)
    (docs / "gazetteer.csv").write_text("name,note\nNowhere,far away\nHarrow,\n")
    done = build(docs, tmp_path / "r.db", stages=LIGHT)
    assert (done.read, done.compared) == ((), True)
