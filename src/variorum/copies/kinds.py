"""Which named source a noun means: of its kind, its class of body, its place or its office."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from variorum.copies.classes import classes_in, classes_of
from variorum.copies.credits import CARRIERS, GOVERNMENT, Credit
from variorum.copies.evidence import digits_of
from variorum.copies.homes import Homes
from variorum.copies.organs import VOICES, Organ
from variorum.copies.owners import (
    gapped_owner,
    small_owners,
)
from variorum.copies.states import same_word
from variorum.copies.voices import (
    SHARP,
    TELLING,
    Voice,
    key_of,
    large,
    measured,
)
from variorum.model import Claim

WORD = re.compile(r"[^\W\d_]+")
#: Nouns of public bodies, any of which may have given an "official" number.
_PUBLIC = frozenset(
    "commission court tribunal agency office police inspectorate council committee coroner "
    "ministry bureau authority service army parliament department directorate registry".split()
)
_OFFICIALS = frozenset("official officials authority authorities national".split())
#: Those who pass on numbers of others.
_PRESS = frozenset("press media newspapers outlets journalists reporters".split())
#: Authorities of a state that are no part of its government.
_PROSECUTION = frozenset("prosecutor prosecutors police coroner coroners".split())
#: What a body sets up: the "parliamentary commission" is the parliament's.
_PANELS = frozenset("commission committee panel".split())
_MINISTERS = frozenset("minister ministers".split())
#: A body named by its place and its noun alone: "Vell's own parliament", "Vell firefighters".
_PLACE_AND_NOUN = re.compile(r"(?:Even )?([A-Z][\w-]+)(?:[’']s?)?(?: own)? ([a-z][a-z -]+)")
#: Which of a state's authorities, where it is not said of what place.
NEAR_BY = frozenset("local regional district provincial".split())
#: What no public body is called that has counted something.
_OUTLETS = frozenset("news press radio television tv wire gazette daily broadcasting".split())
_SMALL = frozenset("the a an its their his her of for and in at".split())


def of_gapped(claim: Claim, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The source of a kind that stands between the teller and a number without a verb."""
    noun = gapped_owner(claim)
    if noun is not None:
        own = Credit((), (), government=False, written=noun)
        yield from of_its_kind(own, claim, voices, homes)


def of_place(own: Credit, claim: Claim, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The source of a kind and a place that a credit names so: "Vell firefighters"."""
    parts = _PLACE_AND_NOUN.fullmatch(own.written)
    if parts is None or not classes_of(parts[2]):
        return
    place, noun = parts.groups()
    of_kind = Credit((), (), government=False, written=noun)
    for fit in of_its_kind(of_kind, claim, voices, homes):
        if any(same_word(place.casefold(), word) for word in _said(fit.written)):
            yield fit


def of_office(claim: Claim, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The source of a kind for which a person speaks by office: the city of its mayor."""
    role = claim.asserted_by.role if claim.asserted_by is not None else None
    if role is not None and classes_of(role):
        own = Credit((), (), government=False, written=role[0].lower() + role[1:])
        yield from of_its_kind(own, claim, voices, homes)


def of_owner(claim: Claim, voices: Iterable[Voice], homes: Homes) -> Iterator[Credit]:
    """The source of a kind as whose number a sentence gives it: "that was the union's count"."""
    for owner in small_owners(claim):
        own = Credit((), (), government=False, written=owner)
        yield from of_its_kind(own, claim, voices, homes)


def of_its_kind(
    own: Credit, claim: Claim, voices: Iterable[Voice], homes: Homes
) -> Iterator[Credit]:
    """The named sources of a number that a credit may mean which names no one.

    Their texts tell of one place at least, unless the number has three digits: one of fewer is
    given by chance of many things.
    """
    key = key_of(claim)
    sharp = key is not None and digits_of(key[1]) >= SHARP
    organ = Organ((), ()) if own.written in _MINISTERS else homes.organ(own.written)
    if organ is None and _said(own.written) - NEAR_BY and _said(own.written) <= VOICES | NEAR_BY:
        organ = Organ((), ())
    place = claim.place.name.casefold() if claim.place is not None else ""
    said = _said(own.written)
    matter = homes.matter(claim.document)
    nouns = said - CARRIERS - GOVERNMENT
    told = key is not None and digits_of(key[1]) >= TELLING and bool(nouns)
    if _of_the_press(said):
        voices = [voice for voice in voices if voice.credited]
    by_class: list[Credit] = []
    by_noun = False
    for voice in voices:
        named, elsewhere = voice.credit, voice.documents - {claim.document}
        near = elsewhere and (
            homes.near(claim.document, elsewhere)
            or (len(nouns) > 1 and any(matter == homes.matter(d) for d in elsewhere))
        )
        if not (sharp or near) or (voice.measure != measured(claim) and not told):
            continue
        enough = large(claim) or place in voice.places
        other = _organ_of(named, homes)
        if homes.two_states(own, named):
            continue
        if organ is not None and other is not None:
            if own.government and own.proper == named.proper and own.kinds and not named.kinds:
                continue  # of a state's voices the one that tells its matter tells more
            fits = (bool(organ.state) or enough) and _one_executive(organ, other)
        else:
            fits = _may_be(organ, named) and _of_kind(own.written, named, many=large(claim))
        if fits:
            by_noun = True
            yield named
        elif (voice.measure == measured(claim) or sharp) and _of_class(own, named, homes):
            by_class.append(named)
    if not by_noun:
        yield from by_class


def _of_class(own: Credit, named: Credit, homes: Homes) -> bool:
    """Whether the noun of a credit and a source's name tell one class of body."""
    told, words = classes_of(own.written), _said(named.written)
    if "ngo" in told:  # what such a group is called says nothing
        return not named.government and not words & (_PUBLIC | _OUTLETS)
    organ = _organ_of(named, homes)
    police = "police" in told and organ is not None and "interior" in organ.portfolio
    return police or bool(told & classes_in(named.written))


def _may_be(organ: Organ | None, named: Credit) -> bool:
    """Whether a state's organ may be a body that is none: its authorities its prosecutors."""
    if organ is None or not organ.state:
        return True
    return not organ.portfolio and bool(_said(named.written) & _PROSECUTION)


def _organ_of(source: Credit, homes: Homes) -> Organ | None:
    """A source as an organ of a state, also under the name of who speaks for it."""
    if source.government:
        return Organ(source.proper, source.kinds)
    if source.proper[-1:] == ("ministry",) and source.kinds[:1] and " " in source.kinds[0]:
        return Organ((), source.proper[:-1])
    return homes.organ(source.written)


def _of_kind(written: str, named: Credit, *, many: bool) -> bool:
    """Whether the nouns of a credit are those of a named source, or of the same class of body."""
    said = _said(written)
    words = {w.casefold() for w in WORD.findall(named.written)}
    if _of_the_press(said):
        return many
    rest = said - CARRIERS - GOVERNMENT - _OFFICIALS
    if said == _said(named.written):
        return False
    if not rest:
        return many and bool(said & _OFFICIALS and words & _PUBLIC) and not words & _OUTLETS
    rest = rest - _PANELS or rest
    return all(any(same_word(r, w) for w in words) for r in rest)


def _of_the_press(said: set[str]) -> bool:
    return bool(said & _PRESS) and said <= _PRESS | CARRIERS


def _one_executive(own: Organ, named: Organ) -> bool:
    """Whether an organ that leaves its state or its matter open may be another that does not."""
    if own.state and own.state != named.state:
        return False
    if own.portfolio and named.portfolio:
        return not own.state and bool(set(own.portfolio) & set(named.portfolio))
    return bool(named.portfolio) or (bool(named.state) and not own.state)


def _said(name: str) -> set[str]:
    return {w.casefold() for w in WORD.findall(name)} - _SMALL
