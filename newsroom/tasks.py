"""Work in the background: imports run in a worker process (``manage.py db_worker``), not in a reader's request."""

from __future__ import annotations

import logging
from functools import partial
from uuid import UUID

from django.db import transaction
from django.tasks import task

from newsroom import imports, intake
from newsroom.errors import NewsroomError
from newsroom.ingest.article import Source
from newsroom.models import Import, Reader

_BROKEN = (
    "Something in Newsroom broke while it read this story. What you gave is kept: try again, or paste only the"
    " story’s text."
)
_logger = logging.getLogger(__name__)


@transaction.atomic
def begin_import(key: UUID, reader: Reader, source: Source) -> Import:
    """Keep *source* and queue its import, both or neither. The same form sent twice is queued once."""
    import_, is_new = imports.keep(key, reader, source)
    if is_new:
        run_import.enqueue(str(import_.pk))
    return import_


@transaction.atomic
def try_again(import_: Import) -> None:
    """Queue an import that failed or fell silent once more."""
    if imports.reopen(import_):
        run_import.enqueue(str(import_.pk))


@task
def run_import(key: str) -> None:
    """Bring in the story of the import *key*. However that ends, the import says so."""
    import_ = imports.claim(key)
    if import_ is None:
        return
    try:
        _run(import_)
    except NewsroomError as error:
        imports.fail(import_, str(error))
    except Exception:
        _logger.exception("Import %s broke", key)
        imports.fail(import_, _BROKEN)


def _run(import_: Import) -> None:
    on_step = partial(imports.reach, import_)
    article = intake.store(imports.source_of(import_), import_.reader, on_step)
    imports.hold(import_, article)
    intake.tag(article, on_step)
    imports.finish(import_)
