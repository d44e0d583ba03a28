"""Which property a measure is one of, whose it is, and what a sum of money is for."""

import pytest

from .reader import told


@pytest.mark.parametrize(
    ("text", "measure", "counted"),
    [
        ("The dam, 62 metres high, was finished in 1961.", "height", "dam"),
        ("A wave of 7 metres hit the lower town.", "height", "wave"),
        ("A breach 80 metres wide opened in the wall.", "width", "breach"),
        ("The seam lies 430 metres below ground.", "depth", "seam"),
        ("The shaft goes down 430 metres.", "depth", "shaft"),
        ("The two armies built 30 km of trenches.", "length", "trenches"),
        ("A 12-kilometre tunnel was dug.", "length", "tunnel"),
        ("The village lies at an altitude of 1,200 metres.", "altitude", "village"),
        ("The pass lies at 1,840 metres.", "elevation", "pass"),
        ("The river rose 4 metres.", "increase", "river"),
        ("The village lies 14 km north of Tamm.", "distance", "village"),
        ("Shells landed 300 metres from the school.", "distance", "Shells"),
        ("The reservoir has a capacity of 40 million cubic metres.", "capacity", "reservoir"),
        ("Prices rose by 14 per cent.", "increase", "Prices"),
    ],
)
def test_a_measure_names_its_property(text: str, measure: str, counted: str) -> None:
    """A distance is one only where the words speak of one."""
    assert [row[1:] for row in told(text)] == [(measure, counted)]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Repairs cost $3 million.", "cost"),
        ("Damage is put at $40 million.", "damage"),
        ("Compensation of $5,000 was paid to each widow.", "compensation"),
        ("The state paid $5,000 to each widow.", "pay"),
        ("Donors pledged $7 million.", "pledge"),
        ("A grant of $70,000 went to the school.", "grant"),
        ("The appeal for $60 million was launched in May.", "appeal"),
        ("The company was fined $1.2 million.", "fine"),
        ("The budget for repairs is $3 million.", "budget"),
    ],
)
def test_money_has_a_kind(text: str, measure: str) -> None:
    """A price, a fine and a grant are answers to different questions."""
    assert [row[1] for row in told(text)] == [measure]
