"""Shared passages: found where they are planted, not where texts only resemble one another."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.invented import document, said
from variorum.copies import find_reuse
from variorum.model import Document, Passage, Reuse
from variorum.settings import Settings

SETTINGS = Settings()
STORY = (
    "Rescue teams from Ostermark crossed the flooded Vell valley before dawn and found nine "
    "farmhouses empty, their owners gone on foot to the hill chapel. The mayor thanked them."
)


def reuse(*documents: Document) -> tuple[Reuse, ...]:
    """Shared passages of documents without passages or claims."""
    return find_reuse(documents, {}, [], SETTINGS)


def _words(seed: int, count: int) -> list[str]:
    chosen = random.Random(seed)
    return [
        "".join(chosen.choices("abcdefghilmnoprstuv", k=chosen.randint(3, 9))) for _ in range(count)
    ]


def _sides(row: Reuse) -> dict[str, tuple[int, int]]:
    return {
        row.a.document: (row.a.start, row.a.end),
        row.b.document: (row.b.start, row.b.end),
    }


def test_a_copied_passage_is_found_to_the_character() -> None:
    """An identical stretch begins and ends exactly where the shared words and marks do."""
    one = document("a.txt", f"Morning news.\n\n{STORY}\n\nWeather follows.")
    two = document("b.txt", f"From our desk\n\n{STORY}\n\nLetters to the editor, page four.")
    (row,) = reuse(one, two)
    assert row.kind == "identical"
    assert row.similarity == 1.0
    assert one.text[row.a.start : row.a.end] == STORY
    assert two.text[row.b.start : row.b.end] == STORY


def test_case_breaks_and_hyphens_at_line_ends_make_no_difference() -> None:
    """Another line length is no other text."""
    broken = STORY.replace("flooded Vell", "floo-\nded Vell").replace("hill chapel", "hill\nCHAPEL")
    (row,) = reuse(document("a.txt", STORY), document("b.txt", broken))
    assert row.kind == "identical"
    assert (row.b.start, row.b.end) == (0, len(broken))


def test_an_edited_passage_is_one_stretch() -> None:
    """A replaced, a dropped and an added word leave one stretch, called edited."""
    edited = (
        STORY.replace("empty", "deserted")
        .replace("before dawn ", "")
        .replace("hill chapel", "old hill chapel")
    )
    (row,) = reuse(document("a.txt", STORY), document("b.txt", edited))
    assert row.kind == "edited"
    assert 0.8 < row.similarity < 1.0
    assert row.b.end - row.b.start > 0.9 * len(edited)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    replaced=st.sampled_from([0.0, 0.1, 0.2]),
    before=st.integers(0, 200),
    behind=st.integers(0, 200),
)
def test_planted_passages_are_found(seed: int, replaced: float, before: int, behind: int) -> None:
    """Sixty words planted in other text are found, also with a tenth or a fifth replaced."""
    chosen = random.Random(seed)
    passage = _words(seed + 1, 60)
    copy = [w if chosen.random() >= replaced else "x" + w[::-1] for w in passage]
    left = " ".join(passage)
    first = " ".join([*_words(seed + 2, before), left, *_words(seed + 3, behind)])
    second = " ".join([*_words(seed + 4, behind), *copy, *_words(seed + 5, before)])
    one, two = document("a.txt", first), document("b.txt", second)
    start = first.index(left)
    found: set[int] = set()
    for row in reuse(one, two):
        at = _sides(row)[one.id]
        found.update(range(max(at[0], start), min(at[1], start + len(left))))
    intact = sum(len(a) for a, b in zip(passage, copy, strict=True) if a == b)
    assert len(found) >= (0.98 if not replaced else 0.6) * intact


@settings(max_examples=25, deadline=None)
@given(st.permutations(range(4)), st.integers(0, 50))
def test_the_order_of_documents_makes_no_difference(order: list[int], seed: int) -> None:
    """The result is a function of the set of documents."""
    shared = " ".join(_words(seed, 30))
    texts = [f"{' '.join(_words(seed + n, 20))}. {shared}. Note {n}." for n in range(4)]
    documents = [document(f"{n}.txt", text) for n, text in enumerate(texts)]
    expected = reuse(*documents)
    assert expected
    assert reuse(*[documents[n] for n in order]) == expected


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("ab .\n“”é-1", max_size=300), min_size=1, max_size=4))
def test_offsets_lie_in_the_texts(texts: list[str]) -> None:
    """Whatever the texts, every side is a stretch of at least the shortest length."""
    documents = [document(f"{n}.txt", text) for n, text in enumerate(texts)]
    by_id = {d.id: d for d in documents}
    for row in reuse(*documents):
        for side in (row.a, row.b):
            assert 0 <= side.start < side.end <= len(by_id[side.document].text)
        if row.a.document == row.b.document:
            assert row.a.end <= row.b.start
        assert 0 < row.similarity <= 1


def test_a_doubled_title_is_found_in_one_document() -> None:
    """What a page gives twice is shared by two places of it."""
    title = "Harbour council of Port Ansel refuses the second ferry for the third time"
    (row,) = reuse(document("a.txt", f"{title}\n\n{title}\n\nThe council met on Monday."))
    assert row.a.document == row.b.document
    assert (row.a.start, row.a.end, row.b.start) == (0, len(title), len(title) + 2)


def test_names_dates_and_formulas_are_no_reuse() -> None:
    """A long name, a span of dates and a stock phrase prove no copying."""
    one = document(
        "a.txt",
        "He wrote to the Joint Permanent Commission for the Rivers of Ostermark and Vell in vain. "
        "The count ran from September 2011 to the end of February 2012 in all towns.",
    )
    two = document(
        "b.txt",
        "She leads the Joint Permanent Commission for the Rivers of Ostermark and Vell since May. "
        "Rain fell from September 2011 to the end of February 2012 without a pause.",
    )
    assert reuse(one, two) == ()


def test_a_banner_is_boilerplate_and_a_story_is_not() -> None:
    """What stands on most pages of a publisher is its frame; what two pages share is a copy."""
    banner = "Valley in numbers: 14 dams, 3 locks, 220 km of dykes; call the water board on 55-01."
    pages = [
        document(
            f"{n}.txt", f"{banner}\n\n{' '.join(_words(n, 90))}", publisher="Water Board of Vell"
        )
        for n in range(4)
    ]
    told = [
        document(f"{n}.txt", f"{' '.join(_words(n, 90))}\n\n{STORY}", publisher="Vell Courier")
        for n in (7, 8)
    ]
    kinds = {
        (row.kind, row.b.end - row.b.start) for row in find_reuse([*pages, *told], {}, [], SETTINGS)
    }
    assert kinds == {("boilerplate", len(banner)), ("identical", len(STORY))}


def test_pages_without_a_publisher_are_taken_by_folder() -> None:
    """Three pages of one folder that share a banner share a publisher's frame."""
    banner = "Registers of the old customs house: open on weekdays from nine to noon, room six."
    pages = [document(f"site/{n}.txt", f"{banner}\n\n{' '.join(_words(n, 80))}") for n in range(3)]
    assert {row.kind for row in reuse(*pages)} == {"boilerplate"}


def test_quoting_one_speaker_is_no_copying() -> None:
    """Two texts that quote the same words share a quotation, with the words that bring it in."""
    words = "we shall rebuild every bridge on the Vell before the snow melts again"
    one = document("a.txt", f'The crossing stays shut. "{words}", said Ida Brun in Ostermark.')
    two = document("b.txt", f'Engineers disagree. "{words}", said Ida Brun, who leads the works.')
    rows = find_reuse(
        [one, two],
        {},
        [said(one, words, "Ida Brun"), said(two, words, "Ida Brun")],
        SETTINGS,
    )
    assert [row.kind for row in rows] == ["shared_quotation"]


def test_a_credit_line_gives_the_direction() -> None:
    """The text that names the other's publisher took from it."""
    one = document("a.txt", STORY, publisher="Vell Courier")
    two = document("b.txt", f"{STORY} (Vell Courier)", publisher="Ostermark Post")
    (row,) = reuse(one, two)
    assert row.direction == "b_from_a"
    assert row.evidence is not None
    assert "Vell Courier" in row.evidence


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("as reported by the Vell Courier on Monday", True),
        ("according to Vell Courier", True),
        ("the mayor told the Vell Courier", True),
        ("Vell Courier reported", True),
        ("OSTERMARK (VC) - Floods", True),
        ("Vell Courier", True),
        ("He once owned shares of Vell Courier and sold them", False),
        ("The VC won the match", False),
        ("Vell Couriers are fast", False),
    ],
)
def test_what_credits_a_publisher(line: str, *, credited: bool) -> None:
    """A cue, brackets or a line of its own give credit; a mere mention does not."""
    one = document("a.txt", STORY, publisher="Vell Courier")
    two = document("b.txt", f"{line}\n\n{STORY}", publisher="Ostermark Post")
    (row,) = reuse(one, two)
    assert (row.direction == "b_from_a") is credited


def test_the_evidence_of_a_credit_is_cut_between_words() -> None:
    """No word of a long line is broken off; where the line goes on stands an ellipsis."""
    line = (
        "Seventeen households of the upper quarter were left without water, wrote the night editor"
    )
    line += (
        ", according to the Vell Courier of Monday morning and several of its own correspondents"
    )
    one = document("a.txt", STORY, publisher="Vell Courier")
    two = document("b.txt", f"{line}\n\n{STORY}", publisher="Ostermark Post")
    (row,) = reuse(one, two)
    assert row.evidence is not None
    told = row.evidence.partition("“")[2].rstrip("”")
    assert told.startswith("… ") and told.endswith(" …")
    assert told.strip("… ") in line
    assert set(told.strip("… ").split()) <= set(line.split())


@pytest.mark.parametrize(
    ("line", "credited"),
    [
        ("The Lake Warden of Vell, Ida Brun, has published a report", True),
        ("The Lake Warden of Vell lives there with nine geese", False),
    ],
)
def test_an_office_is_credited_by_whoever_holds_it(line: str, *, credited: bool) -> None:
    """An office is its holder, a state its bare name, also with a person's name behind."""
    one = document("a.txt", STORY, publisher="Office of the Lake Warden of the Republic of Vell")
    two = document("b.txt", f"{line}\n\n{STORY}", publisher="Ostermark Post")
    (row,) = reuse(one, two)
    assert (row.direction == "b_from_a") is credited


def test_dates_decide_only_for_wholesale_copies() -> None:
    """An earlier date makes a source only where the later text consists of the shared words."""
    early = document("a.txt", STORY, publisher="Vell Courier", published="2011-03-01")
    late = document("b.txt", STORY, publisher="Ostermark Post", published="2011-03-02")
    longer = document(
        "c.txt",
        f"{' '.join(_words(1, 120))} {STORY}",
        publisher="Third Paper",
        published="2011-03-03",
    )
    directions = {row.b.document: row.direction for row in reuse(early, late, longer)}
    assert reuse(early, late)[0].direction == "b_from_a"
    assert directions[longer.id] == "unknown"


def test_what_stands_everywhere_costs_no_pairs_of_documents() -> None:
    """A run beyond the limit is linked to one text of a publisher, not to every other."""
    banner = " ".join(_words(999, 30))
    pages = [
        document(f"{n:03}.txt", f"{banner}\n\n{' '.join(_words(n, 60))}", publisher="One")
        for n in range(90)
    ]
    rows = reuse(*pages)
    assert len(rows) == len(pages) - 1
    assert {row.kind for row in rows} == {"boilerplate"}


def test_passages_tell_a_banner_of_two_pages() -> None:
    """With only two pages of a publisher, the passage must be a banner to be boilerplate."""
    banner = "Board of Works: 14 dams, 3 locks, 220 km of dykes in our care since the great flood."
    pages = [
        document(f"{n}.txt", f"{banner}\n\n{' '.join(_words(n, 80))}", publisher="Board")
        for n in range(2)
    ]
    marks = {p.id: [Passage(p.id, "banner", 0, len(banner))] for p in pages}
    assert [r.kind for r in find_reuse(pages, {}, [], SETTINGS)] == ["identical"]
    assert [r.kind for r in find_reuse(pages, marks, [], SETTINGS)] == ["boilerplate"]


REWRITTEN = (
    "After the flood of March, when the lower mill lost its wheel, the harbour council of Port "
    "Ansel closed the old bridge to every cart for nine weeks, the longest closing since the war."
)
TELLS = (
    "Since the March flood and its lower mill without a wheel, the harbour council of Port Ansel "
    "closed the old stone bridge to every cart for nine weeks."
)


@pytest.mark.parametrize("sentences", [True, False])
def test_a_rewritten_sentence_is_shared_as_a_whole(*, sentences: bool) -> None:
    """Where two sentences keep most of what they name, the stretch goes on to their ends."""
    one = document("a.txt", f"Rain fell. {REWRITTEN} The mayor left.")
    two = document("b.txt", f"{TELLS} Bread is dear.")
    spans = {one: REWRITTEN, two: TELLS}
    passages = {
        d.id: [Passage(d.id, "sentence", d.text.index(s), d.text.index(s) + len(s))]
        for d, s in spans.items()
    }
    (row,) = find_reuse([one, two], passages if sentences else {}, [], SETTINGS)
    found = {d.path: d.text[slice(*_sides(row)[d.id])] for d in (one, two)}
    assert row.kind == "edited"
    assert (found == {"a.txt": REWRITTEN, "b.txt": TELLS}) is sentences


def test_sentences_that_only_share_a_clause_are_not_widened() -> None:
    """A clause taken over into a sentence that says something else stays a clause."""
    clause = "the harbour council of Port Ansel refused the second wooden ferry"
    left = f"In the north {clause} because its timber was rotten and the crew had left in anger."
    right = f"Nobody knows why {clause}, say fishermen who sold their nets long before that day."
    one, two = document("a.txt", left), document("b.txt", right)
    passages = {d.id: [Passage(d.id, "sentence", 0, len(d.text))] for d in (one, two)}
    (row,) = find_reuse([one, two], passages, [], SETTINGS)
    assert one.text[row.a.start : row.a.end] == clause
