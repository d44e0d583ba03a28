"""Each number of a coordination takes the verb, participle or noun of its own conjunct."""

import pytest

from tests.claims.figures.reader import figures, told


def measures(text: str) -> list[str]:
    """The measures of a text's figures in order."""
    return [measure for _, measure, _ in told(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 14 sailors were killed, 30 injured and six missing.", "killed injured missing"),
        ("Police put the toll at 22 dead and nine unaccounted for.", "killed missing"),
        ("Rescuers saved 212 men; 61 perished and 14 were not found.", "rescued killed missing"),
        ("Forty-one people died, 17 survived and 6 are still missing.", "killed survived missing"),
        ("The navy took 18 survivors to Tamm and 31 bodies to Lorne.", "survived killed"),
    ],
)  # fmt: skip
def test_outcomes_of_one_list_stay_apart(text: str, expected: str) -> None:
    """Who is missing is not killed because the number beside it is."""
    assert measures(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 40 are known to have died.", "killed"),
        ("Thirty are thought to be still missing.", "missing"),
        ("Nineteen people are believed to have drowned.", "killed"),
        ("Forty-nine of the miners came out alive.", "survived"),
    ],
)
def test_a_report_of_a_happening_is_no_measure(text: str, expected: str) -> None:
    """The predicate behind the verb of knowing says what happened."""
    assert measures(text) == [expected]


def test_a_relative_clause_with_a_number_of_its_own_tells_of_that_number() -> None:
    """The 600 did not die where 61 of them did."""
    text = "The mine employed 600 men, 61 of whom died."
    assert measures(text) == ["employ", "killed"]
    assert figures(text)[1].part_of == 0


def test_an_admission_is_to_a_hospital_or_an_avowal() -> None:
    """Without a hospital or its patients nobody is admitted to one."""
    avowal = "The company's admission that 230 passengers were aboard came too late."
    assert measures(avowal) == ["aboard"]
    assert measures("The hospital counted 30 admissions on Monday.") == ["hospitalised"]


def test_names_on_a_memorial_are_of_the_dead() -> None:
    """A memorial bears the names of those who died."""
    assert measures("The memorial bears 112 names.") == ["killed"]
    assert measures("The names of 93 sailors are carved on the memorial.") == ["killed"]


def test_a_possessor_opens_a_whole() -> None:
    """ "Of Tamm's 4,000 people some 3,000": the second number is a part."""
    found = figures("Of Tamm's 4,000 people some 3,000 fled.")
    assert [(f.measure, f.part_of) for f in found] == [("population", None), ("displaced", 0)]
