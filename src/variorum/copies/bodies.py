"""Which body a text means by a noun alone: "the line", "the company", "the organization"."""

from __future__ import annotations

import re

from variorum.copies.classes import classes_in
from variorum.model import Document

#: Bodies that a text calls by the noun in their name, once it has named them: "the line".
_IN_NAMES = frozenset(
    "parliament assembly senate board agency alliance association authority bank charity church "
    "club college commission committee "
    "company corporation council court department federation foundation fund hospital institute "
    "league line ministry mission movement observatory office organisation organization party "
    "service society station trust tribunal union university".split()
)
#: What a parliament sets up speaks for it in the parliament's papers.
_PANELS = frozenset("commission committee".split())
#: What any firm is called, and what names of firms end in.
_FIRMS = frozenset("company firm corporation manufacturer".split())
_FIRM = re.compile(
    r"\b((?:[A-Z][\w&’'-]* ){1,6}(?:Ltd|Limited|Inc|Corp|Corporation|plc|PLC|LLC|GmbH))\b"
)
#: What any body of citizens is called that speaks for itself, whatever its name.
_GROUPS = frozenset("organization organisation group charity watchdog nonprofit".split())
_A_GROUP = rf"(?:{'|'.join(sorted(_GROUPS))})"
_NAME = r"([A-Z][\w.&’'-]*(?: (?:(?:of|for|and|the) )?[A-Z][\w.&’'-]*){0,5})"
#: A name that is said to be such a body's, before it or behind.
_SAID_TO_BE = (
    re.compile(rf"\b{_A_GROUP} {_NAME}"),
    re.compile(rf"\b{_NAME}, (?:an?|the) (?:[\w-]+ ){{0,4}}{_A_GROUP}\b"),
)
_TELLS = (
    r"(?:said|says|found|finds|concluded|documented|documents|interviewed|visited|called|calls|"
    r"counted|recorded|researched|investigated|estimates|estimated|warned)"
)
_ARTICLE = re.compile(r"^(?:The|A|An) ")
#: Names of many capitalised words are no names, but lines in capitals.
_MOST = 12


def full_name(noun: str, document: Document, before: int) -> str:
    """The name in a text of the body that it calls by this noun; else the noun.

    The one name that ends in the noun; the one firm, where the noun is any firm's; the one body
    that is said to be such a one. A group whose own text tells of itself by name before is "the
    organization" of this text: `before` is where the noun stands.
    """
    names: set[str] = set()
    if noun in _IN_NAMES:
        ending = rf"\b((?:[A-Z][\w’'-]* ){{1,{_MOST}}}{noun.capitalize()})\b"
        names = _bare(re.findall(ending, document.text)) - {noun.capitalize()}
    if not names and _is_its_own(noun, document.publisher or ""):
        names = {document.publisher or ""}
    if not names and noun in _FIRMS:
        names = _bare(_FIRM.findall(document.text))
    if not names and noun in _GROUPS:
        names = {n for rule in _SAID_TO_BE for n in _bare(rule.findall(document.text))}
        if _tells_of_itself(document, before):
            names.add(document.publisher or "")
    return names.pop() if len(names) == 1 else noun


def _is_its_own(noun: str, publisher: str) -> bool:
    """Whether a publisher is called by the noun itself: "the Court" of the Court of Vell."""
    head = re.split(r" (?:of|for|on|into|in|to) ", publisher, maxsplit=1)[0].casefold()
    said = noun.casefold()
    if said in _PANELS and "parliament" in classes_in(publisher):
        return True
    return said in _IN_NAMES and head.split()[-1:] == [said]


def _tells_of_itself(document: Document, before: int) -> bool:
    """Whether a text has told by then what its own publisher has found or said."""
    if not document.publisher:
        return False
    told = rf"\b{re.escape(document.publisher)}\s+(?:[a-z]+\s+){{0,2}}?{_TELLS}\b"
    return re.search(told, document.text[:before]) is not None


def _bare(names: list[str]) -> set[str]:
    return {_ARTICLE.sub("", name) for name in names}
