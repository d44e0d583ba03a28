"""Verbs that are of several kinds: what they are said of decides."""

from __future__ import annotations

import pytest

from tests.claims.events.test_events import events

KINDS = [
    ("On 3 May 1990 the earthquake struck the valley.", "disaster"),
    ("On 3 May 1990 the fleet struck the harbour.", "attack"),
    ("The fire broke out on 3 May 1990.", "disaster"),
    ("War broke out on 3 May 1990.", "attack"),
    ("The army took the town of Orlo on 3 May 1990.", "seizure"),
    ("Eighty clerks took part in the drill on 3 May 1990.", "event"),
    ("The guards took the clerks hostage on 3 May 1990.", "detention"),
    ("The town fell on 3 May 1990.", "seizure"),
    ("Forty rockets fell on the valley on 3 May 1990.", "attack"),
    ("The ministry closed the border on 3 May 1990.", "sanction"),
    ("The ministry closed its register on 3 May 1990.", "change"),
    ("Eight miners lost their lives on 3 May 1990.", "killing"),
    ("The envoy came to the valley on 3 May 1990.", "movement"),
    ("The talks came to an end on 3 May 1990.", "change"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_what_a_verb_is_said_of_decides_its_kind(text: str, kind: str) -> None:
    """Who takes a town seizes it; who takes part does not."""
    assert {e.type for e in events(text)} == {kind}
