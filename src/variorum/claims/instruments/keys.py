"""Canonical keys: under which one name all mentions of one instrument are grouped.

The scheme, first rule that applies (docs/explanation/instruments.md has it in full):

* a United Nations symbol without its year: `S/RES/822`, `A/RES/62/243`; a resolution that is told
  by organ and number has the same one;
* `ECLI:…` in capitals (the European Case Law Identifier, Council conclusions 2011/C 127/01);
* `CELEX:32016R0679`, also worked out from type, year and number of an act of the Union;
* `ECHR:13216/05` for applications in Strasbourg, `CJEU:C-123/45` for cases in Luxembourg;
* else body, type and number; a number without a body takes the body that the document gives it;
* type, title and year for what has a title; body, type and date for what has neither.
"""

from __future__ import annotations

import re
from dataclasses import replace

from variorum.claims.drafts import InstrumentDraft

_UN_SYMBOL = re.compile(r"^(?:A|S|E|ST|CCPR|CERD|CEDAW|CAT|CRC|HRI|DP|TD|FCCC|GC)/[A-Z0-9]")
_YEAR_BEHIND = re.compile(r"\s*\((?:1[89]|20)\d\d\)$")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
#: Symbols of the resolutions of United Nations organs, by the organ's name.
_ORGANS = {
    "un security council": "S/RES/",
    "un general assembly": "A/RES/",
    "un economic and social council": "E/RES/",
    "human rights council": "A/HRC/RES/",
    "un human rights council": "A/HRC/RES/",
}
_CELEX = re.compile(r"^[1-9CE]\d{4}[A-Z]{1,2}\d{4}$")
_UNION = re.compile(r"\((?:EU|EC|EEC|Euratom)\)|/(?:EU|EC|EEC|CFSP|JHA|Euratom)\b")
_SECTORS = {"regulation": "R", "directive": "L", "decision": "D", "framework decision": "F"}
_PAIR = re.compile(r"^(?P<one>\d{1,4})/(?P<two>\d{1,4})(?:/[A-Za-z]{2,7})?$")
_STRASBOURG = re.compile(r"^\d{1,6}/\d{2}$")
_LUXEMBOURG = re.compile(r"^[CTF][-‑]\d{1,4}/\d{2}")


def keyed(drafts: list[InstrumentDraft], text: str) -> list[InstrumentDraft]:
    """The drafts of one document, each with its key; none where nothing tells it apart."""
    years = _years_of_titles(drafts)
    bodies = {d.body for d in drafts if d.body}
    return [
        replace(d, key=_key(d, text[d.start : d.end], years, _full(d.body, bodies))) for d in drafts
    ]


def _key(draft: InstrumentDraft, words: str, years: dict[str, str], body: str) -> str | None:
    if draft.number:
        return _canonical(draft, words) or _slugs(_by_number(draft, body))
    if draft.title:
        year = _YEAR.search(draft.date or draft.title)
        title = _titled(draft.title)
        return _slugs([draft.type, title, year.group() if year else years.get(title, "")])
    if draft.date:
        return _slugs([body, draft.type, draft.date])
    return _slugs([body, draft.type]) if body else None


def _canonical(draft: InstrumentDraft, words: str) -> str | None:
    """The key by one of the public schemes, or None."""
    number = " ".join((draft.number or "").split())
    if draft.type in _SECTORS and _UNION.search(words):
        return _celex(draft.type, number, words)
    if draft.type == "judgment" and not number.startswith("ECLI:"):
        return _of_case(number)
    if number.startswith("ECLI:"):
        return number.upper()
    return f"CELEX:{number}" if _CELEX.match(number) else _of_nations(draft, number)


def _of_nations(draft: InstrumentDraft, number: str) -> str | None:
    """A symbol as printed without its year, or that of an organ's resolution."""
    if _UN_SYMBOL.match(number):
        return _YEAR_BEHIND.sub("", number).replace(" ", "")
    organ = _ORGANS.get((draft.body or "").casefold())
    if organ and draft.type == "resolution" and number[:1].isdigit():
        return organ + number.replace(" ", "")
    return None


def _of_case(number: str) -> str | None:
    """The case number of one of the two European courts."""
    if _LUXEMBOURG.match(number):
        return f"CJEU:{number.replace('‑', '-')}"
    return f"ECHR:{number}" if _STRASBOURG.match(number) else None


def _celex(kind: str, number: str, words: str) -> str | None:
    """Regulations before 2015 have their number before the year, all others behind it."""
    match = _PAIR.match(number)
    if match is None:
        return None
    one, two = match.group("one"), match.group("two")
    number_first = kind == "regulation" and re.search(r"\bNo\.?\s*\d", words) is not None
    year, serial = (two, one) if number_first else (one, two)
    if len(year) == 2:
        year = f"19{year}"
    return f"CELEX:3{year}{_SECTORS[kind]}{int(serial):04d}" if len(year) == 4 else None


def _by_number(draft: InstrumentDraft, body: str) -> list[str]:
    if "/" in (draft.number or "") and draft.type != "law":
        return [draft.type, draft.number or ""]
    return [body, draft.type, draft.number or ""]


def _years_of_titles(drafts: list[InstrumentDraft]) -> dict[str, str]:
    """The year of each title that the document dates anywhere, if it is one year."""
    found: dict[str, set[str]] = {}
    for draft in drafts:
        year = _YEAR.search(draft.date or draft.title or "")
        if draft.title and year:
            found.setdefault(_titled(draft.title), set()).add(year.group())
    return {title: next(iter(held)) for title, held in found.items() if len(held) == 1}


def _titled(title: str) -> str:
    """A title without article and year: what its mentions share."""
    bare = _YEAR.sub("", title)
    return _slug(re.sub(r"^(?:the|a|an)\s+", "", bare.strip(), flags=re.IGNORECASE))


def _full(body: str | None, bodies: set[str]) -> str:
    """The one longer name that begins or ends with a body's words: "Council" for the whole."""
    if body is None:
        return ""
    longer = {
        other
        for other in bodies
        if other != body and (other.startswith(f"{body} ") or other.endswith(f" {body}"))
    }
    return next(iter(longer)) if len(longer) == 1 else body


def _slugs(parts: list[str]) -> str:
    return "/".join(_slug(part) for part in parts if part)


def _slug(text: str) -> str:
    return re.sub(r"[^\w]+", "-", text.casefold()).strip("-")
