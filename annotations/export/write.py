"""Writing an annotated copy: the one way from a story and a choice to the bytes of a file."""

from __future__ import annotations

from dataclasses import replace

from annotations.access import PUBLIC
from annotations.export.contents.records import with_records
from annotations.export.errors import NoSuchChoice
from annotations.export.formats import Format
from annotations.export.markdown.kept import layout_of
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage, open_page
from annotations.story_tags import tags_of
from newsroom.models import Article, Reader, Revision


def write_copy(article: Article, reader: Reader, format_: Format, options: ExportOptions) -> bytes:
    """Return the copy of *article*, which comes with its current revision, as *reader* sees it. Raises ExportError."""
    return write_page(page_to_copy(article, reader, options), reader, format_, options)


def write_page(page: ReadingPage, reader: Reader, format_: Format, options: ExportOptions) -> bytes:
    """Return the copy of *page* (``page_to_copy``), laid out as *reader* has it. Raises ExportError."""
    return format_.write(page, replace(options, layout=layout_of(reader)))


def page_to_copy(article: Article, reader: Reader, options: ExportOptions) -> ReadingPage:
    """Return the page of which *options* make a copy, with the records of its claims and the reader's tags."""
    page = open_page(article, reader, revision=revision_of(article, options.revision))
    if options.private:
        page = replace(page, tags=tags_of(article, reader))
    return with_records(page, reader if options.private else PUBLIC)


def revision_of(article: Article, number: int | None) -> Revision | None:
    """Return the version *number* of *article*, None for the newest. Raises NoSuchChoice."""
    if number is None or number == article.newest.number:
        return None
    if found := article.revisions.filter(number=number).first():
        return found
    raise NoSuchChoice(f"This story has no version {number}. Its newest is version {article.newest.number}.")
