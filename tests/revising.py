"""New versions of stories, for tests: made as readers get them."""

from __future__ import annotations

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article
from newsroom.revisions import revise


def revised(story: Article, *paragraphs: str, headline: str = "") -> Article:
    """Return *story* once its page reads *paragraphs*."""
    ingested = IngestedArticle(headline or story.headline, tuple(map(IngestedParagraph, paragraphs)))
    revise(story, ingested, origin="check")
    return Article.objects.with_current().get(pk=story.pk)
