"""What Word shows of a file without opening it, and in which language its words are."""

from __future__ import annotations

from datetime import UTC, datetime

from docx.document import Document

from annotations.export.docx.xml import W
from annotations.export.markup.characters import markable
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage
from annotations.words import authors, direction, on_one_line

_LONGEST = 255  # characters of a property


def describe(document: Document, page: ReadingPage, options: ExportOptions) -> None:
    """Set the document's properties. Its times are the day of the copy, so that the same copy has the same."""
    core = document.core_properties
    for name, value in _properties(page).items():
        setattr(core, name, markable(on_one_line(value))[:_LONGEST])
    core.created = core.modified = datetime(*options.made_on.timetuple()[:3], tzinfo=UTC)
    core.revision = 1


def _properties(page: ReadingPage) -> dict[str, str]:
    article = page.article
    return {
        "title": article.headline,
        "author": ", ".join(authors(article)) or article.agency,
        "subject": article.standfirst,
        "category": article.section,
        "keywords": ", ".join(dict.fromkeys(tag for row in page.highlights for tag in row.tags)),
        "comments": f"An annotated copy from Newsroom. {article.rights}".strip(),
        "identifier": article.canonical_url,
        "language": article.language,
        "last_modified_by": page.reader_name,
        "version": str(page.revision.number),
    }


def set_language(document: Document, language: str) -> None:
    """Say in which *language* (BCP 47) the document is, so that it is spelled and read aloud as such."""
    element = next(document.styles.element.iter(f"{{{W}}}lang"))
    if not language:
        element.getparent().remove(element)
        return
    for script in ("val", "eastAsia", *(["bidi"] if direction(language) == "rtl" else [])):
        element.set(f"{{{W}}}{script}", language)
