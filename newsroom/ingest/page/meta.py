"""What a page's meta tags state about its story."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from newsroom.ingest.page.json_ld import clean
from newsroom.ingest.page.stated import Stated

# Names and properties that mean the same, the most reliable first.
_NAMES = {
    "title": (
        *("og:title", "twitter:title", "parsely-title", "sailthru.title", "citation_title", "dc.title"),
        *("dcterms.title", "hdl", "headline", "title", "cxenseparse:title", "article.headline"),
    ),
    "description": ("description", "og:description", "twitter:description", "dc.description", "sailthru.description"),
    "author": (
        *("parsely-author", "sailthru.author", "author", "citation_author", "byl", "dc.creator", "dcterms.creator"),
        *("article:author", "article:author:name", "og:article:author", "og:author", "cxenseparse:author", "authors"),
        *("article.author", "article_author", "article-author", "dc.contributor", "shareaholic:article_author_name"),
        *("cse-author", "rbauthors", "byline", "creator", "mediator_author", "bt:author", "analyticsattributes.author"),
        *("news_authors", "vr:author", "weibo:article:author", "twitter:written by"),
    ),
    "published": (
        *("article:published_time", "og:article:published_time", "article:published", "og:published_time"),
        *("datepublished", "parsely-pub-date", "sailthru.date", "citation_publication_date", "citation_online_date"),
        *("dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dc.date", "dcterms.date"),
        *("pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "pub_date"),
        *("article.published", "article_date_original", "article.created", "originalpublicationdate", "datecreated"),
        *("cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time"),
        *("bt:pubdate", "vr:published_time", "mediator_published_time", "date", "displaydate", "ptime", "pdate"),
        *("og:pubdate", "rnews:datepublished", "timestamp", "created", "weibo:article:create_at", "dat"),
    ),
    "updated": (
        *("article:modified_time", "og:article:modified_time", "og:updated_time", "article:modified", "datemodified"),
        *("dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "article.updated", "modified", "utime"),
    ),
    "section": (
        *("article:section", "og:article:section", "parsely-section", "cxenseparse:section", "section", "dc.subject"),
        *("article.section", "sailthru.section"),
    ),
    "site": ("og:site_name", "application-name", "dc.publisher", "apple-mobile-web-app-title", "copyright_holder"),
    "publisher": ("citation_journal_title", "publisher", "article:publisher", "twitter:site", "cre"),
    "image": (
        "og:image",
        "og:image:url",
        "og:image:secure_url",
        "twitter:image",
        "twitter:image:src",
        "sailthru.image.full",
    ),
    "language": ("content-language", "language", "og:locale", "dc.language", "dcterms.language"),
    "rights": ("dc.rights", "dcterms.rights", "copyright", "rights"),
}
_WRITTEN_BY = re.compile(
    r"(?:written by|author|by|geschrieben von|verfasst von|escrito por|écrit par|scritto da|geschreven door|skriven av"
    r"|skrevet av|skrevet af|napisane przez|автор|作者|投稿者|執筆者|yazan|escrito|penulis|autor(?:in)?|auteur)\s*:?",
    re.IGNORECASE,
)
_MAX_VALUES = 30  # of one name
_MAX_LABELS = 6


def meta_stated(root: HtmlElement) -> Stated:
    """Return what the meta tags of the page *root* state."""
    values = _values(root)
    links = [tag.get("href", "") for tag in root.iter("link") if tag.get("rel", "").lower() == "canonical"]
    return Stated(
        where="meta",
        headlines=_all(values, "title"),
        descriptions=_all(values, "description"),
        authors=_all(values, "author"),
        sites=_all(values, "site"),
        aliases=tuple(name.lstrip("@") for name in _all(values, "publisher") if "/" not in name),
        section=_one(values, "section"),
        published=_all(values, "published"),
        updated=_all(values, "updated"),
        language=_one(values, "language"),
        canonicals=(*links, *values.get("og:url", ())),
        image=_one(values, "image"),
        rights=_one(values, "rights"),
    )


def title_of(root: HtmlElement) -> str:
    """Return the page's title, site's name and all."""
    return clean(next((tag.text_content() for tag in root.iter("title")), ""))


def _values(root: HtmlElement) -> Mapping[str, list[str]]:
    values: defaultdict[str, list[str]] = defaultdict(list)
    for tag in root.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
        raw = tag.get("content") or tag.get("value") or ""
        if (text := clean(raw)) and len(found := values[name.strip().lower()]) < _MAX_VALUES:
            found.append(text)
        if name == "parsely-page":
            _add_parsely(values, raw)
    _add_labelled(values)
    return values


def _add_parsely(values: defaultdict[str, list[str]], raw: str) -> None:
    """Parse.ly's older tag holds all in one object."""
    try:
        page = json.loads(raw)
    except (ValueError, RecursionError):
        return
    for name in ("title", "author", "pub_date", "section") if isinstance(page, dict) else ():
        if isinstance(page.get(name), str) and (text := clean(page[name])):
            values[f"parsely-{name.replace('_', '-')}"].append(text)


def _add_labelled(values: defaultdict[str, list[str]]) -> None:
    """Cards have labels of their own: ``twitter:label1`` is "Written by", ``twitter:data1`` says who."""
    for number in range(1, _MAX_LABELS):
        label, data = values.get(f"twitter:label{number}", []), values.get(f"twitter:data{number}", [])
        if label and data and _WRITTEN_BY.fullmatch(label[0]):
            values["twitter:written by"] += data


def _all(values: Mapping[str, list[str]], meaning: str) -> tuple[str, ...]:
    found: Iterable[str] = (value for name in _NAMES[meaning] for value in values.get(name, ()))
    return tuple(dict.fromkeys(found))


def _one(values: Mapping[str, list[str]], meaning: str) -> str:
    return next(iter(_all(values, meaning)), "")
