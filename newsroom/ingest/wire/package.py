"""Files with several items of the wire: each becomes a source of its own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from lxml import etree

from newsroom.ingest.article import Source
from newsroom.ingest.decode import decode
from newsroom.ingest.safe_xml import iter_local
from newsroom.ingest.several import LeftOut, Several
from newsroom.ingest.wire.newsml_g2 import is_text, read_g2
from newsroom.ingest.wire.objects import Object, items_in
from newsroom.ingest.wire.reader import NoItem, json_of, xml_of

MAX_BYTES = 20_000_000
MAX_ITEMS = 5_000
_PICTURE = "It has no text: it is a picture, or another kind of item that goes with the texts."
_NONE = "No item of the wire was found in this file. It should be NewsML 1.2, NewsML-G2 or ninjs."


def open_wire_package(source: Source) -> Several:
    """Return the items in *source*. Raises NoItem, and what reading XML raises."""
    parts = _json_parts(source) if source.data.lstrip(b"\xef\xbb\xbf \t\r\n\x1e")[:1] in b"[{" else _xml_parts(source)
    if not parts:
        raise NoItem(_NONE)
    return Several("", parts[:MAX_ITEMS])


def _xml_parts(source: Source) -> Sequence[Source | LeftOut]:
    root = xml_of(source, MAX_BYTES)
    g2 = list(iter_local(root, "newsItem"))
    texts = [item for item in g2 if is_text(item)]
    if len(texts) == 1:
        return [_part(source, etree.tostring(root, encoding="utf-8"), 1)]
    if g2:
        return [_g2_part(source, item, at) for at, item in enumerate(g2, 1)]
    old = list(iter_local(root, "NewsItem", "nitf"))
    outer = [item for item in old if not any(True for _ in item.iterancestors("{*}NewsItem"))]
    return [_part(source, _whole(item), at) for at, item in enumerate(outer, 1)]


def _g2_part(source: Source, item: etree._Element, at: int) -> Source | LeftOut:
    if is_text(item):
        return _part(source, _whole(item), at)
    return LeftOut(read_g2(item).headline or item.get("guid", "") or f"{source.name} {at}", _PICTURE)


def _whole(item: etree._Element) -> bytes:
    return etree.tostring(item, encoding="utf-8", with_tail=False)


def _json_parts(source: Source) -> Sequence[Source | LeftOut]:
    text = decode(source.data, source.charset, MAX_BYTES)
    try:
        found: list[Object | NoItem] = list(items_in(json_of(text)))
    except NoItem:
        found = list(_by_lines(text))
    return [_json_part(source, item, at) for at, item in enumerate(found, 1)]


def _by_lines(text: str) -> Iterator[Object | NoItem]:
    """Yield the objects that stand one a line, and for a line that cannot be read why."""
    for line in text.splitlines():
        try:
            yield from items_in(json_of(line)) if line.strip("\ufeff\x1e \t") else ()
        except NoItem as error:
            yield error


def _json_part(source: Source, item: Object | NoItem, at: int) -> Source | LeftOut:
    if isinstance(item, NoItem):
        return LeftOut(f"{source.name} {at}".strip(), str(item))
    return _part(source, json.dumps(item).encode(), at)


def _part(source: Source, data: bytes, at: int) -> Source:
    return Source("wire", data, source.url, f"{source.name} {at}".strip(), known=source.known)
