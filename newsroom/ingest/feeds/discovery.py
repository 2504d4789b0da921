"""The feeds of a site: those that its page names, and where sites usually have one."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from newsroom.ingest.decode import decode
from newsroom.ingest.feeds.addresses import on_the_web
from newsroom.ingest.feeds.titles import plain_title
from newsroom.ingest.page.tree import parse

MAX_FOUND = 50
USUAL = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default")
"""Paths at which sites that name no feed may have one, the most common first."""

_TYPES = {
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "text/rss+xml",
    "application/x.atom+xml",
}
_PERHAPS = {"application/json", "application/xml", "text/xml"}  # other things have these types, too
_LIKE_A_FEED = re.compile(r"\b(?:rss|feed|atom)\b|[./](?:rss|rdf|atom)(?:$|[/?.])|feeds?\.|/feeds?/?", re.I)
_NO_FEED = re.compile(r"oembed|/wp-json/|xmlrpc|opensearch|sitemap", re.I)
_OF_COMMENTS = re.compile(r"comments?|kommentar|comentarios|commentaires|commenti|reacties", re.I)


class FeedLink(NamedTuple):
    """A feed that a page names, with its title there, which may be empty."""

    url: str
    title: str = ""


def feeds_on(data: bytes, url: str, charset: str = "") -> list[FeedLink]:
    """Return the feeds that the page *data* at *url* names, in its order, those of comments last.

    Those in its head count; if there are none, links that look like feeds do. Raises IngestError when it is no page.
    """
    root = parse(decode(data, charset))
    base = next((urljoin(url, str(href)) for href in root.xpath("//base/@href")), url)
    found = _named(root, base) or _linked(root, base)
    once = list({link.url: link for link in reversed(found)}.values())[::-1]
    return sorted(once, key=_is_of_comments)[:MAX_FOUND]


def usual_addresses(url: str) -> list[str]:
    """Return where the site of *url* may have a feed though its page names none."""
    parts = urlsplit(url)
    return [f"{parts.scheme}://{parts.netloc}{path}" for path in USUAL]


def _named(root: HtmlElement, base: str) -> list[FeedLink]:
    links = root.xpath("//link[@href][@rel]")
    return [link for element in links if _is_alternate(element) and (link := _link(element, base)).url]


def _is_alternate(element: HtmlElement) -> bool:
    relations = str(element.get("rel")).lower().split()
    kind = str(element.get("type", "")).partition(";")[0].strip().lower()
    address = str(element.get("href"))
    if not {"alternate", "feed"} & set(relations) or "stylesheet" in relations or _NO_FEED.search(address):
        return False
    return (
        kind in _TYPES
        or (kind in _PERHAPS and bool(_LIKE_A_FEED.search(address)))
        or (not kind and "feed" in relations)
    )


def _linked(root: HtmlElement, base: str) -> list[FeedLink]:
    links = (element for element in root.xpath("//a[@href]") if _LIKE_A_FEED.search(str(element.get("href"))))
    found = (_link(element, base, str(element.text_content())) for element in links)
    return [link for link in found if link.url and not _NO_FEED.search(link.url) and _path_of_feed(link.url)]


def _path_of_feed(url: str) -> bool:
    """A link's address must end like a feed's: its words alone may be a story about feeds."""
    parts = urlsplit(url)
    return bool(
        re.search(
            r"(?:/|\.)(?:rss|feed|feeds|atom|rdf|rss\.xml|feed\.xml|atom\.xml|index\.xml|feed\.json)/?$",
            parts.path,
            re.I,
        )
    )


def _link(element: HtmlElement, base: str, title: str = "") -> FeedLink:
    address = str(element.get("href")).strip()
    address = re.sub(r"^feed:(?://)?(?=https?:)", "", re.sub(r"^feed://(?!https?:)", "https://", address))
    return FeedLink(on_the_web(address, base), plain_title(str(element.get("title") or title))[:200])


def _is_of_comments(link: FeedLink) -> bool:
    return bool(_OF_COMMENTS.search(f"{link.title} {urlsplit(link.url).path}"))
