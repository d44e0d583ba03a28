"""Which clause a number belongs to, and which verb tells of it."""

import pytest

from tests.claims.figures.reader import figures, told


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Roughly 900 villagers had been told to leave.", "displaced"),
        ("The 900 residents who were ordered to leave sleep in the school.", "displaced"),
        ("At two stations 57 observers were asked to leave.", "ask"),
        ("More than 900 hunters were deprived of their liberty.", "detained"),
        ("167 hunters got burns.", "injured"),
        ("We mourn the decease of 14 hunters.", "killed"),
        ("The ford was held at the price of 38 lives.", "killed"),
        ("So far 92 bodies have been claimed by relatives.", "claim"),
        ("So far 92 bodies have been found.", "killed"),
        ("There were seized 40 axes.", "seize"),
        ("There were seized 40 rebels.", "detained"),
        ("Lung function was measured in 940 survivors.", "measure"),
        ("The clinic compared them with 3,400 residents of Yelm.", "compare"),
        ("I had seen forty like it.", "see"),
    ],
)
def test_the_verb_of_a_number_tells_its_measure(text: str, measure: str) -> None:
    """Verb and complement tell of the number, not what the noun says of people elsewhere."""
    assert [f.measure for f in figures(text)] == [measure]


def test_what_a_noun_says_is_said_of_its_number_alone() -> None:
    """The bodies are of the dead, the men in the same list are not."""
    found = told("Monitors saw the handover of 26 men and two bodies, and of 19 women.")
    assert [measure for _, measure, _ in found] == ["handover", "killed", "handover"]


def test_who_shared_a_sum_is_not_who_is_counted() -> None:
    """ "Per victim" tells by whom it was shared out."""
    found = told("Aid of 900 crowns per victim was paid to 40 families.")
    assert found[-1] == ("40", "pay", "families")


def test_a_plural_number_does_not_count_a_singular_noun() -> None:
    """What the tagger takes for a noun is the verb of the number alone."""
    found = figures("In all 310 patients were admitted, and 44 required ventilation.")
    assert [(f.measure, f.counted) for f in found] == [
        ("hospitalised", "patients"),
        ("require", "patients"),
    ]


def test_a_number_that_counts_nothing_is_the_value_of_its_noun() -> None:
    """1.45 are no people, whoever the sentence before the number tells of."""
    found = figures("24 miners died in ten years; the hazard ratio was 1.45 (1.12 to 1.80).")
    assert [f.measure for f in found] == ["killed", "ratio", "ratio"]
    assert [f.counted for f in found[1:]] == ["hazard ratio", "hazard ratio"]


def test_a_concentration_is_one() -> None:
    """Parts per million are no count of parts."""
    assert told("Gas above 400 ppm stayed in the cellars.")[0][1] == "concentration"


def test_the_clause_that_says_which_whole_is_meant() -> None:
    """ "Of the 25,000 announced": the sum is one that was announced."""
    found = told("Of the 25,000 announced by the guild nobody has seen more than 9,000.")
    assert found[0][1] == "announce"
