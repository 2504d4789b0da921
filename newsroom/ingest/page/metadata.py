"""What a page says about its story. JSON-LD first, then meta tags and visible elements, then trafilatura's guess."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import trafilatura.metadata
from lxml.html import HtmlElement

from newsroom.ingest.byline import Byline, is_person
from newsroom.ingest.dates import iso_date
from newsroom.ingest.dump.head import read_dates
from newsroom.ingest.page import json_ld
from newsroom.ingest.page.addresses import absolute
from newsroom.ingest.page.credits import read_credits
from newsroom.ingest.page.headline import read_headline
from newsroom.ingest.page.meta import Meta
from newsroom.ingest.page.tree import text_blocks
from newsroom.ingest.rights import distributor, is_rights_line
from newsroom.ingest.title import read_title
from newsroom.text.words import words

_WEB = words("http https")
_HEAD = 12  # blocks under the headline
_STANDFIRST = re.compile(
    r"(?:^|[\s_-])(?:standfirst|dek|deck|sub-?title|sub-?head(?:line|ing)?|entradilla|bajada|copete|lead|lede|chapo"
    r"|chapeau|vorspann|sottotitolo|ingress)(?=$|[\s_-])",
    re.IGNORECASE,
)
_STANDFIRST_WORDS = range(5, 90)


@dataclass(frozen=True)
class Metadata:
    """What the page states; what it does not is empty."""

    headline: str
    standfirst: str
    byline: Byline
    section: str
    publication: str
    rights: str
    distributor: str
    language: str
    canonical_url: str
    lead_image: str
    published_on: date | None
    updated_on: date | None


def read_metadata(root: HtmlElement, url: str = "") -> Metadata:
    """Read the metadata of the page *root*, whose address is *url*."""
    story, meta = json_ld.story_object(root), Meta(root)
    headline = read_headline(root, story, meta)
    guess = _Guess(root, url)
    publication = _publication(story, meta, headline)
    rights = _rights(root)
    blocks = _head(root, headline)
    head = [text for _, text in blocks]
    published = _published(root, story, meta) or read_dates(head)[0] or iso_date(guess("date"))
    updated = iso_date(json_ld.first(story.get("dateModified")) or meta.get("modified"))
    return Metadata(
        headline=headline or guess("title"),
        standfirst=_described(root, story, meta) or _called_standfirst(blocks),
        byline=read_credits(root, story, meta, publication, head) or Byline(_people(guess("author"))),
        section=json_ld.first(story.get("articleSection")) or meta.get("section"),
        publication=publication,
        rights=rights,
        distributor=distributor(rights),
        language=_language(root, story, meta),
        canonical_url=absolute(meta.canonical or url, url, _WEB),
        lead_image=absolute(meta.get("image") or json_ld.address(story.get("image")), url, _WEB),
        published_on=published,
        updated_on=updated if updated != published else None,
    )


class _Guess:
    """trafilatura's metadata, found only when a field is asked for."""

    def __init__(self, root: HtmlElement, url: str) -> None:
        self._read: Callable[[], object] = lambda: trafilatura.metadata.extract_metadata(
            root, default_url=url or None, date_config={"extensive_search": False, "original_date": True}
        )
        self._document: object | None = None

    def __call__(self, field: str) -> str:
        self._document = self._document or self._read()
        return str(getattr(self._document, field, None) or "")


def _people(names: str) -> tuple[str, ...]:
    return tuple(name for name in map(str.strip, names.split(";")) if is_person(name))


def _head(root: HtmlElement, headline: str) -> list[tuple[HtmlElement, str]]:
    """Return the blocks under the last heading that is the headline, where standfirst, byline and dates stand."""
    blocks = list(text_blocks(root))
    at = max((at for at, (_, text) in enumerate(blocks) if headline and headline in text), default=len(blocks))
    return blocks[at + 1 : at + 1 + _HEAD]


def _publication(story: json_ld.Object, meta: Meta, headline: str) -> str:
    stated = meta.get("site") or json_ld.first(story.get("publisher"))
    return stated or read_title(meta.title, headline).publication


def _published(root: HtmlElement, story: json_ld.Object, meta: Meta) -> date | None:
    stated = json_ld.first(story.get("datePublished")) or meta.get("published")
    elements = root.xpath("//*[@itemprop='datePublished']/@*[name()='content' or name()='datetime'] | //time/@datetime")
    return iso_date(stated) or next((day for text in elements if (day := iso_date(str(text)))), None)


def _described(root: HtmlElement, story: json_ld.Object, meta: Meta) -> str:
    """A description counts only where readers see it: otherwise it is written for search engines."""
    described = [json_ld.first(story.get("description")), meta.get("description")]
    candidates = {text for text in described if text}
    return next((text for _, text in text_blocks(root) if text in candidates), "") if candidates else ""


def _called_standfirst(head: Sequence[tuple[HtmlElement, str]]) -> str:
    """Return the block under the headline whose class, or its holder's, says that it is the standfirst."""
    called = (text for element, text in head if _STANDFIRST.search(_classes(element)))
    return next((text for text in called if len(text.split()) in _STANDFIRST_WORDS), "")


def _classes(element: HtmlElement) -> str:
    holder = element.getparent()
    return f"{element.get('class', '')} {holder.get('class', '') if holder is not None else ''}"


def _rights(root: HtmlElement) -> str:
    """The line that names a distributor is the story's own; else the last one is the page's."""
    found = [text for _, text in text_blocks(root) if is_rights_line(text)]
    return next((line for line in found if distributor(line)), found[-1] if found else "")


def _language(root: HtmlElement, story: json_ld.Object, meta: Meta) -> str:
    stated = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("language")
    return (stated or json_ld.first(story.get("inLanguage"))).strip().replace("_", "-").partition(",")[0][:35]
