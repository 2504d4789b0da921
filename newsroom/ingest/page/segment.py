"""From clean markup to paragraphs: text and ranges, after which the markup is not used again."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.article import IngestedParagraph, Inline, InlineKind, Picture
from newsroom.ingest.page.addresses import LINK_SCHEMES, PICTURE_SCHEMES, absolute
from newsroom.ingest.page.blocks import BLOCKS, HEADINGS, INLINES, Block, inner_block
from newsroom.text import whitespace

_MAX_CELL = 300  # code points: a cell with more is a column of a page laid out as a table
_MIN_ALT_WORDS = 2  # of a picture without a caption: one word labels an icon or a rule


@dataclass
class _Segmenter:
    base: str
    found: list[IngestedParagraph] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    inlines: list[Inline] = field(default_factory=list)
    length: int = 0

    def walk(self, element: HtmlElement, block: Block) -> None:
        """Take in an element's text and children, each with the text behind it."""
        self.write(element.text or "")
        for child in element:
            self.enter(child, block)
            self.write(child.tail or "")

    def enter(self, element: HtmlElement, block: Block) -> None:
        tag = str(element.tag)
        special = _SPECIAL.get(tag)
        if special:
            special(self, element, block)
        elif tag in INLINES:
            self.inline(element, block, INLINES[tag])
        elif tag in BLOCKS or tag in HEADINGS:
            self.block(element, block, inner_block(element, block))
        else:
            self.walk(element, block)

    def block(self, element: HtmlElement, outer: Block, inner: Block) -> None:
        self.close(outer)
        self.walk(element, inner)
        self.close(inner)

    def inline(self, element: HtmlElement, block: Block, kind: InlineKind) -> None:
        start, before = self.length, len(self.found)
        self.walk(element, block)
        href = _href(element, self.base) if kind == "link" else ""
        if (href or kind != "link") and before == len(self.found):
            self.inlines.append(Inline(start, self.length, kind, href))

    def line_break(self, _: HtmlElement, block: Block) -> None:
        """One break is a space, two in a row end a paragraph."""
        if self.pieces and self.pieces[-1] == "\n":
            self.close(block)
        self.write("\n")

    def figure(self, element: HtmlElement, block: Block) -> None:
        """A picture with its caption; a figure around a table, a quote or code is only a wrapper."""
        self.close(block)
        image = next(element.iter("img"), None)
        captions = list(element.iter("figcaption"))
        if image is None or next(element.iter("table", "blockquote", "pre"), None) is not None:
            self.block(element, block, block)
            return
        picture = _picture(image, self.base)
        for caption in captions[:1]:
            self.walk(caption, Block())
        if not whitespace.line("".join(self.pieces)) and _describes(picture.alt):
            self.write(picture.alt)
        self.close(Block("caption", picture=picture if picture.src else None))

    def image(self, element: HtmlElement, block: Block) -> None:
        picture = _picture(element, self.base)
        if picture.src and _describes(picture.alt):
            self.close(block)
            self.write(picture.alt)
            self.close(Block("caption", picture=picture))

    def table(self, element: HtmlElement, block: Block) -> None:
        """Rows of cells; a table of one column, or with long cells, only lays out the page."""
        rows = [[cell for cell in row if cell.tag in ("td", "th")] for row in element.iter("tr")]
        long = any(len(cell.text_content()) > _MAX_CELL for row in rows for cell in row)
        if long or max(map(len, rows), default=0) < 2:
            self.block(element, block, block)
            return
        self.close(block)
        for caption in element.iterchildren("caption"):
            self.block(caption, block, Block("caption"))
        self.found += [row for row in (_row(cells, self.base) for cells in rows) if row]

    def code(self, element: HtmlElement, block: Block) -> None:
        self.close(block)
        if text := whitespace.verse(element.text_content()):
            self.found.append(IngestedParagraph(text, "code"))

    def write(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def close(self, block: Block) -> None:
        """End a paragraph: what was written becomes clean text, its ranges move along."""
        folded = whitespace.fold("".join(self.pieces))
        if whitespace.line(folded.text):
            self.found.append(
                IngestedParagraph(
                    folded.text, block.kind, _moved(self.inlines, folded), block.level, block.ordered, block.picture
                )
            )
        self.pieces, self.inlines, self.length = [], [], 0


_SPECIAL = {
    "br": _Segmenter.line_break,
    "figure": _Segmenter.figure,
    "img": _Segmenter.image,
    "table": _Segmenter.table,
    "pre": _Segmenter.code,
}


def segment(markup: str, base: str = "") -> tuple[IngestedParagraph, ...]:
    """Return the paragraphs of *markup*, which newsroom.text.sanitise.clean_import has cleaned.

    Links and picture sources are made absolute against *base*, the page's address.
    """
    segmenter = _Segmenter(base)
    segmenter.block(lxml_html.fragment_fromstring(markup, create_parent="div"), Block(), Block())
    return tuple(segmenter.found)


def _moved(inlines: list[Inline], folded: whitespace.Folded) -> tuple[Inline, ...]:
    moved = (Inline(*folded.span(inline.start, inline.end), inline.kind, inline.href) for inline in inlines)
    return tuple(sorted({inline for inline in moved if inline.start < inline.end}, key=_outer_first))


def _outer_first(inline: Inline) -> tuple[int, int, str, str]:
    return inline.start, -inline.end, inline.kind, inline.href


def _row(cells: list[HtmlElement], base: str) -> IngestedParagraph | None:
    """Join the cells by tabs; each one's ranges move by what stands before it."""
    texts, inlines, start = [], [], 0
    for cell in cells:
        parts = _cell(cell, base)
        texts.append(parts.text if parts else "")
        inlines += [Inline(start + i.start, start + i.end, i.kind, i.href) for i in (parts.inlines if parts else ())]
        start += len(texts[-1]) + 1
    headings = all(cell.tag == "th" for cell in cells)
    text = "\t".join(texts)
    return IngestedParagraph(text, "table_row", tuple(inlines), ordered=headings) if text.strip() else None


def _cell(cell: HtmlElement, base: str) -> IngestedParagraph | None:
    """A cell is one line, whatever blocks are in it."""
    segmenter = _Segmenter(base)
    for descendant in cell.iterdescendants(*BLOCKS):
        descendant.tag, descendant.tail = "span", f" {descendant.tail or ''}"
    segmenter.walk(cell, Block())
    segmenter.close(Block())
    return next(iter(segmenter.found), None)


def _describes(alt: str) -> bool:
    return len(alt.split()) >= _MIN_ALT_WORDS or (not alt.isascii() and len(alt) > _MIN_ALT_WORDS)


def _href(element: HtmlElement, base: str) -> str:
    return absolute(element.get("href", ""), base, LINK_SCHEMES)


def _picture(image: HtmlElement, base: str) -> Picture:
    src = absolute(image.get("src", ""), base, PICTURE_SCHEMES)
    return Picture(src, whitespace.line(image.get("alt", "")))
