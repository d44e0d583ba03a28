"""All commands under one name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

import typer

from variorum import __version__
from variorum.cli.build import build
from variorum.cli.coverage import coverage
from variorum.cli.diff import diff
from variorum.cli.export import export
from variorum.cli.output import say
from variorum.cli.places import places
from variorum.cli.predict import predict
from variorum.cli.search import search
from variorum.cli.serve import serve
from variorum.cli.sources import sources
from variorum.cli.status import status
from variorum.cli.verify import verify

_EPILOGUE = """\b
A first session:
  variorum build papers/ --output papers.db
  variorum serve papers.db

\b
Exit status of every command:
  0    done
  1    an error; the message says what, where and what to do
  2    the command was used in a wrong way
  3    built, but some files or folders could not be read (each is named)
  4    verify found that something is not what was read
  130  interrupted with Ctrl-C
"""

app = typer.Typer(
    name="variorum",
    help="Reads documents that disagree: who says what, in which words, how independently, "
    "and whether it can all hold. It never says who is right.",
    epilog=_EPILOGUE,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
#: Every command in the order of a day's work, with the line that the list of commands shows.
_COMMANDS: dict[Callable[..., None], str] = {
    build: "Read a folder of documents into a record.",
    serve: "Read a record in the browser.",
    status: "What a record holds, contradictions first.",
    search: "Find passages or claims by their words.",
    sources: "Who speaks under which names; join or part them.",
    places: "Places under all their names; join or part them.",
    export: "Write a record as files for other tools.",
    verify: "Check every quotation against its text.",
    coverage: "What was read, and what ended in no claim.",
    diff: "What a rebuilt record gained, lost and changed.",
    predict: "Run on a public benchmark's documents.",
}
for _command, _line in _COMMANDS.items():
    app.command(epilog=getattr(_command, "examples", None), short_help=_line)(_command)


def _show_version(wanted: bool) -> None:
    if wanted:
        say(f"variorum {__version__}")
        raise typer.Exit


@app.callback()
def _whole(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    del version
