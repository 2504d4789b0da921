"""Paragraphs to the page's blocks: plain ones, nested lists, tables, figures.

The layout that scripts, styles and copies rely on: a paragraph's container has its key as id (``p3``) and the class
``paragraph``; its text element has the id ``text-p3``, the class ``text`` and ``data-start``/``data-end`` (code points
of the revision), and its textContent is that slice of the text; of several sentences it has ``data-sentences``, where
each but the last ends, counted from the paragraph's beginning; its margin is ``<div class="margin"
id="margin-p3">``, in the container where HTML allows it and below the table for rows.
"""

from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Protocol

from annotations.weave.cells import tabs
from annotations.weave.lists import ListItem, nested_list
from annotations.weave.ranges import Insertion
from newsroom.ingest.article import WORDLESS

ELEMENTS = {"list_item": "div", "table_row": "tr", "caption": "figcaption", "code": "pre"}
"""What holds the text of each kind of paragraph; ``<p>`` holds the rest, and headings have theirs by level."""

_HIDDEN = ' hidden=""'  # with a value, since books are XML

HIGHEST_HEADING, LOWEST_HEADING = 2, 4
"""The headline is the page's only ``<h1>``."""


class Picture(Protocol):
    @property
    def url(self) -> str: ...
    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...


class Paragraph(Protocol):
    """A block of the story, as the reading page gives it."""

    @property
    def key(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def level(self) -> int: ...
    @property
    def ordered(self) -> bool: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sentences(self) -> Sequence[Sequence[int]]: ...
    @property
    def image(self) -> Picture | None: ...
    @property
    def image_alt(self) -> str: ...


def cell_breaks(text: str, paragraphs: Iterable[Paragraph]) -> list[Insertion]:
    """Return what has to be woven in so that the inner HTML of table rows comes in cells."""
    breaks = []
    for row in paragraphs:
        if row.kind == "table_row":
            closing, opening = _cell(row)[::-1]
            breaks += [Insertion(at + 1, closing + opening) for at in tabs(text, row)]
    return breaks


def blocks(paragraphs: Sequence[Paragraph], texts: Mapping[str, str], margins: Mapping[str, str]) -> list[str]:
    """Return the HTML of the story's blocks from that inside each paragraph's text and margin, both by key."""
    elements = {p.key: _framed(p, texts[p.key]) for p in paragraphs}
    asides = {p.key: f'<div class="margin" id="margin-{p.key}">{margins.get(p.key, "")}</div>' for p in paragraphs}
    return [_block(group, elements, {}, asides) for group in groups(paragraphs)]


def blocks_of_copy(paragraphs: Sequence[Paragraph], texts: Mapping[str, str], margins: Mapping[str, str]) -> list[str]:
    """Return the same for a copy: *margins* are whole elements and stand before their text, so that they can float."""
    elements = {p.key: _framed(p, texts[p.key]) for p in paragraphs}
    return [_block(group, elements, margins, {}) for group in groups(paragraphs)]


def groups[P: Paragraph](paragraphs: Iterable[P]) -> list[list[P]]:
    """Return *paragraphs* in blocks: the items of a list together, the rows of a table, every other alone."""
    grouped: list[list[P]] = []
    for paragraph in paragraphs:
        if grouped and _continues(grouped[-1][-1], paragraph):
            grouped[-1].append(paragraph)
        else:
            grouped.append([paragraph])
    return grouped


def _continues(last: Paragraph, paragraph: Paragraph) -> bool:
    """A row of headings below one of values begins another table."""
    new_table = paragraph.ordered and not last.ordered
    return last.kind == paragraph.kind and (
        paragraph.kind == "list_item" or (paragraph.kind == "table_row" and not new_table)
    )


def text_element(paragraph: Paragraph, inner: str) -> str:
    """Return one paragraph's text element around its *inner* HTML: what a change of marks swaps."""
    name = _element(paragraph)
    attributes = f'class="text" id="text-{paragraph.key}" data-start="{paragraph.start}" data-end="{paragraph.end}"'
    attributes += _sentence_ends(paragraph)
    if name == "tr":
        opening, closing = _cell(paragraph)
        inner = f"{opening}{inner}{closing}"
    # A parser drops the first newline in <pre>; one more keeps the text's own.
    newline = "\n" if name == "pre" and inner.startswith("\n") else ""
    return f"<{name} {attributes}>{newline}{inner}</{name}>"


def _sentence_ends(paragraph: Paragraph) -> str:
    """The least that says where sentences are: they follow each other with nothing but white space between."""
    if len(paragraph.sentences) < 2:
        return ""
    return f' data-sentences="{" ".join(str(end - paragraph.start) for _, end in paragraph.sentences[:-1])}"'


def _element(paragraph: Paragraph) -> str:
    if paragraph.kind == "heading":
        return f"h{min(max(paragraph.level, HIGHEST_HEADING), LOWEST_HEADING)}"
    return ELEMENTS.get(paragraph.kind, "p")


def _cell(row: Paragraph) -> tuple[str, str]:
    return ('<th scope="col">', "</th>") if row.ordered else ("<td>", "</td>")


def _block(
    group: Sequence[Paragraph], elements: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> str:
    """Return *group* with what stands *before* and *after* each paragraph's element."""
    if group[0].kind == "table_row":
        return _table(group, elements, before, after)
    inner = {p.key: before.get(p.key, "") + elements[p.key] + after.get(p.key, "") for p in group}
    if group[0].kind == "list_item":
        return f'<div class="block">{nested_list(_item(p, inner[p.key]) for p in group)}</div>'
    [only] = group
    return f'<div class="paragraph {only.kind}" id="{only.key}">{inner[only.key]}</div>'


def _item(paragraph: Paragraph, inner: str) -> ListItem:
    return ListItem(paragraph.level, paragraph.ordered, f'<li class="paragraph" id="{paragraph.key}">{inner}')


def _table(
    rows: Sequence[Paragraph], elements: Mapping[str, str], before: Mapping[str, str], after: Mapping[str, str]
) -> str:
    """A row's container is a row group of its own, the only element around a row that HTML allows."""
    parts = ["thead" if row.ordered and row is rows[0] else "tbody" for row in rows]
    bodies = "".join(
        f'<{part} class="paragraph" id="{row.key}">{elements[row.key]}</{part}>'
        for part, row in zip(parts, rows, strict=True)
    )
    table = f'<div class="scroller" role="region" aria-label="Table" tabindex="0"><table>{bodies}</table></div>'
    return f'<div class="block">{_margins(rows, before)}{table}{_margins(rows, after)}</div>'


def _margins(rows: Iterable[Paragraph], asides: Mapping[str, str]) -> str:
    inner = "".join(asides.get(row.key, "") for row in rows)
    return f'<div class="margins">{inner}</div>' if inner else ""


def _framed(paragraph: Paragraph, inner: str) -> str:
    """Return the text element around *inner*, inside what HTML wants around it."""
    element = text_element(paragraph, inner)
    if paragraph.kind == "quote":
        return f"<blockquote>{element}</blockquote>"
    if paragraph.kind == "caption":
        return f"<figure{_HIDDEN * _is_lost(paragraph, inner)}>{_picture(paragraph)}{element}</figure>"
    return element


def _is_lost(paragraph: Paragraph, inner: str) -> bool:
    """Of a picture that could not be fetched and has no words the text keeps a word, which tells readers nothing."""
    return paragraph.image is None and inner == WORDLESS


def _picture(paragraph: Paragraph) -> str:
    if paragraph.image is None:
        return ""
    image, alt = paragraph.image, escape(paragraph.image_alt)
    size = f'width="{image.width}" height="{image.height}"'
    # What a copy holds in itself is there at once; fetching late would only leave it out of some prints.
    late = ' loading="lazy"' if image.url.startswith("/") else ""
    return f'<img src="{escape(image.url)}" alt="{alt}" {size}{late}>'
