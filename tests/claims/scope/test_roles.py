"""Which of several places a figure is put at, by what each does in the sentence."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_scope import place_of


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # the narrowest of places one within the other
        ("Some 40 men died in Corran village in the Dorn district of Norway.", "40", "Corran"),
        ("Corran is a town of 40 houses in the Dorn region of Norway.", "40", "Corran"),
        # a setting before an owner, a source or a goal
        ("Some 40 men from Norway were killed in Geneva.", "40", "Geneva"),
        ("When the wall fell in Geneva, 40 men from Norway died.", "40", "Geneva"),
        # a source where nothing else is named, each number its own
        ("The war drove out 90: 50 from Norway and 40 from Finland.", "50", "Norway"),
        ("The war drove out 90: 50 from Norway and 40 from Finland.", "40", "Finland"),
        # people counted by where they left from
        ("More than 400 refugees from Norway came to Finland.", "400", "Norway"),
        ("Some 400 people fled Norway for the safety of Finland.", "400", "Norway"),
        # a portion keeps its place to itself
        ("In Norway 90 people died, 20 of them in Bergen.", "90", "Norway"),
        ("In Norway 90 people died, 20 of them in Bergen.", "20", "Bergen"),
        # who speaks, and where, is not where
        ("A fire broke out in Bergen. Norway said in Geneva that 40 had died.", "40", "Bergen"),
        ("A fire broke out in Bergen. By Norway's information 40 died.", "40", "Bergen"),
        ("A fire broke out in Bergen. The 40 were counted by an office in Oslo.", "40", "Bergen"),
        # unless it speaks of its own
        ("Finland is calm. Norway officials say 40 of their soldiers died.", "40", "Norway"),
        # "its" of somebody else is no bearer
        ("Shells fell on Bergen. Norway says its guns killed 40 of the enemy.", "40", "Bergen"),
        # another number's people are its own, also behind a verb
        ("Fire in Bergen! We saw 90 men and compared them with 40 wives of Oslo.", "90", "Bergen"),
        # a noun of place that owns people stands for the place
        (
            "Floods in Norway\n\nRain hit the town of Bergen.\n\nThe town’s 400 residents fled.",
            "400",
            "Bergen",
        ),
        # what is gone over, or measured from, is not where
        ("Fighting began in Geneva when men crossed the Rhine at 40 points.", "40", "Geneva"),
        ("She sank in Corran Bay, 4 km short of the quay at Bergen, in 74 m.", "74", "Corran Bay"),
        # where refuge was found is not where people were driven from
        ("Some 400 found refuge in Norway after riots in Bergen.", "400", "Bergen"),
        ("The flight of Danes from Norway is forgotten. We put it at 17,000.", "17,000", "Norway"),
        # the keeper of prisoners is where they were kept
        ("A truce was signed in Geneva. Norway released 73 prisoners.", "73", "Norway"),
        # harm done to a place
        ("The damage caused to Norway is put at 22 million dollars.", "22 million", "Norway"),
        # a disaster is called after its place
        ("The Lisbon earthquake killed 40 in all.", "40", "Lisbon"),
    ],
)
def test_the_role_decides(text: str, number: str, name: str) -> None:
    """Where it happened goes before whose it is, and before who says so."""
    place = place_of(text, number)
    assert place is not None
    assert place.name == name


def test_there_is_the_place_told_before() -> None:
    """An adverb of place stands for the setting of the sentence before, as an inference."""
    text = "A census was held in Norway. In 1931, sources say, 25 were killed there."
    place = place_of(text, "25")
    assert place is not None
    assert (place.name, place.inferred) == ("Norway", True)


def test_the_town_is_the_one_the_text_called_a_town() -> None:
    """A noun of place with "the" stands for the last place that the text calls so."""
    text = (
        "Rain fell on the town of Corran. Help came from the island of Borth. "
        "In the town 40 houses were lost."
    )
    place = place_of(text, "40")
    assert place is not None
    assert (place.name, place.inferred) == ("Corran", True)


def test_a_dateline_is_where_a_story_was_filed() -> None:
    """The city before date and agency is not the scene of what the story tells."""
    text = "OSLO, June 13 (Agency) - A wall fell in Bergen. The toll is 40."
    place = place_of(text, "40")
    assert place is not None
    assert place.name == "Bergen"


def test_a_list_of_origins_lists_no_settings() -> None:
    """Under a heading of origin the labels say where people are from, not where they are."""
    text = (
        "Factsheet: Norway\n\nThe camps in Norway are full.\n\n"
        "Where the refugees come from\n Finland: 400\n Iceland: 90\n"
    )
    place = place_of(text, "400")
    assert place is not None
    assert place.name == "Norway"


def test_one_spelling_of_a_place() -> None:
    """Of several spellings of one place the document's most frequent is used throughout."""
    text = (
        "Norway has 40 mills. Norway has fjords.\n\n"
        "The Kingdom of Norway counts 90 lakes. Some 12 burned in the Kingdom of Norway."
    )
    names = {place.name for number in ("40", "12") if (place := place_of(text, number))}
    assert len(names) == 1


def test_a_text_without_places_speaks_from_its_publisher_s() -> None:
    """ "The local government" points at the place in the publisher's name, as an inference."""
    text = "The local government reported 40 deaths."
    place = place_of(text, "40", publisher="Norway Trust for Statistics")
    assert place is not None
    assert (place.name, place.inferred, place.start) == ("Norway", True, None)
    assert place_of("The firm reported 40 deaths.", "40", publisher="Norway Trust") is None


def test_a_part_s_place_is_not_that_of_the_text() -> None:
    """ "Of whom 33 in X" says nothing of where the sentences behind it are set."""
    text = (
        "A vote was held in Norway.\n\n"
        "At least 61 people died, of whom 33 in Bergen. The mission was told of 640 arrests."
    )
    place = place_of(text, "640")
    assert place is not None
    assert place.name == "Norway"


def test_what_is_named_in_passing_is_not_what_a_text_is_about() -> None:
    """Rather no place than one that neither title nor lead nor a happening is set at."""
    text = (
        "A dinner was given on 3 December for the friends of the museum. The envoy came late.\n\n"
        "The envoy spoke of the hostages of Norway and of the widows of Norway. "
        "A letter of a nurse of Finland was read.\n\nThe fire destroyed 90 carts."
    )
    assert place_of(text, "90") is None


def test_an_instrument_is_called_after_where_it_was_agreed() -> None:
    """Which is no scene of what the text tells under it."""
    text = (
        "The war was fought in Norway.\n\n"
        "Under the Corran Bay Protocol prisoners went home. Some 40 men are still missing."
    )
    place = place_of(text, "40")
    assert place is not None
    assert place.name == "Norway"


@pytest.mark.parametrize(
    ("text", "number", "name"),
    [
        # a number parts a name from what is counted behind it
        ("At the Corran bridge 40 men of Norway were freed.", "40", "Corran"),
        # where one is from is not where he lost what he lost
        (
            "A bridge fell in Bergen. There a 33-year-old nurse from Oslo lost 40 friends.",
            "40",
            "Bergen",
        ),
        # where a plan was discussed is not what it is about
        ("Under the plan discussed in Geneva 40 villages would go to Norway.", "40", "Norway"),
    ],
)
def test_what_stands_beside_is_told_apart(text: str, number: str, name: str) -> None:
    """Numbers, origins and councils do not carry a place over to what they stand beside."""
    place = place_of(text, number)
    assert place is not None and place.name == name
