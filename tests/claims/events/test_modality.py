"""What was planned, denied or only foretold is not told as having happened."""

from __future__ import annotations

import pytest

from tests.texts import reading
from variorum.claims.drafts import EventDraft
from variorum.claims.events import find_events
from variorum.claims.places import find_places
from variorum.claims.times import find_times


def events(text: str) -> tuple[EventDraft, ...]:
    """The drafts of a text."""
    read = reading(text)
    return find_events(read, find_times(read), find_places(read))


PUT = [
    ("The ministers met in Tarn on 3 May 1951.", "asserted"),
    ("The ministers will meet in Tarn on 3 May 1951.", "planned"),
    ("A meeting is scheduled for 3 May 1951.", "planned"),
    ("The summit planned for 3 May 1951 was cancelled.", "planned"),
    ("The government announced that elections would be held on 3 May 1951.", "planned"),
    ("The government announced elections for 3 May 1951.", "planned"),
    ("The meeting was postponed to 3 May 1951.", "planned"),
    ("Parliament is to vote on the law on 3 May 1951.", "planned"),
    ("The two envoys are expected to sign the treaty on 3 May 1951.", "planned"),
    ("The army did not enter Tarn on 3 May 1951.", "denied"),
    ("No meeting took place on 3 May 1951.", "denied"),
    ("Nobody entered the town on 3 May 1951.", "denied"),
    ("The riots of 3 May 1951 surprised nobody.", "asserted"),
    ("The general denies having ordered the march on 3 May 1951.", "denied"),
    ("The army allegedly burned the village on 3 May 1951.", "alleged"),
    ("If the bridge is opened on 3 May 1951, trade will resume.", "hypothetical"),
]


@pytest.mark.parametrize(("text", "modality"), PUT)
def test_how_a_happening_is_put_is_kept(text: str, modality: str) -> None:
    """Auxiliaries, negation, the verb above and what the day is announced for decide."""
    (event,) = events(text)
    assert event.modality == modality


def test_the_day_of_an_announcement_is_not_that_of_what_it_announces() -> None:
    """Two dates, two happenings: the one said to come is planned, the saying of it is not."""
    said, to_come = events("On 2 May 1951 the council announced elections for 5 June 1951.")
    assert (said.time.edtf, said.type, said.modality) == ("1951-05-02", "statement", "asserted")
    assert (to_come.time.edtf, to_come.type) == ("1951-06-05", "election")
    assert to_come.modality == "planned"


def test_signing_and_coming_into_force_are_two_happenings() -> None:
    """A ceasefire has the day of its signature and the day from which it holds."""
    signed, held = events(
        "The ceasefire that the two sides signed on 9 May 1951 came into force on 12 May 1951."
    )
    assert (signed.time.edtf, "signed" in signed.label) == ("1951-05-09", True)
    assert (held.time.edtf, held.label) == ("1951-05-12", "The ceasefire came into force")


def test_a_set_phrase_is_told_with_what_it_is_said_of() -> None:
    """The phrase alone would not say what came into force."""
    (event,) = events("The coming into force of the truce on 12 May 1951 ended the war.")
    assert event.label.endswith("of the truce")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The town passed into the hands of the rebels on 3 May 1951.", "seizure"),
        ("The spring campaign of 1951 cost the army dearly.", "event"),
    ],
)
def test_idioms_and_campaigns_are_happenings(text: str, kind: str) -> None:
    """What a set phrase stands for, and nouns that last a season, are found and typed."""
    (event,) = events(text)
    assert event.type == kind


@pytest.mark.parametrize(
    "text",
    [
        "Towns occupied:\n1. Tarn, 3 May 1951\n2. Orveny, 9 June 1951\n3. Lisarde, 1 July 1951",
        "Occupied towns\n\n- Tarn - 3 May 1951\n- Orveny - 9 June 1951\n- Lisarde - 1 July 1951",
        "Towns occupied\n\nTarn\t3 May 1951\t340\nOrveny\t9 June 1951\t120\nLisarde\t1 July 1951",
        "The occupation in numbers\nTarn: 3 May 1951; Orveny: 9 June 1951; Lisarde: 1 July 1951",
    ],
)
def test_items_under_a_heading_that_tells_an_act_are_happenings(text: str) -> None:
    """A name and a date are told by the line over them, even where the text begins with it."""
    found = events(f"{text}\n\nThe ministry said that talks would go on.")
    assert [(e.time.edtf, e.type) for e in found] == [
        ("1951-05-03", "seizure"),
        ("1951-06-09", "seizure"),
        ("1951-07-01", "seizure"),
    ]
    assert [e.place.name if e.place else None for e in found] == ["Tarn", "Orveny", "Lisarde"]


@pytest.mark.parametrize(
    "text",
    [
        "Members of the council\n\n- Ana Bo, 3 May 1951\n- Orly Mas, 9 June 1951",
        "Author: Ana Bo\nDate: 3 May 1951\nUpdated: 4 May 1951",
    ],
)
def test_items_that_tell_no_act_date_no_happening(text: str) -> None:
    """Members have dates, and pages have; neither is something that happened."""
    assert events(f"{text}\n\nNothing else is written here.") == ()


def test_a_second_happening_under_one_date_is_in_the_label() -> None:
    """A noun of happening that is joined to the first one's complement is told with it."""
    (event,) = events(
        "The rise in prices and riots in the capital on 3 May 1951 alarmed the court."
    )
    assert "riots" in event.label.split()
