"""The formats of an annotated copy. The page, its addresses, the command and the tests iterate this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from django.utils.module_loading import import_string

from annotations.export.options import ExportOptions, chosen
from annotations.reading import ReadingPage

Writer = Callable[[ReadingPage, ExportOptions], bytes]

READ, WRITE, EXCHANGE, CITE, STUDY = "To read", "To write in", "To exchange", "To cite", "To study"
"""The groups of the menu, in its order."""


@dataclass(frozen=True)
class Format:
    """One way to write a copy: ``name`` in addresses and commands, ``label`` and ``hint`` for readers.

    ``leaves_out`` says what the format cannot hold. ``writer`` is a dotted name, loaded when it is first needed: who
    never writes a PDF has no typesetter in memory.
    """

    name: str
    group: str
    label: str
    hint: str
    leaves_out: str
    media_type: str
    extension: str
    writer: str

    def write(self, page: ReadingPage, options: ExportOptions) -> bytes:
        """Return the copy of *page*. Only what *options* choose reaches the writer. Raises ExportError."""
        return cast(Writer, import_string(self.writer))(chosen(page, options), options)


FORMATS = {
    each.name: each
    for each in (
        Format(
            "html",
            READ,
            "Web page",
            "One file with pictures and notes inside. Opens in any browser, prints well, needs no network.",
            "Nothing of the page is left out.",
            "text/html",
            "html",
            "annotations.export.html.write_html",
        ),
        Format(
            "markdown",
            WRITE,
            "Markdown",
            "Plain text for note-taking apps: marks as ==highlights==, notes as footnotes, details on top.",
            "Pictures are named, not included. Marks that overlap become one ==highlight== with a footnote each.",
            "text/markdown",
            "md",
            "annotations.export.markdown.write_markdown",
        ),
    )
}
