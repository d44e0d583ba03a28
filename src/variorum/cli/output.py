"""What every command shares: printing safely, progress, errors told as what, where, do."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from threading import Timer
from typing import Annotated, Any, ParamSpec

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskID,
    TextColumn,
    TimeElapsedColumn,
)
from rich.text import Text

from variorum.errors import VariorumError

FAILED, UNREAD_FILES, MISMATCHES, INTERRUPTED = 1, 3, 4, 130
#: A command that is done sooner than this many seconds shows no progress.
_PATIENCE = 1.0

_P = ParamSpec("_P")

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for other programs.")]


def explained(*examples: str) -> Callable[[Callable[_P, None]], Callable[_P, None]]:
    """A command with examples for its help text, and whose errors end in words, not a traceback."""

    def decorate(command: Callable[_P, None]) -> Callable[_P, None]:
        @wraps(command)
        def run(*args: _P.args, **kwargs: _P.kwargs) -> None:
            try:
                command(*args, **kwargs)
            except VariorumError as error:
                warn(str(error))
                raise typer.Exit(FAILED) from error
            except KeyboardInterrupt as error:
                warn("Stopped. What was stored is kept and whole: run the same command to go on.")
                raise typer.Exit(INTERRUPTED) from error
            except BrokenPipeError:
                # the reader of our output has seen enough: not an error, and no more to say
                sys.stderr.close()

        run.examples = "\b\nExamples:\n" + "\n".join(f"  {e}" for e in examples)  # type: ignore[attr-defined]
        return run

    return decorate


def plain(text: object) -> str:
    """A text from a document on one line, without characters that a terminal would obey."""
    shown = "".join(c if c.isprintable() else " " for c in str(text))
    return " ".join(shown.split())


def say(text: str | Text = "") -> None:
    """One line on standard output; styles only where it is a terminal."""
    Console(highlight=False, markup=False, soft_wrap=True).print(text)


def say_json(value: Any) -> None:
    """A value as JSON on standard output."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=2) + "\n")


def warn(text: str) -> None:
    """A message on standard error; its lines are kept, control characters are not."""
    shown = "\n".join("".join(c if c.isprintable() else " " for c in x) for x in text.split("\n"))
    Console(stderr=True, highlight=False, markup=False, soft_wrap=True).print(shown)


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 document", "1,204 documents"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


@contextmanager
def progress() -> Iterator[Callable[[str, int, int, str], None]]:
    """A bar on standard error for what takes longer than a second; none without a terminal.

    Beside each bar runs a clock, so that one slow document is not taken for a standstill.
    """
    console = Console(stderr=True)
    bar = Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("{task.fields[name]}", markup=False),
        console=console,
        transient=True,
        disable=not console.is_terminal,
    )
    tasks: dict[str, TaskID] = {}
    showing = Timer(_PATIENCE, bar.start)
    showing.daemon = True

    def tell(what: str, done: int, total: int, name: str = "") -> None:
        if what not in tasks:
            tasks[what] = bar.add_task(what, total=total, name="")
        bar.update(tasks[what], completed=done, total=total, name=plain(name)[-40:])

    if console.is_terminal:
        showing.start()
    try:
        yield tell
    finally:
        showing.cancel()
        if showing.ident is not None:
            showing.join()
        bar.stop()
