"""The blocks of a story as TEI: divisions under headings, lists, tables, figures, quotes and code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from annotations.export.markup.xml_text import address, element, text
from annotations.export.tei.words import Pieces
from annotations.rows import ReadingParagraph
from annotations.weave.blocks import groups
from annotations.weave.lists import Edge, list_edges

_HIGHEST = 2  # of headings: the headline is the only one above


def body(paragraphs: Sequence[ReadingParagraph], words: Pieces, site: str) -> str:
    """Return the XML of *paragraphs*. A heading opens a division, which ends before one as high or higher."""
    levels: list[int] = []  # of the divisions around the position, outermost first
    out: list[str] = []
    for group in groups(paragraphs):
        if group[0].kind == "heading":
            out += _divided(max(group[0].level, _HIGHEST), levels)
        out.append(_block(group, words, site))
    out += ["</div>"] * len(levels)
    pictures_alone = all(paragraph.kind == "caption" for paragraph in paragraphs)
    return element("div", *out) if pictures_alone else "\n".join(out)  # a body holds more than figures


def _divided(level: int, levels: list[int]) -> list[str]:
    """Return what ends and begins before a heading of *level*, and note it in *levels*."""
    ended = [each for each in levels if each >= level]
    levels[:] = [*levels[: len(levels) - len(ended)], level]
    return [*["</div>"] * len(ended), "<div>"]


def _block(group: Sequence[ReadingParagraph], words: Pieces, site: str) -> str:
    first = group[0]
    match first.kind:
        case "list_item":
            return _list(group, words)
        case "table_row":
            return element("table", *(_row(row, words[row.key]) for row in group))
        case "caption":
            return _figure(first, words[first.key][0], site)
        case "code":
            return element("ab", *words[first.key], xml_id=first.key, type="code", xml_space="preserve")
        case kind:
            return element(_ELEMENTS.get(kind, "p"), *words[first.key], xml_id=first.key)


_ELEMENTS: Mapping[str, str] = {"heading": "head", "quote": "quote"}


def _list(items: Sequence[ReadingParagraph], words: Pieces) -> str:
    return "".join(_listed(edge, item, words) for edge, item in list_edges(items))


def _listed(edge: Edge, item: ReadingParagraph, words: Pieces) -> str:
    match edge:
        case Edge.LIST:
            return f'<list rend="{"numbered" if item.ordered else "bulleted"}">'
        case Edge.ITEM:
            return f'<item xml:id="{item.key}">{words[item.key][0]}'
        case Edge.ITEM_END:
            return "</item>"
        case Edge.LIST_END:
            return "</list>"


def _row(row: ReadingParagraph, cells: Sequence[str]) -> str:
    role = "label" if row.ordered else "data"
    return element("row", *(element("cell", cell) for cell in cells), xml_id=row.key, role=role)


def _figure(caption: ReadingParagraph, words: str, site: str) -> str:
    parts = [*_graphic(caption, site), element("head", words)]
    if caption.image_alt:
        parts.append(element("figDesc", text(caption.image_alt)))
    return element("figure", *parts, xml_id=caption.key)


def _graphic(caption: ReadingParagraph, site: str) -> Iterator[str]:
    """Yield where the picture is, if the copy may say so: an address without a library leads nowhere."""
    if caption.image and site:
        size = {"width": f"{caption.image.width}px", "height": f"{caption.image.height}px"}
        yield element("graphic", url=address(site + caption.image.url), **size)
