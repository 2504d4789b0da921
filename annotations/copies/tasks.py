"""Writing copies in the background.

A zip is written in short goes, so that nobody who brings a story in waits for it: each is a task of its own that queues
the next, after whatever else there is to do. Whoever writes holds a lock of its database connection, so a copy that was
taken up again is never written by two.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta
from uuid import UUID

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from annotations.copies import asked, files
from annotations.copies.writing import write_on
from annotations.export.formats import Format
from annotations.export.options import ExportOptions
from annotations.export.pace import HEAVY
from annotations.models import Copy
from newsroom.errors import NewsroomError
from newsroom.locks import Lock, at_work, is_at_work
from newsroom.models import Reader

_AFTER_OTHERS = -5  # the priority of going on; that of beginning is 0, that of an old text's recognition -10
_NEXT_TURN = timedelta(seconds=1)
_STOPPED = "The background worker stopped while it wrote this copy."
_BROKE = "Something in Newsroom broke while it wrote this copy. Try again, or choose another format."
_NO_DISK = "The copy could not be written to the server’s disk, which may be full. Tell whoever runs this server."
_logger = logging.getLogger(__name__)


@transaction.atomic
def ask_for_copy(
    reader: Reader,
    articles: Sequence[int],
    format_: Format,
    options: ExportOptions,
    name: str,
    *,
    bundled: bool = False,
) -> Copy:
    """Keep what *reader* asks for and queue it, both or neither, as ``asked.ask`` does. Raises NoRoom."""
    copy, is_new = asked.ask(reader, articles, format_, options, name, bundled=bundled)
    if is_new:
        write_in_background.enqueue(str(copy.pk))
    else:
        try_again(copy)
    return copy


@transaction.atomic
def try_again(copy: Copy, why: str = "") -> None:
    """Queue a copy once more that was lost, fell silent, failed or was deleted; a zip goes on where it was.

    *why* is remembered until it ends.
    """
    if asked.reopen(copy, why):
        write_in_background.enqueue(str(copy.pk))


def take_up(copy: Copy) -> None:
    """Queue *copy* once more by itself when its worker died; not a second time, as it might be what kills it."""
    is_silent = asked.phase(copy, timezone.now()) == "silent"
    if is_silent and not copy.error and not is_at_work(Lock.COPIES, _number(copy.pk)):
        try_again(copy, _STOPPED)


@task
def write_in_background(key: str) -> None:
    """Write the copy *key*, or some more of it. However that ends, the copy says so."""
    pk = UUID(key)
    with at_work(Lock.COPIES, _number(pk)) as is_free, _turn(pk) as is_turn:
        is_unfinished = is_free and is_turn and _go(pk)
    if is_unfinished:
        write_in_background.using(priority=_AFTER_OTHERS).enqueue(key)
    elif is_free and not is_turn:
        write_in_background.using(run_after=timezone.now() + _NEXT_TURN).enqueue(key)


@task
def clear_away() -> None:
    """Delete what was kept for a day."""
    asked.clear_away(timezone.now())


@contextmanager
def _turn(pk: UUID) -> Iterator[bool]:
    """Say whether it is the turn of the copy *pk*, and keep it for the block: what needs much memory goes alone."""
    if not Copy.objects.filter(pk=pk, format__in=HEAVY).exists():
        yield True
        return
    with at_work(Lock.HEAVY_COPIES, 0) as is_turn:
        yield is_turn


def _number(pk: UUID) -> int:
    return pk.int % 2**31


def _go(pk: UUID) -> bool:
    """Write on at the copy *pk*; return whether there is more to do."""
    copy = asked.claim(pk)
    if copy is None:
        return False
    try:
        return not _finished(copy)
    except Exception as error:
        asked.fail(copy, _sentence(copy, error))
        return False


def _finished(copy: Copy) -> bool:
    is_done = write_on(copy)
    if is_done:
        asked.finish(copy)
        _clear_away_later()
    return is_done


def _sentence(copy: Copy, error: Exception) -> str:
    """Return what to tell the reader; what nobody foresaw goes to the log."""
    if isinstance(error, NewsroomError):
        return str(error)
    _logger.error("Copy %s broke", copy.pk, exc_info=error)
    return _NO_DISK if isinstance(error, OSError) else _BROKE


def _clear_away_later() -> None:
    if clear_away.get_backend().supports_defer:
        clear_away.using(run_after=timezone.now() + files.KEPT, priority=_AFTER_OTHERS).enqueue()
