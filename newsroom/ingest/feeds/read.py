"""Reading a feed of any kind: bytes in, a FeedDocument out. Nothing is fetched."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from newsroom.ingest.decode import decode
from newsroom.ingest.feeds.document import FeedDocument, NotAFeed
from newsroom.ingest.feeds.identifiers import told_apart
from newsroom.ingest.feeds.json_feed import read_json
from newsroom.ingest.feeds.kind import is_feed
from newsroom.ingest.feeds.xml_feed import read_xml

_NO_FEED = (
    "There is no feed at this address: what came is neither RSS, Atom nor JSON Feed. Give the address of the feed"
    " itself, or that of the site’s page, where Newsroom looks for its feeds."
)


def read_feed(data: bytes, url: str = "", charset: str = "", now: datetime | None = None) -> FeedDocument:
    """Return the feed in *data*, which came from *url*; *charset* is what the header says, *now* the time.

    Raises NotAFeed, and what ``decode`` raises: EmptySource, NotText, SourceTooLarge.
    """
    text = decode(data, charset)
    if not is_feed(data):
        raise NotAFeed(_NO_FEED)
    now = now or datetime.now(UTC)
    is_json = text.lstrip("\ufeff \t\r\n").startswith("{")
    document = read_json(text, url, now) if is_json else read_xml(text, url, now)
    said = [item for item in document.items if item.url or item.headline or item.markup]
    return replace(document, items=told_apart(said))
