"""The timeline: nothing drawn where it is not, nothing left out, readable however much there is."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import date
from itertools import groupby, pairwise

import pytest
from fastapi.testclient import TestClient
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.portal.invented import Invented
from variorum.portal.timeline import address_of, timeline
from variorum.portal.timeline.density import counts
from variorum.portal.timeline.levels import levels
from variorum.portal.timeline.rows import LETTER, rows_of
from variorum.portal.timeline.scale import STEPS, Scale, Window, moves, ordinal, step_for, units
from variorum.portal.timeline.strips import strips_of
from variorum.portal.timeline.strokes import reach_of, strokes
from variorum.store import open_record, queries
from variorum.store.queries import TimelineMark, period_of
from variorum.store.queries.drawing import shape_of

_day = st.dates(min_value=date(1800, 1, 1), max_value=date(2030, 12, 31))
_iso = _day.map(lambda day: day.isoformat())
_edtf = st.one_of(
    _iso,
    _iso.map(lambda day: day[:7]),
    _iso.map(lambda day: day[:4]),
    _iso.map(lambda day: f"{day[:3]}X"),
    _iso.map(lambda day: f"{day}/.."),
    _iso.map(lambda day: f"../{day}"),
    st.tuples(_iso, _iso).map(lambda pair: "/".join(sorted(pair))),
    st.lists(_iso, min_size=2, max_size=4, unique=True).map(lambda m: f"[{','.join(m)}]"),
)
_windows = (
    st.tuples(_day, st.integers(1, 60_000))
    .map(lambda pair: Window(pair[0].toordinal(), pair[0].toordinal() + pair[1]))
    .filter(lambda window: window.before < date(2200, 1, 1).toordinal())
)


def _mark(number: int, edtf: str, **more: object) -> TimelineMark:
    shape = shape_of(edtf)
    assert shape is not None
    values: dict[str, object] = {
        "id": f"c-{number:05}",
        "kind": "event",
        "label": f"the gauge is read for the time {number}",
        "voice": None,
        "edtf": edtf,
        "shape": shape,
        "inferred": False,
        "modality": "asserted",
        "lane": "",
        "disagrees": False,
        "page": 1,
    }
    return TimelineMark(**(values | more))  # type: ignore[arg-type]


_EMPTY = queries.Chronology(
    kind="event",
    kinds=(),
    since=None,
    before=None,
    by=None,
    lane=None,
    lanes=(),
    first="1987-01-01",
    last="1987-12-31",
    years=(),
    undated=0,
    unplaced=0,
    wider=0,
    page=queries.Page(1, 1, 50, 0),
    entries=(),
    marks=(),
    disagreements=(),
)

_marks = st.lists(_edtf, max_size=60).map(lambda dates: [_mark(n, d) for n, d in enumerate(dates)])


@given(_windows, st.sampled_from(STEPS))
def test_units_tile_a_window(window: Window, step: tuple[str, int]) -> None:
    """Units stand side by side from the window's first day, or before it, to its last."""
    assume(window.days < 3000 or step[0] == "year")
    found = units(window, step)
    assert found[0].since <= window.since < found[0].before
    assert found[-1].since < window.before <= found[-1].before
    assert all(one.before == other.since for one, other in pairwise(found))


@given(_windows, st.integers(5, 150))
def test_the_finest_unit_is_taken_that_fits(window: Window, most: int) -> None:
    """There are never many more units than were asked for."""
    assert len(units(window, step_for(window.days, most))) <= most + 2


@given(_windows, st.lists(_day.map(date.toordinal), max_size=20))
def test_moves_lead_where_they_say(window: Window, days: list[int]) -> None:
    """Closer is shorter and inside, wider is longer, earlier begins before, later ends after."""
    extent = Window(date(1700, 1, 1).toordinal(), date(2250, 1, 1).toordinal())
    found = moves(window, extent, days)
    if found.closer:
        assert window.since <= found.closer.since < found.closer.before <= window.before
        assert found.closer.days < window.days
    assert found.wider is not None and found.wider.days > window.days
    assert found.earlier is not None and found.earlier.since < window.since
    assert found.later is not None and found.later.before > window.before


@given(_windows, st.lists(_day.map(date.toordinal), max_size=20))
def test_levels_go_from_a_decade_to_a_day(window: Window, days: list[int]) -> None:
    """Each is shorter than the one before and meets the window; the window itself is told."""
    extent = Window(date(1700, 1, 1).toordinal(), date(2250, 1, 1).toordinal())
    found = levels(window, extent, days)
    assert [level.size for level in found] == ["decade", "year", "month", "week", "day"]
    assert all(one.window.days > other.window.days for one, other in pairwise(found))
    for level in found:
        assert level.window.since < window.before and window.since < level.window.before
        assert level.shown == (level.window == window)


def test_levels_lead_to_where_most_dates_are() -> None:
    """Of the year 1985 the month is the one in which most is dated."""
    year = Window(ordinal("1985-01-01"), ordinal("1986-01-01"))
    days = [ordinal("1985-02-01"), ordinal("1985-06-03"), ordinal("1985-06-07")]
    found = {level.size: level for level in levels(year, year, days)}
    assert found["year"].shown
    assert found["month"].title == "June 1985"
    assert "decade" not in found


def test_closer_goes_where_most_dates_are() -> None:
    """Of a century with most dates in its last years, the closer look is at those."""
    window = Window(ordinal("1900-01-01"), ordinal("2000-01-01"))
    days = [ordinal("1905-06-01"), *(ordinal(f"19{n}-03-01") for n in range(85, 99))]
    closer = moves(window, window, days).closer
    assert closer is not None
    assert closer.since <= days[1] and days[-1] < closer.before


@given(_windows)
def test_an_address_leads_back_to_its_window(window: Window) -> None:
    """The shortest dates that say the period are read as the same period."""
    asked = address_of(window)
    period = period_of(asked["since"], asked["before"])
    assert period.since is not None and period.before is not None
    assert (period.since.toordinal(), period.before.toordinal()) == (window.since, window.before)


@given(_edtf, _windows)
def test_strokes_lie_where_the_date_lies(edtf: str, window: Window) -> None:
    """What lies in the picture is drawn over its own days, a dot at most half a dot beside them."""
    shape = shape_of(edtf)
    assert shape is not None
    scale = Scale(window, 20.0, 1020.0)
    x1, x2 = reach_of(strokes(shape, scale))
    firsts = [ordinal(part.first) for part in shape.stretches if part.first]
    lasts = [ordinal(part.last) + 1 for part in shape.stretches if part.last]
    if shape.form == "since":
        assert x2 > x1
    elif shape.form == "until":
        assert x1 < x2
    else:
        left, right = max(scale.at(min(firsts)), -10.0), min(scale.at(max(lasts)), 1050.0)
        if left <= right:
            assert abs(x1 - left) <= 8 and abs(x2 - right) <= 8


@given(_marks, _windows, st.booleans())
def test_no_mark_lies_on_another(marks: list[TimelineMark], window: Window, words: bool) -> None:
    """In a row each mark, with its words, ends before the next begins."""
    scale = Scale(window, 20.0, 1020.0)
    found = rows_of(marks, scale, most=1000, height=20, words=words)
    assert found is not None
    for _, row in groupby(sorted(found.drawn, key=lambda one: one.row), lambda one: one.row):
        end = float("-inf")
        for one in row:
            x1, x2 = reach_of(one.strokes)
            x1, x2 = max(x1, 14.0), min(x2, 1026.0)
            width = LETTER * len(one.label)
            if one.label:
                from_ = one.label_x - width if one.ends else one.label_x
                x1, x2 = min(x1, from_), max(x2, from_ + width)
            assert x1 > end
            end = x2 - 0.2


@given(_marks, _windows)
def test_columns_count_each_date_where_it_may_lie(
    marks: list[TimelineMark], window: Window
) -> None:
    """A date inside one unit counts there once; a wider one in every unit that it meets."""
    among = units(window, step_for(window.days, 60))
    found = counts(marks, among)
    for mark in marks:
        (alone,) = [counts([mark], among)]
        hit = [count for count in alone if count.total]
        assert all(count.total == 1 for count in hit) or mark.shape.form == "one_of"
        if mark.shape.form in ("day", "within", "span"):
            first = ordinal(mark.shape.stretches[0].first or "")
            last = ordinal(mark.shape.stretches[-1].last or "")
            met = [u for u in among if first < u.before and last >= u.since]
            assert [count.unit for count in hit] == met
            sure = first >= met[0].since and last < met[-1].before if met else False
            if len(met) == 1:
                assert (hit[0].written == 1) is sure
    assert sum(count.written for count in found) <= len(marks)


def test_what_is_told_in_the_same_words_is_one_mark() -> None:
    """Copies of a chronology's item stand as one mark that says how often it is there."""
    marks = [_mark(n, "1987-03-03", label="the gates are shut") for n in range(4)]
    window = Window(ordinal("1987-01-01"), ordinal("1988-01-01"))
    found = rows_of(marks, Scale(window, 20.0, 1020.0), most=5, height=20, words=True)
    assert found is not None
    (drawn,) = found.drawn
    assert (drawn.times, drawn.label) == (4, "the gates are shut ×4")


def test_many_dates_that_cover_the_window_are_one_bar() -> None:
    """A year seen from within a month says how many such dates there are; none is left out."""
    data = replace(_EMPTY, marks=tuple(_mark(n, "1987") for n in range(30)))
    scale = Scale(Window(ordinal("1987-05-01"), ordinal("1987-06-01")), 20.0, 1020.0)
    (strip,), _ = strips_of(data, scale, 0.0)
    assert len(strip.through) == 30
    assert strip.rows is not None and strip.rows.count == 0
    near = Scale(Window(ordinal("1986-01-01"), ordinal("1988-01-01")), 20.0, 1020.0)
    (strip,), _ = strips_of(data, near, 0.0)
    assert strip.through == ()


def _chronology(invented: Invented, **asked: object) -> queries.Chronology:
    with open_record(invented.path, read_only=True) as record, record.connect() as connection:
        return queries.chronology(connection, **asked)  # type: ignore[arg-type]


@pytest.mark.parametrize("by", [None, "place"])
def test_thousands_of_dates_are_counted_not_drawn(invented: Invented, by: str | None) -> None:
    """However many there are, the picture has few pieces, stays low, and counts every one."""
    data = _chronology(invented, by=by)
    many = tuple(
        _mark(n, date.fromordinal(725_000 + n).isoformat(), lane=f"lane {n % 60}")
        for n in range(6000)
    )
    lanes = tuple(queries.Lane(f"lane {n}", f"lane {n}", 100) for n in range(60))
    full = replace(
        data, marks=many, lanes=lanes if by else (), first="1985-12-26", last="2002-05-31"
    )
    shape = timeline(full)
    assert shape is not None
    pieces = sum(len(s.columns) + (len(s.rows.drawn) if s.rows else 0) for s in shape.strips)
    assert pieces < 2500
    assert shape.height < 1400
    assert sum(strip.total for strip in shape.strips) == 6000
    assert sum(count.written for count in shape.table) == 6000


def test_dates_that_exclude_each_other_are_joined(client: TestClient, invented: Invented) -> None:
    """Both stand in one row with a line between them, and the list names the other date."""
    page = client.get("/chronology?since=1987-03&before=1987-04").text
    assert page.count('class="joined"') == 1
    assert f'href="/questions/{invented.questions["shut"]}"' in page
    first, second = re.findall(r'class="other-dates">.*?</p>', page, re.DOTALL)
    assert "<b>4 March 1987</b>" in first and "<b>3 March 1987</b>" in second
    shape = timeline(_chronology(invented, period=period_of("1987-03", "1987-04")))
    assert shape is not None
    (row,) = shape.disputes
    assert row.x2 - row.x1 > 30


def test_disagreements_can_be_read_as_a_table(client: TestClient, invented: Invented) -> None:
    """Each date of a question has its row with who gives it, also the one that excludes none."""
    page = client.get("/chronology").text
    table = page[page.index("Dates that cannot all hold</th>") :]
    table = table[: table.index("</table>")]
    assert table.count("<tr>") == 3
    assert table.count("excludes no other") == 1


def test_a_question_about_a_date_leads_to_the_timeline(
    client: TestClient, invented: Invented
) -> None:
    """The link's period holds every date that is given; other questions have none."""
    page = client.get(f"/questions/{invented.questions['shut']}").text
    (address,) = re.findall(r'href="(/chronology[^"]*)#timeline"', page)
    found = client.get(html.unescape(address)).text
    assert 'class="joined"' in found
    other = client.get(f"/questions/{invented.questions['injured']}").text
    assert "#timeline" not in other


def test_the_period_stands_in_the_address(client: TestClient) -> None:
    """Every way to move is a link whose address shows the period that it leads to."""
    page = client.get("/chronology?since=1985&before=1990&by=type").text
    links = dict(re.findall(r'data-move="(\w+)" href="([^"]*)"', page))
    assert set(links) == {"wider", "closer", "earlier", "later", "whole"}
    for name, address in links.items():
        assert "by=type" in address, name
        assert address.endswith("#timeline"), name
        answer = client.get(f"/chronology.json{html.unescape(address)}")
        assert answer.status_code == 200
        assert (answer.json()["since"] is None) is (name == "whole")


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("since=2050", "1 January 2050 to"),
        ("since=9999-12-30", "30 December 9999"),
        ("before=1800", "to 31 December 1799"),
        ("before=0001-01-02", "1 January 0001"),
        ("since=0001", "1 January 0001 to"),
    ],
)
def test_a_period_without_dates_is_a_page(client: TestClient, asked: str, said: str) -> None:
    """Before all dates and behind them there is an empty picture of that very period."""
    answer = client.get(f"/chronology?{asked}")
    assert answer.status_code == 200
    assert said in answer.text


def test_a_mark_leads_to_its_entry(client: TestClient) -> None:
    """The anchor of each mark is the entry on the page that it leads to."""
    page = client.get("/chronology?since=1987&before=1988").text
    targets = re.findall(r'href="[^"]*#(c-[0-9a-f]+)" tabindex="-1" class="mark', page)
    assert targets
    assert all(f'<li id="{target}"' in page for target in targets)


def test_the_picture_and_the_json_say_the_same(client: TestClient) -> None:
    """Each mark of the JSON is drawn, with its form, and has the same label."""
    data = client.get("/chronology.json?kind=all").json()
    page = client.get("/chronology?kind=all").text
    drawn = re.findall(r'class="mark on-(\w+) form-(\w+)', page[: page.index("<figcaption")])
    forms = {(mark["kind"], mark["shape"]["form"]) for mark in data["marks"]}
    assert forms <= set(drawn)
    assert {"day", "within", "since"} <= {form for _, form in forms}


def test_the_list_can_be_printed_whole(client: TestClient) -> None:
    """With `whole` every entry is on one page and there is no pager."""
    page = client.get("/chronology?kind=all&whole=1").text
    total = client.get("/chronology.json?kind=all").json()["page"]["total"]
    assert len(re.findall(r'<li id="c-', page)) == total
    assert 'class="pager"' not in page


def test_drawings_are_not_stops_for_the_keyboard(client: TestClient) -> None:
    """Links inside the hidden drawing are left out of the tab order; a table says the same."""
    page = client.get("/chronology").text
    for drawing in re.findall(r'<svg class="tl.*?</svg>', page, re.DOTALL):
        assert all('tabindex="-1"' in link for link in re.findall(r"<a [^>]*>", drawing))
    assert "The same as a table" in page
