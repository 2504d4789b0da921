"""What lies on a page's words in the Word copy: marks, emphasis, links, and names with a page of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from django.urls import reverse

from annotations.export.docx.look import ENTITY, LINK, MARK, SHOWN, On
from annotations.export.docx.runs import Laid
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.weave.tags import links

Link = Callable[[str], str]
"""Gives the id of the relationship to an address."""


def laid(page: ReadingPage, options: ExportOptions, link: Link) -> Iterator[Laid]:
    """Yield it. Names lead to their pages in the library, where its address is known."""
    inlines = [inline for paragraph in page.paragraphs for inline in paragraph.inlines]
    for row in page.highlights:
        yield Laid(row.start, row.end, On(MARK, row.kind))
    for inline in links(inlines):
        yield Laid(inline["start"], inline["end"], On(LINK, link(inline["href"])))
    for inline in inlines:
        if inline["kind"] in SHOWN:
            yield Laid(inline["start"], inline["end"], On(inline["kind"]))
    if options.site:
        yield from _names(page, options, link)


def _names(page: ReadingPage, options: ExportOptions, link: Link) -> Iterator[Laid]:
    @cache
    def leads_to(slug: str) -> On:
        return On(ENTITY, link(options.address(reverse("entity", args=[slug]))))

    for mention in page.mentions:
        yield Laid(mention.start, mention.end, leads_to(mention.slug))
