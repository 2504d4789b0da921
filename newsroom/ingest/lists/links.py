"""Lists of links in HTML: bookmarks (Netscape's format), and the older exports of Pocket and Instapaper."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from newsroom.ingest.lists.entry import Entry, address_in
from newsroom.ingest.lists.values import tags_in, words

_HEAD = 2_000
_SIGNS = {
    "list": (b"<!doctype netscape-bookmark-file",),
    "pocket": (b"<title>pocket export",),
    "instapaper": (b"<title>instapaper: export",),
}


def is_links_of(kind: str, data: bytes) -> bool:
    """Tell whether *data* is a list in HTML of that *kind*."""
    head = data[:_HEAD].lower()
    return any(sign in head for sign in _SIGNS[kind])


def is_links(data: bytes) -> bool:
    """Tell whether *data* is a list in HTML of any kind."""
    return any(is_links_of(kind, data) for kind in _SIGNS)


def links_in(html: str) -> Iterator[Entry]:
    """Yield the links of *html* with their words and tags."""
    parser = _Links()
    parser.feed(html)
    parser.close()
    yield from parser.found


class _Links(HTMLParser):
    """Hears links; parsers that build a tree nest each list's items ever deeper, since nobody closes them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Entry] = []
        self._address, self._tags, self._words = "", "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            told = {name: value or "" for name, value in attrs}
            self._address, self._tags, self._words = address_in(told.get("href", "")), told.get("tags", ""), ""

    def handle_data(self, data: str) -> None:
        if self._address:
            self._words += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._address:
            title = " ".join(words(self._words).split())
            fields: dict[str, object] = {"headline": title} if title and not address_in(title) else {}
            self.found.append(Entry(self._address, fields=fields, tags=tags_in(self._tags)))
            self._address = ""
