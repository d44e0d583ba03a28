"""A folder of hostile files gives a sound record, and a portal that only shows them."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from tests.hostile.commands import command, demand_sound, run
from tests.hostile.files import PLAIN, SCRIPT, write_readable, write_unreadable
from variorum.store import open_record


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, set[str], set[str]]:
    """A record of all of them, the names that have text, and those that have none."""
    folder = tmp_path_factory.mktemp("hostile") / "files"
    folder.mkdir()
    unreadable, readable = write_unreadable(folder), write_readable(folder)
    record = folder.parent / "record.db"
    run("build", folder, "--output", record, status=3)
    return record, readable, unreadable


@pytest.fixture(scope="module")
def portal(names: tuple[Path, set[str], set[str]]) -> Iterator[httpx.Client]:
    """A browser at a real server on that record."""
    words = command("serve", names[0], "--port", "0")
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as serving:
        assert serving.stdout is not None
        said = serving.stdout.readline().split()
        address = next(word for word in said if word.startswith("http"))
        with httpx.Client(base_url=address, timeout=60) as client:
            yield client
        serving.terminate()


def test_the_record_is_sound(names: tuple[Path, set[str], set[str]]) -> None:
    """Every span holds and every character was read, whatever the files were."""
    demand_sound(names[0])


def test_every_file_is_there(names: tuple[Path, set[str], set[str]]) -> None:
    """What has text is read, what has none is named with a reason."""
    record, readable, unreadable = names
    with open_record(record, read_only=True) as held:
        documents = {d.path: d for d in held.documents()}
    entities = documents.pop("entities.docx")
    assert len(entities.text) < 10_000
    assert {p for p, d in documents.items() if d.unread is None} == readable - {"entities.docx"}
    assert {p for p, d in documents.items() if d.unread is not None} == unreadable
    for name in ("arabic.txt", "georgian.txt"):
        assert not documents[name].analysed
    assert documents["deep.html"].text.strip() == PLAIN.strip()
    assert documents["attributes.html"].text.strip() == PLAIN.strip()


def test_other_scripts_are_found(names: tuple[Path, set[str], set[str]]) -> None:
    """Words that are not analysed are searched all the same."""
    for word, path in (("المدينة", "arabic.txt"), ("მერმა", "georgian.txt")):
        found = json.loads(run("search", names[0], word, "--json").stdout)
        assert {hit["path"] for hit in found} == {path}


def test_the_export_is_whole(names: tuple[Path, set[str], set[str]], tmp_path: Path) -> None:
    """Each line is an object, and every quote is the text at its offsets."""
    run("export", names[0], "--output", tmp_path / "out")
    read = {
        name: [
            json.loads(line)
            for line in (tmp_path / "out" / f"{name}.jsonl").read_text("utf-8").split("\n")[:-1]
        ]
        for name in ("documents", "claims")
    }
    texts = {document["id"]: document["text"] for document in read["documents"]}
    assert read["claims"]
    for claim in read["claims"]:
        assert texts[claim["document"]][claim["start"] : claim["end"]] == claim["quote"]


def test_no_page_runs_what_a_document_says(
    names: tuple[Path, set[str], set[str]], portal: httpx.Client
) -> None:
    """Every page of the portal shows titles, paths and text as characters, under a policy."""
    pages = ["/", "/questions", "/sources", "/statements", "/chronology", "/instruments"]
    pages += ["/documents", "/search?q=alert", "/search?q=alert&scope=passages"]
    with open_record(names[0], read_only=True) as held:
        pages += [f"/documents/{document.id}" for document in held.held()]
    for page in pages:
        answer = portal.get(page)
        assert answer.status_code == 200, page
        assert SCRIPT not in answer.text, page
        assert "<b onclick" not in answer.text, page
        assert 'href="javascript:' not in answer.text, page
        policy = answer.headers["content-security-policy"]
        assert "default-src 'none'" in policy or "default-src 'self'" in policy
        assert "unsafe-inline" not in policy
        path, mark, query = page.partition("?")
        as_json = portal.get(f"{'/index' if path == '/' else path}.json{mark}{query}")
        assert as_json.status_code == 200, page
        as_json.json()


def test_what_is_not_there_is_told(portal: httpx.Client) -> None:
    """A page that does not exist is a 404 with a page, also for odd addresses."""
    for page in ("/nothing", "/documents/%00", f"/documents/{SCRIPT}", "/../../etc/passwd"):
        answer = portal.get(page)
        assert answer.status_code == 404, page
        assert SCRIPT not in answer.text
        assert "Traceback" not in answer.text
