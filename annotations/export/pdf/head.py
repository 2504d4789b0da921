"""What stands above the story, and what a PDF says of itself: title, authors, language, keywords."""

from __future__ import annotations

import re
from collections.abc import Mapping
from textwrap import shorten

from annotations.export.markup.hashtags import hashtags
from annotations.reading import ReadingPage
from annotations.words import authors, direction
from newsroom.text.language import primary

_LONGEST_RUNNING = 90
"""Code points of the headline at the top of each page."""

_LANGUAGE = re.compile("[a-z]{2,3}")
_UNKNOWN = "und"  # ISO 639-2, undetermined


def head_of(page: ReadingPage) -> Mapping[str, object]:
    """Return that by the names that the template uses, as JSON can hold it."""
    article = page.article
    language = primary(article.language)
    return {
        "headline": article.headline,
        "running": shorten(article.headline, _LONGEST_RUNNING, placeholder=" …"),
        "kicker": _joined(article.publication, article.section),
        "standfirst": article.standfirst,
        "byline": _joined(", ".join(authors(article)), article.agency),
        "authors": list(authors(article)),
        "keywords": hashtags([tag for row in page.highlights for tag in row.tags]),
        "language": language if _LANGUAGE.fullmatch(language) else _UNKNOWN,
        "rtl": direction(article.language) == "rtl",
    }


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
