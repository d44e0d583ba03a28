"""The measures of the table with what established data sets call them, and their page of reference.

Where the terms come from:

* UCDP GED: Uppsala Conflict Data Program, Georeferenced Event Dataset, codebook. It counts deaths
  with a best, a high and a low estimate, and by side (`deaths_a`, `deaths_b`, `deaths_civilians`,
  `deaths_unknown`); nothing else is counted.
* ACLED: Armed Conflict Location & Event Data, codebook 2024. It counts reported fatalities; what
  else befalls people is a sub-event type.
* IDMC: Internal Displacement Monitoring Centre. Internal displacements are movements in a period (a
  flow), internally displaced people are those displaced at a date (a stock).
* EM-DAT: International Disaster Database, columns of its public table.
* HXL: Humanitarian Exchange Language 1.1, hashtags and core attributes; an attribute in brackets
  is in use, but is none of the core ones.
"""

from __future__ import annotations

from dataclasses import dataclass

from variorum.claims.figures.measures import (
    BY_ADJECTIVE,
    BY_DIMENSION,
    NOUNS,
    PHRASES,
    SAME,
    STATES,
    VERBS,
)
from variorum.model.measure_words import ROWS

#: measure | meaning | UCDP GED | ACLED | IDMC | EM-DAT | HXL
_ROWS = """
killed|died, of whatever cause the text gives|best, high, low; deaths_a, deaths_b, deaths_civilians|fatalities||Total Deaths|#affected +killed
injured|hurt, and alive||||No. Injured|#affected +injured
casualties|killed or wounded: the text does not say||||Total Deaths and No. Injured together|#affected
missing|not found, fate unknown||Abduction/forced disappearance||Total Deaths (EM-DAT adds the missing)|#affected (+missing)
survived|came out alive|||||#affected (+survivors)
exhumed|taken out of a grave|||||#affected +killed
rescued|brought out of danger|||||#affected (+rescued)
hospitalised|taken to hospital||||No. Injured, where hurt|#affected (+hospitalised)
vaccinated|given a vaccine|||||#affected (+vaccinated)
infected|caught a disease||||No. Affected|#affected +infected
cases|cases of a disease or of an act, as counted by who reports them||||No. Affected|#affected +infected
disabled|lastingly impaired|||||#affected (+disabled)
mutilated|bodies disfigured||Attack|||#affected
tortured|tortured, beaten or abused||Attack; Sexual violence|||#affected
detained|held against their will, lawfully or not||Arrests; Abduction/forced disappearance|||#affected +abducted, for the abducted
released|set free||Other (strategic developments)|||#affected (+released)
displaced|had to leave their homes|||internal displacements (flow), internally displaced people (stock)|No. Affected (evacuated)|#affected +displaced; +idps, +refugees
returned|came back after displacement|||returns||#affected (+returned)
homeless|left without a home|||housing destruction|No. Homeless|#affected (+homeless)
sheltered|housed by others|||||#affected +incamp
arrived|came to a place|||||#population (+arrived)
departed|left a place|||||#population (+departed)
take part|took part|||||#affected (+participants)
tried|brought before a court|||||#affected (+tried)
find guilty|convicted by a court|||||#affected (+convicted)
present|in a building, at work or at a gathering|||||#population (+present)
registered|on the electoral roll|||||#population (+registered)
voted|cast a vote|||||#population (+voted)
affected|touched in any way the text does not name||||Total Affected|#affected
population|people there are, of a place or a kind|||||#population
members|who or what something consists of|||||#population
capacity|for how many or how much there is room|||||#capacity
aboard|carried by a ship, an aircraft or a vehicle|||||#population (+aboard)
destroyed|beyond use: burned down, razed, collapsed, swept away||Looting/property destruction|housing destruction||#impact (+destroyed)
damaged|hurt, and still there; looted||Looting/property destruction|||#impact (+damaged)
out of service|there, and not working|||||#status (+nonfunctioning)
derailed|ran off the rails|||||#impact
fall ill|became ill, of whatever|||||#affected (+ill)
quarantine|kept apart for fear of a disease|||||#affected (+quarantined)
under water|flooded|||||#impact (+flooded)
treat|given medical treatment|||||#affected (+treated)
strike|stopped work|||||#event
gather|came together in public||Protests|||#event
lost|no longer there or no longer held|||||#impact
occupied|held by others' troops||Non-state actor overtakes territory; Government regains territory|||#event
attacked|shelled, bombed, struck||Attack; Shelling/artillery/missile attack; Air/drone strike|||#event
fired|shells, rockets and shots let off||Shelling/artillery/missile attack|||#event
buried|laid in a grave|||||#affected +killed
area|extent of land|||||#indicator
share|part of a stated whole, in percent|||||#indicator (+pct)
ratio|how many times as much|||||#indicator (+ratio)
increase|by how much something rose|||||#indicator (+change)
decrease|by how much something fell|||||#indicator (+change)
cost|what something costs or cost, and money whose kind the text does not name||||Reconstruction Costs; Total Damage, of damage|#value
distance|from one place to another|||||#indicator
length|of a thing, from end to end|||||#indicator
height|of a thing, from its foot to its top|||||#indicator
width|of a thing, from side to side|||||#indicator
depth|below the surface|||||#indicator
thickness|through a thing|||||#indicator
volume|of a stuff or a space|||||#indicator
weight|of a thing or a load|||||#indicator
speed|of wind, water or vehicles||||Magnitude, of storms|#indicator
temperature|of air, water or bodies||||Magnitude, of heat and cold|#indicator
power|of engines and plants|||||#indicator
energy|of fuels and plants|||||#indicator
concentration|how much of a stuff there is in another|||||#indicator
"""  # noqa: E501 - one row, one line


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure and what each data set calls it ("" where it counts no such thing)."""

    name: str
    meaning: str
    ucdp_ged: str
    acled: str
    idmc: str
    em_dat: str
    hxl: str


MEASURES: dict[str, Measure] = {
    line.split("|", 1)[0]: Measure(*line.split("|")) for line in _ROWS.strip().splitlines()
}


def named_in_code() -> frozenset[str]:
    """Every measure that a table of words can give."""
    tables = (VERBS, NOUNS, STATES, PHRASES)
    by_word = {entry.measure for table in tables for entry in table.values()}
    return frozenset(by_word | set(BY_DIMENSION.values()) | set(BY_ADJECTIVE.values()))


def words_of(measure: str) -> tuple[list[str], list[str], list[str]]:
    """Verbs, nouns and participles, and phrases that give a measure, each in alphabetical order."""
    verbs = {w for w, e in VERBS.items() if e.measure == measure}
    verbs |= {w for w, name in SAME.items() if name == measure and w != "fin"}
    nouns = {w for t in (NOUNS, STATES) for w, e in t.items() if e.measure == measure}
    phrases = {f"{verb} … {noun}" for (verb, noun), e in PHRASES.items() if e.measure == measure}
    return sorted(verbs), sorted(nouns), sorted(phrases)


_HEAD = """# Measures

What a figure says of the thing it counts (`figure.measure`). The vocabulary is open: where no word
of it stands near a number, the measure is the lemma of the governing verb, and `count` where that
says nothing. Sums of money take the noun that names their kind (`compensation`, `grant`, `fine`,
`damage`) or the verb that moves them (`pay`, `pledge`), and properties that a noun names
(`altitude`, `turnout`) are measures of their own. Words that say the same of the same thing give
the same measure. This page is what `variorum.claims.figures.vocabulary.reference_page()` returns;
a test compares the two.

## In other vocabularies

An empty cell: that data set counts no such thing. UCDP GED and ACLED count the dead only; ACLED
names other happenings by sub-event type. IDMC tells movements (a flow) from people displaced at a
date (a stock), as `nature` does here. An HXL attribute in brackets is in use, but not core.

| measure | meaning | UCDP GED | ACLED | IDMC | EM-DAT | HXL |
| --- | --- | --- | --- | --- | --- | --- |"""


_COMPARED = """## Words compared as one

Where the vocabulary above has no term, the measure is a word of the text. Figures are held against
one another under the name of the row that their words stand in; a word that stands in none is
compared with itself alone. Words of a row give the same number if said of the same thing.

| compared as | of | words |
| --- | --- | --- |"""
_AMOUNTS = {
    "money": "sums of money", "count": "counts", "stuff": "stuff by weight or volume", "any": "all",
}  # fmt: skip


def reference_page() -> str:
    """`docs/reference/measures.md`, made from the tables so that it cannot drift from them."""
    lines = [_HEAD]
    for m in MEASURES.values():
        cells = (f"`{m.name}`", m.meaning, m.ucdp_ged, m.acled, m.idmc, m.em_dat, f"`{m.hxl}`")
        lines.append(f"| {' | '.join(cells)} |".replace("  ", " "))
    lines += ["", "## Words", "", "| measure | verbs | nouns and participles | phrases |"]
    lines.append("| --- | --- | --- | --- |")
    for name in MEASURES:
        words = words_of(name)
        if any(words):
            row = [f"`{name}`", *(", ".join(group) for group in words)]
            lines.append(f"| {' | '.join(row)} |".replace("  ", " "))
    lines += ["", _COMPARED]
    lines += [f"| `{row.name}` | {_AMOUNTS[row.amount]} | {', '.join(row.words)} |" for row in ROWS]
    lines.append("")
    return "\n".join(lines)
