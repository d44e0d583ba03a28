"""The chronology: what may lie in a period, in which lanes, and which dates exclude each other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.portal.invented import Invented
from tests.portal.invented_drafts import make
from variorum.errors import InputError
from variorum.model import Attribution, Event, Place
from variorum.store import DocumentEntry, open_record, queries
from variorum.store.queries import Connection, Period, period_of, reach
from variorum.store.queries.drawing import shape_of

#: (EDTF, place, inferred): one event each, told in one line of a document.
TOLD = (
    ("1987-03-03", "Sedge", False),
    ("1987-03", "Sedge", False),
    ("1987", "upper Sedge", False),
    ("198X", "Oldmere", False),
    ("1986/1988", "Oldmere", False),
    ("1985/..", None, False),
    ("../1990", None, False),
    ("[1986-05-01,1988-05-01]", "Oldmere", True),
    ("XXXX-05-01", "Oldmere", True),
    ("1991-02-02", "Oldmere", False),
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Connection]:
    """A record with an event for every form of date; Sedge has two names under one id."""
    text = "\n".join(f"- Item {n} is entered here." for n in range(len(TOLD)))
    draft = make("ledger.txt", text, publisher="The ledger")
    ids = {"Sedge": "pl-1", "upper Sedge": "pl-1", "Oldmere": "pl-2"}
    for n, (edtf, place, inferred) in enumerate(TOLD):
        words = f"Item {n} is entered here."
        draft.add(
            words,
            Event("entry", f"Item {n} is entered"),
            time=draft.time(f"Item {n}", edtf, inferred=inferred),
            place=Place(ids[place], place) if place else None,
            attribution=(Attribution("The ledger", "publisher"),) if n % 2 else (),
        )
    path = tmp_path_factory.mktemp("told") / "told.db"
    with open_record(path, create=True) as record:
        record.put_document(DocumentEntry(draft.document, draft.passages, draft.claims))
        record.replace_findings([], [], [], texts={draft.document.id: text}, stamp="t", origins={})
    with open_record(path, read_only=True) as opened, opened.connect() as connection:
        yield connection


def _dates(found: queries.Chronology, *, wider: bool) -> list[str]:
    return [e.claim.time.edtf for e in found.entries if e.wider is wider and e.claim.time]


@pytest.mark.parametrize(
    ("edtf", "form", "stretches"),
    [
        ("1987-03-04", "day", [("1987-03-04", "1987-03-04")]),
        ("1988-02", "within", [("1988-02-01", "1988-02-29")]),
        ("198X", "within", [("1980-01-01", "1989-12-31")]),
        ("1988/1992-02", "span", [("1988-01-01", "1988-12-31"), ("1992-02-01", "1992-02-29")]),
        ("1992/..", "since", [("1992-01-01", "1992-12-31")]),
        ("../1992-05", "until", [("1992-05-01", "1992-05-31")]),
        (
            "[1996-06-03,1997]",
            "one_of",
            [("1996-06-03", "1996-06-03"), ("1997-01-01", "1997-12-31")],
        ),
        ("{1960,1961-12}", "all_of", [("1960-01-01", "1960-12-31"), ("1961-12-01", "1961-12-31")]),
        ("[1990..1992]", "within", [("1990-01-01", "1992-12-31")]),
        ("[..1990]", "until", [("1990-01-01", "1990-12-31")]),
    ],
)
def test_each_form_of_date_is_drawn_as_what_it_is(
    edtf: str, form: str, stretches: list[tuple[str, str]]
) -> None:
    """A day, a longer unit, a span with both ends, an open end, a set with every member."""
    shape = shape_of(edtf)
    assert shape is not None
    assert shape.form == form
    assert [(part.first, part.last) for part in shape.stretches] == stretches


def test_about_is_kept_and_what_has_no_year_has_no_place() -> None:
    """ "about 1905" is approximate; a day without a year is drawn nowhere."""
    shape = shape_of("1905~")
    assert shape is not None and shape.approximate
    assert shape_of("XXXX-09-25") is None
    assert shape_of("soon") is None


_day = st.dates().map(lambda day: day.isoformat())
_value = st.one_of(
    _day,
    _day.map(lambda day: day[:7]),
    st.tuples(_day, _day).map(lambda pair: "/".join(sorted(pair))),
    st.lists(_day, min_size=2, max_size=4, unique=True).map(lambda m: f"[{','.join(m)}]"),
)


@given(_value)
def test_nothing_is_drawn_outside_its_reach(edtf: str) -> None:
    """The stretches begin and end where the value's reach does: none is lost, none is added."""
    shape, days = shape_of(edtf), reach(edtf)
    assert shape is not None and days is not None
    assert min(part.first or "" for part in shape.stretches) == days.earliest
    assert max(part.last or "" for part in shape.stretches) == days.latest


def test_a_period_holds_what_may_lie_in_it(told: Connection) -> None:
    """What lies inside comes first; what may also lie outside is there, apart; the rest is not."""
    found = queries.chronology(told, period=period_of("1987", "1988"))
    assert _dates(found, wider=False) == ["1987", "1987-03", "1987-03-03"]
    assert _dates(found, wider=True) == ["198X", "1985/..", "1986/1988", "../1990"]
    assert found.wider == 4


def test_a_set_lies_where_its_members_lie(told: Connection) -> None:
    """One of two Mays is in the years of both, and not in the year between them."""
    for year, there in ((1986, True), (1987, False), (1988, True)):
        found = queries.chronology(told, period=period_of(str(year), str(year + 1)))
        assert ("[1986-05-01,1988-05-01]" in _dates(found, wider=True)) is there


def test_a_period_may_be_a_month_or_a_day(told: Connection) -> None:
    """The closer one looks, the fewer dates lie surely inside."""
    month = queries.chronology(told, period=period_of("1987-03", "1987-04"))
    assert _dates(month, wider=False) == ["1987-03", "1987-03-03"]
    day = queries.chronology(told, period=period_of("1987-03-03", "1987-03-04"))
    assert _dates(day, wider=False) == ["1987-03-03"]
    assert "1987" in _dates(day, wider=True)


def test_a_date_without_a_year_is_told_of(told: Connection) -> None:
    """It stands last in the whole list, has no mark, and is counted."""
    found = queries.chronology(told)
    assert found.unplaced == 1
    assert _dates(found, wider=False)[-1] == "XXXX-05-01"
    assert len(found.marks) == found.page.total - 1


@pytest.mark.parametrize("by", ["place", "source", "type"])
def test_lanes_hold_everything_once(told: Connection, by: str) -> None:
    """Lanes stand by name, what is not known last; together they are the whole list."""
    found = queries.chronology(told, by=by)
    assert sum(lane.count for lane in found.lanes) == found.page.total
    names = [lane.name for lane in found.lanes if lane.name]
    assert names == sorted(names)
    assert all(lane.name for lane in found.lanes[:-1])
    for lane in found.lanes:
        assert queries.chronology(told, by=by, lane=lane.key).page.total == lane.count


def test_a_place_is_one_lane_under_the_name_most_used(told: Connection) -> None:
    """Two names of one place share a lane; of equals the first in the alphabet names it."""
    places = [lane.name for lane in queries.chronology(told, by="place").lanes]
    assert places == ["Oldmere", "Sedge", ""]


@pytest.mark.parametrize(
    ("since", "before"), [("1988", "1987"), ("1987-13", ""), ("soon", ""), ("1987-02-30", "")]
)
def test_what_is_no_period_is_refused(since: str, before: str) -> None:
    """A date that is none, or an end before its beginning, is named in the error."""
    with pytest.raises(InputError):
        period_of(since, before)


@pytest.mark.parametrize("asked", [{"by": "colour"}, {"by": "place", "lane": "x"}, {"lane": "x"}])
def test_what_is_no_lane_is_refused(told: Connection, asked: dict[str, str]) -> None:
    """An arrangement or a lane that there is not raises."""
    with pytest.raises(InputError):
        queries.chronology(told, **asked)


def test_the_whole_list_is_one_page(told: Connection) -> None:
    """Without a page everything is there, and every mark leads to the first page."""
    found = queries.chronology(told, page=None)
    assert (found.page.pages, len(found.entries)) == (1, found.page.total)
    assert {mark.page for mark in found.marks} == {1}


def test_dates_that_exclude_each_other_are_told(record: Connection, invented: Invented) -> None:
    """Every date of the question, earliest first; those in a contradiction are marked."""
    found = queries.chronology(record)
    (dispute,) = found.disagreements
    assert dispute.question.id == invented.questions["shut"]
    assert [(a.edtf, a.excluded) for a in dispute.answers] == [
        ("1987-03", False),
        ("1987-03-03", True),
        ("1987-03-04", True),
    ]
    marked = {e.claim.time.edtf for e in found.entries if e.disagreements and e.claim.time}
    assert marked == {"1987-03-03", "1987-03-04"}
    assert {mark.edtf for mark in found.marks if mark.disagrees} == marked


def test_a_disagreement_outside_the_period_is_not_told(record: Connection) -> None:
    """A period without any of the dates has no disagreement."""
    assert queries.chronology(record, period=period_of("1960", "1962")).disagreements == ()


@given(since=st.dates(), before=st.dates(), edtf=_value)
def test_what_a_period_holds_it_also_meets(since, before, edtf) -> None:  # type: ignore[no-untyped-def]
    """What can lie nowhere else can lie in it."""
    period, days = Period(min(since, before), max(since, before)), reach(edtf)
    assert days is not None
    if period.holds(days):
        assert period.meets(days.earliest, days.latest)
