"""`variorum predict`."""

from __future__ import annotations

from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from variorum.cli.output import explained, progress, say
from variorum.errors import InputError


class Task(StrEnum):
    """The public benchmarks whose formats are known."""

    QUANTITIES = "quantities"
    TEMPORAL = "temporal"
    GEO = "geo"
    QUOTES = "quotes"


@explained("variorum predict geo documents.jsonl --output predicted.jsonl")
def predict(
    task: Annotated[Task, typer.Argument(metavar="TASK", help="Which benchmark's task.")],
    documents: Annotated[
        Path, typer.Argument(metavar="INPUT.jsonl", help="Documents, one JSON object a line.")
    ],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="OUT.jsonl", help="The predictions to write.")
    ],
) -> None:
    """Read a public benchmark's documents and write predictions in its scorer's format.

    A benchmark's rules may differ from the record's; a record is not needed.
    """
    if not documents.is_file():
        raise InputError(
            "There is no such file.",
            where=str(documents),
            do="Give a file of documents, one JSON object a line, as the benchmark has them.",
        )
    run = import_module(f"variorum.predict.{task.value}").predict
    with progress() as tell:
        run(documents, output, lambda done, total: tell("predicting", done, total, ""))
    say(str(output))
