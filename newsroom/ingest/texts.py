"""Sources that are text: a story's own, a whole page's, or HTML, told apart by what they look like."""

from __future__ import annotations

from dataclasses import replace

from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.decode import decode
from newsroom.ingest.dump import read_dump
from newsroom.ingest.kind import kind_of
from newsroom.ingest.page import read_page
from newsroom.ingest.saved.address import saved_from
from newsroom.ingest.saved.single_file import with_pictures_back


def read_text_source(source: Source) -> IngestedArticle:
    """Read *source* as text, unless it is HTML after all. Raises IngestError."""
    text = decode(source.data, source.charset)
    return read_dump(text) if kind_of(text, source.name) == "text" else _page(text, source.url)


def read_html_source(source: Source) -> IngestedArticle:
    """Read *source* as a page of HTML. Raises IngestError."""
    return _page(decode(source.data, source.charset), source.url)


def _page(markup: str, address: str) -> IngestedArticle:
    """Read a page, which may be a saved one that says where it is from."""
    saved = "" if address else saved_from(markup)
    article = read_page(with_pictures_back(markup), address or saved)
    if not saved or article.canonical_url:
        return article
    return replace(article, canonical_url=saved, found_in={**article.found_in, "canonical_url": "file"})
