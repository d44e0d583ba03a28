"""Tags of news that end a sentence, clauses cut short, and who is put down to what number."""

import pytest

from tests.claims.statements.reported import said


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            "Guards cleared a pier held by idle men on Sunday, and 40 people fell into the water, "
            "a priest and two doctors at the gate said.",
            "priest and two doctors at the gate",
            "Guards cleared a pier held by idle men on Sunday, and 40 people fell into the water",
        ),
        (
            "The Defender of Orm, Edda Rask, has put out a paper on the raids led by the guard, "
            "the Orm Aid Fund reports.",
            "Orm Aid Fund",
            "The Defender of Orm, Edda Rask, has put out a paper on the raids led by the guard",
        ),
        (
            "Some 300 people died in the storm that struck Orm last May, ten times the official "
            "toll, a study by Velda College released Thursday finds.",
            "study by Velda College",
            "Some 300 people died in the storm that struck Orm last May, ten times the official "
            "toll",
        ),
    ],
)
def test_a_tag_that_ends_a_sentence_reports_the_whole_of_it(
    text: str, speaker: str, words: str
) -> None:
    """However long its subject is, and whatever the parse makes of it."""
    assert said(text) == [(speaker, words, False)]


@pytest.mark.parametrize(
    "text",
    [
        "When the dam broke at dawn, the mayor reports.",
        "The boats that came late, a clerk said, were lost.",
        "In May, after the storm, the mayor said.",
    ],
)
def test_what_is_no_main_clause_is_not_reported_by_a_closing_tag(text: str) -> None:
    """An adverbial clause or phrase before the last comma is nothing that was said."""
    assert all(not words.startswith(("When", "In May")) for _, words, _ in said(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Orm Gazette reported 61 deaths in July, the Velda Centre 87.",
            [("Orm Gazette", "61 deaths in July", False)],
        ),
        (
            "The Ministry said 31 of its men had died and put enemy losses at more than 320.",
            [("Ministry", "31 of its men had died", False)],
        ),
        ("The Orm authorities admitted to 26 dead.", [("Orm authorities", "26 dead", False)]),
        ("The two sides admit to 14 dead.", [("two sides", "14 dead", False)]),
        (
            "The envoy said on Monday that his men had held “both low hills”.",
            [("envoy", "his men had held “both low hills”", False)],
        ),
        ("Edda Rask, who had offered to help, left.", []),
        (
            "The mission “saw no sign of an organized return”.",
            [("mission", "saw no sign of an organized return", True)],
        ),
        ("The minister “forgot” to come.", []),
        (
            "Edda Rask said that as many as 40 boats had been “cleared”.",
            [("Edda Rask", "as many as 40 boats had been “cleared”", False)],
        ),
        ("For those months the report counts 98.", []),
        (
            "The Red Cross counted 57,400 people among the displaced.",
            [("Red Cross", "57,400 people among the displaced", False)],
        ),
        (
            "The court did not find that 6 men had drowned, as the union had alleged.",
            [("union", "6 men had drowned", False)],
        ),
    ],
)
def test_what_is_said_ends_where_the_next_source_or_act_begins(
    text: str, expected: list[tuple[str, str, bool]]
) -> None:
    """Gaps, reckoning, owning up, a few words in marks, offers, findings denied."""
    assert said(text) == expected
