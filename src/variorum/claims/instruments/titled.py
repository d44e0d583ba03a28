"""References by title, body and kind: "the Treaty of …", "Council resolutions", "peace accord"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from variorum.claims.instruments import vocabulary
from variorum.claims.instruments.dates import first_date
from variorum.claims.instruments.found import Found

_CAPS = r"[A-Z][\w’'&-]*"
_LINK = r"(?:of|and|for|the|on|in|to|from|with|between|against|as|or|its|their)"
_SUBJECT = (
    rf"(?:\s+(?:{vocabulary.LEADS})\s+(?:the\s+|all\s+|a\s+)?{_CAPS}"
    rf"(?:(?:,\s+the|,?(?:\s+(?!the\b){_LINK}(?:\s+{_LINK}){{0,2}})?)\s+{_CAPS}){{0,14}})"
)
_DAY = r"(?:\d{1,2}\s+[A-Z][a-z]+|[A-Z][a-z]+\s+\d{1,2},?)\s+(?:18|19|20)\d\d"
_TITLE = re.compile(
    rf"(?P<year>(?:18|19|20)\d\d\s+)?(?P<front>(?:{_CAPS}\s+(?:(?:of|for|on)\s+(?:the\s+)?)?){{0,6}})"
    rf"\b(?P<noun>{vocabulary.TITLED})\b(?P<subject>{_SUBJECT})?"
    rf"(?P<behind>\s+(?:of|dated|\()\s*(?:(?P<date>(?:18|19|20)\d\d)\)?|(?P<day>{_DAY})))?"
)
#: A coordinated subject ends where another provision or instrument is named.
_NEXT = re.compile(
    rf"(?:,\s+|,?\s+(?:and|or)\s+)(?:the|its)\s+(?:{_CAPS}\s+){{0,4}}(?:{vocabulary.TITLED})\b|"
    rf",?\s+(?:and|or)\s+(?:the\s+|its\s+)?(?:(?:Articles?|Sections?|Paragraphs?|Rules?)\s+[\dIVX]|"
    rf"(?:{_CAPS}\s+){{0,4}}(?:{vocabulary.TITLED})\s+(?:{vocabulary.LEADS})\b)"
)
#: Nouns that head a title only with a subject behind them ("Law on …", "Rules of …").
_WITH_SUBJECT = {
    "Resolution": r"\s+on\b",
    "Law": r"\s+(?:on|concerning|regarding|against)\b",
    "Laws": r"\s+(?:on|concerning|regarding|against)\b",
    "Rules": r"\s+(?:on|of|for|concerning)\b",
    "Principles": r"\s+(?:on|for)\b",
    "Guidelines": r"\s+(?:on|for)\b",
    "Directive": r"\s+(?:on|concerning)\b",
}
#: "The Prison Act 1991": the year is part of the short title.
_YEAR_IN_TITLE = re.compile(r"\s+(?P<year>(?:18|19|20)\d\d)(?![\d/–-])")
_YEARLY = frozenset("Act Ordinance Regulations Rules Order Code".split())
_CODES = re.compile(
    r"\b(?:Penal|Criminal|Civil|Labou?r|Electoral|Election|Family|Tax|Commercial|Military|Land|"
    r"Administrative|Procedure|Customs|Maritime)\s*$"
)
_BODY_NOUN = re.compile(
    rf"\b(?P<body>{_CAPS}(?:\s+\([A-Z]+\))?"
    rf"(?:\s+(?:(?:of|and|for|on)\s+(?:the\s+)?)?{_CAPS}(?:\s+\([A-Z]+\))?){{0,8}}?)(?:[’']s)?\s+"
    r"(?P<noun>resolutions?|decisions?|presidential statements?|recommendations?|declarations?|"
    r"directives?|judge?ments?|rulings?|verdicts?|advisory opinions?)\b"
    r"(?!\s+\d)"
)
_NOUN_BODY = re.compile(
    r"\b(?P<noun>resolutions?|presidential statements?|declarations?|decisions?|"
    r"recommendations?|judge?ments?|rulings?|verdicts?|advisory opinions?)\s+"
    r"(?:(?:adopted|passed|issued|delivered|given|handed down|rendered)\s+)?(?:of|by)\s+(?:the\s+)?"
    rf"(?P<body>{_CAPS}(?:\s+(?:(?:of|and|for|on)\s+(?:the\s+)?)?{_CAPS}){{0,8}})"
    rf"(?P<when>\s+(?:of|on|dated)\s+(?P<date>{_DAY}))?"
)
_PRESIDENT = re.compile(
    r"\b[Ss]tatements?\s+(?:of|by)\s+(?:the\s+)?"
    rf"(?:[Pp]resident\s+of\s+(?:the\s+)?(?P<one>{_CAPS}(?:\s+{_CAPS}){{0,4}})|"
    rf"(?P<two>{_CAPS}(?:\s+{_CAPS}){{0,4}}(?:\s+\([A-Z]+\))?)(?:[’']s)?\s+[Pp]resident)"
    r"(?P<date>\s+(?:on|of|dated)\s+[A-Z0-9][\w ,]{4,18}\d{4})?"
)
_KIND = re.compile(
    r"\b(?:the\s+|a\s+)?(?:(?P<year>(?:18|19|20)\d\d)\s+)?"
    rf"(?P<kind>{vocabulary.KINDS_OF_AGREEMENT})\s+"
    r"(?P<noun>agreements?|accords?|treat(?:y|ies)|pacts?|protocols?|memorandum)\b",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?P<noun>reports?|letters?|statements?|decisions?|resolutions?|decrees?|laws?|"
    r"agreements?|notes?|memorand(?:um|a)|judgments?|orders?)"
    r"(?:(?P<middle>\s+(?:to|of|by|from|on)\s+[^.;:()“”\"]{2,90}?)?,?\s+dated|\s+of)\s+"
    rf"(?P<date>{_DAY})"
)
#: "The report of the Secretary-General of 5 May 1994": a paper told by its author and day.
_AUTHORED = re.compile(
    r"\b(?P<noun>(?:[Pp]rogress\s+|[Ff]inal\s+|[Ii]nterim\s+)?(?:reports?|letters?|notes?|statements?|orders?|"
    r"memorand(?:um|a)))\s+(?:of|by|from)\s+(?:the\s+)?"
    rf"(?P<body>{_CAPS}(?:\s+(?:(?:of|and|for|on)\s+(?:the\s+)?)?{_CAPS}){{0,8}})"
    rf"\s+(?:of|dated)\s+(?P<date>{_DAY})"
)
_QUOTED = re.compile(r"[“\"«„](?P<title>[^“”\"«»„]{6,160})[”\"»]")
_SMALL = re.compile(
    r"^(?:The|A|An|In|On|By|Under|This|That|These|Both|Its|His|Her|Their|According|As|And|But|For|After|Before|Since|When|While|With)\s+(?:the\s+|to\s+)*"
)
#: Capitalised words before a title's noun that are no part of it.
_GENERIC = frozenset({"The", "This", "That", "A", "An", "No", "Peace"})


def titled(text: str) -> Iterator[Found]:
    """Instruments by a capitalised title."""
    for match, subject in _titles(text):
        front, start = _front(match)
        noun = match.group("noun")
        if not front and not subject:
            continue
        if (_only_demonstrative(front) and not subject) or _not_a_document(noun, front, subject):
            continue
        if vocabulary.is_body(front.strip()) and not subject:
            yield Found(
                start,
                match.end("noun"),
                vocabulary.type_of(noun),
                front.strip(),
                None,
                None,
                match.group("date"),
            )
            continue
        if noun.startswith("Understanding") and text[start - 4 : start].lower() != "the ":
            continue
        end = match.start("subject") + len(subject) if subject else match.end("noun")
        if front.split()[-1:] in (["Final"], ["Executive"]):
            noun = f"{front.split()[-1]} {noun}"
        year = None if subject else _YEAR_IN_TITLE.match(text, end)
        if year is not None and match.group("noun") in _YEARLY:
            end = year.end()
        whole = subject == (match.group("subject") or "")
        day = match.group("day") if whole else None
        date = match.group("date") if whole else None
        date = (first_date(day) if day else date) or (match.group("year") or "").strip() or None
        date = date or (year.group("year") if year is not None and end == year.end() else None)
        yield Found(
            start,
            end,
            vocabulary.type_of(noun),
            None,
            None,
            " ".join(text[start:end].split()),
            date,
        )


def _titles(text: str) -> Iterator[tuple[re.Match[str], str]]:
    """Each capitalised title with its subject, cut where the next instrument begins."""
    at = 0
    while (match := _TITLE.search(text, at)) is not None:
        subject = match.group("subject") or ""
        following = _NEXT.search(subject)
        if following is not None:
            subject = subject[: following.start()]
            at = match.start("subject") + following.start() + 1
        else:
            at = max(match.end(), at + 1)
        yield match, subject


def _front(match: re.Match[str]) -> tuple[str, int]:
    front = match.group("front")
    small = _SMALL.match(front)
    start = match.start("front") + (small.end() if small else 0)
    front = front[small.end() :] if small else front
    # "the Secretariat of the Convention": what it belongs to is no part of a title
    owner = re.search(r"^.*\b(?:of|for|on)\s+(?:the\s+)?(?=$|\S+\s*$)", front)
    if owner and re.search(r"\bthe\s+", owner.group()):
        front, start = front[owner.end() :], start + owner.end()
    return front, start if front.strip() else match.start("noun")


def _only_demonstrative(front: str) -> bool:
    words = front.split()
    return not words or all(w in _GENERIC for w in words)


def _not_a_document(noun: str, front: str, subject: str) -> bool:
    """Nouns that also name acts, people or procedures ask for a title that is clearly one."""
    if noun in _WITH_SUBJECT:
        return not re.match(_WITH_SUBJECT[noun], subject)
    if noun == "Code":
        return not subject and _CODES.search(front) is None
    if noun.startswith("Understanding"):
        return bool(subject) or not front.strip()
    if noun in ("Act", "Protocol", "Protocols", "Compact", "Armistice"):
        return not front.strip() and not subject
    if noun == "Constitution":
        return bool(re.search(r"\b(?:Party|Avenue|Street|Square|Hall)\b", front))
    return bool(re.search(r"\b(?:Street|Avenue|Square|Hall|School|Airlines?)\b", front))


def by_body(text: str) -> Iterator[Found]:
    """Instruments by their maker and noun alone, and presidential statements."""
    for match in _PRESIDENT.finditer(text):
        body = match.group("one") or match.group("two")
        if vocabulary.is_body(body):
            yield Found(
                match.start(),
                match.end(),
                "presidential statement",
                body,
                None,
                None,
                first_date(match.group("date") or ""),
            )
    for pattern in (_BODY_NOUN, _NOUN_BODY):
        for match in pattern.finditer(text):
            body = _SMALL.sub("", match.group("body"))
            if not body or not vocabulary.is_body(body):
                continue
            start = match.end("body") - len(body) if pattern is _BODY_NOUN else match.start()
            day = match.groupdict().get("date")
            date = first_date(day) if day else None
            type_ = vocabulary.type_of(match.group("noun"))
            yield Found(start, match.end(), type_, body, date=date)


def by_kind(text: str) -> Iterator[Found]:
    """Agreements told apart by their subject and documents told apart by their date."""
    for match in _KIND.finditer(text):
        start = match.start("year") if match.group("year") else match.start("kind")
        yield Found(
            start, match.end(), vocabulary.type_of(match.group("noun")), date=match.group("year")
        )
    for match in _AUTHORED.finditer(text):
        if vocabulary.is_body(match.group("body")):
            noun = vocabulary.type_of(match.group("noun").split()[-1])
            date = first_date(match.group("date"))
            yield Found(match.start(), match.end(), noun, match.group("body"), date=date)
    for match in _DATED.finditer(text):
        yield Found(
            match.start(),
            match.end(),
            vocabulary.type_of(match.group("noun")),
            None,
            None,
            None,
            first_date(match.group("date")),
        )


def in_marks(text: str) -> Iterator[Found]:
    """Titles in quotation marks whose own head, or the word before them, is a document's noun."""
    for match in _QUOTED.finditer(text):
        title = match.group("title").strip(" ,.")
        before = re.findall(r"[\w-]+", text[max(0, match.start() - 40) : match.start()])[-3:]
        lead = next(
            (w for w in reversed(before) if w.lower().rstrip("s") in vocabulary.QUOTABLE), None
        )
        entitled = bool(before) and before[-1].lower() in ("entitled", "titled", "named", "called")
        head = re.match(r"(?:[\w-]+\s+){0,2}?([\w-]+)(?=\s+(?:of|on|for)\b|$)", title)
        own = head.group(1) if head and head.group(1).lower() in vocabulary.QUOTABLE else None
        if own is None and (lead is None or not (title[:1].isupper() or entitled)):
            continue
        if re.search(r"\b(?:I|we|you|is|are|was|were|will|must|has|have|had)\b", title):
            continue
        if len(title.split()) > 25:
            continue
        yield Found(
            match.start("title"),
            match.start("title") + len(title),
            vocabulary.type_of(own or lead or ""),
            title=title,
        )
