"""A build in a process of its own that a test can kill: each stage takes a moment."""

from __future__ import annotations

import time
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from tests.pipeline import light
from variorum.pipeline import build


def slow_read(entry, settings):
    """Reading takes a moment, so that a kill can fall in any stage."""
    time.sleep(0.004)
    return light.read_file(entry, settings)


def slow_questions(documents, claims, origins, settings):
    """Comparing takes a moment too."""
    time.sleep(0.05)
    return light.find_questions(documents, claims, origins, settings)


SLOW = replace(light.STAGES, read_file=slow_read, find_questions=slow_questions)


def run(folder: Path, record: Path, jobs: int, to_test: Connection) -> None:
    """Build, telling the test when it begins and when it is done."""
    to_test.send("begun")
    build(folder, record, jobs=jobs, stages=SLOW)
    to_test.send("done")
