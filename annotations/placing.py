"""Putting a mark on words of a story that may be revised at any moment. In the caller's transaction."""

from __future__ import annotations

from typing import Any

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


def stay_current(highlight: Highlight) -> None:
    """Refuse a mark on a text that was revised at the same time: nothing would move it any more.

    Storing the mark waits for a revision that is being made, and lets none begin before this transaction ends.
    """
    if not Article.objects.filter(pk=highlight.article_id, current=highlight.revision_id).exists():
        raise NoSuchWords(REVISED)


def newest(highlight: Highlight) -> Revision:
    """Return the story's newest revision, which stays that until the transaction ends; its caller knows no older one.

    Raises NoSuchWords when *highlight* was moved by a revision since it was read.
    """
    now = Highlight.objects.select_for_update().get(pk=highlight.pk)
    if (now.revision_id, now.state) != (highlight.revision_id, highlight.state):
        raise NoSuchWords(REVISED)
    return Revision.objects.get(current_of=highlight.article_id)  # asked after the wait, if there was one


def bring_along(highlight: Highlight, before: str) -> None:
    """Let the card, and the notes on *highlight*, which read *before*, follow it to where it stands now."""
    follow_words(highlight, before)
    begins = highlight.revision.paragraphs.filter(span__contains=highlight.start).values("key")[:1]
    Note.objects.filter(highlight=highlight).update(paragraph_key=begins)
