"""The text of a question is one that a person would ask."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure
from tests.questions.test_figures import find, one


def asked(text: str, number: str = "41", **more: object) -> str:
    """The question of the one figure of a text, whose words are `number`."""
    of = document("a.txt", text)
    low = float(number.replace(",", "").split()[0])
    return find((of, figure(of, number, low, **more)))[0][0].text  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("words", "said", "question"),
    [
        ("41 were killed", {"counted": "enemy"}, "How many of the enemy were killed?"),
        ("41 village burned", {"counted": "village", "measure": "destroyed"},
         "How many villages were destroyed?"),
        ("41 dead", {"counted": "deaths"}, "How many deaths were there?"),
        ("41 bodies", {"counted": "bodies"}, "How many bodies were found?"),
        ("41 raids killed people", {"counted": "raids"}, "How many raids killed people?"),
        ("people of 41 towns", {"counted": "towns", "measure": "displaced"},
         "From how many towns were people displaced?"),
        ("41 missing", {"counted": "missing sailors", "measure": "missing", "nature": "stock"},
         "How many sailors were missing?"),
        ("41 homeless", {"counted": "displaced people", "measure": "displaced"},
         "How many people were displaced?"),
        ("41 of them", {"counted": "", "measure": "arrived"}, "How many arrived?"),
        ("41 tents", {"counted": "| tent", "measure": "count"}, "How many tents were there?"),
        ("41 rescued", {"measure": "rescued", "counted": "crew members"},
         "How many crew members were rescued?"),
        ("41 cases", {"measure": "cases", "counted": "people"}, "How many cases were there?"),
        ("41 cases", {"measure": "cases", "counted": "cholera"},
         "How many cases of cholera were there?"),
        ("rose by 41", {"measure": "increase", "counted": "pupil"},
         "By how much did the number of pupils rise?"),
        ("room for 41", {"counted": "patients", "measure": "capacity"},
         "For how many patients was there room?"),
        ("41 people sheltered", {"counted": "people", "measure": "sheltered"},
         "How many people were sheltered?"),
        ("a toll of 41", {"counted": "toll"}, "How many people were killed?"),
        ("41 on the list of the dead", {"counted": "names"}, "How many people were killed?"),
        ("41 aboard", {"counted": "passengers", "measure": "aboard"},
         "How many passengers were aboard?"),
        ("41 residents", {"counted": "people", "measure": "population"},
         "How many people lived there?"),
        ("violated 41 times", {"counted": "times", "measure": "violated"},
         "How many times was it violated?"),
        ("41 contributions", {"counted": "donors", "measure": "contribution"},
         "How many donors were there?"),
        ("85 packers, 41 of whom took part", {"counted": "packers", "measure": "take part"},
         "How many packers took part?"),
        ("41 judges, who were acquitted of all", {"counted": "judges", "measure": "acquit"},
         "How many judges were acquitted?"),
        ("nine guests, 41 envoys", {"counted": "envoys", "measure": "attend"},
         "How many envoys took part?"),
        ("41 people came back", {"counted": "people", "measure": "returned", "place": "Hale"},
         "How many people returned to Hale?"),
        ("treated in 41 hospitals", {"counted": "hospitals", "measure": "injured"},
         "In how many hospitals were people injured?"),
        ("Water was cut off for 41 people", {"counted": "people", "measure": "cut off"},
         "How many people were without water?"),
    ],
)  # fmt: skip
def test_counts_are_asked_in_plain_english(
    words: str, said: dict[str, object], question: str
) -> None:
    """Plural, collective, state and happening each get the question that fits them."""
    assert asked(words, "41", **{"nature": "flow", "measure": "killed", **said}) == question


@pytest.mark.parametrize(
    ("words", "measure", "counted", "question"),
    [
        ("The relief fund handed out 1,900 blankets", "hand", "blankets",
         "How many blankets were handed out?"),
        ("In the mill 1,900 men were employed", "employ", "men", "How many men were employed?"),
        ("1,900 states banned the weapon in a year", "ban", "states",
         "How many states banned the weapon?"),
        ("The envoy spoke to 1,900 residents", "speak", "residents",
         "How many residents were spoken to?"),
        ("It was recognised by 1,900 councils", "recognize", "councils",
         "By how many councils was it recognised?"),
        ("1,900 people gathered at the gate", "gather", "people", "How many people gathered?"),
        ("The treaty names 1,900 islands", "ratify", "islands",
         "How many islands are there?"),
    ],
)  # fmt: skip
def test_an_unknown_measure_is_asked_as_its_sentence_has_it(
    words: str, measure: str, counted: str, question: str
) -> None:
    """Whether they did it or had it done to them is read from the sentence."""
    assert asked(words, "1,900", measure=measure, counted=counted, nature=None) == question


@pytest.mark.parametrize(
    ("unit", "measure", "counted", "question"),
    [
        ("km2", "area", "territory", "How large is Hale?"),
        ("km2", "area", "islands", "How large are islands in Hale?"),
        ("m", "depth", "well", "How deep is the well in Hale?"),
        ("m", "height", "towers", "How high are towers in Hale?"),
        ("m", "thickness", "wall", "How thick is the wall in Hale?"),
        ("km", "distance", "", "What distance is given in Hale?"),
        ("km/h", "speed", "wind", "What is the speed of the wind in Hale?"),
        ("a", "age", "bridge", "How old is the bridge in Hale?"),
        ("EUR", "cost", "bridge", "How much did the bridge cost in Hale, in EUR?"),
        ("EUR", "cost", "repair costs", "How much are repair costs in Hale, in EUR?"),
        ("EUR", "compensation", "compensation", "How much is the compensation in Hale, in EUR?"),
        ("t", "weight", "bell", "How heavy is the bell in Hale?"),
        ("L", "volume", "water", "What is the volume of the water in Hale?"),
        ("t", "destroyed", "grain", "How much grain was destroyed in Hale?"),
        ("1", "ratio", "official count", "How many times the official count is it in Hale?"),
        ("1", "ratio", "many", "How many times as many is it in Hale?"),
        ("%", "turnout", "", "How high is the turnout in Hale?"),
        ("%", "share", "budget", "What share of the budget is it in Hale?"),
        ("%", "population", "Vellish speakers", "What share of Vellish speakers lived in Hale?"),
        ("1/1000", "death rate", "infants", "How many infants per 1000 died in Hale?"),
    ],
)  # fmt: skip
def test_amounts_shares_and_rates_have_questions_of_their_own(
    unit: str, measure: str, counted: str, question: str
) -> None:
    """Costs, lengths, speeds, ages, ratios and rates are not asked for with "how many"."""
    told = asked("It is 7", "7", unit=unit, measure=measure, counted=counted, nature=None,
                 place="Hale")  # fmt: skip
    assert told == question


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("Some 40 percent of the fields were flooded", "What share of fields were flooded?"),
        ("The river flooded 40 percent of the fields", "What share of fields were flooded?"),
        ("So far 40 percent of the fields have recovered it", "What share of fields is it?"),
    ],
)
def test_a_share_is_asked_with_what_is_said_of_it(words: str, question: str) -> None:
    """The verb behind the share, or right before it, makes the question."""
    told = asked(words, "40 percent", unit="%", measure="share", counted="fields")
    assert told == question


def test_place_and_time_are_named_only_where_the_figures_agree() -> None:
    """A wider row does not widen the question, a date of one in six is not that of all."""
    scope = {"place": "Port Ansel", "counted": "people"}
    day = {"time": "2001-05-04", **scope}
    told = [
        one("41 people died", 41, credit="Ida Brun", **day),
        one("41 people died there", 41, credit="Ole Vig", **day),
        one("Second quarter: 41 people died", 41, time="2001-34", credit="Una Lien", **scope),
    ]
    assert find(*told)[0][0].text == "How many people were killed in Port Ansel on 4 May 2001?"
    undated = [one(f"{n}: 41 died", 41, credit=f"Paper {n}", **scope) for n in range(5)]
    assert find(told[0], *undated)[0][0].text == "How many people were killed in Port Ansel?"


def test_an_inferred_place_is_marked() -> None:
    """What was only worked out looks different from what is written, in a question too."""
    of, claim = one("41 people died", 41, place="Port Ansel")
    assert claim.place is not None
    inferred = replace(claim.place, inferred=True)
    told = of, replace(claim, place=inferred, source=of.text)
    assert find(told)[0][0].text == "How many people were killed in Port Ansel (inferred)?"
