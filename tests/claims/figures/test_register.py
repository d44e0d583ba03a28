"""Constructions of reports, wires and encyclopaedias: measure, thing counted and whole.

Each row plants numbers in a text; what is expected of them stands behind it, one number after
another: `number measure/counted`, and `<` with the number of the whole where it is a part.
"""

import pytest

from tests.claims.figures.reader import figures

_ROWS = """
900 people (180 families) fled, of whom 40 per cent live in tents.|900 displaced/people; 180 displaced/families; 40 displaced/people <900
Of the 120 weavers on shift, 89 were rescued. The remaining 31 are missing.|120 population/weavers; 89 rescued/weavers <120; 31 missing/weavers <120
The fire killed 43 people. Twelve died at once. The other 31 died in hospital.|43 killed/people; 12 killed/people; 31 killed/people <43
The office recorded 418 casualties (126 killed and 292 injured).|418 casualties/casualties; 126 killed/people <418; 292 injured/people <418
The guild heard 18 cases, including five of theft, and interviewed 43 millers.|18 hear/cases; 5 hear/cases <18; 43 interview/millers
Of the dead, 41 were women and 22 children.|41 killed/women; 22 killed/children
Some 3,400 observers, 260 of them foreign, watched 512 stations.|3400 watch/observers; 260 watch/observers <3400; 512 watch/stations
The town had 23,914 inhabitants, down from 31,207 in 1991. Of these, 9,880 are weavers.|23914 population/inhabitants; 31207 population/inhabitants; 9880 population/weavers <23914
More than 700 people were made homeless, 290 of them children, and 23 barns were hit.|700 homeless/people; 290 homeless/children <700; 23 attacked/barns
The motion passed with 71 for, 9 opposed and 12 abstentions.|71 vote in favour/votes; 9 vote against/votes; 12 abstention/abstentions
110 members are in favour, 17 against.|110 vote in favour/members; 17 vote against/members
Partners reached 700 people, 35 per cent of the 2,000 targeted.|700 reach/people; 35 share/people <2000; 2000 target/people
They were found in the study population of 412,000.|412000 population/people
It left 9 bridges impassable.|9 impassable/bridges
The guild built 260 homes for displaced families.|260 build/homes
Ninety millers, 11 of them children, are still missing.|90 missing/millers; 11 missing/children <90
Of the 43, 29 were beaten; another eight described electric shocks.|43 count/; 29 tortured/people <43; 8 describe/people
Nine of the bodies had wounds.|9 have wound/bodies
The court will exhume 12 bodies.|12 exhume/bodies
Six were sunk.|6 sink/
Three were acquitted.|3 acquit/
94 of its defenders fell.|94 killed/defenders
29 inmates burned to death.|29 killed/inmates
The jail, built for 900 prisoners, was holding 2,700.|900 capacity/prisoners; 2700 detained/prisoners
All 23 clinics had generators.|23 have generator/clinics
Farmers may apply for a grant; 33 have done so.|33 apply/
The dead were put at 38 on Monday and at 44 two days later.|38 killed/people; 44 killed/people
They seized 11 pistols, two grenades and 240 knives.|11 seize/pistols; 2 seize/grenades; 240 seize/knives
Only one of the town's three mills is working.|1 work/mills <3; 3 count/mills
Some 40,000 residents have been without water for weeks.|40000 lack/residents
It verified 27 raids on 19 mills, in which at least 103 people were killed.|27 verify/raids; 19 verify/mills; 103 killed/people
The storm flattened 37 barns and cut power to 4,000 customers.|37 destroyed/barns; 4000 cut/customers
The clinic opened with a staff of 65.|65 staff/staff
The office counted 290 deaths, compared with an average of 201.|290 killed/deaths; 201 killed/people
"""  # noqa: E501 - one row, one line


def _told(text: str) -> str:
    found = figures(text)
    whole = {at: found[f.part_of].low for at, f in enumerate(found) if f.part_of is not None}
    told = [
        f"{f.low if f.low is not None else f.high:g} {f.measure}/{f.counted.rsplit(' ', 1)[-1]}"
        + (f" <{whole[at]:g}" if at in whole else "")
        for at, f in enumerate(found)
    ]
    return "; ".join(told)


@pytest.mark.parametrize("row", _ROWS.strip().splitlines(), ids=lambda row: row.split("|")[0][:40])
def test_constructions_of_reports_are_read(row: str) -> None:
    """Every number comes back with its measure, with whom it counts and with its whole."""
    text, _, expected = row.partition("|")
    assert _told(text) == expected


_AMOUNTS = """
Of the 9 million dollars required, 4 million came.|require
So far 46% of the requested $31.2 million has come.|request
The guild puts the damage at 22 million dollars.|damage
The flood caused damage estimated at 60 million dollars.|damage
The allowance was raised to 60 euros.|allowance
It must pay 9,000 euros to each of the 77 widows and 500 euros to each orphan.|pay
Output rose to 2.1 million tonnes.|output
Catch: 2 tonnes|catch
"""


@pytest.mark.parametrize("row", _AMOUNTS.strip().splitlines())
def test_amounts_take_the_noun_or_participle_that_names_them(row: str) -> None:
    """Sums of money and masses, whichever the words around them say they are."""
    text, _, measure = row.partition("|")
    amounts = [f for f in figures(text) if f.unit not in ("count", "%")]
    assert {f.measure for f in amounts} == {measure}


_SHARES = """
The toll fell by 14 per cent.|decrease/toll
It was 418, a decrease of 14 per cent.|decrease/
Poverty fell from 75 per cent to 12 per cent.|share/Poverty; share/Poverty
The wage was raised by 12 per cent.|raise/wage
One respondent in five was ill.|share/respondent
In the first half of the year 14 per cent of weavers fled.|displaced/weavers
Some 17 per cent of weavers are kept in mills, 34 per cent in mines.|share/weavers; share/weavers
Turnout: 58 per cent|share/Turnout
Losses among weavers were three times higher than in 2003.|ratio/Losses
Men were twice as likely to drown as women.|ratio/Men
It cost twice the original budget.|ratio/original budget
"""


@pytest.mark.parametrize("row", _SHARES.strip().splitlines())
def test_shares_and_comparisons_name_what_they_are_of(row: str) -> None:
    """Levels are shares, steps are changes, and a comparison is of its subject."""
    text, _, expected = row.partition("|")
    told = [f"{f.measure}/{f.counted}" for f in figures(text) if f.unit in ("%", "1")]
    assert "; ".join(told) == expected


_LABELS = """
Deaths: 214 (of whom 41 children)|214 killed/deaths; 41 killed/children <214
Homes destroyed: 3,700|3700 destroyed/homes
Schools closed: 32|32 close/schools
Families assisted: 640|640 assist/families
Refugees: 12,000|12000 displaced/refugees
Arrests in May: 56|56 detained/arrests
Total killed: 77|77 killed/people
"""


@pytest.mark.parametrize("row", _LABELS.strip().splitlines(), ids=lambda row: row.split("|")[0])
def test_labels_say_what_their_number_is(row: str) -> None:
    """Lists of key figures: participles, nouns of events and people before a colon."""
    line, _, expected = row.partition("|")
    assert _told(f"Key figures\n\n- {line}\n") == expected


_MORE = """
The number of people uprooted by fighting has doubled in a month to 186,000.|186000 displaced/people
The raid left five others with burns.|5 injured/people
Two of the wounded later died.|2 killed/people
By noon on May 23, 13 millers were dead and 46 wounded.|13 killed/millers; 46 injured/millers
Eleven are missing. Four of them were seen alive.|11 missing/people; 4 seen alive/people <11
At least 83 died. It asked 137 people. Here 22 died. The other 61 were shot.|83 killed/people; 137 ask/people; 22 killed/people; 61 killed/people <83
A total of 148 captives were exchanged.|148 exchange/captives
Ten were hurt. It claimed that as many as 2,000 had marched.|10 injured/people; 2000 march/people
More than half are under 18.|50 share/
It was 26.7% (95% CI 23.9 to 29.6).|26.7 share/; 23.9 share/
"""  # noqa: E501 - one row, one line


@pytest.mark.parametrize("row", _MORE.strip().splitlines(), ids=lambda row: row.split("|")[0][:40])
def test_tellings_of_wires_and_papers_are_read(row: str) -> None:
    """Changes to a level, outcomes of the wounded, claims of others, ages and margins."""
    text, _, expected = row.partition("|")
    assert _told(text) == expected
