"""Whose a number is that another text gives under its owner's name.

"1,905 by Vell" in an observers' report is the list that Vell's ministry has published; "the
inquest" that counts 96 is the coroner's court that found 96; an "official" result is that of the
one public body that gives the number. Two things must meet: the same number for the same thing,
and wording that fits one source only. Neither alone joins anything.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from variorum.copies.books import subject_of
from variorum.copies.classes import classes_of
from variorum.copies.credits import CARRIERS, GOVERNMENT, Credit
from variorum.copies.homes import Homes
from variorum.copies.kinds import (
    NEAR_BY,
    WORD,
    of_gapped,
    of_its_kind,
    of_office,
    of_owner,
    of_place,
)
from variorum.copies.nameless import alike
from variorum.copies.owners import (
    means,
    named_in,
    pointed_at,
    quoted_here,
    relayed,
)
from variorum.copies.voices import (
    Key,
    Voice,
    cited,
    key_of,
    voices_of,
)
from variorum.model import Claim, Document

_USUAL = CARRIERS | GOVERNMENT | NEAR_BY
_IT_HAS = re.compile(r"(?:It|They)\s")


def retold(
    claims: Sequence[Claim],
    found: Mapping[str, Credit],
    publishers: Mapping[str, Credit | None],
    stands: Mapping[Credit, Credit],
    homes: Homes,
    documents: Mapping[str, Document],
) -> dict[str, Credit]:
    """Credits of claims whose number one named source gives in another document."""
    uncredited = [c for c in claims if c.id not in found]
    record = _Record(claims, found, publishers, stands, homes, documents)
    out = record.sources(uncredited)
    record = _Record(claims, {**found, **out}, publishers, stands, homes, documents)
    out |= record.sources(c for c in uncredited if c.id not in out)
    meant: dict[tuple[str, Credit], set[Credit]] = defaultdict(set)
    for claim in claims:
        own = found.get(claim.id)
        source = record.source(claim) if own is not None else None
        if own is None or source is None or _is_short_for(source, stands[own]):
            continue
        if stands[own] != source:
            out[claim.id] = source
            if record.nameless(own, claim):
                meant[claim.document, stands[own]].add(source)
    for claim in claims:
        own = found.get(claim.id)
        if own is not None and claim.id not in out and _one_body(own, homes):
            sources = meant.get((claim.document, stands[own]), set())
            if len(sources) == 1:
                out[claim.id] = next(iter(sources))
    rest = {
        c.id: own
        for c in claims
        if c.id not in out and (own := found.get(c.id)) is not None and record.nameless(own, c)
    }
    return alike(claims, rest, homes) | _followed(out, meant)


class _Record:
    """Who gives which number in a record, to tell whose number a claim retells."""

    def __init__(
        self,
        claims: Sequence[Claim],
        found: Mapping[str, Credit],
        publishers: Mapping[str, Credit | None],
        stands: Mapping[Credit, Credit],
        homes: Homes,
        documents: Mapping[str, Document],
    ) -> None:
        self._found, self._stands, self._homes, self._documents = found, stands, homes, documents
        self._publishers = publishers
        self._told: dict[Key, tuple[list[Voice], list[Voice]]] = {}
        self._voices = voices_of(claims, found, publishers, stands)
        self.cited = cited(claims, found, stands)

    def source(self, claim: Claim) -> Credit | None:
        """The one named source whose number a claim gives without naming it as its own."""
        key, own = key_of(claim), self._found.get(claim.id)
        if key is None or key not in self._voices:
            return None
        named, rest = self._tellers(key)
        return self._one(own, claim, named) or (
            self._one(own, claim, rest) if len(rest) > len(named) else None
        )

    def _tellers(self, key: Key) -> tuple[list[Voice], list[Voice]]:
        """Who gives a number: those with a name of their own, and those with the nameless."""
        if key not in self._told:
            told = [v for v in self._voices[key].values() if not self._place(v.credit)]
            named = [
                v
                for v in told
                if not self._common(v.credit.written) and not self._stateless(v.credit)
            ]
            # "Local authorities" are never whom a text means by another noun.
            rest = [v for v in told if v in named or not v.credit.government]
            self._told[key] = named, rest
        return self._told[key]

    def sources(self, uncredited: Iterable[Claim]) -> dict[str, Credit]:
        """The source of each of these claims for which there is one."""
        return {c.id: found for c in uncredited if (found := self.source(c)) is not None}

    def _one(self, own: Credit | None, claim: Claim, told: Collection[Voice]) -> Credit | None:
        key = key_of(claim)
        if key is None:
            return None
        if own is None:
            fits = self._unsaid(claim, key, told)
        elif gapped := list(of_gapped(claim, told, self._homes)):
            fits = gapped
        elif self.nameless(own, claim):
            fits = list(of_its_kind(own, claim, told, self._homes))
        else:
            fits = list(relayed(claim, key, told, self._homes))
            fits = fits or list(of_office(claim, told, self._homes))
            fits = fits or list(of_place(own, claim, told, self._homes))
        return _only(f for f in fits if own is None or f != self._stands[own])

    def nameless(self, own: Credit, claim: Claim) -> bool:
        """Whether a credit is an organ of a state, or written without a name."""
        text = self._documents[claim.document].text
        if self._homes.organ(own.written) is not None or _common_noun(own.written, text):
            return True
        return self._common(own.written)

    def _place(self, source: Credit) -> bool:
        """Whether a source is a place that is no state: the head of a headline."""
        alone = source.government and not source.kinds and source.written[:1].isupper()
        told = tuple(w.casefold() for w in WORD.findall(source.written)) == source.proper
        return alone and told and self._homes.named(source.written) is None

    def _stateless(self, source: Credit) -> bool:
        """Whether a source is a ministry of a state that no text names."""
        organ = self._homes.organ(source.written)
        return not source.government and organ is not None and not organ.state

    def _common(self, name: str) -> bool:
        """Whether a name is a noun that many bodies share: "city officials"."""
        if name[1:] != name[1:].lower() or self._homes.organ(name) is not None:
            return False
        first = name.split(" ", 1)[0]
        first = first.removeprefix("Non-")
        usual = first.casefold() in _USUAL or bool(classes_of(first))
        return name[0].islower() or usual or self._homes.common_word(first)

    def _of_pronoun(self, claim: Claim, told: Iterable[Voice]) -> Iterator[Credit]:
        """The source of a number with whose name the sentence before "It has" begins."""
        if _IT_HAS.match(claim.quote) is None:
            return
        before = self._documents[claim.document].text[max(0, claim.start - 400) : claim.start]
        name = subject_of(before)
        for voice in told if name else ():
            if voice.documents - {claim.document} and means(name, voice.credit, self._homes):
                yield voice.credit

    def _unsaid(self, claim: Claim, key: Key, told: Collection[Voice]) -> list[Credit]:
        fits = list(named_in(claim, key, told, self._homes))
        fits = fits or list(of_owner(claim, told, self._homes))
        own = self._publishers.get(claim.document)
        fits = fits or list(self._of_pronoun(claim, told))
        if fits or (own and any(v.credited and v.credit == self._stands[own] for v in told)):
            return fits
        quoted = self.cited[claim.document]
        if own is not None and own.government:  # a state's page passes on what is no state's
            told = [v for v in told if not v.credit.government]
        return list(pointed_at(claim, key, told)) or list(quoted_here(claim, key, told, quoted))


def _is_short_for(source: Credit, own: Credit) -> bool:
    """Whether a name is the other with less said: "the commission", "the electoral commission"."""
    less = set(source.kinds) < set(own.kinds) and bool(source.kinds)
    return less and source.proper == own.proper and source.government == own.government


def _one_body(own: Credit, homes: Homes) -> bool:
    """Whether all that a text credits so is one body's: not so with "officials"."""
    organ = homes.organ(own.written)
    return organ is None or bool(organ.portfolio)


def _followed(
    out: Mapping[str, Credit], meant: Mapping[tuple[str, Credit], set[Credit]]
) -> dict[str, Credit]:
    """The credits with those that mean another one themselves read as that.

    Of two that mean each other the one that tells its state stands for both.
    """
    by_own: dict[Credit, set[Credit]] = defaultdict(set)
    for (_, own), sources in meant.items():
        by_own[own] |= sources
    on = {own: next(iter(sources)) for own, sources in by_own.items() if len(sources) == 1}

    def end(source: Credit) -> Credit:
        seen = [source]
        while (further := on.get(seen[-1])) is not None and further not in seen:
            seen.append(further)
        if further is None:
            return seen[-1]
        return min(seen[seen.index(further) :], key=lambda c: (not c.government, c))

    return {claim: end(source) for claim, source in out.items()}


def _only(fits: Iterable[Credit]) -> Credit | None:
    """The one source among these; of a government and its ministries the government."""
    distinct = sorted(set(fits), key=lambda c: (len(c.kinds), c))
    if len(distinct) < 2:
        return distinct[0] if distinct else None
    one_state = all(c.government and c.proper == distinct[0].proper for c in distinct)
    return distinct[0] if one_state and not distinct[0].kinds else None


def _common_noun(name: str, text: str) -> bool:
    """Whether a credit is written without a name: in small letters, but for its first."""
    if name[1:] != name[1:].lower():
        return False
    return name[0].islower() or re.search(rf"\b{re.escape(name.lower())}\b", text) is not None
