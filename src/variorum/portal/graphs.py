"""Who takes from whom as a small graph: takers left, givers right, those who do both between.

Only geometry. A table beside every graph says the same, and all of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from variorum.store.queries import Flow

#: The picture's own units: its width, the height of a line, the room above the first.
WIDTH, _LINE, _TOP = 1056, 24, 30
#: Where the three columns stand: the right end of names, their middle, their left end.
_COLUMNS = (300.0, 528.0, 756.0)
#: The middle names end and begin this far from their column.
_HALF = 110.0
#: At most so many sources in a column, and so many flows in the graph of a record.
_MOST, _MOST_FLOWS = 14, 36


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

    flow: Flow
    curve: str
    weight: float


@dataclass(frozen=True, slots=True)
class Graph:
    """A graph of `height`; `left_out` flows stand in the table alone."""

    height: float
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    left_out: int


def flow_graph(flows: Sequence[Flow], source: str) -> Graph | None:
    """The takers and the givers around one source; null where there are none."""
    takers = _fullest([flow for flow in flows if flow.giver == source], _MOST)
    givers = _fullest([flow for flow in flows if flow.taker == source], _MOST)
    shown = [*takers, *givers]
    if not shown:
        return None
    own = (
        (takers[0].giver, takers[0].giver_name)
        if takers
        else (givers[0].taker, givers[0].taker_name)
    )
    columns = (
        sorted({(flow.taker, flow.taker_name) for flow in takers}, key=_by_name),
        [own],
        sorted({(flow.giver, flow.giver_name) for flow in givers}, key=_by_name),
    )
    # one that takes from the source and gives to it stands on both sides
    nodes = _nodes(columns, source)
    at = {(node.id, node.column): node for node in nodes}
    edges = [_edge(flow, at[flow.taker, 0], at[flow.giver, 1]) for flow in takers]
    edges += [_edge(flow, at[flow.taker, 1], at[flow.giver, 2]) for flow in givers]
    height = max(node.y for node in nodes) + _LINE
    return Graph(height, nodes, tuple(edges), len(flows) - len(shown))


def whole_graph(flows: Sequence[Flow]) -> Graph | None:
    """The flows of a record with most claims and stretches; null where there are none."""
    shown = _fullest(flows, _MOST_FLOWS)
    takers = {(flow.taker, flow.taker_name) for flow in shown}
    givers = {(flow.giver, flow.giver_name) for flow in shown}
    if not shown:
        return None
    columns = (
        sorted(takers - givers, key=_by_name),
        sorted(takers & givers, key=_by_name),
        sorted(givers - takers, key=_by_name),
    )
    nodes = _nodes(columns, "")
    at = {node.id: node for node in nodes}
    edges = tuple(_edge(flow, at[flow.taker], at[flow.giver]) for flow in shown)
    return Graph(max(node.y for node in nodes) + _LINE, nodes, edges, len(flows) - len(shown))


def _fullest(flows: Sequence[Flow], most: int) -> list[Flow]:
    """Those with most claims and stretches, in the order in which they came."""
    ranked = sorted(flows, key=lambda f: (-f.claims - f.stretches, f.taker, f.giver))[:most]
    kept = {(flow.taker, flow.giver) for flow in ranked}
    return [flow for flow in flows if (flow.taker, flow.giver) in kept]


def _by_name(source: tuple[str, str]) -> tuple[str, str]:
    return source[1].casefold(), source[0]


def _nodes(columns: Sequence[Sequence[tuple[str, str]]], own: str) -> tuple[Node, ...]:
    lines = max(len(column) for column in columns)
    out = []
    for number, column in enumerate(columns):
        above = (lines - len(column)) * _LINE / 2
        for at, (key, name) in enumerate(column):
            y = _TOP + above + at * _LINE
            out.append(Node(key, name, number, _COLUMNS[number], round(y, 1), key == own))
    return tuple(out)


def _edge(flow: Flow, taker: Node, giver: Node) -> Edge:
    weight = 1.2 + min((flow.claims + flow.stretches) ** 0.5, 6.0) * 0.8
    x1 = taker.x + (_HALF if taker.column == 1 else 6)
    x2 = giver.x - (_HALF if giver.column == 1 else 6)
    if taker.column == giver.column:
        # both in the middle: an arc beside their names
        x2 = giver.x + _HALF
        curve = f"M{x1} {taker.y}C{x1 + 46} {taker.y} {x2 + 46} {giver.y} {x2} {giver.y}"
    else:
        bend = (x2 - x1) * 0.5
        curve = (
            f"M{x1} {taker.y}C{x1 + bend:.1f} {taker.y} {x2 - bend:.1f} {giver.y} {x2} {giver.y}"
        )
    return Edge(flow, curve, round(weight, 1))
