"""Putting a suggestion whose words were not found on words of the story, by hand."""

from __future__ import annotations

from annotations.models import Suggestion
from annotations.returns.suggestions.paragraphs import Paragraphs
from newsroom.models import Article
from newsroom.models.ranged import span
from newsroom.transactions import whole


@whole
def put(row: Suggestion, article: Article, start: int, end: int) -> None:
    """Put *row* on ``[start, end)`` of the newest text of *article*; accepting it marks these words."""
    row.revision, row.span = article.newest, span(start, end)
    row.paragraph_key = Paragraphs(article.newest).at(start)
    row.save(update_fields=["revision", "span", "paragraph_key"])
