"""A document against itself and against its earlier version, through the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_commands import run
from tests.pipeline.light import write

_TOLD = (
    "Rivers Aid, {day} May 2001\n\nThe ferry accident at Hale on 2 May 2001 killed {n} people.\n"
)
EARLIER, LATER = _TOLD.format(day=6, n=41), _TOLD.format(day=9, n=57)
ITSELF = (
    "Rivers Aid, 6 May 2001\n\nThe fire at Brent on 3 May 2001 killed 12 people, the mayor "
    "said.\n\nThe clinic said that the fire at Brent on 3 May 2001 killed 19 people.\n"
)


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A record with the earlier version, and one after the file has changed and more came."""
    home = tmp_path_factory.mktemp("versions")
    old, new = home / "old.db", home / "new.db"
    folder = write(home / "papers", {"toll.txt": EARLIER})
    assert run("build", folder, "--output", old).exit_code == 0
    write(folder, {"toll.txt": LATER, "toll-of-6-may.txt": EARLIER, "fire.txt": ITSELF})
    assert run("build", folder, "--output", new).exit_code == 0
    return old, new


def _contradictions(record: Path, to: Path) -> dict[str, list[str]]:
    """Questions that end in a contradiction, with the files of their claims, as exported."""
    assert run("export", record, "--format", "jsonl", "--output", to).exit_code == 0
    rows = {
        name: [json.loads(line) for line in (to / f"{name}.jsonl").read_text("utf-8").splitlines()]
        for name in ("documents", "claims", "questions")
    }
    paths = {d["id"]: d["path"] for d in rows["documents"]}
    files = {c["id"]: paths[c["document"]] for c in rows["claims"]}
    return {
        q["explanation"]: sorted(files[c] for c in q["claims"])
        for q in rows["questions"]
        if q["answer"] == "contradict"
    }


def test_a_document_contradicts_itself_and_its_earlier_version(
    records: tuple[Path, Path], tmp_path: Path
) -> None:
    """Both are told with the arithmetic, the versions as going back to one origin."""
    found = _contradictions(records[1], tmp_path / "x")
    assert sorted(found.values()) == [["fire.txt", "fire.txt"], ["toll-of-6-may.txt", "toll.txt"]]
    within = next(words for words, files in found.items() if files[0] == files[1])
    versions = next(words for words, files in found.items() if files[0] != files[1])
    assert "19 - 12 = 7" in within
    assert "57 - 41 = 16" in versions
    assert versions.endswith("both go back to one origin.")


def test_diff_tells_what_the_later_version_changed(records: tuple[Path, Path]) -> None:
    """The number of the claim, not its loss and another's gain; the question with its answer."""
    told = run("diff", *records)
    assert told.exit_code == 0
    assert "~ figure: 57 people" in told.stdout
    assert "figure.low: 41 → 57" in told.stdout
    assert "only the sentence around it reads otherwise" in told.stdout
    assert "- figure" not in told.stdout
    value = json.loads(run("diff", *records, "--json").stdout)
    changed = [c for c in value["claims"] if c["what"] == "changed" and c["kind"] == "figure"]
    assert [(c["path"], c["says"]) for c in changed] == [("toll.txt", "57 people")]
    counts = next(q for q in value["questions"] if q["kind"] == "figure" and q["what"] == "changed")
    answer = next(f for f in counts["fields"] if f["name"] == "answer")
    assert (answer["old"], answer["new"]) == ("single", "contradict")
