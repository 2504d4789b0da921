"""The HTML copy: one file that needs nothing else, for screens and paper, and that can be edited and brought back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from annotations.export.contents.threads import Places, Thread, threads
from annotations.export.contents.voices import CHECKED
from annotations.export.html.marks import legend, lost_list, mark_list, mark_places, marks
from annotations.export.html.names import names
from annotations.export.html.notes import endnotes, references
from annotations.export.html.outline import outlined
from annotations.export.html.sidenotes import side_notes
from annotations.export.html.sources import shares, source_list, statements
from annotations.export.html.style import style
from annotations.export.manifest import manifest_of, mark_id, note_id
from annotations.export.markup.characters import markable
from annotations.export.markup.links import valid, with_links
from annotations.export.markup.xml_text import language
from annotations.export.options import ExportOptions
from annotations.export.pictures import embedded
from annotations.export.shown import shown_words
from annotations.reading import ReadingPage
from annotations.weave.blocks import blocks_of_copy
from annotations.weave.paragraphs import weave_paragraphs
from annotations.weave.tags import entity_tags, inline_tags
from annotations.words import authors, direction

_TEMPLATE = "annotations/export_copy.html"


def write_html(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as a UTF-8 document without scripts or requests to anywhere."""
    noted = threads(page)
    parts = {name: mark_safe(html) for name, html in _parts(page, options, noted).items()}
    return markable(with_links(render_to_string(_TEMPLATE, _context(page, options) | parts))).encode()


def _context(page: ReadingPage, options: ExportOptions) -> dict[str, Any]:
    return {
        "page": page,
        "article": page.article,
        "canonical": valid(page.article.canonical_url),
        "authors": authors(page.article),
        "made_on": options.made_on,
        "language": language(page.article.language),
        "direction": direction(page.article.language),
        "manifest": manifest_of(page, options, _editable(page)).to_json(),
        "home": options.address(page.article.get_absolute_url()),
        "shares": shares(page),
        "checked": CHECKED,
    }


def _parts(page: ReadingPage, options: ExportOptions, noted: Sequence[Thread]) -> Mapping[str, str]:
    """Return what is markup already."""
    return {
        "style": style(page.colours),
        "story": _story(page, noted),
        "legend": legend(page.highlights),
        "marks": mark_list(page.highlights),
        "lost": lost_list(page.lost),
        "names": names(page.mentions, options.site),
        "sources": source_list(page),
        "endnotes": endnotes(noted),
    }


def _editable(page: ReadingPage) -> dict[str, str]:
    """Return the words of what can be changed in the copy or taken out of it, by id."""
    marked = {mark_id(row): row.exact for row in (*page.highlights, *page.lost)}
    return marked | {note_id(note): shown_words(note.html) for note in page.notes}


def _story(page: ReadingPage, noted: Sequence[Thread]) -> str:
    paragraphs, places = list(outlined(embedded(page.paragraphs))), Places(page.paragraphs)
    inlines = [inline for paragraph in paragraphs for inline in paragraph.inlines]
    tags = [*inline_tags(inlines), *entity_tags(page.mentions, inlines, linked=False), *statements(page, inlines)]
    insertions = [*mark_places(page.highlights, places), *references(noted)]
    texts = weave_paragraphs(page.revision.text, paragraphs, tags, marks(page.highlights), insertions)
    return "\n".join(blocks_of_copy(paragraphs, texts, side_notes(noted, page.highlights, places)))
