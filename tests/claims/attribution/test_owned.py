"""Numbers that a sentence hands to somebody inside its clause."""

import pytest

from tests.texts import reading
from variorum.claims.find import find_claims
from variorum.model import Figure
from variorum.settings import Settings


def sources(text: str) -> list[str | None]:
    """The name of the source of each figure of a text; None for the text's own voice."""
    claims = find_claims(reading(text), Settings())
    chains = [c.attribution for c in claims if isinstance(c.payload, Figure)]
    return [c[-1].name if c and c[-1].as_ in ("speaker", "cited") else None for c in chains]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Aber has confirmed 12 deaths; Borth, nine. At least 30 are lost.",
            ["Aber", "Borth", None],
        ),
        ("The police count 12 dead; the union, 30.", ["police", "union"]),
        ("The toll was 70 (Gazette, 1 May) and 84 (Courier).", ["Gazette", "Courier"]),
        ("The 61,000 cited by the Government include children.", ["Government"]),
        ("The figure of 150, which was put to us by Mr Rask, is too high.", ["Rask"]),
        ("Velda lost, by its own admission, 3,400 men.", ["Velda"]),
        ("Some 118 people died, if you believe the Harbour Ministry.", ["Harbour Ministry"]),
        ("A purser put the number of passengers at 230.", ["purser"]),
        ("Local doctors have registered 171 victims.", ["Local doctors"]),
        ("The inquest put the loss at 96 men.", ["inquest"]),
        ("The study comes to 3,500 deaths.", ["study"]),
        ("By the town's toll 40 people died.", [None]),
        ("Orm has confirmed 12 dead; Velda itself, 88.", ["Orm", "Velda"]),
        (
            "Orm has confirmed 12 dead. At least 70 men, 43 of them Ormians, are lost.",
            ["Orm", None, None],
        ),
        (
            "They reported 25 persons as missing: 15 by Belmar and 10 by Kardan.",
            ["They", "Belmar", "Kardan"],
        ),
        (
            "“No,” said Jonas Virb of the drivers' union, who puts it above 60 deaths.",
            ["Jonas Virb"],
        ),
        ("The wards had admitted 90 people.", [None]),
        ("The Ministry says 12, the union 40.", ["Ministry", "union"]),
        ("The dead were put by the mayor at 40, by the priest at 60.", ["mayor", "priest"]),
        ("In Orm 40 people died; Velda, nine.", [None, None]),
        ("A fact sheet of the Board puts the cost at 40 marks.", ["fact sheet of the Board"]),
        ("The Board has stuck to 41 deaths since August.", ["Board"]),
        ("Some 40 deaths were attributed by the families to a lack of care.", ["families"]),
        (
            "The Ministry said 31 of its men had died and put enemy losses at 320.",
            ["Ministry", "Ministry"],
        ),
        (
            "According to the latest count of the Interior Ministry at least 44 men were killed. "
            "The first count had been 38.",
            ["Interior Ministry", "Interior Ministry"],
        ),
        ("Strength: 2,500 (Orm and Velda); 1,100 (Sulm)", [None, None]),
        (
            "Civilians: 377 killed (Sulm's claim); about 200 (Harbour Watch)",
            ["Sulm", "Harbour Watch"],
        ),
        (
            "The valley, which old maps call Upper Orm, is small. Of them 40 were fishermen.",
            [None],
        ),
        ("The households reported 34 deaths. That makes 900 in all.", ["households", None]),
        ("Dead: 120\nWounded: 300\nSource: Ministry of Health", ["Ministry of Health"] * 2),
        ("Neither side has confirmed the loss of 40 tanks.", [None]),
        (
            "Reports that 40 people had died were “greatly exaggerated”, Jan Rusk wrote.",
            ["Jan Rusk"],
        ),
        ("Police detained 40 men and released 12.", [None, None]),
    ],
)
def test_whose_number_it_is(text: str, expected: list[str | None]) -> None:
    """Clauses cut short, brackets, relative clauses, admissions, people who count."""
    assert sources(text) == expected
