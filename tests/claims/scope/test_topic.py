"""What places a claim whose own sentence names no place: the box, the opening, the office."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_scope import place_of


def _name(text: str, words: str) -> str | None:
    place = place_of(text, words)
    return place.name if place is not None else None


def test_a_box_is_of_its_place() -> None:
    """In a record of fields the sides of a battle do not say where its losses were."""
    text = "The battle of Bergen\n\nDate: 3 May 1931\nPlace: Bergen, Norway\nFinland: 412 killed\n"
    assert _name(text, "412") == "Bergen"


def test_the_land_of_the_one_office() -> None:
    """Where nothing is put anywhere, the land whose governor speaks is spoken of."""
    text = (
        "Fact check: what he said of the heat\n\nGovernor Ada Hale of Brindel wrote on Tuesday "
        "that all was well. The register has 40 deaths for July."
    )
    assert _name(text, "40") == "Brindel"


def test_the_land_of_the_office_over_a_place_named_once() -> None:
    """A place named once in passing does not make an office's answers ones about it."""
    text = (
        "Questions and answers: the heat\n\nEnergy Commission of Norway\n\nHow hot was it? "
        "In Bergen it was 31 degrees.\n\nHow many died? The register has 40 deaths."
    )
    assert _name(text, "40") == "Norway"


def test_what_is_done_to_people_is_done_where_the_doers_are() -> None:
    """ "Killed by guards at X" is at X; "certified by an office in X" may be of anywhere."""
    text = "Unrest in Norway\n\nAt least 83 were shot by troops of the garrison in Bergen."
    assert _name(text, "83") == "Bergen"
    text = "Unrest in Norway\n\nAt least 83 deaths were certified by an office in Bergen."
    assert _name(text, "83") == "Norway"


def test_what_is_looked_back_at_is_no_scene() -> None:
    """ "The worst since 1931, when 29 died in X" does not make a text one about X."""
    text = (
        "A ferry sinks near Bergen\n\nA ferry sank near Bergen on Monday.\n\nIt was the worst "
        "day at sea since 1931, when 29 died in Oslo. All were from Oslo.\n\n"
        "Divers found 40 bodies."
    )
    assert _name(text, "40") == "Bergen"


def test_two_names_that_open_a_headline_are_parties() -> None:
    """ "X and Y trade blame": what the tagger takes for a noun is the verb of two who act."""
    text = (
        "Norway and Finland trade blame\n\nShells fell on Kirkenes on Monday. Norway’s minister "
        "blamed Finland.\n\nSome 40 people fled."
    )
    assert _name(text, "40") == "Kirkenes"


def test_a_sum_is_not_where_its_last_part_is() -> None:
    """ "That makes 27" behind parts in two towns is of neither."""
    text = (
        "Bulletin of the miners of Bergen\n\nWe buried 19 men in Bergen and three in Oslo, and "
        "five are missing. That makes 27."
    )
    assert _name(text, "27") != "Oslo"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Latvia, a land of 64,600 km2, lies between Estonia and Lithuania.", "64,600", "Latvia"),
        ("Bergen, a valley inside Norway, lost 40 men.", "40", "Bergen"),
        ("Latvia lies between Estonia and Russia. Some 90 people live there.", "90", "Latvia"),
        ("Measles in Norway\n\nThe district of Bergen accounts for 210 cases.", "210", "Bergen"),
        ("In Bergen 200 were killed, half of them on the Tromsø road.", "200", "Bergen"),
        (
            "A crush on the Bergen, a narrow bridge over the Glomma in Oslo, killed 40.",
            "40",
            "Bergen",
        ),
        ("A nurse in Oslo said her hospital had taken in 40 people.", "40", "Oslo"),
        ("Fighting went on in Norway. Some 55 were seen in Norwegian prisons.", "55", "Norway"),
    ],
)
def test_the_sentence_s_own_place(text: str, words: str, name: str) -> None:
    """What lies between others, is described or is partly elsewhere stays its own place."""
    assert _name(text, words) == name


def test_a_row_is_not_what_a_text_is_about() -> None:
    """Where a table has several places in its rows, none of them is the whole text's."""
    text = (
        "Cases by town\n\nAll cases are listed.\n\nTown\tDead\nBergen\t12\nOslo\t9\n\n"
        "The rate was highest in Bergen.\n\nSome 40 lorries were burnt."
    )
    assert _name(text, "40") is None


def test_the_one_land_that_acts_in_the_headline() -> None:
    """What a land's government tells in a text that names no other land is told of that land."""
    text = (
        "Norway raises toll of the storm\n\nThe government of Norway raised the toll in May.\n\n"
        "It was higher for the people of Hale District.\n\nThe storm destroyed 40 homes."
    )
    assert _name(text, "40") == "Norway"


def test_who_is_called_on_is_no_scene() -> None:
    """A state that a text calls on is addressed; the text is about where things happened."""
    text = (
        "Finland/Norway: Civilians killed\n\nRockets were fired around Bergen in May.\n\n"
        "At least 40 people died.\n\nThe group called on Norway to join the convention."
    )
    assert _name(text, "40") == "Bergen"


def test_each_of_two_sides_counts_its_own() -> None:
    """Of two parties of a headline the one whose prosecutors tell of harm is the one harmed."""
    text = (
        "Norway and Finland agree to halt fire over Bergen\n\nShells fell in Bergen.\n\n"
        "Norway’s prosecutors said 40 people had died."
    )
    assert _name(text, "40") == "Norway"


def test_the_capital_is_the_city() -> None:
    """ "The city" is what the text called the capital last, not a city told of before."""
    text = (
        "At least 12 died in the city of Oslo.\n\nThe capital, Bergen, was shelled from Hamar "
        "for nine months. More than 640 people were killed in the city."
    )
    assert _name(text, "640") == "Bergen"


def test_an_entry_goes_on_where_it_began() -> None:
    """In a chronology the sentence behind is at the place that its entry names as taken."""
    text = "4 July 1988: Vessen district is captured. Some 20,000 people flee."
    assert _name(text, "20,000") == "Vessen"


def test_the_subject_that_a_page_is_called_after() -> None:
    """A page whose title is a place's name is about it, whatever it lies in."""
    text = (
        "Vessen (Corvandian: Vesna) is a town in western Norway. In 1905 clashes left 40 dead.\n\n"
        "A railway from Bergen reached it. A memorial was opened in Bergen in 2010."
    )
    place = place_of(text, "40", title="Vessen")
    assert place is not None and place.name == "Vessen"


def test_what_is_named_once_in_the_midst_is_not_the_text_s() -> None:
    """A neighbour at which something happened does not take what the text tells elsewhere."""
    text = (
        "On Sunday he claimed on a visit to Hamar that nobody died.\n\nThis is wrong.\n\n"
        "In neighbouring Bergen, which the storm crossed too, 14 people died.\n\n"
        "The survey found 40 deaths."
    )
    assert _name(text, "40") is None


def test_what_was_surrounded_is_where_it_goes_on() -> None:
    """ "Soldiers surrounded the village. They took 40 men": there."""
    text = (
        "The men disappeared in the village of Vessen.\n\n"
        "Some soldiers surrounded the village. They took away 40 men in two lorries."
    )
    assert _name(text, "40") == "Vessen"


def test_the_capital_of_a_land_is_not_the_land() -> None:
    """ "The city" is the one told of, not the land whose capital was named."""
    text = "It began in the city of Bergen, far from the capital of Finland. Some 40 left the city."
    assert _name(text, "40") == "Bergen"
