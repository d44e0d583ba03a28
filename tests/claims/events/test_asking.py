"""The question that asks for a happening's date, in the words of its sentence."""

from __future__ import annotations

import pytest

from tests.claims.events.test_events import events
from variorum.claims.events.asking import asked_of_item, asked_of_list

ASKED = [
    ("On 3 May 1994 the Varnish troops captured the town of Orlo.",
     "When was the town of Orlo taken?"),
    ("The town of Orlo was occupied on 3 May 1994.", "When was the town of Orlo taken?"),
    ("On 3 May 1994 the two ministers met in Orlo.", "When did the two ministers meet in Orlo?"),
    ("The bridge at Orlo was destroyed on 3 May 1994.", "When was the bridge destroyed?"),
    ("On 3 May 1994 guards arrested forty dockers.", "When were forty dockers arrested?"),
    ("The mill fire broke out on 3 May 1994.", "When did the mill fire break out?"),
    ("The signing of the Orlo Protocol was on 3 May 1994.",
     "When was the signing of the Orlo Protocol?"),
    ("Under the Orlo Protocol of 3 May 1994 both sides keep off.",
     "When was the Orlo Protocol concluded?"),
    ("In the riots of the port, in March 1952, eight of the dockers died.",
     "When were the riots of the port?"),
    ("The ministers of Orlo, Varna and Tarn signed a truce on 3 May 1994.",
     "When did the ministers of Orlo, Varna and Tarn sign a truce?"),
    ("On 3 May 1994 guards killed 25 dockers.", "When were 25 dockers killed?"),
    ("The council will open a school on 3 May 1994.", "When was the council to open a school?"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "question"), ASKED)
def test_a_happening_is_asked_for_in_its_own_words(text: str, question: str) -> None:
    """Of what was done to a place or to people, whoever did it; else of who did it."""
    (found,) = events(text)
    assert found.asked in (question, question.replace(" at Orlo", ""))


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 1994 he came to Orlo.",
        "On 3 May 1994 the ministry said that forty dockers had left.",
        "No meeting took place on 3 May 1994, and the envoys did not meet.",
        "On 3 May 1994 the guards committed a massacre of dockers.",
        "The liberation of Orlo was on 3 May 1994.",
    ],
)
def test_what_cannot_be_asked_plainly_is_not(text: str) -> None:
    """A pronoun, what was said, what was not, and a source's judging words ask no question."""
    assert [e.asked for e in events(text)] in ([], [None])


def test_an_item_is_asked_for_by_its_heading() -> None:
    """Whatever a heading calls the taking of a place, the question says that it was taken."""
    assert asked_of_item("Towns occupied", "Orlo") == "When was Orlo taken?"
    assert asked_of_item("The Liberation in Numbers", "Orlo") == "When was Orlo taken?"
    assert asked_of_item("Bridges destroyed", "Orlo") == "When was Orlo destroyed?"
    assert asked_of_item("Members", "Orlo") is None


def test_an_entry_of_a_list_of_meetings_is_asked_for_by_its_day() -> None:
    """The day as printed tells it from the others; the year is what is asked."""
    question = asked_of_list("Meetings", "Orlo", ("Varnish envoys", "Tarnish envoys"), "3 MAY")
    assert question == "When did the Varnish and Tarnish envoys meet in Orlo, “3 MAY”?"
    assert asked_of_list("Visits", "Orlo", (), "3 MAY") == "When was the visits in Orlo, “3 MAY”?"
