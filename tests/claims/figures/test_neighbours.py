"""What a number has nothing to do with though it stands beside it."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("The herd lost a third of its 900 sheep.", ["share", "count"]),
        ("The guards burned down 40 of the 60 huts.", ["destroyed", "count"]),
        ("The town received 40 of the 120 tents it asked for.", ["receive", "ask"]),
        ("Delegates visited 88 prisoners in four camps.", ["visit", "visit"]),
        ("The convoy of 14 lorries carried 200 tonnes of flour.", ["carry", "carry"]),
        (
            "Weld hospital treated 120 people and admitted 44.",
            ["injured", "hospitalised"],
        ),
        ("Guards searched 300 huts and took away 41 men.", ["search", "detained"]),
        ("Of the guild's 5,200 members 340 are on strike.", ["population", "strike"]),
        ("Seventeen guards went on trial.", ["tried"]),
        ("Two of the three wells have run dry.", ["run"]),
        ("The arsenic stood above 50 micrograms per litre.", ["concentration"]),
        ("The average age of the victims was 34.", []),
        ("Two in three victims were under ten.", ["share"]),
    ],
)
def test_each_number_keeps_to_its_own_clause(text: str, measures: list[str]) -> None:
    """A verb, a noun or a place beside a number is not always told of it."""
    assert [f.measure for f in figures(text)] == measures


def test_who_clears_land_is_not_what_is_measured() -> None:
    """The subject of a transitive verb has not the area of its object."""
    assert told("Crews have cleared 412 square kilometres.")[0][2] == "territory"
    assert told("The camp covers 3 square kilometres.")[0][2] == "camp"


def test_a_list_behind_an_object_is_of_the_object() -> None:
    """Rifles are no part of the fighters who gave them up."""
    found = figures("Some 250 rebels surrendered their guns: 180 rifles and 40 pistols.")
    assert [f.part_of for f in found] == [None, None, None]


def test_those_who_drowned_are_of_the_crew() -> None:
    """The number alone goes on with the set told last."""
    found = figures("Of the crew of 24, 19 were saved. Five drowned.")
    assert [f.part_of for f in found] == [None, 0, 0]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Only 640 guards were on duty. The mayor has said 1,150.", ["present", "present"]),
        ("Three villages came under occupation.", ["occupied"]),
        ("Forty men lost a limb.", ["disabled"]),
        ("Some 22 priests were subjected to torture.", ["tortured"]),
        ("The train consists of 38 wagons.", ["consist"]),
        ("The panel consists of nine judges.", ["members"]),
        ("Losses of farmers exceed 340 million talars.", ["loss"]),
        ("Readers have given 62,000 talars to the appeal.", ["give"]),
        ("The town sells oats, worth $210 million.", ["cost"]),
        ("It accounts for most of the exports, worth $210 million.", ["export"]),
        ("A spill of 33 tonnes was reported.", ["spill"]),
        ("Of the 410 boats which it says were sold, 20 burned.", ["sell", "destroyed"]),
    ],
)
def test_constructions_of_which_the_noun_or_complement_tells(
    text: str, measures: list[str]
) -> None:
    """The measure is in the noun, the complement or the clause, not in the light verb."""
    assert [f.measure for f in figures(text)] == measures


@pytest.mark.parametrize(
    ("text", "wholes"),
    [
        ("By May 2,300 persons out of 11,400 had come back.", [1, None]),
        ("In all 52 deaths were reported. Men account for 29 deaths.", [None, 0]),
        ("Over 300 were dragged away. Fifty-eight are still in prison.", [None, 0]),
        (
            "The crush killed 291 people. The count is drawn from four lists. "
            "Tesk has confirmed 121 dead; Orlo, 88; Yelm, 54; and Bran, 28.",
            [None, None, 0, 0, 0, 0],
        ),
        ("The mayor admits 40 deaths, among them that of a sergeant.", [None]),
        ("Some 19 men were shot, two of them at home, and three others vanished.", [None, 0, None]),
    ],
)
def test_parts_and_what_is_no_part(text: str, wholes: list[int | None]) -> None:
    """Words of portion and exact sums make parts; what is told of others does not."""
    assert [f.part_of for f in figures(text)] == wholes


def test_the_figure_that_somebody_puts_forward_rivals_what_is_of_its_size() -> None:
    """Behind 127 dead and 11 missing "the figure of 150" is one of the dead."""
    found = figures(
        "The board is satisfied that 127 persons died. Eleven persons remain missing. The figure "
        "of 150, which Mr Renn put forward, is not supported by the evidence."
    )
    assert [f.measure for f in found] == ["killed", "missing", "killed"]
