"""The levels of a pair, looked at one after the other."""

from __future__ import annotations

from variorum.questions.levels.level import Comparison, Level
from variorum.questions.levels.place import of_place
from variorum.questions.levels.population import of_population
from variorum.questions.levels.thing import of_definition, of_measure, of_parts, of_thing
from variorum.questions.levels.time import of_time
from variorum.questions.levels.voice import of_voice, repeated, told_together
from variorum.questions.scopes import Scope


def compare(one: Scope, other: Scope) -> Comparison:
    """Compare two scopes level by level. Symmetric."""
    levels: tuple[Level, ...] = (
        of_measure(one, other),
        of_thing(one, other),
        of_population(one, other),
        of_definition(one, other),
        of_place(one, other),
        of_time(one, other),
        of_parts(one, other),
    )
    levels = (*levels, of_voice(one, other, levels))
    return Comparison(repeated(one, other, told_together(one, other, levels)))
