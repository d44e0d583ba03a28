"""Origins: copies, credits to one source and banners count once."""

from __future__ import annotations

import pytest

from tests.copies.invented import document, figure, said
from variorum.copies import find_origins, find_reuse
from variorum.copies.credits import read_credit, same_source
from variorum.copies.origins import Origins
from variorum.model import Claim, Document
from variorum.settings import Settings

SETTINGS = Settings()


def origins(documents: list[Document], claims: list[Claim]) -> Origins:
    """Origins of the claims, copies among the documents found first."""
    return find_origins(documents, claims, find_reuse(documents, {}, claims, SETTINGS), SETTINGS)


def test_a_copied_figure_has_the_origin_of_what_it_copies() -> None:
    """The number in a copied sentence begins where the sentence does."""
    line = "The flood took 41 lives in the lower town and left the mill without its wheel."
    one = document("a.txt", f"{line}\nBread is dear.", publisher="Courier")
    two = document("b.txt", f"Read elsewhere today:\n{line}", publisher="Post")
    claims = [figure(one, "41", 41), figure(two, "41", 41)]
    assert origins([one, two], claims).count(c.id for c in claims) == 1


def test_documents_without_a_credit_begin_for_themselves() -> None:
    """The same number in other words, credited to nobody, has two origins."""
    one = document("a.txt", "In all 41 people drowned.")
    two = document("b.txt", "The dead of the flood: 41.")
    claims = [figure(one, "41", 41), figure(two, "41", 41)]
    found = origins([one, two], claims)
    assert found.count(c.id for c in claims) == 2
    assert len(found.why([c.id for c in claims])) == 2


def test_two_documents_that_credit_one_speaker_have_one_origin() -> None:
    """A full name and a surname are one source, however the documents differ."""
    one = document("a.txt", "Ida Brun counts 41 dead.")
    two = document("b.txt", "Forty-one have died, Brun told the assembly.")
    claims = [
        figure(one, "41", 41, credit="Ida Brun"),
        figure(two, "Forty-one", 41, credit="Brun"),
    ]
    assert origins([one, two], claims).count(c.id for c in claims) == 1


def test_a_figure_told_again_without_credit_goes_with_the_credited_one() -> None:
    """A headline repeats what the text below credits."""
    one = document("a.txt", "41 dead in flood\nIda Brun counts 41 people dead.")
    text = "Ida Brun counts 41 people dead."
    headline = figure(one, "41", 41)
    at = one.text.rindex("41")
    credited = figure(one, "41 people", 41, credit="Ida Brun", sentence=text)
    assert credited.payload_span.start == at
    assert origins([one], [headline, credited]).count([headline.id, credited.id]) == 1


def test_quoting_the_same_words_joins_no_claims_by_copying() -> None:
    """Only the credit joins two quotations; with another speaker they stay two."""
    words = "we lost twelve good boats in the night and nobody came to ask how"
    one = document("a.txt", f'"{words}", said Ida Brun.')
    two = document("b.txt", f'"{words}", said Ole Vig.')
    claims = [said(one, words, "Ida Brun"), said(two, words, "Ole Vig")]
    assert origins([one, two], claims).count(c.id for c in claims) == 2


def test_order_makes_no_difference() -> None:
    """Origins are a function of the sets of documents and claims."""
    one = document("a.txt", "Ida Brun counts 41 dead.\nThe port lost 7 boats.")
    two = document("b.txt", "Brun told of 41.\nSeven boats, 7, sank.")
    claims = [
        figure(one, "41", 41, credit="Ida Brun"),
        figure(one, "7", 7, measure="destroyed", counted="boats"),
        figure(two, "41", 41, credit="Brun"),
        figure(two, "7", 7, measure="destroyed", counted="boats"),
    ]
    straight, turned = origins([one, two], claims), origins([two, one], claims[::-1])
    assert {c.id: straight.of(c.id) for c in claims} == {c.id: turned.of(c.id) for c in claims}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ida Brun", "Brun", True),
        ("President Ida Brun", "Ida Brun", True),
        ("Ida Brun", "Jon Brun", False),
        ("Rivers Aid International", "Rivers Aid", True),
        ("Rivers Aid International", "RAI", True),
        ("Vell Observatory", "Vell parliament", False),
        ("government of Ostermark", "Ostermark's authorities", True),
        ("government of Ostermark", "parliament of Ostermark", False),
        ("a study by Ansel University", "Ansel researchers", True),
    ],
)
def test_names_of_one_source(one: str, other: str, *, same: bool) -> None:
    """Short forms, surnames, initials and words for a government name one source; others do not."""
    left, right = (read_credit(name, None, frozenset()) for name in (one, other))
    assert (same_source(left, right) is not None) is same
    assert (same_source(right, left) is not None) is same
