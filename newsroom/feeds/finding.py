"""The feeds at an address that a reader gives: the feed itself, or those of a site's page."""

from __future__ import annotations

import time
from dataclasses import dataclass

from newsroom.errors import NewsroomError
from newsroom.feeds.reasons import reason_for_asking
from newsroom.ingest.errors import FetchError, IngestError
from newsroom.ingest.feeds.discovery import FeedLink, feeds_on, usual_addresses
from newsroom.ingest.feeds.document import FeedDocument
from newsroom.ingest.feeds.kind import is_feed
from newsroom.ingest.feeds.opml import ListedFeed
from newsroom.ingest.feeds.read import read_feed
from newsroom.ingest.fetch import Fetched, fetch

SECONDS = 15.0  # over all requests for one address: a reader waits
_NONE = (
    "No feed was found on that page, nor where sites usually have theirs. Look on the site for “RSS” or “feed”, and"
    " give that address."
)


class NoFeedFound(NewsroomError):
    """There is no feed at an address, or it could not be asked."""


@dataclass(frozen=True)
class Found:
    """The feeds of one address, each by its own; ``is_itself`` says that the address was that of a feed."""

    feeds: list[ListedFeed]
    is_itself: bool = False


def find_feeds(address: str) -> Found:
    """Return the feeds at *address*. Raises NoFeedFound, with a sentence for the reader."""
    until = time.monotonic() + SECONDS
    answer = _asked(address, until)
    if is_feed(answer.data):
        return Found([_itself(answer, address)], is_itself=True)
    named = _named(answer) or _usual(answer.url, until)
    if not named:
        raise NoFeedFound(_NONE)
    return Found([ListedFeed(link.url, link.title, answer.url) for link in named])


def _asked(address: str, until: float) -> Fetched:
    try:
        return fetch(address, seconds=max(1.0, until - time.monotonic()))
    except FetchError as error:
        raise NoFeedFound(reason_for_asking(error)) from error


def _itself(answer: Fetched, address: str) -> ListedFeed:
    try:
        document: FeedDocument = read_feed(answer.data, answer.url, answer.charset)
    except IngestError as error:
        raise NoFeedFound(str(error)) from error
    return ListedFeed(answer.moved_to or _with_scheme(address), document.title, document.site_url)


def _with_scheme(address: str) -> str:
    return address if "://" in address else f"https://{address}"


def _named(answer: Fetched) -> list[FeedLink]:
    try:
        return feeds_on(answer.data, answer.url, answer.charset)
    except IngestError:
        return []


def _usual(url: str, until: float) -> list[FeedLink]:
    """Return the first feed that is where feeds usually are, as far as there is time to look."""
    for address in usual_addresses(url):
        if time.monotonic() > until - 1:
            break
        try:
            answer = fetch(address, seconds=until - time.monotonic())
        except FetchError:
            continue
        if is_feed(answer.data):
            return [FeedLink(address, _itself(answer, address).title)]
    return []
