"""Dated happenings: what is one, what it is called, and what a date may stand for instead."""

from __future__ import annotations

import hashlib

import pytest

from variorum.claims.drafts import EventDraft
from variorum.claims.events import find_events
from variorum.claims.places import find_places
from variorum.claims.times import find_times
from variorum.model import Document
from variorum.passages import segment
from variorum.settings import Settings
from variorum.syntax import read_document


def events(text: str, published: str | None = None) -> tuple[EventDraft, ...]:
    """The drafts of a text."""
    document = Document(
        path="orlo.txt",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        media_type="text/plain",
        reader="test",
        language="en",
        published=published,
    )
    reading = read_document(document, segment(document, Settings()), Settings())
    return find_events(reading, find_times(reading), find_places(reading))


HAPPENINGS = [
    ("On 3 May 1994 the two governments signed a truce.", "1994-05-03", "agree", "signed"),
    ("The army seized the harbour in March 1991.", "1991-03", "seizure", "seized"),
    ("In 1992 the council adopted a resolution.", "1992", "adoption", "adopted"),
    ("The siege of the fortress began on 7 August 1993.", "1993-08-07", "attack", "siege"),
    ("The 1994 ceasefire was followed by talks.", "1994", "ceasefire", "ceasefire"),
    (
        "The bridge was destroyed on the night of 4-5 June 1995.",
        "1995-06-04/1995-06-05",
        "destruction",
        "destroyed",
    ),
]


@pytest.mark.parametrize(("text", "edtf", "kind", "word"), HAPPENINGS)
def test_a_happening_is_dated_typed_and_named(text: str, edtf: str, kind: str, word: str) -> None:
    """The verb or noun that the date belongs to makes the event, in words of the text."""
    (event,) = events(text)
    assert (event.time.edtf, event.type) == (edtf, kind)
    assert word in event.label.split()


@pytest.mark.parametrize(
    "text",
    [
        "In 1989 the population of the town was 40,000.",
        "As of 3 March 2001 some 40 villages had no water.",
        "Between 2 May and 5 June 1992, 72 deaths were registered.",
        "22 February 2021",
        "Published on 5 May 2002",
        "The siege lasted nine months.",
        "The law of 1991 is still in force.",
    ],
)
def test_a_frame_is_no_happening(text: str) -> None:
    """States, as-of dates, counting periods, datelines and lengths date no event."""
    assert events(text) == ()


def test_a_label_has_two_to_eight_words_of_the_text_in_order() -> None:
    """Nothing is said in words that the text does not have."""
    text = (
        "On 3 May 1994 the governor of the northern province and six mayors signed a long accord."
    )
    (event,) = events(text)
    words = event.label.split()
    assert 2 <= len(words) <= 8
    places = [text.split().index(w) for w in words if text.split().count(w) == 1]
    assert places == sorted(places)


def test_items_of_a_banner_are_happenings_of_their_heading() -> None:
    """ "Place: date, area" tells what the heading says befell the place."""
    text = (
        "The Floods in Figures\n"
        "Orlo: may 8, 1992, area 12 km2; Varna: 9 May 1993, area 3 km2; "
        "Selo: 1 June 1994, area 4 km2\n\n"
        "The rivers rose every spring."
    )
    found = events(text)
    assert [(e.time.edtf, e.type) for e in found] == [
        ("1992-05-08", "disaster"),
        ("1993-05-09", "disaster"),
        ("1994-06-01", "disaster"),
    ]
    assert [e.place.name if e.place else None for e in found] == ["Orlo", "Varna", "Selo"]


def test_a_chronology_tells_a_happening_a_line() -> None:
    """A date at the head of a line belongs to the rest of the line."""
    found = events("1 April 1991: Tanks enter the town.\n\n2 April 1991 – The council resigns.")
    assert [(e.time.edtf, e.label) for e in found] == [
        ("1991-04-01", "Tanks enter the town"),
        ("1991-04-02", "The council resigns"),
    ]


def test_a_bare_date_in_a_chronology_is_not_given_a_year() -> None:
    """What the page does not tell is not told."""
    found = events("25 SEPTEMBER: The council resigns.")
    assert [e.time.edtf for e in found] == ["XXXX-09-25"]


def test_plans_and_possibilities_are_not_asserted() -> None:
    """How the clause puts it is kept."""
    (planned,) = events("The mayor will visit the port on 3 June 2021.")
    (possible,) = events("The mayor could visit the port on 3 June 2021.")
    (denied,) = events("The mayor did not visit the port on 3 June 2021.")
    assert (planned.modality, possible.modality, denied.modality) == (
        "planned",
        "hypothetical",
        "denied",
    )


def test_a_bracketed_year_dates_the_adoption_of_its_document() -> None:
    """Behind a document's number the year is that of the document, where its adoption is told."""
    found = events("The council adopted resolutions 5 (1993) and 7 (1994).")
    assert [(e.time.edtf, e.type) for e in found] == [("1993", "adoption"), ("1994", "adoption")]


def test_a_second_act_under_one_date_is_a_second_event() -> None:
    """Two acts of different kinds under one date are two claims; a casualty is no act."""
    found = events("On 3 May 1994 the rebels attacked the harbour and arrested the governor.")
    assert [e.type for e in found] == ["attack", "detention"]


def test_relative_dates_keep_that_they_were_worked_out() -> None:
    """The draft carries the mention with its working."""
    (event,) = events("The mayor resigned on Tuesday.", "2020-10-23")
    assert (event.time.edtf, event.time.inferred) == ("2020-10-20", True)


CHRONOLOGY = """Ostria: a chronology

1987
14 June   Ostria closes the frontier.

1991
May   Some 12,000 people flee Corran.
Spring   First exchange of letters.
"""


def test_entries_set_off_by_a_gap_are_happenings() -> None:
    """Under a year, what follows a date across a gap happened then; the month may stand alone."""
    found = [(e.time.edtf, e.label.split()[0]) for e in events(CHRONOLOGY)]
    assert found == [("1987-06-14", "Ostria"), ("1991-05", "Some"), ("1991-21", "First")]


def test_an_entry_that_names_one_place_happened_there() -> None:
    """The only place of a chronology's entry is where it took place."""
    (event,) = [e for e in events(CHRONOLOGY) if e.time.edtf == "1991-05"]
    assert event.place is not None
    assert event.place.name == "Corran"


def test_before_an_hour_is_still_that_day() -> None:
    """ "Shortly before 5 a.m. on Monday" limits the hour, so what is told happened that day."""
    (event,) = events("The weir broke shortly before 5 a.m. on Monday.", "2014-05-08")
    assert event.time.edtf == "2014-05-05"


def test_a_place_that_falls_is_where_it_fell() -> None:
    """The subject of a verb of falling, not the place that the sentence named before."""
    found = events("Troops entered Geneva in 1931; Lausanne followed on 3 May 1932.")
    assert [e.place.name for e in found if e.place is not None] == ["Lausanne"]


HEADED = """WHAT BEFELL TARN

3 May 1992. Shelling of Tarn from the hills; nine dead.

5 May 1992. The guards leave the quay.
"""


def test_a_date_may_be_a_sentence_over_its_entry() -> None:
    """The sentence behind the date says what happened then."""
    found = [(e.time.edtf, e.type, e.label.split()[0]) for e in events(HEADED)]
    assert found == [("1992-05-03", "attack", "Shelling"), ("1992-05-05", "movement", "The")]


def test_the_date_of_a_letter_is_no_entry() -> None:
    """A single date that heads a text says when it was written."""
    assert events("3 May 1992. Tarn mourns the miller.\n\nThe guards left the quay.") == ()
