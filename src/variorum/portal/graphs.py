"""Who takes from whom as a small graph: takers left, givers right, those who do both between.

Only geometry. A table beside every graph says the same, and all of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from variorum.store.queries import Borrowing

#: The picture's own units: its width, the height of a line, the room above the first.
WIDTH, _LINE, _TOP = 1056, 24, 30
#: Where the three columns stand: the right end of names, their middle, their left end.
_COLUMNS = (300.0, 528.0, 756.0)
#: Half of a middle name: of each letter, and at most.
_LETTER, _HALF = 3.4, 110.0
#: At most so many sources in a column, and so many borrowings in the graph of a record.
_MOST, _MOST_BORROWINGS = 14, 36
#: So many times the columns of a record's graph are put in order, back and forth.
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Node:
    """A source in the column 0, 1 or 2; `own` where it is the one that the page is about."""

    id: str
    name: str
    column: int
    x: float
    y: float
    own: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """A line from the taker to the giver, `weight` wide; `curve` is its path."""

    borrowing: Borrowing
    curve: str
    weight: float


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph of `height`; `left_out` borrowings stand in the table alone."""

    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def source_graph(borrowings: Sequence[Borrowing], source: str) -> Graph | None:
    """The takers and the givers around one source; null where there are none."""
    takers = _fullest([borrowing for borrowing in borrowings if borrowing.giver == source], _MOST)
    givers = _fullest([borrowing for borrowing in borrowings if borrowing.taker == source], _MOST)
    shown = [*takers, *givers]
    if not shown:
        return None
    own = (
        (takers[0].giver, takers[0].giver_name)
        if takers
        else (givers[0].taker, givers[0].taker_name)
    )
    columns = (
        sorted({(borrowing.taker, borrowing.taker_name) for borrowing in takers}, key=_by_name),
        [own],
        sorted({(borrowing.giver, borrowing.giver_name) for borrowing in givers}, key=_by_name),
    )
    # one that takes from the source and gives to it stands on both sides
    nodes = _nodes(columns, source)
    at = {(node.id, node.column): node for node in nodes}
    edges = [
        _edge(borrowing, at[borrowing.taker, 0], at[borrowing.giver, 1]) for borrowing in takers
    ]
    edges += [
        _edge(borrowing, at[borrowing.taker, 1], at[borrowing.giver, 2]) for borrowing in givers
    ]
    height = max(node.y for node in nodes) + _LINE
    return Graph(height, nodes, tuple(edges), len(borrowings) - len(shown))


def whole_graph(borrowings: Sequence[Borrowing]) -> Graph | None:
    """The borrowings of a record with most claims and stretches; null where there are none."""
    shown = _fullest(borrowings, _MOST_BORROWINGS)
    takers = {(borrowing.taker, borrowing.taker_name) for borrowing in shown}
    givers = {(borrowing.giver, borrowing.giver_name) for borrowing in shown}
    if not shown:
        return None
    columns = _untangled(
        (
            sorted(takers - givers, key=_by_name),
            sorted(takers & givers, key=_by_name),
            sorted(givers - takers, key=_by_name),
        ),
        shown,
    )
    nodes = _nodes(columns, "")
    at = {node.id: node for node in nodes}
    edges = tuple(_edge(borrowing, at[borrowing.taker], at[borrowing.giver]) for borrowing in shown)
    return Graph(max(node.y for node in nodes) + _LINE, nodes, edges, len(borrowings) - len(shown))


def _fullest(borrowings: Sequence[Borrowing], most: int) -> list[Borrowing]:
    """Those with most claims and stretches, in the order in which they came."""
    ranked = sorted(borrowings, key=lambda f: (-f.claims - f.stretches, f.taker, f.giver))[:most]
    kept = {(borrowing.taker, borrowing.giver) for borrowing in ranked}
    return [borrowing for borrowing in borrowings if (borrowing.taker, borrowing.giver) in kept]


def _by_name(source: tuple[str, str]) -> tuple[str, str]:
    return source[1].casefold(), source[0]


def _untangled(
    columns: Sequence[list[tuple[str, str]]], shown: Sequence[Borrowing]
) -> list[list[tuple[str, str]]]:
    """The columns with each name near those it has lines to, so that fewer lines cross.

    Barycentres, back and forth, after K. Sugiyama, S. Tagawa and M. Toda, "Methods for visual
    understanding of hierarchical system structures" (1981); of equals the first in the alphabet.
    """
    near: dict[str, list[str]] = {key: [] for column in columns for key, _ in column}
    for borrowing in shown:
        near[borrowing.taker].append(borrowing.giver)
        near[borrowing.giver].append(borrowing.taker)
    ordered = [list(column) for column in columns]
    for _ in range(_SWEEPS):
        for number in (1, 2, 1, 0):
            at = {
                key: (place + 0.5) / len(column)
                for other, column in enumerate(ordered)
                for place, (key, _) in enumerate(column)
                if other != number
            }
            ordered[number].sort(
                key=lambda source: (_middle(source[0], near, at), _by_name(source))
            )
    return ordered


def _middle(key: str, near: Mapping[str, Sequence[str]], at: Mapping[str, float]) -> float:
    """Where a source's neighbours in other columns stand on average, from 0 to 1."""
    places = [at[other] for other in near[key] if other in at]
    return round(sum(places) / len(places), 6) if places else 0.5


def _nodes(columns: Sequence[Sequence[tuple[str, str]]], own: str) -> tuple[Node, ...]:
    lines = max(len(column) for column in columns)
    out = []
    for number, column in enumerate(columns):
        # a short column is spread out over the height, so that fewer lines run through its names
        step = lines * _LINE / max(len(column), 1)
        for at, (key, name) in enumerate(column):
            y = _TOP + (at + 0.5) * step - _LINE / 2
            out.append(Node(key, name, number, _COLUMNS[number], round(y, 1), key == own))
    return tuple(out)


def _edge(borrowing: Borrowing, taker: Node, giver: Node) -> Edge:
    weight = 1.2 + min((borrowing.claims + borrowing.stretches) ** 0.5, 6.0) * 0.8
    x1 = taker.x + _beside(taker)
    x2 = giver.x - _beside(giver)
    if taker.column == giver.column:
        # both in the middle: an arc beside their names
        x2 = giver.x + _beside(giver)
        curve = f"M{x1} {taker.y}C{x1 + 46} {taker.y} {x2 + 46} {giver.y} {x2} {giver.y}"
    else:
        bend = (x2 - x1) * 0.5
        curve = (
            f"M{x1} {taker.y}C{x1 + bend:.1f} {taker.y} {x2 - bend:.1f} {giver.y} {x2} {giver.y}"
        )
    return Edge(borrowing, curve, round(weight, 1))


def _beside(node: Node) -> float:
    """How far from its place a line begins or ends, so that it meets the end of the name."""
    if node.column != 1:
        return 6.0
    return round(min(8 + _LETTER * len(node.name) * (1.2 if node.own else 1.0), _HALF), 1)
