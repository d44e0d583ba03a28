"""The measures, what other vocabularies call them, and their page of reference."""

from pathlib import Path

from variorum.claims.figures.vocabulary import MEASURES, named_in_code, reference_page
from variorum.model.measure_words import ROWS

_PAGE = Path(__file__).parents[3] / "docs" / "reference" / "measures.md"


def test_every_measure_of_the_word_tables_is_described() -> None:
    """No word gives a measure that the vocabulary does not explain."""
    assert named_in_code() <= set(MEASURES)


def test_the_page_of_reference_is_the_table() -> None:
    """docs/reference/measures.md says what the code does."""
    assert _PAGE.read_text("utf-8") == reference_page()


def test_every_row_has_a_meaning_and_a_tag() -> None:
    """A measure without a meaning or an HXL hashtag would be of no use to a reader."""
    assert all(m.meaning and m.hxl.startswith("#") for m in MEASURES.values())


def test_the_page_lists_every_word_that_is_compared() -> None:
    """A reader finds each synonym under which figures are held against one another."""
    page = _PAGE.read_text("utf-8")
    lines = [line for line in page.splitlines() if "|" in line]
    for row in ROWS:
        told = "".join(line for line in lines if line.split("|")[1].strip(" `") == row.name)
        assert all(word in told for word in row.words)
