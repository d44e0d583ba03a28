"""Whose a number is that another text gives: by its owner's name, its kind, or its office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure
from variorum.copies import find_origins
from variorum.model import Attribution, Claim, Document
from variorum.settings import Settings

OTHER = "The valley is wide. "


def credited(claim: Claim, of: Document, name: str, role: str | None = None) -> Claim:
    """The claim as that of a speaker with a role."""
    return replace(claim, attribution=(Attribution(name, "speaker", role),), source=of.text)


def count(*told: tuple[Document, Claim]) -> int:
    """Independent origins of claims of different documents."""
    claims = [claim for _, claim in told]
    documents = list({of.id: of for of, _ in told}.values())
    return find_origins(documents, claims, (), Settings()).count([c.id for c in claims])


def ministry() -> tuple[Document, Claim]:
    """What the ministry of a state says itself."""
    of = document(
        "m.txt",
        "1,327 of our people are missing.\nThe Government of Vell lists them all.\n",
        publisher="Ministry of Justice of Vell",
    )
    return of, figure(of, "1,327", 1327, measure="missing")


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("The sides told us of 1,327 missing persons: 1,327 by Vell.", 1),
        ("Lists with 1,327 names were submitted by Vell.", 1),
        ("Vell repeats its 1,327 missing.", 1),
        ("The register of Vell has 1,327 missing persons.", 1),
        ("We ourselves found 1,327 missing persons in Vell.", 2),
        ("There are 1,327 missing persons who were taken by Vell.", 2),
        ("The sides told us of 1,419 missing persons: 1,419 by Vell.", 2),
    ],
)
def test_a_number_given_under_its_owners_name_is_the_owners(sentence: str, origins: int) -> None:
    """Only with the same number, and only where the words make the name its owner."""
    words = "1,419" if "1,419" in sentence else "1,327"
    of = document("o.txt", f"{OTHER}\n{sentence}\n", publisher="Observer Group")
    number = float(words.replace(",", ""))
    claim = figure(of, words, number, measure="missing")
    assert count(ministry(), (of, claim)) == origins


@pytest.mark.parametrize(
    ("publisher", "credit", "origins"),
    [
        ("Coroner's Court at Hale", "inquest", 1),
        ("High Court of Hale", "judgment", 1),
        ("Commission of Inquiry into Hale", "inquiry", 1),
        ("Electoral Commission of Hale", "official count", 1),
        ("Saltmakers' Union of Hale", "union", 1),
        ("Hale Ferries Ltd", "company", 1),
        ("Saltmakers' Union of Hale", "company", 2),
        ("Hale Gazette", "inquest", 2),
        ("Hale Gazette", "official count", 2),
    ],
)
def test_a_credit_without_a_name_is_the_body_of_its_kind_that_gives_the_number(
    publisher: str, credit: str, origins: int
) -> None:
    """An inquest is the coroner's, an official count a public body's; a newspaper is neither."""
    one = document("a.txt", f"{OTHER}\n96 persons died.\n", publisher=publisher)
    two = document("b.txt", f"The {credit} puts it at 96.\n", publisher="Openlore")
    told = credited(figure(two, "96", 96, place="Hale"), two, credit)
    assert count((one, figure(one, "96", 96, place="Hale")), (two, told)) == origins


def test_a_small_number_of_another_place_is_chance() -> None:
    """96 dead here and there are two matters; 1,327 are hardly told twice by chance."""
    for number, origins in (("96", 2), ("1,327", 1)):
        one = document("a.txt", f"{OTHER}\n{number} persons died.\n", publisher="Court of Hale")
        two = document("b.txt", f"The trial puts it at {number}.\n", publisher="Openlore")
        value = float(number.replace(",", ""))
        told = credited(figure(two, number, value, place="Brent"), two, "trial")
        assert count((one, figure(one, number, value, place="Hale")), (two, told)) == origins


def test_one_number_of_two_bodies_of_a_kind_decides_nothing() -> None:
    """Two commissions that found the same: "the official count" may be either's."""
    told = []
    for at, town in enumerate(("Hale", "Brent")):
        of = document(f"{at}.txt", f"{town} lost 96.\n", publisher=f"Flood Commission of {town}")
        told.append((of, figure(of, "96", 96, place="Hale")))
    of = document("c.txt", "The official count is 96.\n", publisher="Openlore")
    told.append((of, credited(figure(of, "96", 96, place="Hale"), of, "official count")))
    assert count(*told) == 3


@pytest.mark.parametrize(
    ("role", "origins"),
    [
        ("Rivers Aid's director of operations", 1),
        ("secretary general of Rivers Aid", 1),
        ("former director of Rivers Aid", 2),
        ("Rivers Aid's cook", 2),
        ("director of a mill", 2),
    ],
)
def test_the_head_of_a_body_speaks_for_it(role: str, origins: int) -> None:
    """Whoever directs it speaks with its voice, who cooks for it does not."""
    one = document("a.txt", f"{OTHER}\n96 persons died.\n", publisher="Rivers Aid")
    two = document("b.txt", "It is 85, Ida Brun says.\n", publisher="Gazette")
    told = credited(figure(two, "85", 85), two, "Ida Brun", role)
    assert count((one, figure(one, "96", 96)), (two, told)) == origins


def test_a_minister_speaks_for_the_ministry() -> None:
    """The minister of a matter, deputies too, but not the head of a government."""
    for role, origins in (("Vell's deputy justice minister", 1), ("Vell's prime minister", 2)):
        of = document("b.txt", "It is 85 in all, Ida Brun says.\n", publisher="Gazette")
        claim = figure(of, "85", 85, measure="missing")
        assert count(ministry(), (of, credited(claim, of, "Ida Brun", role))) == origins


def test_a_ministry_without_a_state_is_one_only_where_places_are_shared() -> None:
    """Two texts that have no place in common may speak of two states' ministries."""
    told: list[tuple[Document, Claim]] = []
    for at, place in enumerate(("Hale", "Hale", "Brent")):
        of = document(f"{at}.txt", f"{place} lost {40 + at}.\n", publisher=f"Gazette {at}")
        claim = figure(of, f"{40 + at}", 40 + at, place=place)
        told.append((of, credited(claim, of, "Interior Ministry")))
    assert count(*told[:2]) == 1
    assert count(*told) == 2


def test_according_to_our_data_is_ones_own_voice() -> None:
    """A document that cites its own data is no second source."""
    text = "12 boats sank.\nAccording to our data 15 burnt.\n"
    of = document("a.txt", text, publisher="Gazette")
    at = text.index("data")
    link = Attribution("data", "cited", None, None, at, at + 4)
    own = replace(figure(of, "15", 15), attribution=(link,), source=text)
    assert count((of, figure(of, "12", 12)), (of, own)) == 1


def test_near_numbers_of_one_sentence_are_two() -> None:
    """A credit is not carried over to the number that a sentence sets against it."""
    text = "The union says 270, the stone bears 265 names.\n"
    of = document("a.txt", text, publisher="Gazette")
    one = credited(figure(of, "270", 270), of, "union")
    assert count((of, one), (of, figure(of, "265", 265))) == 2


def union() -> tuple[Document, Claim]:
    """What a union says itself."""
    of = document("u.txt", "We buried 271 men at Ansel.", publisher="Grebe Dockers' Union")
    return of, figure(of, "271", 271, place="Ansel")


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("You may read 271 in Ansel; that was the union's count.", 1),
        ("You may read 271 in Ansel; that was the owners' count.", 2),
        ("You may read 271 in Ansel.", 2),
    ],
)
def test_a_number_given_as_a_kinds_count_is_that_sources(sentence: str, origins: int) -> None:
    """The owner may be called by the noun in its name."""
    of = document("o.txt", sentence, publisher="Harbour Museum")
    assert count(union(), (of, figure(of, "271", 271, place="Ansel"))) == origins


def test_a_number_passed_on_begins_with_whom_the_teller_names() -> None:
    """The Gazette says that Grebe Aid arrived at a number that Grebe Aid gives itself."""
    own = document("a.txt", "Grebe Aid counts 4,645 dead.")
    text = "The Gazette wrote that {} arrived at 4,645 dead."
    passed, kept = (document(f"{n}.txt", text.format(n)) for n in ("Grebe Aid", "nobody"))
    first = credited(figure(own, "4,645", 4645), own, "Grebe Aid")
    for of, number in ((passed, 1), (kept, 2)):
        at = of.text.index("Gazette")
        link = Attribution("Gazette", "speaker", None, None, at, at + 7)
        claim = replace(figure(of, "4,645", 4645), attribution=(link,), source=of.text)
        assert count((own, first), (of, claim)) == number


def test_a_text_means_one_body_by_one_name() -> None:
    """What one telling number shows of a name holds for all that the text credits so."""
    own = document("a.txt", "251 were aboard.\n96 died.", publisher="Coroner's Court at Ansel")
    told = document("b.txt", "The inquest found 251 aboard.\nThe inquest put the dead at 96.")
    found = find_origins(
        [own, told],
        claims := [
            figure(own, "251", 251, measure="aboard", place="Ansel"),
            figure(own, "96", 96, place="Ansel"),
            credited(figure(told, "251", 251, measure="aboard"), told, "inquest"),
            credited(figure(told, "96", 96), told, "inquest"),
        ],
        (),
        Settings(),
    )
    assert found.of(claims[1].id) == found.of(claims[3].id)


def test_the_press_begins_no_number() -> None:
    """What the press is said to give is its source's, where one text names that."""
    own = document("a.txt", "Grebe Aid counts 4,600 dead at Ansel.")
    told = document("b.txt", "The 4,600 of whom the press speaks are a guess.")
    claims = [
        credited(figure(own, "4,600", 4600, place="Ansel"), own, "Grebe Aid"),
        credited(figure(told, "4,600", 4600, place="Ansel"), told, "press"),
    ]
    assert count((own, claims[0]), (told, claims[1])) == 1


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("The relief group Rivers Aid stayed. The organization counted 85.", 1),
        ("Rivers Aid, a relief organization, stayed. The organization counted 85.", 1),
        ("Rivers Aid stayed. The organization counted 85.", 2),
        ("The groups Rivers Aid and the group Hale Watch met. The organization counted 85.", 2),
    ],
)
def test_the_organization_is_the_one_body_that_the_text_calls_so(text: str, origins: int) -> None:
    """Neither a name of which nothing is said nor one of two."""
    one = document("a.txt", f"{OTHER}\n96 persons died.\n", publisher="Rivers Aid")
    two = document("b.txt", text, publisher="Gazette")
    told = credited(figure(two, "85", 85), two, "organization")
    named = document("c.txt", "Rivers Aid saw 7.", publisher="Post")
    third = credited(figure(named, "7", 7), named, "Rivers Aid")
    assert count((one, figure(one, "96", 96)), (two, told), (named, third)) == origins


@pytest.mark.parametrize(("verb", "origins"), [("visited", 1), ("was told of", 2)])
def test_a_body_that_tells_of_itself_is_the_organization_of_its_own_text(
    verb: str, origins: int
) -> None:
    """A report of a body that says what it did itself; a newspaper that is only named is none."""
    text = f"Rivers Aid {verb} the town. The organization counted 85.\nWe saw 96 ruins."
    one = document("a.txt", text, publisher="Rivers Aid")
    at = text.index("organization")
    link = Attribution("organization", "cited", None, None, at, at + len("organization"))
    first = replace(figure(one, "85", 85), attribution=(link,), source=text)
    assert count((one, first), (one, figure(one, "96", 96, measure="ruined"))) == origins


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        ("Hale Ferries Ltd sails. The company admits 85.", 1),
        ("Hale Ferries Ltd sails, Torm Boats Ltd rests. The company admits 85.", 2),
    ],
)
def test_the_company_is_the_one_firm_of_the_text(text: str, origins: int) -> None:
    """Firms are known by what their names end in."""
    one = document("a.txt", f"{OTHER}\n96 persons died.\n", publisher="Hale Ferries Ltd")
    two = document("b.txt", text, publisher="Gazette")
    told = credited(figure(two, "85", 85), two, "company")
    assert count((one, figure(one, "96", 96)), (two, told)) == origins


@pytest.mark.parametrize(
    ("name", "origins"),
    [
        ("review of parish records by Rivers Aid", 1),
        ("review of parish records by Rivers Watch", 2),
        ("parish by Rivers Aid", 2),
    ],
)
def test_what_somebody_made_is_its_makers(name: str, origins: int) -> None:
    """A review, a study or a count by a body is that body's."""
    one = document("a.txt", f"{OTHER}\n96 persons died.\n", publisher="Rivers Aid")
    two = document("b.txt", f"85 died, a {name} shows.\n", publisher="Gazette")
    told = credited(figure(two, "85", 85), two, name)
    assert count((one, figure(one, "96", 96)), (two, told)) == origins


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("We followed those on the register of the Flood Board: 1,867.", 1),
        ("We followed 1,867 on the register of the Flood Board.", 1),
        ("We followed 1,867 of 40 on the register of the Flood Board.", 2),
        ("We followed 1,867 on the register of the Flood Court.", 2),
    ],
)
def test_a_register_is_that_of_the_body_also_without_its_towns_name(
    sentence: str, origins: int
) -> None:
    """Its number is its keeper's where no other number stands nearer to the name."""
    one = document("a.txt", f"{OTHER}\n1,867 were sick.\n", publisher="Hale Flood Board")
    two = document("b.txt", f"{sentence}\n", publisher="Gazette")
    first = figure(one, "1,867", 1867, measure="sick")
    assert count((one, first), (two, figure(two, "1,867", 1867, measure="follow"))) == origins


@pytest.mark.parametrize(
    ("sentence", "origins"),
    [
        ("The figure of 1,327 comes from a survey.", 1),
        ("The figure of 1,300 comes from a survey.", 2),
        ("In Hale 1,327 are missing.", 2),
    ],
)
def test_a_number_taken_as_given_is_that_of_who_is_known_to_give_it(
    sentence: str, origins: int
) -> None:
    """ "The figure of": somebody gave it, and only one source of the record did."""
    one = document("a.txt", "Rivers Aid counted 1,327.", publisher="Gazette")
    two = document("b.txt", sentence, publisher="Post")
    words = "1,300" if "1,300" in sentence else "1,327"
    told = figure(two, words, float(words.replace(",", "")), measure="come")
    first = credited(figure(one, "1,327", 1327, measure="missing"), one, "Rivers Aid")
    assert count((one, first), (two, told)) == origins


def test_the_military_of_a_land_is_not_its_ombudsman() -> None:
    """A number that both give joins no two bodies that share the land's name alone."""
    text = "The Government of Vell met.\n92 died.\n"
    one = document("a.txt", text, publisher="Human Rights Defender of Vell")
    two = document("b.txt", "Vell's military lost 92.", publisher="Gazette")
    told = credited(figure(two, "92", 92, place="Hale"), two, "Vell's military")
    assert count((one, figure(one, "92", 92, place="Hale")), (two, told)) == 2


@pytest.mark.parametrize(
    ("credit", "body", "origins"),
    [
        ("parliamentary commission", "Vellan parliament", 1),
        ("parliamentary commission", "Vellan senate", 2),
        ("authorities of Vell", "Prosecutor's Office of Vell", 1),
        ("Vell's Defence Ministry", "Prosecutor's Office of Vell", 2),
        ("authorities of Vell", "Human Rights Defender of Vell", 2),
    ],
)
def test_a_body_may_be_called_by_whose_it_is(credit: str, body: str, origins: int) -> None:
    """A parliament's commission, a state's prosecutors; not its army, nor whoever watches it."""
    one = document("a.txt", f"The Government of Vell met.\nThe {body} counts 287 dead.")
    two = document("b.txt", f"The {credit} told of 287 dead.")
    first = credited(figure(one, "287", 287, place="Hale"), one, body)
    second = credited(figure(two, "287", 287, place="Hale"), two, credit)
    assert count((one, first), (two, second)) == origins
