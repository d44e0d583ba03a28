"""People counted by what they are: where a text counts no others, they are all of its people.

"The fire killed 31 weavers" and "31 people died" answer one question. "The fire killed 31 people",
"three weavers died" do not: a text that also counts people says by the noun which of them it
means.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from variorum.model.people_words import is_person
from variorum.questions.measures import family_of
from variorum.questions.scopes import Scope

_PEOPLE = "people"


def as_people(scopes: Sequence[Scope]) -> list[Scope]:
    """The figures, with people as the kind of the first calling in a text that counts no people."""
    told: dict[tuple[str, str], list[Scope]] = defaultdict(list)
    for scope in scopes:
        if scope.unit == "count" and scope.part_of is None and _of_people(scope.measure):
            told[scope.claim.document, scope.measure].append(scope)
    named = {(*key, noun) for key, group in told.items() if (noun := _first_calling(group))}
    return [
        replace(s, thing=replace(s.thing, kind=_PEOPLE))
        if (s.claim.document, s.measure, s.thing.kind) in named
        else s
        for s in scopes
    ]


def _of_people(measure: str) -> bool:
    family = family_of(measure)
    return family is not None and family.default == _PEOPLE


def _first_calling(group: Sequence[Scope]) -> str | None:
    """The noun that stands for all people of a text, None where people are counted besides."""
    if any(s.thing.people for s in group):
        return None
    first = min(group, key=lambda s: (s.figure.start, s.claim.id))
    noun = first.thing.kind
    return noun if is_person(noun) else None
