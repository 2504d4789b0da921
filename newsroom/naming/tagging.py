"""Tagging a text: what is recognised in it becomes rows that name the library's entities."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction

from newsroom.entities import READER, Mention, recognise
from newsroom.entities.attribution import attribute
from newsroom.locks import Lock, hold
from newsroom.models import Revision
from newsroom.naming.engine import engine_for
from newsroom.naming.known_names import known_in, said_so_far
from newsroom.naming.tag_rows import Tags, replace_tags
from newsroom.signals import text_recognised
from newsroom.text.ranges import Range, overlap


def tag_revision(revision: Revision) -> None:
    """Recognise who and what *revision* names and who says what in it, and store that with what recognised it.

    Run again, it replaces what machines proposed and keeps what readers tagged. May raise whatever a model raises;
    nothing has changed then.
    """
    engine = engine_for(revision.article.language)
    said = said_so_far()
    tags = _recognised(revision)
    with transaction.atomic():
        hold(Lock.ENTITIES)
        if said_so_far() != said:  # meanwhile a reader corrected something; the model's part of the work is kept
            tags = _recognised(revision)
        replace_tags(revision, tags)
        revision.engine, revision.recognition_error = engine.name, engine.problem
        revision.recognition = Revision.Recognition.DONE
        revision.save(update_fields=["engine", "recognition", "recognition_error"])
    text_recognised.send_robust(Revision, revision=revision)


def _recognised(revision: Revision) -> Tags:
    """Return what is seen, and what lies under readers' names: it is kept for when a reader's tag is undone."""
    text, language, models = revision.text, revision.article.language or "en", settings.SPACY_MODELS
    known = known_in(text, revision.article_id)
    seen = recognise(text, known, language, models)
    readers = [mention for mention in seen if mention.source == READER]
    under = recognise(text, [name for name in known if not name.by_reader], language, models) if readers else []
    return Tags(
        mentions=seen,
        under=[mention for mention in under if any(overlap(_range(mention), _range(reader)) for reader in readers)],
        attributions=attribute(text, seen, language, models),
        known=frozenset(name.name for name in known),
    )


def _range(mention: Mention) -> Range:
    return mention.start, mention.end
