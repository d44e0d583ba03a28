"""Numbers that stand alone: answers to a question, and new states of a figure told before."""

import pytest

from .reader import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How many people died in the flood? Thirty-one.", [("Thirty-one", "killed", "people")]),
        ("How many sailors are still missing?\n\nEleven, the harbour master says.",
         [("Eleven", "missing", "sailors")]),
        ("How many houses were lost? About 300.", [("About 300", "lost", "houses")]),
        ("How deep is the lake?\n\nAbout 40 metres in the middle.",
         [("About 40 metres", "depth", "lake")]),
    ],
)  # fmt: skip
def test_a_verbless_answer_counts_what_the_question_asks_for(
    text: str, expected: list[tuple[str, ...]]
) -> None:
    """ "How many …?" is read as the number itself would be."""
    assert told(text) == expected


def test_a_sentence_that_says_what_it_counts_is_no_answer() -> None:
    """The question before a full sentence lends it nothing."""
    assert told("How many people died? The mayor bought 14 boats.") == [("14", "buy", "boats")]


def test_the_figure_takes_up_what_was_last_counted() -> None:
    """ "The figure" is one of what the sentence before counts, people or things."""
    assert told("The fire destroyed 130 houses. The ministry later raised the figure to 145.") == [
        ("130", "destroyed", "houses"),
        ("145", "destroyed", "houses"),
    ]


def test_an_interval_counts_what_the_estimate_inside_it_counts() -> None:
    """ "610 excess deaths … between 400 and 900": one estimate and its interval."""
    text = (
        "The study finds 610 excess deaths in Tamm. "
        "With some likelihood, it says, the toll was between 400 and 900."
    )
    assert [(measure, counted) for _, measure, counted in told(text)] == [
        ("killed", "excess deaths"),
        ("killed", "excess deaths"),
    ]
