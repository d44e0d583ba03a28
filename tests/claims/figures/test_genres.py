"""What reports of many kinds tell with a number: quakes, epidemics, dams, marches, polls."""

import pytest

from tests.claims.figures.reader import figures, told

#: the text | the number | its measure | what it counts
_TOLD = """
Nineteen schools were left unusable.|Nineteen|damaged|schools
Four clinics are no longer functional.|Four|out of service|clinics
Eleven health centres are out of service.|Eleven|out of service|health centres
Some 40 hospitals are not functioning.|Some 40|out of service|hospitals
A further 3,600 houses were no longer habitable.|3,600|destroyed|houses
Nine bridges can no longer be used.|Nine|damaged|bridges
12,000 people were left without drinking water.|12,000|lack|people
Some 300 people were left homeless.|Some 300|homeless|people
Another 18 people were feared trapped under the hall.|18|trap|people
About 200 people are believed to be cut off.|About 200|cut off|people
The report is based on interviews with 143 survivors.|143|interview|survivors
Estimates of how many people died range from 210 to 260.|range from 210 to 260|killed|people
Estimates of how many people live there vary from 40 to 60.|from 40 to 60|population|people
The gas drifted over a town of 31,000.|31,000|population|people
A magnitude 6.4 earthquake struck the hills.|6.4|magnitude|earthquake
Six marchers were shot dead and 83 hurt.|83|injured|marchers
Between 20,000 and 25,000 people flee.|Between 20,000 and 25,000|displaced|people
Tens of thousands march in Belmara.|Tens of thousands|march|
Gunners shot down two drones over Ketra.|two|shoot down|drones
Protesters set 14 cars ablaze.|14|destroyed|cars
About 7,000 workers have downed tools.|About 7,000|strike|workers
Some 45,000 people took to the streets.|Some 45,000|gather|people
A further 73 patients remain in isolation.|73|quarantine|patients
During the week 184 people fell ill.|184|fall ill|people
At least 70 people never came home.|At least 70|missing|people
Doctors say that nine of those who died were children.|nine|killed|children
The ferry was lost in the sound with 43 lives.|43|killed|lives
Some 110 people died, including six who died of their injuries.|six|killed|people
In all 14 of the wagons left the rails.|14|derailed|wagons
Partners reached 385,000 people with food and 97,000 with water.|97,000|reach|people
Some 1.2 million people in need of assistance.|Some 1.2 million|need|people
Nine villages are under water.|Nine|under water|villages
Some 38 more are being searched for.|Some 38|missing|people
Preliminary damage is put at 3.8 billion velors.|3.8 billion|damage|velors
Twelve miners dead in Orlo, 19 still below ground|19|present|miners
Of the 127 people underground at the time, 84 escaped.|127|present|people
The League heard 95 prisoners; 71 reported having been beaten.|71|tortured|prisoners
They read 2,118 death certificates and noted that about 9,000 people left.|about 9,000|left|people
Some 58,300 persons were subjected to expulsion.|Some 58,300|displaced|persons
The strength of the Mission stood at 412 observers.|412|strength|observers
Of the $64 million requested, $17.5 million (27 per cent) had been received.|$17.5 million|receive|
Karvenia freed 22 men and Ostrelia 17.|17|released|men
It knew of at least 30 more still being held.|at least 30|detained|people
First prisoner exchange: 12 soldiers for 19 guards.|12|exchange|soldiers
The storm hit and 230 houses were hit.|230|damaged|houses
Soldiers dragged away 12 boys.|12|detained|boys
His side had lost close to 3,500 soldiers.|close to 3,500|killed|soldiers
No fewer than 1,340 cartridges were discharged.|No fewer than 1,340|fired|cartridges
Rebels had taken control of two villages.|two|taken|villages
None of the 40 suspects has been charged.|40|count|suspects
Many of the 2,000 refugees have gone home.|2,000|displaced|refugees
The region has seen 60 such attacks, leaving 340 people dead.|60|see|attacks
Nine of the wounded were fighting for their lives.|Nine|injured|people
Some 23,000 residents were ordered out.|Some 23,000|displaced|residents
Another 17 people have not been heard from.|17|missing|people
The remains of six people were found in cars.|six|killed|people
The remains of 27 people were handed over.|27|hand over|people
Of the eight lifeboats only three could be launched.|only three|launch|lifeboats
Some 1,150 shelters are in poor condition.|Some 1,150|damaged|shelters
Soldiers fired into a crowd of 8,000.|8,000|crowd|crowd
141 houses were burnt. We speak of about 186 houses.|about 186|destroyed|houses
Two sheds burned. Another 800 are under threat.|800|threatened|sheds
Workers unloaded 1,500 tons of salt. Clerks had counted 900 tons.|900 tons|weight|salt
The dam had been built for 3,000 cubic metres.|3,000 cubic metres|capacity|dam
"""


@pytest.mark.parametrize("row", _TOLD.strip().splitlines())
def test_a_number_is_read_in_the_register_of_its_genre(row: str) -> None:
    """Measure and thing counted are those that a reader would name."""
    text, number, measure, counted = row.split("|")
    assert (number, measure, counted) in told(text)


def test_of_the_dead_holds_for_all_kinds_told_behind_it() -> None:
    """ "Of the dead, 31 were … and nine were …": both numbers are of the dead."""
    found = figures("58 people died and 11 are missing. Of the dead, 31 were miners of Corrin and "
                    "nine were children.")  # fmt: skip
    assert [(f.measure, f.part_of) for f in found[2:]] == [("killed", 0), ("killed", 0)]


def test_a_list_of_the_dead_does_not_take_the_measure_of_the_clause_behind_it() -> None:
    """ "…, including 30 women and 20 children, 50 people were hurt": the women are dead."""
    found = told("120 people were killed, including 30 women and 20 children, 50 were wounded and "
                 "70 taken prisoner.")  # fmt: skip
    assert [measure for _, measure, _ in found[:3]] == ["killed"] * 3
    assert found[3][1] == "injured"


def test_all_shares_of_one_vote_are_of_the_vote() -> None:
    """Who won a share is not what it is a share of; a rival's share may lack its unit."""
    found = figures("The count gives Dolan 49 per cent of the vote and Sorvik 45.")
    assert [(f.unit, f.measure, f.counted) for f in found] == [("%", "share", "vote")] * 2


def test_a_dateline_is_no_range() -> None:
    """ "17 October 2011 - Some 45,000 people": the dash ends the head of the line."""
    found = figures("BELMARA, 17 October 2011 - Some 45,000 people marched.")
    assert [(f.low, f.high) for f in found] == [(45000, 45000)]


def test_the_particle_of_a_verb_is_no_bound() -> None:
    """ "Handed over 12 captives" tells of twelve, not of more."""
    (found,) = figures("Sarmia handed over 12 captives.")
    assert (found.bound, found.measure) == ("exact", "hand over")


def test_a_sum_keeps_its_currency_where_only_the_first_names_it() -> None:
    """ "Asked for 425 million dollars; donors have pledged 150 million"."""
    found = figures("They asked for 425 million dollars; so far donors have pledged 150 million.")
    assert [f.unit for f in found] == ["USD", "USD"]


def test_an_age_limit_behind_a_number_is_no_figure() -> None:
    """ "20,100 under 18": the second number is an age."""
    found = figures("Of the patients, 20,100 under 18 came from the hills.")
    assert [f.low for f in found] == [20100]


def test_to_be_one_of_a_number_counts_nothing() -> None:
    """ "Zarmen is one of the seven districts": neither number is a count of what is told."""
    assert told("Zarmen is one of the seven districts of the plain.") == []


def test_who_the_dead_were_adds_up_whatever_their_noun() -> None:
    """ "Deaths: 104 (guards: 42; residents: 62)": the residents are dead, too."""
    found = figures("Deaths: 104 (guards: 42; residents: 62)")
    assert [(f.measure, f.part_of) for f in found[1:]] == [("killed", 0), ("killed", 0)]
