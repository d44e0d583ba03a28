"""References by number and by symbol: "resolutions 12, 15 and 19", "A/RES/60/1", case numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.instruments import vocabulary
from variorum.claims.instruments.dates import first_date
from variorum.claims.instruments.found import Found

_CAPS = r"[A-Z](?:[\w’'&-]|\.(?=\w))*"
#: A body right before the noun: "UN Security Council", "the Assembly's".
_BODY_BEFORE = rf"(?P<before>(?:{_CAPS}(?:\s+\([A-Z]+\))?\s+(?:(?:of|and|for|the|on)\s+)*){{1,8}})"
_NUMBER = (
    r"(?:(?:ES-)?\d{1,5}(?:/\d{1,4}){0,2}(?:-(?:[IVXLCDM]+|[A-Z]{1,3})\b)?"
    r"(?:\s?\([IVXLCDM-]+\))?(?:/[A-Z]{2,5})?)"
)
_BARE = rf"(?:[Nn]os?\.?\s?|№\s?|#)?{_NUMBER}(?:\s?\((?:18|19|20)\d\d\))?"
#: The day or the year of an item: "12 (1993) of 30 April", "217 of 14 March 2011", "12 of 1993".
_OF_DAY = (
    r"\s+of\s+(?:(?:\d{1,2}\s+[A-Z][a-z]{2,8}|[A-Z][a-z]{2,8}\s+\d{1,2},?)"
    r"(?:\s+(?:18|19|20)\d\d)?|(?:18|19|20)\d\d)(?!\d)"
)
_ITEM = rf"{_BARE}(?:{_OF_DAY})?"
_PATTERN = re.compile(
    rf"(?:{_BODY_BEFORE})?\b(?P<noun>(?i:(?:{vocabulary.NUMBERED})s?))\s+"
    rf"(?:of\s+)?(?:\([A-Z]{{2,8}}\)\s*)?"
    rf"(?P<list>{_ITEM}(?:\s*(?:,\s*and|,\s*or|,|and|or|&|as well as)\s+{_ITEM})*)"
    r"(?P<behind>(?:\s*,)?\s+(?:of|by|adopted by|passed by)\s+(?:the\s+)?"
    rf"(?P<after>{_CAPS}(?:\s+(?:(?:of|and|for|on)\s+)?(?:the\s+)?{_CAPS}){{0,8}}))?",
)
_ONE = re.compile(
    rf"(?P<name>(?:[Nn]os?\.?\s?|№\s?|#)?(?P<number>{_NUMBER})"
    rf"(?:\s?\((?P<year>(?:18|19|20)\d\d)\))?)(?P<day>{_OF_DAY})?"
)
_SYMBOL = re.compile(
    r"\b(?P<symbol>(?:A|S|E|ST|CCPR|CERD|CEDAW|CAT|CRC|HRI|DP|TD|FCCC|PC|MC|CM|FSC|PA|AS|CPLR|GC)"
    r"(?:/[A-Z0-9][\w.-]*){1,6}(?:\s?\([A-Z0-9.]+\))*)"
)
_CELEX = re.compile(r"\b(?:CELEX[:\s]+)?(?P<symbol>[1-9CE]\d{4}[A-Z]{1,2}\d{4})\b")
_ECLI = re.compile(r"\b(?P<symbol>ECLI:[A-Z]{2}:[A-Z0-9.]{1,10}:\d{4}:[A-Z0-9.]+)")
_APPLICATION = re.compile(
    r"\b(?:application|app\.|case|communication)s?\s+(?:[Nn]os?\.?\s?|№\s?)"
    r"(?P<symbol>[CTF]?-?\d{1,6}/\d{2,4}(?:\s*P)?)",
    re.IGNORECASE,
)
_LUXEMBOURG = re.compile(r"\b[Cc]ase\s+(?P<symbol>[CTF][-‑]\d{1,4}/\d{2}(?:\s?P)?)")
_DOCUMENT = re.compile(r"\bDoc(?:ument|\.)?\s+(?:[Nn]o\.?\s?)?(?P<symbol>\d{4,6})\b")
#: An article inside a party's name stands behind "of" or "and"; any other opens another phrase.
_PARTY = rf"{_CAPS}(?:\s+(?:(?:and|&|of)\s+(?:the\s+)?)?{_CAPS}){{0,5}}"
_CASE = re.compile(rf"\b(?P<title>{_PARTY}\s+v(?:s)?\.?\s+(?:the\s+)?{_PARTY}(?:\s+and\s+others)?)")


def numbered(text: str) -> Iterator[Found]:
    """Instruments named by a number behind their noun."""
    for match in _PATTERN.finditer(text):
        noun = match.group("noun")
        items = list(_ONE.finditer(text, match.start("list"), match.end("list")))
        if not items or not _plausible(noun, match, items):
            continue
        before, after = match.group("before"), match.group("after")
        body, start = _body_before(match, before)
        end = match.end("list")
        if body is None and after and after[:1].isupper() and vocabulary.is_body(after):
            body, end = after, match.end("after")
        alone = len(items) == 1
        for item, date in zip(items, _dates(items), strict=True):
            yield Found(
                start if alone else item.start("number"),
                item.end("name"),
                vocabulary.type_of(noun),
                body,
                item.group("number"),
                date=date,
                outer_start=start,
                outer_end=end,
            )


def _dates(items: list[re.Match[str]]) -> list[str | None]:
    """The date of each item; one behind a list whose items have none of their own is all's."""
    out: list[str | None] = []
    for item in items:
        year, day = item.group("year"), item.group("day")
        told = first_date(day if year is None or year in day else f"{day} {year}") if day else None
        out.append(told or year)
    if out[-1] is not None and not any(out[:-1]):
        return [out[-1]] * len(out)
    return out


def _plausible(noun: str, match: re.Match[str], items: list[re.Match[str]]) -> bool:
    """A number behind a common noun names it unless it counts what follows or is a year.

    "Law 40 people" and "decision 1993" are no names; capitals, "No." or a body make one.
    """
    lower = noun[:1].islower()
    first = items[0]
    behind = match.string[match.end("list") : match.end("list") + 12]
    if re.match(
        r"\s*(?:%|percent|per cent|people|years?|days?|months|"
        r"January|February|March|April|May|June|July|August|September|October|November|December)\b",
        behind,
    ):
        return False
    marked = first.group().lower().startswith(("no", "№", "#")) or "/" in first.group("number")
    year_like = re.fullmatch(r"(?:18|19|20)\d\d", first.group("number")) is not None
    if year_like and not marked and not (noun.lower().startswith("resolution") or len(items) > 1):
        return False
    plain = noun.lower().rstrip("s")
    if plain in ("resolution", "recommendation", "directive"):
        return True
    return (
        marked
        or bool(first.group("year"))
        or (not lower and plain not in ("act", "bill", "law", "statement"))
    )


def _body_before(match: re.Match[str], before: str | None) -> tuple[str | None, int]:
    """The body written before a noun, and where the reference begins."""
    noun = match.start("noun")
    if not before:
        return None, noun
    words = before.rstrip()
    tail = re.search(r"(?:(?:[A-Z][\w’'.&-]*|\([A-Z]+\)|of|and|for|the|on)(?:\s+|$))+$", words)
    run = tail.group() if tail else ""
    run = re.sub(
        r"^(?:(?:of|and|for|the|on|The|In|By|With|Along|Under|But|And|As|For|On|Following|Since)\s+)+",
        "",
        run,
    )
    if not run or not run[:1].isupper() or not vocabulary.is_body(run):
        return None, noun
    return run.strip(), match.start("before") + len(words) - len(run.rstrip())


def symbols(text: str) -> Iterator[Found]:
    """Instruments named by a document symbol, a case number or the parties of a case."""
    for pattern, kind in (
        (_SYMBOL, "symbol"),
        (_CELEX, "act"),
        (_ECLI, "judgment"),
        (_APPLICATION, "judgment"),
        (_LUXEMBOURG, "judgment"),
        (_DOCUMENT, "document"),
    ):
        for match in pattern.finditer(text):
            symbol = match.group("symbol").rstrip(".")
            if kind == "symbol":
                if not re.search(r"\d", symbol):
                    continue
                body, type_ = _symbol_type(symbol)
            else:
                body, type_ = None, kind
            yield Found(
                match.start("symbol"), match.start("symbol") + len(symbol), type_, body, symbol
            )
    for match in _CASE.finditer(text):
        start = match.start("title")
        title = re.sub(r"^(?:In|The|See|Case|Judgment|And)\s+(?:of\s+)?", "", match.group("title"))
        start += len(match.group("title")) - len(title)
        yield Found(start, match.end("title"), "judgment", None, None, title)


def _symbol_type(symbol: str) -> tuple[str | None, str]:
    body = {
        "S": "UN Security Council",
        "A": "UN General Assembly",
        "E": "UN Economic and Social Council",
    }.get(symbol.split("/", maxsplit=1)[0])
    if "/RES/" in symbol:
        return body, "resolution"
    if "/PRST/" in symbol:
        return body, "presidential statement"
    if "/DEC" in symbol:
        return body, "decision"
    return body, "document"
