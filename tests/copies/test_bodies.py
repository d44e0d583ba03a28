"""Bodies that a text calls by a noun, and numbers that come through a host: one origin each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure
from variorum.copies import find_origins
from variorum.model import Attribution, Claim, Document
from variorum.settings import Settings


def told(of: Document, number: str, name: str | None = None, *, place: str | None = None) -> Claim:
    """A number of a document, as that of whom it names; its publisher's where it names nobody."""
    claim = figure(of, number, float(number.replace(",", "")), place=place)
    if name is None:
        return claim
    start = of.text.index(name)
    by = Attribution(name, "speaker", None, None, start, start + len(name))
    return replace(claim, attribution=(by,), source=of.text)


def origins(*claims: tuple[Document, Claim]) -> int:
    """Independent origins of claims, one of each document."""
    documents = [of for of, _ in claims]
    found = find_origins(documents, [claim for _, claim in claims], (), Settings())
    return found.count(claim.id for _, claim in claims)


@pytest.mark.parametrize(
    ("publisher", "name", "number"),
    [
        ("Kestrel Mining Ltd", "the mine's owner", 1),
        ("Kestrel Airways", "the airline", 1),
        ("City of Maren", "the mayor's office", 1),
        ("City of Maren", "city officials", 1),
        ("Maren Police", "a police officer", 1),
        ("Hospital of Saint Ann", "doctors at the hospital", 1),
        ("Miners' Union of Maren", "the union", 1),
        ("Water Authority of Lorne", "officials", 1),
        ("Parliament of Lorne", "a parliamentary committee", 1),
        ("Rights Eye", "activists", 1),
        ("Kestrel Mining Ltd", "the union", 2),
        ("City of Maren", "the airline", 2),
        ("Maren Gazette", "the police", 2),
        ("Maren Gazette", "officials", 2),
    ],
)
def test_a_noun_means_the_one_body_of_its_class_that_gives_the_number(
    publisher: str, name: str, number: int
) -> None:
    """The owner is the firm, the mayor's office the city; a paper is no such body."""
    bare = name.removeprefix("the ").removeprefix("a ")
    one = document("a.txt", "After the fire at Lumen 1,327 were counted.", publisher=publisher)
    two = document("b.txt", f"At Lumen {name} counted 1,327 in all.", publisher="Lantern")
    assert origins((one, told(one, "1,327")), (two, told(two, "1,327", bare))) == number


def test_what_a_paper_credits_further_begins_with_whom_it_credits() -> None:
    """The Lantern's 196 are those of the priests to whom the Lantern's own text gives them."""
    one = document("a.txt", "Parish priests said they had buried 196.", publisher="Lantern")
    two = document("b.txt", "According to the Lantern 196 were buried.", publisher="Rivers Aid")
    three = document("c.txt", "The Lantern counted 212.", publisher="Rivers Aid")
    first, second = told(one, "196", "Parish priests"), told(two, "196", "Lantern")
    assert origins((one, first), (two, second)) == 1
    assert origins((one, first), (three, told(three, "212", "Lantern"))) == 2


def test_researchers_without_a_name_are_the_authors_who_give_the_number() -> None:
    """A text whose authors say how they found 1,327 is the study that others tell of."""
    one = document("a.txt", "We estimate that 1,327 died.", publisher="Annals of Health")
    two = document("b.txt", "Researchers found that 1,327 had died.", publisher="Lantern")
    other = document("c.txt", "Researchers found that 1,642 had died.", publisher="Lantern")
    first = told(one, "1,327")
    assert origins((one, first), (two, told(two, "1,327", "Researchers"))) == 1
    assert origins((one, first), (other, told(other, "1,642", "Researchers"))) == 2


def test_a_name_beside_a_number_is_whose_it_is_if_it_is_known_to_give_it() -> None:
    """A sentence without a verb of speech credits by setting name and number side by side."""
    one = document("a.txt", "Our list has 2,107 names.", publisher="Families of Brenda")
    two = document("b.txt", "Families of Brenda submitted 2,107 cases.", publisher="Lantern")
    three = document("c.txt", "There were 2,107 cases, some say.", publisher="Lantern")
    assert origins((one, told(one, "2,107")), (two, told(two, "2,107"))) == 1
    assert origins((one, told(one, "2,107")), (three, told(three, "2,107"))) == 2


def test_a_committee_that_a_text_sets_beside_another_teller_has_its_own_number() -> None:
    """'The ministry speaks of 613, a parliamentary commission of 485': the verb is left out."""
    one = document("a.txt", "The Parliament recalls 485 in Lom.", publisher="Parliament of Arden")
    two = document(
        "b.txt", "In Lom Rivers Aid speaks of 613, a parliamentary commission of 485.",
        publisher="Lantern",
    )  # fmt: skip
    assert origins((one, told(one, "485")), (two, told(two, "485", "Rivers Aid"))) == 1


def test_the_police_of_two_texts_with_one_number_are_one() -> None:
    """Nobody names them; one number of texts that share a name is theirs. Not so another."""
    one = document("a.txt", "In Lumen the police counted 31 hurt.", publisher="Lantern")
    two = document("b.txt", "A police spokesman in Lumen spoke of 31.", publisher="Herald")
    first = told(one, "31", "police", place="Lumen")
    second = told(two, "31", "police spokesman", place="Lumen Bridge")
    assert origins((one, first), (two, second)) == 1
    far = document("c.txt", "A police spokesman in Torm spoke of 31.", publisher="Herald")
    assert origins((one, first), (far, told(far, "31", "police spokesman", place="Torm"))) == 2
