"""One item of an RSS, RDF or Atom feed, out of what feedparser makes of it."""

from __future__ import annotations

from calendar import timegm
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

from newsroom.ingest.feeds.addresses import on_the_web, resolved
from newsroom.ingest.feeds.authors import people
from newsroom.ingest.feeds.dates import read_date
from newsroom.ingest.feeds.document import Item
from newsroom.ingest.feeds.texts import longest, markup_of, standfirst_of
from newsroom.ingest.feeds.titles import plain_title

_MAX_TAGS = 50
_MAX_PEOPLE = 30
_PICTURES = ("media_content", "media_thumbnail")


def item_of(entry: Any, feed: Any, url: str, now: datetime) -> Item:
    """Return *entry* of *feed*, which came from *url*; *now* is the time."""
    markup = longest(_texts(entry))
    publication = plain_title((entry.get("source") or {}).get("title", ""))
    return Item(
        identifier=str(entry.get("id", "")).strip(),
        url=_address(entry, url),
        headline=_without(plain_title(entry.get("title", "")), publication),
        standfirst=standfirst_of(_summary(entry), markup),
        markup=markup,
        authors=people(_names(entry, feed)[:_MAX_PEOPLE], {publication, plain_title(feed.get("title", ""))}),
        published=_date(entry, ("published", "created"), now) or _date(entry, ("updated",), now),
        updated=_date(entry, ("updated",), now),
        tags=_tags(entry),
        language=_language(entry),
        publication=publication,
        picture=next(_pictures(entry, url), ""),
        caption=plain_title(entry.get("media_caption", "")),
    )


def _texts(entry: Any) -> Iterator[str]:
    details = [*entry.get("content", ()), entry.get("summary_detail") or {"value": entry.get("summary", "")}]
    for detail in details:
        yield resolved(markup_of(detail.get("value", ""), detail.get("type", "")), detail.get("base", ""))


def _summary(entry: Any) -> str:
    detail = entry.get("summary_detail") or {}
    return markup_of(entry.get("summary", ""), detail.get("type", ""))


def _address(entry: Any, url: str) -> str:
    """Return where the story is: what a feed service was given first, then the item's own link, last its name."""
    links = [link.get("href", "") for link in entry.get("links", ()) if link.get("rel") == "alternate"]
    permalink = entry.get("id", "") if "://" in entry.get("id", "") else ""
    candidates = (entry.get("feedburner_origlink", ""), entry.get("link", ""), *links, permalink)
    return next((address for given in candidates if (address := on_the_web(given, url))), "")


def _without(headline: str, publication: str) -> str:
    """Aggregators write the publication behind the headline as well."""
    return headline.removesuffix(f" - {publication}").strip() if publication else headline


def _names(entry: Any, feed: Any) -> list[str]:
    """Return who is named as author of *entry*; Atom lets a feed name them for all its entries."""
    authors, whole = entry.get("authors", ()), entry.get("author", "")
    if len(authors) <= 1 and "@" in whole:
        return [whole]  # feedparser takes long names of hosts apart
    named = [author.get("name", "") for author in authors] or [whole]
    return named if any(named) else [author.get("name", "") for author in feed.get("authors", ())]


def _date(entry: Any, names: Iterable[str], now: datetime) -> datetime | None:
    for name in names:
        # Not get(): feedparser gives one date for another.
        written = dict.get(entry, name) or ""
        parsed = None if str(written).strip().isdigit() else dict.get(entry, f"{name}_parsed")
        if found := read_date(str(written), now) or _guessed(parsed, now):
            return found
    return None


def _guessed(parsed: Any, now: datetime) -> datetime | None:
    """Return what feedparser, which knows more ways to write dates, made of one."""
    return read_date(datetime.fromtimestamp(timegm(parsed), UTC).isoformat(), now) if parsed else None


def _tags(entry: Any) -> tuple[str, ...]:
    labels = (plain_title(tag.get("label") or tag.get("term") or "") for tag in entry.get("tags", ())[:_MAX_TAGS])
    return tuple(dict.fromkeys(label for label in labels if label))


def _language(entry: Any) -> str:
    tag = entry.get("language") or (entry.get("title_detail") or {}).get("language") or ""
    return str(tag) if len(str(tag)) <= 35 else ""


def _pictures(entry: Any, url: str) -> Iterator[str]:
    """Yield the addresses of pictures, the largest of those that state their width first."""
    for name in _PICTURES:
        for picture in sorted(entry.get(name, ()), key=_width, reverse=True):
            if _is_picture(picture, name) and (address := on_the_web(picture.get("url", ""), url)):
                yield address
    for link in entry.get("links", ()):
        if link.get("rel") == "enclosure" and link.get("type", "").startswith("image/"):
            yield on_the_web(link.get("href", ""), url)


def _is_picture(picture: Any, name: str) -> bool:
    kind = picture.get("medium", "") or picture.get("type", "")
    return (
        kind.startswith("image") or (not kind and name == "media_thumbnail") or _looks_like_one(picture.get("url", ""))
    )


def _looks_like_one(address: str) -> bool:
    return address.partition("?")[0].lower().endswith((".jpg", ".jpeg", ".png", ".webp", ".gif"))


def _width(picture: Any) -> int:
    width = str(picture.get("width", ""))
    return int(width) if width.isascii() and width.isdigit() and len(width) < 6 else 0
