"""From Markdown to a story: front matter, notes and the text itself, which is read as the markup it becomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from markdown_it import MarkdownIt

from newsroom.ingest.agencies import agency_name
from newsroom.ingest.article import FoundIn, IngestedArticle, IngestedParagraph, Known, Source
from newsroom.ingest.byline import read_byline
from newsroom.ingest.credited import with_credits
from newsroom.ingest.dateline import read_dateline
from newsroom.ingest.dates import iso_date
from newsroom.ingest.decode import decode
from newsroom.ingest.markdown.front_matter import Value, every, first, part_front_matter
from newsroom.ingest.markdown.notes import without_notes
from newsroom.ingest.page.addresses import absolute
from newsroom.ingest.page.fragment import read_fragment_source
from newsroom.ingest.rights import is_rights_line
from newsroom.text.words import words

# Under which keys front matter says what; the likeliest first.
_TEXTS = {
    "headline": ("title", "headline"),
    "standfirst": ("standfirst", "description", "summary", "excerpt", "subtitle", "abstract", "dek"),
    "agency": ("agency",),
    "dateline": ("dateline",),
    "section": ("section", "category", "categories"),
    "publication": ("publication", "site", "site_name", "publisher", "newspaper", "website", "domain"),
    "distributor": ("distributor",),
    "rights": ("rights", "copyright", "license", "licence"),
    "language": ("language", "lang"),
}
_AUTHORS = ("author", "authors", "byline", "creator", "by")
_DAYS = {
    "published_on": ("published", "date", "published_on", "pubdate", "created", "date_published"),
    "updated_on": ("updated", "modified", "lastmod", "updated_on", "date_modified"),
}
_ADDRESSES = ("url", "source", "link", "canonical", "canonical_url", "original", "source_url", "permalink")
_TAGS = ("tags", "keywords", "tag")
_WEB = words("http https")
_HEAD = 3  # paragraphs above which a copy's credits and standfirst stand

_MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def read_markdown_source(source: Source) -> IngestedArticle:
    """Read *source*. Raises what decoding and reading the markup raise."""
    said, text = part_front_matter(decode(source.data, source.charset).replace("\r\n", "\n").replace("\r", "\n"))
    fields = _fields(said)
    unmarked = without_notes(text)
    notes = "\n".join(f"{at}. {note}" for at, note in enumerate(unmarked.footnotes, 1))
    markup = _MARKDOWN.render(f"{unmarked.text}\n\n{notes}")
    address = str(fields.get("canonical_url", "")) or source.url
    known = Known("file", {name: fields[name] for name in ("headline", "authors") if name in fields})
    read = read_fragment_source(Source("fragment", markup.encode(), address, charset="utf-8", known=known))
    found_in: dict[str, FoundIn] = {**read.found_in, **dict.fromkeys(fields, "file")}
    article = replace(read, **fields, marks=unmarked.marks, found_in=found_in)  # type: ignore[arg-type]
    signed = with_credits(article, bare=article.found_in.get("headline") != "guess")
    return _without_credits(signed, len(unmarked.footnotes))


def _fields(said: Mapping[str, Value]) -> dict[str, object]:
    """Return what the front matter says, by the names of an IngestedArticle's fields."""
    fields: dict[str, object] = {name: first(said, keys) for name, keys in _TEXTS.items()}
    fields["agency"] = agency_name(str(fields["agency"]))
    fields["authors"] = tuple(name for line in every(said, _AUTHORS) for name in _names(line))
    fields |= {name: _day(first(said, keys)) for name, keys in _DAYS.items()}
    addresses = (absolute(value, "", _WEB) for key in _ADDRESSES for value in every(said, (key,)))
    fields["canonical_url"] = next(filter(None, addresses), "")
    fields["tags"] = tuple(tag.strip("# ") for line in every(said, _TAGS) for tag in line.split(",") if tag.strip("# "))
    return {name: value for name, value in fields.items() if value}


def _names(line: str) -> tuple[str, ...]:
    found = read_byline(line, trusted=True)
    return found.authors if found and found.authors else (line,)


def _day(text: str) -> date | None:
    return iso_date(text) if text else None


def _without_credits(article: IngestedArticle, footnotes: int) -> IngestedArticle:
    """Drop what a copy writes between headline and text, and the line of rights above *footnotes*: fields say it."""
    head = [block for block in article.paragraphs[:_HEAD] if not _is_credit(block, article)]
    blocks = [*head, *article.paragraphs[_HEAD:]]
    rights = next((block for block in blocks[-footnotes - 1 :] if _is_rights(block, article.rights)), None)
    if rights and len(blocks) > 1:
        article = replace(article, rights=article.rights or rights.text)
        blocks.remove(rights)
    dateline = read_dateline(blocks[0].text) if blocks else None
    place = article.dateline or (dateline.place if dateline else "")
    return replace(article, paragraphs=tuple(blocks) or article.paragraphs, dateline=place)


def _is_rights(block: IngestedParagraph, known: str) -> bool:
    return block.kind == "body" and (block.text == known or is_rights_line(block.text))


def _is_credit(block: IngestedParagraph, article: IngestedArticle) -> bool:
    byline = read_byline(block.text) if len(block.text) < 200 else None
    own = bool(byline and byline.authors and set(byline.authors) <= set(article.authors))
    return own or block.text in (article.standfirst, article.headline)
