"""The places of a record with every name and demonym, and who uses which."""

from __future__ import annotations

import json
from pathlib import Path

from tests.portal.invented_drafts import make
from variorum.export import Format, write_export
from variorum.model import Demonym, Gazetteer, NamedPlace, PlaceName, Statement, Toponym
from variorum.store import DocumentEntry, open_record

_TEXT = 'Orveny was dark. "Orwen is cold," said Ana Brisk. Orvenian boats came.'


def test_each_place_is_a_line_with_who_uses_which_name(tmp_path: Path) -> None:
    """A quoted name is the speaker's; a demonym is told apart from the names."""
    draft = make("paper.txt", _TEXT, publisher="Tarn Courier")
    start, end = draft.at("Orwen is cold")
    draft.add(
        '"Orwen is cold," said Ana Brisk.',
        Statement("Ana Brisk", True, start, end, "u-1"),
        attribution=(draft.said_by("Ana Brisk"),),
    )
    at, spots = draft.document.id, {n: draft.at(n) for n in ("Orveny", "Orwen", "Orvenian")}
    place = NamedPlace(
        "p1",
        "Orveny",
        tuple(PlaceName(name, at, 1, *spots[name]) for name in ("Orveny", "Orwen")),
        ("p1",),
        demonyms=(PlaceName("Orvenian", at, 1, *spots["Orvenian"]),),
    )
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(
            DocumentEntry(
                draft.document,
                draft.passages,
                draft.claims,
                toponyms=[Toponym(at, *spots[n], n, "p1") for n in ("Orveny", "Orwen")],
                demonyms=[Demonym(at, *spots["Orvenian"], "Orvenian", "p1")],
            )
        )
        record.replace_gazetteer(Gazetteer((place,), (), {"p1": "p1"}))
        record.replace_findings((), (), (), texts={}, stamp="s")
        (path,) = write_export(record, tmp_path / "out", Format.PLACES_JSONL)
    (line,) = path.read_text("utf-8").splitlines()
    told = json.loads(line)
    users = {n["name"]: [u["name"] for u in n["users"]] for n in told["names"]}
    assert users == {"Orveny": ["Tarn Courier"], "Orwen": ["Ana Brisk"]}
    assert [(d["name"], d["times"]) for d in told["demonyms"]] == [("Orvenian", 1)]
    assert told["demonyms"][0]["first"]["start"] == _TEXT.index("Orvenian")
