"""Sources that are text: a story's own, a whole page's, or HTML, told apart by what they look like."""

from __future__ import annotations

from newsroom.ingest.article import IngestedArticle, Source
from newsroom.ingest.decode import decode
from newsroom.ingest.dump import read_dump
from newsroom.ingest.kind import kind_of
from newsroom.ingest.page import read_page


def read_text_source(source: Source) -> IngestedArticle:
    """Read *source* as text, unless it is HTML after all. Raises IngestError."""
    text = decode(source.data, source.charset)
    return read_dump(text) if kind_of(text, source.name) == "text" else read_page(text, source.url)


def read_html_source(source: Source) -> IngestedArticle:
    """Read *source* as a page of HTML. Raises IngestError."""
    return read_page(decode(source.data, source.charset), source.url)
