"""The export contract: these names, these shapes, these orders."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.pipeline.light import CORPUS, STAGES, write
from variorum.errors import InputError, StoreError
from variorum.export import FILES, write_jsonl
from variorum.export.jsonl import as_line
from variorum.model import Document
from variorum.pipeline import build
from variorum.store import DocumentEntry, open_record

_OF_KIND = {
    "figure": "low high bound unit measure counted nature start end vague part_of",
    "event": "type label participants",
    "statement": "speaker direct start end utterance",
    "instrument": "body type number title date start end",
}
_TOP = {
    "documents": "id sha256 path title publisher published language media_type pages text",
    "claims": "id kind document start end quote attribution modality time place",
    "questions": "id kind text claims answer low high origins explanation",
    "relations": "from to type reason",
    "reuse": "a b similarity kind direction evidence",
    "sources": "id name names kind caveat wordings offices likenesses",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a corpus, its record and its export."""
    home = tmp_path_factory.mktemp("export")
    build(write(home / "corpus", CORPUS), home / "r.db", jobs=1, stages=STAGES)
    with open_record(home / "r.db", read_only=True) as record:
        write_jsonl(record, home / "out")
    return home


@pytest.fixture(scope="module")
def rows(home: Path) -> dict[str, list[dict]]:
    """The parsed lines of each file."""
    return {
        name.removesuffix(".jsonl"): [
            json.loads(line) for line in (home / "out" / name).read_text("utf-8").splitlines()
        ]
        for name in FILES
    }


@pytest.mark.parametrize("name", _TOP)
def test_every_field_of_the_contract_is_there(rows: dict, name: str) -> None:
    """Each line has all the fields that outside tools rely on."""
    assert rows[name]
    for row in rows[name]:
        assert set(_TOP[name].split()) <= set(row)


def test_only_the_object_that_the_kind_names_is_there(rows: dict) -> None:
    """A figure has no event, no statement and no instrument, and so for each kind."""
    assert {row["kind"] for row in rows["claims"]} == set(_OF_KIND)
    for row in rows["claims"]:
        assert set(_OF_KIND) & set(row) == {row["kind"]}
        assert set(_OF_KIND[row["kind"]].split()) <= set(row[row["kind"]])


def test_parts_of_a_claim_have_their_fields(rows: dict) -> None:
    """Attribution links say `as`, times and places have every field of the contract."""
    for row in rows["claims"]:
        for link in row["attribution"]:
            assert {"name", "as", "role", "cue", "start", "end"} <= set(link)
        if row["time"] is not None:
            assert {"edtf", "text", "start", "end", "inferred"} <= set(row["time"])
        if row["place"] is not None:
            assert {"id", "name", "lat", "lon", "start", "end"} <= set(row["place"])
    assert any(row["time"] for row in rows["claims"])
    assert any(row["place"] for row in rows["claims"])


def test_quotes_are_the_text_at_their_offsets(rows: dict) -> None:
    """`text[start:end] == quote` always holds, and every inner span lies in the text."""
    texts = {row["id"]: row["text"] for row in rows["documents"]}
    for row in rows["claims"]:
        text = texts[row["document"]]
        assert text[row["start"] : row["end"]] == row["quote"]
        inner = row[row["kind"]]
        if "start" in inner:
            assert 0 <= inner["start"] <= inner["end"] <= len(text)
        if row["time"] and row["time"]["start"] is not None:
            assert text[row["time"]["start"] : row["time"]["end"]] == row["time"]["text"]


def test_ids_that_are_referred_to_exist(rows: dict) -> None:
    """Questions, relations and shared text speak of claims and documents in the export."""
    documents = {row["id"] for row in rows["documents"]}
    claims = {row["id"] for row in rows["claims"]}
    assert {row["document"] for row in rows["claims"]} <= documents
    assert {claim for row in rows["questions"] for claim in row["claims"]} <= claims
    assert {row[end] for row in rows["relations"] for end in ("from", "to")} <= claims
    assert {row[side]["document"] for row in rows["reuse"] for side in "ab"} <= documents


def test_an_unread_file_is_listed_with_its_reason(rows: dict) -> None:
    """`unread` and an empty text, and only for files that could not be read."""
    unread = [row for row in rows["documents"] if "unread" in row]
    assert [(row["path"], row["text"]) for row in unread] == [("south/d.txt", "")]


def test_lines_come_in_a_stable_order(rows: dict) -> None:
    """Documents by path, claims by document and place."""
    paths = [row["path"] for row in rows["documents"]]
    assert paths == sorted(paths)
    path_of = {row["id"]: row["path"] for row in rows["documents"]}
    places = [(path_of[row["document"]], row["start"]) for row in rows["claims"]]
    assert places == sorted(places)


def test_where_it_was_built_is_not_told(home: Path) -> None:
    """The export says nothing of the machine: no absolute path is in it."""
    for name in FILES:
        assert str(home).encode() not in (home / "out" / name).read_bytes()


def test_exporting_again_gives_the_same_bytes(home: Path, tmp_path: Path) -> None:
    """Two exports of one record are equal, and nothing else is left in the folder."""
    with open_record(home / "r.db", read_only=True) as record:
        write_jsonl(record, tmp_path / "again")
    for name in FILES:
        assert (tmp_path / "again" / name).read_bytes() == (home / "out" / name).read_bytes()
    assert {path.name for path in (tmp_path / "again").iterdir()} == set(FILES)


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (
            {"a": 3.0, "b": [1.5, 2.0], "c": 1e20},
            '{"a": 3, "b": [1.5, 2], "c": 100000000000000000000}',
        ),
        ({"a": "é\u2028\n"}, '{"a": "é\\u2028\\n"}'),
        ({"a": True, "b": None}, '{"a": true, "b": null}'),
    ],
)
def test_numbers_are_integers_where_integral_and_lines_stay_lines(value: dict, line: str) -> None:
    """3.0 is written 3; a character that ends lines for some readers is escaped."""
    assert as_line(value) == line + "\n"


def test_an_unfinished_record_is_not_exported(tmp_path: Path) -> None:
    """Without findings there is nothing to hand over, and the message says how to go on."""
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(Document("a", "0" * 64, "x", "text/plain", "t")))
        with pytest.raises(StoreError, match="did not come to its end"):
            write_jsonl(record, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_is_told(home: Path) -> None:
    """A file in the place of the folder ends in words."""
    with open_record(home / "r.db", read_only=True) as record, pytest.raises(InputError):
        write_jsonl(record, home / "r.db" / "out")


def test_every_source_has_the_names_words_and_reasons_of_its_documents(rows: dict) -> None:
    """A source stands once, under a name of its own, with each wording found where it says."""
    texts = {row["id"]: row["text"] for row in rows["documents"]}
    names = [name for row in rows["sources"] for name in row["names"]]
    assert len(names) == len(set(names))
    assert any(row["wordings"] for row in rows["sources"])
    for row in rows["sources"]:
        assert row["name"] in row["names"]
        assert row["kind"] in ("person", "body", "work", "description", None)
        for wording in row["wordings"]:
            assert set(wording) == {"text", "document", "start", "end", "reason"}
            there = texts[wording["document"]][wording["start"] : wording["end"]]
            assert " ".join(there.split()) == wording["text"]
            assert wording["reason"]


def test_every_speaker_of_a_claim_is_a_source(rows: dict) -> None:
    """Whoever stands in a chain is in the register under that very name."""
    names = {name for row in rows["sources"] for name in row["names"]}
    assert {link["name"] for row in rows["claims"] for link in row["attribution"]} <= names
