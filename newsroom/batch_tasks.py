"""Batches in the background: opened and run by one worker each, in goes that queue the next."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.tasks import task
from django.utils import timezone

from newsroom.errors import NewsroomError
from newsroom.importing import batches
from newsroom.importing.batch_opening import open_batch
from newsroom.importing.batch_run import run_on
from newsroom.ingest.article import Source
from newsroom.ingest.several import LeftOut, SeveralKind
from newsroom.locks import Lock, at_work
from newsroom.models import ImportBatch, Reader

MOST = 1_000  # stories in a go, which ends earlier after some seconds
_AFTER_OTHERS = -5  # the priority of going on; that of a story by itself is 0, that of an old text's recognition -10
_BROKE = "Something in Newsroom broke while it opened this. What you gave is kept: try again, or bring it in parts."
_logger = logging.getLogger(__name__)
State = batches.State


@transaction.atomic
def begin_batch(key: UUID, reader: Reader, kind: SeveralKind, data: bytes, name: str = "") -> ImportBatch:
    """Keep the source *data* of many stories and queue it, both or neither. The same form sent twice is queued once."""
    return _queued(*batches.begin(key, reader, kind, data, name))


@transaction.atomic
def begin_batch_of(key: UUID, reader: Reader, parts: Sequence[Source | LeftOut], name: str = "") -> ImportBatch:
    """Keep *parts*, each a story or what is none, as one batch; queue it, the same form only once."""
    return _queued(*batches.begin_of(key, reader, parts, name))


@transaction.atomic
def go_on(batch: ImportBatch, failed: Q | None = None) -> None:
    """Queue *batch* once more where it was stopped, failed or fell silent; and those imports that *failed* names."""
    is_silent = batches.phase(batch, timezone.now()) == "silent"
    if batches.reopen(batch, failed) or is_silent:
        run_batch.enqueue(str(batch.pk))


def take_up(batch: ImportBatch) -> None:
    """Queue *batch* by itself when its worker died; nothing is lost or doubled by that."""
    if batches.phase(batch, timezone.now()) == "silent":
        ImportBatch.objects.filter(pk=batch.pk).update(changed_at=timezone.now())  # so that it is queued once
        run_batch.enqueue(str(batch.pk))


def resume_batches() -> None:
    """Queue the batches that are unfinished: at a start, after whatever ended the last."""
    for pk in ImportBatch.objects.filter(state__in=batches.UNFINISHED).values_list("pk", flat=True):
        run_batch.enqueue(str(pk))


@task
def run_batch(key: str) -> None:
    """Bring in some of the stories of the batch *key*. However that ends, the batch says so."""
    pk = UUID(key)
    with at_work(Lock.BATCHES, batches.number_of(pk)) as is_free:
        more = go(pk) if is_free else None
    if more:
        queued = run_batch.using(priority=_AFTER_OTHERS, run_after=more if more > timezone.now() else None)
        queued.enqueue(key)


def go(pk: UUID, most: int = MOST) -> datetime | None:
    """Open the batch *pk* where it is not, and bring in so many stories at *most*; return from when on there is more.

    The caller has the lock of the batch.
    """
    batch = ImportBatch.objects.filter(pk=pk, state__in=batches.UNFINISHED).select_related("reader").first()
    if batch is None:
        return None
    try:
        if _must_open(batch):
            open_batch(batch)
        elif batch.state != State.RUNNING:
            batches.get_on(batch, State.RUNNING)
        return run_on(batch, most)
    except Exception as error:
        batches.set_state(batch, State.FAILED, _sentence(batch, error))
        return None


def _must_open(batch: ImportBatch) -> bool:
    return batch.state != State.RUNNING and not batch.imports.exists()


def _sentence(batch: ImportBatch, error: Exception) -> str:
    """Return what to tell the reader; what nobody foresaw goes to the log."""
    if isinstance(error, NewsroomError):
        return str(error)
    _logger.error("Batch %s broke", batch.pk, exc_info=error)
    return _BROKE


def _queued(batch: ImportBatch, is_new: bool) -> ImportBatch:
    if is_new:
        run_batch.enqueue(str(batch.pk))
    return batch
