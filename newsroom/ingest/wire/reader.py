"""One item of the wire, whatever its format."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from lxml import etree

from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.errors import IngestError
from newsroom.ingest.safe_xml import iter_local, local_name, parse_xml
from newsroom.ingest.wire.item import WireItem
from newsroom.ingest.wire.mojibake import mended
from newsroom.ingest.wire.newsml import read_newsml
from newsroom.ingest.wire.newsml_g2 import is_text, picture_of, read_g2
from newsroom.ingest.wire.ninjs import read_ninjs
from newsroom.ingest.wire.nitf import read_nitf
from newsroom.ingest.wire.objects import items_in
from newsroom.ingest.wire.story import story_of

MAX_DEPTH = 100  # objects within each other in JSON
_BROKEN = (
    "This JSON file is broken, and nothing of it could be read. Save or export it again, and bring in the new file."
)
_NO_ITEM = "No item of the wire was found in this file. It should be NITF, NewsML 1.2, NewsML-G2 or ninjs."


class NoItem(IngestError):
    """A file without an item of any format of the wire, or one that is broken."""


def read_wire_source(source: Source) -> IngestedArticle:
    """Read *source*, one item. Raises NoItem, WithdrawnItem and what reading its XML and its body raises."""
    return story_of(item_of(source), source.url)


def item_of(source: Source) -> WireItem:
    """Return what *source* says, in whichever format it does. Raises as ``read_wire_source``."""
    if source.data.lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")[:1] in (b"{", b"["):
        return _json_item(json_of(decode(source.data, source.charset)))
    return _xml_item(xml_of(source))


def xml_of(source: Source, most: int = MAX_BYTES) -> etree._Element:
    """Return the root of *source*, of *most* bytes, its text mended where it was encoded twice."""
    root = parse_xml(source.data, source.charset, most)
    for element in root.iter():
        element.text, element.tail = mended(element.text or ""), mended(element.tail or "")
    return root


def json_of(text: str) -> Any:
    """Return what the JSON in *text* says, mended likewise. Raises NoItem."""
    try:
        return _mended(json.loads(text.lstrip("\ufeff \t\r\n\x1e")), MAX_DEPTH)
    except (RecursionError, ValueError) as error:
        raise NoItem(_BROKEN) from error


def _json_item(found: Any) -> WireItem:
    """The item, or the first of several."""
    items = items_in(found)
    if not items:
        raise NoItem(_NO_ITEM)
    return read_ninjs(items[0])


def _xml_item(root: etree._Element) -> WireItem:
    g2 = list(iter_local(root, "newsItem"))
    if g2:
        return _g2_item(g2)
    if local_name(root) in ("NewsML", "NewsItem") or next(iter_local(root, "NewsItem"), None) is not None:
        return read_newsml(next(iter_local(root, "NewsItem"), root))
    nitf = next(iter_local(root, "nitf"), None)
    if nitf is None:
        raise NoItem(_NO_ITEM)
    return read_nitf(nitf)


def _g2_item(items: list[etree._Element]) -> WireItem:
    """The first text among *items*, with the pictures beside it."""
    texts = [item for item in items if is_text(item)] or items[:1]
    pictures = tuple(picture_of(item) for item in items if item not in texts)
    return replace(read_g2(texts[0]), pictures=pictures)


def _mended(value: Any, depth: int) -> Any:
    if depth == 0:
        raise ValueError("too deep")
    if isinstance(value, str):
        return "".join(mended(part) for part in _pieces(value))
    if isinstance(value, list):
        return [_mended(part, depth - 1) for part in value]
    if isinstance(value, dict):
        return {key: _mended(part, depth - 1) for key, part in value.items()}
    return value


def _pieces(text: str) -> list[str]:
    """Part markup in its texts and tags: each may have been encoded otherwise than the rest."""
    pieces: list[str] = []
    for part in text.split("<"):
        tag, mark, rest = part.partition(">")
        pieces += [f"<{tag}{mark}" if pieces else f"{tag}{mark}", rest]
    return pieces
