"""Where and when a figure holds, and that what is taken over says so."""

from __future__ import annotations

from tests.texts import reading
from variorum.claims.places import find_places
from variorum.claims.scope import When, Where
from variorum.claims.times import find_times
from variorum.model import Place, Span, Time


def place_of(text: str, number: str, **described: str) -> Place | None:
    """The place of the first occurrence of a number."""
    found = reading(text, **described)
    at = Span(text.index(number), text.index(number) + len(number))
    sentence = next(s for s in found.sentences if s.span.holds(at))
    return Where(found, find_places(found)).of(sentence, at)


def time_of(text: str, number: str) -> Time | None:
    """The time of the first occurrence of a number."""
    found = reading(text)
    at = Span(text.index(number), text.index(number) + len(number))
    sentence = next(s for s in found.sentences if s.span.holds(at))
    return When(found, find_times(found)).of(sentence, at)


def test_a_place_in_the_clause() -> None:
    """The place nearest in the figure's own clause."""
    place = place_of("In Norway 40 people drowned; in Finland 12 people were hurt.", "12")
    assert place is not None
    assert (place.name, place.inferred) == ("Finland", False)


def test_who_bears_the_loss() -> None:
    """The subject of a verb of having is what the figure is told of."""
    place = place_of("Norway lost 40 ships to storms off Iceland.", "40")
    assert place is not None
    assert place.name == "Norway"


def test_a_place_taken_over_is_marked() -> None:
    """From the sentence before, as an inference."""
    place = place_of("A fire broke out in Geneva. It destroyed 40 houses.", "40")
    assert place is not None
    assert (place.name, place.inferred) == ("Geneva", True)


def test_no_place_is_invented() -> None:
    """A text that names no place gives none."""
    assert place_of("The fire destroyed 40 houses.", "40") is None


def test_a_time_in_the_sentence() -> None:
    """The date nearest to the figure, with its words."""
    time = time_of("In May 1931, 40 houses burned; 12 more burned in June 1932.", "12")
    assert time is not None
    assert (time.edtf, time.text, time.inferred) == ("1932-06", "June 1932", False)


def test_a_date_of_another_sentence_is_not_borrowed() -> None:
    """A neighbouring sentence's date does not date the figure."""
    assert time_of("The fire broke out in May 1931. It destroyed 40 houses.", "40") is None


def test_a_heading_dates_what_stands_under_it() -> None:
    """From a heading, as an inference that says where it came from."""
    time = time_of("Losses of May 1931\n\nThe fire destroyed 40 houses.", "40")
    assert time is not None
    assert (time.edtf, time.inferred) == ("1931-05", True)
    assert "heading" in (time.working or "")


def test_the_head_of_an_entry_dates_all_its_sentences() -> None:
    """In a chronology the date stands apart from the words, and holds for each of them."""
    text = "1931\n3 May   The Corran mill burns. Some 40 carts are lost.\n"
    time = time_of(text, "40")
    assert time is not None
    assert (time.edtf, time.inferred) == ("1931-05-03", True)


def test_a_run_in_heading_places_its_paragraph() -> None:
    """A name that is the paragraph's first sentence is where the rest of it happens."""
    text = (
        "The surveyors visited Corran and Melby.\n\n"
        "Corran. A wall fell on 14 men. The Borran ministry had spoken of nine.\n"
    )
    for number in ("14", "nine"):
        place = place_of(text, number)
        assert place is not None
        assert (place.name, place.inferred) == ("Corran", True)


def test_a_heading_in_capitals_gives_the_name_and_not_its_noun() -> None:
    """Of "DORN VALLEY CAMP" the place is the valley; "CAMP" alone names nothing."""
    place = place_of("DORN VALLEY CAMP\n\nKEY FIGURES\nTents: 120\nWells: 40\n", "120")
    assert place is not None
    assert place.name == "DORN VALLEY"


def test_villages_under_fire_hold_for_the_next_sentence() -> None:
    """ "The villages X and Y were shelled" places what follows; the side that did it does not."""
    text = "The villages Lyon and Nantes were shelled by the Norway side. 3 persons perished."
    place = place_of(text, "3")
    assert place is not None
    assert place.name in ("Lyon", "Nantes")


def test_a_title_names_a_place_by_whole_words() -> None:
    """A people's adjective in the title does not make its country the topic."""
    text = (
        "Norwegian mill burns\n\n"
        "A fire broke out in Bergen. The chief of Bergen came. Norway sent nobody.\n\n"
        "It destroyed 40 carts."
    )
    place = place_of(text, "40", title="Norwegian mill burns")
    assert place is not None
    assert place.name == "Bergen"


def test_a_name_that_opens_its_paragraph_places_the_same_sentence() -> None:
    """Also where the full stop behind the name was not taken for a sentence's end."""
    text = (
        "The surveyors stayed in Arlen.\n\n"
        "Arlen. Stones that fell from the wall hurt 14 men. Nine fled.\n"
    )
    for number in ("14", "Nine"):
        place = place_of(text, number)
        assert place is not None
        assert place.name == "Arlen"


def test_a_verbless_heading_places_a_table_of_values() -> None:
    """The one place that a heading without a verb names holds for the lines under it."""
    text = (
        "SALT PLAIN CAMP\n\nORIGIN\nDistrict | Persons\nBrindle | 40\nOldreach | 60\n\nTents: 12\n"
    )
    place = place_of(text, "12")
    assert place is not None
    assert place.name == "SALT PLAIN"


def test_a_share_of_a_place_is_told_of_it() -> None:
    """ "15 per cent of X" is of X, whatever else the sentence names."""
    place = place_of("The flood in Norway covered 15 per cent of Denmark.", "15 per cent")
    assert place is not None
    assert place.name == "Denmark"


def test_a_setting_that_opens_its_sentence_is_the_scene() -> None:
    """Where somebody said it is no scene, but what stands first is one for all that follows."""
    place = place_of("In Geneva, a guard said that 40 people had drowned.", "40")
    assert place is not None
    assert (place.name, place.inferred) == ("Geneva", False)


def test_citizens_are_counted_by_their_country() -> None:
    """ "12 citizens of X" is told of X."""
    text = "A fire broke out in Geneva. 12 citizens of Norway are missing."
    place = place_of(text, "12")
    assert place is not None
    assert place.name == "Norway"


def test_a_town_of_so_many_inhabitants_in_a_land_is_the_town() -> None:
    """ "X, a mining town of 31,000 inhabitants in Y": they live in X, and so it goes on."""
    text = "Police fired in Dromel, a mining town of 3,100 inhabitants in Norway. They hurt 40 men."
    for number in ("3,100", "40"):
        place = place_of(text, number)
        assert place is not None
        assert place.name == "Dromel"


def test_an_office_is_no_place() -> None:
    """ "The Rapporteur was able to confirm": an office, whatever a tagger takes it for."""
    text = "The Rapporteur was able to confirm 16 deaths."
    assert place_of(text, "16") is None
