"""Questions in plain words, built from what the claims measure, count, and where and when.

A question says of place and time only what its figures agree on: the answers say the rest.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from variorum.questions.agreed import agreed_place, agreed_time
from variorum.questions.measures import family_of, measure_key
from variorum.questions.nouns import cleaned, is_name, is_plural, many, split_head, the, uncapped
from variorum.questions.scopes import SCALES, Scope
from variorum.questions.templates import (
    AMOUNTS,
    COSTS,
    COUNTS,
    DEGREES,
    FRACTIONS,
    FRAMED,
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
from variorum.questions.verbs import Deed, deed, said_of_share, without_number

#: Longer descriptions of what is counted make no readable question.
LONGEST = 70
#: Words for an area that do not say of what.
_AREAS = frozenset(
    "area areas total territory land surface size of the sq square sqm km present time whole under "
    "occupation control clearance".split()
)
#: Units that a text writes where a noun would stand: "the 500 tons permitted".
_UNITS_AS_NOUNS = frozenset("ton tons tonne tonnes litre litres liter liters kg kilos".split())
#: Measures of change, and verbs of which things that are counted can be the subject: rockets fall.
_CHANGES = frozenset({"increase", "decrease"})
_MOVES = frozenset({"fall", "rise"})
_RATE = re.compile(r"1/(\d[\d,]*)$")


def ask(group: Sequence[Scope]) -> str:
    """The question that the figures of a group answer."""
    first = min(group, key=lambda s: (-len(s.thing.whose), s.claim.document, s.figure.start))
    counted = _counted(group)
    words = _Words(first, counted, agreed_place(group, counted), agreed_time(group))
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
        template = template or self._on_a_scale()
        if (
            template is None
            and measure_key(self._first.figure.measure, "count") != self._first.measure
        ):
            template = self._framed()
        return self._put(template or self._of_measure(COUNTS) or self._by_shape())

    def _on_a_scale(self) -> str | None:
        """The question of a number that counts nothing: a magnitude, a factor of 1.3."""
        figure, measure = self._first.figure, self._first.measure
        if measure in SCALES:
            told = FRAMED[measure]
            return told.replace("{the}", "it") if self._counted in SCALES else told
        broken = figure.low is not None and not float(figure.low).is_integer()
        things = bool(self._counted) and not self._first.thing.people
        return "What {is} {the}{where}{when}?" if broken and things else None

    def _framed(self) -> str | None:
        """The question of what a frame or a row of synonyms tells of people."""
        thing, measure = self._first.thing, self._first.measure
        counts = thing.broad == "people" or thing.kind == "soldiers"
        return FRAMED.get(measure) if counts or measure.startswith("without ") else None

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
        if have == "did":
            return f"What share {what}{done}{{where}}{{when}}?"
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
        if self._money():
            template = AMOUNTS.get(f"{self._name} money", template)
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
        if (framed := self._framed()) is not None:
            return framed
        said = without_number(self._first.claim.quote, self._measure)
        return said.question if said is not None else COUNTS["count"]

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
        unsaid = "people" if self._first.measure in FRAMED else ""
        plural = many(counted) if counted else unsaid
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
            whither=re.sub(r"^ in ", " to ", self._where),
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
_PEOPLE = frozenset(
    {"person", "persons", "toll", "the toll", "death toll", "name", "names", "ones"}
)


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


def _tidy(text: str) -> str:
    text = re.sub(r"\s+([?,])", r"\1", re.sub(r"\s+", " ", text)).strip()
    return text[:1].upper() + text[1:]
