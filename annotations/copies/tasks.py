"""Writing copies in the background.

A zip is written in short goes, so that nobody who brings a story in waits for it: each is a task of its own that queues
the next, after whatever else there is to do. Whoever writes holds a lock of its database connection, so a copy that was
taken up again is never written by two.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from uuid import UUID

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from annotations.copies import asked, files
from annotations.copies.writing import write_on
from annotations.export.formats import Format
from annotations.export.options import ExportOptions
from annotations.models import Copy
from newsroom.errors import NewsroomError
from newsroom.locks import Lock, at_work
from newsroom.models import Reader

_AFTER_OTHERS = -5  # the priority of going on; that of beginning is 0, that of an old text's recognition -10
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
    return copy


@transaction.atomic
def try_again(copy: Copy) -> None:
    """Queue a copy that failed, fell silent or was deleted once more; a zip goes on at the story where it was."""
    if asked.reopen(copy):
        write_in_background.enqueue(str(copy.pk))


@task
def write_in_background(key: str) -> None:
    """Write the copy *key*, or some more of it. However that ends, the copy says so."""
    pk = UUID(key)
    with at_work(Lock.COPIES, pk.int % 2**31) as is_free:
        is_unfinished = is_free and _go(pk)
    if is_unfinished:
        write_in_background.using(priority=_AFTER_OTHERS).enqueue(key)


@task
def clear_away() -> None:
    """Delete what was kept for a day."""
    asked.clear_away(timezone.now())


def _go(pk: UUID) -> bool:
    """Write on at the copy *pk*; return whether there is more to do."""
    copy = asked.claim(pk)
    if copy is None:
        return False
    try:
        is_done = write_on(copy)
        if is_done:
            asked.finish(copy)
            _clear_away_later()
    except NewsroomError as error:
        return _failed(copy, str(error))
    except OSError:
        _logger.exception("Copy %s could not be kept", pk)
        return _failed(copy, _NO_DISK)
    except Exception:
        _logger.exception("Copy %s broke", pk)
        return _failed(copy, _BROKE)
    return not is_done


def _failed(copy: Copy, sentence: str) -> bool:
    asked.fail(copy, sentence)
    return False


def _clear_away_later() -> None:
    if clear_away.get_backend().supports_defer:
        clear_away.using(run_after=timezone.now() + files.KEPT, priority=_AFTER_OTHERS).enqueue()
