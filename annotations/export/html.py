"""The HTML copy: one file that needs nothing else, for screens and paper."""

from __future__ import annotations

from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from annotations.export.html_marks import legend, lost_list, mark_list, mark_places, marks
from annotations.export.html_notes import endnotes, references, side_notes
from annotations.export.html_sources import source_list, statement_ids
from annotations.export.options import ExportOptions
from annotations.export.pictures import embedded
from annotations.export.threads import Places, Thread, threads
from annotations.export.voices import CHECKED
from annotations.reading import ReadingPage
from annotations.weave.blocks import blocks
from annotations.weave.paragraphs import weave_paragraphs
from annotations.weave.tags import entity_tags, inline_tags
from annotations.words import authors, direction

_CSS = Path(settings.BASE_DIR) / "static/css"
_STYLES = (_CSS / "tokens.css", Path(__file__).with_name("copy.css"))
_OWN_COLOURS = _CSS / "palette.css"


def write_html(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy as a UTF-8 document without scripts or requests to anywhere."""
    noted = threads(page)
    context = {
        "page": page,
        "article": page.article,
        "authors": authors(page.article),
        "made_on": options.made_on,
        "direction": direction(page.article.language),
        "style": mark_safe(_style(page)),
        "story": mark_safe(_story(page, noted)),
        "legend": mark_safe(legend(page.highlights)),
        "marks": mark_safe(mark_list(page.highlights)),
        "lost": mark_safe(lost_list(page.lost)),
        "sources": mark_safe(source_list(page)),
        "checked": CHECKED,
        "endnotes": mark_safe(endnotes(noted)),
    }
    return render_to_string("annotations/export_copy.html", context).encode()


def _style(page: ReadingPage) -> str:
    sheets = [*_STYLES, _OWN_COLOURS] if page.colours else _STYLES
    return "".join(path.read_text("utf-8") for path in sheets)


def _story(page: ReadingPage, noted: list[Thread]) -> str:
    paragraphs = embedded(page.paragraphs)
    inlines = [inline for paragraph in paragraphs for inline in paragraph.inlines]
    tags = [*inline_tags(inlines), *entity_tags(page.mentions, inlines, linked=False)]
    tags += statement_ids(page, inlines)
    insertions = mark_places(page.highlights, Places(paragraphs)) + references(noted)
    texts = weave_paragraphs(page.revision.text, paragraphs, tags, marks(page.highlights), insertions)
    return "\n".join(blocks(paragraphs, texts, side_notes(noted)))
