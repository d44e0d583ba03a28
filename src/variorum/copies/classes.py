"""Of which class a body is that a text calls by a common noun: "the owner" is the firm."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
#: Where the noun of a name ends: "doctors at the district hospital" are doctors.
_HEAD_ENDS = re.compile(r"\s(?:at|in|of|for|from|on|to|with|near)\s")
_OWNER = re.compile(r"^.*[’']s?\s+(?=\w)")
#: By class the nouns of its bodies and of those who speak for them; `firm`: also how names end.
_NOUNS = {
    "firm": "company companies firm owner owners operator operators manufacturer employer "
    "employers management corporation ltd limited inc corp plc llc gmbh co airline "
    "airlines airways carrier line lines "
    "group",
    "union": "union unions",
    "city": "city municipality municipal mayor mayors town council councillors borough",
    "police": "police policeman policemen policewoman constabulary gendarmerie",
    "fire": "fire firefighter firefighters firemen brigade",
    "hospital": "hospital hospitals doctor doctors medics physicians surgeons nurses clinic "
    "clinics infirmary",
    "prosecution": "prosecutor prosecutors prosecution",
    "court": "court courts judge judges tribunal trial judgment judgement ruling verdict",
    "coroner": "coroner coroners inquest",
    "inquiry": "inquiry commission commissioners committee panel",
    "election": "election elections electoral",
    "families": "families relatives",
    "league": "league leagues",
    "church": "church parish diocese archdiocese priest priests bishop bishops clergy",
    "university": "university",
    "senate": "senate senators senatorial",
    "rescuers": "rescue rescuer rescuers",
    "parliament": "parliament parliamentary assembly legislature deputies",
    "ngo": "ngo ngos organisations organizations groups activists campaigners",
    "observers": "observers monitors observation",
    "association": "association associations",
    "port": "port harbour harbor",
    "railway": "railway railways rail",
}  # fmt: skip
_CLASSES: dict[str, set[str]] = {}
for _class, _words in _NOUNS.items():
    for _word in _words.split():
        _CLASSES.setdefault(_word, set()).add(_class)


def classes_of(name: str) -> frozenset[str]:
    """The classes of body that the nouns of a name tell, without what stands behind "of", "at"."""
    head = _HEAD_ENDS.split(f"{name} ", maxsplit=1)[0]
    return _told(_OWNER.sub("", head)) or _told(head)


def classes_in(name: str) -> frozenset[str]:
    """The classes of body that any word of a name tells."""
    return _told(name)


def _told(name: str) -> frozenset[str]:
    words = (word.casefold() for word in _WORD.findall(name))
    return frozenset(c for word in words for c in _CLASSES.get(word, ()))
