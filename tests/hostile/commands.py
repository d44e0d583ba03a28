"""Running the commands as a person does, in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

_MAIN = (
    "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from variorum.cli import main; main()"
)


def command(*words: str | Path) -> list[str]:
    """The command line of `variorum` with these words, which heeds Ctrl-C.

    What a shell starts in the background ignores that signal, and so would its children.
    """
    return [sys.executable, "-c", _MAIN, *map(str, words)]


def run(*words: str | Path, status: int = 0) -> subprocess.CompletedProcess[str]:
    """Run a command; it ends with the status expected and never shows a traceback."""
    done = subprocess.run(
        command(*words), capture_output=True, text=True, errors="replace", check=False, timeout=300
    )
    assert "Traceback" not in done.stderr + done.stdout, done.stderr
    assert done.returncode == status, (done.returncode, done.stderr, done.stdout)
    return done


def refused(*words: str | Path) -> str:
    """What a command says that cannot do as it is told: what, where, and what to do."""
    said = run(*words, status=1).stderr
    assert "where:" in said, said
    assert "do:" in said, said
    return said


def demand_sound(record: Path) -> None:
    """`verify` finds no mismatch and `coverage` shows every character read."""
    run("verify", record)
    for document in json.loads(run("coverage", record, "--json").stdout):
        assert document["read"] == document["characters"], document["path"]
        assert document["gaps"] == [], document["path"]
        assert document["failure"] is None, (document["path"], document["failure"])
