"""One thing told in many constructions: every one gives the same measure and the same counted.

A family opens with its measure and the noun counted; each line below it is a way to tell it.
"""

import pytest

from tests.claims.figures.reader import figures

_FAMILIES = """
# destroyed/mills
The storm destroyed 57 mills.
57 mills no storm could have spared were destroyed.
Mills destroyed: 57
Mills destroyed by May 1903: 57
Mills destroyed: 57 (Brell: 40; Verrin: 17)
Destroyed mills: 57
The destruction of 57 mills was filmed.
The storm left 57 destroyed and 30 damaged mills.
The guild counted 57 collapsed and 30 damaged mills.
57 mills were knocked out.
# repair/weirs
57 weirs were repaired.
The guild repaired 57 weirs.
Weirs repaired: 57
Weirs repaired so far: 57
Weirs repaired by June 1903: 57
Weirs repaired: 57 of 80
The repair of 57 weirs took a year.
Repairs to 57 weirs are under way.
# vaccinated/children
57 children were vaccinated.
57 children received the vaccine.
57 children have been given the vaccine.
Children vaccinated: 57
Children vaccinated, May to June: 57
The vaccination of 57 children took a day.
# released/prisoners
57 prisoners were released.
57 prisoners walked free.
57 freed prisoners crossed the bridge.
57 prisoners have been let go.
57 prisoners regained their freedom.
57 prisoners left jail under an amnesty.
The release of 57 prisoners was agreed.
Prisoners released: 57
# detained/people
57 people were detained.
57 people were held without charge.
The reeve's men are holding 57 people.
57 people are in custody.
# missing/people
57 people are missing.
There is no trace of 57 people.
The fate of 57 people is unknown.
People missing: 57
# exhume/bodies
57 bodies were exhumed.
The exhumation of 57 bodies took two weeks.
# identify/bodies
57 bodies have been identified.
The identification of 57 bodies took two years.
Experts have identified 57 of the bodies.
# displaced/persons
Displaced persons: 57,000
There are 57,000 displaced persons in the valley.
The valley hosts 57,000 displaced persons.
# interview/weavers
The board interviewed 57 displaced weavers.
57 displaced weavers were interviewed.
# pledge/pledges
Pledges amounted to $57,000.
Pledges of $57,000 were made.
# damage/damage
The flood did $57,000 worth of damage.
The damage amounted to $57,000.
# acquit/wardens
57 wardens were acquitted.
The court acquitted 57 wardens.
Wardens acquitted: 57
# acquittal/wardens
The acquittal of 57 wardens was upheld.
The court confirmed the acquittal of 57 wardens.
# taken/villages
The army took 57 villages.
57 villages fell to the army.
The army took control of 57 villages.
57 villages were taken.
# survey/weavers
A survey of 57 weavers found no fault.
57 weavers were surveyed.
The survey covered 57 weavers.
# population/inhabitants
Brell has 57,000 inhabitants.
Brell (57,000 inhabitants) was shelled.
57,000 inhabitants live in Brell.
# population/people
Brell, a town of 57,000 people, was shelled.
57,000 people live in Brell.
Brell is home to 57,000 people.
# area/territory
Territory: 57 sq. km
Territory: 57 sq. mi
Area: 57 km2
# killed/guards
57 guards died (men: 40, women: 17) and 30 were hurt.
Guards killed: 57
The fire killed 57 guards.
Deaths: 88 (guards: 57; visitors: 31)
88 people died (guards: 57; visitors: 31).
# share/weavers
Trades: weavers (57%), millers (43%)
Trades: weavers 57%, millers 43%
The town is made up of weavers (57 per cent) and millers (43 per cent).
# statement/residents
The board heard statements of 57 residents.
The report rests on the statements of 57 residents.
# need/tents
57 tents are needed.
The guild sent 900 tents. A further 57 are needed.
The guild sent 900 tents. Another 57 are needed.
"""


def _families() -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    name = ""
    for line in _FAMILIES.strip().splitlines():
        if line.startswith("# "):
            name = line.removeprefix("# ")
        else:
            rows.append((line, name))
    return rows


@pytest.mark.parametrize(("text", "expected"), _families())
def test_every_wording_of_a_family_is_read_alike(text: str, expected: str) -> None:
    """The number 57 (or 57 thousand) has the measure and the noun of its family."""
    told = [f for f in figures(text) if f.low in (57, 57_000)]
    assert [f"{f.measure}/{f.counted.lower().rsplit(' ', 1)[-1]}" for f in told] == [expected]


_WITH_PARTS = """
Of these, 300 are weavers. The weavers include 40 women and 12 men.|300; 40 <300; 12 <300
The reeve detained 14 men and released all but three.|14; 3 <14
500 people are missing (soldiers: 300, weavers: 200).|500; 300 <500; 200 <500
A total of 140 cases were confirmed (Brell 90, Verrin 50).|140; 90 <140; 50 <140
Clinics open: 12 of 30|12 <30; 30
Schools closed: 12 out of 30|12 <30; 30
"""


@pytest.mark.parametrize("row", _WITH_PARTS.strip().splitlines())
def test_members_in_brackets_and_of_labels_are_parts(row: str) -> None:
    """A number in the bracket behind a total, or before "of" in a label, is a part of it."""
    text, _, expected = row.partition("|")
    found = figures(text)
    whole = {at: found[f.part_of].low for at, f in enumerate(found) if f.part_of is not None}
    told = [
        f"{f.low:g}" + (f" <{whole[at]:g}" if at in whole else "") for at, f in enumerate(found)
    ]
    assert "; ".join(told) == expected


def test_numbers_of_clauses_are_no_figures() -> None:
    """Clauses numbered 4.1 and 4.2 count nothing; what stands in them does."""
    text = "The guild asks the town:\n\n4.1 open the road;\n\n4.2 release 90 captives."
    assert [f.low for f in figures(text)] == [90]
