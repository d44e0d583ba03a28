"""Finding again what documents share when only a few of them changed.

Which pairs are compared depends on how many documents have a run of words and which of them
come first. So a document that comes or goes can change, besides its own pairs, those of
documents that share with it a run that becomes frequent or rare, or that had or get another
first document. Exactly these are looked at again; the outcome is that of a build from nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import combinations

import numpy as np
import numpy.typing as npt

from variorum.copies.boilerplate import group
from variorum.copies.candidates import candidates
from variorum.copies.memory import Memory
from variorum.copies.shingles import Sizes, entries_of, keys_of, links, places_of
from variorum.copies.stream import Stream, stream_of
from variorum.copies.words import Ints, Numbers
from variorum.model import Compared, Document
from variorum.settings import Settings

Pair = tuple[str, str]
#: With more changes than this, and than this share of the documents, all are compared anew.
FEW, SHARE = 8, 0.05


@dataclass(frozen=True, slots=True)
class Change:
    """Pairs that are to be compared, pairs that are compared no longer, and the new segment.

    `families` are those whose pages, taken together, are not what they were.
    """

    pairs: list[Pair]
    dropped: set[Pair]
    families: frozenset[str]
    segment: int
    entries: Numbers
    members: list[Compared]


def afresh(documents: Mapping[str, Document], settings: Settings) -> Change:
    """The change from nothing to these documents, which come by id, sorted."""
    ids, every = list(documents), list(documents.values())
    stream = stream_of(d.text for d in every)
    own = [group(d) for d in every]
    names = {name: n for n, name in enumerate(sorted(set(own)))}
    families = np.asarray([names[name] for name in own], dtype=np.int64)
    entries = entries_of(stream, settings.shingle)
    linked = links(entries, stream, families, settings.frequent_run)
    found = candidates(linked, stream, settings.shingle).tolist()
    pairs = [(ids[one], ids[other]) for one, other in found]
    return Change(pairs, set(), frozenset(own), 0, entries, _members(documents, stream, 0))


def unknown(documents: Mapping[str, Document], memory: Memory) -> int:
    """How many documents came or went that the memory does not know of."""
    held = {member.document for member in memory.members()}
    return len(memory.departed()) + len(documents.keys() - held)


def few(changed: int, memory: Memory) -> bool:
    """Whether so little changed that looking at the changes alone is less work."""
    held = len(memory.members())
    return held > 0 and changed <= max(FEW, SHARE * held)


def changes(
    documents: Mapping[str, Document], memory: Memory, held: Set[Pair], settings: Settings
) -> Change:
    """What is to be done for the documents, which come by id, that the memory does not know.

    `held` are the pairs of which rows are remembered.
    """
    census = _Census(documents, memory, settings)
    near, own = census.around_the_new()
    pairs = [
        pair
        for pair in census.linked(near, own)
        if census.is_added(pair[0]) or census.is_added(pair[1])
    ]
    doubted = census.doubted()
    kept: set[tuple[int, int]] = set()
    if doubted:
        numbers = np.unique(np.asarray(sorted(doubted), dtype=np.int64))
        kept = set(census.linked(*census.with_leaders(numbers))) & doubted
    known = {pair for pair in doubted if census.ids(pair) in held}
    known |= {pair for pair in doubted if census.ids(pair)[::-1] in held}
    wanted = sorted({*pairs, *(kept - known)})
    return Change(
        [census.ids(pair) for pair in wanted],
        {census.ids(pair) for pair in (doubted & known) - kept},
        census.families,
        census.segment,
        census.entries,
        census.members,
    )


def _members(documents: Mapping[str, Document], stream: Stream, segment: int) -> list[Compared]:
    return [
        Compared(name, group(d), segment, begin, length)
        for (name, d), begin, length in zip(
            documents.items(), stream.begins.tolist(), stream.lengths.tolist(), strict=True
        )
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """Runs and the texts that have them, each text once: three columns, by key, then text."""

    keys: Numbers
    texts: Ints
    group: Ints

    def of(self, chosen: npt.NDArray[np.bool_]) -> _Found:
        return _Found(self.keys[chosen], self.texts[chosen], self.group[chosen])

    def counts(self, among: npt.NDArray[np.bool_]) -> Ints:
        """For each entry in how many of the texts `among` its run stands."""
        size = int(self.group[-1]) + 1 if len(self.group) else 1
        return np.bincount(self.group[among[self.texts]], minlength=size)[self.group]


class _Census:
    """All texts before and after the change by number: in the order of their documents' ids."""

    def __init__(
        self, documents: Mapping[str, Document], memory: Memory, settings: Settings
    ) -> None:
        self._memory, self._settings = memory, settings
        self._documents = documents
        old = list(memory.members())
        gone = list(memory.departed())
        known = {member.document for member in old}
        new = {name: d for name, d in documents.items() if name not in known}
        stream = stream_of(d.text for d in new.values())
        self.segment = 1 + max((m.segment for m in [*old, *(m for m, _ in gone)]), default=-1)
        self.entries = entries_of(stream, settings.shingle)
        self.members = _members(new, stream, self.segment)
        self.families = frozenset([*(m.family for m, _ in gone), *(m.family for m in self.members)])
        self._gone_runs = entries_of(stream_of(text for _, text in gone), settings.shingle)
        every = [*old, *(m for m, _ in gone), *self.members]
        # a document that was read anew has one id: as it was comes before as it is
        order = sorted(range(len(every)), key=lambda n: every[n].document)
        self._every = [every[n] for n in order]
        at = np.asarray(order, dtype=np.int64)
        self._before = at < len(old) + len(gone)
        self._after = (at < len(old)) | ~self._before
        names = {name: n for n, name in enumerate(sorted({m.family for m in self._every}))}
        self._families = np.asarray([names[m.family] for m in self._every], dtype=np.int64)
        self._places = self._by_segment()
        changed = np.unique(keys_of(np.concatenate([self.entries, self._gone_runs])))
        self._changed = self.lookup(changed)

    def _by_segment(self) -> dict[int, tuple[Ints, Ints, Ints]]:
        """For each segment: where texts begin, where they end, and their numbers."""
        columns = [(m.segment, m.begin, m.length) for m in self._every]
        segments, begins, lengths = np.asarray(columns, dtype=np.int64).reshape(-1, 3).T
        out = {}
        for segment in np.unique(segments).tolist():
            own = np.flatnonzero(segments == segment)
            own = own[np.argsort(begins[own], kind="stable")]
            out[segment] = (begins[own], begins[own] + lengths[own], own)
        return out

    def is_added(self, number: int) -> bool:
        """Whether a text is new."""
        return not self._before[number]

    def ids(self, pair: tuple[int, int]) -> Pair:
        """The documents of two texts."""
        return self._every[pair[0]].document, self._every[pair[1]].document

    def lookup(self, keys: Numbers) -> _Found:
        """The texts, before or after, that have runs with these keys (sorted, each once)."""
        found_keys, texts = [np.zeros(0, dtype=np.uint64)], [np.zeros(0, dtype=np.int64)]
        for segment, (begins, ends, numbers) in sorted(self._places.items()):
            entries = (
                self.entries[_within(keys_of(self.entries), keys)]
                if segment == self.segment
                else self._memory.entries(segment, keys)
            )
            places = places_of(entries)
            at = np.searchsorted(begins, places, side="right") - 1
            # entries of texts that are gone for long lead nowhere
            valid = (at >= 0) & (places < ends[at])
            found_keys.append(keys_of(entries)[valid])
            texts.append(numbers[at[valid]])
        together = np.stack([np.concatenate(found_keys).astype(np.int64), np.concatenate(texts)])
        each = np.unique(together, axis=1)
        new = np.ones(each.shape[1], dtype=np.bool_)
        new[1:] = each[0, 1:] != each[0, :-1]
        return _Found(each[0].astype(np.uint64), each[1], np.cumsum(new) - 1)

    def _leaders(self, found: _Found, among: npt.NDArray[np.bool_]) -> tuple[Ints, Ints]:
        """For each entry the first text of its family that has its run, and the very first.

        -1 where no text of the family, or none at all, is `among` those that count.
        """
        there = np.flatnonzero(among[found.texts])
        count = int(self._families.max(initial=0)) + 1
        kin = found.group * count + self._families[found.texts]
        leader = np.full(len(kin), -1, dtype=np.int64)
        head = leader.copy()
        for columns, out in ((kin, leader), (found.group, head)):
            names, first = np.unique(columns[there], return_index=True)
            at = np.minimum(np.searchsorted(names, columns), max(0, len(names) - 1))
            if len(names):
                known = names[at] == columns
                out[known] = found.texts[there[first[at[known]]]]
        return leader, head

    def around_the_new(self) -> tuple[Ints, Numbers]:
        """The texts that a new one may be linked to, with itself, and the runs of the new ones."""
        keys = np.unique(keys_of(self.entries))
        found = self._changed.of(_within(self._changed.keys, keys))
        found = found.of(self._after[found.texts])
        few = found.counts(self._after) <= self._settings.frequent_run
        leader, head = self._leaders(found, self._after)
        added = ~self._before
        chosen = few | added[found.texts] | added[leader]
        chosen |= (found.texts == leader) & added[head]
        often = ~few & added[found.texts]
        near = (found.texts[chosen], leader[often], head[often])
        own = np.flatnonzero(added)
        return np.unique(np.concatenate([*near, own])), keys

    def doubted(self) -> set[tuple[int, int]]:
        """Pairs of texts that stay whose link may have changed, by number."""
        found, most = self._changed, self._settings.frequent_run
        stays = self._before & self._after
        before = found.counts(self._before) > most
        after = found.counts(self._after) > most
        out: set[tuple[int, int]] = set()
        crossed = found.of((before != after) & stays[found.texts])
        edges = np.flatnonzero(np.diff(crossed.group)) + 1
        for together in np.split(crossed.texts, edges):
            out.update(combinations(sorted(together.tolist()), 2))
        still = found.of(before & after & stays[found.texts])
        whole = found.of(before & after)
        kept = stays[whole.texts]
        old = [column[kept] for column in self._leaders(whole, self._before)]
        new = [column[kept] for column in self._leaders(whole, self._after)]
        led = (still.texts == old[0]) | (still.texts == new[0])
        moved = (old[0] != new[0]) | (led & (old[1] != new[1]))
        for texts in (old[0], new[0], old[1], new[1]):
            chosen = moved & stays[texts] & (texts != still.texts)
            pairs = np.stack([still.texts[chosen], texts[chosen]])
            out.update((one, other) for one, other in np.sort(pairs, axis=0).T.tolist())
        return out

    def with_leaders(self, texts: Ints) -> tuple[Ints, Numbers]:
        """Texts with the first ones of the frequent runs that they share, and those runs."""
        shared = keys_of(entries_of(self._stream(texts), self._settings.shingle))
        keys = np.unique(shared[1:][shared[1:] == shared[:-1]])
        found = self.lookup(keys)
        found = found.of(self._after[found.texts])
        often = found.counts(self._after) > self._settings.frequent_run
        often &= np.isin(found.texts, texts)
        firsts = [column[often] for column in self._leaders(found, self._after)]
        return np.unique(np.concatenate([texts, *firsts])), keys

    def _stream(self, texts: Ints) -> Stream:
        chosen = (self._every[number].document for number in texts.tolist())
        return stream_of(self._documents[name].text for name in chosen)

    def linked(self, texts: Ints, keys: Numbers) -> list[tuple[int, int]]:
        """The pairs among texts that are worth comparing for runs with these keys."""
        stream = self._stream(texts)
        entries = entries_of(stream, self._settings.shingle)
        entries = entries[_within(keys_of(entries), keys)]
        found = self.lookup(keys)
        found = found.of(self._after[found.texts])
        known, counts = np.unique(found.keys, return_counts=True)
        most, size = self._settings.frequent_run, self._settings.shingle
        families = self._families[texts]
        linked = links(entries, stream, families, most, Sizes(known, counts))
        pairs = candidates(linked, stream, size)
        return [(int(texts[one]), int(texts[other])) for one, other in pairs.tolist()]


def _within(keys: Numbers, chosen: Numbers) -> npt.NDArray[np.bool_]:
    """Which of the keys are among the chosen ones, which are sorted."""
    if not len(chosen):
        return np.zeros(len(keys), dtype=np.bool_)
    at = np.minimum(np.searchsorted(chosen, keys), len(chosen) - 1)
    return np.asarray(chosen[at] == keys)
