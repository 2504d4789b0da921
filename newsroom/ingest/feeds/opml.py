"""Lists of feeds as OPML 2.0 (opml.org/spec2.opml), in and out: folders are outlines that hold others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from email.utils import format_datetime
from itertools import groupby, islice
from typing import NamedTuple

from lxml import etree

from newsroom.ingest.errors import IngestError
from newsroom.ingest.feeds.addresses import on_the_web
from newsroom.ingest.feeds.titles import plain_title
from newsroom.ingest.safe_xml import local_name, parse_xml

MAX_FEEDS = 2_000
BETWEEN = " / "
"""Between the names of folders that lie within each other."""

_MAX_FOLDER = 200  # code points
_FORBIDDEN = dict.fromkeys([*range(32), 0xFFFE, 0xFFFF])


class NoFeeds(IngestError):
    """A file that lists no feeds."""


class ListedFeed(NamedTuple):
    """A feed as a list has it: its address, title, page, and the folder it is in (``""`` for none)."""

    url: str
    title: str = ""
    site_url: str = ""
    folder: str = ""


def read_opml(data: bytes) -> list[ListedFeed]:
    """Return the feeds that *data* lists, each once, MAX_FEEDS at most. Raises NoFeeds and what ``parse_xml`` raises.

    Exports differ in how they spell names of attributes, so small letters or capitals make no difference.
    """
    found: dict[str, ListedFeed] = {}
    for feed in islice(_outlines(parse_xml(data), ()), 2 * MAX_FEEDS):
        found.setdefault(feed.url, feed)
    if not found:
        raise NoFeeds("No feed is listed in this file. Export your feeds as OPML once more, and choose the new file.")
    return list(found.values())[:MAX_FEEDS]


def write_opml(title: str, feeds: Iterable[ListedFeed], now: datetime) -> bytes:
    """Return *feeds* as OPML, those of one folder together, in their order; *now* is when."""
    root = etree.Element("opml", version="2.0")
    head, body = etree.SubElement(root, "head"), etree.SubElement(root, "body")
    etree.SubElement(head, "title").text = _plain(title)
    etree.SubElement(head, "dateCreated").text = format_datetime(now)
    for folder, inside in groupby(feeds, key=lambda feed: feed.folder):
        parent = _folder(body, folder) if folder else body
        for feed in inside:
            etree.SubElement(parent, "outline", _attributes(feed))
    return bytes(etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True))


def _outlines(element: etree._Element, folders: tuple[str, ...]) -> Iterator[ListedFeed]:
    for child in element:
        said = {str(name).lower(): str(value) for name, value in child.attrib.items()}
        title = plain_title(said.get("title") or said.get("text") or "")
        url = on_the_web(said.get("xmlurl") or _address(said))
        if local_name(child).lower() == "outline" and url:
            folder = BETWEEN.join(folders)[:_MAX_FOLDER] or _category(said)
            yield ListedFeed(url, title[:500], on_the_web(said.get("htmlurl")), folder)
        is_folder = local_name(child).lower() == "outline" and not url and title
        yield from _outlines(child, (*folders, title) if is_folder else folders)


def _address(said: dict[str, str]) -> str:
    """Some write a feed's address as that of a link."""
    return said.get("url", "") if said.get("type", "").lower() in ("rss", "atom", "feed") else ""


def _category(said: dict[str, str]) -> str:
    first = said.get("category", "").split(",")[0].strip("/ ")
    return BETWEEN.join(part.strip() for part in first.split("/") if part.strip())[:_MAX_FOLDER]


def _folder(body: etree._Element, folder: str) -> etree._Element:
    """Make the outlines of *folder* in *body*, one within the other, as far as they are not there."""
    parent = body
    for name in map(_plain, folder.split(BETWEEN)):
        there = (child for child in parent if child.get("text") == name and child.get("xmlUrl") is None)
        here = next(there, None)
        parent = here if here is not None else etree.SubElement(parent, "outline", text=name, title=name)
    return parent


def _attributes(feed: ListedFeed) -> dict[str, str]:
    title = _plain(feed.title or feed.url)
    said = {"type": "rss", "text": title, "title": title, "xmlUrl": feed.url, "htmlUrl": feed.site_url}
    return {name: value for name, value in said.items() if value}


def _plain(text: str) -> str:
    """XML has no control characters."""
    return text.translate(_FORBIDDEN)
