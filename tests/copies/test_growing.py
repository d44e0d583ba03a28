"""Changes: what is found again for a few of them is what is found for all documents anew."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.copies.invented import document
from tests.copies.remembering import Lists
from variorum.copies import find_reuse, growing
from variorum.model import Document, Reuse
from variorum.settings import Settings

#: A run is frequent here from the third document on, so that small sets have such runs.
SETTINGS = Settings(frequent_run=2)


def _words(seed: int, count: int) -> list[str]:
    chosen = random.Random(seed)
    return [
        "".join(chosen.choices("abcdefghilmnoprstuv", k=chosen.randint(3, 9))) for _ in range(count)
    ]


#: Sentences and parts of sentences that documents are put together from, and banners.
STOCK = [" ".join(_words(n, 14)).capitalize() + "." for n in range(6)]
STOCK += [" ".join(_words(n, 7)) for n in range(6, 9)]


def _document(name: str, parts: list[int]) -> Document:
    text = "\n\n".join(STOCK[n] for n in parts) + f"\n\n{' '.join(_words(hash_of(name), 12))}."
    return document(name, text, publisher=name.partition("/")[0])


def hash_of(name: str) -> int:
    """A number for a name, the same in every process."""
    return sum(ord(c) * 31**n for n, c in enumerate(name))


def grown(memory: Lists, before: dict[str, Document], after: dict[str, Document]) -> list[Reuse]:
    """What is found after a change, by a memory of what was before."""
    for name, old in before.items():
        if after.get(name) != old:
            memory.lose(old)
    return list(find_reuse(list(after.values()), {}, [], SETTINGS, memory))


_NAMES = st.sampled_from([f"{p}/{n}.txt" for p in ("one", "two", "three") for n in range(4)])
_PARTS = st.lists(st.integers(0, len(STOCK) - 1), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.dictionaries(_NAMES, st.none() | _PARTS, min_size=1), min_size=2, max_size=5))
def test_any_sequence_of_changes_equals_all_anew(
    steps: list[dict[str, list[int] | None]],
) -> None:
    """Adding, changing and removing find exactly the rows of a comparison of all documents."""
    memory, held = Lists(), dict[str, Document]()
    for step in steps:
        after = dict(held)
        for name, parts in step.items():
            if parts is None:
                after.pop(name, None)
            else:
                after[name] = _document(name, parts)
        rows = grown(memory, held, after)
        held = after
        assert rows == list(find_reuse(list(held.values()), {}, [], SETTINGS))


def test_nothing_is_compared_anew_that_shares_nothing_new(monkeypatch: pytest.MonkeyPatch) -> None:
    """A document that shares with one other is compared with that one only."""
    memory = Lists()
    held = {f"p/{n}.txt": _document(f"p/{n}.txt", [n]) for n in range(6)}
    grown(memory, {}, held)
    asked: list[growing.Change] = []
    changes = growing.changes

    def watched(*given: object) -> growing.Change:
        asked.append(changes(*given))  # type: ignore[arg-type]
        return asked[-1]

    monkeypatch.setattr("variorum.copies.reuse.changes", watched)
    after = held | {"q/new.txt": _document("q/new.txt", [3])}
    grown(memory, held, after)
    ((pair,),) = (change.pairs for change in asked)
    assert set(pair) == {after["q/new.txt"].id, after["p/3.txt"].id}
