"""Whose army lost the soldiers that a text counts without naming them.

"Losses of Vellia: 71 killed" and "71 Vellian soldiers were killed" answer one question. "Vellia
said that its forces had killed 90 fighters" tells, in a war of two sides, of the other side's; so
do the tanks that it destroyed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from variorum.model import ROLES_OWN_VOICE
from variorum.questions.bearers import LOSSES, bearer, harmed_them, proper_words
from variorum.questions.scopes import Scope
from variorum.questions.things import WEAPONS, covers

_PEOPLE, _SOLDIERS = "people", "soldiers"
#: Nouns for the dead of an army that say no more of them; a figure may have none.
_FALLEN = frozenset(
    [
        "",
        *"people dead men casualties losses deaths fatalities killed wounded missing names".split(),
    ]
)

#: What is done to an army's weapons.
_HARMED = frozenset({"destroyed", "damaged", "disabled", "taken"})

Names = frozenset[str]


def with_armies(scopes: Sequence[Scope]) -> list[Scope]:
    """The figures, a side's losses as its soldiers', and enemies as those of the other of two."""
    armies: list[Names] = []
    for scope in scopes:
        whose = scope.thing.whose
        counted = scope.thing.kind == _SOLDIERS and scope.measure in LOSSES and whose
        if counted and not any(_one_army(whose, army) for army in armies):
            armies.append(whose)
    return [_of_an_army(scope, armies) for scope in scopes] if armies else list(scopes)


def _of_an_army(scope: Scope, armies: Sequence[Names]) -> Scope:
    thing = scope.thing
    armed = thing.kind in WEAPONS and scope.measure in _HARMED
    if scope.measure not in LOSSES and not armed:
        return scope
    if _lost(scope) and any(_one_army(thing.whose, army) for army in armies):
        return replace(scope, thing=replace(thing, kind=_SOLDIERS))
    if (armed or thing.kind == _SOLDIERS) and not thing.whose and len(armies) == 2:
        return replace(scope, thing=replace(thing, whose=_enemy(scope, armies)))
    return scope


def _lost(scope: Scope) -> bool:
    """Whether people are told of as the losses of a side, and by no noun for anybody else."""
    noun = scope.counted.casefold().split(" ")[-1]
    if scope.thing.kind != _PEOPLE or noun not in _FALLEN or not scope.thing.whose:
        return False
    return bool(bearer(scope.claim, scope.figure, scope.measure))


def _enemy(scope: Scope, armies: Sequence[Names]) -> Names:
    """The other of two sides, where one says that its forces harmed those who are counted."""
    last = scope.claim.asserted_by
    if last is None or last.as_ in ROLES_OWN_VOICE or not harmed_them(scope.claim, scope.figure):
        return frozenset()
    speaker = proper_words(last.name)
    others = [army for army in armies if not _one_army(speaker, army)]
    return others[0] if len(others) == 1 else frozenset()


def _one_army(names: Names, others: Names) -> bool:
    return bool(names and others) and (covers(names, others) or covers(others, names))
