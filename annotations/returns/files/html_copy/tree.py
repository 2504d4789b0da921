"""The tree of a web page that came back, read within bounds. Pure."""

from __future__ import annotations

import re

from lxml import etree, html

from annotations.returns.errors import BrokenFile, TooMuch
from newsroom.text.sanitise import bound_attributes

MAX_MARKUP = 10_000_000  # bytes, without the pictures in it
MAX_TAGS = 200_000
"""A copy of a 30,000-word story with 1,000 marks has 20,000."""

_DEEPEST = 150  # elements within each other; a program that nests lists in lists gets to 20
_PICTURE = re.compile(rb"""data:[a-z]+/[^"'\s>]*""", re.IGNORECASE)
_LIMITS = "This page has more markup than any copy of a story. Take a copy anew and edit that."


def tree_of(data: bytes) -> html.HtmlElement:
    """Return the root of the page *data*. Nothing that it names is opened. Raises TooMuch or BrokenFile."""
    markup = _PICTURE.sub(b"", data)
    if len(markup) > MAX_MARKUP or markup.count(b"<") > MAX_TAGS:
        raise TooMuch(_LIMITS)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_pis=True, huge_tree=False)
    try:
        root = html.document_fromstring(bound_attributes(_text(markup)).encode(), parser=parser, ensure_head_body=True)
    except (etree.LxmlError, ValueError) as error:
        raise BrokenFile("This page cannot be read: it is damaged. Take a copy anew and edit that.") from error
    if _is_deep(root):
        raise TooMuch(_LIMITS)
    return root


def _text(markup: bytes) -> str:
    """Word saves pages in the encoding of its system, and says so; the copy itself is in UTF-8."""
    said = re.search(rb"""charset\s*=\s*["']?(windows-125\d|iso-8859-\d+|utf-16)""", markup[:4_000], re.IGNORECASE)
    try:
        return markup.decode(said[1].decode() if said else "utf-8-sig", "replace").replace("\x00", "")
    except LookupError:
        return markup.decode("utf-8", "replace").replace("\x00", "")


def _is_deep(root: html.HtmlElement) -> bool:
    level = [root]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element]
    return bool(level)
