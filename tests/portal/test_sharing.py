"""Pages of what is shared: two texts side by side, origins counted, who takes from whom."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from tests.portal.invented import Invented
from tests.portal.invented_texts import POST
from variorum.portal.graphs import source_graph, whole_graph
from variorum.portal.rendering import Pages
from variorum.store.queries import Borrowing, DocumentRef, Page, SharedList, SharedPair, source_id


def _beside(invented: Invented, one: str, other: str) -> str:
    return f"/documents/{invented.documents[one]}/beside/{invented.documents[other]}"


def test_two_documents_stand_side_by_side(client: TestClient, invented: Invented) -> None:
    """The shared words stand on both sides, with who took them; the rest is there, too."""
    page = client.get(_beside(invented, "press/post.txt", "press/gazette.txt")).text
    row = page[page.index("shared-row") : page.index("</section>", page.index("shared-row"))]
    assert row.count("More than 100 people") == 2
    assert "the right text took it from the left one: credit line" in row
    assert "alone-row" in page


def test_an_unknown_document_is_not_found(client: TestClient, invented: Invented) -> None:
    """Side by side with nothing is no page."""
    address = f"/documents/{invented.documents['press/post.txt']}/beside/{'0' * 64}"
    assert client.get(address).status_code == 404
    assert client.get(f"{address}.json").status_code == 404


def test_a_document_leads_to_the_comparison(client: TestClient, invented: Invented) -> None:
    """Beside each shared stretch stands the way to both texts."""
    page = client.get(f"/documents/{invented.documents['press/gazette.txt']}").text
    assert f'href="{_beside(invented, "press/gazette.txt", "press/post.txt")}"' in page


def test_a_question_says_how_origins_were_counted(client: TestClient, invented: Invented) -> None:
    """Documents and origins in one line, each origin with its documents and what they share."""
    page = client.get(f"/questions/{invented.questions['displaced']}").text
    assert "5 documents, 4 independent origins</h2>" in page
    listed = page[page.index('class="origin-list"') :]
    assert len(re.findall(r'<span class="letter">', listed[: listed.index("</ul>")])) == 4
    assert "one text in two papers" in listed
    assert "/beside/" in listed


def test_a_source_shows_from_whom_it_takes(client: TestClient) -> None:
    """The paper takes from the body that it quotes; the table says what the drawing shows."""
    page = client.get(f"/sources/{source_id(POST)}").text
    section = page[page.index('id="borrowings"') : page.index("<h2>Claims</h2>")]
    assert section.count("Water Board") >= 2
    assert "<table" in section and "<svg" in section


def test_the_whole_record_has_a_page_of_borrowings(client: TestClient) -> None:
    """Every borrowing of the JSON is a row of the table."""
    borrowings = client.get("/borrowings.json").json()["borrowings"]
    page = client.get("/borrowings").text
    assert borrowings
    rows = re.findall(
        r"<tr><td><a href=\"/sources/([^\"]+)\">[^<]*</a></td><td><a href=\"/sources/([^\"]+)\"",
        page,
    )
    assert rows == [(borrowing["taker"], borrowing["giver"]) for borrowing in borrowings]


_name = st.sampled_from([f"n-{n:02}" for n in range(40)])
_borrowings = st.lists(
    st.tuples(_name, _name, st.integers(0, 50), st.integers(0, 9)).filter(lambda f: f[0] != f[1]),
    max_size=80,
    unique_by=lambda f: f[:2],
).map(
    lambda found: [Borrowing(a, f"Source {a}", b, f"Source {b}", c, 1, s) for a, b, c, s in found]
)


@given(_borrowings)
def test_a_graph_stays_small(borrowings: list[Borrowing]) -> None:
    """Lines join sources that are drawn, no two names share a place, the rest is counted."""
    graph = whole_graph(borrowings)
    if graph is None:
        assert not borrowings
        return
    assert len(graph.edges) + graph.left_out == len(borrowings)
    assert len(graph.edges) <= 36
    places = [(node.column, node.y) for node in graph.nodes]
    assert len(set(places)) == len(places)
    drawn = {node.id for node in graph.nodes}
    assert {
        end for edge in graph.edges for end in (edge.borrowing.taker, edge.borrowing.giver)
    } == drawn
    assert all(node.y < graph.height for node in graph.nodes)


def test_lines_that_need_not_cross_do_not() -> None:
    """Givers stand in the order of their takers; names alone decide nothing there."""
    pairs = [("a", "z"), ("b", "y"), ("c", "x"), ("d", "w")]
    graph = whole_graph([Borrowing(a, a, b, b, 1, 1, 0) for a, b in pairs])
    assert graph is not None
    height = {node.id: node.y for node in graph.nodes}
    left, right = [sorted(column, key=height.__getitem__) for column in ("abcd", "wxyz")]
    assert [dict(pairs)[taker] for taker in left] == right


@given(_borrowings, _name)
def test_the_graph_of_a_source_has_it_in_the_middle(
    borrowings: list[Borrowing], source: str
) -> None:
    """Takers stand left of it, givers right, and no line leads past it."""
    own = [borrowing for borrowing in borrowings if source in (borrowing.taker, borrowing.giver)]
    graph = source_graph(own, source)
    if graph is None:
        assert not own
        return
    (middle,) = [node for node in graph.nodes if node.column == 1]
    assert middle.own and middle.id == source
    for edge in graph.edges:
        assert source in (edge.borrowing.taker, edge.borrowing.giver)
    assert len(graph.edges) + graph.left_out == len(own)


@pytest.mark.parametrize(
    ("quoted", "told"),
    [(2, "both quote the same spoken words"), (1, "who took it from whom is not known")],
)
def test_a_quotation_that_two_share_was_taken_by_neither(
    invented: Invented, quoted: int, told: str
) -> None:
    """A pair that only quotes one speaker says so; that nobody knows who took it says too much."""
    left, right = (DocumentRef(i, i, i, None, None, "en") for i in ("a", "b"))
    pair = SharedPair(left, right, 2, 90, "unknown", (), quoted)
    data = SharedList(Page(1, 1, 50, 1), (pair,))
    about = {"params": {}, "path": "/shared", "json_address": "/shared.json"}
    page = Pages(invented.path).show("shared.html", data=data, **about)
    assert told in bytes(page.body).decode()
