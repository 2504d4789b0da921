"""New versions of the tests' stories."""

from __future__ import annotations

from newsroom.ingest.article import IngestedArticle, IngestedParagraph
from newsroom.models import Article, Reader, Revision
from newsroom.revisions import revise


def revised(
    story: Article,
    *paragraphs: str | IngestedParagraph,
    origin: str = Revision.Origin.CHECK,
    author: Reader | None = None,
    **fields: object,
) -> Article:
    """Return *story* with *paragraphs* as its next revision, recognised; it keeps what *fields* leave out."""
    kept = {"headline": story.headline, "standfirst": story.standfirst, "language": story.language} | fields
    blocks = tuple(each if isinstance(each, IngestedParagraph) else IngestedParagraph(each) for each in paragraphs)
    revise(story, IngestedArticle(paragraphs=blocks, **kept), origin, author)  # type: ignore[arg-type]
    story.revisions.update(recognition=Revision.Recognition.DONE)
    return Article.objects.with_current().get(pk=story.pk)
