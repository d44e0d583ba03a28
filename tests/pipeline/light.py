"""Light stages: real records by the simplest rules, so that the journey itself can be tested.

A line is a passage. A number before a word is a figure, a year an event, words between
quotation marks a statement, "Rule N" an instrument. They keep to every promise of the real
ones: pure, deterministic, spans into the stored text.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

from variorum.model import (
    Attribution,
    Claim,
    Document,
    Event,
    Figure,
    Gazetteer,
    Instrument,
    Passage,
    Place,
    Question,
    Relation,
    Reuse,
    Side,
    Statement,
    Time,
    digest,
)
from variorum.stages import Stages


@dataclass(frozen=True)
class Entry:
    path: Path
    relative: str
    row: None = None


def list_files(folder):
    """Every file below a folder."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    entries = tuple(Entry(p, p.relative_to(folder).as_posix()) for p in paths)
    return SimpleNamespace(folder=folder, entries=entries, notes=(), unlisted=())


def read_file(entry, settings):
    """A file as UTF-8; words in it ask for faults and other languages."""
    data = entry.path.read_bytes()
    text = data.decode("utf-8", "replace")
    if text.startswith("CRASH READER"):
        raise RuntimeError("no reader can read this")
    return Document(
        path=entry.relative,
        sha256=digest(data),
        text=text if text.strip() else "",
        media_type="text/plain",
        reader="light 1",
        language="en",
        analysed="NOT ENGLISH" not in text,
        publisher=entry.relative.partition("/")[0],
        unread=None if text.strip() else "empty: there is no text in it.",
    )


def segment(document, settings):
    """A paragraph with one sentence for each line."""
    out = []
    for line in re.finditer(r"[^\n]+", document.text):
        block = Passage(document.id, "paragraph", line.start(), line.end())
        out += [block, Passage(document.id, "sentence", line.start(), line.end(), block.id)]
    return tuple(out)


def read_document(document, passages, settings, cache):
    """Sentences without parses; the text stands in the cache in their place."""
    key = digest(document.text.encode())
    if cache.get(key) is None:
        cache.put(key, document.text.encode())
    units = [p for p in passages if p.kind == "sentence"] if document.analysed else []
    sentences = tuple(SimpleNamespace(passage=p, parsed=len(p.span) < 200) for p in units)
    return SimpleNamespace(document=document, passages=passages, sentences=sentences)


def find_claims(reading, settings):
    """Claims by four patterns."""
    document = reading.document
    if "CRASH FINDER" in document.text:
        raise ZeroDivisionError("a fault on purpose")
    return tuple(
        claim for sentence in reading.sentences for claim in _claims(document, sentence.passage)
    )


def _claims(document, passage):
    def claim(payload, **more):
        speaker = Attribution(document.publisher or "nobody", "publisher")
        return Claim(
            document.id,
            passage.start,
            passage.end,
            passage.span.of(document.text),
            payload,
            document.text,
            attribution=(speaker, *more.pop("chain", ())),
            **more,
        )

    line, base = passage.span.of(document.text), passage.start
    for m in re.finditer(r"\b(\d{1,3}) (\w+)", line):
        at = (base + m.start(1), base + m.end(1))
        number = int(m[1])
        place = Place("x-here", m[2], 1.5, 2.0, base + m.start(2), base + m.end(2))
        figure = Figure(number, number, "exact", "count", "seen", m[2], "stock", *at, rule="light")
        yield claim(figure, place=place)
    for m in re.finditer(r"\b\d{4}\b", line):
        time = Time(m[0], m[0], base + m.start(), base + m.end())
        yield claim(Event("other", "something happened"), time=time)
    for m in re.finditer(r"(\w+): “([^”]+)”", line):
        at = (base + m.start(2), base + m.end(2))
        link = Attribution(m[1], "speaker", None, None, base + m.start(1), base + m.end(1))
        yield claim(Statement(m[1], True, *at, utterance=f"u{at[0]}"), chain=(link,))
    for m in re.finditer(r"Rule (\d+)\b", line):
        at = (base + m.start(), base + m.end())
        yield claim(Instrument(None, "rule", m[1], None, None, *at, key=m[0]))


def find_reuse(documents, passages, claims, settings, memory):
    """Lines that are the same."""
    seen = defaultdict(list)
    for document in documents:
        for passage in passages[document.id]:
            if passage.kind == "paragraph":
                seen[passage.span.of(document.text)].append(passage)
    return tuple(
        Reuse(Side(a.document, a.start, a.end), Side(b.document, b.start, b.end), 1.0, "identical")
        for same in seen.values()
        for i, a in enumerate(same)
        for b in same[i + 1 :]
    )


def find_origins(documents, claims, reuse, settings, register):
    """Each document is an origin."""
    ids = {claim.id: claim.document for claim in claims}
    return SimpleNamespace(of=ids.__getitem__, reasons={d.id: d.path for d in documents})


def find_questions(documents, claims, origins, settings):
    """One question for each noun."""
    groups = defaultdict(list)
    for claim in claims:
        if isinstance(claim.payload, Figure):
            groups[claim.payload.counted].append(claim)
    questions, relations = [], []
    for counted, members in groups.items():
        values = {m.payload.low for m in members}
        answer = "single" if len(members) == 1 else "agree" if len(values) == 1 else "contradict"
        ids = tuple(m.id for m in members)
        questions.append(
            Question(
                "figure",
                f"How many {counted}?",
                ids,
                answer,
                len({origins.of(i) for i in ids}),
                f"{min(values)} is not {max(values)}.",
                min(values),
                max(values),
                ("one each",),
            )
        )
        for a, b in pairwise(members):
            same = a.payload.low == b.payload.low
            told = "compared" if same else f"{a.payload.low:g} is not {b.payload.low:g}"
            relations.append(Relation(a.id, b.id, "repeats" if same else "contradicts", told))
    return tuple(questions), tuple(relations)


def identity():
    """The version of these stages."""
    return "light 1"


def prepare(progress):
    """Nothing is shared by these stages."""


def find_toponyms(reading, claims):
    """No names of places: these stages know none."""
    return ()


def find_demonyms(reading, toponyms):
    """No demonyms."""
    return ()


def find_gazetteer(documents, toponyms, decisions, given):
    """No places."""
    return Gazetteer()


STAGES = Stages(
    list_files,
    read_file,
    segment,
    read_document,
    find_claims,
    find_reuse,
    find_origins,
    find_questions,
    identity,
    identity,
    prepare,
    find_toponyms=find_toponyms,
    find_demonyms=find_demonyms,
    find_gazetteer=find_gazetteer,
)

CORPUS = {
    "north/a.txt": "Seen were 12 boats and 3 carts.\n"
    "In 1990 Ana: “We counted 12 boats” under Rule 7.",
    "north/b.txt": "Seen were 12 boats and 3 carts.\nNothing else was written here.",
    "south/c.txt": "Others saw 15 boats in 1991.",
    "south/d.txt": "",
    "south/e.txt": "NOT ENGLISH 44 barki",
}


def write(folder: Path, files: dict[str, str]) -> Path:
    """Write files below a folder, by relative path, and return it."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
    return folder
