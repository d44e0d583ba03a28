"""Lists whose years, days and places stand apart: paired, dated as far as can be, no further."""

from __future__ import annotations

from datetime import date

from edtf import parse_edtf
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.texts import reading
from variorum.claims.events.lists.lines import Day, day_of, lines_of
from variorum.claims.events.lists.pages import find_lists
from variorum.claims.events.lists.tables import table_rows
from variorum.claims.events.lists.wording import set_of
from variorum.claims.events.lists.years import Sheet, solve
from variorum.claims.find import find_claims
from variorum.model import Claim, Event
from variorum.settings import Settings

HEADING = "Meetings of the envoys, held between the Harl and Ostmark governments"


def events(text: str) -> list[Claim]:
    """The events of a text, in its order."""
    claims = find_claims(reading(text), Settings())
    return [claim for claim in claims if isinstance(claim.payload, Event)]


def dates(text: str) -> list[tuple[str, str | None]]:
    """EDTF and place of each event."""
    return [
        (claim.time.edtf, claim.place.name if claim.place else None)
        for claim in events(text)
        if claim.time is not None
    ]


def flat(*runs: str) -> str:
    """A text in which each run's words, parted by bars, stand on lines of their own."""
    return "\n\n".join([HEADING, *("\n\n".join(run.split("|")) for run in runs)]) + "\n"


ONE_WAY = flat(
    "1951|1952", "3 MAY|12 NOVEMBER|20 JANUARY", "Lisarde (border talks)|Orveny|Tarn (summit)"
)


def test_days_are_paired_with_places_by_position_and_dated_by_their_order() -> None:
    """A day earlier in the year than the one above it belongs to the next printed year."""
    assert dates(ONE_WAY) == [
        ("1951-05-03", "Lisarde"),
        ("1951-11-12", "Orveny"),
        ("1952-01-20", "Tarn"),
    ]


def test_what_is_worked_out_is_inferred_and_says_how() -> None:
    """Neither the year nor the place is presented as written; the working names the years."""
    for claim in events(ONE_WAY):
        assert claim.time is not None and claim.place is not None
        assert claim.time.inferred and claim.place.inferred
        assert claim.time.working is not None and "1951, 1952" in claim.time.working
        assert claim.time.text in ("3 MAY", "12 NOVEMBER", "20 JANUARY")


def test_the_heading_tells_what_happened_and_who_took_part() -> None:
    """Every entry is of the heading's kind, with both sides of its "between"."""
    for claim in events(ONE_WAY):
        assert isinstance(claim.payload, Event)
        assert claim.payload.type == "consult"
        assert claim.payload.participants == ("Harl governments", "Ostmark governments")


def test_several_readings_are_all_kept() -> None:
    """Two days that may stand in either of two years keep both."""
    text = flat("1951|1952|1953", "3 MAY|20 JANUARY|7 MARCH|2 FEBRUARY", "Tarn|Orveny|Lisarde|Harl")
    assert [edtf for edtf, _ in dates(text)] == [
        "1951-05-03",
        "1952-01-20",
        "1952-03-07",
        "1953-02-02",
    ]
    text = flat("1951|1952|1953", "3 MAY|20 JULY|7 MARCH|2 APRIL", "Tarn|Orveny|Lisarde|Harl")
    assert [edtf for edtf, _ in dates(text)] == [
        "1951-05-03",
        "[1951-07-20,1952-07-20]",
        "[1952-03-07,1953-03-07]",
        "1953-04-02",
    ]


def test_another_passage_that_dates_the_same_happening_settles_its_year() -> None:
    """A sentence that gives the day in full and the place has the last word on the year."""
    told = "The envoys met in Orveny on 20 July 1952 and parted without a word."
    text = flat("1951|1952|1953", "3 MAY|20 JULY|7 MARCH|2 APRIL", "Tarn|Orveny|Lisarde|Harl")
    found = {place: edtf for edtf, place in dates(f"{told}\n\n{text}")}
    assert found["Lisarde"] == "1953-03-07"
    working = [c.time.working for c in events(f"{told}\n\n{text}") if c.time and c.time.working]
    assert any("20 July 1952" in each for each in working)


def test_a_pairing_that_another_passage_contradicts_is_doubtful() -> None:
    """Where a sentence puts the day elsewhere, the entry says so."""
    told = "The meeting of 12 November 1951 was held in Tarn."
    (doubtful,) = [
        c
        for c in events(f"{told}\n\n{ONE_WAY}")
        if c.time is not None and c.time.text == "12 NOVEMBER"
    ]
    assert doubtful.time is not None and doubtful.time.working is not None
    assert "doubtful" in doubtful.time.working and "Tarn" in doubtful.time.working


def test_without_as_many_places_as_days_none_is_paired() -> None:
    """Counts that do not match leave the days without a place."""
    text = flat("1951|1952", "3 MAY|12 NOVEMBER|20 JANUARY", "Lisarde|Tarn")
    assert [place for _, place in dates(text)] == [None, None, None]


def test_a_year_printed_for_each_day_is_paired_by_position() -> None:
    """Years that are printed again stand one beside each day, whatever order the days are in."""
    text = flat("1951|1951|1952", "12 NOVEMBER|3 MAY|20 JANUARY", "Lisarde|Orveny|Tarn")
    assert dates(text) == [
        ("1951-11-12", "Lisarde"),
        ("1951-05-03", "Orveny"),
        ("1952-01-20", "Tarn"),
    ]
    assert all(claim.time is not None and claim.time.inferred for claim in events(text))


def test_years_may_stand_behind_their_days() -> None:
    """Days, places, then years: the order of the days tells the years as it does in front."""
    text = flat("3 MAY|12 NOVEMBER|20 JANUARY", "Lisarde|Orveny|Tarn", "1951|1952")
    assert dates(text) == [
        ("1951-05-03", "Lisarde"),
        ("1951-11-12", "Orveny"),
        ("1952-01-20", "Tarn"),
    ]
    assert all(claim.time is not None and claim.time.inferred for claim in events(text))


def test_years_that_days_follow_are_over_those() -> None:
    """Years between two runs of days are not taken for those of the first."""
    text = flat("3 MAY|12 NOVEMBER|20 JANUARY", "Lisarde|Orveny|Tarn", "1951|1952")
    text += "\n\n7 MARCH\n8 MARCH\n9 MARCH"
    assert ("1951-05-03", "Lisarde") not in dates(text)


def test_a_month_is_carried_down_its_column() -> None:
    """A bare number under a day that goes on from it is a day of the same month."""
    text = flat("1951|1952", "3 MAY|12|12 NOVEMBER|20 JANUARY", "Lisarde|Harl|Orveny|Tarn")
    assert dates(text) == [
        ("1951-05-03", "Lisarde"),
        ("1951-05-12", "Harl"),
        ("1951-11-12", "Orveny"),
        ("1952-01-20", "Tarn"),
    ]
    (carried,) = [c for c in events(text) if c.time is not None and c.time.text == "12"]
    assert carried.time is not None
    assert "the month is that of the day above" in (carried.time.working or "")


def test_a_number_that_goes_back_is_no_day() -> None:
    """Under the twentieth, "7" is another thing."""
    lines = list(lines_of("20 MAY\n7\n31\n"))
    assert [line.sort for line in lines] == ["day", "other", "other"]


def test_pages_follow_one_another() -> None:
    """The first days of a page may still be in the last year of the page before."""
    text = flat("1951", "3 MAY|12 JUNE", "Tarn|Orveny") + "\n\n\n\n"
    text += flat("1952", "1 OCTOBER|4 MARCH|5 APRIL", "Lisarde|Harl|Tarn").split("\n\n", 1)[1]
    assert dates(text) == [
        ("1951-05-03", "Tarn"),
        ("1951-06-12", "Orveny"),
        ("1951-10-01", "Lisarde"),
        ("1952-03-04", "Harl"),
        ("1952-04-05", "Tarn"),
    ]


def test_a_table_with_years_printed_once_is_read_by_its_rows() -> None:
    """The last year printed above a row is its year; the place beside it is as written."""
    text = f"{HEADING}\n\n1951\t3 May\tTarn\n\t12 November\tOrveny\n1952\t20 January\tHarl\n"
    assert dates(text) == [
        ("1951-05-03", "Tarn"),
        ("1951-11-12", "Orveny"),
        ("1952-01-20", "Harl"),
    ]
    assert [c.time.inferred for c in events(text) if c.time] == [True, True, True]
    assert [c.place.inferred for c in events(text) if c.place] == [False, False, False]


def test_a_chronology_in_running_text_is_no_flattened_list() -> None:
    """Single days over paragraphs are headings of what follows, not a run."""
    text = (
        "1951\n\n3 May\n\nThe envoys met in Tarn and spoke of water.\n\n12 November\n\n"
        "The bridge at Orveny burned down.\n\n20 November\n\nThe envoys met again.\n"
    )
    assert all(c.time is None or "printed" not in (c.time.working or "") for c in events(text))


def test_days_are_read_in_every_usual_order() -> None:
    """Day or month first, ordinals, ranges, weekdays; what is no day of the calendar is none."""
    assert day_of("3 May") == day_of("May 3") == day_of("3rd MAY") == Day(5, 3, 3)
    assert day_of("10-11 FEBRUARY") == Day(2, 10, 11)
    assert day_of("Monday, 3 May") == Day(5, 3, 3)
    assert day_of("31 April") is day_of("May") is day_of("3 May and more") is None


@st.composite
def printed_lists(draw: st.DrawFn) -> list[list[list[date]]]:
    """Pages of two columns of days in order, no page beginning before the last one ended."""
    days = sorted(
        draw(st.lists(st.dates(date(1950, 1, 1), date(1958, 12, 31)), min_size=3, max_size=24))
    )
    pages: list[list[list[date]]] = []
    while days:
        size = draw(st.integers(1, 10))
        page, days = days[:size], days[size:]
        left = [draw(st.booleans()) for _ in page]
        columns = [
            [d for d, at in zip(page, left, strict=True) if at is side] for side in (True, False)
        ]
        pages.append([column for column in columns if column])
    return pages


@settings(deadline=None)
@given(printed_lists())
def test_the_true_years_are_never_lost(pages: list[list[list[date]]]) -> None:
    """Whatever list was printed in order, each day keeps its year among those left to it."""
    sheets, last = [], None
    for page in pages:
        years = sorted({day.year for column in page for day in column})
        # a page does not print the year again that the page before ended in
        printed = tuple(year for year in years if year != last)
        last = years[-1]
        columns = tuple(tuple(Day(d.month, d.day, d.day) for d in column) for column in page)
        sheets.append(Sheet(printed, columns))
    for page, solved in zip(pages, solve(sheets, {}), strict=True):
        for column, found in zip(page, solved, strict=True):
            for day, left in zip(column, found.years, strict=True):
                assert day.year in left


WORDS = st.sampled_from(
    [
        "1951",
        "1952",
        "1953",
        "3 MAY",
        "29 FEBRUARY",
        "10-11 June",
        "May 4, 1951",
        "Tarn",
        "(a b",
        "Orveny (talks)",
        "Meetings of the envoys",
        "\t",
        "1951\t3 May\tTarn",
        "\t4 June\tHarl",
        "\x0c",
    ]
)


@settings(deadline=None)
@given(st.lists(WORDS, max_size=40), st.sampled_from(["\n", "\n\n", "\n\n\n\n"]))
def test_no_pile_of_lines_makes_it_raise(words: list[str], between: str) -> None:
    """Whatever order lines come in, lists are found or not, and their days are of the calendar."""
    text = between.join(words)
    lines = tuple(lines_of(text))
    for each in find_lists(lines, text):
        for page in each.pages:
            assert all(
                not column.items or len(column.items) == len(column.days) for column in page.columns
            )
        sheets = [
            Sheet(
                tuple(line.year for line in page.years),
                tuple(tuple(line.day for line in c.days if line.day) for c in page.columns),
                page.sorted,
            )
            for page in each.pages
        ]
        for sheet, solved in zip(sheets, solve(sheets, {}), strict=True):
            for column, found in zip(sheet.columns, solved, strict=True):
                for day, years in zip(column, found.years, strict=True):
                    assert years and (parse_edtf(set_of(day, years)) is not None)
    for row in table_rows(lines, text):
        assert row.day.within(row.year)
