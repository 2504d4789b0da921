"""Work in the background: imports and recognition run in worker processes (``manage.py db_worker``), not in a request.

Recognition has a queue of its own, so that a story can be brought in while a long text is being recognised.
"""

from __future__ import annotations

import logging
from uuid import UUID

from django.db import transaction
from django.tasks import task
from django_tasks_db.models import DBTaskResult

from newsroom import collections, corrections
from newsroom.importing import import_run, imports
from newsroom.importing.intake import Stored
from newsroom.ingest.article import Known, Source, SourceKind
from newsroom.ingest.errors import SiteRefused
from newsroom.locks import Lock, at_work
from newsroom.models import Correction, Import, Reader, Revision
from newsroom.naming import missed, recognition

RECOGNITION_QUEUE = "recognition"
_AFTER_NEW_STORIES = -10  # the priority of a library's old texts; that of what comes in is 0
_BROKEN = (
    "Something in Newsroom broke while it read this story. What you gave is kept: try again, or paste only the"
    " story’s text."
)
_logger = logging.getLogger(__name__)


@transaction.atomic
def begin_import(key: UUID, reader: Reader, source: Source, look_first: bool = False) -> Import:
    """Keep *source* and queue its import, both or neither. The same form sent twice is queued once."""
    import_, is_new = imports.keep(key, reader, source, look_first)
    if is_new:
        run_import.enqueue(str(import_.pk))
    return import_


@transaction.atomic
def try_again(import_: Import, kind: SourceKind | None = None) -> None:
    """Queue an import that failed or fell silent once more; with *kind* what it keeps is read as that."""
    if imports.read_otherwise(import_, kind) if kind else imports.reopen(import_):
        run_import.enqueue(str(import_.pk))


@transaction.atomic
def store_as_shown(import_: Import, known: Known) -> None:
    """Queue the storing of what its reader looked at, with what they say of it."""
    if imports.accept(import_, known):
        run_import.enqueue(str(import_.pk))


@transaction.atomic
def recognise_again(revision: Revision) -> None:
    """Queue the recognition of a text once more if it failed, stopped, has a problem, or waits in vain."""
    if recognition.reopen(revision):
        queue_recognition(revision.pk)


@transaction.atomic
def undo_correction(correction: Correction, reader: Reader) -> None:
    """Take *correction* back, and queue the texts in which it left something out. Raises CorrectionError."""
    corrections.undo(correction, reader)
    if correction.action == Correction.Action.REJECT:
        for pk in missed.let_wait(correction.entity):
            queue_recognition(pk, _AFTER_NEW_STORIES)


@transaction.atomic
def resume_recognition() -> None:
    """Queue the texts that wait for their recognition and are not queued: at a start, after whatever ended the last.

    After an update these may be all the library's; a story that comes in does not wait for them.
    """
    recognition.clear_up()
    for pk in recognition.waiting().values_list("pk", flat=True):
        queue_recognition(pk, _AFTER_NEW_STORIES)


@task
def run_import(key: str) -> None:
    """Bring in the story of the import *key*. However that ends, the import says so."""
    if import_ := imports.claim(key):
        bring_in(import_)


def bring_in(import_: Import, *, patient: bool = False) -> None:
    """Bring in the story of *import_*, which was claimed. However that ends, the import says so.

    With *patient* it raises SiteRefused where a site asks to be left alone for a while.
    """
    try:
        with at_work(Lock.IMPORTS, import_.pk.int % 2**31):
            if stored := import_run.run(import_, patient=patient):
                _finish(import_, stored)
    except SiteRefused:
        raise
    except Exception:
        _logger.exception("Import %s broke", import_.pk)
        imports.fail(import_, _BROKEN)


@task(queue_name=RECOGNITION_QUEUE)
def recognise_text(revision: int) -> None:
    """Recognise the names and statements of the revision with that id. However that ends, the revision says so."""
    recognition.run(revision)


@transaction.atomic
def _finish(import_: Import, stored: Stored) -> None:
    """An import is done when its story can be read; its names come later."""
    imports.finish(import_, *stored)
    article = stored.article
    if import_.collection:
        collections.add_part(import_.collection, article, import_.position)
    if article.newest.recognition == Revision.Recognition.WAITING:
        nobody_waits = import_.batch_id or import_.reader_id is None
        queue_recognition(article.newest.pk, _AFTER_NEW_STORIES if nobody_waits else 0)


def queue_recognition(revision: int, priority: int = 0) -> None:
    """Queue the recognition of *revision*, unless it is queued."""
    queued = DBTaskResult.objects.ready().filter(task_path=recognise_text.module_path)
    if not queued.filter(args_kwargs__args=[revision]).exists():
        recognise_text.using(priority=priority).enqueue(revision)
