"""What is measured: a row for each number, with where to find it and what the best peer reaches.

The peers' numbers were measured with the same scorers on the same files and are quoted from
the benchmarks' own READMEs.
"""

from __future__ import annotations

from dataclasses import dataclass

#: Peer numbers of a benchmark that no existing tool attempts.
NOBODY = None


@dataclass(frozen=True, slots=True)
class Measure:
    """One number: `path` leads to it in the scorer's JSON; `peer` is the best existing tool's."""

    group: str
    name: str
    path: tuple[str, ...]
    peer: float | None
    tool: str
    #: What the scorer's number is multiplied by: some give percentages.
    scale: float = 1.0
    #: "3/4" is three: the share would fall where more questions are put together at all.
    counted: bool = False

    @property
    def key(self) -> str:
        """How the floor of this number is named."""
        return f"{self.group} / {self.name}"


def _f1(*path: str) -> tuple[str, ...]:
    return (*path, "f1")


def _quantities() -> list[Measure]:
    rows = (
        ("value", "value", 0.897),
        ("value+unit", "value+unit", 0.828),
        ("value+change", "value+change", 0.856),
        ("value+concept", "value+concept_relaxed", 0.713),
        ("value+unit+concept", "value+unit+concept_relaxed", 0.673),
    )
    by_source = (
        ("NewsQuant", "value", "value", 0.896),
        ("NewsQuant", "value+unit", "value+unit", 0.824),
        ("NewsQuant", "value+change", "value+change", 0.856),
        ("NewsQuant", "value+concept", "value+concept_relaxed", 0.713),
        ("NewsQuant", "value+unit+concept", "value+unit+concept_relaxed", 0.673),
        ("Recognizers-Text", "value", "value", 0.897),
        ("Recognizers-Text", "value+unit", "value+unit", 0.836),
    )
    named = [("all", name, metric, peer) for name, metric, peer in rows] + list(by_source)
    return [
        Measure(
            "quantities",
            name if source == "all" else f"{source} {name}",
            (source, "metrics", metric, "F1"),
            peer,
            "CQE 2.0.3",
            scale=0.01,
        )
        for source, name, metric, peer in named
    ]


_TEMPORAL = {
    "tbaq": (0.845, 0.920, 0.772, 0.839),
    "meantime": (0.821, 0.896, 0.781, 0.835),
    "gum": (0.785, 0.847, 0.780, 0.820),
    "expressions": (0.776, 0.934, 0.855, 0.887),
}

#: How many hand-made cases there are.
_CASES = 52


def _temporal() -> list[Measure]:
    paths = (("strict", "F1"), ("relaxed", "F1"), ("value_F1",), ("interval", "F1"))
    names = ("strict F1", "relaxed F1", "value F1", "interval F1")
    compared = [
        Measure(f"temporal {corpus}", name, path, peer, "HeidelTime 2.2.1")
        for corpus, peers in _TEMPORAL.items()
        for name, path, peer in zip(names, paths, peers, strict=True)
    ]
    gum, cases = "temporal gum", "temporal expressions"
    return [
        *compared,
        Measure(gum, "relaxed recall", ("relaxed", "R"), None, "not measured"),
        Measure(gum, "value accuracy", ("value_acc",), None, "not measured"),
        Measure(cases, "ranges F1", ("ranges", "F1"), 0.0, "none of them reports ranges"),
        Measure(
            cases,
            "cases fully right",
            ("documents_fully_right",),
            39 / _CASES,
            "HeidelTime 2.2.1",
            scale=1 / _CASES,
        ),
    ]


_GEO = {
    "lgl": (0.60, 0.54, 0.41),
    "trnews": (0.77, 0.61, 0.50),
    "geovirus": (0.89, 0.65, 0.62),
    "gwn": (0.69, 0.67, 0.50),
}


def _geo() -> list[Measure]:
    paths = (_f1("recognition_strict"), ("resolution", "acc161"), _f1("end_to_end_161"))
    names = ("strict F1", "accuracy within 161 km", "end-to-end F1")
    return [
        Measure(f"geo {corpus}", name, path, peer, "spaCy NER, most populous namesake")
        for corpus, peers in _GEO.items()
        for name, path, peer in zip(names, paths, peers, strict=True)
    ]


def _quotes() -> list[Measure]:
    speech = ("overlap", "speech")
    rows = (
        ("direct F1", _f1(*speech, "direct"), 0.57, "JournalismAI-2021"),
        ("mixed F1", _f1(*speech, "mixed"), 0.48, "GenderGapTracker, spaCy md"),
        ("indirect speech F1", _f1(*speech, "indirect"), 0.47, "GenderGapTracker"),
        ("speaker accuracy, direct", (*speech, "direct", "speaker_acc"), 0.96, "textacy 0.13"),
        (
            "quote and speaker F1",
            (*speech, "any", "quote_and_speaker_f1"),
            0.396,
            "GenderGapTracker, spaCy md",
        ),
    )
    return [Measure("quotes", name, path, peer, tool) for name, path, peer, tool in rows]


_UNKNOWN = (None,) * 7

_RECORD_PEERS: dict[str, tuple[float | None, ...]] = {
    "portal": (0.78, 0.36, 0.71, 0.69, 0.91, 0.43, 0.92),
    "karabakh-many-sides": (0.95, 0.32, 0.84, 0.54, 0.68, 0.41, 0.998),
    "hurricane-maria-deaths": (0.90, 0.21, 0.51, 0.36, 0.63, 0.29, 0.93),
    "heldout": _UNKNOWN,
    "heldout2": _UNKNOWN,
    "heldout3": _UNKNOWN,
    "heldout4": _UNKNOWN,
    "heldout5": _UNKNOWN,
    "heldout6": _UNKNOWN,
    "heldout7": _UNKNOWN,
    "heldout8": _UNKNOWN,
}


def _record() -> list[Measure]:
    compared = (
        ("figures value F1", _f1("figures", "value"), "the best of CQE, quantulum3, spaCy NER"),
        ("figures full F1", _f1("figures", "full"), "CQE 2.0.3"),
        ("events dated F1", _f1("events", "dated"), "the best date finder"),
        ("events told F1", _f1("events", "told"), "the best date finder"),
        ("statements found F1", _f1("statements", "found"), "GenderGapTracker"),
        ("statements attributed F1", _f1("statements", "attributed"), "GenderGapTracker"),
        ("reuse F1", _f1("reuse"), "difflib, all pairs"),
    )
    alone = (
        ("instruments found F1", _f1("instruments", "found")),
        ("figures' source", ("figures", "fields", "source")),
        ("figures' time", ("figures", "fields", "time")),
        ("figures' place", ("figures", "fields", "place")),
        ("figures' part_of", ("figures", "fields", "part_of")),
        ("figures' modality", ("figures", "fields", "modality")),
        ("question links F1", _f1("questions", "links")),
        ("answers right", ("questions", "answers_right")),
        ("contradictions found", ("questions", "contradictions", "recall")),
        ("contradictions sound", ("questions", "contradictions", "sound")),
        ("pairs sound", ("questions", "contradictions", "pairs_sound")),
        ("questions with right origins", ("questions", "origins_right")),
        ("look-alikes kept apart", ("traps", "kept_apart")),
        ("places' names joined, precision", ("places' names", "pairs", "p")),
        ("places' names joined, recall", ("places' names", "pairs", "r")),
    )
    out = []
    for corpus, peers in _RECORD_PEERS.items():
        for (name, path, tool), peer in zip(compared, peers, strict=True):
            named = tool if peer is not None else "not measured"
            out.append(Measure(f"record {corpus}", name, path, peer, named))
        out += [
            Measure(
                f"record {corpus}", name, path, NOBODY, "nobody", counted="right origins" in name
            )
            for name, path in alone
        ]
    return out


def _planted() -> list[Measure]:
    """Recall of rensa 0.5.0, which gives windows without offsets; its precision nobody measured."""
    peers = {"0% replaced": 1.0, "10% replaced": 0.98, "20% replaced": 0.82}
    recall = [
        Measure("reuse planted", f"recall, {share}", (share, "recall"), peer, "rensa 0.5.0")
        for share, peer in peers.items()
    ]
    return recall + [
        Measure("reuse planted", f"precision, {share}", (share, "precision"), None, "not measured")
        for share in peers
    ]


MEASURES: tuple[Measure, ...] = (
    *_record(),
    *_planted(),
    *_quantities(),
    *_temporal(),
    *_quotes(),
    *_geo(),
)
