"""Yes or no, here or there: what one text states and another denies, or tells elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure
from tests.questions.test_others import find
from variorum.model import (
    Attribution,
    Claim,
    Document,
    Event,
    Modality,
    Place,
    Question,
    Statement,
    Time,
)

_DAYS = {"2 May 2001": "2001-05-02", "3 May 2001": "2001-05-03", "May 2001": "2001-05"}


def happening(
    path: str,
    sentence: str,
    *,
    by: str,
    type_: str,
    place: str,
    modality: Modality = "asserted",
    asked: str | None = None,
) -> tuple[Document, Claim]:
    """A document of one dated sentence and its event; the label is the sentence's first half."""
    of = document(path, f"{sentence}\n")
    day = next(day for day in _DAYS if day in sentence)
    at, where = sentence.index(day), sentence.index(place)
    label = " ".join(sentence[:at].split()[:8]).removesuffix(" on").removesuffix(" in")
    return of, Claim(
        document=of.id,
        start=0,
        end=len(sentence),
        quote=sentence,
        payload=Event(type_, label, (), asked),
        source=of.text,
        attribution=(Attribution(by, "speaker"),),
        modality=modality,
        time=Time(_DAYS[day], day, at, at + len(day)),
        place=Place(f"p-{place}", place, start=where, end=where + len(place)),
    )


def asked_of_both(*told: tuple[Document, Claim]) -> list[Question]:
    """The questions that end in a contradiction, over all of the claims."""
    questions, relations = find([d for d, _ in told], [c for _, c in told])
    found = [q for q in questions if q.answer == "contradict"]
    pairs = {(r.from_, r.to) for r in relations if r.type == "contradicts"}
    assert bool(found) == bool(pairs)
    return found


STATED = "Guns of Vell shelled the mill at Hale on 2 May 2001."
ASKED = "When did guns of Vell shell the mill at Hale?"


@pytest.mark.parametrize(
    ("denial", "by", "contradicts"),
    [
        ("Its guns had not shelled the mill at Hale on 2 May 2001.", "Army of Vell", True),
        ("Its guns had not shelled the mill at Hale on 3 May 2001.", "Army of Vell", False),
        ("Its guns had not shelled the mill at Hale in May 2001.", "Army of Vell", False),
        ("Its guns had not shelled the mill at Brent on 2 May 2001.", "Army of Vell", False),
        ("Its guns had not only shelled the mill at Hale on 2 May 2001.", "Army of Vell", False),
        ("Its guns had not shelled the mill at Hale on 2 May 2001.", "Army of Lorn", False),
        ("Guns of Lorn had not shelled the mill at Hale on 2 May 2001.", "Army of Vell", False),
    ],
)
def test_a_denial_contradicts_what_states_the_same_deed(
    denial: str, by: str, contradicts: bool
) -> None:
    """One deed, one day, one place, and nobody named whom the other side does not know."""
    place = "Brent" if "Brent" in denial else "Hale"
    told = (
        happening("a.txt", STATED, by="Ida Brun", type_="attack", place="Hale", asked=ASKED),
        happening("b.txt", denial, by=by, type_="attack", place=place, modality="denied"),
    )
    found = asked_of_both(*told)
    assert bool(found) is contradicts
    if contradicts:
        assert found[0].text == "Did guns of Vell shell the mill at Hale on 2 May 2001?"
        assert "same day: on 2 May 2001; same place: Hale" in found[0].explanation
        assert found[0].origins == 2


@pytest.mark.parametrize(
    ("denial", "contradicts"),
    [
        ("Its guns had not shelled the mill at Hale on 2 May 2001.", False),
        ("Guns of Vell had not shelled the mill at Hale on 2 May 2001.", False),
        ("The mill had not been shelled at Hale on 2 May 2001.", True),
    ],
)
def test_a_denial_of_ones_own_deed_is_not_one_of_the_deed(denial: str, contradicts: bool) -> None:
    """Where the other text does not say who did it, another may have."""
    told = (
        happening("a.txt", "Shells hit the mill at Hale on 2 May 2001.", by="Ida Brun",
                  type_="attack", place="Hale"),
        happening("b.txt", denial, by="Army of Vell", type_="attack", place="Hale",
                  modality="denied"),
    )  # fmt: skip
    assert bool(asked_of_both(*told)) is contradicts


@pytest.mark.parametrize(
    ("denial", "counted", "low", "contradicts"),
    [
        ("Nobody was killed at Hale on 2 May 2001.", "people", 12, True),
        ("No civilians were killed at Hale on 2 May 2001.", "civilians", 12, True),
        ("No civilians were killed at Hale on 2 May 2001.", "soldiers", 12, False),
        ("Nobody was killed at Hale on 2 May 2001.", "people", 0, False),
        ("Nobody was killed at Hale on 3 May 2001.", "people", 12, False),
    ],
)
def test_nobody_contradicts_a_count_of_some(
    denial: str, counted: str, low: float, contradicts: bool
) -> None:
    """Of the same people, place and day only."""
    of = document("a.txt", f"{low} {counted} died at Hale on 2 May 2001.\n")
    count = figure(
        of, str(low), low, counted=counted, credit="Clinic", place="Hale", time="2001-05-02"
    )
    at = of.text.index("2 May")
    count = replace(count, time=Time("2001-05-02", "2 May 2001", at, at + 10), source=of.text)
    denied = happening(
        "b.txt", denial, by="Mayor", type_="killing", place="Hale", modality="denied"
    )
    found = asked_of_both((of, count), denied)
    assert bool(found) is contradicts
    assert not contradicts or found[0].text == "Was anybody killed in Hale on 2 May 2001?"


def statement(
    path: str, words: str, speaker: str, *, denied: bool = False
) -> tuple[Document, Claim]:
    """Indirect speech in a text that names Hale and the Corrow Line over and over."""
    lead = "The ferry Sable Tern of the Corrow Line sank off Hale, and Hale mourns with Corrow.\n"
    sentence = f"{speaker} {'denied' if denied else 'said'} that {words}."
    of = document(path, f"{lead}{sentence}\n")
    at = of.text.index(words)
    said = Statement(speaker, False, at, at + len(words), path, "denied" if denied else "said")
    return of, Claim(
        document=of.id,
        start=len(lead),
        end=len(lead) + len(sentence),
        quote=sentence,
        payload=said,
        source=of.text,
        attribution=(Attribution(speaker, "speaker"),),
        modality="denied" if denied else "asserted",
    )


@pytest.mark.parametrize(
    ("stated", "contradicts"),
    [
        ("the bow door had been left open at Hale", True),
        ("the bow door had not been left open at Hale", False),
        ("the bow door had been left open at Brent", False),
        ("the crew had been trained at Hale", False),
    ],
)
def test_what_is_denied_in_the_same_words_contradicts(stated: str, contradicts: bool) -> None:
    """Without a date it takes the same words and names, and texts of one matter."""
    told = (
        statement("a.txt", stated, "Ida Brun"),
        statement("b.txt", "the bow door was left open at Hale", "the owner", denied=True),
    )
    found = asked_of_both(*told)
    assert bool(found) is contradicts
    assert all(q.kind == "statement" for q in found)


SIGNED = "The Tern Pact was signed in the town of Hale on 2 May 2001."


@pytest.mark.parametrize(
    ("other", "place", "contradicts"),
    [
        ("The Tern Pact was signed in the city of Corrow on 2 May 2001.", "Corrow", True),
        ("The Tern Pact was signed near the city of Corrow on 2 May 2001.", "Corrow", False),
        ("The Tern Pact was signed in the region of Corrow on 2 May 2001.", "Corrow", False),
        ("The Gull Pact was signed in the city of Corrow on 2 May 2001.", "Corrow", False),
        ("The Tern Pact was debated in the city of Corrow on 2 May 2001.", "Corrow", False),
        ("The Tern Pact was signed in the town of Upper Hale on 2 May 2001.", "Upper Hale", False),
        ("The Tern Pact was signed in the town of Hale on 2 May 2001.", "Hale", False),
    ],
)
def test_what_happens_once_is_not_in_two_towns(other: str, place: str, contradicts: bool) -> None:
    """One name, one deed done once, two towns told with "in"; a region may hold the town."""
    asked = "When was the Tern Pact signed in the town of Hale?"
    told = (
        happening("a.txt", SIGNED, by="Ida Brun", type_="agree", place="Hale", asked=asked),
        happening("b.txt", other, by="Ole Vig", type_="agree", place=place),
    )
    found = asked_of_both(*told)
    assert bool(found) is contradicts
    if contradicts:
        assert found[0].text == "Where was the Tern Pact signed?"
        assert "Ida Brun tells it in Hale, Ole Vig in Corrow" in found[0].explanation


def test_a_place_that_any_text_tells_by_the_other_is_no_rival() -> None:
    """ "Hale, a suburb of Corrow" in a third text: both tell one place."""
    third = document("c.txt", "Hale, a suburb of Corrow, has a mill.\n")
    other = "The Tern Pact was signed in the city of Corrow on 2 May 2001."
    told = (
        happening("a.txt", SIGNED, by="Ida Brun", type_="agree", place="Hale"),
        happening("b.txt", other, by="Ole Vig", type_="agree", place="Corrow"),
        (third, figure(third, "a", 1, counted="mill")),
    )
    assert asked_of_both(*told) == []
