"""What the words beside a date name: nouns, documents of a day, what was when, and where."""

from __future__ import annotations

import pytest

from tests.claims.events.test_events import events

NAMED = [
    ("The guild asked for more nets after the failure of the Upper Mill dam on 14 March 1990.",
     "1990-03-14", "failure", "disaster"),
    ("The log gives 14 knots, nine minutes before the accident on the night of 6 May 2010.",
     "2010-05-06", "accident", "disaster"),
    ("Trade has stopped since the signing of the Pact on Grain (Orlo, 5 May 1996).",
     "1996-05-05", "signing", "agree"),
    ("The calm lasted longer than any since the war of 1994-98.", "1994/1998", "war", "attack"),
    ("Varna's last flood was in 1974, when a dyke at Orlo broke.", "1974", "broke", None),
    ("The search was called off on 13 October 1931.", "1931-10-13", "called", "event"),
    ("According to the Orlo Protocol of 12 May 1998 both sides keep off.",
     "1998-05-12", "Protocol", "agree"),
    ("The report is submitted under resolution 447 (1996) of 29 January 1996.",
     "1996-01-29", "resolution", "adoption"),
    ("The inquiry led to the Fisheries Act of 1933, which banned nets.",
     "1933", "Act", "adoption"),
    ("In a report out on 3 May 1990, Orlo Aid says there is proof.",
     "1990-05-03", "report", "publication"),
    ("Forty families reached Orlo after an offensive that Varna launched in May 1990.",
     "1990-05", "offensive", "attack"),
    ("They fled the last siege, carried out by raiders in 1988.", "1988", "siege", "attack"),
    ("25 May 1990 was the deadliest day.", "1990-05-25", "deadliest", "event"),
    ("3 May 1990 was the day the tower collapsed.", "1990-05-03", "collapsed", "disaster"),
    ("The warden who signed the permit of 8 June 1951 never saw the quay.",
     "1951-06-08", "signed", "agree"),
    ("See the Varna mill fire (8 June 1951) in the county book.", "1951-06-08", "fire", "disaster"),
    ("Mayoral election, 8 June 1951", "1951-06-08", "election", "election"),
    ("In the riots of the port, in March 1952, eight of the dockers died.",
     "1952-03", "riots", "protest"),
    ("The worst hour was on 8 June 1951 in Orlo, where guards opened fire on the crowd.",
     "1951-06-08", "fire", "attack"),
    ("The council named Ilse Varn the winner on 8 June 1951.", "1951-06-08", "named", None),
    ("The ministry reported 240 deaths on 8 June 1951.", "1951-06-08", "ministry", "statement"),
    ("The Board was founded by Decree No. 47 of 2 April 2019.", "2019-04-02", "founded", None),
    ("The board noted the mill's admission, made at the hearing of 3 May 2009, that six died.",
     "2009-05-03", "hearing", "consult"),
    ("The mayor declared a curfew, beginning on 3 May 2009.", "2009-05-03", "curfew", "event"),
    ("In line with the order of the Brell Court dated 7 August 1998, 30 guards cleared the quay.",
     "1998-08-07", "order", "adoption"),
    ("In 1990 a fire at a paper mill in Tarn, 80 km to the north, left five dead.",
     "1990", "fire", "killing"),
    ("Records show that between 4 and 6 March 1990 the river rose by two metres.",
     "1990-03-04/1990-03-06", "river", "change"),
    ("It was only on 5 May 1992 that the guards left.", "1992-05-05", "left", "movement"),
    ("On the night from 3 to 4 May 1992 shells fell on Tarn.",
     "1992-05-03/1992-05-04", "fell", "attack"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "edtf", "word", "kind"), NAMED)
def test_the_words_beside_a_date_name_what_happened(
    text: str, edtf: str, word: str, kind: str | None
) -> None:
    """The nearest name of a happening goes before the verb of the sentence."""
    found = [e for e in events(text) if e.time.edtf == edtf]
    assert len(found) == 1
    assert word in found[0].label
    assert kind in (None, found[0].type)


def test_a_participle_and_its_date_tell_an_act_in_a_box() -> None:
    """ "Fate: sunk, 3 May 1942" in a box of values is a happening."""
    *_, found = events(
        "MV Orla\n\nCareer\nOwner: Orlo Line\nBuilt: 1931\nTonnage: 1,870 GT\n"
        "Fate: Sunk, 3 May 1942\n\nThe Orla was a ferry.\n"
    )
    assert (found.time.edtf, found.label, found.type) == ("1942-05-03", "Fate Sunk", "disaster")


NO_HAPPENING = [
    "The company shall publish its inspection reports for 2016.",
    "Sources: Orlo Institute, Harbour Yearbook 2018.",
    "Funding. Orlo Trust, grant 2019-441.",
    "Since 1998 the guild has broken the rule 40 times.",
    "ORLO, Varna, Oct 28 (Post) - Eight dockers have been shot dead in the port.",
    "The death rate in May 1990 was 5 per 1,000.",
    "They came back to Orlo for the first time since the 1940s.",
    "The siege (Orlan, 2011) and its end (Varn & Selo, 2012) are hard to tell apart.",
]


@pytest.mark.parametrize("text", NO_HAPPENING)
def test_times_of_papers_and_counts_date_no_happening(text: str) -> None:
    """The time a paper is about, a source's year and a period of counting are no events."""
    assert events(text) == ()


def test_what_somebody_was_asked_to_do_keeps_the_asking() -> None:
    """A label of an infinitive holds the verb that it hangs on."""
    (found,) = events("He was invited by the guild to return to Orlo in 1981.")
    assert found.label == "He was invited to return to Orlo"


def test_an_act_is_dated_once() -> None:
    """The year that a day lies in dates nothing more than the day does."""
    (found,) = events("In 1990 the bridge was opened on 3 May 1990 by the mayor of Orlo.")
    assert found.time.edtf == "1990-05-03"


@pytest.mark.parametrize("word", ["since", "before", "after"])
def test_a_limit_on_a_happening_is_none_on_its_date(word: str) -> None:
    """ "Since the 1994 truce": the truce was in 1994, not since then."""
    (found,) = events(f"The ferry has been empty {word} the 1994 truce.")
    assert (found.time.edtf, found.type) == ("1994", "ceasefire")


def test_a_day_named_twice_dates_an_act_once() -> None:
    """The same act on the same day is one event."""
    (found,) = events("On 3 May 1990 the guild held the feast on 3 May 1990 in Orlo.")
    assert found.time.edtf == "1990-05-03"


def test_a_semicolon_parts_a_date_from_the_next_clause() -> None:
    """What was done before the semicolon is what the date before it dates."""
    (found,) = events("The firm paid for repairs in 1991; its owners received ten times as much.")
    assert "paid" in found.label.split()


ASSERTED = [
    "The truce of 6 May 1996 is not a peace.",
    "The siege of 1994 will never be forgotten.",
    "The ferry Orla was a ship that sank in 1990 on her way from Varna to Selo.",
]


@pytest.mark.parametrize("text", ASSERTED)
def test_what_is_taken_for_granted_is_asserted(text: str) -> None:
    """A denial or plan about a happening leaves untouched that it was."""
    assert [e.modality for e in events(text)] == ["asserted"]


def test_an_entry_s_may_is_no_verb() -> None:
    """The month at the head of an entry makes nothing hypothetical."""
    (found,) = events(
        "Orlo: a chronology\n\n1994\n11 February   War breaks out.\n"
        "May   Some 300 families leave Orlo.\n"
    )[1:]
    assert (found.time.edtf, found.modality) == ("1994-05", "asserted")


PLACED = [
    ("Trade has stopped since the signing of the Pact on Grain (Selo Dree, 5 May 1996).",
     "Selo Dree"),
    ("The Orla left Varn at 8.15 p.m. on 3 May 1990 with forty people.", "Varn"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), PLACED)
def test_the_form_of_words_tells_the_place(text: str, place: str) -> None:
    """A name in brackets with a date, or left at an hour, is a place that no list need know."""
    (found,) = events(text)
    assert found.place is not None
    assert found.place.name == place


def test_a_document_named_with_its_day_has_no_place_of_the_text_around() -> None:
    """Where the text is set is not where a protocol of other years was signed."""
    (found,) = events("According to the Protocol of 12 May 1998 both sides keep off.")
    assert found.alone


def test_a_fragment_that_answers_is_a_happening() -> None:
    """A participle and a time tell what became of a thing; the speaker's tag is no part of it."""
    text = "Host: And the mill?\n\nBrand: Closed, in the spring of 2014."
    (found,) = events(text)
    assert (found.time.edtf, found.label.split()[0]) == ("2014-21", "Closed")
    assert "Brand" not in found.label


def test_dated_governs_only_the_day_behind_it() -> None:
    """A later day of the sentence is that of its verb."""
    found = events(
        "In compliance with the order of the Third Court of Brell dated 7 August 1998, on the day "
        "9 of the present month, at 05.15 hours, 350 guards of the port proceeded to clear the "
        "Tarn bridge.",
        "1998-08-11",
    )
    assert [e.time.edtf for e in found] == ["1998-08-07", "1998-08-09"]
    assert "guards" in found[1].label
