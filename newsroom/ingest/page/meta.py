"""A page's meta tags, by what they mean."""

from __future__ import annotations

from lxml.html import HtmlElement

from newsroom.text import whitespace

# Names and properties that mean the same, the most reliable first.
_NAMES = {
    "title": ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title"),
    "description": ("description", "og:description", "twitter:description", "dc.description"),
    "author": (
        "author",
        "article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "byl",
        "cxenseparse:author",
    ),
    "published": (
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dc.date",
        "dcterms.date",
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "cxenseparse:recs:publishtime",
    ),
    "modified": ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified"),
    "section": ("article:section", "og:article:section", "parsely-section", "section", "cxenseparse:section"),
    "site": ("og:site_name", "application-name", "dc.publisher"),
    "image": ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src"),
    "language": ("content-language", "language", "og:locale", "dc.language"),
}


class Meta:
    """``meta.get("site")`` is the first stated value, clean, or ``""``."""

    def __init__(self, root: HtmlElement) -> None:
        self._values: dict[str, str] = {}
        for tag in root.iter("meta"):
            name = tag.get("property") or tag.get("name") or tag.get("itemprop") or tag.get("http-equiv") or ""
            self._values.setdefault(name.strip().lower(), whitespace.line(tag.get("content", "")))
        self.title = whitespace.line(next((tag.text_content() for tag in root.iter("title")), ""))
        links = (tag.get("href", "") for tag in root.iter("link") if tag.get("rel", "").lower() == "canonical")
        self.canonical = next(links, "") or self._values.get("og:url", "")

    def get(self, meaning: str) -> str:
        """Return the value for a *meaning* in the table above."""
        return next((value for name in _NAMES[meaning] if (value := self._values.get(name))), "")
