"""Views clean the words and keep the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from variorum.model import Span
from variorum.passages import make_view, vocabulary

DIRTY = st.text(alphabet="ab- \n\u00ad\u00a0\u200b\tZ.“é\f", max_size=80)


@given(DIRTY, st.integers(0, 80), st.integers(0, 80))
def test_every_character_of_a_view_comes_from_its_place(text: str, a: int, b: int) -> None:
    """A view's character is the stored one, or one space for any run of blanks."""
    span = Span(min(a, b, len(text)), min(max(a, b), len(text)))
    view = make_view(text, span, vocabulary(text))
    for index, character in enumerate(view.text):
        at = view.to_source(index, index + 1)
        assert span.holds(at)
        stored = text[at.start]
        assert stored == character or (
            character == " " and (stored.isspace() or stored == "\u00a0")
        )


@given(DIRTY)
def test_the_way_back_is_the_way_there(text: str) -> None:
    """from_source undoes to_source."""
    view = make_view(text, Span(0, len(text)))
    for index in range(len(view.text)):
        assert view.from_source(view.to_source(index, index + 1).start) == index


@given(DIRTY)
def test_order_is_kept(text: str) -> None:
    """Later characters of a view stand later in the text."""
    view = make_view(text, Span(0, len(text)))
    places = [view.to_source(i, i + 1).start for i in range(len(view.text))]
    assert places == sorted(set(places))


def whole(text: str) -> str:
    """The view of a whole text."""
    return make_view(text, Span(0, len(text)), vocabulary(text)).text


def test_hard_wrapped_lines_are_joined() -> None:
    """A line break inside a sentence is a space to the analysis."""
    assert whole("The ferry \nleft at dawn.") == "The ferry left at dawn."


def test_words_broken_over_lines_are_mended() -> None:
    """A hyphen at a line's end is the typesetter's."""
    assert whole("The munici-\npality paid.") == "The municipality paid."


def test_true_hyphens_at_line_ends_stay() -> None:
    """Where the document writes the hyphenated form elsewhere, the hyphen is the author's."""
    assert whole("A cease-fire held. Then the cease-\nfire ended.").endswith(
        "the cease-fire ended."
    )


def test_a_hyphen_before_a_capital_stays() -> None:
    """Double names keep their hyphen."""
    assert whole("the Varn-\nHalden road") == "the Varn-Halden road"


def test_soft_marks_and_odd_blanks_are_dropped() -> None:
    """Soft hyphens, zero-width and no-break spaces do not reach the parser."""
    assert whole("Old\u00adreach\u00a0 \u200bBay") == "Oldreach Bay"


def test_ranges_broken_over_lines_are_joined() -> None:
    """A span of years cut at its dash is one expression again."""
    assert whole("from 1931-\n1932 on") == "from 1931-1932 on"
