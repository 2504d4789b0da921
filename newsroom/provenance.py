"""Where the fields of a story were found, in words for readers."""

from __future__ import annotations

from collections.abc import Mapping

from newsroom.ingest.article import FoundIn

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
    "guess": "a guess, from what else the page has",
    "reader": "given by a reader",
}

_AS_INGESTED = {"byline": "authors"}
"""Where a column of Article has another name than the field of IngestedArticle."""


def ingested_name(column: str) -> str:
    """Return what an IngestedArticle calls *column* of an Article."""
    return _AS_INGESTED.get(column, column)


def found_in_words(found_in: Mapping[str, str], name: str) -> str:
    """Return in words where the field *name* was found, ``""`` when that is not known; *name* may be a column's."""
    return WORDS.get(found_in.get(ingested_name(name), ""), "")  # type: ignore[call-overload, no-any-return]
