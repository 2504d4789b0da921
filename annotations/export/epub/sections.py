"""The parts of a book after the story: its marks, its sources and names, and where the copy comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from django.template.loader import render_to_string

from annotations.export.contents.threads import Thread
from annotations.export.contents.voices import CHECKED
from annotations.export.epub.book import Document, Heading
from annotations.export.html.marks import legend, lost_list, mark_list
from annotations.export.html.names import names
from annotations.export.html.notes import endnotes
from annotations.export.html.sources import shares, source_list
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.words import authors

_TEMPLATE = "annotations/export_copy.html"


def sections(page: ReadingPage, options: ExportOptions, noted: Sequence[Thread]) -> Iterator[Document]:
    """Yield the documents after the story; those that would be empty are left out."""
    yield from _said_by_readers(page, noted)
    if sources := source_list(page):
        drawn = rendered("shares", shares=shares(page))
        yield _section("sources", "Who says what", f"{drawn}<p>{CHECKED}</p><ol>{sources}</ol>")
    if named := names(page.mentions, options.site):
        yield _section("names", "Names", f"<dl>{named}</dl>")
    yield _section("about", "About this copy", facts(page, options))


def _said_by_readers(page: ReadingPage, noted: Sequence[Thread]) -> Iterator[Document]:
    if page.highlights:
        listed = f'<ul class="legend">{legend(page.highlights)}</ul><ol>{mark_list(page.highlights)}</ol>'
        yield _section("marks", "Marks", listed)
    if page.lost:
        gone = f"<p>The text has changed since these words were marked.</p><ul>{lost_list(page.lost)}</ul>"
        yield _section("lost", "Marks on words that are gone", gone)
    if apart := [thread for thread in noted if not thread.place]:
        yield _section("apart", "Notes on paragraphs that are gone", f"<ol>{endnotes(apart)}</ol>")


def head(page: ReadingPage) -> str:
    """Return the headline with what stands around it."""
    return rendered("head", article=page.article, authors=authors(page.article))


def facts(page: ReadingPage, options: ExportOptions) -> str:
    """Return where the story is from, and what was copied when, as HTML."""
    home = options.address(page.article.get_absolute_url())
    return rendered("facts", article=page.article, page=page, made_on=options.made_on, home=home)


def rendered(part: str, **context: Any) -> str:
    """Return a part of the HTML copy's template."""
    return render_to_string(f"{_TEMPLATE}#{part}", context)


def _section(name: str, title: str, inner: str) -> Document:
    body = f'<section class="{name}" aria-labelledby="{name}"><h1 id="{name}">{title}</h1>\n{inner}\n</section>'
    return Document(name, title, body, "en", headings=[Heading(name, title, 1)])
