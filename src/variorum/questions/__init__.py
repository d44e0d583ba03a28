"""Room 6: what claims answer together, and how they stand.

Receives claims and the origins found for them; yields `Question` and `Relation`. Next room:
`store`. Nothing here says who is right.
"""

from variorum.questions.find import find_questions

__all__ = ["find_questions"]
