"""A build may be killed at any moment; run again it gives the record of an undisturbed one."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import time
from contextlib import suppress
from multiprocessing.context import ForkServerProcess
from pathlib import Path

import pytest

from tests.pipeline.killed import run
from tests.pipeline.light import write
from tests.pipeline.test_build import exported
from variorum.errors import StoreError
from variorum.store import open_record

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs SIGKILL and a fork server")

_MOMENTS = random.Random(1)
#: What a build of the folder below takes, in seconds, on a machine with little else to do.
_LENGTH = 0.5


class Build:
    """A build that runs in a process of its own."""

    def __init__(self, folder: Path, record: Path, jobs: int = 1) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["variorum.pipeline", "alembic.command"])
        self.told, to_test = context.Pipe(duplex=False)
        self.process: ForkServerProcess = context.Process(
            target=run, args=(folder, record, jobs, to_test)
        )
        self.process.start()
        to_test.close()
        assert self.told.recv() == "begun"

    def kill(self) -> bool:
        """Send SIGKILL; tell whether the build was still at work."""
        with suppress(ProcessLookupError):
            self.process.kill()
        self.process.join()
        return self.process.exitcode == -signal.SIGKILL and not self._done()

    def finish(self) -> None:
        """Wait for the end of the build, which must be a good one."""
        self.process.join()
        assert self.process.exitcode == 0
        assert self._done()

    def _done(self) -> bool:
        try:
            return self.told.poll() and self.told.recv() == "done"
        except EOFError:
            return False


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixteen short files on two sides."""
    files = {
        f"{side}/{n:02}.txt": f"Seen were {n % 7} boats.\nIn 19{n:02} Bo: “{n} carts” Rule {n % 5}."
        for side in ("east", "west")
        for n in range(8)
    }
    return write(tmp_path_factory.mktemp("killed") / "corpus", files)


@pytest.fixture(scope="module")
def undisturbed(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The export of a build that nobody killed."""
    home = tmp_path_factory.mktemp("undisturbed")
    Build(folder, home / "r.db").finish()
    return exported(home / "r.db", home / "x")


def test_twenty_kills_change_nothing(
    folder: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """Twenty builds, each killed at a random moment and run again: the same bytes each time."""
    interrupted = 0
    for turn in range(20):
        record = tmp_path / f"{turn}.db"
        build = Build(folder, record)
        time.sleep(_MOMENTS.uniform(0, _LENGTH))
        interrupted += build.kill()
        Build(folder, record).finish()
        assert exported(record, tmp_path / f"x{turn}") == undisturbed
    assert interrupted >= 5


def test_one_record_survives_kill_after_kill(
    folder: Path, undisturbed: dict[str, bytes], tmp_path: Path
) -> None:
    """A record whose builds, with two processes, are killed again and again comes to its end."""
    record = tmp_path / "r.db"
    for _ in range(5):
        build = Build(folder, record, jobs=2)
        time.sleep(_MOMENTS.uniform(0, 2 * _LENGTH))
        build.kill()
    Build(folder, record).finish()
    assert exported(record, tmp_path / "x") == undisturbed


def test_a_half_built_record_says_so(folder: Path, tmp_path: Path) -> None:
    """Until a build has come to its end the record has no findings and says so."""
    record = tmp_path / "r.db"
    build = Build(folder, record)
    while not _documents(record):
        time.sleep(0.005)
    build.kill()
    with open_record(record, read_only=True) as held:
        assert 0 < held.counts().documents < 16
        assert not held.complete
        assert held.questions() == ()


def _documents(record: Path) -> int:
    try:
        with open_record(record, read_only=True) as held:
            return held.counts().documents
    except StoreError:
        return 0
