"""Where people are says what has become of them: "12 are in hospital", "300 were in the mill"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from variorum.claims.figures.found import Found
from variorum.claims.figures.measures import Entry

#: Where somebody is says what has become of them.
_KEPT: dict[str, Entry] = {
    **dict.fromkeys(("hospital", "clinic", "infirmary"), Entry("hospitalised", "stock")),
    **dict.fromkeys(
        ("prison", "jail", "custody", "detention", "captivity", "cells", "gaol"),
        Entry("detained", "stock"),
    ),
    **dict.fromkeys(("shelters", "shelter", "camps", "tents"), Entry("sheltered", "stock")),
    **dict.fromkeys(("morgue", "mortuary", "morgues", "mortuaries"), Entry("killed", "flow")),
    **dict.fromkeys(("exile",), Entry("displaced", "stock")),
    **dict.fromkeys(("ruins", "rubble", "ashes"), Entry("destroyed", "stock")),
}


_INJURED = Entry("injured", "flow")
_GRAVE = frozenset("critical serious grave stable poor life-threatening".split())


#: "340 are on strike", "nine are at large": preposition and noun say how they are.
_HOW: dict[tuple[str, str], Entry] = {
    ("on", "strike"): Entry("strike", "stock"),
    ("on", "trial"): Entry("tried", "flow"),
    ("at", "large"): Entry("at large", "stock"),
    ("on", "leave"): Entry("leave", "stock"),
    ("on", "duty"): Entry("present", "stock"),
    ("in", "quarantine"): Entry("quarantine", "stock"),
    ("in", "need"): Entry("need", "stock"),
    ("under", "threat"): Entry("threatened", "stock"),
    ("at", "risk"): Entry("at risk", "stock"),
    ("under", "construction"): Entry("under construction", "stock"),
    ("out", "of"): Entry("out of work", "stock"),
}


#: Words that may say where those told before them are, or how.
PLACING = frozenset("in under on at out underground below inside indoors".split())


def where_or_how(doc: Doc, at: int, *, copula: bool) -> Found | None:
    """What the preposition at `at` says of those told before it; `copula`: with a form of "be"."""
    there = is_there(doc, at)
    if there is not None:
        return there
    plain = doc[at].lower_ == "in" and doc[at + 1 : at + 2].text.lower() == "need"
    told = how(doc, at) if copula or plain else None
    if told is not None or doc[at].lower_ not in ("in", "under"):
        return told
    return kept(doc, at)


def is_there(doc: Doc, at: int) -> Found | None:
    """ "Of the 127 people underground at the time", "12 still below ground": present there."""
    below = doc[at : at + 2].text.lower() == "below ground"
    there = below or doc[at].lower_ in ("underground", "inside", "indoors")
    following = doc[at + 1] if at + 1 < len(doc) else None
    inside = following is not None and following.tag_ in ("DT", "NN", "NNP", "PRP$")
    return Found(_PRESENT, doc[at], 3) if there and not (inside and not below) else None


def how(doc: Doc, at: int) -> Found | None:
    """ "340 are on strike": how those are of whom a number is told; `at` is the preposition."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    if following is None or at == 0:
        return None
    entry = _HOW.get((doc[at].lower_, following.lower_))
    if doc[at].lower_ == "out" and not any(
        t.lower_ in ("work", "jobs") for t in doc[at + 2 : at + 3]
    ):
        return None
    return Found(entry, following, 0) if entry is not None else None


def kept(doc: Doc, at: int) -> Found | None:
    """ "37 are in hospital", "three still in custody": told by the place, which ends the phrase."""
    for token in doc[at + 1 : at + 4]:
        grave = token.lower_ == "condition" and doc[token.i - 1].lower_ in _GRAVE
        entry = _INJURED if grave else _KEPT.get(token.lower_)
        if entry is not None:
            following = doc[token.i + 1] if token.i + 1 < len(doc) else None
            goes_on = following is not None and following.pos_ in ("NOUN", "PROPN", "VERB")
            return None if goes_on else Found(entry, token, 0)
        if token.pos_ not in ("DET", "ADJ"):
            return None
    return None


_PRESENT = Entry("present", "stock")
_WITHIN = frozenset("in inside at on within under".split())
_THERE = frozenset("inside indoors present underground".split())
#: Where people work, meet or lodge for a time.
_PREMISES = frozenset(
    "building factory mill plant workshop works warehouse office hall hotel hostel mine shaft pit "
    "tunnel theatre theater cinema club nightclub church mosque temple synagogue market mall shop "
    "store supermarket restaurant bar cafe stadium arena tower premises site yard dormitory room "
    "house block station school classroom shift duty floor square stand platform bridge scene "
    "compound barracks canteen laboratory refinery quarry kitchen basement cellar ward".split()
)
_REPORTED = frozenset("believe think know report say estimate presume fear suppose".split())
_HELPING = frozenset("be have still then already also may might must could".split())


def present(  # noqa: PLR0911 - one construction, one line
    doc: Doc, at: int, anchor: Token
) -> Found | None:
    """ "Some 300 people were in the mill", "were believed to have been inside": present there.

    `at` is the index behind the phrase.
    """
    many = anchor.tag_ in ("NNS", "NNPS") or anchor.pos_ == "NUM" or anchor.lower_ == "people"
    start = at
    while at < len(doc) and (
        doc[at].lemma_.lower() in _HELPING or doc[at].lower_ == "to" or _is_report(doc[at])
    ):
        at += 1
    if not many or at == start or at >= len(doc):
        return None
    if not any(t.lemma_ == "be" for t in doc[start:at]):
        return None
    token = doc[at]
    if token.lower_ in _THERE:
        return Found(_PRESENT, token, 8)
    if token.lower_ not in _WITHIN:
        return None
    for noun in doc[at + 1 : at + 5]:
        if noun.lemma_.lower() in _PREMISES and noun.pos_ in ("NOUN", "PROPN"):
            return Found(_PRESENT, noun, 8)
        if noun.pos_ not in ("DET", "ADJ", "NOUN", "PRON", "PROPN"):
            return None
    return None


def _is_report(token: Token) -> bool:
    return token.lemma_.lower() in _REPORTED and token.tag_ == "VBN"
