"""Every page answers, as HTML and as JSON, and holds what it is for."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser

import pytest
from fastapi.testclient import TestClient

from tests.portal.invented import SEDGE, Invented
from tests.portal.invented_texts import BOARD, BOARD_TEXT, COMMISSION_TEXT, HOSTILE_TEXT
from variorum.model import identifier
from variorum.portal import create_app
from variorum.portal.pages import PAGES
from variorum.store.queries import source_id


def addresses(invented: Invented) -> dict[str, str]:
    """One address of every kind of page."""
    return {
        "home": "/",
        "questions": "/questions",
        "question": f"/questions/{invented.questions['displaced']}",
        "event question": f"/questions/{invented.questions['shut']}",
        "contradictions": "/contradictions",
        "sums": "/sums",
        "documents": "/documents",
        "document": f"/documents/{invented.documents['board/brief.txt']}",
        "table": f"/documents/{invented.documents['commission/report.md']}",
        "hostile": f"/documents/{invented.documents['hostile/<b>.txt']}",
        "unread": f"/documents/{invented.documents['scan.pdf']}",
        "foreign": f"/documents/{invented.documents['autre/vannes.txt']}",
        "long": f"/documents/{invented.documents['survey/gauges.txt']}",
        "beside": f"/documents/{invented.documents['press/post.txt']}"
        f"/beside/{invented.documents['press/gazette.txt']}",
        "shared": "/shared",
        "borrowings": "/borrowings",
        "claim": f"/claims/{invented.claims['inside']}",
        "sources": "/sources",
        "source": f"/sources/{source_id(BOARD)}",
        "statements": "/statements",
        "chronology": "/chronology",
        "instruments": "/instruments",
        "instrument": f"/instruments/{identifier('i', 'rc-12')}",
        "places": "/places",
        "part of the map": "/places?bbox=2,51,5,52",
        "place": f"/places/{SEDGE}",
        "search": "/search",
    }


def as_json(address: str) -> str:
    """The address of the JSON beside a page."""
    path, mark, asked = address.partition("?")
    return ("/index.json" if path == "/" else f"{path}.json") + mark + asked


def test_every_route_is_among_the_addresses(invented: Invented) -> None:
    """No page is added without being tried here."""
    tried = [
        re.sub(r"/[a-z]+-[0-9a-f]{20}|/[0-9a-f]{64}", "/{}", a)
        for a in addresses(invented).values()
    ]
    assert {re.sub(r"\{\w+\}", "{}", page.path) for page in PAGES} <= set(tried)


def test_every_page_answers(client: TestClient, invented: Invented) -> None:
    """Each page is whole HTML with one main heading and a title."""
    for name, address in addresses(invented).items():
        answer = client.get(address)
        assert answer.status_code == 200, name
        assert answer.headers["content-type"].startswith("text/html"), name
        assert answer.text.count("<h1") == 1, name
        assert re.search(r"<title>[^<]+</title>", answer.text), name


def test_every_page_answers_in_json(client: TestClient, invented: Invented) -> None:
    """Each page has the same content as JSON at its address with .json, and links to it."""
    for name, address in addresses(invented).items():
        answer = client.get(as_json(address))
        assert answer.status_code == 200, name
        assert answer.headers["content-type"].startswith("application/json"), name
        assert isinstance(json.loads(answer.text), dict), name
        assert f'href="{as_json(address)}"' in client.get(address).text, name


def test_home_shows_contradictions_before_all_else(client: TestClient) -> None:
    """The questions whose answers contradict come before those whose answers vary."""
    page = client.get("/").text
    contradiction = page.index("How many people were displaced")
    assert contradiction < page.index("How many people were injured")
    assert "at most 90" in page
    assert "at least 140" in page


def test_home_counts_origins_with_documents_beside_them(client: TestClient) -> None:
    """A count of origins never stands alone."""
    page = client.get("/").text
    assert re.search(r"4 independent origins</b> · 5 documents", page)


def test_home_lists_what_could_not_be_read(client: TestClient) -> None:
    """An unread file is named with its reason."""
    page = client.get("/").text
    assert "scan.pdf" in page
    assert "needs OCR" in page


def test_questions_are_filtered(client: TestClient) -> None:
    """Answer, kind and measure each narrow the list."""

    def texts(asked: str) -> list[str]:
        return [q["text"] for q in client.get(f"/questions.json{asked}").json()["questions"]]

    assert len(texts("")) == 4
    assert texts("?answer=vary") == ["How many people were injured at Kestrel Lock?"]
    assert texts("?kind=event&answer=contradict") == ["When were the gates at Kestrel Lock shut?"]
    assert texts("?measure=displaced") == ["How many people were displaced at Kestrel Lock?"]
    assert texts("?sort=text") == sorted(texts(""))


def test_an_empty_filter_is_no_filter(client: TestClient) -> None:
    """A form sends every field, also the empty ones."""
    asked = client.get("/questions?answer=&kind=&measure=&sort=text")
    assert asked.status_code == 200
    assert "4 questions" in asked.text


def test_a_question_shows_each_answer_with_words_and_voice(
    client: TestClient, invented: Invented
) -> None:
    """Every answer stands with who gives it, in which words, and why the origins are four."""
    page = client.get(f"/questions/{invented.questions['displaced']}").text
    for words in ("No more than 90 people", "At least 140 people", "More than 100 people"):
        assert f'<mark class="k k-figure">{words}</mark>' in page
    assert "one text in two papers" in page
    assert "140 is above 90" in page
    assert "<svg" in page
    assert '<table class="answers-table with-axis">' in page


def test_a_question_shows_what_is_not_compared_with_it(
    client: TestClient, invented: Invented
) -> None:
    """A look-alike stands beside the answers, with the reason and the question it answers."""
    page = client.get(f"/questions/{invented.questions['displaced']}").text
    beside = page[page.index("is not compared") : page.index("How they were counted")]
    assert "Different measures" in beside
    assert "Different places" in beside
    assert "One source gives both numbers in one text" in beside
    assert f'href="/questions/{invented.questions["injured"]}"' in beside
    other = client.get(f"/questions/{invented.questions['injured']}").text
    assert f'href="/questions/{invented.questions["displaced"]}"' in other


def test_sums_that_do_not_add_up_have_a_page(client: TestClient, invented: Invented) -> None:
    """The sum, the whole's words, and links to every part in its document."""
    page = client.get("/sums").text
    assert "52 + 71 = 123, not 124" in page
    assert "All villages" in page
    document = invented.documents["commission/report.md"]
    assert page.count(f'href="/documents/{document}?claim=') == 3
    assert "52 + 71 = 123, not 124" in client.get("/").text
    assert client.get("/sums?page=2").status_code == 400


class Text(HTMLParser):
    """The text of the element that holds a document."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.found = False, ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin at the element of the text."""
        if tag == "article" and (dict(attrs).get("class") or "").startswith("document"):
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        """End where it ends."""
        self.inside = self.inside and tag != "article"

    def handle_data(self, data: str) -> None:
        """Keep what stands in it."""
        self.found += data if self.inside else ""


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("board/brief.txt", BOARD_TEXT),
        ("commission/report.md", COMMISSION_TEXT),
        ("hostile/<b>.txt", HOSTILE_TEXT),
    ],
)
def test_the_text_of_a_document_is_verbatim(
    client: TestClient, invented: Invented, path: str, text: str
) -> None:
    """The page holds every character of the text in order, and none besides."""
    parser = Text()
    parser.feed(client.get(f"/documents/{invented.documents[path]}").text)
    assert parser.found == text


def test_parts_of_a_long_document_are_the_whole(client: TestClient, invented: Invented) -> None:
    """A long text comes in parts that join without gap or overlap."""
    address = f"/documents/{invented.documents['survey/gauges.txt']}.json"
    first = client.get(address).json()
    parts = first["part"]["parts"]
    assert parts > 3
    texts = [client.get(f"{address}?part={n}").json()["text"] for n in range(1, parts + 1)]
    assert sum(map(len, texts)) == first["characters"]
    assert "".join(texts).startswith("Entry 1.")
    assert all(text.startswith("Entry") for text in texts)


def test_a_claim_opens_the_part_it_stands_in(client: TestClient, invented: Invented) -> None:
    """The permalink of a late claim leads to the last part, with its mark."""
    late = invented.claims["late"]
    address = f"/documents/{invented.documents['survey/gauges.txt']}?claim={late}"
    view = client.get(as_json(address)).json()
    assert view["part"]["number"] == view["part"]["parts"]
    assert f'id="{late}"' in client.get(address).text


def test_a_claim_inside_another_is_marked(client: TestClient, invented: Invented) -> None:
    """Inside quoted words a figure has its own mark and link; the words around keep theirs."""
    page = client.get(f"/documents/{invented.documents['board/brief.txt']}").text
    outer, inner = invented.claims["statement"], invented.claims["inside"]
    assert page.count(f'id="{outer}"') == 1
    assert page.count(f'id="{inner}"') == 1
    assert re.search(rf'<span class="k k-statement"><a class="k k-figure" id="{inner}"', page)


def test_the_panel_explains_the_chosen_claim(client: TestClient, invented: Invented) -> None:
    """Who says it, as what, how it was read, and what else stands in the same passage."""
    address = f"/documents/{invented.documents['board/brief.txt']}"
    page = client.get(f"{address}?claim={invented.claims['inside']}").text
    panel = page[page.index("<aside") : page.index("</aside>")]
    for words in ("140 families", "Ilse Marn", "spokeswoman", BOARD, "counted_noun", "Ilse Marn: "):
        assert words in panel


def test_a_stretch_is_pointed_at(client: TestClient, invented: Invented) -> None:
    """Search and shared text lead to the very words."""
    start = BOARD_TEXT.index("the gates at Kestrel")
    address = f"/documents/{invented.documents['board/brief.txt']}?start={start}&end={start + 9}"
    page = client.get(address).text
    assert '<span class="pointed" id="here">the gates</span>' in page


def test_what_is_inferred_says_so(client: TestClient, invented: Invented) -> None:
    """A value that was worked out is outlined and named, with its working."""
    page = client.get(f"/claims/{invented.claims['at_least_140']}").text
    assert 'class="inferred"' in page
    assert "taken over from the sentence before" in page


def test_a_number_read_from_a_vague_word_is_inferred(
    client: TestClient, invented: Invented
) -> None:
    """ "Dozens" is read as a number, and the number is outlined as inferred where it stands."""
    found = client.get("/search.json", params={"q": "dozens"}).json()
    claim = next(hit["claim"] for hit in found["claims"] if hit["claim"]["figure"])
    assert claim["figure"]["vague"]
    page = client.get(f"/sources/{source_id(claim['voice'])}").text
    assert 'class="inferred" title="a vague word' in page


def test_shared_text_is_told(client: TestClient, invented: Invented) -> None:
    """A document says what it shares, with whom, and who took it."""
    page = client.get(f"/documents/{invented.documents['press/gazette.txt']}").text
    assert "this document took it from the other: credit line" in page


def test_uncertain_dates_stay_uncertain(client: TestClient) -> None:
    """The chronology draws what is uncertain or inferred apart from what is written."""
    entries = client.get("/chronology.json?kind=all").json()["entries"]
    by_value = {e["claim"]["time"]["edtf"]: e for e in entries}
    assert by_value["1990~"]["reach"]["uncertain"]
    assert not by_value["1987-03-03"]["reach"]["uncertain"]
    page = client.get("/chronology?kind=all").text
    for words in ("is-uncertain", "is-inferred", "is-written", "1980s", "since 1992", "198X"):
        assert words in page


def test_statements_narrow_to_a_speaker(client: TestClient) -> None:
    """One speaker's statements, each with the words said."""
    found = client.get("/statements.json", params={"speaker": "Piet Aldous"}).json()
    assert [s["words"] for s in found["statements"]] == ["It rose within the hour"] * 2


def test_an_instrument_gathers_its_mentions(client: TestClient) -> None:
    """Two documents that name one resolution stand under it together."""
    (line,) = client.get("/instruments.json?body=River+Commission").json()["instruments"]
    assert (line["documents"], len(line["mentions"])) == (2, 2)


def test_an_instrument_has_a_page(client: TestClient) -> None:
    """Who cites it, in which words, with which date."""
    found = client.get(f"/instruments/{identifier('i', 'rc-12')}.json").json()
    assert [(d["edtf"], d["excluded"]) for d in found["dates"]] == [("1979", False)]
    assert len(found["dates"][0]["given"]) == 2
    assert {m["document"]["id"] for m in found["instrument"]["mentions"]}
    assert client.get("/instruments/i-0").status_code == 404


def test_search_finds_and_marks(client: TestClient) -> None:
    """A hit shows its words in the sentence and leads to them."""
    page = client.get("/search?q=spokeswoman").text
    assert '<mark class="hit">spokeswoman</mark>' in page
    assert "?claim=" in page


@pytest.mark.parametrize(
    "query", ['"', "AND", "NEAR(", "a* OR b", "^x", "text:gates", "-", "\x00gates", "(((", "'; --"]
)
def test_search_takes_any_characters(client: TestClient, query: str) -> None:
    """No character of a query is an operator of the index."""
    for scope in ("claims", "passages"):
        assert client.get("/search", params={"q": query, "in": scope}).status_code == 200


def test_an_unfinished_record_says_so(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """While a build is under way the first page does not pretend that nothing contradicts."""
    from variorum.store import open_record

    path = tmp_path / "new.db"
    open_record(path, create=True).close()
    with TestClient(create_app(path), base_url="http://localhost") as client:
        page = client.get("/").text
    assert "This record is not finished" in page
    assert "have not been compared yet" in page
