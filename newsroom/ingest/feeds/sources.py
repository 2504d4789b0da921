"""What becomes of an item: a source, with what its feed says of it beside."""

from __future__ import annotations

from html import escape

from newsroom.ingest.article import Known, Source
from newsroom.ingest.feeds.document import Item
from newsroom.ingest.feeds.titles import plain_text
from newsroom.ingest.web_address import cleaned

_MAX_MARKUP = 1_000_000  # code points; what is longer is no story
_MIN_WORDS = 5  # of a text that is one


def page_source(item: Item, publication: str) -> Source:
    """Return the page of *item*, with its markup for when that cannot be had; *publication* is the feed's."""
    return Source("url", _markup(item), cleaned(item.url), charset="utf-8", known=_known(item, publication))


def text_source(item: Item, publication: str) -> Source:
    """Return the text that the feed has of *item*."""
    return Source("fragment", _markup(item), cleaned(item.url), charset="utf-8", known=_known(item, publication))


def has_text(item: Item) -> bool:
    """Tell whether there is anything to read in *item* itself."""
    return len(plain_text(item.markup).split()) >= _MIN_WORDS


def _known(item: Item, publication: str) -> Known:
    fields = {
        "headline": item.headline[:500],
        "standfirst": item.standfirst,
        "authors": item.authors,
        "publication": (item.publication or publication)[:200],
        "language": item.language,
        "published_on": item.published.date() if item.published else None,
        "updated_on": item.updated.date() if item.updated and item.updated != item.published else None,
        "lead_image": item.picture,
    }
    return Known("feed", {name: value for name, value in fields.items() if value})


def _markup(item: Item) -> bytes:
    """Return the text of *item*, with its picture above where the text itself has none."""
    if not has_text(item) or len(item.markup) > _MAX_MARKUP:
        return b""
    return f"{_figure(item)}{item.markup}".encode()


def _figure(item: Item) -> str:
    if not item.picture or "<img" in item.markup.lower():
        return ""
    caption = f"<figcaption>{escape(item.caption)}</figcaption>" if item.caption else ""
    return f'<figure><img src="{escape(item.picture)}" alt="">{caption}</figure>'
