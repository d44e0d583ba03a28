"""`coverage`: every character is counted, and what ended in no claim is listed with a reason."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pipeline.light import STAGES, write
from variorum.check import Coverage, coverage
from variorum.check.reasons import EXCLUDED, reason_for
from variorum.check.scanners import scan
from variorum.claims.figures import exclude
from variorum.claims.figures.excluded import excluded
from variorum.model import Document, Passage, Span, digest
from variorum.pipeline import build
from variorum.store import DocumentEntry, open_record


def _found(text: str) -> list[tuple[str, str]]:
    return [(each.thing, each.words) for each in scan(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They saw 1,200 boats.", [("number", "1,200")]),
        ("about 2.5 million tonnes", [("number", "2.5 million")]),
        (
            "twenty-three crates and two hundred thousand sacks",
            [("number", "twenty-three"), ("number", "two hundred thousand")],
        ),
        ("dozens of carts", [("number", "dozens")]),
        ("on 3 May 1990 they", [("date", "3 May 1990")]),
        ("on May 3, 1990, they", [("date", "May 3, 1990")]),
        ("by June of 1990 or 1991", [("date", "June of 1990"), ("date", "1991")]),
        ("from 1990-05-03 to 03/05/1991", [("date", "1990-05-03"), ("date", "03/05/1991")]),
        ("the 1990s", [("date", "1990s")]),
        ("worth 1990.50 crowns", [("number", "1990.50")]),
        ("On 3\nMay 1990", [("date", "3\nMay 1990")]),
        ('“no more” and "never"', [("quotation", "“no more”"), ("quotation", '"never"')]),
        ("«jamais» and „nie“", [("quotation", "«jamais»"), ("quotation", "„nie“")]),
        ("an “open mark\n\nand a later mark”", []),
        ("someone bones anyone", []),
    ],
)
def test_scanners_find_by_form(text: str, found: list[tuple[str, str]]) -> None:
    """Numbers, dates and quotations as a reader would mark them."""
    assert _found(text) == found


@given(st.text(alphabet='1 ,.-/“”"«»\nMay0ofonehundred9', max_size=60))
def test_what_is_scanned_is_the_text(text: str) -> None:
    """Whatever the text, the words found stand at their offsets and numbers touch no date."""
    found = scan(text)
    assert all(text[each.start : each.end] == each.words for each in found)
    dates = [Span(each.start, each.end) for each in found if each.thing == "date"]
    numbers = [Span(each.start, each.end) for each in found if each.thing == "number"]
    assert not any(date.overlap(number) for date in dates for number in numbers)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("a man of 34 years", "a duration"),
        ("a 34-year-old man", "an age"),
        ("aged 34", "an age"),
        ("for 12 days", "a duration"),
        ("at 10:30", "a time of day"),
        ("at 5 p.m.", "a time of day"),
        ("the 7th boat", "an ordinal"),
        ("1. The first item", "the number of a list item"),
        ("as was told [12] before", "a reference mark"),
        ("under article 14 of it", "the number of a document or of a part of one"),
        ("the Reds won 3-2 at home", "a score, or a pair of numbers that count nothing"),
        ("the third boat", "an ordinal"),
        ("half empty", "a fraction, and no number stands with it"),
        ("an engine of type AB-72", "part of a name, a code or an address"),
        ("one is enough", "most often a pronoun, not a count"),
        ("saw 12 boats", None),
        ("in 1990", "a year without a dated happening in its sentence"),
        ("on 3 May", "a date without a happening in its sentence"),
        ("the “Long Boat”", "a term, a title or a few words, without a speaker"),
        ("“we went down to the boats”", "no speaker was found for these words"),
    ],
)
def test_reasons_are_told_where_the_surroundings_tell(text: str, reason: str | None) -> None:
    """An age, a duration, an ordinal … each is named; what is not known stays unknown."""
    (found, *_) = scan(text)
    assert reason_for(found, text) == reason


def _covered(home: Path, text: str) -> Coverage:
    build(write(home / "corpus", {"a.txt": text}), home / "r.db", jobs=1, stages=STAGES)
    with open_record(home / "r.db", read_only=True) as record:
        (found,) = coverage(record)
    return found


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        ("the two harbours were closed", "two", EXCLUDED["other"]),
        ("each of them fell by one, she said", "one", "a pronoun, not a count"),
        ("with 95 percent confidence it holds", "95", EXCLUDED["confidence"]),
        ("paragraphs 7 and 8 of the treaty", "8", EXCLUDED["label"]),
        ("a Category 4 storm came ashore", "4", EXCLUDED["label"]),
        ("the motion won 31 to 12", "12", None),
        ("they saw 41 boats", "41", None),
    ],
)
def test_the_finder_of_figures_says_what_it_left_out(
    text: str, words: str, reason: str | None
) -> None:
    """Where the surroundings do not tell, its own rule does."""
    found = next(f for f in scan(text) if f.thing == "number" and words in f.words)
    assert reason_for(found, text, Span(0, len(text)), excluded) == reason


def test_every_reason_of_the_finder_has_words() -> None:
    """Whatever it may answer can be shown."""
    told = inspect.getdoc(exclude.why_no_figure) or ""
    named = told.partition("one of ")[2].rstrip(".").split(", ")
    assert set(named) == set(EXCLUDED)


def test_numbers_in_the_head_of_a_table_name_columns_and_rows(tmp_path: Path) -> None:
    """The first row and the first cell are labels; a number in another cell is none."""
    text = "Camp 7\tBoats\n12\t41"
    document = Document("a.txt", digest(b"a"), text, "text/plain", "test 1", "en")
    rows = [Span(0, 12), Span(13, 18)]
    passages = [Passage(document.id, "table_row", r.start, r.end, "p-table") for r in rows]
    parsed = {p.id: True for p in passages}
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(document, passages, parsed=parsed))
        (found,) = coverage(record)
    told = {u.words: u.reason for u in found.unclaimed}
    assert "head or the first column" in (told["7"] or "")
    assert "head or the first column" in (told["12"] or "")
    assert told["41"] is None


def test_every_character_of_a_document_is_read(tmp_path: Path) -> None:
    """Passages and the blanks between them are the whole text."""
    found = _covered(tmp_path, "\n\nOne line.\n \f\nAnother, longer line.\n\n")
    assert found.read == found.characters
    assert found.gaps == ()
    assert (found.parsed, found.scanned) == (3, 0)


def test_words_in_no_passage_are_a_gap(tmp_path: Path) -> None:
    """Characters that no passage covers are counted and named by place."""
    text = "Heard.  not heard  Heard too."
    document = Document("a.txt", digest(b""), text, "text/plain", "test", language="en")
    spans = [(0, 6), (19, len(text))]
    passages = [Passage(document.id, "paragraph", *span) for span in spans]
    with open_record(tmp_path / "r.db", create=True) as record:
        record.put_document(DocumentEntry(document, passages))
        (found,) = coverage(record)
    assert found.gaps == (Span(8, 17),)
    assert found.read == len(text) - 9


def test_what_ended_in_a_claim_is_not_listed(tmp_path: Path) -> None:
    """Figures, dated events, statements and instruments cover their numbers, dates and marks."""
    found = _covered(tmp_path, "There were 12 boats in 1990. Bo: “we saw them all there” (Rule 7)")
    assert found.unclaimed == ()
    assert {thing: (t.present, t.claimed) for thing, t in found.tallies.items()} == {
        "number": (2, 2),
        "date": (1, 1),
        "quotation": (1, 1),
    }


def test_what_ended_in_no_claim_is_listed(tmp_path: Path) -> None:
    """A number, a quotation and their places, with reasons."""
    found = _covered(tmp_path, "For twelve days “the long wait” went on.")
    assert [(u.thing, u.words, u.reason) for u in found.unclaimed] == [
        ("number", "twelve", "a duration"),
        ("quotation", "“the long wait”", "a term, a title or a few words, without a speaker"),
    ]


def test_a_document_that_is_not_analysed_gives_that_reason(tmp_path: Path) -> None:
    """In a language that is not read, everything is listed for that one reason."""
    found = _covered(tmp_path, "NOT ENGLISH 44 barki 1990")
    assert not found.analysed
    assert {u.reason for u in found.unclaimed} == {"the document is not analysed (language en)"}


def test_a_sentence_too_long_to_parse_gives_that_reason(tmp_path: Path) -> None:
    """What stands in a sentence that was only scanned says so."""
    found = _covered(tmp_path, "Fifteen hundred " + "very " * 60 + "long.")
    assert (found.parsed, found.scanned) == (0, 1)
    assert [u.reason for u in found.unclaimed] == ["in a sentence that is too long to be parsed"]
