"""An open record: the one door to its contents for every other room."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from sqlalchemy import Connection, Engine

from variorum.errors import StoreError
from variorum.model import (
    Claim,
    Decision,
    Demonym,
    Document,
    Gazetteer,
    Passage,
    Question,
    Register,
    Relation,
    Reuse,
    Toponym,
)
from variorum.store import counting, reading, searching, writing
from variorum.store import places as gazetteers
from variorum.store import register as registers
from variorum.store.opening import open_engine, told, transaction
from variorum.store.rows import Row
from variorum.store.writing import DocumentEntry

if TYPE_CHECKING:
    from variorum.store.comparing import ComparisonMemory


class Record:
    """A record file. Use it in a `with` statement, or `close` it."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path, self.engine = path, engine

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    @contextmanager
    def connect(self) -> Iterator[Connection]:
        """A connection that sees one state of the record for as long as it is open."""
        with told(self.path), self.engine.connect() as connection:
            yield connection

    # what the record as a whole says of itself

    def meta(self) -> dict[str, str]:
        """format, state, corpus_root, settings, findings (what they were made from)."""
        with self.connect() as connection:
            return reading.read_meta(connection)

    def set_meta(self, **values: str) -> None:
        """Write named values of the record as a whole."""
        with told(self.path), transaction(self.engine) as connection:
            writing.set_meta(connection, values)

    @property
    def complete(self) -> bool:
        """Whether the findings are those of the documents that the record holds."""
        return self.meta().get("state") == "complete"

    # documents and what was read from each alone

    def held(self) -> list[reading.Held]:
        """Every document without its text, by path."""
        with self.connect() as connection:
            return reading.read_held(connection)

    def documents(self) -> tuple[Document, ...]:
        """Every document, unread ones too, by path."""
        with self.connect() as connection:
            return tuple(reading.read_documents(connection))

    def document(self, document: str) -> Document | None:
        """One document by id."""
        with self.connect() as connection:
            return reading.read_document(connection, document)

    def passages(self, document: str) -> tuple[Passage, ...]:
        """A document's passages, outer before inner, in text order."""
        with self.connect() as connection:
            return reading.read_passages(connection, document)

    def claims(self, document: Document) -> tuple[Claim, ...]:
        """A document's claims in text order, each checked against its text."""
        with self.connect() as connection:
            return reading.read_claims(connection, document.id, document.text)

    def all_claims(self, documents: Iterable[Document]) -> tuple[Claim, ...]:
        """The claims of documents, in the order of the documents."""
        with self.connect() as connection:
            return tuple(
                claim
                for document in documents
                for claim in reading.read_claims(connection, document.id, document.text)
            )

    # what was found across documents

    def questions(self) -> tuple[Question, ...]:
        """Every question, by kind and wording."""
        with self.connect() as connection:
            return reading.read_questions(connection)

    def relations(self) -> tuple[Relation, ...]:
        """Every relation, by the ids of its claims."""
        with self.connect() as connection:
            return reading.read_relations(connection)

    def reuse(self) -> tuple[Reuse, ...]:
        """Every stretch of shared text, by the paths and places of both sides."""
        with self.connect() as connection:
            return reading.read_reuse(connection)

    def origins(self) -> dict[str, tuple[str, str | None]]:
        """For each claim the id of its origin and why it is that one."""
        with self.connect() as connection:
            return reading.read_origins(connection)

    def toponyms(self) -> tuple[Toponym, ...]:
        """Every name of a place, by document and position."""
        with self.connect() as connection:
            return gazetteers.read_toponyms(connection)

    def demonyms(self) -> tuple[Demonym, ...]:
        """Every adjective of a place and name of a people, by document and position."""
        with self.connect() as connection:
            return gazetteers.read_demonyms(connection)

    def gazetteer(self) -> Gazetteer:
        """The places of the record with every name that documents use."""
        with self.connect() as connection:
            return gazetteers.read_gazetteer(connection)

    def register(self) -> Register:
        """Every source with its names, and every pair of names that is or may be one."""
        with self.connect() as connection:
            return registers.read_register(connection)

    def decisions(self) -> tuple[Decision, ...]:
        """What people decided, in the order in which they did."""
        with self.connect() as connection:
            return registers.read_decisions(connection)

    # how much there is

    def counts(self) -> counting.Counts:
        """How much the record holds of everything."""
        with self.connect() as connection:
            return counting.count(connection)

    def contradictions(self) -> list[counting.Contradiction]:
        """Every question that is contradicted, most origins first, with its answers."""
        with self.connect() as connection:
            return counting.contradictions(connection)

    # as stored, for those who check

    def document_rows(self) -> Iterator[Row]:
        """The rows of `documents`, by path, unchecked."""
        with self.connect() as connection:
            yield from reading.document_rows(connection)

    def wording_rows(self) -> Sequence[Row]:
        """The rows of the register's wordings, each with its source's name and id, unchecked."""
        with self.connect() as connection:
            return registers.wording_rows(connection)

    def passage_rows(self, document: str) -> Sequence[Row]:
        """The rows of a document's passages, unchecked."""
        with self.connect() as connection:
            return reading.passage_rows(connection, document)

    def claim_rows(self, document: str) -> list[tuple[Row, list[Row]]]:
        """The rows of a document's claims, each with its rows of `attributions`, unchecked."""
        with self.connect() as connection:
            return reading.claim_rows(connection, document)

    def question_ids(self) -> list[tuple[str, Question]]:
        """Every question with the id that it was stored under."""
        with self.connect() as connection:
            return reading.question_ids(connection)

    def reuse_rows(self) -> Sequence[Row]:
        """The rows of `reuse`, unchecked."""
        with self.connect() as connection:
            return reading.reuse_rows(connection)

    def damage(self) -> list[str]:
        """What SQLite itself finds wrong with the pages of the file."""
        try:
            with self.connect() as connection:
                return reading.damage(connection)
        except StoreError as error:
            return [error.what]

    def dangling(self) -> list[str]:
        """Rows that refer to rows which are not there."""
        with self.connect() as connection:
            return reading.dangling(connection)

    # what comparison remembers

    def memory(self, stamp: str) -> ComparisonMemory:
        """What comparison remembers, if it was found with what `stamp` stands for; else nothing."""
        # loaded late: it needs numpy, which no command waits for that only reads
        from variorum.store.comparing import ComparisonMemory  # noqa: PLC0415

        with told(self.path):
            return ComparisonMemory(self.engine, stamp)

    # search

    def search_passages(self, words: str, *, limit: int = 20) -> list[searching.Hit]:
        """The passages that hold all the words, the closest first."""
        with self.connect() as connection:
            return searching.search_passages(connection, words, limit=limit)

    def search_claims(self, words: str, *, limit: int = 20) -> list[searching.Hit]:
        """The claims whose evidence holds all the words, the closest first."""
        with self.connect() as connection:
            return searching.search_claims(connection, words, limit=limit)

    # writing, one transaction each

    def put_document(self, entry: DocumentEntry) -> None:
        """Store a document in place of whatever the record held at its path."""
        with told(self.path):
            writing.put_document(self.engine, entry)

    def drop_documents(self, documents: Iterable[str]) -> None:
        """Forget documents, by id, with all that was read from them."""
        with told(self.path):
            writing.drop_documents(self.engine, documents)

    def replace_findings(
        self,
        questions: Sequence[Question],
        relations: Sequence[Relation],
        reuse: Sequence[Reuse],
        *,
        origins: Mapping[str, tuple[str, str | None]] | None = None,
        texts: Mapping[str, str],
        stamp: str,
    ) -> None:
        """Store what was found across documents and declare the record complete."""
        with told(self.path):
            writing.replace_findings(
                self.engine,
                questions,
                relations,
                reuse,
                origins=origins,
                texts=texts,
                stamp=stamp,
            )

    def add_decision(self, decision: Decision) -> None:
        """Keep what a person decided; it outlives every rebuild and is never changed."""
        with told(self.path):
            registers.add_decision(self.engine, decision)

    def replace_gazetteer(self, gazetteer: Gazetteer) -> None:
        """Begin new findings with the places of the record; the old findings are dropped."""
        with told(self.path):
            writing.replace_gazetteer(self.engine, gazetteer)

    def replace_register(
        self, register: Register, texts: Mapping[str, str], *, first: bool = False
    ) -> None:
        """Put a register in place of the one that is held; `texts` are the documents' by id.

        With `first` it is the first of new findings, and the old ones are dropped with it.
        """
        with told(self.path):
            writing.replace_register(self.engine, register, texts, first=first)


def open_record(path: Path, *, create: bool = False, read_only: bool = False) -> Record:
    """Open a record, brought to the newest migration; with `create`, make one where none is.

    Raises `StoreError` for a file that is missing, is no record, or has a newer format.
    """
    return Record(path, open_engine(path, create=create, read_only=read_only))
