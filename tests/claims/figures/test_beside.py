"""What is counted, told beside the number: a label, a question, a superlative, a clause before."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        ("Women and girls: 54%", "women and girls"),
        ("Children under 18: 5,730", "children"),
        ("New tents (May): 412", "new tents"),
    ],
)
def test_the_label_of_a_line_says_what_its_number_counts(line: str, counted: str) -> None:
    """Brackets and limits of age behind the noun are no part of it."""
    assert next(f.counted for f in figures(f"KEY FIGURES\n{line}\nWells: 12\n")) == counted


def test_an_elliptic_answer_takes_the_predicate_of_the_question() -> None:
    """ "Two hundred have." says of them what was asked."""
    assert told("Have any of the refugees been able to return? Two hundred have.") == [
        ("Two hundred", "returned", "people")
    ]


def test_a_superlative_names_the_property_of_a_length() -> None:
    """The longest of the cracks is so long."""
    text = "The inspector found nine cracks in the wall, the longest of them 2.4 metres."
    assert told(text)[1][1:] == ("length", "cracks")


def test_a_distance_says_from_what_it_is() -> None:
    """A distance in apposition is one from something; a withdrawal is told of who withdraws."""
    assert told("The town, 18 kilometres from the line, was hit.")[0][1:] == ("distance", "line")
    armies = told("Both armies are to pull back 5 km within ten days.")
    assert armies[0][2].endswith("armies")


def test_the_stated_number_of_the_dead_counts_the_dead() -> None:
    """Where the text has no other noun, the state stands for those in it."""
    assert told("The owners gave the number of dead as 201.") == [("201", "killed", "dead")]


def test_what_fell_to_so_many_is_counted() -> None:
    """The subject of a change says what its two levels count."""
    assert {
        f.counted for f in figures("Cases of cholera fell to 63 in May from 118 in April.")
    } == {"Cases of cholera"}


def test_so_many_times_as_many_are_of_what_was_counted_before() -> None:
    """The elliptic comparison leaves the noun out."""
    text = "We handed out 900 blankets and could have handed out five times as many."
    assert told(text)[1][1:] == ("ratio", "blankets")


def test_a_heading_of_people_says_nothing_of_things() -> None:
    """Tents under a heading of survivors have not survived."""
    text = "# Survivors\n\n- at least 500 heated tents be delivered by May;\n"
    assert figures(text)[0].measure == "deliver"


def test_a_whole_referred_to_again_is_not_its_last_part() -> None:
    """Behind a list of parts a bare number counts what the whole counted."""
    text = "The raid killed five villagers: two women and three men. The ministry spoke of four."
    assert figures(text)[-1].counted == "villagers"


def test_a_name_says_nothing_of_the_number_beside_it() -> None:
    """An office for displaced people may count those who are none."""
    text = (
        "There were 9,800 residents in the camp. The figure of 11,460 published by the Office for "
        "Displaced People includes some 1,600 persons who have left the camp."
    )
    assert [measure for _, measure, _ in told(text)] == ["population", "population", "left"]


def test_a_table_drawn_with_bars_is_a_table() -> None:
    """Its heading names the column, and rows that make up a number before it are its parts."""
    text = (
        "Population: 1,146\n\nORIGIN OF RESIDENTS\nDistrict | Persons | Share\n"
        "Tamm | 745 | 65%\nOrr | 286 | 25%\nOther | 115 | 10%\n\nSITUATION\nThe camp is full."
    )
    found = figures(text)
    assert [(f.measure, f.part_of) for f in found[1::2]] == [("population", 0)] * 3
    assert [(f.measure, f.counted) for f in found[2::2]] == [("share", "persons")] * 3


def test_what_a_figure_includes_is_a_part_of_it() -> None:
    """The subject of the verb holds the number of the whole."""
    found = figures("The total of 340 prisoners includes 52 who were freed in May.")
    assert found[1].part_of == 0


def test_all_but_so_many_leaves_a_part() -> None:
    """Those left out are of the number before."""
    found = figures("Police detained 14 weavers and released all but three the same night.")
    assert found[1].part_of == 0


def test_a_spelled_one_or_two_of_which_nothing_is_told_is_no_figure() -> None:
    """Things told with a light verb are left out; people, and what was done to things, are not."""
    assert told("The town has one river and two banks.") == []
    assert told("The storm sank two boats.")[0][0] == "two"
    assert told("The town has two doctors.")[0][0] == "two"
