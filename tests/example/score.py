"""Which share of what was planted in the example a record holds: recall, 0 to 1, by name.

Precision is not measured here, because planted.json does not list everything that the example
holds; the one exception is `contradictions_sound`, since the questions that may be answered
"contradict" are all listed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

Row = dict[str, Any]
Part = tuple[int, int]


def overlap(a: Part, b: Part) -> int:
    """How many code points two half-open spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def closeness(a: Part, b: Part) -> float:
    """Shared code points over those of the stretch from the first to the last."""
    return overlap(a, b) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def pair(gold: list[Row], claims: list[Row], part: Callable[[Row], Part | None]) -> dict[str, Row]:
    """Gold id to claim, one to one, the closest spans first."""
    found = []
    for i, row in enumerate(gold):
        for j, claim in enumerate(claims):
            at = part(claim)
            if at is not None and claim["file"] == row["doc"]:
                close = closeness((row["start"], row["end"]), at)
                if close > 0:
                    found.append((-close, i, j))
    out: dict[str, Row] = {}
    taken: set[int] = set()
    for _, i, j in sorted(found):
        if gold[i]["id"] not in out and j not in taken:
            out[gold[i]["id"]] = claims[j]
            taken.add(j)
    return out


def share(hits: Iterable[bool]) -> float:
    """The share of true ones; 0 of nothing."""
    listed = list(hits)
    return round(sum(listed) / len(listed), 4) if listed else 0.0


def choices(row: Row, key: str) -> list[Any]:
    """What the row accepts under a key."""
    return [row[key], *row.get(f"{key}_alt", [])]


def alike(wanted: str, got: str | None) -> bool:
    """Whether two names share a word other than an article or a preposition."""
    small = {"the", "of", "for", "in", "a", "an"}
    return bool((set(wanted.casefold().split()) & set((got or "").casefold().split())) - small)


def time_part(claim: Row) -> Part | None:
    """Where the words stand that date a claim."""
    time = claim["time"]
    return None if time is None or time["start"] is None else (time["start"], time["end"])


def own_part(kind: str) -> Callable[[Row], Part]:
    """Where the figure, the words said or the instrument stands."""
    return lambda claim: (claim[kind]["start"], claim[kind]["end"])


class Scored:
    """Planted rows beside the claims of a record, ready to be counted."""

    def __init__(self, gold: dict[str, list[Row]], export: dict[str, list[Row]]) -> None:
        self.gold, self.export = gold, export
        self.files = {row["id"]: row["path"] for row in export["documents"]}
        kinds: dict[str, list[Row]] = defaultdict(list)
        for claim in export["claims"]:
            kinds[claim["kind"]].append({**claim, "file": self.files[claim["document"]]})
        self.figures = pair(gold["figures"], kinds["figure"], own_part("figure"))
        self.statements = pair(gold["statements"], kinds["statement"], own_part("statement"))
        self.instruments = pair(gold["instruments"], kinds["instrument"], own_part("instrument"))
        listed = gold["events"] + gold["meetings"]
        self.events = pair(listed, kinds["event"], time_part)
        self.questions_of: dict[str, set[str]] = defaultdict(set)
        for question in export["questions"]:
            for member in question["claims"]:
                self.questions_of[member].add(question["id"])

    def claim(self, planted: str) -> Row | None:
        """The claim found for a planted figure or event."""
        return self.figures.get(planted) or self.events.get(planted)

    def scores(self) -> dict[str, float]:
        """Every share by its name."""
        return {
            **self._figure_scores(),
            **self._other_scores(),
            "reuse_covered": self._reuse(),
            "contradictions_found": self._contradictions(),
            "contradictions_sound": self._sound(),
            "agreements_together": self._together(),
            "look_alikes_apart": share(self._apart(row["claims"]) for row in self.gold["traps"]),
        }

    def _figure_scores(self) -> dict[str, float]:
        def value(row: Row) -> bool:
            claim = self.figures.get(row["id"])
            if claim is None:
                return False
            figure = claim["figure"]
            ends = (figure["low"], figure["high"])
            near = all(
                (a is None) == (b is None) and (a is None or abs(a - b) < 0.01)
                for a, b in zip(ends, (row["low"], row["high"]), strict=True)
            )
            return near and figure["bound"] == row["bound"]

        def modality(row: Row) -> bool:
            claim = self.figures.get(row["id"])
            return claim is not None and claim["modality"] in choices(row, "modality")

        def measure(row: Row) -> bool:
            claim = self.figures.get(row["id"])
            return claim is not None and claim["figure"]["measure"] in choices(row, "measure")

        def part_of(row: Row) -> bool:
            claim, whole = self.figures.get(row["id"]), self.figures.get(row["part_of"])
            parts = claim and claim["figure"]["part_of"]
            return bool(parts) and whole is not None and bool(parts == whole["id"])

        rows = self.gold["figures"]
        return {
            "figures_found": share(row["id"] in self.figures for row in rows),
            "figures_value": share(map(value, rows)),
            "figures_measure": share(map(measure, rows)),
            "figures_part_of": share(part_of(row) for row in rows if row["part_of"]),
            "figures_not_asserted": share(
                modality(row) for row in rows if row["modality"] != "asserted"
            ),
        }

    def _other_scores(self) -> dict[str, float]:
        def dated(row: Row) -> bool:
            claim = self.events.get(row["id"])
            return claim is not None and claim["time"]["edtf"] == row["edtf"]

        def attributed(row: Row) -> bool:
            claim = self.statements.get(row["id"])
            return claim is not None and alike(row["speaker"], claim["statement"]["speaker"])

        def numbered(row: Row) -> bool:
            claim = self.instruments.get(row["id"])
            return claim is not None and claim["instrument"]["number"] == row["number"]

        return {
            "events_dated": share(map(dated, self.gold["events"])),
            **self._meeting_scores(),
            "statements_attributed": share(map(attributed, self.gold["statements"])),
            "instruments_found": share(
                row["id"] in self.instruments for row in self.gold["instruments"]
            ),
            "instruments_numbered": share(
                map(numbered, (r for r in self.gold["instruments"] if r["number"]))
            ),
        }

    def _meeting_scores(self) -> dict[str, float]:
        """Entries of lists: found, with their place, with their year or with it among others, and
        none told wrongly as if it were written."""

        def placed(claim: Row | None, row: Row) -> bool:
            return claim is not None and alike(row["place"], (claim["place"] or {}).get("name"))

        def dated(claim: Row | None, row: Row) -> bool:
            return claim is not None and claim["time"]["edtf"] == row["edtf"]

        def open_(claim: Row | None, row: Row) -> bool:
            edtf = claim["time"]["edtf"] if claim is not None else ""
            return row["edtf"] in (edtf[1:-1].split(",") if edtf.startswith("[") else [edtf])

        def honest(claim: Row | None, row: Row) -> bool:
            if claim is None:
                return False
            return bool(claim["time"]["inferred"]) or (placed(claim, row) and open_(claim, row))

        rows = [(self.events.get(row["id"]), row) for row in self.gold["meetings"]]
        return {
            "meetings_found": share(claim is not None for claim, _ in rows),
            "meetings_placed": share(placed(*each) for each in rows),
            "meetings_dated": share(dated(*each) for each in rows),
            "meetings_dated_or_open": share(open_(*each) for each in rows),
            "meetings_honest": share(honest(*each) for each in rows),
        }

    def _reuse(self) -> float:
        """The share of planted shared characters, both sides, that a reuse covers."""
        spans: dict[tuple[str, str], set[int]] = defaultdict(set)
        for row in self.export["reuse"]:
            for here, there in ((row["a"], row["b"]), (row["b"], row["a"])):
                key = (self.files[here["document"]], self.files[there["document"]])
                spans[key].update(range(here["start"], here["end"]))
        wanted, covered = 0, 0
        for row in self.gold["reuse"]:
            for here, there in ((row["a"], row["b"]), (row["b"], row["a"])):
                cells = set(range(here["start"], here["end"]))
                wanted += len(cells)
                covered += len(cells & spans[here["doc"], there["doc"]])
        return round(covered / wanted, 4) if wanted else 0.0

    def _joint(self, planted: list[str]) -> list[Row]:
        """Questions of the record that hold at least two of the planted claims."""
        members = {claim["id"] for claim in map(self.claim, planted) if claim is not None}
        return [q for q in self.export["questions"] if len(members & set(q["claims"])) >= 2]

    def _contradictions(self) -> float:
        rows = [row for row in self.gold["questions"] if row["answer"] == "contradict"]
        return share(
            any(q["answer"] == "contradict" for q in self._joint(row["claims"])) for row in rows
        )

    def _together(self) -> float:
        """Planted questions of several claims, two of which are joined with a right answer."""
        rows = [
            row
            for row in self.gold["questions"]
            if row["answer"] != "contradict" and len(row["claims"]) > 1
        ]
        return share(
            any(q["answer"] in row["accept"] for q in self._joint(row["claims"])) for row in rows
        )

    def _sound(self) -> float:
        """Of the record's contradictions that hold planted claims, those that were planted."""
        fair = {
            i
            for row in self.gold["questions"]
            if "contradict" in row["accept"]
            for i in row["claims"]
        }
        planted = {claim["id"]: i for i in self._ids() if (claim := self.claim(i)) is not None}
        claimed = [
            {planted[member] for member in question["claims"] if member in planted}
            for question in self.export["questions"]
            if question["answer"] == "contradict"
        ]
        judged = [members for members in claimed if members]
        return share(bool(members & fair) for members in judged) if judged else 1.0

    def _ids(self) -> list[str]:
        return [row["id"] for kind in ("figures", "events", "meetings") for row in self.gold[kind]]

    def _apart(self, planted: list[str]) -> bool:
        """Whether the look-alikes were both found and stand in no question together."""
        claims = [self.claim(one) for one in planted]
        if any(claim is None for claim in claims):
            return False
        first, second = (self.questions_of[claim["id"]] for claim in claims if claim is not None)
        return bool(first) and bool(second) and not first & second
