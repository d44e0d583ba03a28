"""Figures of a happening that a text names again by a definite noun."""

from __future__ import annotations

import pytest

from tests.claims.scope.test_figure_times import times

TOLD = "On 3 May 1931 a blast wrecked the mill. The abbot came.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine weavers were killed in the blast.",
        "The explosion killed nine weavers.",
        "Officials certified nine deaths from the blast.",
    ],
)
def test_the_blast_is_the_one_that_was_told_of(sentence: str) -> None:
    """Its day is that of the figure, worked out."""
    assert times(TOLD + sentence)[-1][1] == "1931-05-03"


@pytest.mark.parametrize(
    "sentence",
    [
        "Nine weavers were killed in the blast at a mill in Orn.",
        "Nine weavers were killed in an earlier blast.",
        "The first blast killed nine weavers.",
    ],
)
def test_another_blast_is_not_gone_back_to(sentence: str) -> None:
    """Indefinite, numbered or described anew, it is another one."""
    assert times(TOLD + sentence)[-1][1] is None


def test_after_two_blasts_the_blast_is_neither() -> None:
    """Uncertain stays uncertain."""
    text = (
        TOLD + "On 9 June 1932 a blast shook the pit.\n\nThe abbot came. The blast killed nine men."
    )
    assert times(text)[-1][1] is None
