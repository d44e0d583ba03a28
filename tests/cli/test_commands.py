"""The commands: what they print, how they end, and that they are explained."""

from __future__ import annotations

import json
import os
import re
import signal
import sqlite3
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from tests.pipeline.light import CORPUS, STAGES, write
from variorum import __version__
from variorum.cli import app
from variorum.cli import build as build_command
from variorum.cli.output import counted, plain
from variorum.export import FILES
from variorum.pipeline import build
from variorum.store import open_record

_REFERENCE = Path(__file__).parents[2] / "docs" / "reference" / "commands.md"
_COMMANDS = (
    "build",
    "status",
    "search",
    "serve",
    "sources",
    "places",
    "export",
    "verify",
    "diff",
    "coverage",
    "predict",
)


def run(*arguments: object) -> Result:
    """Run a command line in this process."""
    return CliRunner().invoke(app, [str(each) for each in arguments])


@pytest.fixture
def light(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the build command use light stages."""

    def with_light(folder, output, **options):
        return build(folder, output, stages=STAGES, **(options | {"jobs": 1}))

    module = sys.modules["variorum.cli.build"]
    monkeypatch.setattr(module, "run_build", with_light)
    assert build_command is not None


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with a contradiction, an unread file and one that is not analysed."""
    home = tmp_path_factory.mktemp("cli")
    build(write(home / "corpus", CORPUS), home / "r.db", jobs=1, stages=STAGES)
    return home / "r.db"


def test_version() -> None:
    """`--version` prints the version and ends well."""
    result = run("--version")
    assert (result.exit_code, result.output) == (0, f"variorum {__version__}\n")


def test_help_starts_without_the_language_model() -> None:
    """`--help`, `export` and the like must not spend seconds on loading what they do not use."""
    program = (
        "import sys, variorum.cli\n"
        "heavy = {'spacy', 'fastapi', 'uvicorn', 'alembic', 'numpy'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("command", _COMMANDS)
def test_every_command_explains_itself_with_examples(command: str) -> None:
    """Each help text has a sentence and an example that begins with the command."""
    result = run(command, "--help")
    assert result.exit_code == 0
    assert f"variorum {command} " in result.output.partition("Examples:")[2]


def test_every_command_and_option_is_documented() -> None:
    """docs/reference/commands.md has a section for each command that names all its options."""
    sections = re.split(r"^## ", _REFERENCE.read_text("utf-8"), flags=re.MULTILINE)
    told = {section.split("\n")[0]: section for section in sections}
    registered = [each.callback.__name__ for each in app.registered_commands]
    assert sorted(registered) == sorted(_COMMANDS)
    for command in registered:
        options = re.findall(r"^\s+(?:-\w, )?(--[\w-]+)", run(command, "--help").output, re.M)
        assert options
        for option in set(options) - {"--help"}:
            assert option in told[command], f"{command} {option}"


def test_the_whole_help_tells_every_exit_status() -> None:
    """The exit statuses in the help are those of the reference."""
    table = re.findall(r"^\| (\d+) \|", _REFERENCE.read_text("utf-8"), re.MULTILINE)
    told = re.findall(r"^    (\d+) +\w", run("--help").output, re.MULTILINE)
    assert told == table == ["0", "1", "2", "3", "4", "130"]


def test_build_tells_contradictions_first(light: None, tmp_path: Path) -> None:
    """The summary begins with what cannot all hold: the question, rival words, who, origins."""
    corpus = write(tmp_path / "corpus", {k: v for k, v in CORPUS.items() if v})
    result = run("build", corpus, "--output", tmp_path / "r.db")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "1 question has answers that cannot all hold"
    assert "How many boats?" in lines[3]
    assert "3 independent origins" in lines[3]
    rivals = [line for line in lines if "“12”" in line or "“15”" in line]
    assert any("north" in line and "north/b.txt]" in line for line in rivals)
    assert any("south" in line and "south/c.txt]" in line for line in rivals)
    assert "12 is not 15." in result.stdout
    assert re.search(r"Claims +6 figures, 2 events, 1 statement, 1 instrument", result.stdout)
    assert "south/e.txt" in result.stdout


def _nobodys(entry: Any, settings: Any) -> Any:
    return replace(STAGES.read_file(entry, settings), publisher=None)


def test_documents_without_a_publisher_are_counted(tmp_path: Path) -> None:
    """With what can tell it; nothing is said where all are known."""
    corpus = write(tmp_path / "corpus", {"north/a.txt": "Seen were 12 boats."})
    build(corpus, tmp_path / "a.db", jobs=1, stages=replace(STAGES, read_file=_nobodys))
    told = run("status", tmp_path / "a.db").stdout
    assert "1 of a publisher that is not known: a sources.csv" in told
    build(corpus, tmp_path / "b.db", jobs=1, stages=STAGES)
    assert "sources.csv" not in run("status", tmp_path / "b.db").stdout


def test_python_runs_the_package_as_the_command() -> None:
    """`python -m variorum` is `variorum`."""
    called = [sys.executable, "-m", "variorum", "--version"]
    assert subprocess.run(called, capture_output=True, text=True, check=True).stdout.startswith(
        "variorum "
    )


def test_build_with_an_unread_file_ends_in_three(light: None, tmp_path: Path) -> None:
    """A file that cannot be read is named with its reason; the record is built all the same."""
    corpus = write(tmp_path / "corpus", CORPUS)
    result = run("build", corpus, "--output", tmp_path / "r.db")
    assert result.exit_code == 3
    assert "south/d.txt: empty: there is no text in it." in result.stdout
    assert "1 file could not be read" in result.stderr


def test_build_as_json(light: None, tmp_path: Path) -> None:
    """`--json` prints the summary and nothing else on standard output."""
    corpus = write(tmp_path / "corpus", CORPUS)
    result = run("build", corpus, "--output", tmp_path / "r.db", "--json")
    told = json.loads(result.stdout)
    assert told["complete"] is True
    assert told["claims"]["figure"] == 6
    assert told["unread"] == [["south/d.txt", "empty: there is no text in it."]]
    assert [c["text"] for c in told["contradictions"]] == ["How many boats?"]
    assert len(told["build"]["read"]) == len(CORPUS)


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["build", "none", "--output", "r.db"], 1, "There is no such folder."),
        (["build", "."], 2, "--output"),
        (["build", ".", "--output", "r.db", "--jobs", "0"], 2, "--jobs"),
        (["status", "none.db"], 1, "There is no record here."),
        (["search", "none.db", "word"], 1, "There is no record here."),
        (["serve", "none.db"], 1, "There is no record here."),
        (["export", "none.db", "--output", "x"], 1, "There is no record here."),
        (["export", "none.db", "--format", "papyrus", "--output", "x"], 2, "papyrus"),
        (["verify", "none.db"], 1, "There is no record here."),
        (["diff", "none.db", "none.db"], 1, "There is no record here."),
        (["coverage", "none.db"], 1, "There is no record here."),
        (["predict", "geo", "none.jsonl", "--output", "x"], 1, "There is no such file."),
        (["predict", "weather", "none.jsonl", "--output", "x"], 2, "weather"),
        (["unknown"], 2, "unknown"),
    ],
)
def test_errors_are_told_without_a_traceback(
    tmp_path: Path, monkeypatch, arguments: list[str], status: int, told: str
) -> None:
    """What, where and what to do on standard error, with the documented status."""
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == status
    assert told in result.stderr
    assert "Traceback" not in result.stderr
    if status == 1:
        assert re.search(r"^  where: ", result.stderr, re.MULTILINE)
        assert re.search(r"^  do: ", result.stderr, re.MULTILINE)


def test_status_of_an_unfinished_record_says_so(tmp_path: Path) -> None:
    """A record without findings is told as such, not as one without contradictions."""
    open_record(tmp_path / "r.db", create=True).close()
    result = run("status", tmp_path / "r.db")
    assert result.exit_code == 0
    assert "did not come to its end" in result.stdout
    assert "contradict" not in result.stdout


def test_search_marks_and_places_what_it_finds(record: Path) -> None:
    """Each hit has path and place; JSON has the same."""
    result = run("search", record, "carts")
    assert result.exit_code == 0
    assert "north/a.txt  [0, 31)" in result.stdout
    hits = json.loads(run("search", record, "cart", "--json").stdout)
    assert [hit["path"] for hit in hits] == ["north/a.txt", "north/b.txt"]
    claims = json.loads(run("search", record, "cart", "--json", "--claims").stdout)
    assert all(hit["claim"].startswith("c-") for hit in claims)


def test_search_without_a_hit_says_so(record: Path) -> None:
    """Nothing found is an answer."""
    result = run("search", record, "zeppelin")
    assert (result.exit_code, result.stdout) == (
        0,
        "Nothing holds all of these words. Try fewer of them.\n",
    )


def test_export_writes_the_five_files(record: Path, tmp_path: Path) -> None:
    """The paths are printed, and are there."""
    result = run("export", record, "--format", "jsonl", "--output", tmp_path / "x")
    assert result.exit_code == 0
    assert result.stdout.splitlines() == [str(tmp_path / "x" / name) for name in FILES]
    assert all((tmp_path / "x" / name).is_file() for name in FILES)


def test_verify_ends_in_zero_or_four(record: Path, tmp_path: Path) -> None:
    """A record that holds, and the same one with a changed word."""
    held = run("verify", record)
    assert held.exit_code == 0
    assert "all as read" in held.stdout
    with sqlite3.connect(record) as source, sqlite3.connect(tmp_path / "r.db") as copy:
        source.backup(copy)
        copy.execute("UPDATE documents SET text = replace(text, 'Seen', 'Lost')")
    broken = run("verify", tmp_path / "r.db")
    assert broken.exit_code == 4
    assert "north/a.txt: the stored text is not the text that was read" in broken.stdout
    assert json.loads(run("verify", tmp_path / "r.db", "--json").stdout)["holds"] is False


def test_coverage_says_that_all_was_read(record: Path) -> None:
    """The last line is the promise; each document has its own."""
    result = run("coverage", record)
    assert result.exit_code == 0
    assert "every character was read." in result.stdout.splitlines()[-1]
    assert "south/d.txt\n    not read: empty" in result.stdout
    assert len(json.loads(run("coverage", record, "--json").stdout)) == len(CORPUS)


def test_coverage_of_one_document_lists_places(record: Path) -> None:
    """With --document every number that ended in no claim has its offsets and reason."""
    result = run("coverage", record, "--document", "south/e.txt")
    assert "[12, 14) number “44”: the document is not analysed" in result.stdout
    assert run("coverage", record, "--document", "south/x.txt").exit_code == 1


def test_a_busy_port_is_told(record: Path) -> None:
    """A port in use ends in words, and 0 is offered."""
    import socket

    with socket.socket() as busy:
        busy.bind(("127.0.0.1", 0))
        busy.listen()
        result = run("serve", record, "--port", busy.getsockname()[1])
    assert result.exit_code == 1
    assert "cannot listen there" in result.stderr


def test_an_interrupted_build_says_how_to_go_on(tmp_path: Path, monkeypatch) -> None:
    """Ctrl-C ends in 130 and one sentence: nothing is lost, run it again."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["variorum.cli.build"], "run_build", interrupted)
    result = run("build", tmp_path, "--output", tmp_path / "r.db")
    assert result.exit_code == 130
    assert "run the same command to go on" in result.stderr


@pytest.mark.skipif(os.name == "nt", reason="no SIGPIPE")
def test_a_closed_pipe_is_no_error(record: Path) -> None:
    """`variorum coverage … | head -1` ends without a traceback."""
    program = [sys.executable, "-c", "from variorum.cli import main; main()"]
    with subprocess.Popen(
        [*program, "coverage", str(record), "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        time.sleep(0)
        assert process.stderr is not None
        told = process.stderr.read().decode()
        process.wait()
    assert "Traceback" not in told
    assert process.returncode in (0, 1, -signal.SIGPIPE)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("one\ntwo", "one two"),
        ("\x1b[2J\x07bell", "[2J bell"),
        ("right\u202eleft", "right left"),
        ("[bold]x[/bold]", "[bold]x[/bold]"),
    ],
)
def test_no_document_commands_the_terminal(text: str, shown: str) -> None:
    """Control characters in a text or a path are not handed to the terminal."""
    assert plain(text) == shown


def test_counts_agree_with_their_nouns() -> None:
    """One document, two documents."""
    assert [counted(n, "document") for n in (0, 1, 1200)] == [
        "0 documents",
        "1 document",
        "1,200 documents",
    ]


def test_diff_begins_with_contradictions_that_came_or_went(record: Path, tmp_path: Path) -> None:
    """Before all claims stand the questions whose answers part or settle, each once."""
    files = {**CORPUS, "south/c.txt": CORPUS["south/c.txt"].replace("15", "12")}
    build(write(tmp_path / "files", files), tmp_path / "new.db", jobs=1, stages=STAGES)
    for old, new, said in ((record, tmp_path / "new.db", "no more"),
                           (tmp_path / "new.db", record, "now")):  # fmt: skip
        told, _, claims = run("diff", old, new).stdout.partition("\nClaims\n")
        assert f"Answers that contradict {said}\n  How many boats?\n" in told
        assert "Answers that contradict" not in claims


def test_diff_tells_what_changed_and_gives_it_as_json(record: Path, tmp_path: Path) -> None:
    """Gained, lost and changed with their marks; with --json the same for other programs."""
    more = write(tmp_path / "more", {**CORPUS, "south/f.txt": "There were 7 ferries."})
    build(more, tmp_path / "more.db", jobs=1, stages=STAGES)
    told = run("diff", record, tmp_path / "more.db")
    assert told.exit_code == 0
    assert "+ figure: 7 ferries" in told.stdout
    assert "+ How many ferries?" in told.stdout
    value = json.loads(run("diff", tmp_path / "more.db", record, "--json").stdout)
    assert [(c["what"], c["says"]) for c in value["claims"]] == [("lost", "7 ferries")]
    assert value["same"]["documents"] == len(CORPUS)
