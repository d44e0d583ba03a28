"""One happening, one measure, however it is worded: verb, noun, passive, idiom or label."""

import pytest

from tests.claims.figures.reader import figures

#: measure | a wording of it
_WORDINGS = """
killed|40 millers passed away.
killed|40 millers were gunned down in Verrin.
killed|40 millers fell victim to the flood.
killed|40 millers were found dead.
killed|40 millers burned to death.
killed|The blaze left 40 millers dead.
killed|40 millers are no longer with us.
killed|The flood claimed the lives of 40 millers.
killed|The slaying of 40 millers shook the town.
killed|40 drowned millers were laid out on the quay.
killed|Millers killed: 40
killed|40 millers did not survive.
killed|40 millers never made it.
killed|At least 40 people burned in the mill.
killed|There were 40 fatalities.
killed|40 millers met their deaths in the fire.
killed|The number of dead rose to 40.
killed|Loss of life: 40
injured|40 millers sustained injuries.
injured|40 millers were hurt.
injured|The blast left 40 millers wounded.
injured|40 millers suffered burns.
injured|The wounded, whom the guild puts at 40, lie at home.
missing|40 millers have not been accounted for.
missing|40 millers are still unaccounted for.
missing|40 millers were never seen again.
missing|40 millers went missing.
missing|40 millers were reported missing.
missing|The fate of 40 millers is unknown.
missing|The whereabouts of 40 millers are not known.
missing|40 millers vanished without a trace.
missing|40 millers have still not been found.
detained|40 millers were led away as captives.
detained|40 millers were taken into custody.
detained|Police rounded up 40 millers.
detained|40 millers were placed under arrest.
detained|40 millers are behind bars.
detained|40 millers were thrown into prison.
detained|40 millers are being held hostage.
detained|The arrest of 40 millers was announced.
detained|40 millers were remanded in custody.
displaced|40 millers were forced out of the town.
displaced|40 millers were driven from their homes.
displaced|40 millers had to leave their homes.
displaced|40 millers became refugees.
displaced|40 millers sought refuge in Overby.
displaced|The expulsion of 40 millers was condemned.
displaced|40 millers fled to the hills.
displaced|The flood uprooted 40 families.
returned|40 millers came home.
returned|40 millers have gone back to their village.
returned|The return of 40 millers was agreed.
returned|40 returnees were counted.
homeless|40 families were left homeless.
homeless|40 families lost their homes.
homeless|The fire made 40 families homeless.
destroyed|40 barns were reduced to ashes.
destroyed|40 barns caved in.
destroyed|40 barns went up in flames.
destroyed|40 barns were burnt to the ground.
destroyed|40 barns were bulldozed.
destroyed|40 barns collapsed.
destroyed|The destruction of 40 barns was filmed.
destroyed|40 barns were wiped out.
destroyed|40 barns had to be pulled down.
destroyed|Barns destroyed: 40
damaged|40 barns sustained damage.
damaged|40 barns were ransacked.
damaged|40 damaged barns were roofed.
hospitalised|40 millers were taken to hospital.
hospitalised|40 millers are being treated in hospital.
hospitalised|40 millers were admitted to the infirmary.
vaccinated|40 children received the vaccine.
vaccinated|40 children were vaccinated.
rescued|40 millers were brought to safety.
rescued|40 millers were pulled alive from the rubble.
rescued|40 millers were rescued.
infected|40 millers tested positive.
infected|40 millers caught cholera.
present|40 millers were in the mill.
present|40 millers were thought to have been inside.
present|40 millers were on shift.
registered|4,300 people are on the electoral roll.
registered|There are 4,300 registered voters.
voted|4,300 voters took part.
voted|4,300 people cast their ballots.
voted|4,300 people went to the polls.
invalid|There were 300 invalid ballots.
margin|The margin was 300 votes.
training|The guild paid for the training of 40 nurses.
closure|The strike led to the closure of 40 mills.
rebuild|40 mills were mended and 30 barns rebuilt.
give|40 mills were given to the guild.
sign|They asked for a recount in the 40 stations whose results were not signed.
released|40 millers were set free.
released|40 millers were freed.
released|The release of 40 millers was agreed.
buried|40 millers were buried.
exhumed|The remains of 40 millers were exhumed.
aboard|40 people were on board.
tortured|40 prisoners were tortured.
"""
_ROWS = [tuple(line.split("|")) for line in _WORDINGS.strip().splitlines()]


@pytest.mark.parametrize(("measure", "text"), _ROWS)
def test_every_wording_has_the_measure(measure: str, text: str) -> None:
    """What befell those counted is told by one term in every wording."""
    assert measure in [f.measure for f in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the night troops seized Verrin and 326 villagers, including 74 women and "
            "39 children, were murdered.",
            [("killed", None), ("killed", 0), ("killed", 0)],
        ),
        ("The office noted 96 casualties, including 15 deaths.",
         [("casualties", None), ("killed", 0)]),
        ("Nine mills burned. The guild shall pay 900 crowns to each widow and 100 to each orphan.",
         [("destroyed", None), ("pay", None), ("pay", None)]),
    ],
)  # fmt: skip
def test_measures_and_parts_of_one_sentence(
    text: str, expected: list[tuple[str, int | None]]
) -> None:
    """Insertions, outcomes of casualties and left-out verbs are read as they are meant."""
    assert [(f.measure, f.part_of) for f in figures(text)] == expected


def test_a_number_that_is_all_that_is_said_is_of_the_outcome_before() -> None:
    """ "The reeve says nine." counts what was last told of people."""
    last = figures("I counted 26 dead in the yard. There were 12 beds. The reeve says nine.")[-1]
    assert (last.measure, last.counted != "beds") == ("killed", True)


def test_a_number_with_a_verb_of_its_own_is_not_of_the_dead() -> None:
    """ "It employs 38" says itself what is told."""
    text = "Thirty weavers died there. The board promised more inspectors. It employs 38."
    assert figures(text)[-1].measure == "employ"
