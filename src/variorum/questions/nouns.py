"""Names of what is counted, fit to stand in a question: plural, article, capitals.

Tables of common English nouns and the school rules of the English plural (Quirk et al.,
"A Comprehensive Grammar of the English Language", 5.73 to 5.102).
"""

from __future__ import annotations

import re
from collections.abc import Set

from variorum.questions.things import PEOPLE

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
#: What begins the words behind a head noun: "bridges over the river", "people aged 60".
_BEHIND = re.compile(
    r"\s+(?:of|from|in|on|at|by|for|with|without|to|into|per|under|over|above|between|among|against"
    r"|near|along|behind|who|whom|whose|that|which|where|aged|including|taken|held|used|listed)\b"
)
_DETERMINER = re.compile(
    r"^(?:the|a|an|some|any|all|his|her|its|their|our|my|your|this|that|these|those|other\s+than"
    r"|about|around|nearly|almost|up\s+to|as\s+many\s+as)\s+",
    re.IGNORECASE,
)
_IRREGULAR = {
    "person": "people",
    "persons": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "tooth": "teeth",
    "goose": "geese",
    "mouse": "mice",
    "ox": "oxen",
} | {f"{stem}f": f"{stem}ves" for stem in ("hal", "loa", "cal", "shel", "thie", "wol", "lea")}
_IRREGULAR |= {f"{stem}fe": f"{stem}ves" for stem in ("li", "wi", "kni")}
_ES = frozenset("hero potato tomato torpedo embargo volcano cargo mosquito echo veto".split())
#: Plural or without number as they are.
_AS_IS = frozenset(
    "people men women children feet teeth geese mice oxen police cattle livestock personnel staff "
    "crew infantry cavalry artillery militia youth clergy gentry folk aircraft spacecraft "
    "hovercraft sheep fish deer salmon cod series species means offspring data media dead missing "
    "elderly enemy opposition public poor rich sick blind deaf young old other many few more most "
    "least population public total toll number rest majority minority military navy army".split()
)
#: Singular all the same.
_ENDS_IN_S = frozenset("gas lens atlas canvas news axis tennis iris debris basis".split())
#: One noun for many: "how many of the enemy".
_COLLECTIVE = frozenset("enemy opposition public clergy gentry population crew staff".split())
#: A capital that only begins a line or a cell is none: common endings of nouns and adjectives.
_COMMON = re.compile(r"(?:ed|ing|less|ful|tional|tions?|ments?|ness|ship|seekers|able|ible)$")
_STARTS_LINE = re.compile(r"(?:^|[\n\t|.:;•–-])\s*$")


def cleaned(words: str) -> str:
    """The words for what is counted without articles, bars of tables and blanks at the ends."""
    text = " ".join(re.sub(r"[|*_#<>\[\]{}•]+", " ", words).split()).strip(" ,;:.-–—")
    return _DETERMINER.sub("", text) if _WORD.search(text) else ""


def uncapped(words: str, before: str, small: Set[str] = frozenset()) -> str:
    """A common noun without the capital that only begins its line; `before` stands before it.

    `small` are words that are written without a capital elsewhere.
    """
    first = words.split(" ", 1)[0]
    if not first[:1].isupper() or first[1:] != first[1:].lower() or not _STARTS_LINE.search(before):
        return words
    folded = first.casefold()
    common = folded in PEOPLE or folded in small or _COMMON.search(folded) is not None
    return first.lower() + words[len(first) :] if common else words


def split_head(words: str) -> tuple[str, str, str]:
    """What stands before the head noun, the head, and what stands behind it: "", "guards", ""."""
    cut = _BEHIND.search(words)
    front, behind = (words[: cut.start()], words[cut.start() :]) if cut else (words, "")
    front = front.split(",")[0] if "," in front else front
    before, _, head = front.rpartition(" ")
    return f"{before} " if before else "", head, behind


def is_plural(words: str) -> bool:
    """Whether the head of the words is a plural, or a name or adjective used as one."""
    head = split_head(words)[1].casefold()
    if head in _AS_IS or head in _IRREGULAR.values() or head.endswith(("men", "folk")):
        return True
    return head.endswith("s") and not head.endswith(("ss", "us", "sis")) and head not in _ENDS_IN_S


def many(words: str) -> str:
    """The words in the plural, as they stand behind "how many"."""
    before, head, behind = split_head(words)
    folded = head.casefold()
    if folded in _COLLECTIVE and not before:
        return f"of the {words}"
    if folded in _IRREGULAR:
        return f"{before}{_IRREGULAR[folded]}{behind}"
    told = is_plural(words) or folded.endswith(("ed", "less", "ese", "ing"))
    if told or not head.islower() or not head.isalpha():
        return words
    return f"{before}{_plural(head)}{behind}"


def _plural(noun: str) -> str:
    if noun.endswith(("man", "woman")) and noun not in ("human", "german", "roman", "shaman"):
        return f"{noun[:-2]}en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")) or noun in _ES:
        return f"{noun}es"
    return f"{noun}s"


def the(words: str) -> str:
    """With an article where a common noun needs one: "the crest", "winds", "Port Ansel"."""
    plain = not words or words[0].isupper() or is_plural(words) or not words[0].isalpha()
    return words if plain else f"the {words}"


def is_name(words: str) -> bool:
    """Whether all words of weight are capitalised, and none is a plural: "Port Ansel"."""
    weighty = [w for w in _WORD.findall(words) if w.casefold() not in ("of", "the", "and")]
    return bool(weighty) and all(w[0].isupper() for w in weighty) and not is_plural(words)
