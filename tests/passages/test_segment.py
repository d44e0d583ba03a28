"""Headings, paragraphs, sentences, items, rows, key-value lines and banners are told apart."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.texts import document
from variorum.model import Passage
from variorum.passages import segment
from variorum.settings import Settings


def kinds(text: str, **described: str) -> list[tuple[str, str]]:
    """Kind and words of each passage."""
    whole = document(text, **described)
    return [(p.kind, p.span.of(text)) for p in segment(whole, Settings())]


def units(text: str, kind: str) -> list[str]:
    """The words of the passages of one kind."""
    return [words for found, words in kinds(text) if found == kind]


LINES = st.lists(st.text(alphabet="aA1 .:;-\t|#•“”é", max_size=40), max_size=12).map("\n".join)


@given(LINES)
def test_every_character_that_is_not_blank_is_in_a_block(text: str) -> None:
    """Blocks cover the text and do not overlap; inner passages lie in their parents."""
    passages = segment(document(text), Settings())
    by_id = {p.id: p for p in passages}
    blocks = [p for p in passages if p.parent is None or by_id[p.parent].kind == "heading"]
    covered = [i for b in blocks for i in range(b.start, b.end)]
    assert len(covered) == len(set(covered))
    assert all(i in set(covered) for i, c in enumerate(text) if not c.isspace())
    for passage in passages:
        parent = by_id.get(passage.parent or "")
        if parent is not None and parent.kind != "heading":
            assert parent.span.holds(passage.span)


@given(LINES)
def test_passages_have_ids_of_their_own(text: str) -> None:
    """No two passages share an id."""
    ids = [p.id for p in segment(document(text), Settings())]
    assert len(ids) == len(set(ids))


def test_sentences_of_a_wrapped_paragraph() -> None:
    """A paragraph wrapped by hand is one block; its sentences run over the line breaks."""
    text = (
        "The council of Oldreach met in the evening and heard the engineer for an\n"
        "hour. It then voted to close the bridge until spring, against the advice\n"
        "of the harbour master."
    )
    assert [k for k, _ in kinds(text)] == ["paragraph", "sentence", "sentence"]


def test_a_short_line_without_a_full_stop_is_a_heading() -> None:
    """What stands over a paragraph and does not end like a sentence is its heading."""
    found = segment(document("The flood\n\nWater rose for six days."), Settings())
    heading = found[0]
    assert heading.kind == "heading"
    assert next(p for p in found if p.kind == "paragraph").parent == heading.id


def test_a_banner_is_taken_apart() -> None:
    """A line of labelled values falls into its items, without marks and full stop."""
    line = "Aber: May 1931, area 12 km2; Borth: 3 June 1931, area 14 km2; Corran: 1932, area 9 km2."
    assert units(line, "banner_item")[0] == "Aber: May 1931, area 12 km2"
    assert len(units(line, "banner_item")) == 3
    assert units(line, "banner_item")[-1].endswith("9 km2")


def test_a_sentence_with_semicolons_is_no_banner() -> None:
    """Semicolons alone do not make a list of labelled values."""
    text = "They came in March; they stayed for weeks; they left nothing behind."
    assert units(text, "sentence") == [text]


def test_list_items_and_rows() -> None:
    """Bullets and tabs are recognised; an item goes on over a wrapped line."""
    text = "- one mill\n- two barns that stood\n  by the river\n\nTown\tMills\nAber\t12\nBorth\t9"
    assert units(text, "list_item") == ["- one mill", "- two barns that stood\n  by the river"]
    assert units(text, "table_row") == ["Town\tMills", "Aber\t12", "Borth\t9"]


def test_key_value_lines() -> None:
    """Short labelled lines under one another are key-value lines."""
    text = "People of concern\n\nArrivals: 214\nChildren: 31"
    assert units(text, "key_value") == ["Arrivals: 214", "Children: 31"]


def test_a_dated_line_is_no_heading() -> None:
    """An entry of a chronology, a date with a colon before its words, is a labelled line."""
    text = "Chronology\n\n14 May 1931: the bridge closes\n3 June 1931: the ferry sinks"
    assert len(units(text, "key_value")) == 2


def test_a_row_may_begin_with_an_empty_cell() -> None:
    """A leading tab under a row of cells is an empty first cell."""
    assert units("Town\tMills\n\t12", "table_row") == ["Town\tMills", "12"]


def test_markdown_marks() -> None:
    """Hashes, underlines and bars are read where the file is Markdown."""
    headings = "# Report\n\nText stands here.\n\nSecond part\n-----------\n\n"
    text = headings + "| Town | Mills |\n|---|---|\n| Aber | 12 |"
    found = segment(document(text, media_type="text/markdown"), Settings())
    assert [(p.kind, p.level) for p in found if p.kind == "heading"] == [
        ("heading", 1),
        ("heading", 2),
    ]
    assert sum(p.kind == "table_row" for p in found) == 3


def test_abbreviations_do_not_end_sentences() -> None:
    """A month, a number or a title that is abbreviated goes on."""
    text = "On Sept. 27 Dr. Ames wrote to No. 5 Court. It replied at 10 a.m. on Monday."
    assert len(units(text, "sentence")) == 2


def test_a_tag_after_a_question_stays_with_its_quotation() -> None:
    """A quoted question does not end the sentence that reports it."""
    text = "“Who will pay?” she asked the council."
    assert units(text, "sentence") == [text]


def test_text_that_is_not_analysed_has_blocks_only() -> None:
    """What is not in a language we read is kept in paragraphs, without sentences."""
    whole = document("Die Fähre fuhr ab. Niemand sah sie.", language="de", analysed=False)
    found: tuple[Passage, ...] = segment(whole, Settings())
    assert [p.kind for p in found] == ["paragraph"]


def test_each_entry_of_a_chronology_begins_anew() -> None:
    """A date and a wide gap open an entry, whatever letter the date begins with."""
    text = "1904\n4 April   The depot opens for 900 families.\nlate 1904   Its stores are full.\n"
    assert units(text, "paragraph") == [
        "4 April   The depot opens for 900 families.",
        "late 1904   Its stores are full.",
    ]


def test_the_title_of_a_banner_is_no_label() -> None:
    """Labels may end in a dash, and a title may stand before the first of them."""
    line = "HARVEST IN FIGURES: Aber – May 1931, 12 km2; Borth – June 1931, 14 km2; Corran – 9 km2"
    assert units(line, "banner_item") == [
        "HARVEST IN FIGURES:",
        "Aber – May 1931, 12 km2",
        "Borth – June 1931, 14 km2",
        "Corran – 9 km2",
    ]


def test_numbered_paragraphs_fall_into_sentences() -> None:
    """An item of several sentences is a paragraph; the number before it is no sentence."""
    text = "1. The mill burned.\n2. Nine men were hurt. Two of them died later.\n3. Rain fell."
    assert units(text, "sentence") == ["2. Nine men were hurt.", "Two of them died later."]
    assert units(text, "list_item") == ["1. The mill burned.", "3. Rain fell."]


def test_rows_between_bars_are_a_table() -> None:
    """Lines with as many cells between spaced bars are rows; a single one is none."""
    text = "Deaths by town\n\nTown | Deaths\nAber | 12\nBorth | 9\n\nBy Ada Hale | 3 May 1931"
    assert units(text, "table_row") == ["Town | Deaths", "Aber | 12", "Borth | 9"]


def test_a_roman_number_before_a_lone_line_makes_a_heading() -> None:
    """ "III. The events in Aber" entitles what follows; an item above others does not."""
    text = "III. The events in Aber\n\n14. The mill burned.\n\nII. A fair\n\nIV. A mill"
    assert units(text, "heading") == ["III. The events in Aber"]
