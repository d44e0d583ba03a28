"""A quantity with its reading: what the modules of this room hand to one another."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from variorum.claims.figures.counted import (
    Counted,
    token_before,
)
from variorum.claims.figures.governors import Found
from variorum.claims.figures.measures import (
    Nature,
)
from variorum.claims.figures.scan import Quantity
from variorum.syntax import Sentence

#: A rank beyond this is a guess: a neighbour in the same list knows better.
WEAK = 6


GUESS = 9
#: How the rule of a number begins of which a verb right behind it tells.
VERB_ALONE = "verb behind"


@dataclass(frozen=True, slots=True)
class FigureReading:
    """A quantity with its measure and what is counted ("" where the text leaves it out).

    `rank` tells how firm the measure is (0 firmest, `GUESS` the lemma of last resort, 99 none).
    `head` and `trigger` are character spans of the sentence. `anaphor`: told by a pronoun.
    """

    quantity: Quantity
    sentence: Sentence
    measure: str
    nature: Nature | None
    rank: int
    counted: str
    rule: str
    head: tuple[int, int] | None = None
    trigger: tuple[int, int] | None = None
    anaphor: bool = False
    whole: int | None = None

    def is_margin_of(self, number: FigureReading) -> bool:
        """Whether a range holds a number: its margin of error, where it stands beside it."""
        ends, value = self.quantity, number.quantity
        if ends.bound != "between" or ends.low is None or ends.high is None:
            return False
        if value.low is None or value.high is None:
            return False
        return ends.low <= value.low and value.high <= ends.high


def numeral_token(doc: Doc, quantity: Quantity) -> Token:
    """The last token of the number itself."""
    at = max(0, min(len(doc) - 1, token_before(doc, quantity.number_end)))
    return doc[at]


def make_reading(
    sentence: Sentence, quantity: Quantity, best: Found | None, counted: str, phrase: Counted | None
) -> FigureReading:
    """A reading with the measure of the best word found, or without one."""
    doc = sentence.doc
    head = None
    if phrase is not None:
        head = (doc[phrase.first].idx, doc[phrase.last].idx + len(doc[phrase.last].text))
    if best is None:
        return FigureReading(quantity, sentence, "", None, 99, counted, "no measure word", head)
    token = best.token
    return FigureReading(
        quantity, sentence, best.entry.measure, best.entry.nature, best.rank, counted,
        f"measure word: {token.lower_}", head, (token.idx, token.idx + len(token.text)),
    )  # fmt: skip
