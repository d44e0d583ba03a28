"""Days under years in columns, labels before a date, what "had been by", and places in names."""

from __future__ import annotations

import pytest

from tests.claims.events.test_events import events

CHRONICLE = (
    "DAYS OF ORLO\n\n1951\n4 June\nThe diet of the valley sits again.\n\n"
    "1952\n9 August          Varna\nThe truce is signed by both sides.\n"
)


def test_a_day_under_a_year_dates_what_stands_below() -> None:
    """Year line, day line, entry; a name in the day line's second column is the place."""
    first, second = events(CHRONICLE)
    assert (first.time.edtf, first.place) == ("1951-06-04", None)
    assert (second.time.edtf, second.type) == ("1952-08-09", "agree")
    assert second.place is not None and second.place.name == "Varna"


def test_one_day_line_heads_a_letter() -> None:
    """A year and a single day over a text make no chronology."""
    assert not events("1951\n4 June\nThe diet of the valley sits again.\n")


TOLD = [
    ("The truce was signed in Orlo. Entry into force: midnight of 11 August 1994.", "1994-08-11"),
    ("By 27 March 1993 the road to the north had been cut.", "1993-03-27"),
    ("It was the deadliest day since 1986, when 29 inmates burned to death.", "1986"),
    ("In resolution 31 (1993) the Council demanded the withdrawal of all troops.", "1993"),
]


@pytest.mark.parametrize(("text", "edtf"), TOLD)
def test_dates_that_only_seem_to_frame(text: str, edtf: str) -> None:
    """A label, an act that was over by a day, "since ..., when", and an act in a document."""
    assert edtf in [draft.time.edtf for draft in events(text)]


def test_a_count_by_a_day_is_no_happening() -> None:
    """How many had come to harm by a day did not come to harm on it."""
    assert not events("By 27 March 1993 some 40 people had been killed.")


PLACES = [
    ("The Orlo agreement of 9 August 1994 is broken every night.", "Orlo"),
    ("3 December 1996: The Orlo Summit adopts three principles.", "Orlo"),
    ("The taking of Kessin on 11 June 1992 ended the siege.", "Kessin"),
    ("The Grain Agreement of 9 August 1994 is broken every night.", None),
    ("The Peace Summit of 9 August 1994 is over.", None),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_the_place_in_a_name(text: str, place: str | None) -> None:
    """Summits and agreements are called after their place, some after what they are about."""
    (draft,) = events(text)
    assert (draft.place.name if draft.place else None) == place


def test_a_hurricane_strikes_no_attack() -> None:
    """A storm by its name is a disaster, whatever verb it takes."""
    (draft,) = events("Hurricane Orla hit the coast on 3 May 1990.")
    assert draft.type == "disaster"


def test_headings_that_are_days_head_the_entries_of_a_chronology() -> None:
    """With their year, or under a line that is one; what happened ends with its sentence."""
    found = events(
        "Timeline of the mill fire\n\n12 March 1931\n\nThe mill burns down. Two men die.\n\n"
        "April 1931\n\nThe diet sets up a board.\n"
    )
    assert [(e.time.edtf, e.label) for e in found] == [
        ("1931-03-12", "The mill burns down"),
        ("1931-04", "The diet sets up a board"),
    ]


def test_the_dates_of_two_numbers_are_no_happenings() -> None:
    """ "From 500 in May to 800 in June": the numbers held then."""
    assert not events("The number of beds rose from 500 in May 1931 to 800 in June 1932.")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1931 the diet declared 3 May a day of mourning.", [("1931", "the diet declared")]),
        ("The mill had known of the crack since May 1931.", [("1931-05/..", "known of the crack")]),
        ("Debate on 4 May 1931 (3rd sitting).", [("1931-05-04", "ebate")]),
        ("The number of pupils fell sharply in 1931.", [("1931", "number of pupils fell")]),
        ("On the night of 12 May 1931 soldiers entered Orn.", [("1931-05-12", "soldiers entered")]),
    ],
)
def test_what_is_dated_and_in_which_words(text: str, expected: list[tuple[str, str]]) -> None:
    """A yearly day is no date of the act; a label has what is counted and who did it."""
    found = events(text)
    assert [e.time.edtf for e in found] == [edtf for edtf, _ in expected]
    assert all(words in e.label for e, (_, words) in zip(found, expected, strict=True))
