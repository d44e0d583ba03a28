"""Figures of whole sentences: what is counted, what is said of it, what is part of what."""

import pytest

from variorum.claims.drafts import TimeMention
from variorum.claims.figures import find_figures

from .reader import figures, reading_of, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In the fire 12 mills, three bridges and 40 barns were burned down.",
            [
                ("12", "destroyed", "mills"),
                ("three", "destroyed", "bridges"),
                ("40", "destroyed", "barns"),
            ],
        ),
        (
            "Four villagers were killed and 11 wounded.",
            [("Four", "killed", "villagers"), ("11", "injured", "villagers")],
        ),
        ("The death of 214 people was confirmed.", [("214", "killed", "people")]),
        ("Verrin reported a death toll of 31.", [("31", "killed", "people")]),
        ("The raid left nine dead.", [("nine", "killed", "people")]),
        (
            "Fighting has uprooted 1.3 million, the agency says.",
            [("1.3 million", "displaced", "people")],
        ),
        (
            "More than 5,000 residents live in the valley as internally displaced people.",
            [("More than 5,000", "displaced", "residents")],
        ),
        ("The fate of 415 people remains unknown.", [("415", "missing", "people")]),
        ("Over 600 became disabled.", [("Over 600", "disabled", "people")]),
        ("64 soldiers were taken prisoner.", [("64", "detained", "soldiers")]),
        ("The army lost 14 tanks.", [("14", "lost", "tanks")]),
        ("Some 60 percent of the residents were displaced.",
         [("Some 60 percent", "displaced", "residents")]),
        ("Rebels hold 20 percent of Orvel territory.",
         [("20 percent", "share", "Orvel territory")]),
        ("There were 160 women in Tamm, 5% of the population.",
         [("160", "population", "women"), ("5%", "population", "women")]),
        ("The dam is 85 metres high.", [("85 metres", "height", "dam")]),
        ("Prisoners: 412\nHouses: 7\nDestroyed: 31\n",
         [("412", "detained", "prisoners"), ("7", "count", "houses"), ("31", "destroyed", "")]),
    ],
)  # fmt: skip
def test_measure_and_counted(text: str, expected: list[tuple[str, str, str]]) -> None:
    """Verbs, nouns, participles and labels give the measure; the noun phrase what is counted."""
    assert told(text) == expected


def test_an_item_of_a_banner_names_its_measure() -> None:
    """ "territory 214 km2" in a line of labelled values is an area of territory."""
    text = (
        "Orvel: 3 May 1987, territory 214 km2; Tamm: 9 May 1987, territory 96 km2; "
        "Lorne: 1 June 1987, territory 31 km2"
    )
    assert told(text) == [
        ("214 km2", "area", "territory"),
        ("96 km2", "area", "territory"),
        ("31 km2", "area", "territory"),
    ]


def test_what_is_included_is_part_of_the_whole_and_shares_its_measure() -> None:
    """ "including 52 women and 17 children": both are parts of the missing, and missing."""
    whole, women, children = figures(
        "The office registered 2,310 missing persons, including 52 women and 17 children."
    )
    assert (whole.part_of, women.part_of, children.part_of) == (None, 0, 0)
    assert women.measure == children.measure == "missing"


def test_a_parenthesis_is_part_of_what_stands_before_it() -> None:
    """ "118 sailors (37 women)": the women are a part of the sailors."""
    _, women = figures("A total of 118 sailors (37 women) lost their lives.")
    assert (women.part_of, women.measure) == (0, "killed")


def test_of_them_points_back_over_the_sentence() -> None:
    """ "Of these" takes up the figures of the sentence before."""
    dead, missing, part = figures(
        "Tamm put its dead at 380 soldiers and its missing at 18. Of these, 74 dead were scouts."
    )
    assert (dead.measure, missing.measure, part.part_of) == ("killed", "missing", 0)


def test_a_figure_may_be_part_of_one_that_follows() -> None:
    """ "Eleven of the 30 villages": the whole stands behind the part."""
    part, whole = figures("Eleven of the 30 villages were razed.")
    assert (part.part_of, whole.part_of) == (1, None)


def test_a_clause_behind_an_insertion_speaks_of_the_whole() -> None:
    """ "300 people, including 20 children, who went missing": they are the missing."""
    whole, *_ = figures(
        "The fate of 300 people, including 20 children and 35 women, who went missing is unknown."
    )
    assert whole.measure == "missing"


def test_an_agent_is_not_what_was_killed() -> None:
    """ "18 strikes that killed civilians" are not 18 killed."""
    (strikes,) = figures("The report describes 18 strikes that killed sailors.")
    assert strikes.measure != "killed"


def test_vague_numbers_are_marked() -> None:
    """ "Dozens" is at least 24 and vague."""
    (found,) = figures("Dozens were wounded in Tamm.")
    assert (found.vague, found.bound, found.low, found.measure) == (True, "at_least", 24, "injured")


def test_a_conversion_repeats_the_figure_before_it() -> None:
    """ "155 mph (250 km/h)": both are the speed of the winds."""
    miles, kilometres = figures("The storm hit Lorne with winds of 155 mph (250 km/h).")
    assert (miles.unit, kilometres.unit) == ("[mi_i]/h", "km/h")
    assert miles.counted == kilometres.counted == "winds"


def test_cells_of_a_table_take_their_column_and_row() -> None:
    """The first row is the heading; the first cell of a row names the place."""
    text = "District\tKilled\tHouses\nOrvel\t12\t340\nTamm\t7\t95\n"
    found = figures(text)
    assert [(f.low, f.measure) for f in found] == [
        (12, "killed"),
        (340, "houses"),
        (7, "killed"),
        (95, "houses"),
    ]


def test_a_number_inside_a_time_is_no_figure() -> None:
    """What another finder reads as a duration is left to it."""
    text = "For 40 nights they waited with 12 boats."
    mention = TimeMention(4, 13, "40 nights", 0, "DURATION", "P40D", None)
    assert [f.low for f in figures(text, (mention,))] == [12]


def test_a_sentence_too_long_to_parse_gives_only_measured_figures() -> None:
    """Without a parse a bare count is not guessed at; an area still is one."""
    text = "They walked on and on, " * 90 + "past 40 barns and 214 km2 of land."
    assert [f.unit for f in figures(text)] == ["km2"]


def test_spans_are_the_words_of_the_text() -> None:
    """A number broken over two lines keeps the offsets of the untouched text."""
    text = "The council of Orvel said that more than\n1,200 people had fled the town in one night."
    (found,) = figures(text)
    assert text[found.start : found.end] == "more than\n1,200"


def test_reading_twice_gives_the_same() -> None:
    """Nothing depends on order, time or chance."""
    reading = reading_of("Two boats sank, 14 sailors died and 30 were rescued near Lorne.")
    assert find_figures(reading, ()) == find_figures(reading, ())


def test_a_pair_of_figures_is_no_part_of_itself() -> None:
    """ "90 of their scouts and more than 30 sailors": two figures side by side."""
    first, second = figures("They say 90 of their scouts and more than 30 sailors have died.")
    assert (first.part_of, second.part_of) == (None, None)


def test_no_figure_is_part_of_itself_or_of_a_part_of_itself() -> None:
    """Following wholes always ends, whatever is written."""
    text = (
        "Of the 340 detainees, 52 (17 girls) were women and 30 of them were of the 20 nurses. "
        "Eleven of the 30 villages, among them 4 of the 5 old ones, burned (9 of 12 mills too)."
    )
    found = figures(text)
    for figure in found:
        seen = set()
        at = figure.part_of
        while at is not None:
            assert at not in seen and found[at] is not figure
            seen.add(at)
            at = found[at].part_of
