"""What the queries answer, on a record that was built by hand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.event import listen, remove

from tests.portal.invented import Invented
from tests.portal.invented_texts import BOARD, COMMISSION, GAZETTE, MINISTRY, POST
from variorum.errors import InputError
from variorum.store import queries
from variorum.store.queries import Connection
from variorum.store.queries.answering import answer_groups
from variorum.store.queries.beginnings import letter, letter_order
from variorum.store.queries.documents import part_cuts
from variorum.store.queries.search import pieces
from variorum.store.queries.weighing import standing


def _question(record: Connection, invented: Invented, name: str) -> queries.QuestionView:
    found = queries.question(record, invented.questions[name])
    assert found is not None
    return found


def test_contradictions_come_first(record: Connection) -> None:
    """Questions stand by their answer, then by how many origins answer."""
    found = queries.question_list(record).questions
    assert [(line.answer, line.origins) for line in found] == [
        ("contradict", 4),
        ("contradict", 3),
        ("vary", 2),
        ("single", 1),
    ]


def test_claims_and_documents_are_counted_apart(record: Connection) -> None:
    """A question says how many claims, documents and origins it has, all three."""
    line = queries.question_list(record, measure="displaced").questions[0]
    assert (line.claims, line.documents, line.origins) == (5, 5, 4)


def test_answers_stand_from_the_smallest_up(record: Connection, invented: Invented) -> None:
    """What is open below comes first; who gives an answer has nothing to do with it."""
    found = _question(record, invented, "displaced")
    assert [answer.reading for answer in found.answers] == [
        "at most 90",
        "more than 100",
        "120 to 150",
        "at least 140",
    ]


def test_voices_are_the_last_link(record: Connection, invented: Invented) -> None:
    """A paper that passes on what a body says is not the one who says it."""
    found = _question(record, invented, "displaced")
    assert [answer.voices for answer in found.answers] == [
        (MINISTRY,),
        ("Water Board",),
        (COMMISSION,),
        (BOARD,),
    ]
    assert {c.attribution[0].name for c in found.answers[1].claims} == {GAZETTE, POST}


def test_dates_stand_from_the_earliest_up(record: Connection, invented: Invented) -> None:
    """The month before its days, the days in order."""
    found = _question(record, invented, "shut")
    assert [answer.reading for answer in found.answers] == [
        "March 1987",
        "3 March 1987",
        "4 March 1987",
    ]


def test_a_list_tells_how_far_answers_reach(record: Connection, invented: Invented) -> None:
    """The dates of an event question, in words, earliest first."""
    lines = {line.id: line for line in queries.question_list(record).questions}
    assert lines[invented.questions["shut"]].range == "March 1987 to 4 March 1987"


def test_what_is_only_denied_decides_nothing(record: Connection, invented: Invented) -> None:
    """Claims that are not asserted stand apart from those that are, and last."""
    claims = [c for a in _question(record, invented, "displaced").answers for c in a.claims]
    moved = [replace(claims[0], modality="denied"), *claims[1:]]
    found = answer_groups("figure", moved)
    assert [group.decides for group in found] == [True, True, True, False]
    assert found[-1].reading == "at most 90"


def test_answers_do_not_depend_on_the_order_of_claims(
    record: Connection, invented: Invented
) -> None:
    """Any order of claims gives the same answers."""
    claims = [c for a in _question(record, invented, "displaced").answers for c in a.claims]
    assert answer_groups("figure", claims) == answer_groups("figure", claims[::-1])


def test_relations_stand_contradictions_first(record: Connection, invented: Invented) -> None:
    """Only relations among the question's own claims, with both sides' words."""
    found = _question(record, invented, "displaced").relations
    assert [view.type for view in found] == ["contradicts", "repeats"]
    assert (found[0].from_.words, found[0].to.words) == (
        "At least 140 people",
        "No more than 90 people",
    )


def test_what_is_not_there_is_null(record: Connection) -> None:
    """An unknown identifier is no error of the query."""
    assert queries.question(record, "q-0") is None
    assert queries.document(record, "0") is None
    assert queries.claim_page(record, "c-0") is None
    assert queries.source(record, "n-0") is None


def test_every_page_of_a_list_is_asked_by_number(record: Connection) -> None:
    """A page that does not exist is refused, not answered with nothing."""
    with pytest.raises(InputError, match="no page 2"):
        queries.question_list(record, page=2)


def test_claims_carry_words_that_are_in_the_text(record: Connection, invented: Invented) -> None:
    """Evidence and words are the text at their offsets."""
    for document_id in invented.documents.values():
        first = queries.document(record, document_id)
        assert first is not None
        for number in range(1, first.part.parts + 1):
            view = queries.document(record, document_id, part=number)
            assert view is not None
            for claim in view.claims:
                start, end = claim.start - view.part.start, claim.end - view.part.start
                assert view.text[start:end] == claim.quote
                inner = view.text[claim.at_start - view.part.start : claim.at_end - view.part.start]
                assert inner == claim.words


def test_the_text_around_a_claim(record: Connection, invented: Invented) -> None:
    """Before, evidence and after join to a stretch of the text."""
    page = queries.claim_page(record, invented.claims["inside"])
    assert page is not None
    view = queries.document(record, page.claim.document.id)
    assert view is not None
    assert page.before + page.claim.quote + page.after in view.text
    assert {claim.kind for claim in page.beside} == {"statement", "event"}


@given(
    characters=st.integers(0, 5000),
    starts=st.lists(st.integers(0, 5000), max_size=60),
    size=st.integers(10, 800),
)
def test_parts_tile_a_text(characters: int, starts: list[int], size: int) -> None:
    """Parts follow one another from the first character to the last, none of them very long."""
    cuts = part_cuts(characters, starts, size=size)
    assert (cuts[0], cuts[-1]) == (0, characters)
    lengths = [b - a for a, b in pairwise(cuts)]
    assert all(length > 0 for length in lengths) or characters == 0
    assert all(length <= 2 * size for length in lengths)
    assert all(cut in starts or cut - before == 2 * size for before, cut in pairwise(cuts[:-1]))


def test_sources_are_alphabetical(record: Connection) -> None:
    """Names stand in the order of the alphabet, whoever they are."""
    names = [line.name for line in queries.source_list(record).sources]
    assert names == sorted(names, key=str.lower)
    assert BOARD in names


def test_asserting_and_passing_on_are_counted_apart(record: Connection) -> None:
    """The paper passes on what the lock-keeper and the body say; it asserts neither."""
    by_name = {line.name: line for line in queries.source_list(record).sources}
    assert (by_name[POST].asserts, by_name[POST].passes_on) == (0, 2)
    assert (by_name["Piet Aldous"].asserts, by_name["Piet Aldous"].passes_on) == (2, 0)
    assert by_name["Piet Aldous"].documents == 2


def test_a_source_shows_what_it_claims(record: Connection) -> None:
    """Its claims, its offices, and how many of each kind."""
    found = queries.source(record, queries.source_id("Ilse Marn"))
    assert found is not None
    assert found.offices == ("spokeswoman",)
    assert [claim.kind for claim in found.claims] == ["statement", "figure", "event"]


def test_a_source_is_found_under_each_of_its_names(record: Connection) -> None:
    """Its names, why they are one, its words and offices."""
    found = queries.source(record, queries.source_id("Ilse Marn"))
    assert found is not None
    for name in found.source.names:
        other = queries.source(record, queries.source_id(name))
        assert other is not None
        assert other.source == found.source
    assert [term.role for term in found.terms] == ["spokeswoman"]
    assert found.wordings


def test_a_body_that_only_publishes_is_a_source(record: Connection) -> None:
    """A publisher whose documents carry no claim is listed too: silence is shown."""
    assert "<i>Nobody</i>" in [line.name for line in queries.source_list(record).sources]


def test_chronology_is_in_the_order_of_first_days(record: Connection) -> None:
    """Earliest day first; what has no date is counted, not dropped in silence."""
    found = queries.chronology(record)
    firsts = [e.reach.earliest for e in found.entries if e.reach and e.reach.earliest]
    assert firsts == sorted(firsts)
    assert found.undated == 1
    assert sum(year.count for year in found.years) == found.page.total


def test_inferred_dates_are_unsure(record: Connection) -> None:
    """A year's count says how many of its dates are uncertain or worked out."""
    years = {year.year: year for year in queries.chronology(record).years}
    assert (years[1987].count, years[1987].uncertain) == (4, 1)
    assert (years[1980].count, years[1980].uncertain) == (1, 1)


def test_reuse_is_told_from_either_side(record: Connection, invented: Invented) -> None:
    """Each of two documents says what it shares, and the direction as seen from itself."""
    told = {}
    for path in ("press/post.txt", "press/gazette.txt"):
        view = queries.document(record, invented.documents[path])
        assert view is not None
        (shared,) = view.shared
        told[path] = shared.direction
        assert view.text[shared.start : shared.end].startswith("More than 100 people")
    assert told == {"press/post.txt": "to_other", "press/gazette.txt": "from_other"}


def test_search_reaches_what_is_not_analysed(record: Connection) -> None:
    """A text in a language that is not analysed is found by its words."""
    found = queries.search(record, "vannes", scope="passages")
    assert [hit.document.language for hit in found.passages] == ["fr"]


def test_a_phrase_stands_side_by_side(record: Connection) -> None:
    """Words in quotation marks must follow one another."""
    assert queries.search(record, '"rose within"').claims_total > 0
    assert queries.search(record, '"within rose"').claims_total == 0


def test_a_snippet_loses_nothing() -> None:
    """Brackets of hits are taken out, the rest is kept in order."""
    found = pieces("a \ue000b\ue001 c\ue000d\ue001")
    assert [(piece.text, piece.hit) for piece in found] == [
        ("a ", False),
        ("b", True),
        (" c", False),
        ("d", True),
    ]


def test_a_sum_has_its_parts_in_the_order_of_the_text(record: Connection) -> None:
    """One sum, though each of its parts tells it."""
    found = queries.sum_list(record)
    assert found.page.total == 1
    (off,) = found.sums
    assert (off.verdict, off.told) == ("the parts do not add up", "52 + 71 = 123, not 124")
    assert [part.reading for part in off.parts] == ["52", "71"]
    assert off.whole.reading == "124"


def test_look_alikes_name_the_claim_they_were_held_against(
    record: Connection, invented: Invented
) -> None:
    """Whichever end of the relation it is; one that answers no question stands there too."""
    found = _question(record, invented, "displaced")
    told = {(b.own.reading, b.other.reading, b.question is None) for b in found.beside}
    assert told == {("at least 140", "31", False), ("at most 90", "52", True)}
    assert not any(relation.type == "not_comparable" for relation in found.relations)


def test_pages_ask_no_more_of_the_record_the_more_they_show(
    record: Connection, invented: Invented
) -> None:
    """A question's page makes a fixed number of statements, however many claims it has."""
    made: list[str] = []

    def note(*said: object) -> None:
        made.append(str(said[2]))

    listen(record, "before_cursor_execute", note)
    counts = []
    for name in ("displaced", "injured"):
        made.clear()
        _question(record, invented, name)
        counts.append(len(made))
    remove(record, "before_cursor_execute", note)
    assert max(counts) < 30
    assert abs(counts[0] - counts[1]) <= 4


def test_the_overview_counts_everything(record: Connection, invented: Invented) -> None:
    """The first page's counts are those of the lists."""
    found = queries.overview(record)
    assert found.complete
    assert found.documents == len(invented.documents) == queries.document_list(record).page.total
    assert {tally.name: tally.count for tally in found.answers} == {
        "contradict": 2,
        "vary": 1,
        "agree": 0,
        "single": 1,
    }
    assert [line.document.path for line in found.unread] == ["scan.pdf"]
    assert found.not_analysed == 1


def test_origins_are_lettered_in_the_order_of_the_answers(
    record: Connection, invented: Invented
) -> None:
    """A is the origin of the smallest answer; two papers with one text share a letter."""
    found = _question(record, invented, "displaced")
    assert [answer.origins for answer in found.answers] == [("A",), ("B",), ("C",), ("D",)]
    assert [(o.letter, len(o.claims)) for o in found.origins] == [
        ("A", 1),
        ("B", 2),
        ("C", 1),
        ("D", 1),
    ]


def test_unknown_origins_have_no_letter(record: Connection, invented: Invented) -> None:
    """Where no origin is stored none is made up."""
    found = _question(record, invented, "injured")
    assert found.origins == ()
    assert {answer.origins for answer in found.answers} == {()}


def test_letters_go_on_after_z() -> None:
    """Any number of origins can be named."""
    names = [letter(at) for at in range(800)]
    assert names[:2] + names[25:28] + names[701:703] == ["A", "B", "Z", "AA", "AB", "ZZ", "AAA"]
    assert sorted(set(names), key=letter_order) == names


def test_the_pair_that_is_told_is_the_one_that_weighs_most(
    record: Connection, invented: Invented
) -> None:
    """A page shows the two claims that say how the sides stand, or none."""
    for name in ("displaced", "shut"):
        told = _question(record, invented, name).contradiction
        assert told is not None
        assert (told.from_.id, told.to.id) == standing(record, invented.questions[name]).pair
    assert _question(record, invented, "injured").contradiction is None


def test_the_words_around_a_claim_are_whole(record: Connection, invented: Invented) -> None:
    """What stands around the evidence begins and ends between words of the document."""
    found = queries.claim_page(record, invented.claims["late"])
    assert found is not None
    view = queries.document(record, found.claim.document.id, claim=found.claim.id)
    assert view is not None
    around = found.before + found.claim.quote + found.after
    at = view.text.index(around)
    assert at == 0 or view.text[at - 1].isspace()
    behind = at + len(around)
    assert behind == len(view.text) or view.text[behind].isspace()
