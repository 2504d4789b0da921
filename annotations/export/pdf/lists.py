"""List items as nested lists."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from annotations.export.pdf.nodes import Node
from annotations.weave.lists import Edge, list_edges

_DEEPEST = 12
"""Levels that are told apart; the typesetter has room for no more."""


class Item(NamedTuple):
    """What is in an item, and its depth from 1."""

    level: int
    ordered: bool
    inside: list[Node]


def nested(items: Iterable[Item]) -> Node:
    """Return *items* in their lists, which lie in one another as on the page."""
    root: list[Node] = ["span"]
    around = [root]  # the open lists and items around the position, outermost first
    for edge, item in list_edges(each._replace(level=min(each.level, _DEEPEST)) for each in items):
        if edge in (Edge.LIST, Edge.ITEM):
            made = _begun(edge, item)
            around[-1].append(made)
            around.append(made)
        else:
            around.pop()
    return root


def _begun(edge: Edge, item: Item) -> list[Node]:
    if edge is Edge.ITEM:
        return ["li", *item.inside]
    return ["ol", "1"] if item.ordered else ["ul"]
