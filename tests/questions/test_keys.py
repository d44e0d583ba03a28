"""Keys: which words of measures and things bring figures to one question, on invented places."""

from __future__ import annotations

import pytest

from tests.copies.invented import document, figure
from tests.questions.test_figures import SCOPE, answers, find, one
from variorum.model import Claim, Document, Figure
from variorum.questions.armies import with_armies
from variorum.questions.scopes import Scope, scope_of
from variorum.questions.texts import read_texts


def key(text: str, words: str, **more: object) -> tuple[str, str, str]:
    """The key of the one figure of a text."""
    of = document("a.txt", text)
    claim = figure(of, words, float(words.replace(",", "")), **more)  # type: ignore[arg-type]
    assert isinstance(claim.payload, Figure)
    return scope_of(claim, claim.payload, "o", read_texts([of])[of.id]).key


@pytest.mark.parametrize(
    ("text", "measure", "counted", "name"),
    [
        ("400 workers walked out at the mill.", "walk", "workers", "striking"),
        ("The strike in Dorn involved 400 workers.", "involve", "workers", "striking"),
        ("The rally in Dorn drew 400 people.", "draw", "people", "gathered"),
        ("400 people attended the march.", "attend", "people", "gathered"),
        ("The survey covered 400 households.", "cover", "households", "interviewed"),
        ("It is based on interviews in 400 households.", "base", "households", "interviewed"),
        ("400 officers were on duty.", "present", "officers", "deployed"),
        ("The flames consumed 400 homes.", "consume", "homes", "destroyed"),
        ("Vellia returned 400 captured soldiers.", "return", "soldiers", "released"),
        ("400 people were handed over at Tel.", "hand over", "people", "released"),
        ("The flood has hit 400 people: 400 are affected.", "population", "people", "population"),
        ("400 shells fell on Harn.", "decrease", "shells", "fired"),
        ("Since May 400 people are in the camps.", "present", "people", "population"),
        ("Of the valley 400 people were driven out.", "population", "people", "displaced"),
        ("400 tanks were knocked out.", "knock out", "tanks", "destroyed"),
        ("400 houses are damaged beyond repair.", "damaged", "houses", "destroyed"),
        ("400 homes lost power.", "lost", "homes", "without power"),
        ("Water was cut off for 400 people.", "cut off", "people", "without water"),
        ("400 workers lost their jobs.", "killed", "workers", "dismissed"),
        ("The closure cost 400 jobs.", "cost", "jobs", "dismissed"),
        ("The war cost Vellia 400 men.", "cost", "men", "killed"),
        ("400 children caught measles.", "catch", "children", "infected"),
        ("400 people were in the mill when the fire broke out.", "count", "people", "present"),
        ("The ferry was licensed to carry 400 people.", "licensed", "people", "capacity"),
        ("400 voters were registered.", "count", "voters", "entitled"),
        ("We have buried 400 people.", "bury", "people", "killed"),
        ("400 people lay buried under the snow.", "bury", "people", "buried"),
        ("On 3 March 400 people took part in a drill.", "take part", "people", "participated"),
        (
            "400 passengers, said a clerk who fears for his job, were aboard.",
            "aboard",
            "passengers",
            "aboard",
        ),
        ("Maps of 400 sheets were handed over.", "hand over", "sheets", "returned"),
        ("400 people came home.", "return", "people", "returned"),
        ("400 farmers took part in the fair.", "take part", "farmers", "participated"),
        ("Police arrested 400 people at the march.", "arrest", "people", "detained"),
    ],
)
def test_a_verb_that_says_little_leaves_the_measure_to_its_noun(
    text: str, measure: str, counted: str, name: str
) -> None:
    """Taking part in a strike is striking; a verb that says more keeps its own measure."""
    assert key(text, "400", measure=measure, counted=counted)[0] == name


@pytest.mark.parametrize(
    ("text", "measure", "name"),
    [
        ("The losses are estimated at 65 crowns.", "loss", "damaged"),
        ("They were compensated with 65 crowns.", "cost", "compensation"),
        ("The bridge cost 65 crowns.", "cost", "cost"),
    ],
)
def test_damage_and_compensation_in_money_are_told_by_their_nouns(
    text: str, measure: str, name: str
) -> None:
    """A loss in money is damage; what compensates is compensation; a price stays a cost."""
    assert key(text, "65", measure=measure, counted="", unit="SEK")[0] == name


def test_what_flows_down_a_river_is_at_no_depth() -> None:
    """A way downstream is a distance; a wreck that lies deep is at a depth."""
    down = key("The mud ran 80 km down the valley.", "80", measure="depth", unit="km")
    deep = key("The ship went down 80 m deep.", "80", measure="depth", unit="m")
    assert (down[0], deep[0]) == ("distance", "depth")


def test_a_number_on_a_scale_counts_nothing() -> None:
    """A magnitude is compared whatever noun stands beside it."""
    quakes = (
        one("a quake of magnitude 6.2", 6.2, measure="magnitude", counted="", **SCOPE),
        one("the magnitude was 6.4", 6.4, measure="magnitude", counted="quake", **SCOPE),
    )
    assert len(find(*quakes)[0]) == 1


def test_a_capital_that_begins_a_line_makes_no_name() -> None:
    """What the pile writes small elsewhere is a common noun; a people's name is none."""
    text = "Looms destroyed: 40\nThe looms of Hale were old."
    assert key(text, "40", measure="destroyed", counted="Looms")[2] == "loom"
    assert key("Vellians lost: 40", "40", measure="missing", counted="Vellians")[2] == "people"


def test_houses_here_and_buildings_there_are_told_of_one_fire() -> None:
    """Two texts may name what burnt in two ways; one text that counts both tells them apart."""
    houses = one("40 houses", 40, measure="destroyed", counted="houses", credit="A", **SCOPE)
    others = one("57 buildings", 57, measure="destroyed", counted="buildings", credit="B", **SCOPE)
    unsaid = one("57 were razed", 57, measure="destroyed", counted="", credit="B", **SCOPE)
    assert len(find(houses, others)[0]) == 1
    assert len(find(houses, unsaid)[0]) == 1


def told(text: str, low: float, **more: object) -> tuple[Document, Claim]:
    """A document and the figure of its number, whose words are the number alone."""
    of = document(f"{len(text)}.txt", text)
    return of, figure(of, f"{low:g}", low, **more)  # type: ignore[arg-type]


def test_the_losses_of_a_side_are_its_soldiers() -> None:
    """A heading that names the side says whose people the number counts."""
    box = told("Losses of Vellia: 40 killed, 3 missing", 40, counted="", **SCOPE)
    line = told("It said 40 Vellian soldiers fell", 40, counted="Vellian soldiers", **SCOPE)
    assert answers(box, line) == ["agree"]


def test_an_army_counts_its_own_unless_it_harmed_them() -> None:
    """Soldiers that an army reports killed are its own; those it killed are another's."""
    more = {"credit": "The army of Vellia", **SCOPE}
    own = scope(told("It reported 70 soldiers killed", 70, counted="soldiers", **more))
    theirs = scope(told("It said it had killed 90 fighters", 90, counted="fighters", **more))
    assert own.thing.whose == {"vellia"}
    assert not theirs.thing.whose


def test_in_a_war_of_two_sides_the_enemy_is_the_other() -> None:
    """Fighters that one side says it killed are held against the other side's own count."""
    by_vellia = {"credit": "The army of Vellia", **SCOPE}
    theirs = told("It said it had killed 90 fighters", 90, counted="fighters", **by_vellia)
    named = told("Then 80 Sorrian soldiers fell", 80, counted="Sorrian soldiers", **SCOPE)
    own = told("It reported 70 Vellian soldiers killed", 70, counted="Vellian soldiers", **SCOPE)
    scopes = with_armies([scope(theirs), scope(named), scope(own)])
    assert [s.thing.whose for s in scopes] == [{"sorrian"}, {"sorrian"}, {"vellian"}]
    assert not with_armies([scope(theirs), scope(named)])[0].thing.whose


def scope(one_: tuple[Document, Claim]) -> Scope:
    """The scope of a figure."""
    of, claim = one_
    assert isinstance(claim.payload, Figure)
    return scope_of(claim, claim.payload, "o", read_texts([of])[of.id])


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("Our teams cleared 38 km2 of land and destroyed 90 mines.", "cleared"),
        ("Some 38 km2 of the valley are contaminated, of which 9 were cleared.", "contaminated"),
        ("Minefields extend over 38 km2.", "contaminated"),
        ("The fire burned 38 km2 of woods.", "burnt"),
        ("The district covers 38 km2; 9 were cleared of mines.", None),
        ("In 2001 Sorria took 38 km2 of Orlen.", None),
    ],
)
def test_what_an_area_is_of_is_read_from_its_clause(text: str, aspect: str | None) -> None:
    """Land, the part of it that is mined, and the part that was cleared are three areas."""
    of = document("a.txt", text)
    claim = figure(of, "38", 38, measure="area", counted="land", unit="km2")
    assert scope((of, claim)).aspect == aspect


def test_land_cleared_is_no_land_contaminated() -> None:
    """Two areas of one place in two texts are of two questions, each put in its own words."""
    one_ = told("Since then 38 km2 were cleared", 38, measure="area", unit="km2", place="Hale")
    other = told("In all 57 km2 are contaminated", 57, measure="area", unit="km2", place="Hale")
    asked = sorted(q.text for q in find(one_, other)[0])
    assert asked == ["How much land is contaminated in Hale?", "How much land was cleared in Hale?"]


def test_what_a_dam_lost_is_told_in_many_words() -> None:
    """Waste that escaped, mud that poured out and a volume are held against one another."""
    more: dict[str, object] = {"unit": "m3", "place": "Grell", "time": "2001"}
    told_ = (
        told("The dam lost 38 m3", 38, measure="lose", counted="waste", credit="A", **more),
        told("Of mud, 57 m3 poured out", 57, measure="pour", counted="mud", credit="B", **more),
        told("They put the volume at 61 m3", 61, measure="volume", counted="", credit="C", **more),
    )
    assert answers(*told_) == ["contradict"]


def test_what_is_allowed_is_no_amount_of_what_was_there() -> None:
    """A licence says nothing of what was stored."""
    there = told("It held 38 t there", 38, measure="stored", unit="t", counted="salt", **SCOPE)
    may = told("Of salt, 57 t are permitted", 57, measure="stored", unit="t", counted="", **SCOPE)
    assert len(find(there, may)[0]) == 2


def test_tanks_that_one_side_destroyed_are_the_other_side_s() -> None:
    """In a war of two sides, who destroyed them says whose tanks they were."""
    more = {"measure": "destroyed", "counted": "tanks", **SCOPE}
    by_vellia = told("It said it had destroyed 31 tanks", 31, credit="The army of Vellia", **more)
    by_sorria = told("It said it destroyed 18 tanks", 18, credit="The army of Sorria", **more)
    named = told("Then 80 Sorrian soldiers fell", 80, counted="Sorrian soldiers", **SCOPE)
    own = told("It reported 70 Vellian soldiers killed", 70, counted="Vellian soldiers", **SCOPE)
    scopes = with_armies([scope(s) for s in (by_vellia, by_sorria, named, own)])
    assert [s.thing.whose for s in scopes[:2]] == [{"sorrian"}, {"vellian"}]
    questions, _ = find(by_vellia, by_sorria, named, own)
    assert {q.answer for q in questions} == {"single"}
