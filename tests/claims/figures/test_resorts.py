"""What is told where no word of the table is near: light verbs, adjectives, frequencies, places."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The surveyor took statements from 52 shepherds.", "statement"),
        ("The reeve held talks with 12 millers.", "talk"),
        ("Nine granaries in the valley are open.", "open"),
        ("The soup kitchen reached 3,200 families.", "reach"),
        ("The vaccination drive reached 3,200 children.", "vaccinated"),
        ("The nurses vaccinated 3,200 children.", "vaccinated"),
        ("The hospice has 64 beds.", "capacity"),
        ("Some 140 travellers boarded the barge.", "aboard"),
        ("The barge had 180 sacks of rye on board.", "carry"),
    ],
)
def test_what_is_told_without_a_word_of_the_table(text: str, measure: str) -> None:
    """Light verbs say it with their noun, copulas with their adjective."""
    assert [f.measure for f in figures(text)] == [measure]


@pytest.mark.parametrize("words", ["36 times", "on 36 occasions"])
def test_how_often_something_was_done(words: str) -> None:
    """The measure is what was done so often, whatever stands in the next clause."""
    found = figures(f"The dam leaked {words} in May and two divers were hurt.")
    assert [f.measure for f in found] == ["leak", "injured"]


@pytest.mark.parametrize(
    ("place", "measure"),
    [("in hospital", "hospitalised"), ("still in custody", "detained"), ("in exile", "displaced")],
)
def test_where_they_are_tells_what_became_of_them(place: str, measure: str) -> None:
    """A part told by a place has that measure, not the whole's."""
    found = figures(f"We met 80 weavers, of whom 12 are {place}.")
    assert (found[1].measure, found[1].part_of) == (measure, 0)


def test_a_second_part_leaves_its_verb_out() -> None:
    """ "… and three in prison" goes on with the verb of the part before it."""
    text = "We rescued 80 weavers, of whom 12 are in hospital and three in prison."
    assert [f.part_of for f in figures(text)] == [None, 0, 0]


def test_a_clause_tells_what_a_whole_was_singled_out_by() -> None:
    """The farms were visited, some of them were burned."""
    found = figures("Of the 64 farms that we were able to visit, 30 had been burned.")
    assert [f.measure for f in found] == ["visit", "destroyed"]


def test_who_tells_a_number_is_not_counted_by_it() -> None:
    """The number that survivors speak of takes up the one before."""
    text = "We have the names of 87 dead. Survivors spoke of 140."
    assert told(text)[1][1:] == ("killed", "people")


def test_what_is_left_out_gives_no_measure() -> None:
    """An estimate that excludes injuries is not one of injuries."""
    text = "There were 940 deaths in the valley. Excluding injuries, the estimate fell to 860."
    assert [f.measure for f in figures(text)] == ["killed", "killed"]


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("The owner put the number of passengers at 180.", "passengers"),
        ("Divers found 12 bodies, taking the number of known deaths to 64.", "known deaths"),
        ("The barge had a crew of nine.", "crew"),
        ("The plan names 140 herders, some 90 of them Ostrans who came in May.", "Ostrans"),
    ],
)
def test_the_noun_that_a_number_is_told_of(text: str, counted: str) -> None:
    """A tally's noun, a collective, a people behind "of them"."""
    assert figures(text)[-1].counted == counted


def test_a_state_behind_as_is_that_of_the_persons() -> None:
    """ "Persons as missing" is told of them, and a list behind the colon divides them."""
    found = figures("The reeves listed 45 persons as missing: 30 by the river and 15 in the hills.")
    assert [(f.measure, f.part_of) for f in found] == [
        ("missing", None),
        ("missing", 0),
        ("missing", 0),
    ]


def test_of_those_aboard_the_dead_are_a_part() -> None:
    """The whole is aboard, the part has the measure of its own noun."""
    found = figures("The court put the loss of life at 36 of the 81 on board.")
    assert [(f.measure, f.part_of) for f in found] == [("killed", 1), ("aboard", None)]


def test_a_share_of_people_takes_the_verb() -> None:
    """What a share of people did is told as for a count of them."""
    assert told("Almost a tenth of the residents emigrated.")[0][1:] == ("emigrate", "residents")


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("The evacuation of 230 farmhands was completed by noon.", "displaced"),
        ("230 farmhands were evacuated by noon.", "displaced"),
        ("The army admits the loss of 31 men.", "killed"),
        ("The army lost 31 men.", "killed"),
        ("Some 900 weavers took part.", "take part"),
        ("The infirmary admitted 52 patients in one night.", "hospitalised"),
        ("Surgeons carried out 70 operations.", "carry out"),
        ("Guards seized 11 barges.", "seize"),
        ("1,900 shells fell on the town.", "fell"),
        ("The reeve put the crowd at 8,000.", "crowd"),
    ],
)
def test_one_happening_has_one_measure(text: str, measure: str) -> None:
    """Verb and noun, and verbs that say another thing of things than of people or numbers."""
    assert [f.measure for f in figures(text)] == [measure]


@pytest.mark.parametrize(
    "text", ["40,000 homes are without power.", "1,200 households have no water."]
)
def test_what_is_lacking(text: str) -> None:
    """Being without a thing and having none of it are one measure."""
    assert [f.measure for f in figures(text)] == ["lack"]


def test_the_level_that_a_number_fell_to_is_no_fall() -> None:
    """The inspectors did not fall."""
    assert figures("The number of inspectors fell to 12.")[0].measure != "fall"


def test_room_is_told_by_seats_and_by_what_can_be_carried() -> None:
    """ "Seats 900", "can carry 12 tonnes"."""
    assert figures("The hall seats 900.")[0].measure == "capacity"
    assert figures("The bridge can carry 12 tonnes.")[0].measure == "capacity"
