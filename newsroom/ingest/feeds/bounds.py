"""How large a feed of XML may be: bounds that are looked at before anything walks it."""

from __future__ import annotations

import re

from newsroom.ingest.errors import SourceTooLarge

MAX_TAGS = 150_000  # outside of the items' own markup, where that is escaped or literal
MAX_ITEMS = 5_000  # empty ones as well: feedparser takes its time with each
MAX_REFERENCES = 400_000  # such as &lt;, of which escaped markup is full
MAX_DEPTH = 2_000  # elements within each other; those that a broken feed forgets to close count
MAX_TAG = 20_000  # code points of one tag with its attributes
_TOO_MUCH = (
    "This feed has too many parts for us to read. Look whether the site has a smaller one, such as its newest items."
)
_LITERAL = re.compile(r"<!\[CDATA\[(?:(?!\]\]>).)*+(?:\]\]>)?|<!--(?:(?!-->).)*+(?:-->)?", re.DOTALL)
_ITEM = re.compile(r"<(?:\w{1,30}:)?(?:item|entry)[\s/>]", re.IGNORECASE)
_TAG = re.compile(r"<(/?)[^<>]{0,20000}?(/?)>")
_LONG_TAG = re.compile(rf"<[^<>]{{{MAX_TAG}}}")


def check_size(text: str) -> None:
    """Raise SourceTooLarge when the feed *text* would take too long to read."""
    bare = _LITERAL.sub("", text)
    if (
        bare.count("<") > MAX_TAGS
        or bare.count("&") > MAX_REFERENCES
        or sum(1 for _ in _ITEM.finditer(bare)) > MAX_ITEMS
        or _LONG_TAG.search(bare)
        or _depth(bare) > MAX_DEPTH
    ):
        raise SourceTooLarge(_TOO_MUCH)


def _depth(text: str) -> int:
    depth = deepest = 0
    for tag in _TAG.finditer(text):
        depth += -1 if tag[1] else 0 if tag[2] else 1
        deepest = max(depth, deepest)
    return deepest
