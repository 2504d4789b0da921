"""What a W3C annotation is about: words of a page, a paragraph of a copy of ours, or another annotation. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.returns.files.linked.data import Node
from annotations.returns.files.others.quotes import tidied

_MOST = 20
"""Of one annotation's targets."""

_DEEPEST = 5
"""Of selectors that refine one another."""

_TOGETHER = {"Choice", "Composite", "List", "Independents"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where an annotation points: ``source`` is the address of a page, or the id of another annotation.

    ``on`` is the id of the mark in whose light it is to be read. ``unread`` says that there are selectors, and none of
    them has words or a paragraph.
    """

    source: str
    selectors: Selectors | None = None
    key: str = ""
    on: str = ""
    unread: bool = False


def targets(annotation: Node, ours: bool) -> list[Target]:
    """Return the targets of *annotation*; the words of *ours* are a story's, to the letter."""
    parts = (part for given in annotation.nodes("target") for part in _parts(given))
    return [_target(part, ours) for part in islice(parts, _MOST)]


def _parts(given: Node) -> list[Node]:
    return (given.nodes("items") + given.nodes("item")) or [given] if given.types & _TOGETHER else [given]


def _target(given: Node, ours: bool) -> Target:
    source = next((each.id for each in given.nodes("source")), "") or given.id
    chains = [_chain(selector) for selector in given.nodes("selector")[:_MOST]]
    quote = next((quote for chain in chains for each in reversed(chain) if (quote := _quote(each, ours))), None)
    position = next((at for chain in chains if len(chain) == 1 and (at := _position(chain[0]))), None)
    key = next((chain[0].text("value") for chain in chains if _is(chain[0], "FragmentSelector")), "") if ours else ""
    on = next((each.id for each in given.nodes("scope")), "")
    selectors = Selectors(quote, position) if quote and not key else None
    return Target(source, selectors, key, on, bool(chains) and not (selectors or key))


def _chain(selector: Node) -> list[Node]:
    """Return *selector* and what refines it, the last of which is the most exact."""
    return list(islice(_refined(selector), _DEEPEST))


def _refined(selector: Node) -> Iterator[Node]:
    at: Node | None = selector
    while at:
        yield at
        at = next(iter(at.nodes("refinedBy")), None)


def _quote(selector: Node, ours: bool) -> Quote | None:
    if not _is(selector, "TextQuoteSelector"):
        return None
    exact, prefix, suffix = (selector.text(name) for name in ("exact", "prefix", "suffix"))
    if ours:
        return Quote(exact, prefix, suffix) if exact.strip() else None
    return tidied(exact, prefix, suffix)


def _position(selector: Node) -> Position | None:
    if not _is(selector, "TextPositionSelector"):
        return None
    start, end = selector.number("start"), selector.number("end")
    return Position(start, end) if start is not None and end is not None and start < end else None


def _is(selector: Node, name: str) -> bool:
    return name in selector.types
