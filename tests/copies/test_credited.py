"""Whom a claim goes back to: governments under many wordings, publishers, persons by office."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.copies.invented import document, figure
from variorum.claims.attribution import find_register
from variorum.copies import find_origins
from variorum.copies.organs import Organ, read_organ
from variorum.copies.origins import Origins
from variorum.copies.states import Atlas, states_of
from variorum.model import Attribution, Claim, Decision, Document, pair_subject
from variorum.settings import Settings

ATLAS = Atlas(states_of(["The Government of Ostermark and the Republic of Vell agreed."]))


def origins(documents: list[Document], claims: list[Claim]) -> Origins:
    """Origins of claims where nothing is copied."""
    return find_origins(documents, claims, (), Settings())


def by(
    of: Document, claim: Claim, name: str, role: str | None = None, *, at: int | None = None
) -> Claim:
    """The claim of a document credited to a name, which stands at `at`."""
    end = None if at is None else at + len(name)
    link = Attribution(name, "speaker", role, None, at, end)
    return replace(claim, attribution=(link,), source=of.text)


@pytest.mark.parametrize(
    ("name", "organ"),
    [
        ("Government of Ostermark", Organ(("ostermark",), ())),
        ("Ostermark's authorities", Organ(("ostermark",), ())),
        ("Ostermarkian officials", Organ(("ostermark",), ())),
        ("Ministry of Foreign Affairs of the Republic of Vell", Organ(("vell",), ())),
        ("Ostermark's Defence Ministry", Organ(("ostermark",), ("defence",))),
        ("armed forces of Ostermark", Organ(("ostermark",), ("defence",))),
        ("Ministry of Health of Ostermark", Organ(("ostermark",), ("health",))),
        ("Ostermark Civil Protection Agency", Organ(("ostermark",), ("civil", "protection"))),
        ("Embassy of Ostermark to Vell", Organ(("ostermark",), ())),
        ("Press Centre of the President of Ostermark", Organ(("ostermark",), ())),
        ("President of the Rowing Club", None),
        ("Interior Ministry", Organ((), ("interior",))),
        ("official count", Organ((), ())),
        ("US officials", Organ(("united", "states"), ())),
        ("American officials", Organ(("united", "states"), ())),
        ("British government", Organ(("united", "kingdom"), ())),
        ("Ostermark News Agency", None),
        ("parliament of Ostermark", None),
        ("Human Rights Ombudsman of Ostermark", None),
        ("hospital officials", None),
        ("Ida Brun", None),
    ],
)
def test_an_organ_is_known_by_its_state_and_its_matter(name: str, organ: Organ | None) -> None:
    """Ministries, armies and embassies are organs of a state; courts and newsrooms are not."""
    assert read_organ(name, ATLAS) == organ


def test_states_with_a_direction_in_their_name_are_states_of_their_own() -> None:
    """The government of a southern country is not that of its neighbour."""
    one = document("a.txt", "The government of Ostermark counts 41.")
    two = document("b.txt", "The government of South Ostermark counts 41.")
    claims = [
        by(one, figure(one, "41", 41), "government of Ostermark"),
        by(two, figure(two, "41", 41), "government of South Ostermark"),
    ]
    assert origins([one, two], claims).count(c.id for c in claims) == 2


def test_two_sides_named_together_are_not_one_source() -> None:
    """A joint credit goes with the first; it never makes one source of two governments."""
    one = document("a.txt", "Ostermark says 7, Vell says 9, as the Government of Vell wrote.")
    two = document("b.txt", "Ostermark and Vell said 8. The Government of Ostermark is new.")
    first, second = by(one, figure(one, "7", 7), "Ostermark"), by(one, figure(one, "9", 9), "Vell")
    joint = by(two, figure(two, "8", 8), "Ostermark and Vell")
    found = origins([one, two], [first, second, joint])
    assert found.of(first.id) != found.of(second.id)
    assert found.of(joint.id) == found.of(first.id)


def test_what_a_ministry_publishes_goes_with_what_is_credited_to_its_government() -> None:
    """A document of the ministry and an article that credits the officials are one beginning."""
    own = document("a.txt", "7 servicemen fell.", publisher="Ministry of Defence of Ostermark")
    told = document("b.txt", "Ostermark's officials spoke of 7 soldiers.", publisher="Harbour Post")
    claims = [figure(own, "7", 7), by(told, figure(told, "7", 7), "Ostermark's officials")]
    found = origins([own, told], claims)
    assert found.count(c.id for c in claims) == 1
    (why,) = found.why(c.id for c in claims)
    assert "also as: Ostermark's officials" in why


def test_two_ministries_of_one_government_stay_two() -> None:
    """Each speaks for its own matter; the government as a whole then stands beside both."""
    text = "The Government of Ostermark met. {} of Ostermark counts 41."
    health = document("a.txt", text.format("The Ministry of Health"))
    courts = document("b.txt", text.format("The Ministry of Justice"))
    whole = document("c.txt", text.format("The Government"))
    claims = [
        by(health, figure(health, "41", 41), "Ministry of Health of Ostermark"),
        by(courts, figure(courts, "41", 41), "Ministry of Justice of Ostermark"),
        by(whole, figure(whole, "41", 41), "Government of Ostermark"),
    ]
    found = origins([health, courts, whole], claims)
    assert found.count(c.id for c in claims) == 3
    assert origins([health, whole], claims[::2]).count(c.id for c in claims[::2]) == 1


def test_the_government_of_a_text_is_that_of_its_country() -> None:
    """A text that names one country means that one by "the government"."""
    one = document("a.txt", "Ostermark mourns. In Ostermark the government speaks of 41.")
    two = document("b.txt", "The Government of Ostermark speaks of 41.")
    claims = [
        by(one, figure(one, "41", 41), "government"),
        by(two, figure(two, "41", 41), "Government of Ostermark"),
    ]
    assert origins([one, two], claims).count(c.id for c in claims) == 1


def test_who_speaks_for_a_ministry_by_office_is_its_voice() -> None:
    """A spokesperson, also with an initial and in another text, says what the ministry says."""
    own = document("a.txt", "41 are missing.", publisher="Ministry of Foreign Affairs of Vell")
    told = document("b.txt", "Ida Brun spoke of 41. I.Brun said no more than 41.")
    first = by(told, figure(told, "41", 41), "Ida Brun", "Vell's Foreign Ministry's spokesperson")
    second = by(told, figure(told, "41.", 41), "I.Brun")
    claims = [figure(own, "41", 41), first, second]
    assert origins([own, told], claims).count(c.id for c in claims) == 1


def test_a_capital_speaks_for_the_country_that_the_text_names() -> None:
    """Only where the country is named too: else it is a town, or a person of that name."""
    one = document("a.txt", "Norway has counted. Oslo says 41.")
    two = document("b.txt", "The Norwegian government says 41.")
    bare = document("c.txt", "Oslo says 41.")
    claims = [
        by(one, figure(one, "41", 41), "Oslo"),
        by(two, figure(two, "41", 41), "Norwegian government"),
        by(bare, figure(bare, "41", 41), "Oslo"),
    ]
    found = origins([one, two, bare], claims)
    assert found.of(claims[0].id) == found.of(claims[1].id) != found.of(claims[2].id)


def test_a_body_called_by_its_noun_is_the_one_that_the_text_names() -> None:
    """The line is the Grebe Line, and what the Grebe Line publishes is its own."""
    own = document("a.txt", "We pay 500 a head.", publisher="Grebe Line")
    told = document("b.txt", "The Grebe Line is sorry. The line offers 500 to each.")
    claims = [figure(own, "500", 500), by(told, figure(told, "500", 500), "line")]
    assert origins([own, told], claims).count(c.id for c in claims) == 1


def test_its_own_books_are_no_other_source() -> None:
    """A document that cites a register without a name speaks with its own voice."""
    own = document("a.txt", "Our register shows 41. In all 41 were lost.", publisher="Grebe Line")
    claims = [by(own, figure(own, "41", 41), "register"), figure(own, "41 were", 41)]
    assert origins([own], claims).count(c.id for c in claims) == 1


def test_another_study_is_another_source() -> None:
    """A study brought in after one was named is not that one; "the study" is."""
    text = "Ansel researchers found 41. The study took 9 days. A study of letters found 47."
    one = document("a.txt", text)
    claims = [
        by(one, figure(one, "41", 41), "Ansel researchers"),
        by(one, figure(one, "9", 9, measure="days"), "study", at=text.index("study")),
        by(one, figure(one, "47", 47), "study", at=text.index("study of")),
    ]
    found = origins([one], claims)
    assert found.of(claims[0].id) == found.of(claims[1].id) != found.of(claims[2].id)


def test_the_middle_of_a_range_goes_with_it() -> None:
    """A number without a credit in the middle of a credited range is that study's."""
    one = document("a.txt", "Nearly 300 died.\nAnsel researchers found 270 to 330 people.")
    range_ = by(one, figure(one, "270 to 330", 270, 330, bound="between"), "Ansel researchers")
    claims = [figure(one, "300", 300, bound="about"), range_]
    assert origins([one], claims).count(c.id for c in claims) == 1


def test_police_at_the_start_of_a_sentence_is_no_name() -> None:
    """The police of two towns are two sources, also where a sentence begins with the word."""
    texts = [
        f"The police came. Police counted {n} in {t}." for n, t in ((41, "Ansel"), (9, "Torm"))
    ]
    one, two = document("a.txt", texts[0]), document("b.txt", texts[1])
    claims = [
        by(one, figure(one, "41", 41, place="Ansel"), "Police", at=texts[0].index("Police")),
        by(two, figure(two, "9", 9, place="Torm"), "Police", at=texts[1].index("Police")),
    ]
    assert origins([one, two], claims).count(c.id for c in claims) == 2


def test_two_sources_that_a_person_joined_are_one_origin() -> None:
    """What no rule joins a decision joins: a register with the decision counts one source."""
    first = document("a.txt", "Harbour Society counts 41 dead.")
    second = document("b.txt", "Northern Aid says that 41 died.")
    told = [first, second]
    claims = [
        by(first, figure(first, "41 dead", 41), "Harbour Society", at=0),
        by(second, figure(second, "41 died", 41), "Northern Aid", at=0),
    ]
    subject = pair_subject("Harbour Society", "Northern Aid")
    joined = Decision(subject, "confirmed", "Ann Lee", "2020-01-01T00:00:00Z", "", 0, 0, "")
    for decisions, number in (([], 2), ([joined], 1)):
        register = find_register(told, claims, decisions)
        found = find_origins(told, claims, (), Settings(), register)
        assert found.count(claim.id for claim in claims) == number


def test_one_common_name_in_two_texts_is_not_one_source() -> None:
    """The register bears "authorities" once; whose they are the texts tell."""
    one = document("a.txt", "The Government of Vell met. In Vell the authorities count 41.")
    two = document("b.txt", "The Government of Torm met. In Torm the authorities count 41.")
    claims = [by(d, figure(d, "41", 41), "authorities") for d in (one, two)]
    register = find_register([one, two], claims, [])
    assert find_origins([one, two], claims, (), Settings(), register).count(
        c.id for c in claims
    ) == 2  # fmt: skip


def test_a_minister_of_an_unnamed_state_speaks_for_the_ministry() -> None:
    """In texts about one place; the minister alone is the one whom the text names."""
    text = "The Interior Ministry counts 41. Interior Minister Ida Brun says 52. The minister: 63."
    one = document("a.txt", text)
    claims = [
        by(one, figure(one, "41", 41), "Interior Ministry"),
        by(one, figure(one, "52", 52), "Ida Brun", "Interior Minister"),
        by(one, figure(one, "63", 63), "minister"),
    ]
    assert origins([one], claims).count(c.id for c in claims) == 1


def test_an_official_representative_speaks_for_the_body_that_publishes() -> None:
    """A role without a body is one of the ministry whose text it is, not of a newspaper's."""
    texts = ("Ida Brun: we speak of 186.", "186 houses burnt.")
    ministry = "Ministry of Foreign Affairs of Vell"
    for told, number in (((ministry, ministry), 1), (("Harbour Post", "Herald"), 2)):
        one = document("a.txt", texts[0], publisher=told[0])
        two = document("b.txt", texts[1], publisher=told[1])
        first = by(one, figure(one, "186", 186), "Ida Brun", "official representative")
        claims = [first, figure(two, "186", 186)]
        assert origins([one, two], claims).count(c.id for c in claims) == number


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("Vell's Defender", "Office of the Human Rights Defender of Vell", 1),
        ("Vell's Defender", "Office of the Human Rights Defender of Torm", 2),
        ("Harbour Watch itself", "Harbour Watch", 1),
        ("Harbour Watch's research", "Harbour Watch", 1),
        ("Vellaria", "Vellar Legal Fund", 2),
    ],
)
def test_names_of_one_body(one: str, other: str, number: int) -> None:
    """Whose it is may stand before it or behind; an adjective of a place is no short name."""
    first, second = document("a.txt", f"{one} counts 41."), document("b.txt", f"{other} counts 52.")
    claims = [
        by(first, figure(first, "41", 41), one),
        by(second, figure(second, "52", 52), other),
    ]
    assert origins([first, second], claims).count(c.id for c in claims) == number


def test_a_source_of_a_kind_is_not_the_body_that_begins_with_its_place() -> None:
    """The press in a town is not the trust that bears the town's name."""
    one = document("a.txt", "The press speaks of 41 in Ansel.")
    two = document("b.txt", "The Ansel Harbour Trust counts 52.")
    claims = [
        by(one, figure(one, "41", 41, place="Ansel"), "press"),
        by(two, figure(two, "52", 52), "Ansel Harbour Trust"),
    ]
    assert origins([one, two], claims).count(c.id for c in claims) == 2


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Officials in Velmora count 26 dead.", 1),
        ("In Velmora, officials count 26 dead.", 1),
        ("In Hale, officials count 26 dead.", 2),
        ("Officials count 26 dead.", 2),
    ],
)
def test_officials_in_a_state_are_that_states(text: str, number: int) -> None:
    """Also of a state that only its own ministry's name tells, as "the Velmoran Republic"."""
    own = document("a.txt", "We mourn 9.", publisher="Ministry of Culture of the Velmoran Republic")
    of = document("b.txt", f"{text}\nOstermark's army left Ostermark.\nOstermark is wide.")
    name = "Officials" if text.startswith("Officials") else "officials"
    told = by(of, figure(of, "26", 26), name, at=of.text.index(name))
    found = origins([own, of], [figure(own, "9", 9), told])
    assert found.count([figure(own, "9", 9).id, told.id]) == number


@pytest.mark.parametrize(("role", "number"), [("Minister of Health", 1), (None, 2)])
def test_somebodys_ministry_is_the_one_of_the_office_that_the_text_gives(
    role: str | None, number: int
) -> None:
    """ "Her ministry", after the text has named the minister."""
    own = document("a.txt", "318 died.", publisher="Ministry of Health of Vell")
    of = document("b.txt", "Vell mourns. Ida Brun sees 2. Her ministry told of 44 dead in Vell.")
    minister = by(of, figure(of, "2", 2), "Ida Brun", role)
    ministry = by(of, figure(of, "44", 44, place="Vell"), "Ida Brun's ministry")
    first = figure(own, "318", 318)
    found = origins([own, of], [first, minister, ministry])
    assert found.count([first.id, ministry.id]) == number
