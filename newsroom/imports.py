"""Imports: what a reader gave, how far it has come, and the story it became."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal, cast
from uuid import UUID, uuid4

from django.db.models import Q
from django.utils import timezone

from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.known import known_from_json, known_to_json
from newsroom.models import Article, Import, Reader

Phase = Literal["waiting", "delayed", "running", "silent", "done", "failed"]

DELAYED = timedelta(seconds=5)  # waiting for longer than this, no worker seems to be about
SILENT = timedelta(seconds=60)  # running without a step for longer than this, its worker may have died


def keep(key: UUID, reader: Reader, source: Source) -> tuple[Import, bool]:
    """Keep *source* as the import *key*; return it, and whether it is new.

    A form sent twice is one import. Sent again with something else in it (after going back), it is another one.
    """
    import_, created = Import.objects.get_or_create(pk=key, defaults={"reader": reader, **columns_of(source)})
    if created or (import_.reader_id == reader.pk and source_of(import_) == source):
        return import_, created
    return keep(uuid4(), reader, source)


def columns_of(source: Source) -> dict[str, Any]:
    """Return *source* as an Import keeps it."""
    as_they_are = {name: getattr(source, name) for name in ("kind", "data", "url", "name", "charset")}
    return as_they_are | {"known": known_to_json(source.known)}


def source_of(import_: Import) -> Source:
    """Return what *import_* keeps."""
    kind = cast(SourceKind, import_.kind)
    known = known_from_json(import_.known)
    return Source(kind, bytes(import_.data), import_.url, import_.name, import_.charset, known)


def phase(import_: Import, now: datetime) -> Phase:
    """Return how *import_* stands for somebody who waits for it."""
    idle = now - import_.changed_at
    if import_.state == Import.State.WAITING and idle > DELAYED:
        return "delayed"
    if import_.state == Import.State.RUNNING and idle > SILENT:
        return "silent"
    return cast(Phase, import_.state)


def reopen(import_: Import) -> bool:
    """Let an import that failed or fell silent wait again. False when it did neither: it is under way, or done."""
    now = timezone.now()
    stuck = Q(state=Import.State.FAILED) | Q(state=Import.State.RUNNING, changed_at__lt=now - SILENT)
    fresh = {"state": Import.State.WAITING, "steps": [], "error": "", "changed_at": now}
    return bool(Import.objects.filter(stuck, pk=import_.pk).update(**fresh))


def claim(key: str) -> Import | None:
    """Take the waiting import *key* to run it; None when another worker has it."""
    claimed = Import.objects.filter(pk=key, state=Import.State.WAITING).update(
        state=Import.State.RUNNING, changed_at=timezone.now()
    )
    return Import.objects.select_related("reader").get(pk=key) if claimed else None


def reach(import_: Import, step: str) -> None:
    """Note that *step* begins, at once, so that the page which waits shows it."""
    import_.steps.append(step)
    import_.save(update_fields=["steps", "changed_at"])


def finish(import_: Import, article: Article) -> None:
    """End *import_* with the story that it became."""
    import_.state, import_.article = Import.State.DONE, article
    import_.save(update_fields=["state", "article", "changed_at"])


def fail(import_: Import, sentence: str) -> None:
    """End *import_* with a *sentence* for its reader."""
    import_.state, import_.error = Import.State.FAILED, sentence
    import_.save(update_fields=["state", "error", "changed_at"])
