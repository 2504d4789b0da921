"""From clean markup to paragraphs: text and ranges, after which the markup is not used again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import html as lxml_html
from lxml.html import HtmlElement

from newsroom.ingest.article import IngestedParagraph, InlineKind
from newsroom.ingest.page.addresses import LINK_SCHEMES, absolute
from newsroom.ingest.page.blocks import BLOCKS, HEADINGS, INLINES, Block, inner_block
from newsroom.ingest.page.captions import is_wrapper, picture_of, with_picture
from newsroom.ingest.page.draft import Draft
from newsroom.ingest.page.items import joined_item, may_join
from newsroom.ingest.page.tables import read_row, rows_of
from newsroom.text import whitespace

_QUOTATION_MARKS = "\"'“”„‟«»‹›‘’‚「『"


@dataclass
class _Segmenter:
    base: str
    found: list[IngestedParagraph] = field(default_factory=list)
    draft: Draft = field(default_factory=Draft)
    waiting: list[IngestedParagraph] = field(default_factory=list)  # pictures amid words: they stand below these
    groups: int = 0
    begun: set[int] = field(default_factory=set)
    last: tuple[int, int] = (0, -1)  # the group of what was found last in words, and how much had been found with it

    def walk(self, element: HtmlElement, block: Block) -> None:
        """Take in an element's text and children, each with the text behind it."""
        self.draft.write(element.text or "")
        for child in element:
            self.enter(child, block)
            self.draft.write(child.tail or "")

    def enter(self, element: HtmlElement, block: Block) -> None:
        tag = str(element.tag)
        special = _SPECIAL.get(tag)
        if special:
            special(self, element, block)
        elif tag in INLINES:
            self.inline(element, block, INLINES[tag])
        elif tag in BLOCKS or tag in HEADINGS:
            self.groups += 1
            self.block(element, block, inner_block(element, block, self.groups))
        else:
            self.walk(element, block)

    def block(self, element: HtmlElement, outer: Block, inner: Block) -> None:
        self.close(outer)
        self.walk(element, inner)
        self.close(inner)

    def inline(self, element: HtmlElement, block: Block, kind: InlineKind) -> None:
        self.draft.open(kind, absolute(element.get("href", ""), self.base, LINK_SCHEMES) if kind == "link" else "")
        self.walk(element, block)
        self.draft.close()

    def line_break(self, _: HtmlElement, block: Block) -> None:
        """Two breaks in a row end a paragraph."""
        if self.draft.after_break:
            self.close(block)
        self.draft.write_break()

    def quotation(self, element: HtmlElement, block: Block) -> None:
        """Browsers put the marks around ``q``, unless the page has them itself."""
        marked = (element.text_content() or "").strip().startswith(tuple(_QUOTATION_MARKS))
        self.draft.write("" if marked else "“")
        self.walk(element, block)
        self.draft.write("" if marked else "”")

    def figure(self, element: HtmlElement, block: Block) -> None:
        """Pictures, the first with the caption; a figure around something else is only a wrapper."""
        self.close(block)
        if is_wrapper(element):
            self.block(element, block, block)
            return
        first, *others = [picture_of(image, self.base) for image in element.iter("img")]
        caption, *below = list(element.iter("figcaption")) or [element]
        self.found += self.within(block, with_picture(self.line(caption, with_pictures=False), first))
        self.found += (replace(line, kind="caption") for credit in below if (line := self.line(credit)))
        for picture in others:
            self.found += self.within(block, with_picture(None, picture))

    def image(self, element: HtmlElement, block: Block) -> None:
        place = self.found if self.draft.is_blank else self.waiting
        place += self.within(block, with_picture(None, picture_of(element, self.base)))

    def within(self, block: Block, paragraphs: Iterable[IngestedParagraph]) -> Iterator[IngestedParagraph]:
        """Pictures and code in a list item go on with its words."""
        goes_on = block.kind == "list_item" and (block.group in self.begun or not self.draft.is_blank)
        return (replace(paragraph, continues=goes_on) for paragraph in paragraphs)

    def table(self, element: HtmlElement, block: Block) -> None:
        rows = rows_of(element)
        if not rows:
            self.block(element, block, block)
            return
        self.close(block)
        for caption in element.iterchildren("caption"):
            self.block(caption, block, Block("caption"))
        read = [row for cells in rows if (row := read_row(cells, self.line))]
        self.found += [*read, *self.waiting]
        self.waiting = []

    def line(self, element: HtmlElement, *, with_pictures: bool = True) -> IngestedParagraph | None:
        """Return all of *element* as one line; its pictures wait."""
        inner = _Segmenter(self.base)
        for descendant in element.iterdescendants(*BLOCKS, *HEADINGS, "figure", "pre"):
            descendant.tag, descendant.tail = "span", f" {descendant.tail or ''}"
        inner.walk(element, Block("caption"))
        self.waiting += [*inner.found, *inner.waiting] if with_pictures else []
        return inner.draft.take(Block("caption"))

    def code(self, element: HtmlElement, block: Block) -> None:
        self.close(block)
        for line_break in element.iter("br"):
            line_break.tail = f"\n{line_break.tail or ''}"
        if text := whitespace.verse(element.text_content()):
            self.found += self.within(block, [IngestedParagraph(text, "code")])

    def close(self, block: Block) -> None:
        """End a paragraph."""
        if paragraph := self.draft.take(block):
            if self.last == (block.group, len(self.found)) and may_join(self.found[-1], paragraph):
                self.found[-1] = joined_item(self.found[-1], paragraph)
            else:
                self.found.append(replace(paragraph, continues=block.group in self.begun))
            self.begun |= {block.group} - {0}
            self.last = (block.group, len(self.found))
        self.found += self.waiting
        self.waiting = []


_SPECIAL = {
    "br": _Segmenter.line_break,
    "q": _Segmenter.quotation,
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
