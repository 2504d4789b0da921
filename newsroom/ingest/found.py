"""Stories all of whose fields were found in one place."""

from __future__ import annotations

from dataclasses import replace

from newsroom.ingest.article import FoundIn, IngestedArticle
from newsroom.text.words import words

_FIELDS = words("""
    headline standfirst authors agency dateline section publication distributor rights language canonical_url
    published_on updated_on lead_image
""")


def all_found_in(article: IngestedArticle, place: FoundIn) -> IngestedArticle:
    """Return *article* with *place* as where each of its fields was found that is not empty."""
    return replace(article, found_in={name: place for name in sorted(_FIELDS) if getattr(article, name)})
