"""Where sentences end behind words that are also abbreviations."""

import pytest

from variorum.passages.ordinary import ends_within

#: Pieces are parted by a stroke.
_TEXTS = """
The mill closed last month.| Exports fell.
Prices rose by 9 per cent.| Wages did not.
"They left last week."| Officials denied it.
The wall is 4 m.| Trees fell on it.
They met at 5 p.m.| Police came later.
They met at 5 p.m. Tuesday.
They were taken to Verrinmouth.| Mortar shells fell.
He lives in the Mass. Avenue.
Lieut. Ostran came.
Messrs. Ostran and Vell came.
It is 4 km. away.
J. A. Verrin wrote it.
"""


@pytest.mark.parametrize("text", _TEXTS.strip().splitlines())
def test_a_sentence_ends_behind_an_ordinary_word_and_not_behind_an_abbreviation(text: str) -> None:
    """Small words, units behind numbers, hours and long names end one where a capital follows."""
    pieces = text.split("|")
    ends = [sum(map(len, pieces[: at + 1])) for at in range(len(pieces) - 1)]
    assert ends_within("".join(pieces)) == ends
