"""Denied, alleged, demanded, planned, hypothetical: read from the clause and the stance."""

from __future__ import annotations

import pytest

from tests.claims.statements.reported import read
from variorum.claims.find import find_claims
from variorum.claims.modality import modality_at
from variorum.claims.statements import find_statements
from variorum.model import Span
from variorum.settings import Settings


@pytest.mark.parametrize(
    ("text", "words", "modality"),
    [
        ("40 people died.", "40", "asserted"),
        ("40 people did not die.", "40", "denied"),
        ("The toll is 20, and NOT 40.", "40", "denied"),
        ("Not more than 40 people died.", "more than 40", "asserted"),
        ("40 people have not been found.", "40", "asserted"),
        ("40 people may have died.", "40", "hypothetical"),
        ("If the dam breaks, 40 houses would be lost.", "40", "hypothetical"),
        ("The toll is likely 40.", "40", "hypothetical"),
        ("The toll is likely to exceed 40 by May.", "40", "hypothetical"),
        ("No serious doctor believes the toll was below 40.", "40", "denied"),
        ("Nobody thinks that 40 people died.", "40", "denied"),
        ("Unconfirmed reports spoke of 40 dead.", "40", "alleged"),
        ("The board hopes to build 40 houses.", "40", "planned"),
        ("4. Urges Member States to contribute 40 million crowns;", "40", "demanded"),
        ("Norlund denied that 40 people had died.", "40", "denied"),
        ("Norlund alleges that Velda killed 40 prisoners.", "40", "alleged"),
        ("It is alleged that 40 men were shot.", "40", "alleged"),
        ("40 men were reportedly shot.", "40", "alleged"),
        ("Velda demanded that Norlund withdraw 40 tanks.", "40", "demanded"),
        ("Norlund must withdraw 40 tanks.", "40", "demanded"),
        ("The convoy is to bring 40 trucks.", "40", "planned"),
        ("The board will build 40 houses.", "40", "planned"),
        ("If the talks fail, 40 families will leave.", "40", "hypothetical"),
        ("The toll was about 12, and NOT 30 or 40.", "40", "denied"),
        ("Norlund failed to return 40 boats.", "40", "denied"),
        ("Edda Rask said that 40 people had died.", "40", "asserted"),
        ("40 of them were never seen again.", "40", "asserted"),
        ("By noon 40 people had not been counted.", "40", "asserted"),
        ("40 were not yet of age, and 12 could not walk.", "12", "asserted"),
        ("40 clinics cannot be used.", "40", "asserted"),
        ("40 people were not killed.", "40", "denied"),
        ("He refused to sign the lists of 40 towns.", "40", "asserted"),
        ("In 40 towns the guards were asked to leave.", "40", "asserted"),
        ("The board could trace 40 families.", "40", "asserted"),
        ("You may read 40 in older books.", "40", "asserted"),
        ("It will be recalled that 40 boats were exchanged.", "40", "asserted"),
        ("The guild wants 40 beds.", "40", "demanded"),
        ("They want justice for the 40 who died.", "40", "asserted"),
        ("We want: an inquiry, and 40 beds.", "40", "demanded"),
        ("The guild promises: 40 beds and a road.", "40", "planned"),
        ("It shall pay 40 marks to each widow.", "40", "demanded"),
        ("Velda proposes that 40 men be stationed there.", "40", "demanded"),
        ("The accord provides for the return of 40 boats.", "40", "planned"),
        ("The town undertook to hire 40 guards.", "40", "planned"),
        ("The plan needs 90 marks, of which 40 have been received.", "40", "asserted"),
        ("It is likely that the toll exceeded 40.", "40", "hypothetical"),
        ("In all likelihood 40 people drowned.", "40", "hypothetical"),
        ("There were perhaps 40 people in the square.", "40", "asserted"),
        ("I appeal to donors to contribute 40 marks.", "40", "demanded"),
        ("I beg the members to grant 40 marks.", "40", "demanded"),
        ("The mayor ordered the transfer of 40 men.", "40", "demanded"),
        ("The widows had sought 40 marks each.", "40", "demanded"),
        ("The State is to pay 40 marks to each widow.", "40", "demanded"),
        ("The State is to pay 9 marks to each of the 40 widows.", "40", "asserted"),
        ("The kin may apply for 40 marks.", "40", "asserted"),
        ("The kin are free to ask for 40 marks.", "40", "asserted"),
        ("The shots did not exceed 40.", "40", "asserted"),
        ("The toll is likely to exceed 40.", "40", "hypothetical"),
        ("No serious expert believes that 40 people died.", "40", "denied"),
        ("Some 40 children do not go to school.", "40", "asserted"),
        ("In 40 cases the cause was never established.", "40", "asserted"),
        ("Only 40 boats could be launched.", "40", "asserted"),
        ("The widows insist that 40 men were killed.", "40", "asserted"),
        ("To these must be added 40 drivers.", "40", "asserted"),
        ("The dead lie in 40 graves; the number could be lower.", "40", "asserted"),
        ("The board is said to have found 40 graves.", "40", "alleged"),
    ],
)
def test_a_claim_has_the_modality_of_its_clause(text: str, words: str, modality: str) -> None:
    """Each stance is kept apart from plain assertion."""
    reading = read(text)
    start = text.index(words)
    at = Span(start, start + len(words))
    assert modality_at(reading, 0, at, find_statements(reading)) == modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The claim that 40 people were killed is false.", "denied"),
        ("It is not true that 40 people were killed.", "denied"),
        ("It is untrue that 40 people were killed.", "denied"),
        ("Reports that 40 people were killed are untrue, the mayor said.", "denied"),
        ("The union's claim of 40 dead was wrong.", "denied"),
        ("The mayor called the report of 40 dead a lie.", "denied"),
        ("Reports of 40 dead were dismissed as a fabrication.", "denied"),
        ("There is no evidence that 40 people were killed.", "alleged"),
        ("The mayor doubted that 40 people were killed.", "alleged"),
        ("The ministry could not confirm that 40 people were killed.", "alleged"),
        ("The claim that 40 people were killed is rejected.", "denied"),
        ("The claim that 40 people were killed could not be substantiated.", "denied"),
        ("The clerks found no proof for the 40 dead of the list.", "denied"),
        ("The number of 40 dead is fantasy.", "denied"),
        ("The claim that 40 people were killed is not false.", "asserted"),
        ("It is true that 40 people were killed.", "asserted"),
        ("The report that 40 people were killed is long.", "asserted"),
        ("The ministry confirmed that 40 people were killed.", "asserted"),
        ("The claim that 40 people were killed does not correspond to reality.", "denied"),
        ("The court did not follow the owner, who argued that 40 people were killed.", "denied"),
        ("The court did not find it proven that 40 people were killed.", "denied"),
        ("Nor did it find it proven that 40 people were killed.", "denied"),
    ],
)
def test_a_claim_that_is_quoted_to_contest_it_is_not_asserted(text: str, modality: str) -> None:
    """Told to be false: denied. Doubted or not vouched for: alleged. Judged true: asserted."""
    figures = [c for c in find_claims(read(text), Settings()) if c.kind == "figure"]
    assert [c.modality for c in figures] == [modality]
