"""Writing an annotated copy: the one way from a story and a choice to the bytes of a file."""

from __future__ import annotations

from annotations.access import PUBLIC
from annotations.export.formats import Format
from annotations.export.options import ExportOptions
from annotations.export.records import with_records
from annotations.reading import open_page
from newsroom.models import Article, Reader


def write_copy(article: Article, reader: Reader, format_: Format, options: ExportOptions) -> bytes:
    """Return the copy of *article*, which comes with its current revision, as *reader* sees it."""
    page = with_records(open_page(article, reader), reader if options.private else PUBLIC)
    return format_.write(page, options)
