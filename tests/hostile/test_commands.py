"""Wrong paths, broken tables, interruptions and company: told in words, with the right status."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import pytest

from tests.hostile.commands import command, demand_sound, refused, run
from tests.hostile.files import PLAIN
from variorum.store import open_record


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """A folder of one document."""
    folder = tmp_path / "docs"
    folder.mkdir()
    (folder / "a.txt").write_text(PLAIN)
    return folder


def test_an_empty_folder_is_an_empty_record(tmp_path: Path) -> None:
    """No documents: no claims, nothing wrong."""
    (tmp_path / "docs").mkdir()
    run("build", tmp_path / "docs", "--output", tmp_path / "r.db")
    demand_sound(tmp_path / "r.db")
    run("search", tmp_path / "r.db", "anything")
    run("export", tmp_path / "r.db", "--output", tmp_path / "out")


def test_a_folder_of_unread_files_is_a_record(tmp_path: Path) -> None:
    """Nothing but an empty file: it is named, and the status says so."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.txt").touch()
    assert "a.txt" in run("build", tmp_path / "docs", "-o", tmp_path / "r.db", status=3).stdout
    demand_sound(tmp_path / "r.db")


def test_an_output_that_is_no_record_is_refused(docs: Path, tmp_path: Path) -> None:
    """A folder, a text, another database, a folder that is not there: left as they were."""
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("My notes.")
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE mine (x)")
    connection.close()
    before = other.read_bytes()
    for output in (tmp_path, text, other, tmp_path / "none" / "r.db", Path("/dev/full")):
        refused("build", docs, "--output", output)
    assert text.read_text() == "My notes."
    assert other.read_bytes() == before


def test_every_command_refuses_what_is_no_record(tmp_path: Path) -> None:
    """A missing file and a file of another kind are told apart from a record by all commands."""
    text = tmp_path / "notes.txt"
    text.write_text("My notes.")
    for words in (["verify"], ["coverage"], ["serve", "--port", "0"], ["search"]):
        refused(words[0], text, *(words[1:] or ["word"] * (words == ["search"])))
    refused("export", text, "--output", tmp_path / "out")
    for record in (tmp_path / "none.db", tmp_path):
        refused("status", record)


def test_a_damaged_record_is_told(docs: Path, tmp_path: Path) -> None:
    """Overwritten pages end in a message, never in a traceback."""
    record = tmp_path / "r.db"
    run("build", docs, "--output", record)
    data = bytearray(record.read_bytes())
    data[4096 : len(data) // 2] = b"\xa5" * (len(data) // 2 - 4096)
    record.write_bytes(data)
    refused("status", record)
    refused("build", docs, "--output", record)


@pytest.mark.parametrize(
    "table",
    [
        b"name,title\na.txt,A\n",
        b"",
        b"file,title\na.txt,A\na.txt,B\n",
        b"file,file\na.txt,A\n",
        b"\x00\x01\x02\xff\xfe\x00" * 50,
        b"file,title\n" + b'a.txt,"' + b"x" * 200_000 + b"\n",
    ],
    ids=["no column", "empty", "twice", "two columns", "noise", "open quotation mark"],
)
def test_a_broken_table_of_sources_is_told(docs: Path, tmp_path: Path, table: bytes) -> None:
    """The message names the table and what to do; nothing is built on a guess."""
    (docs / "sources.csv").write_bytes(table)
    assert "sources.csv" in refused("build", docs, "--output", tmp_path / "r.db")


def test_odd_rows_of_a_table_are_noted(docs: Path, tmp_path: Path) -> None:
    """A row without a file, with too many cells, a bad date: noted, and the rest is used."""
    (docs / "sources.csv").write_bytes(
        b"\xef\xbb\xbffile;title;published\r\na.txt;T\xc3\xa9st;02/04/1993;more\r\n;x;\r\nnone.txt;;\r\n"
    )
    said = run("build", docs, "--output", tmp_path / "r.db").stdout
    assert said.count("note:") >= 4
    with open_record(tmp_path / "r.db", read_only=True) as record:
        assert record.documents()[0].title == "Tést"


def test_a_record_belongs_to_one_folder(docs: Path, tmp_path: Path) -> None:
    """Another folder is refused while the first is there; a folder that was moved is the same."""
    record, other = tmp_path / "r.db", tmp_path / "other"
    other.mkdir()
    (other / "b.txt").write_text(PLAIN)
    run("build", docs, "--output", record)
    assert str(docs) in refused("build", other, "--output", record)
    moved = docs.rename(tmp_path / "moved")
    assert "1 unchanged" in run("build", moved, "--output", record).stdout


def _many(folder: Path, number: int) -> None:
    for n in range(number):
        (folder / f"{n}.txt").write_text(f"At least {n + 2} people met in Barwick in {1900 + n}.\n")


def test_ctrl_c_keeps_what_was_stored(docs: Path, tmp_path: Path) -> None:
    """Interrupted: status 130, one line, and the same command goes on to a sound record."""
    _many(docs, 70)
    record = tmp_path / "r.db"
    building = subprocess.Popen(
        command("build", docs, "--output", record), stderr=subprocess.PIPE, text=True
    )
    _wait_for_documents(record, building)
    building.send_signal(signal.SIGINT)
    _, said = building.communicate(timeout=60)
    assert building.returncode == 130, said
    assert "Traceback" not in said
    assert "Stopped." in said
    run("status", record)
    run("build", docs, "--output", record)
    demand_sound(record)


def _wait_for_documents(record: Path, building: subprocess.Popen[str]) -> None:
    for _ in range(2_000):
        assert building.poll() is None
        if record.exists() and record.stat().st_size:
            with sqlite3.connect(f"file:{record}?mode=ro", uri=True) as connection:
                try:
                    if connection.execute("SELECT count(*) FROM documents").fetchone()[0] > 2:
                        return
                except sqlite3.Error:
                    pass
        time.sleep(0.02)
    raise AssertionError("no document was stored")


def test_builds_side_by_side_and_a_reader(docs: Path, tmp_path: Path) -> None:
    """Two builds into one record and one who reads: each ends in words, the record is sound."""
    _many(docs, 12)
    record = tmp_path / "r.db"
    builds = [
        subprocess.Popen(
            command("build", docs, "--output", record),
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
        )
        for _ in range(2)
    ]
    _wait_for_documents(record, builds[0])
    run("search", record, "Barwick")
    run("status", record)
    for building in builds:
        _, said = building.communicate(timeout=120)
        assert building.returncode in (0, 1), said
        assert "Traceback" not in said
    run("build", docs, "--output", record)
    demand_sound(record)
    with open_record(record, read_only=True) as held:
        assert len(held.held()) == 13


@pytest.mark.skipif(os.geteuid() == 0, reason="whoever is root may write anywhere")
def test_a_folder_that_may_not_be_written_is_told(docs: Path, tmp_path: Path) -> None:
    """No permission: the message says where."""
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    refused("build", docs, "--output", locked / "r.db")


def test_a_full_disk_is_told(docs: Path, tmp_path: Path) -> None:
    """A limit on the size of files stops a build like a full disk: in words."""
    (docs / "b.txt").write_text("Nobody met. " * 60_000)
    limited = ["sh", "-c", 'ulimit -f 300; trap "" XFSZ; exec "$@"', "sh"]
    done = subprocess.run(
        [*limited, *command("build", docs, "--output", tmp_path / "r.db", "--jobs", "1")],
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert "do:" in done.stderr
