"""Readers' corrections of texts, each with the recognition of the new text queued."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from newsroom import text_corrections
from newsroom.check_tasks import wait_for_due
from newsroom.ingest.article import IngestedParagraph
from newsroom.models import Article, Reader, Revision
from newsroom.tasks import queue_recognition


@transaction.atomic
def correct_story(
    article: Article,
    base: Revision,
    reader: Reader,
    paragraphs: list[IngestedParagraph] | None,
    fields: Mapping[str, Any],
) -> Revision | None:
    """Correct the story as ``text_corrections.correct`` does. Raises TextConflict."""
    new = text_corrections.correct(article, base, reader, paragraphs, fields)
    wait_for_due()  # the page may be at another address
    return _recognised(new)


@transaction.atomic
def correct_paragraph(
    article: Article, base: Revision, key: str, typed: list[IngestedParagraph], reader: Reader
) -> Revision | None:
    """Correct one paragraph as ``text_corrections.correct_paragraph`` does. Raises TextConflict."""
    return _recognised(text_corrections.correct_paragraph(article, base, key, typed, reader))


@transaction.atomic
def restore_version(article: Article, revision: Revision, reader: Reader, fields: Mapping[str, Any]) -> Revision | None:
    """Let the newest version read as *revision* did, as ``text_corrections.restore`` does."""
    new = text_corrections.restore(article, revision, reader, fields)
    wait_for_due()
    return _recognised(new)


def _recognised(new: Revision | None) -> Revision | None:
    if new:
        queue_recognition(new.pk)
    return new
