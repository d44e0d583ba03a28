"""One place, many names: joined where there is a reason, and never for likeness alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from variorum.claims.places import find_gazetteer
from variorum.claims.places.together.spelling import alike
from variorum.model import Decision, Document, Gazetteer, Toponym, digest, place_pair_subject


def document(text: str) -> Document:
    """A document of a text."""
    return Document(
        path="a.txt",
        sha256=digest(text.encode()),
        text=text,
        media_type="text/plain",
        reader="test",
        language="en",
    )


def gazetteer(*texts: str, decisions: tuple[Decision, ...] = (), **ids: str) -> Gazetteer:
    """The places of texts whose names are the keywords, each with the id given for it."""
    documents = [document(text) for text in texts]
    toponyms = [
        Toponym(d.id, at, at + len(name), name, place, lat=1.0 if ":" in place else None, lon=1.0)
        for d in documents
        for name, place in ids.items()
        if (at := d.text.find(name)) >= 0
    ]
    return find_gazetteer(documents, toponyms, decisions)


def names(found: Gazetteer) -> list[list[str]]:
    """The names of each place."""
    return [sorted({name.name for name in place.names}) for place in found.places]


def test_two_ways_to_write_one_sound_are_one_place() -> None:
    """A vowel off, or one romanisation for another, in texts that do not tell the two apart."""
    found = gazetteer("Fires in Torgadan.", "Smoke over Torghaden.", Torgadan="p1", Torghaden="p2")
    assert names(found) == [["Torgadan", "Torghaden"]]
    assert "same sounds" in found.likenesses[0].reason


def test_names_side_by_side_stay_two() -> None:
    """A list that has both spellings has two places; the pair is kept for a person to settle."""
    found = gazetteer("Fires in Torgadan and Torghaden.", Torgadan="p1", Torghaden="p2")
    assert names(found) == [["Torgadan"], ["Torghaden"]]
    assert [pair.joined for pair in found.likenesses] == [False]


def test_two_entries_of_the_gazetteer_are_never_one() -> None:
    """However alike their names are."""
    found = gazetteer(
        "In Torgadan.", "In Torghaden.", Torgadan="geonames:1", Torghaden="geonames:2"
    )
    assert len(found.places) == 2


def test_another_name_that_a_text_gives_is_one_of_the_place() -> None:
    """In brackets with a word of time, recognised as a name before or not."""
    found = gazetteer("Fires in Torgadan (in old times – Belmar) went out.", Torgadan="p1")
    assert names(found) == [["Belmar", "Torgadan"]]


def test_a_place_that_holds_another_is_no_other_name_of_it() -> None:
    """A bare name in brackets may say where the place lies."""
    found = gazetteer("Fires in Torgadan (Belmar) went out.", Torgadan="p1", Belmar="p2")
    assert len(found.places) == 2


def test_a_person_can_undo_and_join() -> None:
    """A decision goes before every rule."""

    def decided(judgement: str) -> Decision:
        subject = place_pair_subject("Torgadan", "Torghaden")
        return Decision(subject, judgement, "ann", "2001-01-01T00:00:00Z", "d", 0, 1, "x")  # type: ignore[arg-type]

    apart = ("Fires in Torgadan.", "Smoke over Torghaden.")
    beside = ("Fires in Torgadan and Torghaden.",)
    ids = {"Torgadan": "p1", "Torghaden": "p2"}
    assert len(gazetteer(*apart, decisions=(decided("rejected"),), **ids).places) == 2
    assert len(gazetteer(*beside, decisions=(decided("confirmed"),), **ids).places) == 1


def test_a_name_told_by_another_document_is_that_place() -> None:
    """One document resolves it, the other cannot; no other place of the record has the name."""
    one, other = document("In Torgadan."), document("At Torgadan.")
    found = find_gazetteer(
        [one, other],
        [
            Toponym(one.id, 3, 11, "Torgadan", "geonames:1", lat=1.0, lon=2.0),
            Toponym(other.id, 3, 11, "Torgadan", "p1"),
        ],
    )
    assert [place.id for place in found.places] == ["geonames:1"]
    assert found.of == {"geonames:1": "geonames:1", "p1": "geonames:1"}


@given(st.text(alphabet="abdeghiklmorsty", min_size=1, max_size=9), st.integers(0, 8))
def test_likeness_is_mutual(name: str, at: int) -> None:
    """Which of two spellings comes first does not matter."""
    other = name[:at] + "a" + name[at + 1 :]
    assert alike(name, other) == alike(other, name)


@pytest.mark.parametrize(
    "text",
    [
        "Fires in Torgadan (the then Belmar) went out.",
        "Fires in Torgadan (during the Empire – Belmar) went out.",
        "Fires in Torgadan (in the Hallan language – Belmar) went out.",
        "Fires in Torgadan (Hallan: Belmar) went out.",
        "Fires in Torgadan, formerly Belmar, went out.",
        "Fires in Torgadan, known to the Hallans as Belmar, went out.",
        "Fires in Torgadan, which the Hallans call Belmar, went out.",
        "Fires in Torgadan, whose former name is Belmar, went out.",
    ],
)
def test_ways_to_tell_another_name(text: str) -> None:
    """A word of time, of a language or of naming says that both are one place's."""
    assert names(gazetteer(text, Torgadan="p1", Belmar="p2")) == [["Belmar", "Torgadan"]]


@pytest.mark.parametrize("text", ["They met in Torgadan, or Belmar.", "In Torgadan (May: Belmar)."])
def test_names_that_only_stand_near_are_two(text: str) -> None:
    """An alternative is no other name."""
    found = gazetteer(text.replace("May:", "cf."), Torgadan="p1", Belmar="p2")
    assert len(found.places) == 2


def test_what_a_place_lies_in_today_is_no_name_of_it() -> None:
    """ "X (now Y)" may say to which country it belongs; a person can settle it."""
    one = document("Fires in Torgadan (now Belmaria) went out.")
    found = find_gazetteer(
        [one],
        [
            Toponym(one.id, 9, 17, "Torgadan", "p1"),
            Toponym(one.id, 23, 31, "Belmaria", "geonames:1", "country", 1.0, 1.0, 6),
        ],
    )
    assert len(found.places) == 2
    assert [pair.joined for pair in found.likenesses] == [False]


def test_names_translated_in_part_are_one() -> None:
    """Of two languages, and of two spellings of what stays."""
    ids = {"Ober Torgadan": "p1", "Upper Torghadan": "p2"}
    found = gazetteer("In Ober Torgadan.", "In Upper Torghadan.", **ids)
    assert len(found.places) == 1
    assert "two languages" in found.likenesses[0].reason


def test_opposite_words_are_two_places() -> None:
    """Upper and lower are no translations of each other."""
    ids = {"Ober Torgadan": "p1", "Nieder Torgadan": "p2"}
    found = gazetteer("In Ober Torgadan.", "In Nieder Torgadan.", **ids)
    assert len(found.places) == 2


def _villages(*holders: str) -> Gazetteer:
    """A village Tolm, told by as many documents, each with what it lies in; none says where."""
    documents, toponyms = [], []
    for number, holder in enumerate(holders):
        text = f"Fires in Tolm, {holder}. {number}"
        documents.append(document(text))
        at = text.index(holder) if holder else 0
        inside = (f"in-{holder}",) if holder else ()
        toponyms.append(Toponym(documents[-1].id, 9, 13, "Tolm", "p1", "village", inside=inside))
        if holder:
            end = at + len(holder)
            toponyms.append(
                Toponym(documents[-1].id, at, end, holder, f"in-{holder}", kind="district")
            )
    return find_gazetteer(documents, toponyms)


def test_one_name_in_two_districts_is_two_places() -> None:
    """Each with its own documents; one that does not say which is neither."""
    found = _villages("Marlstone", "Harrowby", "Marlstone", "")
    tolms = [place for place in found.places if place.name == "Tolm"]
    assert sorted((p.inside, len(p.names)) for p in tolms) == [
        ((), 1),
        (("in-Harrowby",), 1),
        (("in-Marlstone",), 2),
    ]
    assert len(set(found.held.values())) == 2


def test_two_spellings_of_a_district_part_no_village() -> None:
    """What may be one holder tells no two places apart."""
    found = _villages("Torgadan", "Torghaden")
    assert [len(p.names) for p in found.places if p.name == "Tolm"] == [2]
    assert found.held == {}
