"""What documents say that an instrument demands, recognises, condemns."""

from __future__ import annotations

import pytest

from tests.claims.instruments.test_instruments import found


def acts(text: str) -> list[tuple[str | None, str, str]]:
    """(number, kind, words) of every act, in the order of mentions."""
    return [(i.number, a.kind, text[a.start : a.end]) for i in found(text) for a in i.acts]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Assembly resolution 41 demanded the return of the boats.",
            [("41", "demands", "demanded the return of the boats")],
        ),
        (
            "Assembly resolution 41 condemned the raid and demanded the return of the boats.",
            [
                ("41", "condemns", "condemned the raid"),
                ("41", "demands", "demanded the return of the boats"),
            ],
        ),
        (
            "In resolution 41 the Island Assembly called on both sides to open the strait.",
            [("41", "demands", "called on both sides to open the strait")],
        ),
        (
            "Assembly resolution 41, which condemned the raid, was ignored.",
            [("41", "condemns", "condemned the raid")],
        ),
        (
            "Assembly resolution 41 was ignored. The resolution reaffirmed the old border.",
            [("41", "recognises", "reaffirmed the old border")],
        ),
        (
            "Resolutions 31 and 32 demanded that the strait be opened.",
            [
                ("31", "demands", "demanded that the strait be opened"),
                ("32", "demands", "demanded that the strait be opened"),
            ],
        ),
    ],
)
def test_an_act_belongs_to_its_instrument(text: str, told: list[tuple[str, str, str]]) -> None:
    """Subject, relative clause, adverbial, a later short mention, a list."""
    assert acts(text) == told


def test_what_it_does_not_demand_is_told_as_such() -> None:
    """The negation is kept with the words."""
    (draft,) = found("Assembly resolution 41 does not condemn the raid.")
    assert [(a.kind, a.negated) for a in draft.acts] == [("condemns", True)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor condemned Assembly resolution 41.",
        "Assembly resolution 41 was adopted in May.",
        "The mayor demanded the return of the boats and cited Assembly resolution 41.",
        "Assembly resolution 41 was ignored. The mayor demanded the boats.",
    ],
)
def test_what_others_do_is_no_act_of_it(text: str) -> None:
    """To speak of an instrument, to adopt it or to condemn it is not its own act."""
    assert acts(text) == []
