"""The constructions in which English reports speech, and names of many customs to plant in them.

{q} words in marks, {m} a few of them, {s} a clause, {n} the speaker, {p} a later short mention; a
capital letter begins a sentence with it, {N}'s is the genitive.
"""

from __future__ import annotations

PEOPLE = (
    *("Edda Rask", "Søren Kjær", "Ngozi Okonkwo-Hale", "José da Silva", "Aïcha ben Youssef"),
    *("J. R. Tamba", "Zsófia Nagy", "Li Wei", "Anahit Grigoryan", "Rovshan Mammadov"),
    *("Tzvi O'Dowd", "Łukasz Szczepański", "Ayşe Yıldız", "Ludwig van der Meer"),
    *("Guðrún Jónsdóttir", "María del Carmen Ruiz", "Kim Yong-su", "Tariel Vashadze"),
    *("Oluwaseun Adebayo", "Suharto", "Ximena Holm", "Maryam Petrov", "Kwame Moreau"),
)
BODIES = (
    *("the Harbour Board", "the Ministry of Ports", "the Northern Relief Agency"),
    *("the European Lake Council", "the Office of the Fishing Ombudsman"),
    *("the Supreme Court of Velda", "the General Staff", "the Island Red Cross", "the NRA"),
    *("UNOLA", "the Interior Ministry", "the Velda Times", "Velda", "the union"),
)
SAID = (
    "the bridge was closed",
    "four boats were lost",
    "the dam had not been inspected",
    "the council will not pay",
)
SPOKEN = (
    "The bridge is closed",
    "We lost four boats in the storm",
    "Nobody knew who was in charge",
    "They will not pay us a crown",
)
HALF = ("not safe at all", "a gift to nobody", "as good as lost")

#: Marks of many kinds, and a tag before, behind and inside.
DIRECT = (
    "“{q},” said {n}.",
    "“{q},” {n} said.",
    '"{q}," {n} told reporters on Monday.',
    "{N} said: “{q}.”",
    "{N} said, “{q}.”",
    "“{q}?” asked {n}.",
    "“{q}!” shouted {n}.",
    "“{q},” {n} said, “and that is all I know.”",
    "“{q},” {n} said. “That is all I know.”",
    "«{q}», {n} said.",
    "„{q}“, said {n}.",
    "‘{q},’ {n} said.",
    "''{q},'' {n} said.",
    "``{q},'' {n} said.",
    "“{q},” {n} wrote in a letter to the council.",
    "“{q},” according to {n}.",
    "In the words of {n}, “{q}.”",
    "In an interview on Monday, {n} said: “{q}.”",
    "Asked about it, {n} replied, “{q}.”",
    "“{q} …,” {n} said, adding that nothing was lost.",
    "“{q},” {n} told a news conference.",
    "{N} told the council: “{q}.”",
)
#: Several sentences and paragraphs, marks that are never closed, and speech without a verb.
UNUSUAL = (
    "“{q}. It was late. The lamps were out,” {n} said.",
    "“It was late,” {n} said. “The lamps were out.\n\n“{q}.”",
    "“{q}, {n} said.",
    "{N}:\n\n“{q}.”",
    "{N}: “{q}.”",
    "{N} wrote in a report:\n\n> {q}.",
    "“{q}” — {n}",
    "{N} spoke first. “{q},” {p} said.",
    "{N} said the winter was hard.\n\n“{q},” {p} added.",
    "“{q},” reads a statement by {n}.",
    "“{q},” the statement by {n} reads.",
)
MIXED = (
    "{N} said the bridge was “{m}” and closed it.",
    "{N} said that the bridge was “{m}”.",
    "{N} called the bridge “{m}”.",
)
INDIRECT = (
    "{N} said that {s}.",
    "{N} said {s}.",
    "{S}, {n} said.",
    "{S}, said {n}.",
    "According to {n}, {s}.",
    "{S}, according to {n}.",
    "In the words of {n}, {s}.",
    "As per the report of {n}, {s}.",
    "{N} told the council that {s}.",
    "{N} told a news conference in Velda on Monday that {s}.",
    "{N} noted that {s}.",
    "As {n} noted, {s}.",
    "{N} warned that {s}.",
    "{N} denied that {s}.",
    "{N} alleged that {s}.",
    "A statement by {n} said that {s}.",
    "The statement by {n} noted that {s}.",
    "{N} stressed that {s}.",
    "{N} announced on Monday that {s}.",
    "{N} said in a statement that {s}.",
    "{N} told reporters at a news conference that {s}.",
    "In a letter to the council, {n} claimed that {s}.",
    "{N} has said that {s}.",
    "“It was late,” {n} said, adding that {s}.",
    "{N}, which met on Monday, said that {s}.",
    "{S}, {n} told the paper.",
    "{S}, as {n} put it.",
    "{S}, if you believe {n}.",
    "{N}'s claim that {s} was read out.",
    "{N} was quoted as saying that {s}.",
    "{N} said it was late. {P} also said that {s}.",
    "{N} noted with concern that {s}.",
    "{N} reported on Monday, citing the harbour logs, that {s}.",
    "{N} considers it proven that {s}.",
    "{N} said that {s}, citing the harbour logs.",
    "{N} said that {s}, a claim that the guild rejects.",
    "ORM, Aug 10 - {S}, {n} said.",
)
#: Sentences that go on with a report by their tense alone: {b} is such a sentence.
GOING_ON = "{N} stressed that it was late. {B}."
BACKSHIFTED = (
    "The bridge had been closed twice",
    "Four boats would be lost by winter",
    "It had never been inspected",
)
NESTED = (
    "A clerk said that {n} had told him that {s}.",
    "A clerk said {n} had warned that {s}.",
)
