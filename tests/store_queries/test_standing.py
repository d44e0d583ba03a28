"""Contradictions come in the order of what matters: origins on each side, distance, revisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.copies.invented import document, figure
from variorum.model import Claim, Question, Relation
from variorum.store import DocumentEntry, open_record
from variorum.store.queries import by_weight, contradiction_list
from variorum.store.queries.beginnings import counted_with
from variorum.store.record import Record

#: Numbers with the origins of the claims that give them; each list is a question.
Told = Sequence[tuple[int, str]]


def _asked(record: Record, told: dict[str, Told], updates: Sequence[str] = ()) -> dict[str, str]:
    """A record whose questions have these answers; a question's id by its name.

    In the questions of `updates` the second claim is an update of the first.
    """
    questions, relations, begun, texts = [], [], {}, {}
    names: dict[str, str] = {}
    for name, answers in told.items():
        claims: list[Claim] = []
        for n, (number, origin) in enumerate(answers):
            own = document(f"{name}/{n}.txt", f"{number} carts were lost at {name}.")
            claim = figure(own, str(number), number, counted="carts", measure="lost")
            record.put_document(DocumentEntry(own, claims=(claim,)))
            texts[own.id] = own.text
            begun[claim.id] = (origin, None)
            claims.append(claim)
        ids = tuple(c.id for c in claims)
        asked = Question("figure", f"How many carts: {name}?", ids, "contradict", 2, "", 1, 9)
        questions.append(asked)
        names[name] = asked.id
        relations += [
            Relation(one.id, other.id, "contradicts", "they differ")
            for n, one in enumerate(claims)
            for m, other in enumerate(claims)
            if n < m and answers[n][0] != answers[m][0]
        ]
        if name in updates:
            relations.append(Relation(ids[0], ids[1], "updates", "later"))
    record.replace_findings(questions, relations, (), origins=begun, texts=texts, stamp="s")
    return names


@pytest.mark.parametrize(
    ("first", "second", "updates"),
    [
        ([(10, "a"), (10, "b"), (40, "c"), (40, "d")], [(10, "a"), (10, "a"), (90, "c")], ()),
        ([(10, "a"), (40, "c"), (40, "d")], [(10, "a"), (90, "c")], ()),
        ([(10, "a"), (90, "c")], [(80, "a"), (90, "c")], ()),
        ([(10, "a"), (90, "c")], [(10, "a"), (90, "a")], ()),
        ([(10, "a"), (90, "c")], [(10, "a"), (11, "a"), (90, "c")], ("second",)),
    ],
    ids=["both sides", "more origins", "farther apart", "one source on both", "revised since"],
)
def test_what_matters_most_comes_first(
    tmp_path: Path, first: Told, second: Told, updates: Sequence[str]
) -> None:
    """Whatever the order in which the questions are stored."""
    for turn, told in enumerate(({"first": first, "second": second},
                                 {"second": second, "first": first})):  # fmt: skip
        with open_record(tmp_path / f"{turn}.db", create=True) as record:
            names = _asked(record, told, updates)
            with record.connect() as connection:
                found = [name for name, _ in by_weight(connection)]
                assert found == [names["first"], names["second"]]
                assert [c.question.id for c in contradiction_list(connection).cards] == found
            assert [c.question for c in record.contradictions()] == found


def test_a_side_is_told_by_its_origins_and_the_distance(tmp_path: Path) -> None:
    """Copies add nothing to a side; the distance is a share of the larger number."""
    with open_record(tmp_path / "r.db", create=True) as record:
        _asked(record, {"one": [(30, "a"), (30, "a"), (40, "b"), (40, "c")]})
        (found,) = record.contradictions()
    standing = found.standing
    assert (standing.fewer, standing.more, standing.gap, standing.revised) == (1, 2, 0.25, False)


def test_those_counted_as_one_beginning_are_told(tmp_path: Path) -> None:
    """Whoever mostly asserts claims of one credited origin; not who shares a single claim of it."""
    credits = [
        ("River Aid", "o-aid"), ("River Aid", "o-aid"), ("Ida Brun", "o-aid"),
        ("Post", "o-aid"), ("Post", "o-post"), ("Post", "o-post"), ("Torm", "o-torm"),
    ]  # fmt: skip
    with open_record(tmp_path / "r.db", create=True) as record:
        begun, texts = {}, {}
        for n, (name, origin) in enumerate(credits):
            own = document(f"{n}.txt", f"{n + 3} carts were lost.")
            claim = figure(own, str(n + 3), n + 3, credit=name)
            record.put_document(DocumentEntry(own, claims=(claim,)))
            texts[own.id] = own.text
            begun[claim.id] = (origin, f"credited to {origin}")
        record.replace_findings((), (), (), origins=begun, texts=texts, stamp="s")
        with record.connect() as connection:
            found = counted_with(connection, ["River Aid"])
            assert [(tally.name, tally.count) for tally in found] == [("Ida Brun", 1)]
            assert counted_with(connection, ["Torm"]) == ()
