"""Legal and political documents: by number, symbol, title, body, kind, and by being signed."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read
from variorum.claims.drafts import InstrumentDraft
from variorum.claims.instruments import find_instruments


def found(text: str) -> tuple[InstrumentDraft, ...]:
    """Every instrument of a text."""
    return find_instruments(read(text))


def words(text: str) -> list[str]:
    """The instruments' own words."""
    return [text[i.start : i.end] for i in found(text)]


def test_numbers_in_a_list_are_one_instrument_each() -> None:
    """The span is the number alone, the body that of the whole list."""
    text = "Resolutions 31, 32 (1987) and 35 of the Island Assembly were ignored."
    assert words(text) == ["31", "32 (1987)", "35"]
    assert [(i.number, i.body, i.date) for i in found(text)] == [
        ("31", "Island Assembly", None),
        ("32", "Island Assembly", "1987"),
        ("35", "Island Assembly", None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Council, in its resolutions 31 (1987) of 3 May 1987 and 32 (1987) of 9 June 1987, "
            "demanded a truce.",
            [("31", "Council", "1987-05-03"), ("32", "Council", "1987-06-09")],
        ),
        (
            "In its acts 12 (1950) of 4 June and 19 (1950) of 3 August the Diet forbade fishing.",
            [("12", "Diet", "1950-06-04"), ("19", "Diet", "1950-08-03")],
        ),
        (
            "Resolutions 31 and 35 of 1987 of the Island Assembly were ignored.",
            [("31", "Island Assembly", "1987"), ("35", "Island Assembly", "1987")],
        ),
        ("Law No. 12-FZ of 3 May 1999 set the rate.", [("12-FZ", None, "1999-05-03")]),
        ("See Order No. 3 of the Minister of Health.", [("3", "Minister of Health", None)]),
    ],
)
def test_dates_behind_numbers_are_theirs_and_the_maker_is_the_lists(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """Each item its own day; one year behind a list is every item's; the body may follow."""
    assert [(i.number, i.body, i.date) for i in found(text)] == expected


def test_titles_end_where_the_next_one_begins() -> None:
    """A year may belong to a short title; an article never stands inside one without a link."""
    text = (
        "The Statute of the Court, the Charter of the Island Union and the Alma Final Act bind it. "
        "Under the Alma Convention on Fishing Rights the State must protect what the Boats Act "
        "1991 names."
    )
    assert words(text) == [
        "Statute of the Court",
        "Charter of the Island Union",
        "Alma Final Act",
        "Alma Convention on Fishing Rights",
        "Boats Act 1991",
    ]


@pytest.mark.parametrize(
    ("text", "span", "kind", "number"),
    [
        ("It broke Security Council resolution 9001 (2031).",
         "Security Council resolution 9001 (2031)", "resolution", "9001"),
        ("See A/RES/99/1 for the text.", "A/RES/99/1", "resolution", "A/RES/99/1"),
        ("Decree No. 77 abolished the office.", "Decree No. 77", "decree", "77"),
        ("Regulation (EU) 2031/55 applies.", "Regulation (EU) 2031/55", "regulation", "2031/55"),
        ("The text is 32031R0055.", "32031R0055", "act", "32031R0055"),
        ("See ECLI:EU:C:2031:12 on this.", "ECLI:EU:C:2031:12", "judgment", "ECLI:EU:C:2031:12"),
    ],
)  # fmt: skip
def test_a_number_or_a_symbol_names_an_instrument(
    text: str, span: str, kind: str, number: str
) -> None:
    """Span, type and number as printed."""
    assert words(text) == [span]
    assert (found(text)[0].type, found(text)[0].number) == (kind, number)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Velda broke the Treaty of Alma.", "Treaty of Alma"),
        (
            "The Alma Convention on Fishing Grounds forbids it.",
            "Alma Convention on Fishing Grounds",
        ),
        ("The Court ruled in Holm v. Norlund last year.", "Holm v. Norlund"),
        ("Ministers signed the Alma Final Act.", "Alma Final Act"),
        ("The Constitution of Velda forbids it.", "Constitution of Velda"),
    ],
)
def test_a_title_names_an_instrument(text: str, title: str) -> None:
    """Capitalised titles and the parties of a case."""
    assert [i.title for i in found(text)] == [title]


def test_what_is_signed_is_an_instrument_with_its_maker() -> None:
    """Plain words become one by the verb; date and maker come from the clause."""
    draft = found("On 4 May 1951 the Island Assembly adopted a decision on fishing.")[0]
    assert (draft.type, draft.body, draft.date) == ("decision", "Island Assembly", "1951-05-04")


def test_a_body_and_a_noun_are_enough() -> None:
    """ "Island Council resolutions" names a group of instruments."""
    assert words("Velda ignores Island Council resolutions.") == ["Island Council resolutions"]


def test_a_kind_of_agreement_is_enough() -> None:
    """A ceasefire agreement is one; its year belongs to it."""
    text = "The 1951 ceasefire agreement collapsed."
    assert words(text) == ["1951 ceasefire agreement"]
    assert found(text)[0].date == "1951"


def test_a_number_takes_the_body_it_has_elsewhere() -> None:
    """A bare mention is grouped with the full one by its key."""
    text = "The Island Assembly adopted Resolution 14. Velda ignored resolution 14."
    assert len({i.key for i in found(text)}) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The resolution was long.",
        "Conflict resolution takes time.",
        "They reached the plan's second page.",
        "Velda broke international law.",
        "The decision was hard for 40 families.",
    ],
)
def test_common_nouns_are_no_instruments(text: str) -> None:
    """A noun alone, or the law as such, names no document."""
    assert found(text) == ()


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        (
            "They recalled the judgment of the Straits Arbitration Court of 3 May 2031.",
            "judgment of the Straits Arbitration Court of 3 May 2031",
            "2031-05-03",
        ),
        (
            "They recalled the judgment delivered by the Straits Arbitration Court on 3 May 2031.",
            "judgment delivered by the Straits Arbitration Court on 3 May 2031",
            "2031-05-03",
        ),
        (
            "Two texts lie before them, one of them the ruling of the Harbour Tribunal.",
            "ruling of the Harbour Tribunal",
            None,
        ),
        ("The Harbour Tribunal's verdict was ignored.", "Harbour Tribunal's verdict", None),
    ],
)
def test_a_judgment_is_told_by_its_court(text: str, span: str, date: str | None) -> None:
    """A judgment with its court beside it is an instrument, with the date behind it if there is."""
    assert [(text[i.start : i.end], i.date) for i in found(text)] == [(span, date)]


def test_the_name_of_a_case_ends_before_another_phrase() -> None:
    """An article that follows neither "of" nor "and" opens the subject of the sentence."""
    text = "In Verrin v. Republic of the Isles the Harbour Tribunal drew a line."
    assert words(text) == ["Verrin v. Republic of the Isles"]


@pytest.mark.parametrize(
    "text",
    [
        "The Secretariat of the Compact met in Verrin.",
        "Talks between Verrin and the Compact went on.",
        "“Principles for a lasting peace were set out years ago,” she said.",
    ],
)
def test_bodies_and_sentences_are_no_titles(text: str) -> None:
    """Neither a body that a document's noun is part of, nor a quoted sentence about one."""
    assert words(text) == []


def test_the_line_under_a_heading_is_no_part_of_a_title() -> None:
    """A title that stands as an underlined heading ends before the underline."""
    text = "Treaty of Verrin\n================\n\nIt was signed at night."
    assert words(text) == ["Treaty of Verrin"]
