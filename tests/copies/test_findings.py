"""Whose a finding is that a text only calls "the study", and which text is the study itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure, said
from variorum.copies import find_origins
from variorum.copies.origins import Origins
from variorum.model import Attribution, Claim, Document
from variorum.settings import Settings


def origins(*told: tuple[Document, Claim]) -> Origins:
    """Origins of claims where nothing is copied."""
    documents = list({of.id: of for of, _ in told}.values())
    return find_origins(documents, [claim for _, claim in told], (), Settings())


def count(*told: tuple[Document, Claim]) -> int:
    """Independent origins of claims."""
    return origins(*told).count(claim.id for _, claim in told)


def by(of: Document, claim: Claim, name: str) -> tuple[Document, Claim]:
    """The claim as that of a name, where the name stands if it does."""
    at = of.text.find(name)
    link = Attribution(name, "speaker", None, None, *((at, at + len(name)) if at >= 0 else ()))
    return of, replace(claim, attribution=(link,), source=of.text)


def test_the_study_is_the_one_that_the_text_names_without_a_number() -> None:
    """A name before "study" anywhere in the text is enough, if it is the only one."""
    full = document("a.txt", "Ansel University researchers found 1,386 dead.")
    check = document("b.txt", "The mayor mocks the Ansel study.\nThe researchers found 1,386 dead.")
    two = document(
        "c.txt", "The Torm study and the Ansel study.\nThe researchers found 1,400 dead."
    )
    first = by(full, figure(full, "1,386", 1386), "Ansel University researchers")
    second = by(check, figure(check, "1,386", 1386), "researchers")
    third = by(two, figure(two, "1,400", 1400), "researchers")
    assert count(first, second) == 1
    assert count(first, third) == 2


def test_the_study_is_the_one_named_before_not_the_one_credited_after() -> None:
    """A study that a text names without a number of its own is still the last that was named."""
    text = (
        "The number is based on a study by Ansel University.\nThe researchers found 1,386 dead.\n"
        "The Torm survey arrived at 1,412."
    )
    one = document("a.txt", text)
    first = by(one, figure(one, "1,386", 1386), "researchers")
    second = by(one, figure(one, "1,412", 1412), "Torm survey")
    assert count(first, second) == 2


ABSTRACT = "{} 2,846 households.\nWe conclude that 1,386 died.\n"


@pytest.mark.parametrize(("verb", "number"), [("We surveyed", 1), ("They surveyed", 2)])
def test_a_text_whose_authors_found_the_numbers_of_a_study_is_that_study(
    verb: str, number: int
) -> None:
    """Two telling numbers in common, told as "we" by those who found them."""
    own = document("a.txt", ABSTRACT.format(verb).replace("We conclude", "They conclude"))
    told = document("b.txt", "Ansel researchers asked 2,846 households: 1,386 died.")
    claims = [
        (own, figure(own, "2,846", 2846, measure="households")),
        (own, figure(own, "1,386", 1386)),
        by(told, figure(told, "2,846", 2846, measure="households"), "Ansel researchers"),
        by(told, figure(told, "1,386", 1386), "Ansel researchers"),
    ]
    assert origins(*claims).count([claims[1][1].id, claims[3][1].id]) == number


def test_those_asked_speak_for_the_survey() -> None:
    """What households report in a study begins with the study that asked them."""
    one = document("a.txt", "Ansel researchers asked 40 streets.\nHouseholds told of 34 deaths.")
    first = by(one, figure(one, "40", 40, measure="streets"), "Ansel researchers")
    second = by(one, figure(one, "34", 34), "Households")
    assert count(first, second) == 1


def test_evidence_says_nothing_itself() -> None:
    """Images, samples and what is ours are read by the text that tells of them."""
    text = "Satellite images of May show 41 roofs gone.\nOur data show 12 dead.\nWe saw 41 ruins."
    one = document("a.txt", text, publisher="Observer Group")
    claims = [
        by(one, figure(one, "41 roofs", 41), "Satellite images of May"),
        by(one, figure(one, "12", 12), "Our data"),
        (one, figure(one, "41 ruins", 41, measure="destroyed")),
    ]
    assert count(*claims) == 1


def test_a_number_within_the_words_of_a_statement_has_its_speaker() -> None:
    """Where the statement is credited and the number in it is not."""
    one = document("a.txt", "The Grebe Line holds that it kept to 40 knots.\nThe rest is ours: 12.")
    speech = said(one, "it kept to 40 knots", "Grebe Line")
    inside, outside = figure(one, "40", 40, measure="speed"), figure(one, "12", 12)
    found = origins((one, speech), (one, inside), (one, outside))
    assert found.of(inside.id) == found.of(speech.id) != found.of(outside.id)


def test_a_denied_number_gives_its_speaker_to_no_other() -> None:
    """Who denies a number is not where it begins."""
    one = document("a.txt", 'Ida Brun wrote: "1,386 did not die".\nThe 1,386 come from a survey.')
    no = replace(figure(one, "1,386 did", 1386, modality="denied"), source=one.text)
    plain = figure(one, "1,386 come", 1386)
    assert count(by(one, no, "Ida Brun"), (one, plain)) == 2


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The first count had been 38.", 1),
        ("Its final tally: 38 dead.", 1),
        ("In Torm 38 people died.", 2),
        ("The first count of the Grebe Line had been 38.", 2),
        ("Torm has never closed its list of 38.", 2),
    ],
)
def test_the_next_number_of_a_known_count_is_its_keepers(sentence: str, number: int) -> None:
    """ "The first count", "its tally": a count that the text has just told of."""
    one = document("a.txt", f"River Aid counts 44 dead.\n{sentence}\n")
    assert (
        count(by(one, figure(one, "44", 44), "River Aid"), (one, figure(one, "38", 38))) == number
    )


def test_its_tally_is_that_of_whom_the_sentence_before_begins_with() -> None:
    """A body that does something and then counts is the one that others credit."""
    own = document("a.txt", "We list 28,400 sick.", publisher="River Aid")
    text = "The relief group River Aid left the town on Saturday. Its tally: 28,400 sick."
    one = document("b.txt", text)
    other = document("c.txt", "River Aid counts 9 sick.")
    first = figure(own, "28,400", 28400, measure="sick")
    tally = figure(one, "28,400", 28400, measure="sick", sentence="Its tally: 28,400 sick.")
    third = by(other, figure(other, "9", 9, measure="sick"), "River Aid")
    assert count((own, first), (one, tally), third) == 1


@pytest.mark.parametrize(
    ("told", "number"),
    [
        ("A new study found 1,386 dead.", 1),
        ("A new study found 1,391 dead.", 2),
        ("The mayor found 1,386 dead.", 2),
    ],
)
def test_a_study_told_without_its_name_is_the_one_with_that_number(told: str, number: int) -> None:
    """Whom a text leaves unnamed others name, with the same telling number."""
    full = document("a.txt", "Ansel University researchers found 1,386 dead.")
    short = document("b.txt", f"{told}\nThe researchers allowed for 240 who left.")
    found = "1,391" if "1,391" in told else "1,386"
    teller = "mayor" if "mayor" in told else "study"
    claims = [
        by(full, figure(full, "1,386", 1386), "Ansel University researchers"),
        by(short, figure(short, found, float(found.replace(",", ""))), teller),
        by(short, figure(short, "240", 240, measure="leave"), "researchers"),
    ]
    found_all = origins(*claims)
    assert found_all.count([claims[0][1].id, claims[1][1].id]) == number
    assert found_all.count([claims[0][1].id, claims[2][1].id]) == number


def test_one_number_of_two_studies_names_neither() -> None:
    """What two named studies found may be either's where no study is named."""
    told = []
    for path, name in (("a.txt", "Ansel"), ("b.txt", "Torm")):
        of = document(path, f"{name} researchers found 1,386 dead.")
        told.append(by(of, figure(of, "1,386", 1386), f"{name} researchers"))
    short = document("c.txt", "A study found 1,386 dead.")
    assert count(*told, by(short, figure(short, "1,386", 1386), "study")) == 3


@pytest.mark.parametrize(
    ("where", "number"), [("Annals of Floods", 1), ("Letters of the Sea", 2), (None, 2)]
)
def test_a_study_told_with_its_journal_is_what_stands_there(where: str | None, number: int) -> None:
    """The journal's own text speaks as "we"; its numbers need not be the same, rounded as told."""
    own = document(
        "a.txt", "We asked 310 streets.\nWe estimate 3,483 dead.", publisher="Annals of Floods"
    )
    published = f", published in June in the {where}," if where else ""
    text = f"The Port Office's report has 12 pages.\nThe study{published} comes to 3,500 dead."
    told = document("b.txt", text, publisher="Gazette")
    claims = [
        (own, figure(own, "3,483", 3483)),
        by(told, figure(told, "12", 12, measure="pages"), "Port Office's report"),
        by(told, figure(told, "3,500", 3500), "study"),
    ]
    assert origins(*claims).count([claims[0][1].id, claims[2][1].id]) == number


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The Ansel study compared 2,118 certificates.", 1),
        ("It compared 2,118 certificates.", 1),
        ("The researchers compared 2,118 certificates.", 1),
        ("The Torm study compared 2,118 certificates.", 2),
        ("It rained on 2,118 certificates.", 2),
        ("The Ansel study is thicker than the 2,118 certificates.", 2),
        ("The mayor compared 2,118 certificates.", 2),
    ],
)
def test_a_number_in_a_sentence_on_an_inquiry_is_the_inquirys(sentence: str, number: int) -> None:
    """Where the sentence begins with it or goes on with it, up to what it is held against."""
    text = f"The toll of 271 is that of a study by Ansel University. {sentence}"
    one = document("a.txt", text)
    first = figure(one, "271", 271, sentence=text.partition(" It")[0])
    second = figure(one, "2,118", 2118, measure="compare", sentence=sentence)
    assert count(by(one, first, "study by Ansel University"), (one, second)) == number


def test_the_list_is_that_of_which_the_text_told_not_the_last_named() -> None:
    """A book is its keeper's also where another is credited with something in between."""
    text = "On its list River Aid has 2,431 names.\nIda Brun buried 44.\nThe final list has 1,466."
    one = document("a.txt", text)
    claims = [
        by(one, figure(one, "2,431", 2431), "River Aid"),
        by(one, figure(one, "44", 44), "Ida Brun"),
        (one, figure(one, "1,466", 1466)),
    ]
    found = origins(*claims)
    assert found.of(claims[0][1].id) == found.of(claims[2][1].id) != found.of(claims[1][1].id)


@pytest.mark.parametrize("noun", ["teams", "volunteers", "Ferrymen"])
def test_those_whom_a_text_calls_ours_are_its_own_voice(noun: str) -> None:
    """Staff that "we" send out; others that are called ours speak for themselves."""
    one = document("a.txt", f"We lost 12 boats.\nOur {noun} count 41 dead.", publisher="River Aid")
    told = by(one, figure(one, "41", 41), noun)
    assert count((one, figure(one, "12", 12, measure="lost")), told) == 1 + (noun == "Ferrymen")


def test_an_earlier_toll_is_that_of_who_is_known_for_it() -> None:
    """Not of the last credited, where one source elsewhere gave this very number."""
    own = document("a.txt", "River Aid counts 27 dead.")
    text = "The Grebe Line finds 271 dead.\nThe earlier toll of 27 was low."
    one = document("b.txt", text)
    claims = [
        by(own, figure(own, "27", 27), "River Aid"),
        by(one, figure(one, "271", 271), "Grebe Line"),
        (one, figure(one, "27 was", 27)),
    ]
    found = origins(*claims)
    assert found.of(claims[0][1].id) == found.of(claims[2][1].id) != found.of(claims[1][1].id)
