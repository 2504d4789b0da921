"""Telling a feed's items apart. Most feeds name each; some give all the same name, or the name of another address."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from hashlib import sha256

from newsroom.ingest.feeds.document import Item

MAX_LENGTH = 500  # code points of an identifier
_OPENING = 200  # code points of the text that tell items without headlines apart


def told_apart(items: Sequence[Item]) -> tuple[Item, ...]:
    """Return *items*, each with an identifier that is its alone; what a feed lists twice is listed once.

    That is what the feed calls it, or its address, or a digest of its words: the first that no other item shares.
    """
    by_all: dict[tuple[str, str, str], Item] = {}
    for item in items:
        by_all.setdefault((item.identifier, item.url, _words(item)), item)
    once = list(by_all.values())
    shared = {name: {value for value, count in Counter(map(name, once)).items() if count > 1} for name in _NAMES}
    return tuple(replace(item, identifier=_identifier(item, shared)) for item in once)


def _identifier(item: Item, shared: dict[Callable[[Item], str], set[str]]) -> str:
    own = (value for name in _NAMES if (value := name(item)) and value not in shared[name])
    return _short(next(own, "") or _words(item))


def _short(identifier: str) -> str:
    return identifier if len(identifier) <= MAX_LENGTH else f"sha256:{sha256(identifier.encode()).hexdigest()}"


def _given(item: Item) -> str:
    return item.identifier


def _address(item: Item) -> str:
    return item.url


def _words(item: Item) -> str:
    published = item.published.isoformat() if item.published and not item.headline else ""
    said = "\n".join((item.headline, published, "" if item.headline else item.markup[:_OPENING]))
    return f"sha256:{sha256(said.encode()).hexdigest()}"


# What may tell an item from the others of its feed, the best first.
_NAMES: tuple[Callable[[Item], str], ...] = (_given, _address, _words)
