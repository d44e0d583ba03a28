"""Documents in the making: claims are placed by the words they are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from variorum.model import Attribution, Claim, Document, Figure, Passage, Time, digest


@dataclass
class Draft:
    """A document in the making."""

    document: Document
    passages: list[Passage] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def at(self, words: str, nth: int = 0) -> tuple[int, int]:
        """Where the nth occurrence of words stands."""
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(words, start + 1)
        return start, start + len(words)

    def add(self, evidence: str, payload: Any, **more: Any) -> Claim:
        """Store a claim whose evidence is these words."""
        start, end = self.at(evidence)
        claim = Claim(
            document=self.document.id,
            start=start,
            end=end,
            quote=evidence,
            payload=payload,
            source=self.document.text,
            **more,
        )
        self.claims.append(claim)
        return claim

    def figure(self, words: str, low: Any, high: Any, bound: str, measure: str, **more: Any) -> Any:
        """A figure at these words."""
        start, end = self.at(words)
        values = {"unit": "count", "counted": "people", "nature": "flow", "rule": "counted_noun"}
        values |= more
        return Figure(
            low,
            high,
            bound,
            values.pop("unit"),
            measure,
            values.pop("counted"),
            values.pop("nature"),
            start,
            end,
            **values,
        )

    def time(self, words: str | None, edtf: str, **more: Any) -> Time:
        """A time written with these words, or not written at all."""
        start, end = self.at(words) if words else (None, None)
        return Time(edtf, words, start, end, **more)

    def said_by(self, name: str, words: str | None = None, **more: Any) -> Attribution:
        """A speaker named with these words."""
        start, end = self.at(words or name)
        return Attribution(name, "speaker", start=start, end=end, **more)


def make(path: str, text: str, **more: Any) -> Draft:
    """A document with blocks cut at empty lines, and lines of lists and tables apart."""
    values = {"media_type": "text/plain", "reader": "plain 1", "language": "en"} | more
    draft = Draft(Document(path=path, sha256=digest(f"{path}{text}".encode()), text=text, **values))
    at = 0
    for block in text.split("\n\n"):
        start, end = at, at + len(block.rstrip("\n"))
        at += len(block) + 2
        if start == end:
            continue
        draft.passages.extend(_passages(draft.document, start, end, len(draft.passages) == 0))
    return draft


def _passages(document: Document, start: int, end: int, first: bool) -> Sequence[Passage]:
    block = document.text[start:end]
    if block.startswith("#"):
        level = len(block) - len(block.lstrip("#"))
        return [Passage(document.id, "heading", start, end, level=level)]
    if first and "\n" not in block and len(block) < 80:
        return [Passage(document.id, "heading", start, end, level=1)]
    kind = "table_row" if "\t" in block else "list_item" if block.startswith("- ") else ""
    if not kind:
        return [Passage(document.id, "paragraph", start, end)]
    found, at = [], start
    for line in block.split("\n"):
        found.append(Passage(document.id, kind, at, at + len(line)))  # type: ignore[arg-type]
        at += len(line) + 1
    return found
