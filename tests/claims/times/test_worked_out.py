"""Dates that are worked out: from the document's date, from the text, or not at all."""

from __future__ import annotations

import pytest

from .tagging import times

FROM_THE_DOCUMENT = [
    ("The mayor spoke on Tuesday.", "2020-10-20"),
    ("The mayor will speak on Tuesday.", "2020-10-27"),
    ("The mayor spoke yesterday.", "2020-10-22"),
    ("The mayor spoke last month.", "2020-09"),
    ("The mayor spoke last year.", "2019"),
    ("The mayor spoke two years ago.", "2018"),
    ("The mayor spoke on Sept. 27.", "2020-09-27"),
    ("The mayor spoke in November.", "2019-11"),
    ("The mayor will speak in November.", "2020-11"),
    ("The mayor spoke half a century ago.", "1970"),
    ("The mayor spoke the week before last.", "2020-10-05/2020-10-11"),
    ("The mayor spoke this past summer.", "2020-22"),
    ("They announced an agreement to merge in March.", "2021-03"),
    ("The mayor spoke in March, and in November he will speak again.", "2020-03"),
]


@pytest.mark.parametrize(("text", "edtf"), FROM_THE_DOCUMENT)
def test_relative_words_count_from_the_documents_date(text: str, edtf: str) -> None:
    """Written on Friday 23 October 2020: each is worked out, marked, and says from what."""
    found = times(text, "2020-10-23")[0]
    assert (found.edtf, found.inferred) == (edtf, True)
    assert found.working is not None
    assert "2020-10-23" in found.working


@pytest.mark.parametrize("text", [text for text, _ in FROM_THE_DOCUMENT[:6]])
def test_without_a_date_of_writing_relative_words_stay_open(text: str) -> None:
    """Nothing is invented."""
    assert [m.edtf for m in times(text)] == [None]


def test_a_day_without_any_year_keeps_it_open() -> None:
    """A day whose year nobody tells is that day of some year."""
    (found,) = times("25 SEPTEMBER")
    assert (found.edtf, found.inferred) == ("XXXX-09-25", False)


def test_the_story_lends_its_year() -> None:
    """Later days of a story take its year, and say from which words."""
    *_, found = times("The survey began in May 1977. On 6 June the mapmakers left.")
    assert (found.edtf, found.inferred) == ("1977-06-06", True)
    assert found.working is not None
    assert "May 1977" in found.working


def test_a_year_over_a_line_lends_itself() -> None:
    """A chronology's year stands over its days."""
    *_, found = times("1993\n\n25 SEPTEMBER\nA truce was signed in the town hall of Orlo.")
    assert (found.edtf, found.inferred) == ("1993-09-25", True)


def test_a_column_of_years_lends_none() -> None:
    """Where years stand in a row, apart from their days, no day is given one of them."""
    found = times("1993\n\n1994\n\n1995\n\n25 SEPTEMBER\n\n8 OCTOBER")
    assert [m.edtf for m in found][-2:] == ["XXXX-09-25", "XXXX-10-08"]


def test_steps_from_the_last_date_told() -> None:
    """ "The following day" and "two weeks later" count from what was told before."""
    found = times(
        "On 28 June 1983 Orlo burned. The following day help came. Two days later it left."
    )
    assert [m.edtf for m in found] == ["1983-06-28", "1983-06-29", "1983-07-01"]


def test_a_dateline_stands_in_for_a_date_of_publication() -> None:
    """The date that stands alone at the head of a text is its day of writing."""
    *_, found = times("Orlo in the news\n\nMarch 6, 2019 - 09:15 UTC\n\nThe mayor spoke yesterday.")
    assert found.edtf == "2019-03-05"


def test_told_as_past_and_nearly_a_year_ago_stays_open() -> None:
    """An anniversary text does not say which year it remembers."""
    found = times("In the night of April 11-12 the river broke the dam.", "2019-04-08")
    assert found[0].edtf == "XXXX-04-11/XXXX-04-12"


def test_items_of_a_banner_lend_nothing() -> None:
    """A year in a banner says nothing of the text below it."""
    banner = "Orlo: may 8, 1992, area 1 km2; Varna: 9 May 1993, area 3 km2; Selo: 1 June 1994"
    text = banner + "\n\nThe mayor spoke on April 2."
    assert times(text)[-1].edtf == "XXXX-04-02"


def test_by_with_an_agent_is_no_deadline() -> None:
    """Only "by" before the date itself looks ahead."""
    (found,) = times("The truce was agreed by telephone on Monday evening.", "2014-05-08")
    assert (found.edtf or "").startswith("2014-05-05")


def test_the_same_night_and_that_winter_count_from_the_text() -> None:
    """Both go back to the date that the text told last."""
    found = times("A guard fell on 3 May 1911. He died the same night. That winter was mild.")
    assert [t.edtf for t in found] == ["1911-05-03", "1911-05-03", "1911-24"]


DISTANCES = [
    ("Three days before 8 May 1992 Orlo fell.", "1992-05-05"),
    ("The day after 28 February 1992 Orlo fell.", "1992-02-29"),
    ("A month after 1 May 1990 Orlo fell.", "1990-06"),
    ("On the eve of 8 May 1992 Orlo fell.", "1992-05-07"),
]


@pytest.mark.parametrize(("text", "edtf"), DISTANCES)
def test_a_date_counted_from_a_date_beside_it(text: str, edtf: str) -> None:
    """The whole names the day it comes to; the date it is counted from is only a part."""
    (found,) = [m for m in times(text) if m.edtf and not m.part]
    assert (found.edtf, found.inferred) == (edtf, True)


def test_nothing_is_counted_finer_than_the_date_it_counts_from() -> None:
    """Three days after a month are no day."""
    dated = [m.edtf for m in times("Three days after May 1992 Orlo fell.") if m.edtf]
    assert dated == ["1992-05"]


@pytest.mark.parametrize(
    ("text", "published", "url", "origin"),
    [
        ("The mayor spoke yesterday.", "2019-03-06", None, "metadata"),
        ("Orlo news\n\n6 March 2019\n\nThe mayor spoke yesterday.", None, None, "dateline"),
        (
            "ORLO, March 6, 2019 (Orlo Agency) -- The mayor spoke yesterday.",
            None,
            "https://orlo.example/2019/03/09/a.html",
            "dateline",
        ),
        ("The mayor spoke yesterday.", None, "https://orlo.example/2019/03/06/a.html", "address"),
        ("The mayor spoke yesterday.", None, "https://orlo.example/a-20190306.html", "address"),
        ("Orlo\n\n6 March 2019\n\nThe mayor spoke yesterday.", "2021-01-02?", None, "dateline"),
        ("The mayor spoke yesterday.", "2019-03-06?", None, "date of the file"),
    ],
)
def test_what_told_the_documents_own_date(
    text: str, published: str | None, url: str | None, origin: str
) -> None:
    """Metadata, else a dateline, else the address, else the day the file was made."""
    found = times(text, published, url)[-1]
    assert found.edtf == "2019-03-05"
    assert found.working == f"counted from the document's date, 2019-03-06 ({origin})"


RETOLD = [
    ("In March 1911 Orlo burned. The following autumn it was rebuilt.", "1911-23"),
    ("In October 1911 Orlo burned. The following May it was rebuilt.", "1912-05"),
    ("On 3 May 1911 Orlo burned. In the evening rain came.", "1911-05-03"),
    ("On 3 May 1911 Orlo burned. On the 8th the council met.", "1911-05-08"),
    ("In May 1911 Orlo burned. Later in the year it was rebuilt.", "1911"),
]


@pytest.mark.parametrize(("text", "edtf"), RETOLD)
def test_what_goes_back_to_the_date_told_last(text: str, edtf: str) -> None:
    """Seasons, months, parts of the day and bare days count from the story's last date."""
    found = times(text)[-1]
    assert (found.edtf, found.inferred) == (edtf, True)


@pytest.mark.parametrize(
    "text",
    [
        "In the evening rain came.",
        "They met that week.",
        "They lived in the quarter.",
        "It was the last year of the siege.",
    ],
)
def test_what_goes_back_to_nothing_is_no_date(text: str) -> None:
    """Words that need an antecedent are left alone where the text told of none."""
    assert times(text, "2020-10-23") == ()


OF_A_YEAR = [
    ("It opens in October of next year.", "2021-10"),
    ("It opened on 3 January last year.", "2019-01-03"),
    ("It opens in the spring of next year.", "2021-21"),
]


@pytest.mark.parametrize(("text", "edtf"), OF_A_YEAR)
def test_a_month_of_a_year_named_by_its_distance(text: str, edtf: str) -> None:
    """ "of next year" names the year, whatever the month."""
    (found,) = times(text, "2020-10-23")
    assert found.edtf == edtf


def test_a_programme_goes_on_into_the_next_year() -> None:
    """Months named one behind the other lie one behind the other."""
    found = times(
        "We will play Orlo in November, Varna in January and Selo in March.", "2020-10-23"
    )
    assert [m.edtf for m in found] == ["2020-11", "2021-01", "2021-03"]


def test_what_recurs_has_no_year() -> None:
    """A month told of in the present of habit is that month of any year."""
    (found,) = times("In January the pass above Orlo is usually closed.", "2020-10-23")
    assert (found.edtf, found.inferred) == ("XXXX-01", False)


def test_today_in_a_story_of_long_ago_is_these_days() -> None:
    """TIMEX3's PRESENT_REF; the record still knows when it was written."""
    found = times("Orlo burned in 1611 and in 1714. Today it is a quiet town.", "2003-11-08")[-1]
    assert (found.value, found.edtf, found.inferred) == ("PRESENT_REF", "2003-11-08", True)


def test_results_are_compared_with_the_same_quarter() -> None:
    """ "a year earlier" beside a quarter's figures is that quarter of the year before."""
    text = "In the third quarter Orlo Mills earned 5 million, up from 4 million a year earlier."
    assert [m.edtf for m in times(text, "1989-11-02")] == ["1989-35", "1988-35"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The mill burned down over the weekend.", "2020-10-17/2020-10-18"),
        ("The mill will be opened at the weekend.", "2020-10-24/2020-10-25"),
    ],
)
def test_the_weekend_is_the_last_or_the_next(text: str, edtf: str) -> None:
    """Told by the tense, from Friday 23 October 2020."""
    (found,) = times(text, "2020-10-23")
    assert found.edtf == edtf


def test_the_tense_of_the_clause_decides() -> None:
    """What was told before a new clause says nothing of the date that opens it."""
    found = times("The mayor spoke in March, and in November he will speak.", "2020-10-23")
    assert [m.edtf for m in found] == ["2020-03", "2020-11"]


def test_a_short_sentence_with_a_date_is_no_dateline() -> None:
    """It tells what happened that day; the text still has no date of its own."""
    found = times("On 3 May 1990 he came. The mayor spoke yesterday.")
    assert [m.edtf for m in found] == ["1990-05-03", None]


def test_the_week_s_is_the_week_told_of() -> None:
    """ "The week's" goes back to the week of the date told last."""
    found = times("On 28 June 1983 Orlo burned. It was the week's second fire.")
    assert [m.edtf for m in found] == ["1983-06-28", "1983-06-27/1983-07-03"]


def test_results_of_many_months_are_measured_against_a_years() -> None:
    """What nine months are compared with is no quarter, whichever quarter was told of before."""
    text = (
        "In the third quarter Orlo Mills earned 5 million. For the first nine months it earned "
        "14 million, compared with 12 million a year earlier."
    )
    assert times(text, "1989-11-02")[-1].edtf == "1988"


def test_a_quarter_in_apposition_is_the_quarter_before_it() -> None:
    """ "The year-ago quarter, the second quarter ended Oct. 31" is one quarter, and so its day."""
    text = (
        "Orlo Mills earned 5 million in the third quarter. In the year-ago quarter, the second "
        "quarter ended Oct. 31, it lost 3 million. Results for that quarter were restated."
    )
    found = [m.value for m in times(text, "1989-11-02")]
    assert found == ["1989-Q3", "1988-Q2", "1988-Q2", "1988-10-31", "1988-Q2"]


def test_what_is_usual_recurs_though_somebody_said_so() -> None:
    """The past of who reports it does not make the quarter one of last year's."""
    text = "The mill said yesterday that its flour is usually sold in the second quarter."
    assert times(text, "1989-11-02")[-1].edtf is None


def test_the_present_of_a_timetable_looks_ahead() -> None:
    """ "Meets on Monday" is arranged; "met on Monday" is over."""
    ahead = times("The council meets on Monday.", "2020-10-23")
    back = times("The council met on Monday.", "2020-10-23")
    assert [ahead[0].edtf, back[0].edtf] == ["2020-10-26", "2020-10-19"]


def test_nights_of_two_weekdays_are_both_repeated() -> None:
    """ "Monday and Tuesday nights" are two sets, and no date."""
    found = times("The ferry leaves Orlo on Monday and Tuesday nights.", "2020-10-23")
    assert [(m.type, m.value) for m in found] == [
        ("SET", "XXXX-WXX-1TNI"),
        ("SET", "XXXX-WXX-2TNI"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Today is the third day of the strike.",
        "The port, shut last week, is closed today for a third straight day.",
    ],
)
def test_the_nth_day_of_something_is_the_day_told_of(text: str) -> None:
    """It counts from the day of writing, or from the day that the sentence told before."""
    assert times(text, "2020-10-23")[-1].edtf == "2020-10-23"


FIRE = "The Orlo mill fire broke out on 3 April 2014. "


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("A stone was unveiled on the fifth anniversary of the fire.", "2019-04-03"),
        ("Two days after the fire the council met.", "2014-04-05"),
        ("Two months after the mill fire the council met.", "2014-06"),
        ("A year before the fire the mill was inspected.", "2013"),
    ],
)
def test_a_happening_that_was_dated_is_counted_from(text: str, edtf: str) -> None:
    """No finer than the words count; an anniversary is a day."""
    found = next(m for m in times(FIRE + text)[1:] if not m.part)
    assert (found.edtf, found.inferred) == (edtf, True)
    assert found.working == "counted from the fire of “3 April 2014”"


@pytest.mark.parametrize(
    "text",
    [
        "The mill fire was on 3 May 1990, and another fire on 4 May 1991 ended it.",
        "The council met on 5 April 2014, a week after the fire.",
        "The mill burned on 3 May 1990.",
    ],
)
def test_a_happening_of_two_days_or_none_is_not_counted_from(text: str) -> None:
    """Two fires, a day that itself counts from the fire, no fire at all: nothing is worked out."""
    found = times(f"{text} Two days after the fire it rained.")
    assert [m.edtf for m in found][-1] is None


def test_a_weekday_by_its_rank_in_a_month() -> None:
    """ "The last Monday of October 1957" is one day, and nothing is worked out."""
    (found,) = times("The fair was opened on the last Monday of October 1957.")
    assert (found.edtf, found.inferred) == ("1957-10-28", False)


def test_a_month_has_no_fifth_sunday_every_time() -> None:
    """A rank that the month does not have names no day."""
    assert [m.edtf for m in times("They met on the fifth Sunday of May 1993.")] == ["1993-05-30"]
    assert [m.edtf for m in times("They met on the fifth Monday of June 1993.")] == [None]


def test_hours_in_words() -> None:
    """ "A quarter past eleven" is a time of the day told before."""
    found = times("On 3 May 1990 it rained. At a quarter past eleven the dam broke.")
    assert found[-1].value == "1990-05-03T11:15"


def test_a_story_goes_on_to_the_next_weekday() -> None:
    """Where nobody tells the day of writing, Tuesday is the one after the day told."""
    found = times("On Monday, 3 May 1993, it rained. On Tuesday the dam broke.")
    assert [m.edtf for m in found] == ["1993-05-03", "1993-05-04"]


def test_a_month_behind_a_written_year_is_of_that_year() -> None:
    """ "On 29 May 2017, and ... at the end of June": not of the year of writing."""
    text = "The list was opened on 29 May 2017 and closed at the end of June. He wrote yesterday."
    assert [m.edtf for m in times(text, "2018-09-28")][:2] == ["2017-05-29", "2017-06"]


def test_in_so_many_years_counts_from_a_day_that_is_spoken_from() -> None:
    """Said yesterday, what expires in three years expires in that year."""
    *_, found = times("The mayor said yesterday that it will expire in three years.", "2020-10-23")
    assert (found.edtf, found.inferred) == ("2023", True)


def test_in_so_many_years_is_a_length_where_nobody_speaks_of_now() -> None:
    """A story without a day of writing, and work that takes so long, count no date."""
    told = times("The lease will end in three years. The dam will be built in two years.")
    assert [(m.type, m.value) for m in told] == [("DURATION", "P3Y"), ("DURATION", "P2Y")]
    (built,) = times("The dam will be built in two years.", "2020-10-23")
    assert built.type == "DURATION"


def test_this_quarters_loss_is_of_the_quarter_reported() -> None:
    """What is told as a figure is of the quarter that is over."""
    text = "The mill lost $2 million in the third quarter. This quarter's loss is its first."
    assert [m.value for m in times(text, "2020-10-23")] == ["2020-Q3", "2020-Q3"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The mill has annual sales of 4 million.", []),
        ("Prices rise by 3% annually.", []),
        ("The annual fair is in Orlo.", ["P1Y"]),
        ("The boats sail daily.", ["P1D"]),
        ("It was the end of a week that saw three fires.", ["P1W"]),
    ],
)
def test_a_rate_is_no_recurring_time(text: str, values: list[str]) -> None:
    """So much a year is an amount; what happens every year is a set of times."""
    assert [m.value for m in times(text)] == values
