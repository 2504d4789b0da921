"""List items as nested lists."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.export.pdf.nodes import Node

_DEEPEST = 12
"""Levels that are told apart; the typesetter has room for no more."""


def nested(items: Iterable[tuple[int, bool, list[Node]]]) -> Node:
    """Return *items* (level from 1, ordered, what is in it): a deeper one's list is in the item before it.

    A new kind of list begins a new one, as on the page (annotations/weave/lists.py).
    """
    root: list[Node] = ["span"]
    unclosed: list[tuple[int, str, list[Node]]] = []  # the lists around the position, outermost first
    for level, ordered, inside in items:
        depth, name = min(level, _DEEPEST), "ol" if ordered else "ul"
        while unclosed and (unclosed[-1][0] > depth or (unclosed[-1][0] == depth and unclosed[-1][1] != name)):
            unclosed.pop()
        if not unclosed or unclosed[-1][0] != depth:
            made: list[Node] = ["ol", "1"] if ordered else ["ul"]
            _into(unclosed[-1][2] if unclosed else None, root).append(made)
            unclosed.append((depth, name, made))
        unclosed[-1][2].append(["li", *inside])
    return root


def _into(parent: list[Node] | None, root: list[Node]) -> list[Node]:
    """Return what a new list goes into: the last item of the list around it."""
    last = parent[-1] if parent else root
    return last if isinstance(last, list) else root
