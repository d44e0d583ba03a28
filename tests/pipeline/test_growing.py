"""Builds that grow: with the real comparison, a record that changed is one made from nothing."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pipeline.light import STAGES, read_file, write
from tests.pipeline.test_build import exported
from variorum.pipeline import build
from variorum.settings import Settings
from variorum.stages import Stages
from variorum.store import open_record

REAL = Stages()


def _described(entry, settings):  # type: ignore[no-untyped-def]
    """A file read in the light way, with what its row of sources.csv says of it."""
    document, row = read_file(entry, settings), entry.row
    if row is None:
        return document
    known = row.publisher or document.publisher
    return replace(document, publisher=known, published=row.published, title=row.title)


GROWING = replace(
    STAGES,
    list_files=REAL.list_files,
    read_file=_described,
    find_reuse=REAL.find_reuse,
    find_origins=REAL.find_origins,
    find_questions=REAL.find_questions,
)
#: A run is frequent here from the third document on, so that a few files have such runs.
SETTINGS = Settings(frequent_run=2)
LINES = [
    "The ferry of Port Ansel carried 41 boats and 12 carts across the flooded Vell before dawn.",
    "Bo: “we counted 17 carts under the old bridge and nobody came to fetch them home again”",
    "In 1990 the harbour council refused the second ferry for the third time, Rule 7 in hand.",
    "Weather and tides for the lower valley, with the hours of the lock keepers at Ostermark.",
    "Nine farmhouses stood empty on the hill road when the rescue teams arrived, 12 carts gone.",
]


def _text(parts: list[int], note: int) -> str:
    chosen = random.Random(note)
    own = " ".join(
        "".join(chosen.choices("abcdefghilmnoprstuv", k=chosen.randint(3, 9))) for _ in range(9)
    )
    return "\n".join([*(LINES[n] for n in parts), own])


_NAMES = st.sampled_from([f"{p}/{n}.txt" for p in ("north", "south") for n in range(4)])
_PARTS = st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=4)


#: What sources.csv says of a file: its publisher and its date; nothing where it has no row.
_ROW = st.none() | st.tuples(
    st.sampled_from(["", "Bo", "Harbour Post"]), st.sampled_from(["", "1990-05-02", "1991"])
)


def _describe(corpus: Path, rows: dict[str, tuple[str, str] | None]) -> None:
    lines = [f"{name},{row[0]},{row[1]}" for name, row in sorted(rows.items()) if row]
    write(corpus, {"sources.csv": "\n".join(["file,publisher,published", *lines, ""])})


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    steps=st.lists(
        st.tuples(
            st.dictionaries(_NAMES, st.none() | _PARTS, min_size=1),
            st.dictionaries(_NAMES, _ROW, max_size=3),
        ),
        min_size=2,
        max_size=4,
    ),
    seed=st.integers(0, 3),
)
def test_any_sequence_of_changes_equals_a_build_from_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    steps: list[tuple[dict[str, list[int] | None], dict[str, tuple[str, str] | None]]],
    seed: int,
) -> None:
    """Files and rows of sources.csv come, change and go: either way ends in the same bytes.

    Shared text with its direction, origins, questions and relations.
    """
    home = tmp_path_factory.mktemp("growing")
    corpus = home / "corpus"
    corpus.mkdir()
    rows: dict[str, tuple[str, str] | None] = {}
    for files, said in steps:
        rows |= said
        _describe(corpus, rows)
        for name, parts in files.items():
            if parts is None:
                (corpus / name).unlink(missing_ok=True)
            else:
                write(corpus, {name: _text(parts, seed + len(name) + sum(parts))})
        build(corpus, home / "grown.db", SETTINGS, jobs=1, stages=GROWING)
    build(corpus, home / "fresh.db", SETTINGS, jobs=1, stages=GROWING)
    assert exported(home / "grown.db", home / "xg") == exported(home / "fresh.db", home / "xf")


def test_comparison_remembers_documents_and_what_is_gone(tmp_path: Path) -> None:
    """The index holds every compared document; a document that goes is forgotten with its rows."""
    files = {"north/a.txt": _text([0, 1], 1), "south/b.txt": _text([0, 2], 2)}
    corpus = write(tmp_path / "corpus", {**files, "south/c.txt": _text([3], 3)})
    build(corpus, tmp_path / "r.db", SETTINGS, stages=GROWING)
    with open_record(tmp_path / "r.db") as record:
        stamp = record.meta()["compared"]
        memory = record.memory(stamp)
        assert len(memory.members()) == 3
        assert [kept.kind for kept in memory.rows()] == ["identical"]
    (corpus / "south/b.txt").unlink()
    build(corpus, tmp_path / "r.db", SETTINGS, stages=GROWING)
    with open_record(tmp_path / "r.db") as record:
        memory = record.memory(stamp)
        assert len(memory.members()) == 2
        assert (list(memory.rows()), list(memory.departed())) == ([], [])


def test_other_code_remembers_nothing(tmp_path: Path) -> None:
    """What was found by other rules is not taken over."""
    corpus = write(tmp_path / "corpus", {"north/a.txt": _text([0], 1)})
    build(corpus, tmp_path / "r.db", SETTINGS, stages=GROWING)
    with open_record(tmp_path / "r.db") as record:
        assert record.memory(record.meta()["compared"]).members()
        assert record.memory("made by other rules").members() == []
