"""Writing a story as TEI P5, valid against tei_all."""

from __future__ import annotations

from annotations.export.markup.xml_text import element, language, opening, worded
from annotations.export.options import ExportOptions
from annotations.export.tei.body import body
from annotations.export.tei.header import header
from annotations.export.tei.ids import STORY, Readers
from annotations.export.tei.standoff import stand_off
from annotations.export.tei.words import woven
from annotations.reading import ReadingPage

NAMESPACE = "http://www.tei-c.org/ns/1.0"
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write_tei(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the copy in UTF-8. It asks the database for the story's versions, and for the items of Wikidata."""
    readers = Readers(page)
    parts = (header(page, options, readers), _text(page, options), stand_off(page, options, readers))
    inner = "\n".join(part for part in parts if part)
    return f"{_DECLARATION}{opening('TEI', {'xmlns': NAMESPACE})}\n{inner}\n</TEI>\n".encode()


def _text(page: ReadingPage, options: ExportOptions) -> str:
    article = page.article
    opened = worded("head", article.headline) + worded("p", article.standfirst)
    front = element("front", element("div", opened, type="headline"))
    story = element("body", "\n", body(page.paragraphs, woven(page), options.site), "\n")
    return element("text", "\n", front, "\n", story, "\n", xml_id=STORY, xml_lang=language(article.language))
