"""The whole way of a story into the library: read it, store it once, recognise its names and statements."""

from __future__ import annotations

from collections.abc import Callable

from django.db import transaction

from newsroom import recognition
from newsroom.articles import add_article, same_story
from newsroom.ingest import ingest
from newsroom.ingest.article import IngestedArticle, Source
from newsroom.locks import Lock, hold
from newsroom.models import Article, Reader, Revision

STORING = "Storing the story"
ALREADY_HERE = "Finding it already in the library"
RECOGNISING = "Finding names, and who says what"

OnStep = Callable[[str], None]


def take_in(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Bring *source* into the library in the foreground, naming each step as it begins. Raises IngestError."""
    article = store(source, reader, on_step)
    _recognise(article.newest, on_step)
    return article


def store(source: Source, reader: Reader | None, on_step: OnStep) -> Article:
    """Read *source* and store its story, or return the one that has the same text. Raises IngestError."""
    ingested = ingest(source, on_step=on_step)
    on_step(STORING)
    article, is_new = _stored_once(ingested, reader)
    if not is_new:
        on_step(ALREADY_HERE)
    return article


def _recognise(revision: Revision, on_step: OnStep) -> None:
    """Recognise the text unless that is done, and name what went wrong: the story is there all the same."""
    if revision.recognition == Revision.Recognition.DONE:
        return
    on_step(RECOGNISING)
    recognition.run(revision.pk)
    revision.refresh_from_db(fields=["engine", "recognition", "recognition_error"])
    if revision.recognition_error:
        on_step(revision.recognition_error)


@transaction.atomic
def _stored_once(ingested: IngestedArticle, reader: Reader | None) -> tuple[Article, bool]:
    """Store one story at a time, so that two imports of one text (or of one headline) meet the other's rows."""
    hold(Lock.STORIES)
    if found := same_story(ingested):
        return found, False
    return add_article(ingested, reader), True
