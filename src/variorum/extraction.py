"""One document's part of the journey, in this process or in several, always in path order."""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from multiprocessing import connection
from pathlib import Path
from typing import Any, Protocol, TypeVar

from variorum.errors import ModelError, VariorumError
from variorum.model import Document, GivenPlaces
from variorum.settings import Settings
from variorum.stages import Stages
from variorum.store import DocumentEntry, ParseStore

#: Text that one process reads in the time it takes to start another one, in bytes.
_WORTH_A_PROCESS = 400_000
#: Documents that are read ahead, for each process, of the one that is to be stored next.
_AHEAD = 4


class _Identified(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_Identified)


@dataclass(frozen=True, slots=True)
class Task:
    """A file that is to be read: an entry of the listing, and what the result will be made from."""

    entry: Any
    sha256: str
    stamp: str


@dataclass(frozen=True, slots=True)
class Extraction:
    """A pure function from a file to everything that is read from it alone."""

    stages: Stages
    settings: Settings
    record: Path
    places: GivenPlaces = field(default_factory=GivenPlaces)

    def of(self, task: Task) -> DocumentEntry:
        """Read, segment, parse and find claims. A document that defeats a stage is kept as text.

        What a stage raises becomes the document's `failure`, and what a reader raises makes it
        unread: one document must never stop the others. It gets no stamp, so that the next
        build tries again.
        """
        try:
            document = self.stages.read_file(task.entry, self.settings)
        except Exception as error:  # noqa: BLE001 - see the docstring
            return DocumentEntry(_defeated(task, error))
        done = DocumentEntry(document, stamp=stamp_of(task.stamp, self.places, document))
        if document.unread is not None:
            return done
        try:
            passages = _distinct(self.stages.segment(document, self.settings))
            done = replace(done, passages=passages)
            cache = ParseStore(self.record)
            reading = self.stages.read_document(document, passages, self.settings, cache)
            parsed = {s.passage.id: bool(s.parsed) for s in reading.sentences}
            done = replace(done, parsed=parsed, parses=cache.used)
            with self.stages.using(self.places):
                claims = _distinct(self.stages.find_claims(reading, self.settings))
                toponyms = self.stages.find_toponyms(reading, claims)
                demonyms = self.stages.find_demonyms(reading, toponyms)
                done = replace(done, toponyms=toponyms, demonyms=demonyms)
        except ModelError:
            raise
        except Exception as error:  # noqa: BLE001 - see the docstring
            failure = _failure(error)
            note = f"no claims could be found in it: {failure}"
            document = replace(document, notes=(*document.notes, note))
            return replace(done, document=document, stamp=None, failure=failure)
        return replace(done, claims=claims)


def stamp_of(stamp: str, places: GivenPlaces, document: Document) -> str:
    """What a document was read from and with: a file's stamp, and the places that it may name."""
    touching = places.touching(f"{document.publisher or ''}\n{document.text}")
    return f"{stamp}+{touching}" if touching else stamp


def extract_all(
    extraction: Extraction, tasks: Sequence[Task], *, jobs: int | None
) -> Iterator[DocumentEntry]:
    """What is read from each file, in the order of the tasks.

    `jobs` is the number of processes; None takes as many as the work and the machine bear.
    Raises `VariorumError` where a process was ended from outside.
    """
    jobs = _processes(tasks) if jobs is None else min(jobs, len(tasks))
    if jobs <= 1:
        yield from map(extraction.of, tasks)
        return
    pool = ProcessPoolExecutor(
        jobs,
        mp_context=multiprocessing.get_context("spawn"),
        initializer=_start,
        initargs=(extraction,),
    )
    try:
        yield from _in_order(pool, tasks, _AHEAD * jobs)
    except BrokenProcessPool as error:
        raise VariorumError(
            "A process that was reading documents ended before its work was done.",
            do="Perhaps memory ran out: run the same command again with --jobs 1. "
            "What was stored so far is kept.",
        ) from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _in_order(
    pool: ProcessPoolExecutor, tasks: Sequence[Task], ahead: int
) -> Iterator[DocumentEntry]:
    waiting: deque[Future[DocumentEntry]] = deque()
    for task in tasks:
        waiting.append(pool.submit(_work, task))
        if len(waiting) >= ahead:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _processes(tasks: Sequence[Task]) -> int:
    size: int = sum(task.entry.path.stat().st_size for task in tasks if task.entry.path.exists())
    return max(1, min(len(tasks), os.cpu_count() or 1, size // _WORTH_A_PROCESS))


#: In a worker process: what it was started with.
_given: list[Extraction] = []


def _start(extraction: Extraction) -> None:
    _given.append(extraction)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    # A killed build cannot tell its workers, and they would wait for work for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(task: Task) -> DocumentEntry:
    return _given[0].of(task)


def _distinct(things: Sequence[_T]) -> tuple[_T, ...]:
    """The first of each id: two readings of one place that share an id are one thing."""
    return tuple({thing.id: thing for thing in reversed(things)}.values())[::-1]


def _defeated(task: Task, error: Exception) -> Document:
    return Document(
        path=task.entry.relative,
        sha256=task.sha256,
        text="",
        media_type="application/octet-stream",
        reader="none",
        analysed=False,
        unread=f"a fault in its reader, please report it: {_failure(error)}",
    )


def _failure(error: Exception) -> str:
    """What went wrong and in which line of which module, for a report."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.startswith("variorum."):
            place = f" ({module}, line {trace.tb_lineno})"
        trace = trace.tb_next
    message = error.what if isinstance(error, VariorumError) else f"{type(error).__name__}: {error}"
    return f"{message}{place}"
