"""Which files a folder holds, and what sources.csv says of them."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from variorum.errors import InputError, SourcesError
from variorum.read import list_files, read_file
from variorum.settings import Settings

SETTINGS = Settings()


def _write(path: Path, words: str = "Some words.", encoding: str = "utf-8") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(words.encode(encoding))
    return path


def _names(folder: Path) -> list[str]:
    return [entry.relative for entry in list_files(folder).entries]


def test_files_are_listed_by_relative_path(tmp_path):
    """All files below the folder, sorted; hidden ones are left out and counted."""
    for name in ("b.txt", "a/z.txt", "a/b/c.md", "B.txt", ".hidden", ".git/config"):
        _write(tmp_path / name)
    listing = list_files(tmp_path)
    assert [entry.relative for entry in listing.entries] == [
        "B.txt",
        "a/b/c.md",
        "a/z.txt",
        "b.txt",
    ]
    assert all(entry.path.is_absolute() for entry in listing.entries)
    assert any("2 hidden" in note for note in listing.notes)


def test_the_folders_own_sources_csv_is_no_document(tmp_path):
    """It describes the others; one deeper down is a file like all others."""
    _write(tmp_path / "sources.csv", "file,title\na.txt,A title\n")
    _write(tmp_path / "a.txt")
    _write(tmp_path / "deep/sources.csv", "x,y\n")
    listing = list_files(tmp_path)
    assert [entry.relative for entry in listing.entries] == ["a.txt", "deep/sources.csv"]
    assert listing.entries[0].row is not None
    assert listing.entries[0].row.title == "A title"


def test_the_parents_sources_csv_is_used(tmp_path):
    """Rows there name files by bare name, by path from the folder, or through it."""
    _write(tmp_path / "sources.csv", "file,title\na.txt,A\ndocs/b.txt,B\nc/d.txt,D\ne.txt,E\n")
    for name in ("a.txt", "b.txt", "c/d.txt", "deep/e.txt"):
        _write(tmp_path / "docs" / name)
    rows = {entry.relative: entry.row.title for entry in list_files(tmp_path / "docs").entries}
    assert rows == {"a.txt": "A", "b.txt": "B", "c/d.txt": "D", "deep/e.txt": "E"}


def test_the_nearer_sources_csv_goes_first(tmp_path):
    """One in the folder hides the one in its parent."""
    _write(tmp_path / "sources.csv", "file,title\na.txt,far\n")
    _write(tmp_path / "docs/sources.csv", "file,title\na.txt,near\n")
    _write(tmp_path / "docs/a.txt")
    (entry,) = list_files(tmp_path / "docs").entries
    assert entry.row is not None
    assert entry.row.title == "near"


def test_an_unrelated_table_in_the_parent_is_only_noted(tmp_path):
    """A sources.csv without the column `file` beside the folder stops nothing."""
    _write(tmp_path / "sources.csv", "x,y\n1,2\n")
    _write(tmp_path / "docs/a.txt")
    listing = list_files(tmp_path / "docs")
    assert listing.sources is None
    assert any("not used" in note for note in listing.notes)


def test_a_table_without_the_column_file_is_an_error(tmp_path):
    """In the folder itself it is meant, and the message says what is missing."""
    _write(tmp_path / "sources.csv", "name,title\na.txt,A\n")
    with pytest.raises(SourcesError, match="no column named 'file'"):
        list_files(tmp_path)


@pytest.mark.parametrize(
    ("delimiter", "encoding"),
    [(",", "utf-8"), (",", "utf-8-sig"), (";", "cp1252"), ("\t", "utf-16"), ("|", "latin-1")],
)
def test_delimiters_and_encodings_are_detected(tmp_path, delimiter, encoding):
    """Tables as spreadsheets of many countries save them."""
    rows = [["File", " Title ", "Publisher"], ["a.txt", '"Café: a report"', "Málaga, the daily"]]
    rows[1][2] = f'"{rows[1][2]}"'
    table = "\r\n".join(delimiter.join(row) for row in rows)
    _write(tmp_path / "sources.csv", table, encoding)
    _write(tmp_path / "a.txt")
    row = list_files(tmp_path).entries[0].row
    assert (row.title, row.publisher) == ("Café: a report", "Málaga, the daily")


def test_a_row_describes_its_document(tmp_path):
    """Known columns become fields, others are kept as written, empty cells are null."""
    _write(
        tmp_path / "sources.csv",
        "file,title,publisher,url,published,kind,side,wording,note\n"
        "a.txt,T,P,https://example.org/,2019-05-03T10:00:00Z,newspaper,,restated,\n",
    )
    _write(tmp_path / "a.txt")
    document = read_file(list_files(tmp_path).entries[0], SETTINGS)
    assert (document.title, document.publisher, document.url) == ("T", "P", "https://example.org/")
    assert (document.published, document.kind, document.side) == ("2019-05-03", "newspaper", None)
    assert document.extra == (("wording", "restated"),)


def test_a_date_that_cannot_be_read_is_null_and_noted(tmp_path):
    """No date is guessed; the note names the line."""
    _write(tmp_path / "sources.csv", "file,published\na.txt,02/04/1993\n")
    _write(tmp_path / "a.txt")
    document = read_file(list_files(tmp_path).entries[0], SETTINGS)
    assert document.published is None
    assert any("line 2" in note and "02/04/1993" in note for note in document.notes)


def test_a_row_without_file_is_noted(tmp_path):
    """Files that are not there, and names that fit several, are named with their line."""
    _write(tmp_path / "sources.csv", "file,title\nnone.txt,N\nx.txt,X\n")
    _write(tmp_path / "a/x.txt")
    _write(tmp_path / "b/x.txt")
    listing = list_files(tmp_path)
    assert all(entry.row is None for entry in listing.entries)
    assert any("line 2" in note and "no such file" in note for note in listing.notes)
    assert any("line 3" in note and "several files" in note for note in listing.notes)


@pytest.mark.parametrize("second", ["a.txt", "./a.txt", "docs/a.txt"])
def test_a_file_described_twice_is_an_error_that_names_the_line(tmp_path, second):
    """Which of two descriptions holds is not ours to choose."""
    _write(tmp_path / "sources.csv", f"file,title\na.txt,One\nb.txt,B\n{second},Two\n")
    _write(tmp_path / "docs/a.txt")
    _write(tmp_path / "docs/b.txt")
    with pytest.raises(SourcesError, match="lines 2 and 4"):
        list_files(tmp_path / "docs")


def test_links_do_not_lead_out_of_the_folder(tmp_path):
    """A link to a file inside is a file; links outside or to folders are noted."""
    outside = _write(tmp_path / "outside.txt", "secret")
    _write(tmp_path / "docs/a.txt")
    _write(tmp_path / "docs/sub/b.txt")
    (tmp_path / "docs/in.txt").symlink_to("a.txt")
    (tmp_path / "docs/out.txt").symlink_to(outside)
    (tmp_path / "docs/loop").symlink_to(tmp_path / "docs")
    listing = list_files(tmp_path / "docs")
    assert [entry.relative for entry in listing.entries] == ["a.txt", "in.txt", "sub/b.txt"]
    assert any("'out.txt'" in note for note in listing.notes)
    assert any("'loop'" in note for note in listing.notes)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_pipes_are_left_out(tmp_path):
    """A pipe is never opened: reading it would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    listing = list_files(tmp_path)
    assert listing.entries == ()
    assert any("pipe.txt" in note for note in listing.notes)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_odd_names_can_be_stored_and_read(tmp_path):
    """Line breaks and bytes that are not UTF-8 in a name: listed, read, and fit for JSON."""
    (tmp_path / "two\nlines.txt").write_text("Words of one.")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/latin-\xe9.txt")).write_text("Words of two.")
    documents = [read_file(entry, SETTINGS) for entry in list_files(tmp_path).entries]
    assert [d.path for d in documents] == ["latin-\\xe9.txt", "two\nlines.txt"]
    assert [d.text for d in documents] == ["Words of two.", "Words of one."]
    assert (
        json.loads(json.dumps([d.path for d in documents]).encode("utf-8"))[1] == "two\nlines.txt"
    )


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names")
def test_names_that_would_be_stored_alike_stay_apart(tmp_path):
    """A byte and its written form are two files with two paths."""
    (tmp_path / "a\\xe9").write_text("One.")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xe9")).write_text("Two.")
    names = _names(tmp_path)
    assert len(set(names)) == 2


def test_a_table_that_may_not_be_opened_is_told(tmp_path, monkeypatch):
    """The reason is what the system says, not that it is no table."""
    _write(tmp_path / "sources.csv", "file,title\na.txt,T\n")

    def refuse(path):
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(SourcesError, match="cannot be opened: Permission denied"):
        list_files(tmp_path)


def test_composed_and_decomposed_letters_are_one_name_in_the_table(tmp_path):
    """Some systems write é as two code points; the row still finds its file."""
    _write(tmp_path / "sources.csv", "file,title\ncafé.txt,T\n")
    _write(tmp_path / "cafe\u0301.txt")
    assert list_files(tmp_path).entries[0].row.title == "T"


def test_a_folder_that_cannot_be_listed_is_told_apart_from_an_empty_one(tmp_path, monkeypatch):
    """One below is named; the folder itself is an error."""
    _write(tmp_path / "docs/a.txt")
    _write(tmp_path / "docs/sub/b.txt")
    _locked(monkeypatch, tmp_path / "docs/sub")
    listing = list_files(tmp_path / "docs")
    assert [entry.relative for entry in listing.entries] == ["a.txt"]
    assert listing.unlisted == ("sub",)
    assert any("cannot be listed" in note for note in listing.notes)
    _locked(monkeypatch, tmp_path / "docs")
    with pytest.raises(InputError, match="cannot be listed"):
        list_files(tmp_path / "docs")


def _locked(monkeypatch, folder):
    """Let the folder refuse to be listed, as without permission, also for whoever is root."""
    scan = os.scandir

    def refuse(path):
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(folder))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)


def test_a_missing_folder_is_an_error(tmp_path):
    """And the message says what to give instead."""
    with pytest.raises(InputError, match="no such folder"):
        list_files(tmp_path / "none")
