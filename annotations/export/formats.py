"""The formats of an annotated copy. The page, its addresses, the command and the tests iterate this table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from annotations.export.html import write_html
from annotations.export.markdown import write_markdown
from annotations.export.options import ExportOptions, chosen
from annotations.reading import ReadingPage

Writer = Callable[[ReadingPage, ExportOptions], bytes]


@dataclass(frozen=True)
class Format:
    """One way to write a copy: ``name`` in addresses and commands, ``label`` and ``hint`` for readers."""

    name: str
    label: str
    hint: str
    media_type: str
    extension: str
    writer: Writer

    def write(self, page: ReadingPage, options: ExportOptions) -> bytes:
        """Return the copy of *page*, encoded. Only what *options* choose reaches the writer."""
        return self.writer(chosen(page, options), options)


FORMATS = {
    each.name: each
    for each in (
        Format(
            "html",
            "Web page",
            "One file with pictures and notes inside. Opens in any browser, prints well, needs no network.",
            "text/html",
            "html",
            write_html,
        ),
        Format(
            "markdown",
            "Markdown",
            "Plain text for note-taking apps: marks as ==highlights==, notes as footnotes, details on top.",
            "text/markdown",
            "md",
            write_markdown,
        ),
    )
}
