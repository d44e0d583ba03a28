"""Whether two figures may be compared at all: named levels, each with its reason.

Measure, unit, thing, population, definition, place, time, parts and voice are looked at one after
the other. How close the numbers are plays no part in it.
"""

from variorum.questions.levels.compare import compare
from variorum.questions.levels.level import Comparison, Level, State
from variorum.questions.levels.population import people_of
from variorum.questions.levels.time import TIMELESS
from variorum.questions.levels.voice import beside

__all__ = ["TIMELESS", "Comparison", "Level", "State", "beside", "compare", "people_of"]
