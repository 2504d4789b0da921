"""The whole way of a story into the library: read it, store it once, tag its names."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from newsroom.articles import add_article, same_story
from newsroom.ingest import ingest
from newsroom.ingest.article import IngestedArticle, Source
from newsroom.locks import Lock, hold
from newsroom.models import Article, Reader
from newsroom.tagging import tag_revision

STORING = "Storing the story"
ALREADY_HERE = "Finding it already in the library"
TAGGING = "Tagging people and places"

OnStep = Callable[[str], None]


def take_in(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Bring *source* into the library, naming each step as it begins. Raises IngestError."""
    article = store(source, reader, on_step)
    tag(article, on_step)
    return article


def store(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Read *source* and store its story, or return the one that has the same text. Raises IngestError."""
    ingested = ingest(source, on_step=on_step)
    on_step(STORING)
    article, is_new = _stored_once(ingested, reader)
    if not is_new:
        on_step(ALREADY_HERE)
    return article


def tag(article: Article, on_step: OnStep) -> None:
    """Tag the current text's names, unless that is done: a story found in the library may have its tags or not."""
    if article.current and not article.current.engine:
        on_step(TAGGING)
        tag_revision(article.current)


@transaction.atomic
def _stored_once(ingested: IngestedArticle, reader: Reader | None) -> tuple[Article, bool]:
    """Store one story at a time, so that two imports of one text (or of one headline) meet the other's rows."""
    hold(Lock.STORIES)
    if found := same_story(ingested):
        return found, False
    return add_article(ingested, reader), True
