"""`variorum sources`: the register listed, and decisions that outlive builds."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from tests.pipeline.light import STAGES, write
from variorum.cli import app
from variorum.pipeline import build
from variorum.store import open_record

_FILES = {
    "north/a.txt": "Orm Aid: “We counted 12 boats”. OAH: “No”.",
    "south/b.txt": "Bea: “Nothing of the kind”.",
}


def run(*arguments: object) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with the speakers Aid, OAH and Bea."""
    build(write(tmp_path / "corpus", _FILES), tmp_path / "r.db", stages=STAGES)
    return tmp_path / "r.db"


def names(record: Path) -> list[list[str]]:
    """The names of each source, as the command lists them."""
    return [source["names"] for source in json.loads(run("sources", record, "--json").stdout)]


def test_every_source_is_listed(record: Path) -> None:
    """Publishers and speakers, in the order of the alphabet."""
    assert names(record) == [["Aid"], ["Bea"], ["north"], ["OAH"], ["south"]]
    told = run("sources", record, "be").stdout
    assert "Bea" in told
    assert "OAH" not in told


def test_a_decision_joins_two_names_and_is_signed(record: Path) -> None:
    """One source from then on, with who said so."""
    done = run(
        "sources", record, "--decide", "one", "Aid", "OAH", "--by", "Ann Lee", "--note", "seal"
    )
    assert done.exit_code == 0, done.output
    assert "Ann Lee" in done.stdout
    assert "seal" in done.stdout
    assert ["OAH", "Aid"] in names(record) or ["Aid", "OAH"] in names(record)


def test_a_decision_outlives_a_build(record: Path, tmp_path: Path) -> None:
    """Also one that reads every document again; and it can be undone."""
    run("sources", record, "--decide", "one", "Aid", "OAH", "--by", "Ann Lee")
    write(tmp_path / "corpus", {"north/a.txt": "In 1990 OAH: “No”. Aid: “Some 12 boats”."})
    build(tmp_path / "corpus", record, stages=STAGES)
    assert sorted(map(len, names(record))) == [1, 1, 1, 2]
    run("sources", record, "--decide", "undo", "Aid", "OAH", "--by", "Bo Lind")
    assert sorted(map(len, names(record))) == [1, 1, 1, 1, 1]
    with open_record(record, read_only=True) as held:
        assert [(d.judgement, d.by) for d in held.decisions()] == [
            ("confirmed", "Ann Lee"),
            ("unsure", "Bo Lind"),
        ]


@pytest.mark.parametrize(
    "wrong",
    [
        ("--decide", "one", "Aid", "OAH"),
        ("--decide", "one", "Aid", "Nobody", "--by", "Ann"),
        ("--decide", "one", "Aid", "aid", "--by", "Ann"),
        ("--decide", "perhaps", "Aid", "OAH", "--by", "Ann"),
    ],
)
def test_what_cannot_be_decided_is_told(record: Path, wrong: tuple[str, ...]) -> None:
    """Nobody signs, a name is not there, one name twice, no such decision: nothing is kept."""
    done = run("sources", record, *wrong)
    assert done.exit_code == 1
    with open_record(record, read_only=True) as held:
        assert held.decisions() == ()


def test_an_incomplete_record_has_no_register_to_decide_on(record: Path) -> None:
    """While a build is under way there are no findings, and a decision would speak of none."""
    with open_record(record) as held:
        held.set_meta(state="incomplete")
    assert run("sources", record, "--decide", "one", "Aid", "OAH", "--by", "Ann").exit_code == 1
