"""Sources that hold several stories: a book, an archive, a list of addresses, another service's export."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from newsroom.ingest.article import Source

SeveralKind = Literal["epub", "zip", "wire_package", "list", "pocket", "instapaper", "wallabag", "omnivore", "readwise"]


@dataclass(frozen=True)
class Several:
    """The stories of one source, in its order, each read when it is asked for; ``title`` is the whole's own, if any.

    ``is_collection`` says that they belong together as parts of one work, such as a book's chapters.
    """

    title: str
    parts: Iterable[Source]
    is_collection: bool = False


Opener = Callable[[Source], Several]

# By kind: module and function, which takes the source with its bytes and raises IngestError.
OPENERS: dict[SeveralKind, str] = {}


def opener_of(kind: SeveralKind) -> Opener:
    """Return what opens sources of that *kind*."""
    module, _, name = OPENERS[kind].partition(":")
    opener: Opener = getattr(import_module(module), name)
    return opener
