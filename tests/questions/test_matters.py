"""Texts of one matter: what their shared names bring together, and what they never decide."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from tests.copies.invented import document, figure
from tests.questions.test_figures import SETTINGS, answers, find, one
from tests.questions.test_others import event
from tests.questions.test_tellings import sizes
from variorum.copies import find_origins
from variorum.model import Claim, Document, Place
from variorum.questions import find_questions
from variorum.questions.texts import one_matter, read_text

NUMBERS = count(1)
FERRY = "The Storm Petrel sank off Hale. Captain Ida Brun left Port Ansel late. "
QUAKE = "The Mount Vessen tremor woke Tarrow. Mayor Ole Vig called in the Red Star. "


def told(text: str, words: str, value: int, **fields: object) -> tuple[Document, Claim]:
    """A document with these words behind a text, and its one figure."""
    return one(f"{text}{words}", value, **fields)  # type: ignore[arg-type]


def test_texts_that_share_names_are_of_one_matter() -> None:
    """Names that stand in both make one matter; words that only begin a sentence do not."""
    ferry, again, quake = (
        read_text(told(text, "", 1)[0])
        for text in (FERRY, "Divers reached the Storm Petrel. Divers from Hale went down.", QUAKE)
    )
    assert one_matter(ferry, again)
    assert not one_matter(ferry, quake)
    assert not one_matter(quake, again)


def test_one_matter_alone_lines_up_no_two_numbers() -> None:
    """Two far numbers without place and date may be of two things, be it in one wreck's texts."""
    wreck = told(FERRY, "41 people survived", 41, measure="survived", credit="Ida Brun")
    same = told(FERRY, "97 people survived", 97, measure="survived", credit="Ole Vig")
    assert sizes(wreck, same) == [1, 1]


def test_numbers_of_one_day_and_matter_contradict_without_a_place() -> None:
    """What two texts tell of one wreck's day is of one place, be it named or not."""
    day = {"time": "2001-05-04"}
    assert answers(
        told(FERRY, "41 died", 41, credit="Ida Brun", **day),
        told(FERRY, "57 died", 57, credit="Ole Vig", **day),
    ) == ["contradict"]
    assert answers(
        told(FERRY, "41 died", 41, credit="Ida Brun", **day),
        told(QUAKE, "57 died", 57, credit="Ole Vig", **day),
    ) == ["single", "single"]


def test_how_things_stand_contradicts_without_a_date() -> None:
    """Two undated states of one place exclude each other; two undated happenings may not."""
    state = {"place": "Hale", "measure": "area", "counted": "lake", "unit": "km2"}
    room = {"place": "Hale", "measure": "capacity", "counted": "people", "nature": "stock"}
    assert answers(
        one("room for 240", 240, credit="Ida Brun", **room),
        one("room for 220", 220, credit="Ole Vig", **room),
    ) == ["contradict"]
    assert answers(
        one("41 km2", 41, credit="Ida Brun", **state), one("57 km2", 57, credit="Ole Vig", **state)
    ) == ["contradict"]
    assert answers(
        one("41 died in Hale", 41, credit="Ida Brun", place="Hale"),
        one("57 died in Hale", 57, credit="Ole Vig", place="Hale"),
    ) == ["vary"]


def test_people_and_civilians_of_one_place_meet_but_never_contradict() -> None:
    """Who counts people may count more than civilians."""
    place = {"place": "Hale", "time": "2001-05-04"}
    assert answers(
        one("41 civilians died", 41, counted="civilians", credit="Ida Brun", **place),
        one("57 people died", 57, counted="people", credit="Ole Vig", **place),
    ) == ["vary"]


def test_women_and_children_are_a_kind_and_men_women_and_children_people() -> None:
    """A kind that is put together is not the last of its parts."""
    place = {"place": "Hale", "time": "2001-05-04"}
    everybody = one("41", 41, counted="men, women and children", credit="Ida Brun", **place)
    people = one("41", 41, counted="people", credit="Ole Vig", **place)
    both = one("20", 20, counted="women and children", credit="Una Lind", **place)
    children = one("20", 20, counted="children", credit="Ida Brun", **place)
    assert sizes(everybody, people) == [2]
    assert sizes(both, children) == [1, 1]


def test_shares_of_two_things_are_two_questions() -> None:
    """A third of the town and a fifth of the lake have a unit in common, and nothing else."""
    share = {"measure": "share", "unit": "%", "place": "Hale"}
    assert sizes(
        one("33 percent of the town", 33, counted="town", credit="Ida Brun", **share),
        one("20 percent of the lake", 20, counted="lake", credit="Ole Vig", **share),
    ) == [1, 1]


def dated(text: str, label: str, date: str, edtf: str, **more: object) -> tuple[Document, Claim]:
    """A document with a sentence that dates a happening, and its event."""
    of = document(f"{next(NUMBERS):04}.txt", f"{text}On {date} {label}.")
    return of, event(of, date, edtf, label, **more)  # type: ignore[arg-type]


def test_a_disaster_of_one_matter_and_day_is_one_happening_in_any_words() -> None:
    """A ferry turned over, capsized, was lost: one wreck, wherever each text sees it."""
    day = ("4 May 2001", "2001-05-04")
    turned = dated(FERRY, "the ship turned over", *day, place="Hale Point")
    capsized = dated(FERRY, "the ferry capsized", *day, place="Lind Sound")
    accident = dated(FERRY, "the accident shook the coast", *day)
    other = dated(QUAKE, "a ferry capsized", *day)
    assert sizes(turned, capsized, accident) == [3]
    assert sizes(turned, other) == [1, 1]


def test_two_attacks_of_one_day_at_two_places_are_two_happenings() -> None:
    """What is done again and again is told apart by its place."""
    day = ("4 May 2001", "2001-05-04")
    hale = dated(FERRY, "the harbour was shelled", *day, place="Hale", type_="attack")
    lind = dated(FERRY, "guns bombarded the mill", *day, place="Lind", type_="attack")
    same = dated(FERRY, "rockets struck the harbour", *day, place="Hale", type_="attack")
    assert sizes(hale, lind) == [1, 1]
    assert sizes(hale, same) == [2]


def test_a_month_that_holds_the_day_needs_more_than_the_kind_of_happening() -> None:
    """A vaccination drive in May is the vaccination campaign of 4 May; another campaign is not."""
    drive = dated(FERRY, "the vaccination drive began", "May 2001", "2001-05")
    same = dated(FERRY, "a vaccination campaign took place", "4 May 2001", "2001-05-04")
    other = dated(FERRY, "an election campaign ended", "4 May 2001", "2001-05-04")
    assert sizes(drive, same) == [2]
    assert sizes(drive, other) == [1, 1]


def test_counts_at_one_implied_place_meet_unless_two_times_are_told() -> None:
    """Two texts about Ostrel count the displaced there; of two years they are two questions."""
    mine = told(FERRY, "4,100 people were displaced.\n\nOstrel", 4100, measure="displaced")
    its = told(FERRY, "9,700 people were displaced.\n\nOstrel", 9700, measure="displaced")
    assert sizes(placed(mine, "Ostrel"), placed(its, "Ostrel")) == [2]
    years = [
        placed(told(FERRY, f"{n} died.\n\nOstrel", n, time=when), "Ostrel")
        for n, when in ((41, "2001"), (97, "2004"))
    ]
    assert sizes(*years) == [1, 1]


def placed(given: tuple[Document, Claim], name: str) -> tuple[Document, Claim]:
    """The same figure with a place that another block of its text names."""
    of, claim = given
    at = of.text.index(name)
    place = Place(
        id=name, name=name, lat=None, lon=None, start=at, end=at + len(name), inferred=True
    )
    return of, replace(claim, place=place, source=of.text)


def test_a_late_toll_is_of_the_happening_that_its_text_is_about() -> None:
    """A count of the same year is of the day; where a war has many days, it is not."""
    on, after = ({"time": "2001-05-04"}, {"time": "2001-06-20"})
    early = told(FERRY, "41 died", 41, credit="Ida Brun", place="Hale", **on)
    late = told(FERRY, "57 died", 57, credit="Ole Vig", place="Port Ansel", **after)
    third = told(FERRY, "63 drowned", 63, credit="Una Lind", **on)
    assert sizes(early, late, third) == [3]
    days = ("1999-01-02", "1999-08-02", "2000-03-02", "2000-11-02", "2001-05-04")
    war = [dated(FERRY, f"a village was shelled on {day}", day, day) for day in days * 3]
    questions, _ = find(early, late, *war)
    assert not any({early[1].id, late[1].id} <= set(q.claims) for q in questions)


def test_an_earlier_disaster_told_beside_is_not_the_one_the_text_is_about() -> None:
    """The first number of a kind is what a text is about; a number of an earlier year is not."""
    of = document(f"{next(NUMBERS):04}.txt", f"{FERRY}41 died in 2001. In 1978, 29 died.")
    first = figure(of, "41 died in 2001", 41, credit="Ida Brun", time="2001-05-04")
    before = figure(of, "In 1978, 29 died", 29, credit="Ida Brun", time="1978", place="Hale")
    other = told(FERRY, "57 died", 57, credit="Ole Vig", time="2001-05-04", place="Port Ansel")
    questions, _ = find_questions(
        [of, other[0]],
        [first, before, other[1]],
        find_origins([of, other[0]], [first, before, other[1]], [], SETTINGS),
        SETTINGS,
    )
    assert sorted(len(q.claims) for q in questions) == [1, 2]
    assert {first.id, other[1].id} in [set(q.claims) for q in questions]


def test_a_small_number_of_two_matters_is_no_number_told_again() -> None:
    """58 of a wreck and 58 of a quake are given by chance; 2,346 is not."""
    assert sizes(
        told(FERRY, "58 died", 58, credit="Ida Brun"), told(QUAKE, "58 died", 58, credit="Ole Vig")
    ) == [1, 1]
    assert sizes(
        told(FERRY, "2,346 died", 2_346, credit="Ida Brun"),
        told(QUAKE, "2,346 died", 2_346, credit="Ole Vig"),
    ) == [2]


def test_a_noun_for_what_happened_stands_for_people() -> None:
    """40 arrests are arrests of people, and so are 40 cases of missing people."""
    place = {"place": "Hale", "time": "2001-05-04", "measure": "detained"}
    assert sizes(
        one("40 arrests", 40, counted="arrests", credit="Ida Brun", **place),
        one("52 people were held", 52, counted="people", credit="Ole Vig", **place),
    ) == [2]


def test_a_disaster_and_what_it_did_at_its_place_are_one_happening() -> None:
    """A fire in May and the people killed there on 4 May are one; a harm elsewhere is not."""
    fire = dated(FERRY, "a fire broke out", "May 2001", "2001-05", place="Hale", type_="disaster")
    day = ("4 May 2001", "2001-05-04")
    killed = dated(FERRY, "29 people were killed", *day, place="Hale", type_="killing")
    elsewhere = dated(FERRY, "29 people were killed", *day, place="Lind", type_="killing")
    assert sizes(fire, killed) == [2]
    assert sizes(fire, elsewhere) == [1, 1]


def test_people_of_a_calling_are_people_in_two_texts() -> None:
    """One text's weavers are another's people, though it counts people elsewhere too."""
    text = "41 weavers died in Hale.\n3 people died in Port Ansel."
    of = document("0001.txt", text)
    weavers = figure(of, "41", 41, counted="weavers", place="Hale", time="2001-05-04")
    people = figure(of, "3", 3, place="Port Ansel", time="2001-06-04")
    other = one("57 people died", 57, credit="Ole Vig", place="Hale", time="2001-05-04")
    assert sizes((of, weavers), (of, people), other) == [2, 1]


def test_a_table_by_years_is_one_question_that_varies() -> None:
    """Counts of one place at written dates, in one voice, are one question told for two times."""
    text = "Hale had 4,100 people in 1951.\nHale had 9,700 people in 1961."
    of = document("0001.txt", text)
    rows = [
        figure(of, words, value, time=year, place="Hale", measure="population", nature="stock")
        for words, value, year in (("4,100", 4100, "1951"), ("9,700", 9700, "1961"))
    ]
    rows = [replace(r, place=Place("hale", "Hale", inferred=True), source=text) for r in rows]
    questions, _ = find_questions([of], rows, find_origins([of], rows, [], SETTINGS), SETTINGS)
    assert [(len(q.claims), q.answer) for q in questions] == [(2, "vary")]


def test_a_running_toll_is_one_question_for_a_year() -> None:
    """A toll that "had risen" by June is the same; one of six years later is another."""
    toll = {"place": "Hale", "credit": "Ida Brun"}
    first = one("the toll rose to 41", 41, time="2001-05-04", **toll)
    assert sizes(first, one("the toll rose to 67", 67, time="2001-06-20", **toll)) == [2]
    assert sizes(first, one("the toll rose to 67", 67, time="2007-06-20", **toll)) == [1, 1]


def test_a_copy_that_drops_the_bound_is_no_sharper_count() -> None:
    """ "At least 61" told on as "61" leaves room for 64."""
    day = {"place": "Hale", "time": "2001-05-04"}
    wire = one("at least 61 died", 61, bound="at_least", credit="Ida Brun", **day)
    copy = one("61 died", 61, credit="Ida Brun", **day)
    other = one("64 died", 64, credit="Ole Vig", **day)
    assert answers(copy, other) == ["contradict"]
    assert answers(wire, copy, other) != ["contradict"]


def test_a_text_that_sets_both_numbers_against_one_another_means_them() -> None:
    """That the source has said "at least 61" elsewhere does not take the rivalry out of a text."""
    day = {"place": "Hale", "time": "2001-05-04"}
    wire = one("at least 61 died", 61, bound="at_least", credit="Ida Brun", **day)
    of = document("0002.txt", "Ida Brun speaks of 61 dead.\nOle Vig counts 64 dead.")
    told = figure(of, "61", 61, credit="Ida Brun", **day)
    rival = figure(of, "64", 64, credit="Ole Vig", **day)
    assert answers(wire, (of, told), (of, rival)) == ["contradict"]


def test_a_matter_has_one_war_whatever_each_side_calls_it() -> None:
    """Two beginnings of one conflict contradict; its end and another matter's war do not."""
    began = dated(FERRY, "the conflict began", "1988", "1988", place="Hale")
    stage = dated(FERRY, "the present stage of the conflict began", "1987", "1987", place="Lind")
    ended = dated(FERRY, "the conflict ended", "1988", "1988", place="Hale")
    other = dated(QUAKE, "the conflict began", "1987", "1987", place="Lind")
    assert answers(began, stage) == ["contradict"]
    assert sizes(began, ended) == [1, 1]
    assert sizes(began, other) == [1, 1]


def test_an_entry_that_only_dates_a_place_parts_no_tellings_of_its_taking() -> None:
    """Whatever is read first, two days for the taking of Hale are one question."""
    day = ("9 March 2001", "2001-03-09")
    entry = dated(FERRY, "Hale", *day, place="Hale")
    taken = dated(
        FERRY, "the troops captured the town of Hale", *day, place="Hale", type_="seizure"
    )
    later = dated(
        FERRY, "Hale was liberated", "11 March 2001", "2001-03-11", place="Hale", type_="seizure"
    )
    for order in ((entry, taken, later), (later, entry, taken), (taken, later, entry)):
        assert answers(*order) == ["contradict"]


def two_counts() -> tuple[tuple[Document, Claim], ...]:
    """A text that credits two counts of the dead at one place, neither dated."""
    of = document("side.txt", f"{FERRY}41 dead, says Ida Brun.\n\n57 dead at Hale, says Ole Vig.")
    return (
        (of, figure(of, "41 dead", 41, credit="Ida Brun", place="Hale")),
        (of, figure(of, "57 dead", 57, credit="Ole Vig", place="Hale")),
    )


def test_two_sources_of_one_text_contradict_each_other_without_a_date() -> None:
    """A paper that sets two counts of one place side by side needs to date neither."""
    assert answers(*two_counts()) == ["contradict"]


def test_bare_numbers_contradict_nothing_where_others_count_under_definitions() -> None:
    """Where a text counts excess deaths, a number in doubt may be of those or of others."""
    excess = told(FERRY, "812 excess deaths", 812, counted="excess deaths", place="Ostry")
    assert answers(*two_counts(), excess)[0] == "vary"
