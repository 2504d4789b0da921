"""Sources that hold several stories: a book, an archive, a list of addresses, another service's export."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from importlib import import_module
from typing import Literal

from newsroom.ingest.article import Known, Source

SeveralKind = Literal["epub", "zip", "wire_package", "list", "pocket", "instapaper", "wallabag", "omnivore", "readwise"]


@dataclass(frozen=True)
class LeftOut:
    """What holds no story, or cannot be opened: what it is called there, and a sentence that says why."""

    name: str
    sentence: str


@dataclass(frozen=True)
class Several:
    """The stories of one source, in its order, each read when it is asked for; ``title`` is the whole's own, if any.

    The order is the same each time. ``is_collection`` says that they belong together as parts of one work, such as a
    book's chapters; a part that is itself several is such a work among others. ``known`` is what is said of the whole,
    and ``identifier`` its lasting name, such as an ISBN.
    """

    title: str
    parts: Iterable[Source | LeftOut | Several]
    is_collection: bool = False
    known: Known = field(default_factory=Known)
    identifier: str = ""


Opener = Callable[[Source], Several]

# By kind: module and function, which takes the source with its bytes and raises IngestError.
OPENERS: dict[SeveralKind, str] = {
    "epub": "newsroom.ingest.book.read:open_epub",
    "wire_package": "newsroom.ingest.wire.package:open_wire_package",
    "zip": "newsroom.ingest.lists.files:open_zip",
    "list": "newsroom.ingest.lists.exports:open_list",
    "pocket": "newsroom.ingest.lists.pocket:open_pocket",
    "instapaper": "newsroom.ingest.lists.exports:open_instapaper",
    "wallabag": "newsroom.ingest.lists.exports:open_wallabag",
    "omnivore": "newsroom.ingest.lists.omnivore:open_omnivore",
    "readwise": "newsroom.ingest.lists.exports:open_readwise",
}


def opener_of(kind: SeveralKind) -> Opener:
    """Return what opens sources of that *kind*."""
    module, _, name = OPENERS[kind].partition(":")
    opener: Opener = getattr(import_module(module), name)
    return opener
