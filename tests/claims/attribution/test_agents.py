"""Several who reckon in one passive clause, each with a number of their own."""

from __future__ import annotations

import pytest

from tests.claims.attribution.test_chains import names


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "The toll was put at 63 by the government and at more than 140 by the union.",
            ("63", ["government"]),
            ("more than 140", ["union"]),
        ),
        (
            "Losses were given as 20 by the army and as 55 by the rebels.",
            ("20", ["army"]),
            ("55", ["rebels"]),
        ),
        (
            "The crowd was estimated by police at 4,000 and by the organisers at 20,000.",
            ("4,000", ["police"]),
            ("20,000", ["organisers"]),
        ),
        (
            "According to the Red Cross, 90 men were reported lost by Velda and 36 by Borth.",
            ("90", ["Red Cross", "Velda"]),
            ("36", ["Red Cross", "Borth"]),
        ),
    ],
)
def test_each_agent_has_its_number(
    text: str, first: tuple[str, list[str]], second: tuple[str, list[str]]
) -> None:
    """Before the agent, right behind it, or the subject's."""
    assert [names(text, words) for words, _ in (first, second)] == [first[1], second[1]]


def test_a_number_that_is_turned_down_is_its_owners() -> None:
    """ "Not 40, as the company had said"."""
    text = "The union counted 90 dismissals, not 40 as the company had said."
    assert names(text, "40")[-1] == "company"


def test_a_part_of_what_a_sentence_counts_carries_no_source_on() -> None:
    """ "Among them" in a bracket looks no further than its own sentence."""
    text = "The guild said 12 had died. In May 900 people (among them 40 children) fled."
    assert names(text, "40") == []


def test_an_item_of_a_list_does_not_go_on_with_the_item_before() -> None:
    """A study that one bullet tells of is not the source of the next."""
    text = "Needs\n\n- An analysis of photographs shows 90 lost houses.\n- There are 46 carts.\n"
    assert names(text, "46") == []


@pytest.mark.parametrize("lead", ["According to the ministry:", "The ministry gave these figures:"])
def test_whoever_stands_before_the_colon_tells_the_items(lead: str) -> None:
    """Of a list, and not of the paragraph behind it."""
    text = (
        f"{lead}\n\n- 40 people died\n- 112 people were hurt\n\nThe road to Tel has 12 bridges.\n"
    )
    assert (names(text, "112"), names(text, "12 bridges")) == (["ministry"], [])
