"""Questions in plain words, built from what the claims measure, count, and where and when."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.questions.measures import Family, family_of
from variorum.questions.periods import fit, in_words
from variorum.questions.scopes import Scope, spelling
from variorum.questions.things import read_thing

#: Longer descriptions of what is counted make no readable question.
LONGEST = 70
#: What is counted is already what happened: "deaths" are not killed.
_NAMED = {
    "killed": {"deaths", "death", "fatalities", "dead", "casualties", "toll"},
    "injured": {"injuries", "injury", "wounded"},
}


#: Words for an area that do not say of what.
_AREAS = frozenset("area areas total territory land surface size of the".split())


def ask(group: Sequence[Scope]) -> str:
    """The question that the figures of a group answer."""
    first = min(group, key=lambda s: (-len(s.thing.whose), s.claim.document, s.figure.start))
    place, time = _place(group), _time(group)
    family = family_of(first.figure.measure, first.figure.unit)
    counted = _counted(group)
    if first.unit == "%" or (family and family.name == "share"):
        return _tidy(_share(family, counted, place, time))
    if family is None:
        return _tidy(_other(first, counted, place, time))
    name = counted or family.default
    if _named(family, name):
        return _tidy(f"How many {name} were there{place}{time}?")
    if family.name == "area":
        return _tidy(_area(counted, place, time))
    of = f" of {name}" if counted else ""
    return _tidy(family.question.format(n=name, of=of, place=place, time=time))


def _area(counted: str, place: str, time: str) -> str:
    """How large something is; what is called an area only, is its place."""
    plain = not set(counted.casefold().split()) - _AREAS
    if plain and place.startswith(" in "):
        return f"How large is {place.removeprefix(' in ')}{time}?"
    named = counted[:1].isupper()
    what = counted if named else f"the {'territory' if plain else counted}"
    return f"How large is {what}{place}{time}?"


def _share(family: Family | None, counted: str, place: str, time: str) -> str:
    """A share of what is counted: that was killed, displaced, or simply a share."""
    of = f" of {counted}" if counted else ""
    if family is None or family.name == "share" or _named(family, counted):
        return f"What share{of}{place}{time}?"
    asked = family.question.replace("How many {n}", "What share of {n}")
    return asked.format(n=counted or family.default, of=of, place=place, time=time)


def _named(family: Family, counted: str) -> bool:
    """Whether what is counted is already what happened."""
    return bool(_NAMED.get(family.name, set()) & set(counted.casefold().split()))


def _other(first: Scope, counted: str, place: str, time: str) -> str:
    """A measure that the table does not have, named as it is."""
    measure = first.figure.measure.replace("_", " ").strip()
    if first.unit == "count":
        name = counted or "things"
        if not measure or measure.casefold() in ("count", "number", "other", name.casefold()):
            return f"How many {name} are there{place}{time}?"
        return f"How many {name} (measure: {measure}){place}{time}?"
    name = f" of {counted}" if counted else ""
    unit = "" if first.unit in ("1", "%") else f", in {first.figure.unit}"
    return f"What is the {measure or 'value'}{name}{place}{time}{unit}?"


def _counted(group: Sequence[Scope]) -> str:
    """What most figures of the group say they count; the shorter wording first."""
    told = [s for s in group if _says_whose(s)] if all(s.thing.whose for s in group) else group
    named = Counter(" ".join(s.figure.counted.split()) for s in told or group)
    best = sorted(named, key=lambda w: (not w, -named[w], len(w), w))[0]
    words = re.sub(r"^(?:the|a|an|some|his|her|its|their)\s+", "", best, flags=re.I)
    return words if len(words) <= LONGEST else words[:LONGEST].rsplit(" ", 1)[0]


def _says_whose(scope: Scope) -> bool:
    """Whether the words for what is counted say whose it is, not only the sentence around them."""
    return bool(read_thing(scope.figure.counted, scope.figure.measure).whose)


def _place(group: Sequence[Scope]) -> str:
    """The place most of them name, if it is not in what is counted already.

    A place that was only worked out is given as such, and only where all agree on it.
    """
    named = Counter(s.place for s in group if s.place and s.place_known)
    worked_out = Counter(s.place for s in group if s.place)
    if not worked_out:
        return ""
    best = sorted(named or worked_out, key=lambda p: (-worked_out[p], p or ""))[0] or ""
    if best.casefold() in _counted(group).casefold():
        return ""
    if named:
        return f" in {best}"
    agreed = len({spelling(p) for p in worked_out if p}) == 1
    return f" (place inferred: {best})" if agreed else ""


def _time(group: Sequence[Scope]) -> str:
    """The one time that all dated figures share or lie in."""
    dated = [s.period for s in group if s.period is not None]
    if not dated:
        return ""
    widest = max(dated, key=lambda p: (p.days or 0, str(p)))
    if all(fit(p, widest) in ("equal", "inside") for p in dated):
        return f" {in_words(widest)}"
    return ", by date"


def _tidy(text: str) -> str:
    return re.sub(r"\s+([?,])", r"\1", re.sub(r"\s+", " ", text)).strip()
