"""Putting a mark on words of a story that may be revised at any moment. In the caller's transaction."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet

from annotations.anchoring.describe import describe
from annotations.appearances import follow_words
from annotations.errors import NoSuchWords
from annotations.models import Highlight, Note
from newsroom.models import Article, Revision
from newsroom.models.ranged import span
from newsroom.text.ranges import trim

REVISED = "The story changed while it was open here. Reload the page to see how it reads now, then try again."


def place_of(text: str, start: int, end: int) -> dict[str, Any]:
    """Return the range, without white space at its ends, and its selectors, as a highlight's fields."""
    if not 0 <= start < end <= len(text):
        raise NoSuchWords("These words are not in the story any more. Reload the page and select them again.")
    start, end = trim(text, start, end)
    if start >= end:
        raise NoSuchWords("There are no words in this selection. Select at least one word.")
    quote = describe(text, start, end).quote
    return {"span": span(start, end), "exact": quote.exact, "prefix": quote.prefix, "suffix": quote.suffix}


def stand_still(stories: QuerySet[Article]) -> dict[int, int]:
    """Let none of *stories* be revised until the transaction ends; return their newest revisions' ids by their own.

    Waits for a revision that is being made. It comes before all locks of a story's rows, since whoever revises takes
    the story first too. Any number of readers may hold it at once: it is the lock of a foreign key, which Django's
    own take only when the transaction ends.
    """
    try:
        sql, params = stories.order_by("pk").values_list("pk", "current").query.sql_with_params()
    except EmptyResultSet:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(f"{sql} FOR KEY SHARE OF newsroom_article", params)
        return dict(cursor.fetchall())


def stay_current(revision: Revision) -> None:
    """Refuse marks on a text that another one has followed: nothing would move them any more."""
    article = revision.article_id
    if stand_still(Article.objects.filter(pk=article)).get(article) != revision.pk:
        raise NoSuchWords(REVISED)


def newest(highlight: Highlight) -> Revision:
    """Return the story's newest revision, which stays that until the transaction ends; its caller knows no older one.

    Raises NoSuchWords when *highlight* was moved by a revision since it was read.
    """
    current = stand_still(Article.objects.filter(pk=highlight.article_id))[highlight.article_id]
    now = Highlight.objects.select_for_update(no_key=True).get(pk=highlight.pk)
    if (now.revision_id, now.state) != (highlight.revision_id, highlight.state):
        raise NoSuchWords(REVISED)
    return Revision.objects.get(pk=current)


def bring_along(highlight: Highlight, before: str) -> None:
    """Let the card, and the notes on *highlight*, which read *before*, follow it to where it stands now."""
    follow_words(highlight, before)
    begins = highlight.revision.paragraphs.filter(span__contains=highlight.start).values("key")[:1]
    Note.objects.filter(highlight=highlight).update(paragraph_key=begins)
