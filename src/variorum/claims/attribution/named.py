"""What a name says by itself: a person, a body, a work, or a mere description; and its forms."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from variorum.claims.statements import lexicon
from variorum.claims.statements.sounds import sound_of
from variorum.model import SourceKind, folded

_BOTH_FORMS = re.compile(r"^(?P<long>.+?)\s\((?P<short>[^()]*[A-Z][^()]*[A-Z][^()]*)\)$")
#: Initials and a surname: "A.Rask", "J. R. Tamba".
_INITIALLED = re.compile(r"^(?:[^\W\d_]\.\s?){1,3}[^\W\d_][^\W\d_]+(?:-[^\W\d_]+)?$")
_SMALL = frozenset("of the for and on in at to a an de des du la le el al von van der".split())
#: What state organs and courts are about: with a body noun alone these name no single body.
_REMITS = frozenset(
    """defence defense foreign interior internal external affairs health justice education finance
    economy emergency emergencies situations security national state general public prosecutor
    prosecutors prosecution supreme constitutional high appeal district city local regional central
    statistics statistical migration environment agriculture culture labour labor transport trade
    presidential president minister ministers prime press information intelligence border coast
    civil""".split()
)
_ONE_REMIT = {"internal": "interior", "external": "foreign", "emergencies": "emergency"}
_SPELLINGS = (
    (re.compile(r"iz(?=ation|ed$|ing$)"), "is"),
    (re.compile(r"^defense$"), "defence"),
    (re.compile(r"^center$"), "centre"),
    (re.compile(r"^program$"), "programme"),
    (re.compile(r"^labor$"), "labour"),
)
DESCRIBES = (
    "These words describe rather than name: different documents may mean different people or "
    "bodies by them."
)
ALONE = "One word of a name: different documents may mean different people by it."
SEVERAL = "More than one body may bear this name: the words do not say whose it is."


@dataclass(frozen=True, slots=True)
class Forms:
    """The long and the short form that a name gives together: "Harbour Workers' Union (HWU)"."""

    long: str
    short: str


def forms_of(name: str) -> Forms | None:
    """Both forms of a name that gives them, else None."""
    match = _BOTH_FORMS.match(name)
    if match is None:
        return None
    letters = [c.lower() for c in match.group("short") if c.isalpha()]
    first = match.group("long")[:1].lower()
    return Forms(match.group("long"), match.group("short")) if letters[:1] == [first] else None


def bare(name: str) -> str:
    """A name folded, and without accents, quotation marks, hyphens and possessive endings."""
    flat = unicodedata.normalize("NFKD", folded(name))
    flat = "".join(c for c in flat if not unicodedata.combining(c))
    flat = re.sub(r"[’']s\b", "", flat)
    return " ".join(re.sub(r"[^\w()]+", " ", flat).split())


def untitled(name: str) -> str:
    """A name without the titles, offices or plain words that stand in front of it."""
    words = name.split()
    at = 0
    while at < len(words) - 2 and _leads(words[at]):
        at += 1
    rest = words[at:]
    return " ".join(rest) if at and all(w[:1].isupper() for w in rest) else name


def _leads(word: str) -> bool:
    plain = word.lower().rstrip(".,")
    return plain in lexicon.TITLES or plain in lexicon.ROLE_NOUNS or word.islower()


def content(name: str) -> tuple[str, ...]:
    """The words of a body's name that carry meaning, in one English spelling, sorted."""
    out = []
    for word in bare(name).split():
        if word in _SMALL:
            continue
        out.append(_one_spelling(word))
    return tuple(sorted(out))


def is_remit(word: str) -> bool:
    """Whether a word of a body's name says what it is about or what kind of body it is."""
    return word in _REMITS or word in lexicon.BODY_NOUNS


def remit(word: str) -> str:
    """A word of remit in one form: "internal affairs" and "interior" are one; "" for "affairs"."""
    return "" if word in ("affairs", "republic") else _ONE_REMIT.get(word, word)


def _one_spelling(word: str) -> str:
    for pattern, put in _SPELLINGS:
        word = pattern.sub(put, word)
    return word


def sounds(name: str) -> str:
    """A name as it sounds whatever the romanisation: "Vasiliev" and "Vasilyev" are the same.

    The letter pairs are those in which ISO 9, BGN/PCGN and the usual English, German and French
    romanisations differ.
    """
    return " ".join(map(sound_of, bare(name).split()))


def kind_of(name: str, *, office: bool, publishes: bool) -> SourceKind | None:
    """What a name is, as far as its words and the links that use it tell."""
    words = re.findall(r"[\w’'.-]+", name)
    if not words:
        return None
    plain = [word.lower().strip("’'.") for word in words]
    if not publishes and _describes(words, plain):
        return "body" if _owned_body(words, plain) else "description"
    if publishes or forms_of(name) is not None or _acronym(words):
        return "body"
    if office or _INITIALLED.match(name):
        return "person"
    if set(plain) & lexicon.BODY_NOUNS:
        return "body"
    return "work" if plain[-1] in lexicon.TEXT_NOUNS or plain[0] in lexicon.TEXT_NOUNS else None


def caveat_of(name: str, kind: SourceKind | None) -> str | None:
    """Why a name may stand for several, or None."""
    if kind == "description":
        return DESCRIBES
    if kind == "person" and len(name.split()) == 1:
        return ALONE
    words = set(content(name)) | {w.rstrip("s") for w in content(name)}
    if kind == "body" and forms_of(name) is None and set(content(name)) <= _common(words):
        return SEVERAL
    return None


def _common(words: set[str]) -> set[str]:
    remits = {w for w in words if w in _REMITS or w in lexicon.BODY_NOUNS}
    return remits | {f"{w}s" for w in remits}


def _describes(words: list[str], plain: list[str]) -> bool:
    """Whether a name's last word, or that before its first preposition, is a plain noun."""
    at = next((i for i, w in enumerate(plain) if i and w in _SMALL), len(words))
    opens = len(words) > 1 and plain[0] in lexicon.SPEAKING and words[0][1:].islower()
    capitals = [w for w in words[int(opens) :] if w[:1].isupper()]
    return words[at - 1][:1].islower() or not (capitals or len(words) == 1)


def _owned_body(words: list[str], plain: list[str]) -> bool:
    """ "the Veldan parliament": a capitalised word says whose the body is."""
    at = next((i for i, w in enumerate(plain) if i and w in _SMALL), len(words))
    return plain[at - 1] in lexicon.BODY_NOUNS and words[0][:1].isupper() and at > 1


def _acronym(words: list[str]) -> bool:
    if _INITIALLED.match(words[0]):
        return False
    letters = [c for c in words[0] if c.isalpha()]
    return len(words) == 1 and len(letters) > 1 and sum(c.isupper() for c in letters) > 1
