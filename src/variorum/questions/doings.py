"""Words for one kind of happening: a ship that capsized, turned over or went down was lost.

Common English verbs and nouns of what documents date, in families; no name stands here. Two texts
of one matter that tell a word of one family of one day tell of one happening.
"""

from __future__ import annotations

from functools import lru_cache

from variorum.questions.stems import stem

#: family | words. Those of disasters also answer to the words of `_MISHAPS`.
_TABLE = """
wreck|capsize overturn overturned sink sank sunk sinking founder wreck shipwreck heel list roll turn
collapse|collapse burst breach fail failure rupture crumble cave crack
explosion|explode explosion blast detonate detonation blow blew
fire|burn burned burnt fire blaze ignite inferno
quake|quake earthquake tremor aftershock shake shook shock
flood|flood flooding inundate inundation swamp submerge
storm|storm hurricane cyclone typhoon tornado landfall
crash|crash collide collision derail derailment ram
slide|landslide mudslide avalanche slide
outbreak|outbreak epidemic
attack|attack assault raid shell shelling bombard bombardment rocket mortar missile strike struck \
hit fire fired shoot shot airstrike
killing|kill killing massacre murder slaughter slay execute execution shoot shot gun
clash|clash fight fighting skirmish battle
taking|capture seize seizure take took taken occupy occupation fall fell fallen liberate enter entry
leaving|withdraw withdrawal retreat pullout
truce|ceasefire cease truce armistice silent
exchange|exchange swap handover repatriate captive prisoner hostage detainee
signing|sign signing signature conclude conclusion initial
adoption|adopt adoption pass passage approve approval
vote|vote voting poll polling election elect ballot referendum plebiscite
start|begin began beginning start open opening launch inaugurate inauguration commence
end|end close closing closure cease shut finish
sentence|sentence convict conviction verdict judgment judgement ruling acquit
arrest|arrest detain detention custody
strike|strike stoppage walkout
protest|protest demonstration demonstrate rally march
meeting|meet met meeting talk summit negotiation negotiate
visit|visit travel
resignation|resign resignation step
departure|leave left sail depart departure
campaign|campaign drive round
"""
_MISHAPS = frozenset(
    stem(word) for word in "accident disaster tragedy catastrophe calamity loss lost mishap".split()
)
_DISASTERS = frozenset(
    "wreck collapse explosion fire quake flood storm crash slide outbreak".split()
)
_FAMILIES: dict[str, frozenset[str]] = {}
for _line in _TABLE.replace("\\\n", "").strip().splitlines():
    _name, _words = _line.split("|")
    for _word in _words.split():
        _FAMILIES[stem(_word)] = _FAMILIES.get(stem(_word), frozenset()) | {_name}


def one_doing(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the stemmed words of two labels tell one kind of happening."""
    return bool(_families(words) & _families(others)) or one_disaster(words, others)


def one_turn(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the stemmed words of two labels both tell a beginning, or both an end."""
    return bool({"start", "end"} & _families(words) & _families(others))


def one_disaster(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether the stemmed words of two labels tell a disaster of one kind."""
    mine, its = _families(words) & _DISASTERS, _families(others) & _DISASTERS
    if mine & its:
        return True
    mishaps = bool(words & _MISHAPS), bool(others & _MISHAPS)
    return all(mishaps) or (mishaps[0] and bool(its)) or (mishaps[1] and bool(mine))


@lru_cache(maxsize=65_536)
def _families(words: frozenset[str]) -> frozenset[str]:
    return frozenset().union(*(_FAMILIES.get(word, frozenset()) for word in words))
