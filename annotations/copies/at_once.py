"""A copy for somebody who waits: written now if that is quick, else in the background."""

from __future__ import annotations

from annotations.copies.tasks import ask_for_copy
from annotations.export.formats import Format
from annotations.export.options import ExportOptions, chosen
from annotations.export.pace import takes_long
from annotations.export.write import page_to_copy, write_page
from annotations.models import Copy
from newsroom.models import Article, Reader


def contents_or_copy(
    article: Article, reader: Reader, format_: Format, options: ExportOptions, name: str
) -> bytes | Copy:
    """Return the file of *article*'s copy; where that takes long, what is queued to be written and called *name*.

    Raises ExportError.
    """
    page = page_to_copy(article, reader, options)
    if takes_long(format_, chosen(page, options)):
        return ask_for_copy(reader, [article.pk], format_, options, name)
    return write_page(page, reader, format_, options)
