"""What a source is, told by its first bytes; its name and media type decide where bytes cannot."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal

from newsroom.ingest.article import SourceKind
from newsroom.ingest.decode import decode
from newsroom.ingest.kind import kind_of
from newsroom.ingest.several import SeveralKind

FollowKind = Literal["feed", "opml"]
"""What is followed and not read once: a feed, or a list of feeds."""
Kind = SourceKind | SeveralKind | FollowKind

Test = Callable[[bytes, str], bool]

# Who knows which kind when they see it, asked in this order: ``(data, name) -> bool`` in a module that is quick to
# load, which looks at the first bytes as far as they tell and raises nothing.
TESTS: tuple[tuple[Kind, str], ...] = ()


def sniff(data: bytes, name: str = "", media_type: str = "") -> Kind:
    """Return the kind of *data*, which came in the file *name* or as *media_type*.

    Raises IngestError for what is of no kind that Newsroom reads.
    """
    for kind, test in TESTS:
        if _function(test)(data, name):
            return kind
    if media_type == "text/plain":
        return "text"
    return kind_of(decode(data), name)


def _function(path: str) -> Test:
    module, _, name = path.partition(":")
    test: Test = getattr(import_module(module), name)
    return test
