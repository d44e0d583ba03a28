"""A record about a dispute that never was: the night the gates of Kestrel Lock were shut.

Built by hand with the frozen model classes and stored through the store, so that the portal
is tested on every shape of finding without any extraction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.portal.invented_drafts import Draft, make
from tests.portal.invented_texts import (
    BOARD,
    BOARD_TEXT,
    COMMISSION,
    COMMISSION_TEXT,
    FOREIGN_TEXT,
    GAZETTE,
    GAZETTE_TEXT,
    HOSTILE_TEXT,
    HOSTILE_TITLE,
    MINISTRY,
    MINISTRY_TEXT,
    PARAGRAPHS,
    POST,
    POST_TEXT,
    WIRE,
)
from variorum.claims.attribution import find_register
from variorum.model import (
    SUMS_OFF,
    Attribution,
    Claim,
    Document,
    Event,
    Instrument,
    Place,
    Question,
    Relation,
    Reuse,
    Side,
    Statement,
    digest,
    identifier,
)
from variorum.store import DocumentEntry, open_record


def _board() -> Draft:
    d = make(
        "board/brief.txt",
        BOARD_TEXT,
        title="Kestrel Lock: the facts in brief",
        publisher=BOARD,
        published="1987-03-06",
        kind="agency",
        side="Velmar",
        url="https://board.example/brief",
    )
    own = (Attribution(BOARD, "publisher"),)
    sedge = Place(SEDGE, "the lower villages", 51.5, 3.2, inferred=True)
    first = "On the night of 3 March 1987 the gates at Kestrel Lock were shut for nine hours."
    d.add(
        first,
        Event("closure", "the gates at Kestrel Lock were shut", ("Kestrel Lock",)),
        time=d.time("3 March 1987", "1987-03-03"),
        attribution=own,
    )
    second = "At least 140 people\nlost their homes in the lower villages, and 31 were injured."
    inferred = d.time(
        None, "1987-03-03", inferred=True, working="taken over from the sentence before"
    )
    d.add(
        second,
        d.figure("At least 140 people", 140, None, "at_least", "displaced"),
        time=inferred,
        place=sedge,
        attribution=own,
    )
    d.add(second, d.figure("31", 31, 31, "exact", "injured"), time=inferred, attribution=own)
    quote = (
        '"No warning was given before the gates were shut, and 140 families stood in the water," '
        "said\nIlse Marn, a spokeswoman of the Board, on 5 March."
    )
    said = "No warning was given before the gates were shut, and 140 families stood in the water"
    start, end = d.at(said)
    marn = d.said_by("Ilse Marn", role="spokeswoman", cue="said")
    d.add(
        quote,
        Statement("Ilse Marn", True, start, end, "u-1"),
        attribution=(*own, marn),
        time=d.time("5 March", "1987-03-05", inferred=True, working="the year of publication"),
    )
    d.add(
        quote,
        d.figure("140 families", 140, 140, "exact", "displaced", counted="families"),
        attribution=(*own, marn),
    )
    d.add(
        quote,
        Event("warning", "No warning was given before"),
        modality="denied",
        time=d.time("5 March", "1987-03-05", inferred=True),
        attribution=(*own, marn),
    )
    legal = (
        "The Board relies on the Tarn Convention of 1961 and on Resolution 12 (1979) of the "
        "River Commission."
    )
    start, end = d.at("Tarn Convention of 1961")
    d.add(
        legal,
        Instrument(None, "convention", None, "Tarn Convention", "1961", start, end, "tarn"),
        attribution=own,
    )
    start, end = d.at("Resolution 12 (1979)")
    d.add(
        legal,
        Instrument(COMMISSION, "resolution", "12", None, "1979", start, end, "rc-12"),
        attribution=own,
    )
    return d


def _ministry() -> Draft:
    d = make(
        "ministry/statement.html",
        MINISTRY_TEXT,
        title="Statement on the events at Kestrel Lock",
        publisher=MINISTRY,
        published="1987-03-09",
        media_type="text/html",
        side="Dorsk",
    )
    own = (Attribution(MINISTRY, "publisher"),)
    first = "The gates were shut on 4 March 1987 after a written warning."
    d.add(
        first,
        Event("closure", "The gates were shut"),
        attribution=own,
        time=d.time("4 March 1987", "1987-03-04"),
    )
    d.add(
        "No more than 90 people were displaced.",
        d.figure("No more than 90 people", None, 90, "at_most", "displaced"),
        attribution=own,
    )
    d.add(
        "It is denied that anyone was injured.",
        Event("injury", "anyone was injured"),
        modality="denied",
        attribution=own,
    )
    d.add(
        "Dozens of boats were moored.",
        d.figure("Dozens", 24, None, "at_least", "moored", counted="boats", vague=True),
        attribution=own,
    )
    start, end = d.at("Resolution 12 (1979)")
    d.add(
        "Under Resolution 12 (1979) every lock may be closed in an emergency.",
        Instrument(COMMISSION, "resolution", "12", None, "1979", start, end, "rc-12"),
        attribution=own,
    )
    return d


def _commission() -> Draft:
    d = make(
        "commission/report.md",
        COMMISSION_TEXT,
        title="Kestrel Lock: report of the inquiry",
        publisher=COMMISSION,
        published="1988-02",
        media_type="text/markdown",
    )
    own = (Attribution(COMMISSION, "publisher"),)
    d.add(
        "Between 120 and 150 people were displaced.",
        d.figure("Between 120 and 150 people", 120, 150, "between", "displaced"),
        attribution=own,
    )
    injured = "Some 30 were injured, a figure later raised to 34."
    d.add(injured, d.figure("Some 30", 30, 30, "about", "injured"), attribution=own)
    d.add(injured, d.figure("34", 34, 34, "exact", "injured"), attribution=own)
    d.add("Upper Sedge\t52\t12", d.figure("52", 52, 52, "exact", "displaced"), attribution=own)
    d.add("Lower Sedge\t71\t22", d.figure("71", 71, 71, "exact", "displaced"), attribution=own)
    for line, words, edtf, label in (
        (
            "- 1961: the Tarn Convention is signed at Oldmere.",
            "1961",
            "1961",
            "Convention is signed",
        ),
        (
            "- early March 1987: the gates are shut.",
            "early March 1987",
            "1987-03",
            "gates are shut",
        ),
        (
            "- around 1990: the lock is rebuilt, it is thought.",
            "around 1990",
            "1990~",
            "the lock is rebuilt",
        ),
        ("- 198X: first complaints are heard.", "198X", "198X", "first complaints are heard"),
        ("- since 1992: joint patrols.", "since 1992", "1992/..", "joint patrols"),
    ):
        d.add(line, Event("entry", label), time=d.time(words, edtf), attribution=own)
    start, end = d.at("both sides to count again")
    d.add(
        "The Commission asked both sides to count again.",
        Statement(COMMISSION, False, start, end, "u-2"),
        modality="demanded",
        attribution=(*own, d.said_by(COMMISSION, "The Commission", cue="asked")),
    )
    d.add("All villages\t124\t34", d.figure("124", 124, 124, "exact", "displaced"), attribution=own)
    return d


def _paper(path: str, text: str, title: str, publisher: str) -> Draft:
    d = make(path, text, title=title, publisher=publisher, published="1987-03-06")
    sentence = text[text.index("More than 100") : text.index("Thursday.") + len("Thursday.")]
    own = Attribution(publisher, "publisher")
    board = d.said_by("Water Board", cue="said")
    d.add(
        sentence,
        d.figure("More than 100 people", 100, None, "more_than", "displaced"),
        attribution=(own, board),
    )
    words = "It rose within the hour"
    start, end = d.at(words)
    d.add(
        f'"{words}," said Piet Aldous, a lock-keeper.',
        Statement("Piet Aldous", True, start, end, "u-3"),
        attribution=(own, d.said_by("Piet Aldous", role="lock-keeper", cue="said")),
    )
    return d


def _hostile() -> Draft:
    d = make("hostile/<b>.txt", HOSTILE_TEXT, title=HOSTILE_TITLE, publisher="<i>Nobody</i>")
    d.add(
        "<h1>5 people were injured</h1>",
        d.figure("5 people", 5, 5, "exact", "injured"),
        attribution=(Attribution("<i>Nobody</i>", "publisher"),),
    )
    return d


def _long() -> Draft:
    text = "\n\n".join(
        f"Entry {n}. On day {n} of the survey the gauge at post {n} stood at {n} cm, as the "
        "keeper wrote into the book that lay open on the table by the window of the lock house."
        for n in range(1, PARAGRAPHS + 1)
    )
    d = make("survey/gauges.txt", text, title="The gauge book", publisher=BOARD)
    for n in (1, 450, PARAGRAPHS):
        d.add(f"Entry {n}.", d.figure(f"Entry {n}.", n, n, "exact", "level", unit="cm"))
    return d


def _question(kind: str, text: str, claims: Sequence[Claim], answer: str, **more: Any) -> Question:
    return Question(kind, text, tuple(c.id for c in claims), answer, **more)  # type: ignore[arg-type]


#: The place of what happened below the lock.
SEDGE = identifier("place", "sedge")
#: Why two answers are not compared, as it stands in a relation.
APART_IN = "different places; one voice gives both numbers"
#: What a table's rows come to, as a part's relation to its whole says it.
SUM = f"{SUMS_OFF[0]}: 52 + 71 = 123, not 124"
#: Why the two answers about the displaced cannot both hold, as it stands in a relation.
APART = "At least 140 and at most 90 cannot both hold: 140 is above 90; same place; same night"


@dataclass(frozen=True)
class Invented:
    """The record and handles to what tests look for."""

    path: Path
    documents: dict[str, str]
    claims: dict[str, str]
    questions: dict[str, str]


def build(path: Path) -> Invented:
    """Write the whole record to `path`."""
    board, ministry, commission = _board(), _ministry(), _commission()
    post = _paper("press/post.txt", POST_TEXT, "Water rises at Kestrel Lock", POST)
    gazette = _paper("press/gazette.txt", GAZETTE_TEXT, "Families flee the water", GAZETTE)
    hostile, survey = _hostile(), _long()
    foreign = make("autre/vannes.txt", FOREIGN_TEXT, language="fr", analysed=False)
    scan = Draft(
        Document(
            "scan.pdf",
            digest(b"scan"),
            "",
            "application/pdf",
            "pdf 1",
            unread="It has no text layer: it needs OCR.",
        )
    )
    drafts = [board, ministry, commission, post, gazette, hostile, survey, foreign, scan]
    displaced = [
        board.claims[1],
        ministry.claims[1],
        commission.claims[0],
        post.claims[0],
        gazette.claims[0],
    ]
    shut = [board.claims[0], ministry.claims[0], commission.claims[6]]
    injured = [board.claims[2], commission.claims[1], commission.claims[2]]
    warned = [board.claims[5], ministry.claims[2]]
    questions = [
        _question(
            "figure",
            "How many people were displaced at Kestrel Lock?",
            displaced,
            "contradict",
            origins=4,
            low=None,
            high=None,
            explanation=f"At most 90; at least 140. {APART}.",
            why=(
                "The Lowland Post and Evening Gazette carry one text: 1 origin.",
                "Every other document: 3 origins.",
            ),
        ),
        _question(
            "event",
            "When were the gates at Kestrel Lock shut?",
            shut,
            "contradict",
            origins=3,
            explanation="3 March 1987 and 4 March 1987 share no day.",
            why=(),
        ),
        _question(
            "figure",
            "How many people were injured at Kestrel Lock?",
            injured,
            "vary",
            origins=2,
            low=30,
            high=34,
            explanation="31 can be told as about 30; 34 is a later count.",
        ),
        _question("event", "Was a warning given?", warned, "single", origins=1, explanation=""),
    ]
    relations = [
        Relation(displaced[0].id, displaced[1].id, "contradicts", APART),
        Relation(displaced[3].id, displaced[4].id, "repeats", "one text in two papers"),
        Relation(injured[0].id, injured[1].id, "rounds", "31 rounded to tens is 30"),
        Relation(injured[2].id, injured[1].id, "updates", "raised from 30 to 34"),
        Relation(shut[0].id, shut[1].id, "contradicts", "3 March is not 4 March"),
        Relation(displaced[0].id, injured[0].id, "not_comparable", "different measures"),
        Relation(commission.claims[3].id, displaced[1].id, "not_comparable", APART_IN),
        *(
            Relation(part.id, commission.claims[-1].id, "part_of", f"{n} of 124; {SUM}")
            for n, part in zip((52, 71), commission.claims[3:5], strict=True)
        ),
    ]
    at, to = post.at(WIRE), gazette.at(WIRE)
    reuse = [
        Reuse(
            Side(post.document.id, *at),
            Side(gazette.document.id, *to),
            1.0,
            "identical",
            "b_from_a",
            "credit line",
        )
    ]
    texts = {d.document.id: d.document.text for d in drafts}
    with open_record(path, create=True) as record:
        for draft in drafts:
            record.put_document(DocumentEntry(draft.document, draft.passages, draft.claims))
        record.replace_findings(
            questions, relations, reuse, texts=texts, stamp="test", origins=_origins(displaced)
        )
        found = find_register(
            [d.document for d in drafts], [c for d in drafts for c in d.claims], record.decisions()
        )
        record.replace_register(found, texts)
    return Invented(
        path=path,
        documents={d.document.path: d.document.id for d in drafts},
        claims={
            "at_least_140": displaced[0].id,
            "at_most_90": displaced[1].id,
            "statement": board.claims[3].id,
            "inside": board.claims[4].id,
            "hostile": hostile.claims[0].id,
            "late": survey.claims[2].id,
        },
        questions={
            "displaced": questions[0].id,
            "shut": questions[1].id,
            "injured": questions[2].id,
        },
    )


def _origins(displaced: Sequence[Claim]) -> dict[str, tuple[str, str | None]]:
    """The claims about the displaced by origin: the last two stand in one text."""
    own = {c.id: (f"o-{at}", f"text {at}, without a credit") for at, c in enumerate(displaced[:3])}
    return own | {c.id: ("o-3", "one text in two papers") for c in displaced[3:]}
