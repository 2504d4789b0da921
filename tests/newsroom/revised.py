"""Stories whose text changed."""

from __future__ import annotations

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader, Revision
from newsroom.revisions import revise


def revised(
    story: Article, *paragraphs: str, origin: str = "check", author: Reader | None = None, **fields: object
) -> Article:
    """Return *story* after its page had *paragraphs*, under the same headline if none is given."""
    fields = {"headline": story.headline, "language": story.language} | fields
    blocks = tuple(IngestedParagraph(text) for text in paragraphs)
    revise(story, IngestedArticle(paragraphs=blocks, **fields), origin, author)  # type: ignore[arg-type]
    return Article.objects.with_current().get(pk=story.pk)


def texts(revision: Revision) -> list[str]:
    """Return what each paragraph of *revision* says."""
    return [revision.text[row.start : row.end] for row in revision.paragraphs.order_by("position")]
