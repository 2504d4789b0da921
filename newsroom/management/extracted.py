"""What ``extract`` answers of a source: its story, or its stories where it holds several or is a feed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsroom.errors import NewsroomError
from newsroom.ingest import IngestedArticle, Source, ingest
from newsroom.ingest.feeds.read import read_feed
from newsroom.ingest.feeds.sources import has_text, text_source
from newsroom.ingest.markup import article_html
from newsroom.ingest.several import LeftOut, Several, opener_of
from newsroom.ingest.sniff import Kind, is_one_story, sniff
from newsroom.management.json_lines import Answer, BrokenLine

_LIST_OF_FEEDS = "This is a list of feeds, and no story."
_SAME = "standfirst agency dateline section distributor rights language lead_image item_id item_version"


def read_file(data: bytes, url: str, name: str) -> Answer:
    """Return what is in *data*, whose bytes and *name* tell its kind. Raises IngestError and BrokenLine."""
    kind: Kind = sniff(data, name)
    source = Source("html", data, url, name)
    if is_one_story(kind):
        return described(ingest(replace(source, kind=kind), fetch_pictures=False))
    if kind == "opml":
        raise BrokenLine(_LIST_OF_FEEDS)
    if kind == "feed":
        feed = read_feed(data, url)
        parts: Iterable[Source] = [text_source(item, feed.title) for item in feed.items if has_text(item)]
        items = [{"id": item.identifier, "title": item.headline, "url": item.url} for item in feed.items]
        return {"title": feed.title, "items": items, "stories": [_one(part) for part in parts]}
    several = opener_of(kind)(source)  # type: ignore[arg-type]  # what is neither of these holds several
    return {"title": several.title, "stories": list(_stories(several))}


def described(article: IngestedArticle) -> Answer:
    """Return *article* as a line has it. Where no person signs a page, its author is the agency that does."""
    embargo = article.embargoed_until
    return {name: getattr(article, name) for name in _SAME.split()} | {
        "title": article.headline,
        "author": list(article.authors or filter(None, [not article.item_id and article.agency])),
        "date": str(article.published_on or article.updated_on or "") or None,
        "updated": str(article.updated_on or "") or None,
        "embargoed_until": embargo.isoformat() if embargo else None,
        "sitename": article.publication,
        "canonical": article.canonical_url,
        "tags": list(article.tags),
        "found_in": dict(article.found_in),
        "html": article_html(article),
        "text": "\n".join(paragraph.text for paragraph in article.paragraphs if paragraph.kind != "caption"),
        "paragraphs": [{"kind": paragraph.kind, "text": paragraph.text} for paragraph in article.paragraphs],
    }


def _stories(several: Several) -> Iterator[Answer]:
    for part in several.parts:
        if isinstance(part, Several):
            yield {"title": part.title, "stories": list(_stories(part))}
        elif isinstance(part, LeftOut):
            yield {"name": part.name, "error": part.sentence}
        else:
            yield _one(part)


def _one(part: Source) -> Answer:
    """Return the story of *part*; of an address, that alone: nothing is fetched."""
    if part.kind == "url":
        return {"url": part.url}
    try:
        return {"name": part.name, **described(ingest(part, fetch_pictures=False))}
    except NewsroomError as error:
        return {"name": part.name, "error": str(error)}
