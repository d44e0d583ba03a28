"""Where a sentence ends behind an ordinary word or a unit that is also listed as an abbreviation.

The abbreviations of nupunkt's model were learned from law reports and web pages, and hold words
such as "week", "cent" (of "per cent") or "life". Written small, and with a capital behind the full
stop, they end a sentence: what abbreviates one of them ("Mass.", "Wash.") begins with a capital.
Long names among them end one, too.
"""

from __future__ import annotations

import re

#: Ordinary words among the abbreviations of nupunkt 0.8.
_WORDS = frozenset(
    """
abysmal accent acres ago aims alike all aloud amok anarchy applause arcade arrows ashore auto awry
backs bail bank barn bays bed bee bets biting black bleak bled bold bombardment bombed bond book
broad bull bump byway call can cancer cap car cent century chaos chase chases cheerful chest chip
chores civilization cliff climb closes coal code cold consume cooler cow crafts cranes crazy crumbs
day decks depot deserved divide doldrums doves drunk dull dumb dusk encyclopedia enter enters
entombment equal faded fairs farce fish fist flag flak flip flourish foes found fray free galleries
garb gouged gracefully gunboat gunpoint gusts hacked hall hand hard harp hay heave helper hemp hen
highs holidays horse howitzer human hunts ills intestine invaders joke jubilation jugs juntas just
kayaks keg kidnapper knees lack laughter lazy lead leaps leg lids life limp lit liter lock loot low
luck mankind mart mason mass mat maximized memo mend mess met metro mills misplaced mites month
oils okay onwards openers oranges overt parade park pears pelt pen penny pens pick pin port
pot pub putty quantified rash raw reporter reports reproach rest resurrection revisited rich rife
rites riven roadstead roll rounds row ruin ruined ruts sand sane sat saw scam scandal scatter series
shade shears shrubs shrug sick sinks skid sledgehammer sleep sneeze soar south spruce stake stars
steed stew stock story sum sun super swallowed tables tale talent tasks tax taxis ten thanks thinner
threads toil traumas tread trench tuck unforgiving untouched uptick vain vase vet victories vodka
walk wall wane waned ware wash wave weave webs wed week west wheat wheel whites wig will win wings
wintertime wisely woes woods wool works wrath yard
""".split()
)
#: Symbols of units take no full stop of their own.
_UNITS = frozenset("kg g km m cm mm ha t l kW MW GW kWh MWh".split())
#: Long abbreviations that stand before a name; any other capitalised word of five letters or more
#: is a name itself.
_BEFORE_NAMES = frozenset(
    "Admin Assoc Assocs Attys Calif Capts Comdr Comdt Commr Depts Distr Lieut Messrs Paras Profs "
    "Supts Suppl Transl".split()
)

_STOP = re.compile(r"""\.["'”’»)\]]?(?=\s+["'“‘«(\[]?[A-Z](?:[a-z]|\s))""")
_LAST_WORD = re.compile(r"(?P<number>\d\s?)?(?<![^\W\d_])(?P<word>[^\W\d_]+)$")
_HOUR = re.compile(r"\d\s?[ap]\.m$")
#: "At 5 p.m. Tuesday", "at 5 p.m. Eastern".
_OF_HOUR = re.compile(r"\s+(?:[A-Z][a-z]+day|Eastern|Central|Pacific|Mountain)\b")
#: Longer than the last word of a sentence, in characters.
_NEAR = 40


def ends_within(sentence: str) -> list[int]:
    """Where sentences end inside of what was taken for one: indices behind the full stops."""
    return [match.end() for match in _STOP.finditer(sentence) if _ends(sentence, match)]


def _ends(sentence: str, stop: re.Match[str]) -> bool:
    before = sentence[max(0, stop.start() - _NEAR) : stop.start()]
    if _HOUR.search(before):
        return _OF_HOUR.match(sentence, stop.end()) is None
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    word = last["word"]
    if last["number"]:
        return word in _UNITS
    rest = before[: last.start("word")]
    named = len(word) >= _LONG and word.istitle() and word not in _BEFORE_NAMES
    return word in _WORDS or (named and rest.strip() != "" and not rest.endswith("."))


#: Letters of a capitalised word that is hardly an abbreviation.
_LONG = 5
