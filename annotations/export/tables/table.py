"""The CSV copy: a row for each mark, and for each note that stands by itself."""

from __future__ import annotations

from annotations.export.contents.entries import entries_of
from annotations.export.notebook.origin import Origin
from annotations.export.notebook.table import write_csv
from annotations.export.options import ExportOptions
from annotations.reading import ReadingPage


def write_table(page: ReadingPage, options: ExportOptions) -> bytes:
    """Return the table in UTF-8, with the columns that the notebook's has."""
    origin = Origin(options.site, page.reader_name, options.made_on)
    return "".join(write_csv(entries_of(page), origin)).encode()
