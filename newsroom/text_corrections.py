"""Readers' corrections of a story's text: each is a revision with an author, and bringing an older one back is too."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from newsroom.checking.arrivals import merged, page_of
from newsroom.errors import TextConflict
from newsroom.ingest.article import IngestedParagraph
from newsroom.locks import Lock, hold
from newsroom.models import Article, Reader, Revision
from newsroom.revisions import revise
from newsroom.rewording import reworded
from newsroom.stored_stories import as_ingested
from newsroom.transactions import whole

CORRECTION = Revision.Origin.CORRECTION

_NOTHING_LEFT = "A story needs at least one paragraph. Leave one, or put the right text in its place."
_MEANWHILE = (
    "This text changed while you were writing, in the very place you changed. Your words are kept below. Saving them"
    " now puts them in place of the others, which stay in the story’s history."
)


@whole
def correct(
    article: Article,
    base: Revision,
    reader: Reader,
    paragraphs: list[IngestedParagraph] | None = None,
    fields: Mapping[str, Any] | None = None,
) -> Revision | None:
    """Put *paragraphs* (as typed) in place of those of *base*, and *fields* of what is known of the story beside them.

    What others changed since *base* stays. Returns the revision; None when the text reads as before. Raises
    TextConflict, whose sentence says what to do.
    """
    hold(Lock.STORIES)
    article = Article.objects.with_current().get(pk=article.pk)
    before, now = as_ingested(article, base), as_ingested(article, article.newest)
    edited = replace(before, **(fields or {}))
    if paragraphs is not None:
        edited = replace(edited, paragraphs=_some(reworded(before.paragraphs, paragraphs)))
    if base.pk == article.newest.pk:
        return revise(article, edited, CORRECTION, reader)
    both = merged(page_of(before), now, edited)
    if both is None:
        raise TextConflict(_MEANWHILE)
    return revise(article, both, CORRECTION, reader)


def correct_paragraph(
    article: Article, base: Revision, key: str, typed: list[IngestedParagraph], reader: Reader
) -> Revision | None:
    """Put *typed* in place of the paragraph *key* of *base*: none removes it, several add some. Raises as above."""
    position = base.paragraphs.get(key=key).position
    blocks = list(as_ingested(article, base).paragraphs)
    blocks[position - 1 : position] = typed
    return correct(article, base, reader, blocks)


@whole
def restore(
    article: Article, revision: Revision, reader: Reader, fields: Mapping[str, Any] | None = None
) -> Revision | None:
    """Let the newest version of *article* read as *revision* did; None when it does so already.

    *fields* of what is known of the story beside its text are put in place.
    """
    hold(Lock.STORIES)
    article = Article.objects.with_current().get(pk=article.pk)
    return revise(article, replace(as_ingested(article, revision), **(fields or {})), CORRECTION, reader)


def _some(paragraphs: tuple[IngestedParagraph, ...]) -> tuple[IngestedParagraph, ...]:
    if not paragraphs:
        raise TextConflict(_NOTHING_LEFT)
    return paragraphs
