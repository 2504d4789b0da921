"""What every file of entries says of where it comes from, and its addresses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from annotations.notebook.entry import Entry


@dataclass(frozen=True)
class Origin:
    """The server a file is taken from ("https://news.example", "" where that is not known), by whom and when."""

    server: str
    reader: str
    day: date

    def place(self, entry: Entry) -> str:
        """Return where *entry* stands, as an address that works outside the app; "" where that is not known."""
        return self._here(entry.url)

    def source(self, entry: Entry) -> str:
        """Return the address of the story: the publisher's, or where it is not known, its own here."""
        return entry.article.canonical_url or self._here(entry.article.get_absolute_url())

    def _here(self, path: str) -> str:
        return f"{self.server}{path}" if self.server else ""
