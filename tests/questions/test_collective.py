"""A number of places taken at once, against the dates told of each."""

from __future__ import annotations

from tests.copies.invented import document, figure
from tests.questions.test_others import event, find
from variorum.model import Question

LISTED = (("Ansel", "1987"), ("Hale", "1988"), ("Orm", "1988"), ("Tove", "1989"))


def asked(count: str, year: str, *, places: int = 4) -> list[Question]:
    """Questions of a page that tells of a number of districts and dates each below."""
    text = f"In {year} they took {count} districts.\n\n"
    text += "".join(f"{name}: {when}\n\n" for name, when in LISTED[:places])
    of = document("a.txt", text)
    label = f"they took {count} districts"
    claims = [event(of, year, year, label, type_="seizure")]
    claims.append(figure(of, count, int(count), counted="districts", measure="taken"))
    for name, when in LISTED[:places]:
        line = f"{name}: {when}"
        at = of.text.index(line)
        claims.append(event(of, line, when, f"The seizure of {name}", type_="seizure", place=name))
        assert claims[-1].start == at
    questions, _ = find([of], claims)
    return [q for q in questions if q.text.startswith("When were")]


def test_dates_that_leave_too_few_places_are_shown_with_the_sum() -> None:
    """Of four places two are dated in 1988: of three taken then, one at least is not."""
    (found,) = asked("3", "1988")
    assert "2 are dated outside" in found.explanation
    assert "3 - 2 = 1 of the 3" in found.explanation
    assert len(found.claims) == 5


def test_a_list_shorter_than_the_number_asks_nothing() -> None:
    """Places that are not listed may have been taken when the sentence says."""
    assert asked("9", "1988") == []


def test_one_voice_does_not_contradict_itself() -> None:
    """One page's sentence and its own list are shown to vary."""
    (found,) = asked("3", "1988")
    assert found.answer == "vary"


def test_the_places_that_a_text_names_behind_their_number_are_those_meant() -> None:
    """A list that dates four places answers of the three that a sentence counts and names."""
    text = (
        "In 1988 they took three districts.\n\nThe three districts (Hale, OrmTove) are empty.\n\n"
    )
    text += "".join(f"{name}: {when}\n\n" for name, when in LISTED)
    of = document("a.txt", text)
    label = "they took three districts"
    claims = [event(of, "1988", "1988", label, type_="seizure")]
    claims.append(figure(of, "three", 3, counted="districts", measure="taken"))
    claims.append(figure(of, "The three", 3, counted="districts", measure="count"))
    for name, when in LISTED:
        claims.append(
            event(of, f"{name}: {when}", when, f"Seizure of {name}", type_="seizure", place=name)
        )
    questions, _ = find([of], claims)
    (found,) = [q for q in questions if q.text.startswith("When were")]
    assert len(found.claims) == 4
    assert "of 3 dated one by one, 1 are dated outside" in found.explanation
