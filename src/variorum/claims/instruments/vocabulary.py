"""Nouns of legal and political documents, the bodies that make them, and the verbs of making."""

from __future__ import annotations

import re

#: Singular noun to the type that the record uses.
TYPES: dict[str, str] = {
    **{
        word: word
        for word in """resolution decision treaty agreement protocol declaration convention charter
        covenant constitution law act decree statute directive regulation judgment ruling verdict
        accord pact memorandum communiqué plan order ordinance recommendation opinion report
        statement principles code bill amendment document timetable roadmap armistice truce
        ultimatum proclamation edict understanding guidelines rules""".split()
    },
    "judgement": "judgment",
    "communique": "communiqué",
    "accords": "accord",
    "final act": "final act",
    "final document": "final document",
    "presidential statement": "presidential statement",
    "joint statement": "statement",
    "joint declaration": "declaration",
    "advisory opinion": "advisory opinion",
    "executive order": "order",
    "framework decision": "decision",
    "cease-fire agreement": "agreement",
    "ceasefire agreement": "agreement",
}
#: Nouns that carry a number as their name.
NUMBERED = (
    "resolution|decision|recommendation|directive|regulation|law|act|decree|order|protocol|"
    "convention|ordinance|opinion|statute|bill|declaration|proclamation|edict|treaty|statement"
)
#: Capitalised nouns that head a title ("Treaty of …", "the … Declaration").
TITLED = (
    "Final Act|Final Document|Declaration|Agreements?|Accords?|Protocols?|Conventions?|"
    "Treaty|Treaties|Charter|Constitution|Act|Covenant|Pact|Memorandum|Statute|Communiqué|Communique|Decree|"
    "Regulations?|Ordinance|Directive|Laws?|Code|Rules|Principles|Guidelines|Understandings?|"
    "Armistice|Compact|Bill of Rights|Edict|Proclamation|Resolution|Memorandum of Understanding"
)
#: What may follow a titled noun and lead into its subject.
LEADS = "on|of|for|against|concerning|regarding|relating to|between|to"

MAKING = frozenset(
    """sign adopt conclude ratify pass approve issue initial endorse promulgate enact accede
    reach denounce accept""".split()
)
#: Verbs that by themselves make plain words a document, also "statement" and "document".
SIGNING = frozenset({"sign", "adopt", "initial", "ratify", "conclude", "approve", "pass"})
#: Nouns that a making verb turns into an instrument without further modifiers.
MADE = frozenset(
    """resolution decision treaty agreement protocol declaration convention law decree accord
    pact memorandum communiqué communique armistice truce constitution act charter directive
    recommendation""".split()
)
#: Nouns that only signing or adopting makes an instrument.
SIGNED = frozenset({"statement", "document", "plan", "roadmap", "timetable", "order", "principles"})
#: Modifiers that make "agreement", "accord" or "treaty" a particular one.
KINDS_OF_AGREEMENT = (
    "cease-?fire|peace|armistice|truce|trilateral|bilateral|framework|border|trade|association|"
    "partnership|non-aggression|disengagement|withdrawal|exchange|status of forces|power-sharing|"
    "grain|nuclear|free trade"
)
#: Quoted titles are led by one of these or have one for their own head.
QUOTABLE = frozenset(
    """timetable plan roadmap programme program package proposals principles memorandum
    declaration resolution document statement charter agreement protocol convention law report
    decision recommendation""".split()
)

BODY_ALIASES: dict[str, str] = {
    "unsc": "UN Security Council",
    "un security council": "UN Security Council",
    "united nations security council": "UN Security Council",
    "security council": "UN Security Council",
    "unga": "UN General Assembly",
    "un general assembly": "UN General Assembly",
    "united nations general assembly": "UN General Assembly",
    "general assembly": "UN General Assembly",
    "pace": "Parliamentary Assembly of the Council of Europe",
    "ecthr": "European Court of Human Rights",
    "icj": "International Court of Justice",
    "icc": "International Criminal Court",
    "cjeu": "Court of Justice of the European Union",
}
#: Words one of which a body's name has.
BODY_WORD = (
    "Council|Assembly|Parliament|Congress|Senate|Court|Commission|Committee|Soviet|Government|Cabinet|"
    "Ministry|Ministers?|President|Group|Conference|Summit|Union|Organi[sz]ation|Board|Tribunal|Secretary-General|"
    "Duma|Knesset|Diet|Bundestag|House|Chamber|Presidium|Movement|League"
)
_ACRONYM = re.compile(r"[A-Z]{2,8}")


def type_of(noun: str) -> str:
    """The record's type for a noun of a document, singular or plural, in any case."""
    word = noun.lower().strip()
    for form in (
        word,
        word[:-1] if word.endswith("s") else word,
        word[:-3] + "y" if word.endswith("ies") else word,
    ):
        if form in TYPES:
            return TYPES[form]
    last = word.split()[-1]
    return TYPES.get(last, last)


def body_name(words: str | None) -> str | None:
    """A body's name in the form that its mentions share, or as written."""
    if words is None:
        return None
    clean = re.sub(r"\s*\([^)]*\)", "", " ".join(words.split()))
    clean = re.sub(r"^(?:the|The|a|an)\s+", "", clean).strip(" ,’'")
    clean = re.sub(r"[’']s$", "", clean)
    return BODY_ALIASES.get(clean.lower(), clean) or None


def is_body(words: str) -> bool:
    """Whether capitalised words name a body: an acronym, or a word for one."""
    clean = words.strip()
    return bool(_ACRONYM.fullmatch(clean)) or re.search(rf"\b(?:{BODY_WORD})\b", clean) is not None
