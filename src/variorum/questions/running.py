"""Counts that were still running when they were told: "the toll had risen to 40", "40 so far".

Their date is the day on which they were told, not that of what is counted; two of different days
may be of one happening. Read from the frames by which English tells a count as it stands:
the perfect tense, nouns for a count with a verb of standing or rising, and adverbs.
"""

from __future__ import annotations

import re

from variorum.model import Claim, Figure
from variorum.questions.around import words_around

#: How far from the number such words may stand, in code points.
NEAR = 90

_ADVERBS = r"so far|to date|as of|as at|until now|up to now|by now|at that (?:time|point)"
_REMAINS = re.compile(r"\b(?:still|remain(?:s|ed|ing)?)\b", re.IGNORECASE)
_NOUNS = (
    r"(?:(?:death|casualty|official|confirmed|provisional|preliminary|final) )?"
    r"(?:tolls?|tally|tallies|counts?|totals?|figures?|number of (?:the )?"
    r"(?:dead|deaths|victims|fatalities|casualties|killed|missing|injured|wounded))"
)
_VERBS = (
    r"(?:stands?|stood|rises?|rose|risen|reach\w*|climb\w*|grow\w*|grew|grown|pass\w*|exceed\w*|"
    r"increas\w*|revis\w*|rais\w*|put|puts|at|to|of|is|was|now)"
)
_PERFECT = (
    r"(?:has|have|had|[’']ve)\s+(?:(?:now|already|since|also|so far|all)\s+)?(?:been\s+)?"
    r"(?!to\b)\w+(?:ed|en|wn|ght|ost|eft|ade|ead|ung|it)\b"
)
_KNOWN = (
    r"(?:(?:is|are|was|were)\s+(?:now\s+|still\s+|so far\s+)?(?:known|confirmed|feared|reported|"
    r"listed|counted|registered|accounted|unaccounted)|confirmed dead|known dead|bring(?:s|ing))"
)
_RUNNING = re.compile(
    rf"\b(?:{_ADVERBS}|{_NOUNS}\b[^.;:]{{0,40}}\b{_VERBS}|{_PERFECT}|{_KNOWN})\b", re.IGNORECASE
)


def still_running(claim: Claim, figure: Figure) -> bool:
    """Whether the words around a figure tell a count as it stood on the day it was told."""
    return _RUNNING.search("".join(words_around(claim, figure, NEAR))) is not None


def what_remains(claim: Claim, figure: Figure) -> bool:
    """Whether the words around a figure tell what was left of more: "11 remain missing"."""
    return _REMAINS.search("".join(words_around(claim, figure, NEAR))) is not None
