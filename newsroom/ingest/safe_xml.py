"""XML that nobody vouches for: no entities, no DTD, no network, and bounds before anything walks the tree.

What real files get wrong is mended: no or a wrong encoding declared, blanks or garbage before the declaration, named
entities of HTML, bare ampersands, characters that XML forbids.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from lxml import etree

from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.errors import IngestError, SourceTooLarge

MAX_TAGS = 300_000
MAX_DEPTH = 200  # elements within each other
_GARBAGE = 1_000  # code points that may stand before the first tag
_TOO_MUCH = "This file has too many parts for us to read. Split it, or bring in its stories one by one."
_BROKEN = (
    "This XML file is broken, and nothing of it could be read. Save or export it again, and bring in the new file."
)
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,200}>")
_QUOTED = r""""[^"]*+"|'[^']*+'"""
# What is not closed goes to the end of the file: to look for an end from each of many beginnings takes forever.
_COMMENT = r"<!--(?:(?!-->).)*+(?:-->|\Z)"
_DOCTYPE = re.compile(
    rf"<!DOCTYPE(?:[^\[>\"']|{_QUOTED})*+(?:\[(?:{_COMMENT}|<\?(?:(?!\?>).)*+(?:\?>|\Z)|{_QUOTED}|[^\]])*+\]\s*+)?>",
    re.IGNORECASE | re.DOTALL,
)
_REFERENCE = re.compile(
    rf"(?P<literal><!\[CDATA\[(?:(?!\]\]>).)*+(?:\]\]>|\Z)|{_COMMENT})"
    r"|&(?:#(?P<code>x[0-9a-f]{1,8}|[0-9]{1,8});|(?P<name>[a-z][a-z0-9]{1,31});)?",
    re.IGNORECASE | re.DOTALL,
)
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_OWN_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})


class BrokenXml(IngestError):
    """Not XML, or nothing of it could be read."""


def parse_xml(data: bytes, charset: str = "", most: int = MAX_BYTES) -> etree._Element:
    """Return the root of *data*, without comments and processing instructions; *charset* is what a header says.

    Entities that the file defines stay unread, as the text ``&name;``. Raises BrokenXml, and EmptySource, NotText and
    SourceTooLarge (more than *most* bytes, MAX_TAGS, MAX_DEPTH).
    """
    text = plain_xml(decode(data, charset, most))
    if text.count("<") > 2 * MAX_TAGS:
        raise SourceTooLarge(_TOO_MUCH)
    root = _parsed(text.encode())
    if root is None:
        raise BrokenXml(_BROKEN)
    _check_depth(root)
    return root


def plain_xml(text: str) -> str:
    """Return *text* from its first tag on, without declaration, DTD and references that only these explain."""
    text = _FORBIDDEN.sub("", text)
    start = text.find("<", 0, _GARBAGE)
    text = _DECLARATION.sub("", text[max(start, 0) :], count=1)
    return _REFERENCE.sub(_plain, _DOCTYPE.sub("", text, count=1))


def local_name(element: etree._Element) -> str:
    """Return the name of *element* without its namespace, as the file spells it."""
    return str(element.tag).rpartition("}")[2]


def iter_local(root: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Yield *root* and what is in it, in the file's order, as far as its name without namespace is among *names*."""
    return root.iter(*(f"{{*}}{name}" for name in names))


def _parsed(data: bytes) -> etree._Element | None:
    """Parse strictly if that works, else take what can be had."""
    try:
        return etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError:
        pass
    try:
        return etree.fromstring(data, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def _plain(reference: re.Match[str]) -> str:
    """Write a reference as one of XML's own, or as the character that it means; what is no reference as text."""
    if reference["literal"]:
        return reference[0]
    if reference["code"]:
        return _character(reference[0])
    name = reference["name"]
    if name in _OWN_ENTITIES:
        return reference[0]
    return _escaped(html5[f"{name};"]) if f"{name};" in html5 else f"&amp;{reference[0][1:]}"


def _character(reference: str) -> str:
    """Read a number as browsers do, for whom 128 to 159 are those of Windows."""
    return _escaped(_FORBIDDEN.sub("", unescape(reference)))


def _escaped(text: str) -> str:
    return "".join(f"&#{ord(char)};" if char in "&<>\"'\t\n\r" else char for char in text)


def _check_depth(root: etree._Element) -> None:
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
    if level:
        raise SourceTooLarge(_TOO_MUCH)
