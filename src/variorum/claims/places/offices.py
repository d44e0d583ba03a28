"""Lands by the offices that they have: "the Supreme Court of X", "X's Defence Ministry".

An office of state names the land that it is for, be that land in a list or not. Portfolios
("of Health", "of Justice") stand between and are none.
"""

from __future__ import annotations

import re

_PORTFOLIO = (
    r"Agriculture|Budget|Commerce|Culture|Defen[cs]e|Development|Econom(?:y|ics|ic)|Education"
    r"|Emergenc(?:y|ies)|Energy|Environment(?:al)?|Famil(?:y|ies)|Financ(?:e|ial)|Fisheries|Foreign"
    r"|Forest(?:s|ry)|Health|Home|Housing|Industry|Information|Interior|Internal|Irrigation"
    r"|Justice|Labou?r|Law|Medicine|Mines|National|Personnel|Planning|Police|Population|Power"
    r"|Press|Public|Railways|Refugees?|Rights|Roads|Safety|Science|Security|Social|Sport|State"
    r"|Statistics|Tourism|Trade|Transport|Treasury|War|Water|Weather|Welfare|Works|Youth"
)
_FORM = (
    r"(?:the\s)?(?:(?:Republic|State|Kingdom|Commonwealth|Union|Principality|Emirate|Sultanate)"
    r"\sof\s)?"
)
_NO_PORTFOLIO = rf"(?!(?:{_PORTFOLIO})\b)"
_OFFICE = (
    r"Ministry|Department|Office|Secretariat|Directorate|Inspectorate|Bureau|Board|Institute|Agency"
    r"|Authority|Service|Commission|Committee|Council|Bank|Assembly|Police|Guard|Registry|Union"
)
_GOVERNING = (
    r"(?:Deputy\s|Vice[-\s]|Former\s|Acting\s)?(?:Governor|Premier|Prime\sMinister|Chief\sMinister"
    r"|Ombudsman|Human\sRights\sDefender|Public\sDefender|Auditor[-\s]General|Attorney[-\s]General"
    r"|Chief\sJustice)"
)
_PERSON = r"(?:\s[A-Z][\w.’'-]+){0,3}"
_MINISTERS = (
    r"(?:(?:[a-z]+|[A-Z][a-z]+)\s){0,2}"
    r"(?:[Mm]inist(?:ry|er)|[Aa]ssembly|[Pp]rosecutors?|[Oo]mbudsman)"
)
_HAS = (
    r"air\sforce|airspace|armed\sforces|army|borders?|coast(?:line)?|coast\sguard|constitution"
    r"|electorate|embassy|government|high\scourt|military|navy|parliament|premier|presiden(?:t|cy)"
    r"|official\s(?:death\s)?(?:count|toll)|prime\sminister|security\sforces|supreme\scourt"
)
_TITLES = (
    r"Army|Auditor|Chancellor|(?:Human\sRights\s)?Defender|Government|Governor|High\sCourt|King|Mayor"
    r"|Navy|Parliament|Premier|President|Prime\sMinister|Public\sDefender|Queen|Senate|Supreme\sCourt"
)
_GREATEST = r"(?:(?:second|third)-)?(?:biggest|busiest|largest|longest|main|oldest|only|smallest)"
_GREAT = (
    r"airport|city|harbou?r|hospital|island|lake|port|prison|province|region|reservoir|river|town"
    r"|university|village"
)


_OF_MATTERS = rf"\sof\s(?:the\s)?(?:{_PORTFOLIO})[\w\s,]{{0,40}}?"
_STATE = (
    r"[Gg]overnment|[Pp]arliament|[Aa]rmed\s[Ff]orces|[Aa]uthorities|[Cc]onstitution|[Pp]resident"
)
_OFFICES = (
    rf"(?:{_OFFICE}){_OF_MATTERS}",
    rf"(?:{_PORTFOLIO})\s(?:\w+\s)?(?:{_OFFICE})",
    r"(?:Supreme|High|Constitutional)\sCourt",
    r"(?:City|District|Legislative|Municipal|Provincial|Regional|Town)\s(?:Council|Assembly|Soviet)",
    rf"{_GOVERNING}{_PERSON}",
)
_OWNED = (_HAS, _TITLES, _MINISTERS, rf"{_GREATEST}\s(?:{_GREAT})")
_BEFORE = re.compile(rf"\b(?:{'|'.join((*_OFFICES, _STATE))})\sof\s{_FORM}$")
_AFTER = re.compile(rf"['’]s\s(?:{'|'.join(_OWNED)})\b")
_FARTHEST = 90


def has_offices(text: str, start: int, end: int) -> bool:
    """Whether an office stands beside the name at characters [start, end): it is a land's."""
    before = text[max(0, start - _FARTHEST) : start]
    return _BEFORE.search(before) is not None or _AFTER.match(text, end) is not None


def offices_of(name: str, end: str) -> tuple[str, ...]:
    """Patterns of an office before "of" and its land; `name` and `end` as in every frame."""
    return tuple(rf"\b(?-i:{office})\sof\s{_FORM}{_NO_PORTFOLIO}{name}{end}" for office in _OFFICES)


def offices_owned(name: str) -> tuple[str, ...]:
    """Patterns of a land before what lands alone have."""
    return tuple(rf"(?<!\w){name}['’]s\s(?:{owned})\b" for owned in _OWNED)
