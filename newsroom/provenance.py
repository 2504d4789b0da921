"""What is known of a story beside its text, and where each field was found, in words for readers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from django.utils import timezone
from django.utils.formats import date_format

from newsroom.ingest.article import FoundIn
from newsroom.models import Article

WORDS: Mapping[FoundIn, str] = {
    "json-ld": "from the page’s JSON-LD",
    "meta": "from the page’s meta tags",
    "microdata": "from the page’s microdata",
    "markup": "as the page shows it",
    "text": "read in the text",
    "feed": "from the feed",
    "wire": "from the wire",
    "file": "from the file’s properties",
    "list": "from the list it came with",
    "guess": "a guess, from what else there is",
    "reader": "given by a reader",
}

_AS_INGESTED = {"byline": "authors"}
"""Where a column of Article has another name than the field of IngestedArticle."""

# The columns that readers are told of, in their order.
_LABELS = {
    "headline": "Headline",
    "standfirst": "Standfirst",
    "byline": "Written by",
    "agency": "Agency",
    "dateline": "Dateline",
    "published_on": "Published on",
    "updated_on": "Updated on",
    "section": "Section",
    "publication": "Publication",
    "distributor": "Distributor",
    "rights": "Rights line",
    "language": "Language",
    "canonical_url": "Address",
    "lead_image": "Lead picture",
}
_OF_WIRES = {"item_id": "Item of the wire", "item_version": "Version of the item", "embargoed_until": "Embargo until"}
_ABOVE = frozenset({"headline", "standfirst"})  # which the page shows beside this
_ADDRESSES = frozenset({"canonical_url", "lead_image"})


class Fact(NamedTuple):
    """A field of a story: what it is called, its value as people write it, where it was found, and where it leads."""

    label: str
    value: str
    where: str
    href: str = ""


def ingested_name(column: str) -> str:
    """Return what an IngestedArticle calls *column* of an Article."""
    return _AS_INGESTED.get(column, column)


def found_in_words(found_in: Mapping[str, str], name: str) -> str:
    """Return in words where the field *name* was found, ``""`` when that is not known; *name* may be a column's."""
    return WORDS.get(found_in.get(ingested_name(name), ""), "")  # type: ignore[call-overload, no-any-return]


def facts(article: Article) -> Iterator[Fact]:
    """Yield what is known of *article*, without a query. What its head shows is told with an empty value."""
    for column, label in (_LABELS | _OF_WIRES).items():
        if value := getattr(article, column):
            shown = "" if column in _ABOVE else _written(value)
            yield Fact(label, shown, found_in_words(article.found_in, column), value if column in _ADDRESSES else "")


def unknown(article: Article) -> list[str]:
    """Return the labels of what no source said of *article* and no reader."""
    return [label.lower() for column, label in _LABELS.items() if not getattr(article, column)]


def _written(value: str | date | datetime) -> str:
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), "j F Y, H:i")
    return date_format(value, "j F Y") if isinstance(value, date) else value
