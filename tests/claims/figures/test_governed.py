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
        ("They received the remains of 92 hunters.", "receive"),
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


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("The guards shot us at the ford. The police say four.", [("killed", "people")]),
        (
            "The court found 19 people killed and three missing. The guild says 27.",
            [("killed", "people"), ("missing", "people"), ("killed", "people")],
        ),
        ("The number of those treated has passed 1,100.", [("treat", "those treated")]),
        ("The mill cut its inspectors from 164 to 71.", [("cut", "inspectors")] * 2),
        ("They paid themselves a dividend of 31 million.", [("dividend", "dividend")]),
        ("The train had been doing seventy.", [("speed", "train")]),
        ("The limit was 40 km/h. The guild puts it above 60.", [("speed", "limit"), ("speed", "")]),
        ("They prepared for the 9,000 guests who took tea.", [("take tea", "guests")]),
        ("The panel makes 27 recommendations.", [("recommendation", "recommendations")]),
        ("One in six survivors had a cough.", [("share", "survivors")]),
        ("The bridge, which is 4.5 metres wide, was shut.", [("width", "bridge")]),
        ("It was nearly half.", [("share", "")]),
    ],
)
def test_what_is_left_out_is_taken_from_the_words_around(
    text: str, told_of: list[tuple[str, str]]
) -> None:
    """Verb, unit, currency or noun may be left out where the text gives them elsewhere."""
    assert [(f.measure, f.counted) for f in figures(text)] == told_of


def test_two_sums_of_one_verb() -> None:
    """What is paid to one and what is paid to the other are both paid."""
    found = told("The State shall pay 900 euros to each widow and 50 euros to each orphan.")
    assert [measure for _, measure, _ in found] == ["pay", "pay"]


def test_a_number_told_for_comparison_has_no_items() -> None:
    """The list behind the colon is none of last year's guests."""
    found = figures("It took 900 guests, up from 700 in 2018: 60 cooks and 20 boats were sent.")
    assert [f.part_of for f in found] == [None, None, None, None]
    assert [f.measure for f in found[2:]] == ["send", "send"]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        (
            "Of 230 detainees, 60 have been charged, 150 released and 20 transferred.",
            ["detained", "charge", "released", "transfer"],
        ),
        ("The quake of magnitude 6.8 left 900 homeless.", ["magnitude", "homeless"]),
        ("Camp census: 4,300 tents, 212 latrines.", ["count", "count"]),
        ("The fund has paid 3 million of the 5 million talars pledged.", ["pay", "pledge"]),
        ("Exports fell to 210 million talars.", ["export"]),
        ("Rescuers pulled 14 people alive from the rubble.", ["rescued"]),
        ("Children account for 40 of the 112 deaths.", ["killed", "killed"]),
        ("Of the 85 who were on shift, 20 died.", ["present", "killed"]),
        ("Fifteen are still in the cells.", ["detained"]),
        ("Thirty are in the mortuary.", ["killed"]),
        ("Only 17 of the 52 wells are fit for use.", ["fit", "count"]),
        ("Mortality was 9.8 per 1,000, against 8.1 in 2018.", ["killed", "killed"]),
    ],
)
def test_each_number_has_the_measure_of_its_own_words(text: str, measures: list[str]) -> None:
    """A noun, a clause or a participle beside one number says nothing of its neighbours."""
    assert [f.measure for f in figures(text)] == measures


def test_what_kills_is_not_who_is_killed() -> None:
    """The subject of the main verb is not counted by the numbers of its participles."""
    found = told("Nine hundred shells fell on Yelm, killing nine and wounding 31.")
    assert [counted for _, _, counted in found] == ["shells", "people", "people"]


def test_what_a_ministry_admits_is_what_it_was_asked() -> None:
    """A verb of owning up adds no measure of its own."""
    found = told("Monitors say that 40 soldiers were killed; the ministry admits eight.")
    assert [measure for _, measure, _ in found] == ["killed", "killed"]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("They occupied the coast, including the port and four islands.", "occupied"),
        ("Half of the valley was flooded, including the station and eight farms.", "flood"),
        ("The people fled, including the priest and 40 children.", "displaced"),
    ],
)
def test_what_a_list_holds_met_the_same(text: str, measure: str) -> None:
    """A number in a list behind "including" takes what is said of the thing that holds the list."""
    assert figures(text)[-1].measure == measure


def test_a_list_behind_including_is_part_of_its_own_clause() -> None:
    """Two schools of a shelled town are no part of the villages that a sentence before counts."""
    text = "Eight farms were flooded. They shelled the town, including the mill and two schools."
    farms, schools = figures(text)
    assert (farms.measure, schools.part_of) == ("flood", None)
    assert schools.measure == "attacked"
