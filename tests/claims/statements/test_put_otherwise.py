"""Statements that are put neither in marks nor by a plain verb with its clause."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import drafts, said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "The claim of the Harbour League that six boats were lost could not be proved.",
            "Harbour League",
            "six boats were lost",
        ),
        (
            "Mr Holm's evidence that at least six men boarded cannot be right, and I reject it.",
            "Holm",
            "at least six men boarded",
        ),
        (
            "The envoy expressed hope that the talks will go on in Halm.",
            "envoy",
            "the talks will go on in Halm",
        ),
        (
            "The pumps, said by the company to number 30, were rusty.",
            "company",
            "to number 30",
        ),
        (
            "The clerk who signed the paper admitted in evidence that he had never seen the wall.",
            "clerk",
            "he had never seen the wall",
        ),
        (
            "She rejected reports that the alarm had been sounded late.",
            "She",
            "the alarm had been sounded late",
        ),
        (
            "Sixty people drowned, if you believe the Harbour Ministry.",
            "Harbour Ministry",
            "Sixty people drowned",
        ),
        (
            "The wall cost six million by the reckoning of the port office.",
            "port office",
            "The wall cost six million",
        ),
        (
            "On Monday, according to the port's weekly report No. 4, 300 people slept in tents.",
            "port's weekly report No. 4",
            "300 people slept in tents",
        ),
        (
            "The League says its own tally, taken from 90 villages, gives the mayor 53 percent.",
            "League",
            "its own tally, taken from 90 villages, gives the mayor 53 percent",
        ),
        (
            "The envoy reminded that the treaty was signed in Orm.",
            "envoy",
            "the treaty was signed in Orm",
        ),
        (
            "The Court held that the owner had known of the cracks.",
            "Court",
            "the owner had known of the cracks",
        ),
    ],
)
def test_other_ways_of_putting_it_are_statements(text: str, speaker: str, words: str) -> None:
    """Nouns of speech, light verbs, participles with an agent, conditions, titles of reports."""
    assert (speaker, words, False) in said(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "She refused to count the sheds where, Edda Rask said, more boats lay than men.",
            "more boats lay than men",
        ),
        (
            "About 90 people were believed to be inside, Edda Rask said, though “nobody counts”.",
            "About 90 people were believed to be inside",
        ),
        (
            "I counted six in the yard, and two had been laid in the church, Edda Rask told me.",
            "two had been laid in the church",
        ),
        (
            "HALM, May 4 (Lake Press) - Fire destroyed six sheds, Edda Rask said on Friday.",
            "Fire destroyed six sheds",
        ),
        (
            "In spring six boats were lost, two of them new, added Edda Rask.",
            "In spring six boats were lost, two of them new",
        ),
    ],
)
def test_a_tag_reports_the_clause_that_it_breaks_into(text: str, words: str) -> None:
    """Not the teller's own words before it, nor the line that opens a report."""
    assert ("Edda Rask", words, False) in said(text)


def test_a_part_set_beside_a_whole_is_said_too() -> None:
    """ "Roughly 40 of them boys" belongs to the clause that it follows."""
    text = "Relief workers estimate that 90 people left, roughly 40 of them boys who had work."
    assert [words for _, words, _ in said(text)] == [
        "90 people left, roughly 40 of them boys who had work"
    ]


def test_a_phrase_of_others_inside_a_report_does_not_break_it() -> None:
    """What the minister says of others' words is one statement."""
    text = "The minister noted that statements of the League about “a long march” are untrue."
    assert ("minister", "statements of the League about “a long march” are untrue", False) in said(
        text
    )


@pytest.mark.parametrize(
    "text",
    [
        "A diver asked us not to print his name.",
        "The mayor spoke about the harbour problem.",
        "The last figure counts three men who had died before.",
        "Neither army can say that it did not know.",
        "Each side's claim that it fired with care is disputed.",
    ],
)
def test_requests_topics_and_nobodys_words_are_no_statements(text: str) -> None:
    """What the writer is asked, what a talk was about, what sums include, what nobody says."""
    assert said(text) == []


def test_it_is_the_body_that_the_paragraph_speaks_of() -> None:
    """A body further up in the paragraph goes before whoever spoke in another one."""
    text = (
        "The boats were counted twice, the Harbour League said.\n\n"
        "The lake commission declared the vote closed. The margin was small. "
        "Turnout was 71 percent, it said.\n"
    )
    assert [s.speaker for s in drafts(text) if s.speech][-1] == "lake commission"


def test_he_is_whoever_the_paragraph_names() -> None:
    """A person named in the sentence before, in whatever case, goes before another page's."""
    text = (
        "“We buried six,” President Ivan Holm said on Monday.\n\n"
        "The survey was done by three researchers, one of whom, Tomas Petrov, teaches in Halm. "
        "“We asked every family,” he said.\n"
    )
    assert [s.speaker for s in drafts(text)][-1] == "Tomas Petrov"


def test_my_government_is_nobody_elses() -> None:
    """A possessive of the first person is not taken up by whoever was named before."""
    text = "The Lake League objected. My Government therefore proposes that both sides withdraw."
    assert [s.speaker for s in drafts(text) if s.speech] == ["Government"]


@pytest.mark.parametrize(
    "text",
    [
        "The view of the wall reminds him of an old song titled “The Lights of Lower Halm.”",
        "The mayor responded with an article entitled “A Harbour Without Boats.”",
        "Mayor Holm pushed his promise of “free ferries” for months.",
    ],
)
def test_titles_and_things_promised_are_nobodys_words(text: str) -> None:
    """Marks behind "titled" set off a work's name, those behind "promise of" the thing promised."""
    assert drafts(text) == ()
