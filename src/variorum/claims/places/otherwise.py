"""Capitalised names that stand where a place may, and name something else.

Days, months and labels of sections; peoples ("the Hallan troops" beside "Halla"); firms, papers,
works and instruments by their last word ("Hale Line", "the Hale Herald", "the Hale Protocol").
"""

from __future__ import annotations

import re

from variorum.claims.places.gazetteer import every_candidate
from variorum.claims.places.name import CAPITAL, Name, is_label_word
from variorum.claims.places.stems import stems_of_people

_WORD = re.compile(r"[^\W\d_]+")
#: Last words of firms, papers, bodies and works.
_BODIES = frozenset(
    "agency airlines airways army association bank board broadcasting chronicle commission company "
    "corporation council courier daily factbook foundation gazette group guard herald inc "
    "industries ltd mail militia ministry motors navy newspaper observer partners police press "
    "report review shipping telegraph times tribune weekly".split()
)
#: First words of storms and operations, whatever they are called after; what somebody holds.
_BEARERS = frozenset("cyclone flight hms hurricane operation storm typhoon".split())
_HELD_BY = re.compile(
    r"-(?:administered|backed|based|born|controlled|held|led|occupied|owned|run)$"
)
#: A form of government without a name, and what breaks off before a name or a number.
_FORM_ALONE = re.compile(
    r"(?:(?:Autonomous|Democratic|Federal|Islamic|People[’']s|Socialist|Soviet|United)\s+)+"
    r"(?:Commonwealth|Federation|Kingdom|Republic|State|Union)s?"
)
_CUT = re.compile(r"\b(?:of|No|Nos|Art|Rule|Resolution)\.?$")
#: Last words of the names of instruments, whatever they are called after.
_INSTRUMENTS = frozenset(
    "accord accords act agreement armistice charter convention covenant declaration pact protocol "
    "treaty".split()
)
#: A party to a case, unless it is a state; a name joined to another by a hyphen; who wrote a text.
_PARTY = re.compile(r"(?:\s(?:and|&)\s(?:others|another|\d+\sothers))?\s(?:v|vs|versus)\.?\s")
_HYPHENED = re.compile(rf"[-‐]{CAPITAL}")
_WRITTEN_BY = re.compile(
    r"\W*(?:(?:additional |written |text |photographs? )?by|(?:additional )?reporting by)\s"
    r"(?!.*\b(?:at|from|in)\s)",
    re.I,
)
_PARTICLE = r"(?:van|von|de|da|del|der|la|le|bin|al)\s"
_PERSON = rf"{CAPITAL}[\w.’'-]*(?:\s(?:{_PARTICLE})*{CAPITAL}[\w.’'-]*){{1,3}}"
_AUTHORS = re.compile(rf"{_PERSON}(?:(?:,\s|,?\s(?:and|&)\s){_PERSON})+\W*")
#: A line is a border behind an article, a firm without one.
_LINES = frozenset("line lines".split())

_FIRM = (
    r"(?:airline|bank|brewery|broker|carrier|company|conglomerate|contractor|corporation|developer"
    r"|enterprise|firm|insurer|manufacturer|operator|retailer|subsidiary|supplier|utility)"
)
_NAME = rf"({CAPITAL}[\w’-]+)"
#: "The shipping company X", "X, a family firm": what a text calls a firm.
_CALLED_FIRM = re.compile(rf"\b{_FIRM},?\s+{_NAME}(?!\w|[’']s\s)")
_APPOSED_FIRM = re.compile(
    rf"(?<![\w-]){_NAME}\s?(?:,|\(|\bis\b|\bwas\b)\s?(?:an?|the|its)\s(?:[\w-]+\s){{0,3}}?{_FIRM}\b(?!\s(?:town|village))"
)


def firms_of(text: str) -> frozenset[str]:
    """The single names that a text calls firms, in whatever line of business."""
    return frozenset(_CALLED_FIRM.findall(text)) | frozenset(_APPOSED_FIRM.findall(text))


def names_no_place(name: Name, words: frozenset[str]) -> bool:
    """Whether a name means something else; `words` are its text's capitalised ones, lowered."""
    found = _WORD.findall(name.text)
    last = found[-1].casefold() if found else ""
    form = _FORM_ALONE.fullmatch(name.text) and not every_candidate(name.text)
    if is_label_word(name.text) or form or _CUT.search(name.text):
        return True
    if _HELD_BY.search(name.text) or (len(found) > 1 and found[0].casefold() in _BEARERS):
        return True
    if len(found) > 1 and last in _BODIES | _INSTRUMENTS:
        return True
    if len(found) > 1 and last in _LINES:
        return re.search(r"\b[Tt]he\s+$", name.sentence.text[: name.start]) is None
    return (len(found) == 1 and _of_a_people(name, words)) or _of_a_person(name, len(found))


def _of_a_person(name: Name, words: int) -> bool:
    """Whether a name is that of a party to a case or of an author, and in no list of places."""
    text = name.sentence.text
    party = _PARTY.match(text, name.end) is not None
    hyphened = words > 1 and _HYPHENED.match(text, name.end) is not None
    line = name.sentence.span == name.sentence.block.span and text[-1:] not in ".!?"
    author = line and (_WRITTEN_BY.match(text) or (words > 1 and _AUTHORS.fullmatch(text)))
    return bool(party or hyphened or author) and not every_candidate(name.text)


def _of_a_people(name: Name, words: frozenset[str]) -> bool:
    """Whether a name is made of another word of its text by an ending of peoples."""
    return bool(stems_of_people(name.text) & words)
