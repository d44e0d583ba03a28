"""Dates of which only one of several is meant: compared member by member, not by their reach."""

from __future__ import annotations

from tests.copies.invented import document
from tests.questions.test_others import event, find

TEXT = "3 June: Orveny talks of the envoys\n9 October: Tarn talks of the envoys\n"
ONE_OF_JUNE = "[1951-06-03,1953-06-03]"


def _together(edtf: str, label: str) -> bool:
    """Whether a happening on 3 June of 1951 or 1953 and another stand in one question."""
    first = document("a", TEXT)
    second = document("b", TEXT)
    claims = [
        event(first, "3 June", ONE_OF_JUNE, "Orveny talks of the envoys", type_="consult"),
        event(second, "9 October", edtf, label, type_="consult"),
    ]
    questions, _ = find([first, second], claims)
    return any(len(question.claims) == 2 for question in questions)


def test_days_that_no_reading_brings_together_are_two_happenings() -> None:
    """9 October 1952 lies between both Junes, and is neither of them."""
    assert not _together("[1950-10-09,1952-10-09]", "Tarn talks of the envoys")
    assert not _together("1952-10-09", "Tarn talks of the envoys")


def test_a_day_that_is_one_of_several_agrees_with_them() -> None:
    """What another document dates in full is the same happening."""
    assert _together("1953-06-03", "Orveny talks of the envoys")
    assert _together("1953-06", "Orveny talks of the envoys")
