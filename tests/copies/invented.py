"""Invented documents and claims for the tests of this room."""

from __future__ import annotations

import hashlib

from variorum.model import Attribution, Claim, Document, Figure, Place, Statement, Time


def document(path: str, text: str, **more: str | None) -> Document:
    """A plain-text document."""
    return Document(
        path=path,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        media_type="text/plain",
        reader="test 1",
        language="en",
        **more,  # type: ignore[arg-type]
    )


def figure(
    of: Document,
    words: str,
    low: float | None,
    high: float | None = None,
    *,
    bound: str = "exact",
    measure: str = "killed",
    counted: str = "people",
    credit: str | None = None,
    place: str | None = None,
    time: str | None = None,
    modality: str = "asserted",
    unit: str = "count",
    nature: str | None = None,
    sentence: str | None = None,
    part_of: str | None = None,
) -> Claim:
    """A figure claim on the first occurrence of `words`; its evidence is the line or `sentence`."""
    at = of.text.index(words)
    if sentence is None:
        start = of.text.rfind("\n", 0, at) + 1
        end = of.text.find("\n", at)
        end = len(of.text) if end < 0 else end
    else:
        start = of.text.index(sentence)
        end = start + len(sentence)
    if high is None and bound in ("exact", "about"):
        high = low
    return Claim(
        document=of.id,
        start=start,
        end=end,
        quote=of.text[start:end],
        payload=Figure(
            low,
            high,
            bound,  # type: ignore[arg-type]
            unit,
            measure,
            counted,
            nature,  # type: ignore[arg-type]
            at,
            at + len(words),
            part_of=part_of,
        ),
        source=of.text,
        attribution=(Attribution(credit, "speaker"),) if credit else (),
        modality=modality,  # type: ignore[arg-type]
        place=Place(f"place-{place.casefold()}", place) if place else None,
        time=Time(time) if time else None,
    )


def said(of: Document, words: str, speaker: str) -> Claim:
    """A direct statement."""
    at = of.text.index(words)
    return Claim(
        document=of.id,
        start=at,
        end=at + len(words),
        quote=words,
        payload=Statement(speaker, True, at, at + len(words), "u1"),
        source=of.text,
        attribution=(Attribution(speaker, "speaker"),),
    )
