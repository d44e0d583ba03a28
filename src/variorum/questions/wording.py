"""Questions in plain words, built from what the claims measure, count, and where and when.

A question says of place and time only what its figures agree on: the answers say the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.questions.measures import family_of
from variorum.questions.nouns import cleaned, is_name, is_plural, many, split_head, the, uncapped
from variorum.questions.periods import Period, fit, in_words, nearly
from variorum.questions.scopes import Scope
from variorum.questions.spellings import shorter_name, spelling
from variorum.questions.templates import (
    AMOUNTS,
    COSTS,
    COUNTS,
    DEGREES,
    FRACTIONS,
    HAPPENINGS,
    HOMES,
    IDIOMS,
    LANDS,
    NAMED,
    OF_PEOPLE,
    PLACES,
    SHARES,
    TOLD,
)
from variorum.questions.things import read_thing
from variorum.questions.verbs import Deed, deed, said_of_share

#: Longer descriptions of what is counted make no readable question.
LONGEST = 70
#: One date in the words of one figure in so many, and of two at least, speaks for all.
FEW = 5
#: A period of more years says nothing that a question needs.
MOST_YEARS = 60
#: Words for an area that do not say of what.
_AREAS = frozenset(
    "area areas total territory land surface size of the sq square sqm km present time whole under "
    "occupation control clearance".split()
)
#: Units that a text writes where a noun would stand: "the 500 tons permitted".
_UNITS_AS_NOUNS = frozenset("ton tons tonne tonnes litre litres liter liters kg kilos".split())
#: Names of institutions that take an article before "of".
_OF = re.compile(r"^(?:Republic|Kingdom|Federation|Union|State|Province|Islands?|City|Gulf) of\b")
#: Measures of change, and verbs of which things that are counted can be the subject: rockets fall.
_CHANGES = frozenset({"increase", "decrease"})
_MOVES = frozenset({"fall", "rise"})
_RATE = re.compile(r"1/(\d[\d,]*)$")


def ask(group: Sequence[Scope]) -> str:
    """The question that the figures of a group answer."""
    first = min(group, key=lambda s: (-len(s.thing.whose), s.claim.document, s.figure.start))
    counted = _counted(group)
    words = _Words(first, counted, _place(group, counted), _time(group))
    return _tidy(words.question())


class _Words:
    """The parts of one question; `first` is the figure that speaks for the others."""

    def __init__(self, first: Scope, counted: str, where: str, when: str) -> None:
        self._first, self._where, self._when = first, where, when
        self._measure = first.figure.measure.replace("_", " ").strip().casefold()
        self._unit = first.figure.unit
        self._family = family_of(first.figure.measure, first.figure.unit)
        self._name = self._family.name if self._family else self._measure
        if self._name in _CHANGES and self._unit == "count" and self._measure in _MOVES:
            self._family, self._name = None, self._measure
        self._counted = self._without_state(counted)

    def question(self) -> str:
        """The question, by the figure's kind of number."""
        if self._unit == "%" or self._name == "share":
            return self._share()
        if self._unit == "count" or _RATE.match(self._unit):
            return self._count()
        return self._ratio() if self._unit == "1" else self._amount()

    def _count(self) -> str:
        template = self._told_of_people() or self._idiom()
        if self._counted.casefold() == "times" and (done := self._deed()) and done.participle:
            template = f"How many times was it {done.participle}{{where}}{{when}}?"
        people = self._first.thing.people or self._counted in ("people", "households", "families")
        if template is None and self._name == "population" and not people:
            template = COUNTS["count"]
        if template is None and self._is_named(self._counted):
            template = COUNTS["count"]
        return self._put(template or self._of_measure(COUNTS) or self._by_shape())

    def _share(self) -> str:
        """What share was killed, displaced; or simply a share, with what is said of it."""
        if "growth" in self._measure or self._name in SHARES:
            return self._put(SHARES.get(self._measure) or SHARES[self._name])
        said = None if self._name == "share" else self._of_measure(COUNTS) or self._by_shape()
        if said is None or "{n}" not in said or self._is_named(self._counted):
            return self._put(self._bare_share())
        asked = said.replace("How many {n} {is}", "What share of {the} {is}")
        asked = asked.replace("How many {n} were", "What share of {the} {past}")
        return self._put(asked.replace("How many {n}", "What share of {the}"))

    def _bare_share(self) -> str:
        """A share of which its sentence says something, or nothing that can be told."""
        what = "of {the} " if self._counted else ""
        said = said_of_share(self._first.claim.quote, self._at)
        if said is None:
            return f"What share {what}{{was}} it{{where}}{{when}}?"
        have, _, done = said.partition(" ")
        is_ = ("{have}" if self._counted else "has") if have == "have" else "{past}"
        return f"What share {what}{is_} {done}{{where}}{{when}}?"

    def _ratio(self) -> str:
        """How many times another number: a multiple of it, or of a degree ("as many")."""
        if self._measure not in ("ratio", "", "rate"):
            return self._amount()
        counted, what = self._counted, the(self._counted) or "as many"
        if counted.casefold().split(" ")[0] in DEGREES:
            what = f"as {counted}"
        elif counted and is_plural(counted):
            what = f"as many as {counted}"
        return self._put(f"How many times {what} {{was}} it{{where}}{{when}}?")

    def _amount(self) -> str:
        """An amount of money, a length, a speed; 40 tonnes that were destroyed."""
        if self._name == "area":
            return self._area()
        if self._name == "cost" and COSTS & set(self._counted.casefold().split()):
            return self._put("How much {is} {the}{where}{when}{money}?")
        template = AMOUNTS.get(self._measure) or AMOUNTS.get(self._name)
        if template is not None:
            return self._put(template if self._counted else template.replace("{the}", "it"))
        deed_ = self._deed()
        if self._money() and deed_ and deed_.participle:
            to = "{to}" if self._first.thing.people else "{for_}"
            return self._put(f"How much was {deed_.participle}{to}{{where}}{{when}}{{money}}?")
        done = self._of_measure({}) or (deed_ and deed_.question)
        if done and done.startswith("How many {n}"):
            put = done.replace("How many {n} were", "How much {mass} was")
            return self._put(put.replace("How many {n}", "How much {mass}"))
        named = self._measure and self._measure not in self._counted.casefold()
        what = f"the {self._measure}{{of}}" if named else the(self._counted or "value")
        asks = "How much {was}" if self._money() else "What {was}"
        return self._put(f"{asks} {what}{{where}}{{when}}{{money}}?")

    def _area(self) -> str:
        """How large something is; what is called an area only, is its place."""
        if self._first.aspect is not None:
            return self._put(LANDS[self._first.aspect])
        plain = not set(self._counted.casefold().split()) - _AREAS
        if plain and self._where:
            return f"How large is{self._where.removeprefix(' in')}?"
        what = "the territory" if plain else the(self._counted)
        return f"How large {_be(what, past=False)} {what}{self._where}?"

    def _of_measure(self, table: dict[str, str]) -> str | None:
        """The row of the measure or its family, or the family's own question."""
        told = table.get(self._measure) or table.get(self._name)
        if told is not None or self._family is None:
            return told
        if self._family.name in ("decrease", "increase") and not table:
            return None
        if self._family.name == "missing" and self._first.figure.nature == "stock":
            return "How many {n} were missing{where}{when}?"
        asked = self._family.question
        return asked.replace("{place}{time}", "{where}{when}") if "{n}" in asked else None

    def _by_shape(self) -> str:
        """A measure that no table has: what its sentence does with it, else its participle."""
        plain = not self._measure or self._measure in (*TOLD, self._counted.casefold())
        if plain or self._measure in AMOUNTS or self._measure == "share":
            return COUNTS["count"]
        if self._measure.endswith("ed") and not self._measure.endswith("eed"):
            return f"How many {{n}} were {self._measure}{{where}}{{when}}?"
        done = self._deed()
        if done is not None:
            place = self._where.removeprefix(" in ").removesuffix(" (inferred)")
            told = bool(place) and place in done.question
            return done.question.replace("{where}", "") if told else done.question
        return f"How many {{n}} are given for “{self._measure}”{{where}}{{when}}?"

    @property
    def _at(self) -> tuple[int, int]:
        claim, figure = self._first.claim, self._first.figure
        return figure.start - claim.start, figure.end - claim.start

    def _deed(self) -> Deed | None:
        return deed(self._first.claim.quote, self._at, self._measure)

    def _told_of_people(self) -> str | None:
        """Attacks are not killed, and villages are not: people are, by them and in them."""
        nouns = set(split_head(self._counted)[1].casefold().split())
        if self._name not in ("killed", "injured", "displaced"):
            return None
        if nouns & HAPPENINGS:
            return f"How many {{n}} {self._name} people{{where}}{{when}}?"
        if nouns & (PLACES | HOMES if self._name == "displaced" else PLACES):
            preposition = "From" if self._name == "displaced" else "In"
            return f"{preposition} how many {{n}} were people {self._name}{{where}}{{when}}?"
        return None

    def _idiom(self) -> str | None:
        return IDIOMS.get((self._name, split_head(self._counted)[1].casefold()))

    def _is_named(self, counted: str) -> bool:
        """Whether the head of what is counted is already what happened."""
        return split_head(counted)[1].casefold() in NAMED.get(self._name, ())

    def _without_state(self, counted: str) -> str:
        """ "displaced people" that were displaced are people."""
        if self._unit == "count" and self._name == "population" and self._is_named(counted):
            return " ".join(f"{split_head(counted)[0]}people{split_head(counted)[2]}".split())
        before, head, behind = split_head(counted)
        state = NAMED.get(self._name, frozenset()) | {self._name}
        kept = [w for w in before.split() if w.casefold() not in state]
        unsaid = (self._measure, *FRACTIONS, *sorted(_UNITS_AS_NOUNS))
        if self._unit != "count" and counted.casefold() in unsaid:
            return ""
        if self._measure in ("cases", "casualties") and counted == "people":
            return ""
        if head.casefold() == self._name and self._name in OF_PEOPLE:
            head = "people"
        if not head and self._name in OF_PEOPLE and self._unit == "count":
            return "people"
        if is_name(counted) and self._name in OF_PEOPLE:
            return f"people listed under “{counted}”"
        return " ".join([*kept, f"{head}{behind}"]).strip()

    def _over(self) -> bool:
        """Whether what is asked of has happened, whatever its day."""
        flow = self._first.figure.nature == "flow"
        return flow or (self._name in OF_PEOPLE and self._name != "population")

    def _money(self) -> bool:
        return re.fullmatch(r"[A-Z]{3}", self._unit) is not None

    def _put(self, template: str) -> str:
        """The template filled in."""
        counted, past = self._counted, bool(self._when) or self._over()
        article = the(counted)
        plural = many(counted) if counted else ""
        rate = _RATE.match(self._unit)
        if rate and not re.search(r"\b(?:per|every|each)\b", plural):
            plural = f"{plural} per {rate[1]}"
        counts = template.startswith(("How many {n}", "For how many"))
        return template.format(
            n=plural,
            the=article or "it",
            mass=counted,
            of=f" of {article}" if counted else "",
            kind=f" of {counted}" if counted else "",
            for_=f" for {article}" if counted else "",
            to=f" to {article}" if counted else "",
            number=f"the number of {plural}" if counted else "it",
            have="have" if is_plural(counted) else "has",
            among=f" among {article}" if counted else "",
            **{"is": ("were" if past else "are") if counts else _be(article, past=past)},
            was="was" if past else "is",
            past=_be(article, past=True),
            where=self._where,
            there=self._where or " there",
            when=self._when,
            money=f", in {self._unit}" if self._money() else "",
        )


def _be(words: str, *, past: bool) -> str:
    """The form of "to be" that agrees with the words."""
    if is_plural(words) and words:
        return "were" if past else "are"
    return "was" if past else "is"


#: Words for people that a question puts plainly.
_PEOPLE = frozenset({"person", "persons", "toll", "the toll", "death toll", "name", "names"})


def _counted(group: Sequence[Scope]) -> str:
    """What most figures of the group say they count; plain plurals and shorter wordings first."""
    told = [s for s in group if _says_whose(s)] if all(s.thing.whose for s in group) else group
    named = Counter(_as_counted(s) for s in told or group)
    best = sorted(named, key=lambda w: (not w, -named[w], not is_plural(w), len(w), w))[0]
    return best if len(best) <= LONGEST else best[:LONGEST].rsplit(" ", 1)[0]


def _as_counted(scope: Scope) -> str:
    claim, words = scope.claim, cleaned(scope.counted)
    at = claim.quote.find(words) if words else -1
    words = uncapped(words, claim.quote[max(0, at - 3) : at]) if at >= 0 else words
    plain = words.casefold() in ("person", "persons") or scope.measure in OF_PEOPLE
    return "people" if plain and words.casefold() in _PEOPLE else words


def _says_whose(scope: Scope) -> bool:
    """Whether the words for what is counted say whose it is, not only the sentence around them."""
    return bool(read_thing(scope.counted, scope.figure.measure).whose)


def _place(group: Sequence[Scope], counted: str) -> str:
    """The place that the figures agree on, if it is not in what is counted already.

    Those that name it decide; a place that was only worked out is marked, and taken only where
    all agree on it.
    """
    known = [s.place for s in group if s.place and s.place_known]
    every = [s.place for s in group if s.place]
    named = Counter(known or every)
    if not named:
        return ""
    best = sorted(named, key=lambda p: (-named[p], p.isupper(), p))[0]
    agreeing = [p for p in every if _one_place(p, best)]
    if not all(_one_place(p, best) for p in known or every) or len(agreeing) * 2 < len(every):
        return ""
    if best.casefold() in counted.casefold():
        return ""
    shown = best.title() if best.isupper() and len(best) > 4 else best
    article = "the " if _OF.match(shown) else ""
    return f" in {article}{shown}{'' if known else ' (inferred)'}"


def _one_place(one: str, other: str) -> bool:
    return spelling(one) == spelling(other) or shorter_name(one, other)


def _time(group: Sequence[Scope]) -> str:
    """The time that the figures agree on.

    Dates that stand in the figures' own words decide where there are enough of them, else all
    dates. A row for a quarter holds the day of another figure, but does not widen the question.
    """
    dated = [s.period for s in group if s.period is not None]
    written = [s.period for s in group if s.period is not None and s.period_known]
    most = max(Counter(written).values(), default=0)
    if most > 1 and most * FEW >= len(group):
        dated = written
    elif len(dated) * 2 < len(group):
        return ""
    counts = Counter(dated)
    for best in sorted(counts, key=lambda p: (-counts[p], p.days or 0, str(p))):
        if all(fit(p, best) in ("equal", "inside", "around") or nearly(p, best) for p in dated):
            return _said(best)
    starts = {p.first for p in dated if p.span}
    if len(starts) == 1 and None not in starts and all(p.span for p in dated):
        return f" {in_words(Period(next(iter(starts)), None))}"
    return _said(_calendar(dated))


def _calendar(dated: Sequence[Period]) -> Period | None:
    """The year in which all begin and end, None where they do not lie in one."""
    years = {day.year if day else None for p in dated for day in (p.first, p.last)}
    if len(years) != 1 or None in years:
        return None
    firsts = [p.first for p in dated if p.first]
    lasts = [p.last for p in dated if p.last]
    return Period(firsts[0].replace(month=1, day=1), lasts[0].replace(month=12, day=31))


def _said(period: Period | None) -> str:
    if period is None or (period.days or 0) > MOST_YEARS * 366:
        return ""
    return f" {in_words(period)}"


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([?,])", r"\1", re.sub(r"\s+", " ", text)).strip()
    return text[:1].upper() + text[1:]
