"""Events, statements and instruments as questions."""

from __future__ import annotations

from tests.copies.invented import document, said
from variorum.copies import find_origins
from variorum.model import Claim, Document, Event, Instrument, Place, Question, Relation, Time
from variorum.questions import find_questions
from variorum.settings import Settings

SETTINGS = Settings()


def event(
    of: Document, when: str, edtf: str, label: str, *, type_: str = "event", place: str = ""
) -> Claim:
    """A dated happening; its evidence is the line that dates it."""
    at = of.text.index(when)
    start = of.text.rfind("\n", 0, at) + 1
    end = of.text.find("\n", at)
    end = len(of.text) if end < 0 else end
    return Claim(
        document=of.id,
        start=start,
        end=end,
        quote=of.text[start:end],
        payload=Event(type_, label),
        source=of.text,
        time=Time(edtf, when, at, at + len(when)),
        place=Place(f"p-{place}", place) if place else None,
    )


def find(
    documents: list[Document], claims: list[Claim]
) -> tuple[tuple[Question, ...], tuple[Relation, ...]]:
    """Questions and relations."""
    return find_questions(
        documents, claims, find_origins(documents, claims, [], SETTINGS), SETTINGS
    )


def test_a_coarser_date_that_holds_a_finer_one_agrees() -> None:
    """A year and a day in it are one answer."""
    one = document("a.txt", "In 1994 the ferry pact was signed in Ansel.")
    two = document("b.txt", "The ferry pact was signed on 12 May 1994.")
    claims = [
        event(one, "1994", "1994", "the ferry pact was signed in Ansel"),
        event(two, "12 May 1994", "1994-05-12", "The ferry pact was signed"),
    ]
    questions, _ = find([one, two], claims)
    assert [(q.answer, q.origins) for q in questions] == [("agree", 2)]


def test_two_dates_of_what_happens_once_contradict() -> None:
    """One signing cannot be on two days; the reason shows which day comes first."""
    one = document("a.txt", "On 3 May 1994 the Ansel ferry pact was signed.")
    two = document("b.txt", "The Ansel ferry pact was signed on 12 May 1994.")
    claims = [
        event(one, "3 May 1994", "1994-05-03", "the Ansel ferry pact was signed", place="Ansel"),
        event(two, "12 May 1994", "1994-05-12", "Ansel ferry pact was signed", place="Ansel"),
    ]
    questions, relations = find([one, two], claims)
    assert [q.answer for q in questions] == ["contradict"]
    assert "1994-05-03 < 1994-05-12" in relations[0].reason


def test_what_can_happen_again_is_two_happenings() -> None:
    """Two shellings of one town on two days are two questions."""
    one = document("a.txt", "On 3 May 1994 guns shelled the mill of Ansel.")
    two = document("b.txt", "Guns shelled the mill of Ansel on 12 May 1994.")
    claims = [
        event(one, "3 May 1994", "1994-05-03", "guns shelled the mill of Ansel"),
        event(two, "12 May 1994", "1994-05-12", "Guns shelled the mill of Ansel"),
    ]
    assert [q.answer for q in find([one, two], claims)[0]] == ["single", "single"]


def test_a_list_answers_the_question_about_each_of_its_items() -> None:
    """A sentence about several resolutions stands with each resolution's own sentence."""
    one = document("a.txt", "Resolutions 41, 57 and 63 were passed in 1994.")
    two = document("b.txt", "Resolution 41 was adopted on 2 May 1994.\nNumber 57 (1994) followed.")
    claims = [
        event(one, "1994", "1994", "were passed", type_="adoption"),
        event(two, "2 May 1994", "1994-05-02", "Resolution 41 was adopted", type_="adoption"),
        event(two, "1994", "1994", "followed", type_="adoption"),
    ]
    at = two.text.rindex("1994")
    claims[2] = Claim(
        document=two.id,
        start=two.text.index("Number"),
        end=len(two.text),
        quote=two.text[two.text.index("Number") :],
        payload=Event("adoption", "followed"),
        source=two.text,
        time=Time("1994", "1994", at, at + 4),
    )
    questions, _ = find([one, two], claims)
    groups = sorted(sorted(q.claims) for q in questions)
    assert groups == sorted(sorted([claims[0].id, other.id]) for other in claims[1:])


def test_the_same_words_of_one_speaker_stand_together() -> None:
    """A statement told twice is one question with one origin."""
    one = document("a.txt", 'Brun: "the bridge stays shut all winter"')
    two = document("b.txt", 'Ida Brun said "The bridge stays shut all winter"')
    claims = [
        said(one, "the bridge stays shut all winter", "Ida Brun"),
        said(two, "The bridge stays shut all winter", "Ida Brun"),
    ]
    questions, relations = find([one, two], claims)
    assert [(len(q.claims), q.origins) for q in questions] == [(2, 1)]
    assert [r.type for r in relations] == ["repeats"]


def test_a_speaker_who_is_described_has_an_article() -> None:
    """ "the clerk" and "Ida Brun" say something, and so do "some clerks"."""
    one = document("a.txt", "the bridge stays shut all winter")
    for speaker, stands in (("clerk", "the clerk"), ("Ida Brun",) * 2, ("some clerks",) * 2):
        questions, _ = find([one], [said(one, one.text, speaker)])
        assert questions[0].text == f"What did {stands} say: “{one.text}”?"


def test_who_refers_to_an_instrument() -> None:
    """Mentions of one instrument are one question, whatever their wording."""
    one = document("a.txt", "Under Harbour Act 12 and the Act.")
    claims = [
        Claim(
            document=one.id,
            start=0,
            end=len(one.text),
            quote=one.text,
            payload=Instrument("Assembly", "act", number, None, None, at, at + size, key="act-12"),
            source=one.text,
        )
        for number, at, size in (("12", 6, 14), (None, 29, 3))
    ]
    (question,) = find([one], claims)[0]
    assert question.text == "Who refers to Assembly act 12?"
    assert len(question.claims) == 2
