"""What every file of entries says of where it comes from, and its addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from annotations.notebook.entry import Entry


@dataclass(frozen=True)
class Origin:
    """The server a file is taken from ("https://news.example"), by whom and when."""

    server: str
    reader: str
    day: date

    def place(self, entry: Entry) -> str:
        """Return where *entry* stands, as an address that works outside the app."""
        return f"{self.server}{entry.url}"

    def source(self, entry: Entry) -> str:
        """Return the address of the story: the publisher's, or where it is not known, its own here."""
        return entry.article.canonical_url or f"{self.server}{entry.article.get_absolute_url()}"
