"""The formats in which entries of the notebook are taken away. Menu, address and tests iterate this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotations.export.notebook.html import write_html
from annotations.export.notebook.markdown import write_markdown
from annotations.export.notebook.origin import Origin
from annotations.export.notebook.table import write_csv
from annotations.notebook.entry import Entry

__all__ = ["NOTEBOOK_FORMATS", "NotebookFormat", "Origin"]

Writer = Callable[[Iterable[Entry], Origin], Iterator[str]]


@dataclass(frozen=True)
class NotebookFormat:
    """One way to write entries: ``name`` in addresses, ``label`` for readers. The writer yields the file in parts."""

    name: str
    label: str
    media_type: str
    extension: str
    write: Writer


NOTEBOOK_FORMATS = {
    each.name: each
    for each in (
        NotebookFormat("markdown", "Markdown", "text/markdown", "md", write_markdown),
        NotebookFormat("html", "Web page", "text/html", "html", write_html),
        NotebookFormat("csv", "Table (CSV)", "text/csv", "csv", write_csv),
    )
}
