"""What a page says of its story, for a reader who takes only a part of its text."""

from __future__ import annotations

from newsroom.ingest.article import Known
from newsroom.ingest.page.metadata import read_metadata
from newsroom.ingest.page.tree import parse

_FIELDS = ("headline", "authors", "agency", "publication", "published_on", "updated_on", "canonical_url", "language")
_FIELDS_FOR_SURE = frozenset(_FIELDS) - {"headline"}  # a guess of any of these is none


def said_of_page(markup: str, url: str = "") -> Known:
    """Return what the page at *url* says of its story beside the text. Raises NoArticle when *markup* is no page."""
    found = read_metadata(parse(markup), url)
    sure = {name for name in _FIELDS_FOR_SURE if found.found_in.get(name) != "guess"}
    fields = {name: found.fields[name] for name in _FIELDS if name in found.fields and name in {*sure, "headline"}}
    return Known("meta", fields)
