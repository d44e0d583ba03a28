"""The register of sources: every name used, why, and what is never joined by itself."""

from __future__ import annotations

import hashlib
import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.claims.statements.reported import read
from variorum.claims.attribution import find_register
from variorum.claims.find import find_claims
from variorum.model import (
    Attribution,
    Claim,
    Decision,
    Document,
    Register,
    Source,
    Statement,
    pair_subject,
)
from variorum.settings import Settings


def register(text: str) -> Register:
    """The register of one text, read as every document is."""
    reading = read(text)
    return find_register([reading.document], find_claims(reading, Settings()))


def told_by(*chains: tuple[str, str], others: str = "") -> tuple[list[Document], list[Claim]]:
    """A document for each (name, role), in which it says one thing, and `others` after it."""
    documents, claims = [], []
    for at, (name, role) in enumerate(chains):
        text = f"{name} said that the bridge is shut. {others}"
        digest = hashlib.sha256(f"{at} {name}".encode()).hexdigest()
        document = Document(f"{at}.txt", digest, text, "text/plain", "test", language="en")
        start, end = text.index("the bridge"), text.index(". ")
        link = Attribution(name, "speaker", role or None, "said", 0, len(name))
        statement = Statement(name, False, start, end, "u")
        evidence = text[: end + 1]
        claims.append(
            Claim(document.id, 0, end + 1, evidence, statement, text, attribution=(link,))
        )
        documents.append(document)
    return documents, claims


def names(found: Register) -> list[tuple[str, ...]]:
    """The names of each source."""
    return [source.names for source in found.sources]


def decided(judgement: str, one: str, other: str, made: str = "2020-01-01T00:00:00Z") -> Decision:
    """A decision on two names."""
    return Decision(pair_subject(one, other), judgement, "Ann Lee", made, "", 0, 0, "")  # type: ignore[arg-type]


def test_every_wording_is_kept_with_its_reason() -> None:
    """Full name and surname are one source; the pronoun is no name."""
    found = register(
        "Edda Rask, head of the port office, said the ferry sank. Rask said four boats were lost. "
        "She said the port was closed."
    )
    entry = next(s for s in found.sources if s.name == "Edda Rask")
    reasons = {w.text.split(",")[0]: w.reason for w in entry.wordings}
    assert reasons["Rask"] == "the surname after the full name"
    assert "She" not in reasons
    assert [office.role for office in entry.offices] == ["head of the port office"]
    assert entry.kind == "person"


def test_an_abbreviation_is_explained_by_its_first_use() -> None:
    """The two forms are one entry."""
    found = register(
        "The Harbour Workers' Union (HWU) said two men died. HWU said nobody was paid."
    )
    (entry,) = found.sources
    assert entry.name == "Harbour Workers' Union (HWU)"
    assert any(w.text == "HWU" and "abbreviation" in w.reason for w in entry.wordings)


def test_wordings_quote_the_text() -> None:
    """Every wording stands where it says."""
    text = "According to the port office, four boats were lost. Edda Rask denied this."
    for entry in register(text).sources:
        for wording in entry.wordings:
            assert text[wording.start : wording.end] == wording.text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Harbour Board", "Harbour Board"),
        ("Harbour board of Halm", "Harbour Board of Halm"),
        ("Jörg Mänd", "Jorg Mand"),
        ("Ministry of Defence of Velda", "Velda's Defence Ministry"),
        ("Halm Labour Organisation", "Halm Labour Organization"),
        ("Dr Edda Rask", "Edda Rask"),
        ("rights group Open Door Velda", "Open Door Velda"),
        ("Harbour Workers' Union (HWU)", "HWU"),
        ("Harbour Workers' Union (HWU)", "Harbour Workers' Union"),
        ("Tomas Vasilyev", "Tomas Vasiliev"),
        ("Ruslan Khadirov", "Ruslan Hadirov"),
        ("Veldan interior ministry", "Ministry of Internal Affairs of Velda"),
        ("Government of Velda", "Veldan government"),
    ],
)
def test_one_name_in_two_writings_is_one_source(one: str, other: str) -> None:
    """Case, accents, titles, word order, both forms and romanisations; and each is explained."""
    found = find_register(*told_by((one, ""), (other, "")))
    assert len(found.sources) == 1
    assert set(found.sources[0].names) == {one, other}
    same = one.removeprefix("the ").casefold() == other.casefold()
    assert same or [p.joined for p in found.likenesses] == [True]
    assert all(p.reason for p in found.likenesses)


@pytest.mark.parametrize(
    ("one", "other", "looks"),
    [
        ("Edda Rask", "Rask", True),
        ("Open Door Velda", "ODV", True),
        ("Halm Harbour Board", "Harbour Board", True),
        ("Tomas Petrov", "Tomas Petrow-Lind", False),
        ("Tomas Petrov", "Tomas Pedrov", True),
        ("Edda Rask", "Edda Bask", False),
        ("Velda", "Velda Harbour Board", False),
        ("Ministry of Defence of Velda", "Ministry of Defence of Halm", False),
        ("residents of Halm", "residents of Orm", False),
    ],
)
def test_what_only_looks_alike_is_left_to_a_person(one: str, other: str, looks: bool) -> None:
    """A surname, initials, a shorter name, a letter's difference: two sources and a hint."""
    found = find_register(*told_by((one, ""), (other, "")))
    assert len(found.sources) == 2
    assert [pair.joined for pair in found.likenesses] == ([False] if looks else [])


def test_a_letter_off_with_the_same_office_is_one_person() -> None:
    """A transliteration a few edits apart needs an office in common."""
    alike = find_register(
        *told_by(("Tomas Petrov", "mayor of Halm"), ("Tomas Petrof", "mayor of Halm"))
    )
    edits = find_register(*told_by(("Sanna Ailovitch", "envoy"), ("Sanna Eilowitz", "envoy")))
    apart = find_register(*told_by(("Tomas Pedrov", "mayor"), ("Tomas Petrov", "fisherman")))
    assert len(alike.sources) == 1
    assert len(edits.sources) == 2  # three letters are too many
    assert len(apart.sources) == 2


def test_an_abbreviation_with_two_long_forms_joins_neither() -> None:
    """ "HWU" alone is nobody's where the record knows two unions of that name."""
    found = find_register(
        *told_by(
            ("Harbour Workers' Union (HWU)", ""), ("Halm Women's Union (HWU)", ""), ("HWU", "")
        )
    )
    assert len(found.sources) == 3


def test_a_text_that_spells_an_abbreviation_out_joins_the_forms() -> None:
    """The definition may stand in a document that attributes nothing to the body."""
    documents, claims = told_by(("HWU", ""), ("Harbour Workers' Union", ""))
    other, _ = told_by(("x", ""), others="Members of the Harbour Workers' Union (HWU) met.")
    found = find_register([*documents, *other], claims)
    assert len(found.sources) == 1
    assert "writes" in found.likenesses[0].reason


def test_a_text_that_tells_a_former_name_joins_both() -> None:
    """ "X, formerly Y", where both are sources."""
    documents, claims = told_by(
        ("Orm Relief Fund", ""),
        ("Northern Aid Society", ""),
        others="The Orm Relief Fund, formerly known as the Northern Aid Society, was closed.",
    )
    found = find_register(documents, claims)
    assert len(found.sources) == 1
    assert "formerly known as" in found.likenesses[0].reason


def test_two_names_of_one_document_are_not_joined_by_sound() -> None:
    """A document that uses both tells two people apart."""
    documents, claims = told_by(("Tomas Vasilyev", ""))
    text = documents[0].text
    link = Attribution("Tomas Vasiliev", "speaker", None, "said", 0, 5)
    more = Claim(
        documents[0].id,
        0,
        5,
        text[:5],
        Statement("Tomas Vasiliev", False, 0, 5, "v"),
        text,
        (link,),
    )
    found = find_register(documents, [*claims, more])
    assert len(found.sources) == 2


def test_descriptions_and_common_names_carry_a_caveat() -> None:
    """ "Local officials" may be anybody; so may a ministry without its country, or a surname."""
    found = find_register(
        *told_by(("local officials", ""), ("Ministry of Health", ""), ("Rask", "mayor"))
    )
    assert all(source.caveat for source in found.sources)
    assert find_register(*told_by(("Edda Rask", "mayor"))).sources[0].caveat is None


def test_offices_are_kept_with_the_document_that_gives_them() -> None:
    """And whether it says that they are past."""
    found = find_register(
        *told_by(("Edda Rask", "mayor of Halm"), ("Edda Rask", "former mayor of Halm"))
    )
    (source,) = found.sources
    assert sorted((o.role, o.former) for o in source.offices) == [
        ("former mayor of Halm", True),
        ("mayor of Halm", False),
    ]


def test_a_confirmed_pair_is_one_source() -> None:
    """A person may join what no rule does."""
    told = told_by(("Edda Rask", ""), ("Rask", ""), ("Northern Aid", ""))
    found = find_register(
        *told,
        [decided("confirmed", "Rask", "Edda Rask"), decided("confirmed", "Northern Aid", "Rask")],
    )
    assert len(found.sources) == 1
    assert {pair.decided for pair in found.likenesses} == {"confirmed"}
    assert all("Ann Lee" in (pair.by or "") for pair in found.likenesses)


def test_a_rejected_pair_never_meets() -> None:
    """Neither by its own rule nor by way of a third name."""
    told = told_by(
        ("Harbour Workers' Union (HWU)", ""), ("HWU", ""), ("Harbour Workers' Union", "")
    )
    found = find_register(*told, [decided("rejected", "HWU", "Harbour Workers' Union")])
    for source in found.sources:
        assert not {"HWU", "Harbour Workers' Union"} <= set(source.names)


def test_a_decision_is_undone_by_the_next() -> None:
    """The last decision on a pair counts; "unsure" leaves it to the rules."""
    told = told_by(("the Harbour Board of Orm", ""), ("Orm's Harbour Board", ""))
    parted = decided("rejected", "Harbour Board of Orm", "Orm's Harbour Board")
    undone = decided(
        "unsure", "Harbour Board of Orm", "Orm's Harbour Board", made="2020-01-02T00:00:00Z"
    )
    assert len(find_register(*told, [parted]).sources) == 2
    assert len(find_register(*told, [undone, parted]).sources) == 1


_POOL = [
    ("Edda Rask", "mayor"),
    ("Dr Edda Rask", ""),
    ("Rask", ""),
    ("Harbour Workers' Union (HWU)", ""),
    ("HWU", ""),
    ("Harbour Workers' Union", ""),
    ("Tomas Vasilyev", ""),
    ("Tomas Vasiliev", ""),
    ("local officials", ""),
]


@settings(max_examples=30, deadline=None)
@given(st.permutations(_POOL), st.integers(0, len(_POOL) - 2))
def test_order_changes_nothing(order: list[tuple[str, str]], swapped: int) -> None:
    """The same documents and claims give the same register in whatever order they come."""
    documents, claims = told_by(*_POOL)
    ranked = sorted(range(len(_POOL)), key=lambda i: order.index(_POOL[i]))
    decisions = [decided("rejected", _POOL[swapped][0], _POOL[swapped + 1][0])]
    first = find_register(documents, claims, decisions)
    again = find_register([documents[i] for i in ranked], [claims[i] for i in ranked], decisions)
    assert names(first) == names(again)
    assert first.likenesses == again.likenesses


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.sampled_from(_POOL), min_size=1, max_size=9),
    st.lists(
        st.tuples(
            st.sampled_from(["confirmed", "rejected"]),
            st.sampled_from(list(itertools.combinations([n for n, _ in _POOL], 2))),
        ),
        max_size=4,
    ),
)
def test_every_name_has_one_source(
    used: list[tuple[str, str]], wanted: list[tuple[str, tuple[str, str]]]
) -> None:
    """Whatever was decided, no name is lost and none is in two sources."""
    decisions = [decided(judgement, *pair) for judgement, pair in wanted]
    found = find_register(*told_by(*used), decisions)
    held = [name for group in names(found) for name in group]
    assert sorted(held) == sorted({name for name, _ in used})


def test_an_entry_is_known_by_its_main_name() -> None:
    """The id is that of the name, as links to a name have it."""
    assert Source("Edda Rask", ("Edda Rask",)).id == Source("Edda Rask", ()).id


def test_a_ministry_without_its_place_goes_with_the_only_one_of_that_name() -> None:
    """Only where each document with the short name speaks of the place, and no second has one."""
    pair = (("Ministry of Health of Velda", ""), ("Ministry of Health", ""))
    one = find_register(*told_by(*pair, others="In Velda the lake rose."))
    silent = find_register(*told_by(*pair))
    two = find_register(
        *told_by(*pair, ("Ministry of Health of Halm", ""), others="In Velda the lake rose.")
    )
    assert len(one.sources) == 1
    assert len(silent.sources) == 2
    assert len(two.sources) == 3


@pytest.mark.parametrize(
    ("publishers", "number"), [(("Vell Wire",), 1), (("Vell Wire", "Valley Watch"), 3)]
)
def test_a_publisher_and_the_initials_that_its_text_is_signed_with_are_one(
    publishers: tuple[str, ...], number: int
) -> None:
    """What the Vell Wire signs "(VW) -" is its own; of two with these initials neither."""
    documents, claims = told_by(*[("VW", "") for _ in publishers])
    documents = [replace(d, publisher=p) for d, p in zip(documents, publishers, strict=True)]
    signed = [
        replace(c, document=d.id, source=d.text, attribution=(Attribution("VW", "reporter"),))
        for c, d in zip(claims, documents, strict=True)
    ]
    assert len(find_register(documents, signed).sources) == number
