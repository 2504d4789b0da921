"""List items to nested lists: what begins and ends, in order, and that as HTML."""

from collections.abc import Iterable, Iterator
from enum import Enum, auto
from typing import NamedTuple, Protocol


class Listed(Protocol):
    """An item of a list. ``level`` is its depth from 1."""

    @property
    def level(self) -> int: ...
    @property
    def ordered(self) -> bool: ...


class Edge(Enum):
    """What begins or ends."""

    LIST = auto()
    ITEM = auto()
    ITEM_END = auto()
    LIST_END = auto()


class ListItem(NamedTuple):
    level: int
    """Depth from 1."""
    ordered: bool
    html: str
    """A whole ``<li>``, but for its closing tag."""


def list_edges[T: Listed](items: Iterable[T]) -> Iterator[tuple[Edge, T]]:
    """Yield what begins and ends around *items*, each with its item, or of a list with the list's first.

    A deeper item's list is in the item before it, and a new kind of list begins a new one.
    """
    unclosed: list[T] = []  # the first items of the lists around the position, outermost first; each has an open item
    for item in items:
        while unclosed and _ends(unclosed[-1], item):
            yield from _end(unclosed.pop())
        if unclosed and unclosed[-1].level == item.level:
            yield Edge.ITEM_END, unclosed[-1]
        else:
            unclosed.append(item)
            yield Edge.LIST, item
        yield Edge.ITEM, item
    for first in reversed(unclosed):
        yield from _end(first)


def nested_list(items: Iterable[ListItem]) -> str:
    """Return *items* as lists in HTML."""
    return "".join(_html(edge, item) for edge, item in list_edges(items))


def _ends(first: Listed, item: Listed) -> bool:
    return first.level > item.level or (first.level == item.level and first.ordered != item.ordered)


def _end[T: Listed](first: T) -> Iterator[tuple[Edge, T]]:
    yield Edge.ITEM_END, first
    yield Edge.LIST_END, first


def _html(edge: Edge, item: ListItem) -> str:
    name = "ol" if item.ordered else "ul"
    return {Edge.LIST: f"<{name}>", Edge.ITEM: item.html, Edge.ITEM_END: "</li>", Edge.LIST_END: f"</{name}>"}[edge]
