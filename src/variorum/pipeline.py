"""The journey, stage by stage, on one screen: a folder of documents in, a record out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from variorum.errors import InputError, InvalidRecord, StoreError
from variorum.extraction import Extraction, Task, extract_all, stamp_of
from variorum.model import (
    Decision,
    Document,
    Gazetteer,
    GivenPlace,
    GivenPlaces,
    Passage,
    Register,
    identifier,
)
from variorum.settings import Settings
from variorum.stages import Progress, Stages
from variorum.store import DocumentEntry, Held, Record, open_record


@dataclass(frozen=True, slots=True)
class Summary:
    """What a build did: paths read anew, unchanged, and no longer there; what the files said.

    `unlisted` are folders that could not be listed; what was read from them before is kept.
    """

    read: tuple[str, ...]
    unchanged: int
    removed: tuple[str, ...]
    notes: tuple[str, ...]
    compared: bool
    unlisted: tuple[str, ...] = ()


def _quiet(*_: object) -> None:
    pass


def build(
    folder: Path,
    record_path: Path,
    settings: Settings | None = None,
    *,
    jobs: int | None = None,
    progress: Progress = _quiet,
    stages: Stages | None = None,
) -> Summary:
    """Bring a record up to the documents below a folder; make it where there is none.

    A file whose path, bytes and row of sources.csv are unchanged, and that would be read in
    the same way, is left as it stands. What is found across documents is found again if
    anything changed. Killed at any moment and run again, the outcome is the same.
    Raises `InputError` for a record of another folder that is still there: its documents would
    be forgotten. A folder that was moved is the same folder.
    """
    settings, stages = settings or Settings(), stages or Stages()
    listing = stages.list_files(folder)
    with open_record(record_path, create=True) as record:
        _demand_own(record, folder)
        entries = [e for e in listing.entries if not _is_record(e.path, record_path)]
        record.set_meta(corpus_root=str(folder.resolve()), settings=settings.fingerprint)
        places = getattr(listing, "places", GivenPlaces())
        tasks, unchanged = _changed(record, entries, settings, stages, progress, places)

        if tasks:
            stages.prepare(progress)
        progress("reading documents", 0, len(tasks), tasks[0].entry.relative if tasks else "")
        extraction = Extraction(stages, settings, record_path, places)
        for done, entry in enumerate(extract_all(extraction, tasks, jobs=jobs), start=1):
            _put(record, entry)
            progress("reading documents", done, len(tasks), entry.document.path)

        removed = _drop_vanished(record, entries, listing.unlisted)
        compared = _compare(record, settings, stages, progress, places)
    read = tuple(task.entry.relative for task in tasks)
    notes, unlisted = tuple(listing.notes), tuple(listing.unlisted)
    return Summary(read, unchanged, removed, notes, compared, unlisted)


def _demand_own(record: Record, folder: Path) -> None:
    root = record.meta().get("corpus_root")
    if root is None or not Path(root).is_dir() or Path(root).samefile(folder):
        return
    if record.held():
        raise InputError(
            "This record was built from another folder, which is still there.",
            where=f"{record.path}, built from {root}",
            do="Give another --output; or, to have this folder in its place, delete the record.",
        )


def _put(record: Record, entry: DocumentEntry) -> None:
    """Store a document; where a claim cannot be stored, without claims: none stops the others."""
    try:
        record.put_document(entry)
    except InvalidRecord as error:
        note = f"no claims could be stored of it: {error.what}"
        document = replace(entry.document, notes=(*entry.document.notes, note))
        bare = replace(entry, document=document, claims=(), stamp=None, failure=error.what)
        record.put_document(bare)


def _compare(
    record: Record, settings: Settings, stages: Stages, progress: Progress, places: GivenPlaces
) -> bool:
    """What documents say together; False where it already stands in the record."""
    made_with = (settings.fingerprint, stages.across_identity(), places.digest)
    stamp = identifier("findings", *made_with)
    if record.complete and record.meta().get("findings") == stamp:
        return False
    _find(record, settings, stages, progress, places=places, stamp=stamp)
    return True


def _find(
    record: Record,
    settings: Settings,
    stages: Stages,
    progress: Progress,
    *,
    places: GivenPlaces,
    stamp: str,
) -> None:
    """Find everything that documents say together, and declare the record complete."""
    documents = [d for d in record.documents() if d.unread is None]
    passages = _Passages(record, documents)
    toponyms, decisions = record.toponyms(), record.decisions()
    gazetteer = stages.find_gazetteer(documents, toponyms, decisions, places)
    record.replace_gazetteer(stages.with_demonyms(gazetteer, record.demonyms()))
    claims = record.all_claims(documents)
    progress("comparing documents", 0, 4, "shared text")
    memory = record.memory(stamp)
    reuse = stages.find_reuse(documents, passages, claims, settings, memory)
    progress("comparing documents", 1, 4, "sources")
    register = stages.find_register(documents, claims, decisions)
    progress("comparing documents", 2, 4, "origins")
    origins = stages.find_origins(documents, claims, reuse, settings, register)
    progress("comparing documents", 3, 4, "questions")
    questions, relations = stages.find_questions(documents, claims, origins, settings)
    texts = {d.id: d.text for d in documents}
    begun = {c.id: (origins.of(c.id), origins.reasons.get(origins.of(c.id))) for c in claims}
    record.replace_register(register, texts)
    record.replace_findings(questions, relations, reuse, origins=begun, texts=texts, stamp=stamp)
    progress("comparing documents", 4, 4, "")


class _Passages(Mapping[str, Sequence[Passage]]):
    """The passages of documents by id, each read from the record when it is asked for."""

    def __init__(self, record: Record, documents: Sequence[Document]) -> None:
        self._record, self._ids = record, dict.fromkeys(d.id for d in documents)
        self._read: dict[str, Sequence[Passage]] = {}

    def __getitem__(self, document: str) -> Sequence[Passage]:
        if document not in self._ids:
            raise KeyError(document)
        if document not in self._read:
            self._read[document] = self._record.passages(document)
        return self._read[document]

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)

    def __len__(self) -> int:
        return len(self._ids)


def decide(
    record_path: Path,
    decision: Decision,
    settings: Settings | None = None,
    *,
    stages: Stages | None = None,
) -> Register:
    """Keep what a person decided on two names, and the register as it then is.

    Origins follow the register, so that what documents say together is found again. Raises
    `StoreError` for a record whose build did not come to its end: it has no register.
    """
    settings, stages = settings or Settings(), stages or Stages()
    with open_record(record_path) as record:
        _demand_complete(record, "register of sources")
        _decide(record, decision, settings, stages)
        return record.register()


def decide_place(
    record_path: Path,
    decision: Decision,
    settings: Settings | None = None,
    *,
    stages: Stages | None = None,
) -> Gazetteer:
    """Keep what a person decided on two names of places, and the places as they then are.

    What documents say together depends on which places are one, so it is found again. Raises
    `StoreError` for a record whose build did not come to its end: it has no places yet.
    """
    settings, stages = settings or Settings(), stages or Stages()
    with open_record(record_path) as record:
        _demand_complete(record, "places with all their names")
        _decide(record, decision, settings, stages)
        return record.gazetteer()


def _decide(record: Record, decision: Decision, settings: Settings, stages: Stages) -> None:
    """Keep a decision and find again what documents say together, with the places given before."""
    stamp, held = record.meta()["findings"], record.gazetteer().places
    given = GivenPlaces(
        tuple(GivenPlace(p.id, p.given, outline=p.outline, note=p.note) for p in held if p.given)
    )
    record.add_decision(decision)
    _find(record, settings, stages, _quiet, places=given, stamp=stamp)


def _demand_complete(record: Record, what: str) -> None:
    if not record.complete:
        raise StoreError(
            f"This record is not complete, so it has no {what} yet.",
            where=str(record.path),
            do="Run the build again, then decide.",
        )


def _changed(
    record: Record,
    entries: Sequence[Any],
    settings: Settings,
    stages: Stages,
    progress: Progress,
    places: GivenPlaces,
) -> tuple[list[Task], int]:
    held = {document.path: document for document in record.held()}
    made_with = identifier("with", settings.fingerprint, stages.alone_identity())
    tasks: list[Task] = []
    for done, entry in enumerate(entries, start=1):
        digest = _digest(entry.path)
        stamp = _stamp(entry, digest, made_with)
        if not _stands(record, held.get(entry.relative), stamp, places):
            tasks.append(Task(entry, digest, stamp))
        progress("looking for changes", done, len(entries), entry.relative)
    return sorted(tasks, key=lambda task: task.entry.relative), len(entries) - len(tasks)


def _stands(record: Record, held: Held | None, stamp: str, places: GivenPlaces) -> bool:
    """Whether a document was read from the same file, in the same way, with the same places."""
    if held is None or (held.stamp or "").partition("+")[0] != stamp:
        return False
    if not places.places:
        return held.stamp == stamp
    document = record.document(held.id)
    return document is not None and held.stamp == stamp_of(stamp, places, document)


def _stamp(entry: Any, digest: str, made_with: str) -> str:
    # In which line of sources.csv a row stands changes nothing.
    row = None if entry.row is None else repr(replace(entry.row, line=0))
    return identifier("stamp", entry.relative, digest, row, made_with)


def _digest(path: Path) -> str:
    """SHA-256 of a file's bytes; of none where it cannot be opened, as its document will say."""
    whole = sha256()
    with suppress(OSError), path.open("rb") as file:
        while piece := file.read(1 << 20):
            whole.update(piece)
    return whole.hexdigest()


def _drop_vanished(
    record: Record, entries: Iterable[Any], unlisted: Iterable[str]
) -> tuple[str, ...]:
    there = {entry.relative for entry in entries}
    kept = tuple(f"{folder}/" for folder in unlisted)
    gone = [d for d in record.held() if d.path not in there and not d.path.startswith(kept)]
    record.drop_documents(document.id for document in gone)
    return tuple(document.path for document in gone)


def _is_record(path: Path, record: Path) -> bool:
    return path.parent == record.resolve().parent and path.name in {
        record.name + end for end in ("", "-wal", "-shm", "-journal")
    }
