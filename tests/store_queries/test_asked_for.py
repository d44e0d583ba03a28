"""Questions for a place or for the truth of something list places, or yes and no."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.copies.invented import document
from tests.questions.test_others import event
from variorum.model import Question, Relation, asks_for
from variorum.store import DocumentEntry, open_record
from variorum.store.queries import contradiction_list
from variorum.store.queries.date_disputes import date_disputes


@pytest.mark.parametrize(
    ("kind", "text", "wanted"),
    [
        ("event", "Where was the Tern Pact signed?", "place"),
        ("event", "Did guns shell the mill at Hale on 2 May 2001?", "truth"),
        ("statement", "Is it so, or not: “the door was open”?", "truth"),
        ("event", "When was the Tern Pact signed?", "value"),
        ("figure", "Was it 12?", "value"),
        ("statement", "What did Ida Brun say: “Did it?”?", "value"),
    ],
)
def test_the_wording_tells_what_is_asked_for(kind: str, text: str, wanted: str) -> None:
    """The beginning of a question of happenings or statements."""
    assert asks_for(kind, text) == wanted  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("asked", "modality", "answers"),
    [
        ("Was the Tern Pact signed on 2 May 2001?", "denied", ["no", "yes"]),
        ("Where was the Tern Pact signed?", "asserted", ["Corrow", "Hale"]),
    ],
)
def test_answers_are_what_was_asked_for(
    tmp_path: Path, asked: str, modality: str, answers: list[str]
) -> None:
    """Both decide, one origin stands on each side, no days lie between, and no date is disputed."""
    with open_record(tmp_path / "r.db", create=True) as record:
        claims, texts = [], {}
        for n, place in enumerate(("Hale", "Corrow")):
            of = document(f"{n}.txt", f"The Tern Pact was signed on 2 May 2001 in {place}.")
            label = "The Tern Pact was signed"
            claim = event(of, "2 May 2001", "2001-05-02", label, place=place)
            if n:
                claim = replace(claim, modality=modality, source=of.text)
            record.put_document(DocumentEntry(of, claims=(claim,)))
            claims.append(claim)
            texts[of.id] = of.text
        ids = tuple(c.id for c in claims)
        question = Question("event", asked, ids, "contradict", 2, "They differ.")
        relation = Relation(ids[0], ids[1], "contradicts", "they differ")
        begun = {name: (name, None) for name in ids}
        record.replace_findings([question], [relation], (), origins=begun, texts=texts, stamp="s")
        with record.connect() as connection:
            found = contradiction_list(connection)
            assert date_disputes(connection, ids) == ()
    assert [(a.reading, a.decides) for a in found.cards[0].answers] == [(a, True) for a in answers]
    standing = found.standings[0]
    assert (standing.fewer, standing.more, standing.gap, standing.revised) == (1, 1, None, False)
