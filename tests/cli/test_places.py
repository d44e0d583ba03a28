"""`variorum places`: places listed with their names, and decisions that outlive builds."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.pipeline.light import STAGES, write
from variorum.claims.places import find_gazetteer
from variorum.cli import app
from variorum.model import Toponym
from variorum.pipeline import build
from variorum.store import open_record

_FILES = {
    "north/a.txt": "Ice lay in Torgadan.\nFires burned in Belmar.\n",
    "south/b.txt": "Smoke stood over Torghaden.\n",
}
_IDS = {"Torgadan": "p1", "Torghaden": "p2", "Belmar": "geonames:1", "Belmari": "geonames:1"}


def _toponyms(reading, claims):  # type: ignore[no-untyped-def]
    """The invented places wherever they are written."""
    text, document = reading.document.text, reading.document.id
    return tuple(
        Toponym(document, at, at + len(name), name, place)
        for name, place in _IDS.items()
        if (at := text.find(name + ".")) >= 0
    )


LIGHT = replace(STAGES, find_toponyms=_toponyms, find_gazetteer=find_gazetteer)


def run(*arguments: object) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with two places of like names and one other; decisions use the light stages."""
    monkeypatch.setattr("variorum.pipeline.Stages", lambda: LIGHT)
    build(write(tmp_path / "corpus", _FILES), tmp_path / "r.db", stages=LIGHT)
    return tmp_path / "r.db"


def names(record: Path) -> list[list[str]]:
    """The names of each place, as the command lists them."""
    told = json.loads(run("places", record, "--json").stdout)
    return [sorted({name["name"] for name in place["names"]}) for place in told]


def test_every_place_is_listed_with_the_reason_of_its_names(record: Path) -> None:
    """Alphabetical; a word picks out those that have it in a name."""
    assert names(record) == [["Belmar"], ["Torgadan", "Torghaden"]]
    told = run("places", record, "torgh").stdout
    assert "joined" in told
    assert "same sounds" in told
    assert "Belmar" not in told


def test_a_joined_pair_is_undone_and_signed(record: Path) -> None:
    """Two places from then on, with who said so; the record is complete again."""
    done = run("places", record, "--decide", "two", "Torgadan", "Torghaden", "--by", "Ann Lee")
    assert done.exit_code == 0, done.output
    assert "Ann Lee" in done.stdout
    assert names(record) == [["Belmar"], ["Torgadan"], ["Torghaden"]]
    with open_record(record, read_only=True) as held:
        assert held.complete


def test_names_that_no_rule_joins_are_joined_by_a_person(record: Path) -> None:
    """And undone again: the last decision counts, all are kept."""
    run("places", record, "--decide", "one", "Torgadan", "Belmar", "--by", "Ann Lee")
    assert names(record) == [["Belmar", "Torgadan", "Torghaden"]]
    run("places", record, "--decide", "undo", "Torgadan", "Belmar", "--by", "Bo Lind")
    assert names(record) == [["Belmar"], ["Torgadan", "Torghaden"]]
    with open_record(record, read_only=True) as held:
        assert [d.by for d in held.decisions()] == ["Ann Lee", "Bo Lind"]


def test_two_names_of_one_entry_are_parted_by_a_person(record: Path, tmp_path: Path) -> None:
    """Also where the gazetteer has both at one place; and the decision outlives a build."""
    write(tmp_path / "corpus", {"south/c.txt": "Rain fell on Belmari.\n"})
    build(tmp_path / "corpus", record, stages=LIGHT)
    assert ["Belmar", "Belmari"] in names(record)
    run("places", record, "--decide", "two", "Belmar", "Belmari", "--by", "Ann Lee")
    assert names(record) == [["Belmar"], ["Belmari"], ["Torgadan", "Torghaden"]]
    write(tmp_path / "corpus", {"south/d.txt": "Rain fell on Belmar.\n"})
    build(tmp_path / "corpus", record, stages=LIGHT)
    assert names(record) == [["Belmar"], ["Belmari"], ["Torgadan", "Torghaden"]]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--decide", "one", "Torgadan", "Belmar"),
        ("--decide", "one", "Torgadan", "Nowhere", "--by", "Ann"),
        ("--decide", "one", "Belmar", "belmar", "--by", "Ann"),
        ("--decide", "perhaps", "Torgadan", "Belmar", "--by", "Ann"),
    ],
)
def test_what_cannot_be_decided_is_told(record: Path, wrong: tuple[str, ...]) -> None:
    """Nobody signs, a name is not there, one name twice, no such decision: nothing is kept."""
    assert run("places", record, *wrong).exit_code == 1
    with open_record(record, read_only=True) as held:
        assert held.decisions() == ()
