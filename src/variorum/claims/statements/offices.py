"""Who holds an office that a mention names: "the defence minister", "the President".

An office told with more words than somebody's ("the interior minister" beside a defence minister)
is another's; one told with fewer ("the minister") is the last named holder's, a deputy's or a
former holder's only where the mention says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Doc, Token

from variorum.claims.statements import lexicon
from variorum.claims.statements.names import person_run
from variorum.claims.statements.people import Person, Said, Speaker
from variorum.claims.statements.phrases import content_words, same_office

#: Who stands below an office, before it or after it is not in it.
_OTHERS = frozenset(
    "deputy vice former ex assistant acting outgoing incoming designate elect late".split()
)
#: Words that rank or praise whoever holds an office and do not tell it from others.
_GENERIC = frozenset(
    "senior top local chief lead head veteran said same latter former own country nation".split()
)
_INSTITUTIONS = frozenset(
    """ombudsman ombudswoman defender commissioner prosecutor auditor registrar coroner attorney
    rapporteur""".split()
)
_COPULAS = frozenset({"be", "become", "remain", "elect", "appoint", "name", "make"})
#: Letters that a name of a place and the adjective made of it share.
_STEM = 4
Places = Callable[[str, int], Sequence[int]]


def holder_of(
    office: tuple[str, str],
    people: Iterable[Person],
    said: Iterable[Said],
    places: Places,
    at: int,
) -> Speaker | None:
    """The person last named before a place whose office a mention can mean; None for nobody.

    `office` is the head noun and all the words of the mention; `places` tells where a name stands
    before a place. Somebody who spoke under a fuller name of the office comes between.
    """
    lemma, words = office
    best: tuple[int, int, str, str] | None = None
    for person in people:
        for position, role in person.roles:
            if may_hold(lemma, words, role):
                named = places(person.name, at)
                common = len(set(content_words(words)) & set(content_words(role)))
                rank = (common, max(named, default=-position), person.name, role)
                best = max(best, rank) if best else rank
    between = next(
        (s for s in reversed([*said]) if s.position < at and _office_named(s, office)), None
    )
    if between is not None and (best is None or between.position > best[1]):
        return between.speaker
    return Speaker(best[2], best[3], True) if best is not None else None


def may_hold(lemma: str, words: str, role: str) -> bool:
    """Whether whoever has a role may be meant by an office told in so many words."""
    wanted, have = content_words(words), content_words(role)
    if not (lemma in have or same_office(lemma, set(have)) or set(wanted) <= set(have)):
        return False
    if any(word in _OTHERS and word not in wanted for word in have):
        return False
    qualifiers = [w for w in wanted if w != lemma and w not in _GENERIC - set(have)]
    return all(_among(word, have) for word in qualifiers)


def is_office_alone(doc: Doc, mention: tuple[int, int]) -> bool:
    """Whether a mention has nothing but words of an office in it: "The Prime Minister".

    An office that is an institution of its own ("the Ombudsman") speaks under its own name.
    """
    words = [t for t in doc[slice(*mention)] if t.pos_ != "DET" and not t.is_punct]
    head = words[-1] if words else None
    office = head is not None and bool({head.lemma_.lower(), head.lower_} & lexicon.ROLE_NOUNS)
    office = office and head is not None and head.lemma_.lower() not in _INSTITUTIONS
    return office and all(t.ent_type_ != "PERSON" or t.lower_ in lexicon.ROLE_NOUNS for t in words)


def names_office(name: str) -> bool:
    """Whether what somebody was called by is an office and no person's name."""
    return name.rsplit(maxsplit=1)[-1].lower() in lexicon.ROLE_NOUNS


def told_of(doc: Doc, office: Token) -> tuple[int, int] | None:
    """The person of whom a clause tells an office: "Ann Lee was elected president"."""
    verb = office.head
    if office.dep_ not in ("attr", "oprd") or verb.lemma_.lower() not in _COPULAS:
        return None
    subject = next((c for c in verb.children if c.dep_.startswith("nsubj")), None)
    run = person_run(doc, subject.i) if subject is not None else None
    return run if run is not None and run[1] - run[0] > 1 else None


def _office_named(said: Said, office: tuple[str, str]) -> bool:
    """Whether somebody spoke under a name of the office that says more than the mention."""
    name = said.speaker.name
    more = len(content_words(name)) > len(content_words(office[1]))
    held = office[0] in content_words(name) and may_hold(*office, name)
    return more and held and said.speaker.person is not False


def _among(word: str, have: list[str]) -> bool:
    """Whether a role has a word, or the name of the place that the word is made of."""
    return word in have or any(len(w) >= _STEM and w[:_STEM] == word[:_STEM] for w in have)
