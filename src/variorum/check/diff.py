"""What a rebuilt record gained, lost and changed, claim by claim.

Documents are matched by path, or by their bytes where they were moved; claims by the words of
their evidence and of what they say, or where those changed by the words that both still have;
questions by their wording. Nothing is matched by offsets: text put in before a claim moves it,
and changes nothing of it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeVar

from variorum.model import Claim, Document, Event, Figure, Question
from variorum.store import Record

What = Literal["gained", "lost", "changed"]
#: Evidence whose words agree to this share is one passage told otherwise.
ALIKE = 0.5
#: Where a thing stands, what its id is and by which rule it was read is no part of what it says.
_NO_PART = frozenset({"start", "end", "rule", "utterance", "working", "id"})
_WORD = re.compile(r"\w+")

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Field:
    """A field that reads otherwise: its name ("figure.low"), and its old and new value."""

    name: str
    old: Any
    new: Any


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """A document gained, lost or changed; `was` is its old path where it was moved."""

    what: What
    path: str
    was: str | None = None
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim gained, lost or changed. `says` and `quote` are the new words, or else the old."""

    what: What
    path: str
    kind: str
    says: str
    quote: str
    old: str | None
    new: str | None
    fields: tuple[Field, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionChange:
    """A question gained, lost, or whose answer reads otherwise.

    `was` and `is_now` are the words for its answer ("vary"), null where the record has it not.
    """

    what: What
    kind: str
    text: str
    fields: tuple[Field, ...] = ()
    was: str | None = None
    is_now: str | None = None

    @property
    def parted(self) -> bool:
        """Whether its answers contradict now and did not."""
        return self.is_now == "contradict" and self.was != "contradict"

    @property
    def settled(self) -> bool:
        """Whether its answers contradicted and do not now, or it is not asked any more."""
        return self.was == "contradict" and self.is_now != "contradict"


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs, and how much stayed the same: documents, claims, questions."""

    documents: tuple[DocumentChange, ...]
    claims: tuple[ClaimChange, ...]
    questions: tuple[QuestionChange, ...]
    same: Mapping[str, int]

    @property
    def none(self) -> bool:
        """Whether nothing differs."""
        return not (self.documents or self.claims or self.questions)


@dataclass(frozen=True, slots=True)
class _Said:
    """A claim with its document's words around it."""

    claim: Claim
    path: str
    says: str
    values: Mapping[str, Any]


def difference(old: Record, new: Record) -> Difference:
    """What `new` gained, lost and changed against `old`: by path, then place in the text."""
    before, after = old.documents(), new.documents()
    pairs = _documents(before, after)
    documents: list[DocumentChange] = []
    claims: list[ClaimChange] = []
    same = {"documents": 0, "claims": 0, "questions": 0}
    for one, other in pairs:
        change = _document_change(one, other)
        documents += [change] if change else []
        same["documents"] += change is None
        left = _said(old, one) if one else []
        right = _said(new, other) if other else []
        found = list(_claims(left, right))
        claims += [c for c in found if c is not None]
        same["claims"] += found.count(None)
    questions = list(_questions(old.questions(), new.questions()))
    same["questions"] = questions.count(None)
    told = tuple(q for q in questions if q is not None)
    return Difference(tuple(documents), tuple(claims), told, same)


def _documents(
    before: Sequence[Document], after: Sequence[Document]
) -> list[tuple[Document | None, Document | None]]:
    """The old and the new document of each path; moved ones together under the new path."""
    old, new = {d.path: d for d in before}, {d.path: d for d in after}
    moved: dict[str, list[Document]] = defaultdict(list)
    for document in before:
        if document.path not in new:
            moved[document.sha256].append(document)
    pairs: list[tuple[Document | None, Document | None]] = []
    for path, document in new.items():
        came = moved.get(document.sha256, [])
        here = old.get(path) or (came.pop(0) if came else None)
        pairs.append((here, document))
    pairs += [(document, None) for left in moved.values() for document in left]
    return sorted(pairs, key=lambda pair: (pair[1] or pair[0]).path)  # type: ignore[union-attr]


def _document_change(one: Document | None, other: Document | None) -> DocumentChange | None:
    if one is None or other is None:
        there = other or one
        assert there is not None
        return DocumentChange("gained" if one is None else "lost", there.path)
    left, right = _of_document(one), _of_document(other)
    fields = tuple(_fields(left, right))
    was = one.path if one.path != other.path else None
    return DocumentChange("changed", other.path, was, fields) if fields or was else None


def _of_document(document: Document) -> dict[str, Any]:
    names = ("title", "publisher", "published", "language", "media_type", "unread")
    said = {name: getattr(document, name) for name in names}
    return {**said, "characters": len(document.text), "sha256": document.sha256[:12]}


def _said(record: Record, document: Document) -> list[_Said]:
    claims = record.claims(document)
    words = {c.id: c.payload_span.of(document.text) for c in claims}
    return [_Said(c, document.path, _says(c, words), _values(c, words)) for c in claims]


def _says(claim: Claim, words: Mapping[str, str]) -> str:
    if isinstance(claim.payload, Event):
        return claim.payload.label
    said = words[claim.id]
    return f"{said} {claim.payload.counted}" if isinstance(claim.payload, Figure) else said


def _values(claim: Claim, words: Mapping[str, str]) -> dict[str, Any]:
    """Everything that a claim says, by the names of the export, without where it says it."""
    parts = {claim.kind: claim.payload, "time": claim.time, "place": claim.place}
    out: dict[str, Any] = {"quote": claim.quote, "modality": claim.modality}
    out["attribution"] = [f"{link.name} ({link.as_})" for link in claim.attribution]
    for name, part in parts.items():
        held = asdict(part) if part is not None else {}
        out.update({f"{name}.{k}": v for k, v in held.items() if k not in _NO_PART})
    if "figure.part_of" in out:
        out["figure.part_of"] = words.get(out["figure.part_of"], out["figure.part_of"])
    if "instrument.acts" in out:
        out["instrument.acts"] = [f"{act['kind']}: {act['verb']}" for act in out["instrument.acts"]]
    return out


def _claims(left: Sequence[_Said], right: Sequence[_Said]) -> Iterator[ClaimChange | None]:
    """A change for each claim that differs, None for each that does not."""
    pairs, lost, gained = _paired(left, right, _whole)
    more, lost, gained = _paired(lost, gained, _core)
    close, lost, gained = _closest(lost, gained)
    changes: list[tuple[int, ClaimChange | None]] = []
    for one, other in [*pairs, *more, *close]:
        fields = tuple(_fields(one.values, other.values))
        made = _claim_change("changed", one, other, fields) if fields else None
        changes.append((other.claim.start, made))
    changes += [(s.claim.start, _claim_change("gained", None, s)) for s in gained]
    changes += [(s.claim.start, _claim_change("lost", s, None)) for s in lost]
    for _, change in sorted(changes, key=lambda c: c[0]):
        yield change


def _whole(said: _Said) -> Hashable:
    return (said.claim.kind, said.claim.quote, said.says, repr(said.values))


def _core(said: _Said) -> Hashable:
    return (said.claim.kind, " ".join(said.claim.quote.split()), said.says)


def _paired(
    left: Iterable[_T], right: Iterable[_T], key: Callable[[_T], Hashable]
) -> tuple[list[tuple[_T, _T]], list[_T], list[_T]]:
    """Things of one key, first with first; what is left on either side."""
    waiting: dict[Hashable, list[_T]] = defaultdict(list)
    for one in left:
        waiting[key(one)].append(one)
    pairs: list[tuple[_T, _T]] = []
    gained: list[_T] = []
    for other in right:
        near = waiting.get(key(other))
        if near:
            pairs.append((near.pop(0), other))
        else:
            gained.append(other)
    return pairs, [one for near in waiting.values() for one in near], gained


def _closest(
    lost: list[_Said], gained: list[_Said]
) -> tuple[list[tuple[_Said, _Said]], list[_Said], list[_Said]]:
    """Claims of one kind whose evidence and words are the most alike, the closest first."""
    scored = sorted(
        (
            (-_alikeness(one, other), i, j)
            for i, one in enumerate(lost)
            for j, other in enumerate(gained)
            if one.claim.kind == other.claim.kind
        ),
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for score, i, j in scored:
        if -score >= ALIKE and i not in taken[0] and j not in taken[1]:
            pairs.append((lost[i], gained[j]))
            taken[0].add(i)
            taken[1].add(j)
    return (
        pairs,
        [one for i, one in enumerate(lost) if i not in taken[0]],
        [other for j, other in enumerate(gained) if j not in taken[1]],
    )


def _alikeness(one: _Said, other: _Said) -> float:
    """Half for the evidence, a quarter for the words of the claim, a quarter for its measure."""
    same = one.says.casefold() == other.says.casefold()
    kin = all(
        one.values.get(name) == other.values.get(name)
        for name in ("figure.measure", "event.type", "statement.speaker", "instrument.type")
    )
    left, right = (set(_WORD.findall(s.claim.quote.casefold())) for s in (one, other))
    shared = len(left & right) / max(1, len(left | right))
    return (2 * shared + same + kin) / 4 if shared >= ALIKE / 2 else 0.0


def _claim_change(
    what: What, one: _Said | None, other: _Said | None, fields: tuple[Field, ...] = ()
) -> ClaimChange:
    there = other or one
    assert there is not None
    return ClaimChange(
        what,
        there.path,
        there.claim.kind,
        there.says,
        there.claim.quote,
        one.claim.id if one else None,
        other.claim.id if other else None,
        fields,
    )


def _questions(old: Sequence[Question], new: Sequence[Question]) -> Iterator[QuestionChange | None]:
    pairs, lost, gained = _paired(old, new, lambda q: (q.kind, q.text))
    changes: list[tuple[tuple[str, str], QuestionChange | None]] = []
    for one, other in pairs:
        fields = tuple(_fields(_answer(one), _answer(other)))
        both = QuestionChange("changed", other.kind, other.text, fields, one.answer, other.answer)
        changes.append(((other.kind, other.text), both if fields else None))
    for q in gained:
        new_one = QuestionChange("gained", q.kind, q.text, is_now=q.answer)
        changes.append(((q.kind, q.text), new_one))
    for q in lost:
        changes.append(((q.kind, q.text), QuestionChange("lost", q.kind, q.text, was=q.answer)))
    for _, change in sorted(changes, key=lambda c: c[0]):
        yield change


def _answer(question: Question) -> dict[str, Any]:
    names = ("answer", "low", "high", "origins", "explanation")
    return {**{n: getattr(question, n) for n in names}, "claims": len(question.claims)}


def _fields(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Field]:
    """The fields that differ, in the order of the names."""
    for name in sorted({*old, *new}):
        if old.get(name) != new.get(name):
            yield Field(name, old.get(name), new.get(name))
