"""The chronology handed over: read back by parsers that are not ours, it says the same."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest
import vobject
from edtf import parse_edtf

from tests.pipeline.light import STAGES, write
from tests.portal.invented import build as build_invented
from variorum.export import CHRONOLOGY_FILES, Format, write_export
from variorum.model import Attribution, Claim, Event, Place, Span, Statement, Time
from variorum.pipeline import build
from variorum.store import open_record

TEXT = (
    "On 3 May 1951 the envoys met at Tarn; <b>two</b> of them, Ms Orly says, wept.\n"
    "Talks went on from 4 to 6 June 1951 at Orveny.\n"
    "A meeting of 12 November is listed under 1951 and 1952.\n"
    "=SUM of quarrels in the summer of 1950\n"
    "A pact is to be signed in 1953.\n"
    "Somebody once met somebody on 25 September.\n"
)
#: (words that date it, EDTF, inferred, modality)
EVENTS = (
    ("3 May 1951", "1951-05-03", False, "asserted"),
    ("4 to 6 June 1951", "1951-06-04/1951-06-06", True, "asserted"),
    ("12 November", "[1951-11-12,1952-11-12]", True, "asserted"),
    ("summer of 1950", "1950-22", False, "asserted"),
    ("1953", "1953", False, "planned"),
    ("25 September", "XXXX-09-25", False, "asserted"),
)


def _claims(reading, settings):
    """An event for each planted date, and a dated statement around the first of them."""
    document = reading.document
    spans = [sentence.passage.span for sentence in reading.sentences]
    out = []
    for words, edtf, inferred, modality in EVENTS:
        start = document.text.index(words)
        line = next(span for span in spans if span.holds(Span(start, start + len(words))))
        working = "from the list, its order" if inferred else None
        out.append(
            Claim(
                document.id,
                line.start,
                line.end,
                line.of(document.text),
                Event("consult", line.of(document.text)[:30], ("Ana", "Bo")),
                document.text,
                attribution=(Attribution("Ms Orly", "speaker"),),
                modality=modality,
                time=Time(edtf, words, start, start + len(words), inferred, working),
                place=Place("p1", "Tarn, upper town", 46.5, -7.25),
            )
        )
    said = Statement("Ms Orly", False, spans[0].start, spans[0].end, "u1")
    first = spans[0]
    quote = first.of(document.text)
    dated = Time("1951-05-09")
    out.append(Claim(document.id, first.start, first.end, quote, said, document.text, time=dated))
    return tuple(out)


def _read_file(entry, settings):
    described = {"published": "1951-05-10", "extra": (("retrieved", "2001-02-03"),)}
    return dataclasses.replace(STAGES.read_file(entry, settings), **described)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every export of a record of six happenings."""
    home = tmp_path_factory.mktemp("chronology")
    stages = dataclasses.replace(STAGES, find_claims=_claims, read_file=_read_file)
    build(write(home / "corpus", {"north/a.txt": TEXT}), home / "r.db", jobs=1, stages=stages)
    with open_record(home / "r.db", read_only=True) as record:
        for format_ in CHRONOLOGY_FILES:
            write_export(record, home / "out", format_)
            write_export(record, home / "again", format_)
    return home / "out"


@pytest.fixture(scope="module")
def events(folder: Path) -> list[dict]:
    """The lines of events.jsonl."""
    return [json.loads(line) for line in (folder / "events.jsonl").read_text("utf-8").splitlines()]


def test_events_stand_in_the_order_of_their_dates(events: list[dict]) -> None:
    """By first day, a season before a day within the year after it, what has no day last."""
    assert [event["edtf"] for event in events] == [
        "1950-22",
        "1951-05-03",
        "1951-06-04/1951-06-06",
        "[1951-11-12,1952-11-12]",
        "1953",
        "XXXX-09-25",
    ]


def test_dates_are_edtf_that_another_parser_reads(events: list[dict]) -> None:
    """The parser of the EDTF library gives the same first and last days."""
    for event in events:
        parsed = parse_edtf(event["edtf"])
        if re.fullmatch(r"[\d/-]+", event["edtf"]) and event["edtf"] != "1950-22":
            first, last = parsed.lower_strict(), parsed.upper_strict()
            assert event["earliest"] == f"{first.tm_year:04}-{first.tm_mon:02}-{first.tm_mday:02}"
            assert event["latest"] == f"{last.tm_year:04}-{last.tm_mon:02}-{last.tm_mday:02}"


def test_four_dates_are_kept_apart(events: list[dict]) -> None:
    """What happened, what was said of it, what was printed and what was copied have each a date."""
    (first,) = [event for event in events if event["edtf"] == "1951-05-03"]
    assert first["dates"] == {
        "event": "1951-05-03",
        "statement": "1951-05-09",
        "published": "1951-05-10",
        "captured": "2001-02-03",
    }
    assert {e["dates"]["statement"] for e in events if e is not first} == {None}


def test_the_table_says_what_the_lines_say(folder: Path, events: list[dict]) -> None:
    """Read by Python's csv module, row for row; a formula is defused, no other word changed."""
    with (folder / "chronology.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["id"] for row in rows] == [event["id"] for event in events]
    for row, event in zip(rows, events, strict=True):
        quote = event["quote"]
        assert row["quote"] == (f"'{quote}" if quote.startswith("=") else quote)
        assert (row["edtf"], row["modality"]) == (event["edtf"], event["modality"])
        assert (float(row["lat"]), float(row["lon"])) == (46.5, -7.25)
        assert row["inferred"] == str(event["time"]["inferred"]).lower()


def test_the_calendar_holds_full_dates_and_no_others(folder: Path) -> None:
    """Read by vobject: one day or several, the end being the day after; a set is left out."""
    text = (folder / "chronology.ics").read_bytes().decode()
    entries = list(vobject.readOne(io.StringIO(text, newline="")).vevent_list)
    spans = [(entry.dtstart.value, entry.dtend.value) for entry in entries]
    assert spans == [
        (date(1951, 5, 3), date(1951, 5, 4)),
        (date(1951, 6, 4), date(1951, 6, 7)),
    ]
    first, second = entries
    assert first.location.value == "Tarn, upper town"
    assert TEXT.split("\n", maxsplit=1)[0] in first.description.value
    assert "worked out: from the list, its order" in second.description.value
    assert len({entry.uid.value for entry in entries}) == 2


def test_lines_of_the_calendar_are_folded_and_end_as_the_standard_says(folder: Path) -> None:
    """No line is longer than 75 bytes, each ends in CR LF (RFC 5545, 3.1)."""
    lines = (folder / "chronology.ics").read_bytes().split(b"\r\n")
    assert lines[-1] == b"" and all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_slides_have_dates_as_coarse_as_they_are_known(folder: Path) -> None:
    """A year stays a year; a set runs from its first day to its last and says so in words."""
    slides = json.loads((folder / "timeline.json").read_text("utf-8"))["events"]
    assert [slide["start_date"] for slide in slides] == [
        {"year": 1950, "month": 6, "day": 1},
        {"year": 1951, "month": 5, "day": 3},
        {"year": 1951, "month": 6, "day": 4},
        {"year": 1951, "month": 11, "day": 12},
        {"year": 1953},
    ]
    assert slides[3]["end_date"] == {"year": 1952, "month": 11, "day": 12}
    assert "one of" in slides[3]["display_date"] and "worked out" in slides[3]["display_date"]
    assert slides[4]["text"]["headline"].endswith("(planned)")
    assert "end_date" not in slides[4]


def test_markup_of_a_document_is_text_in_a_slide(folder: Path) -> None:
    """TimelineJS shows HTML: nothing that a document wrote becomes markup."""
    slides = json.loads((folder / "timeline.json").read_text("utf-8"))["events"]
    assert all("<b>" not in slide["text"]["text"] for slide in slides)
    assert "&lt;b&gt;two&lt;/b&gt;" in slides[1]["text"]["text"]


@pytest.mark.parametrize("format_", list(CHRONOLOGY_FILES), ids=str)
def test_the_same_record_gives_the_same_bytes(folder: Path, format_: Format) -> None:
    """No clock, no chance: two exports are equal."""
    name = CHRONOLOGY_FILES[format_]
    assert (folder / name).read_bytes() == (folder.parent / "again" / name).read_bytes()


def test_only_dates_that_exclude_each_other_are_disputed(tmp_path: Path) -> None:
    """Two days and a month that holds both: the days are disputed, the month is not."""
    path = tmp_path / "r.db"
    invented = build_invented(path)
    with open_record(path, read_only=True) as record:
        (file,) = write_export(record, tmp_path / "out", Format.EVENTS_JSONL)
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    asked = invented.questions["shut"]
    told = {
        line["edtf"]: line["disputed"]
        for line in lines
        if asked in {question["id"] for question in line["questions"]}
    }
    assert told == {"1987-03-03": True, "1987-03-04": True, "1987-03": False}
