"""What a source is, told by its first bytes; its name and media type decide where bytes cannot."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Literal, TypeGuard, get_args

from newsroom.ingest.article import SourceKind
from newsroom.ingest.decode import decode
from newsroom.ingest.errors import NotOneStory
from newsroom.ingest.kind import kind_of
from newsroom.ingest.several import SeveralKind

FollowKind = Literal["feed", "opml"]
"""What is followed and not read once: a feed, or a list of feeds."""
Kind = SourceKind | SeveralKind | FollowKind

Test = Callable[[bytes, str], bool]

# Who knows which kind when they see it, asked in this order: ``(data, name) -> bool`` in a module that is quick to
# load, which looks at the first bytes as far as they tell and raises nothing.
TESTS: tuple[tuple[Kind, str], ...] = (
    ("pdf", "newsroom.ingest.pdf.sign:is_pdf"),
    ("opml", "newsroom.ingest.feeds.kind:is_opml"),
    ("feed", "newsroom.ingest.feeds.kind:is_feed"),
    ("wallabag", "newsroom.ingest.lists.signs:is_wallabag"),
    ("pocket", "newsroom.ingest.lists.signs:is_pocket"),
    ("instapaper", "newsroom.ingest.lists.signs:is_instapaper"),
    ("readwise", "newsroom.ingest.lists.signs:is_readwise"),
    ("omnivore", "newsroom.ingest.lists.signs:is_omnivore"),
    ("mhtml", "newsroom.ingest.saved.mhtml:is_mhtml"),
    ("markdown", "newsroom.ingest.markdown.sign:is_markdown"),
    ("wire_package", "newsroom.ingest.wire.signs:is_wire_package"),
    ("wire", "newsroom.ingest.wire.signs:is_wire"),
    ("docx", "newsroom.ingest.word.sign:is_docx"),
    ("epub", "newsroom.ingest.book.sign:is_epub"),
    ("zip", "newsroom.ingest.lists.signs:is_zip"),
    ("list", "newsroom.ingest.lists.signs:is_list"),
)

# What a site says of its text is believed: bytes do not tell a text about HTML from HTML.
_BY_MEDIA_TYPE: dict[str, SourceKind] = {"text/plain": "text", "text/html": "html", "application/xhtml+xml": "html"}
_ONE: frozenset[str] = frozenset(get_args(SourceKind))
_NOT_ONE = {
    "feed": "This is a feed, which names new stories as they come. Follow it, and they come into your library.",
    "opml": "This is a list of feeds. Bring it in with your feeds, and follow those that you want.",
    "epub": "This is a book of several chapters. Bring them all in: they become a collection.",
}
_SEVERAL = "This holds several stories. Bring them all in at once."


def sniff(data: bytes, name: str = "", media_type: str = "") -> Kind:
    """Return the kind of *data*, which came in the file *name* or as *media_type*.

    Raises IngestError for what is of no kind that Newsroom reads.
    """
    for kind, test in TESTS:
        if _function(test)(data, name):
            return kind
    return _BY_MEDIA_TYPE.get(media_type) or kind_of(decode(data), name)


def sniff_one(data: bytes, name: str = "", media_type: str = "") -> SourceKind:
    """Return the kind of *data*, which is one story. Raises NotOneStory, with the data, and IngestError."""
    kind = sniff(data, name, media_type)
    if is_one_story(kind):
        return kind
    raise NotOneStory(_NOT_ONE.get(kind, _SEVERAL), kind, data)


def is_one_story(kind: Kind) -> TypeGuard[SourceKind]:
    """Tell whether a source of that *kind* is read by itself."""
    return kind in _ONE


def _function(path: str) -> Test:
    module, _, name = path.partition(":")
    test: Test = getattr(import_module(module), name)
    return test
