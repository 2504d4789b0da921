"""What a page says about its story, and where: JSON-LD, meta tags, microdata, what readers see; and last, guesses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import trafilatura.metadata
from lxml.html import HtmlElement

from newsroom.ingest.article import FoundIn
from newsroom.ingest.byline import Byline
from newsroom.ingest.dates import day_of
from newsroom.ingest.page import json_ld
from newsroom.ingest.page.bare_names import bare_names
from newsroom.ingest.page.canonical import canonical_address
from newsroom.ingest.page.credits import read_credits
from newsroom.ingest.page.days import read_days
from newsroom.ingest.page.headline import Headline, read_headline
from newsroom.ingest.page.ld_story import ld_stated
from newsroom.ingest.page.lead_image import lead_image
from newsroom.ingest.page.likeness import folded
from newsroom.ingest.page.meta import meta_stated, title_of
from newsroom.ingest.page.microdata import microdata_stated
from newsroom.ingest.page.place import Place
from newsroom.ingest.page.sites import host_names, publication_of, site_names
from newsroom.ingest.page.stated import Found, Stated
from newsroom.ingest.page.tree import text_blocks
from newsroom.ingest.page.under_headline import (
    described,
    head_of,
    lines_above,
    lines_under,
    rights_of,
    section_of,
    short_lines,
    standfirst_of,
)
from newsroom.ingest.people import person_in
from newsroom.ingest.rights import distributor
from newsroom.ingest.title import read_title, site_in

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Metadata:
    """What the page states, by the names of an IngestedArticle's fields; what it does not is left out."""

    fields: Fields
    found_in: Mapping[str, FoundIn]

    @property
    def headline(self) -> str:
        return str(self.fields.get("headline", ""))

    @property
    def byline(self) -> Byline:
        return Byline(self.fields.get("authors", ()), self.fields.get("agency", ""))


def read_metadata(root: HtmlElement, url: str = "") -> Metadata:
    """Read the metadata of the page *root*, whose address is *url*."""
    found = {name: each for name, each in _found(root, url) if each and each.value}
    values = {name: each.value for name, each in found.items()}
    return Metadata(values, {name: each.where for name, each in found.items()})


def _found(root: HtmlElement, url: str) -> Iterator[tuple[str, Found[Any] | None]]:
    """Yield each field with where it was found."""
    meta, title, objects = meta_stated(root), title_of(root), json_ld.objects(root)
    story = ld_stated(objects, next(iter(meta.canonicals), url), [folded(text) for text in (*meta.headlines, title)])
    sites = site_names((story, meta), title, url)
    headline = _headline(root, story, meta, title, sites)
    place = Place(root, headline.element)
    stated = (story, meta, microdata_stated(place))
    guess = _Guess(place, url)
    yield "headline", Found(headline.text, headline.where) if headline.text else guess.text("title")
    yield from _from_head(place, stated, headline.text, sites, guess, url)
    yield "publication", _publication((meta, story), title, headline.text, url)
    yield "canonical_url", canonical_address((meta, story), url)
    yield "lead_image", lead_image((meta, story), url)
    yield "language", _language(root, stated)
    yield "section", _first(stated, "section") or section_of(place, headline.text)


def _from_head(
    place: Place, stated: Sequence[Stated], headline: str, sites: Sequence[str], guess: _Guess, url: str
) -> Iterator[tuple[str, Found[Any] | None]]:
    """Yield what may stand under the headline: standfirst, people, dates; and the rights line under the story."""
    blocks = list(text_blocks(place.root))
    head, under = head_of(place, blocks, headline), lines_under(place, headline)
    lines = [*short_lines([text for _, text in head]), *(line.text for line in under)]
    credits = read_credits(place, stated, lines, sites)
    signed = credits.authors.value or credits.agency.value
    bare = Found(bare_names(under, headline, sites), "markup")
    yield "authors", credits.authors if signed else bare if bare.value else guess.people(credits.others, headline)
    yield "agency", credits.agency
    published, updated = read_days(place, stated, (lines, lines_above(place)), url, _tag(place.root, stated))
    yield "published_on", published or guess.day()
    yield "updated_on", updated
    yield "standfirst", standfirst_of(head, stated) or described(blocks, stated)
    rights = rights_of(blocks, stated)
    yield "rights", rights
    yield "distributor", Found(distributor(rights.value), rights.where) if rights else None


def _headline(root: HtmlElement, story: Stated, meta: Stated, title: str, sites: Sequence[str]) -> Headline:
    stated = [Found(text, each.where) for each in (story, meta) for text in each.headlines]
    return read_headline(root, stated, title, sites)


def _publication(stated: Sequence[Stated], title: str, headline: str, url: str) -> Found[str] | None:
    named = next((Found(publication_of(each.sites[0]), each.where) for each in stated if each.sites), None)
    return named or Found(site_in(title, host_names(url)) or read_title(title, headline).publication, "meta")


def _language(root: HtmlElement, stated: Sequence[Stated]) -> Found[str] | None:
    own = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    return Found(_as_tag(own), "meta") if own.strip() else _first(stated, "language")


def _tag(root: HtmlElement, stated: Sequence[Stated]) -> str:
    found = _language(root, stated)
    return _as_tag(found.value) if found else ""


def _as_tag(language: str) -> str:
    return language.strip().replace("_", "-").partition(",")[0]


def _first(stated: Sequence[Stated], name: str) -> Found[str] | None:
    values = ((getattr(each, name), each.where) for each in stated)
    return next(
        (Found(_as_tag(value) if name == "language" else value, where) for value, where in values if value), None
    )


class _Guess:
    """trafilatura's metadata, found only when a field is asked for."""

    def __init__(self, place: Place, url: str) -> None:
        self._read: Callable[[], object] = lambda: trafilatura.metadata.extract_metadata(
            place.alone(), default_url=url or None, date_config={"extensive_search": False, "original_date": True}
        )
        self._document: object | None = None

    def _get(self, field: str) -> str:
        self._document = self._document or self._read()
        return str(getattr(self._document, field, None) or "")

    def text(self, field: str) -> Found[str]:
        return Found(self._get(field), "guess")

    def people(self, others: Collection[str], headline: str) -> Found[tuple[str, ...]]:
        names = (person_in(name.strip()) for name in self._get("author").split(";"))
        return Found(tuple(name for name in names if name and name not in others and name not in headline), "guess")

    def day(self) -> Found[date] | None:
        day = day_of(self._get("date"))
        return Found(day, "guess") if day else None
