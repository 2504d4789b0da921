"""Imports: what a reader gave, how far it has come, and the story it became."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal, cast
from uuid import UUID, uuid4

from django.db.models import Q
from django.utils import timezone

from newsroom.ingest.article import Known, Source, SourceKind
from newsroom.ingest.known import known_from_json, known_to_json
from newsroom.models import Article, Import, Reader

Phase = Literal["waiting", "delayed", "running", "silent", "review", "done", "failed"]

DELAYED = timedelta(seconds=5)  # waiting for longer than this, no worker seems to be about
SILENT = timedelta(seconds=60)  # running without a step for longer than this, its worker may have died


def keep(key: UUID, reader: Reader, source: Source, look_first: bool = False) -> tuple[Import, bool]:
    """Keep *source* as the import *key*; return it, and whether it is new. *look_first* stops it before it is stored.

    A form sent twice is one import. Sent again with something else in it (after going back), it is another one.
    """
    columns = {"reader": reader, "look_first": look_first, **columns_of(source)}
    import_, created = Import.objects.get_or_create(pk=key, defaults=columns)
    if created or (import_.reader_id == reader.pk and source_of(import_) == source):
        return import_, created
    return keep(uuid4(), reader, source, look_first)


def columns_of(source: Source) -> dict[str, Any]:
    """Return *source* as an Import keeps it."""
    as_they_are = {name: getattr(source, name) for name in ("kind", "data", "url", "name", "charset")}
    return as_they_are | {"known": known_to_json(source.known)}


def source_of(import_: Import) -> Source:
    """Return what *import_* keeps. Of an address this is what the reader gave, not what it answered."""
    kind = cast(SourceKind, import_.kind)
    known = known_from_json(import_.known)
    data = b"" if kind == "url" else bytes(import_.data)
    return Source(kind, data, import_.url, import_.name, import_.charset, known)


def phase(import_: Import, now: datetime) -> Phase:
    """Return how *import_* stands for somebody who waits for it."""
    idle = now - import_.changed_at
    if import_.state == Import.State.WAITING and idle > DELAYED:
        return "delayed"
    if import_.state == Import.State.RUNNING and idle > SILENT:
        return "silent"
    return cast(Phase, import_.state)


def reopen(import_: Import, **changes: Any) -> bool:
    """Let an import that failed or fell silent wait again, with *changes*. False when it did neither."""
    now = timezone.now()
    stuck = Q(state=Import.State.FAILED) | Q(state=Import.State.RUNNING, changed_at__lt=now - SILENT)
    fresh = {"state": Import.State.WAITING, "steps": [], "error": "", "changed_at": now}
    return bool(Import.objects.filter(stuck, pk=import_.pk).update(**fresh | changes))


def read_otherwise(import_: Import, kind: SourceKind) -> bool:
    """Let a failed import wait to be read as *kind*, from what it keeps. False when that is nothing."""
    return bool(import_.data) and import_.state == Import.State.FAILED and reopen(import_, kind=kind)


def wait_for_word(import_: Import, source: Source) -> None:
    """Keep *source*, as it was read, until its reader says whether to store it."""
    import_.state = Import.State.REVIEW
    for name, value in columns_of(source).items():
        setattr(import_, name, value)
    import_.save()


def accept(import_: Import, known: Known) -> bool:
    """Let what its reader looked at wait to be stored, with what they say of it. False when it need not."""
    shown = Import.objects.filter(pk=import_.pk, state=Import.State.REVIEW)
    told = {"known": known_to_json(known), "look_first": False, "steps": [], "changed_at": timezone.now()}
    return bool(shown.update(state=Import.State.WAITING, **told))


def discard(import_: Import) -> bool:
    """Forget an import that waits for its reader's word. False when it does not."""
    return bool(Import.objects.filter(pk=import_.pk, state=Import.State.REVIEW).delete()[0])


def claim(key: str) -> Import | None:
    """Take the waiting import *key* to run it; None when another worker has it."""
    claimed = Import.objects.filter(pk=key, state=Import.State.WAITING).update(
        state=Import.State.RUNNING, changed_at=timezone.now()
    )
    return Import.objects.select_related("reader").get(pk=key) if claimed else None


def put_back(import_: Import) -> None:
    """Let *import_*, which was claimed, wait again: its site asks for a rest."""
    import_.state, import_.steps = Import.State.WAITING, []
    import_.tries += 1
    import_.save(update_fields=["state", "steps", "tries", "changed_at"])


def reach(import_: Import, step: str) -> None:
    """Note that *step* begins, at once, so that the page which waits shows it."""
    import_.steps.append(step)
    import_.save(update_fields=["steps", "changed_at"])


def finish(import_: Import, article: Article, outcome: Import.Outcome = Import.Outcome.NEW) -> None:
    """End *import_* with the story that it became, and how that was found."""
    import_.state, import_.article, import_.outcome = Import.State.DONE, article, outcome
    import_.save(update_fields=["state", "article", "outcome", "changed_at"])


def fail(import_: Import, sentence: str, **kept: Any) -> None:
    """End *import_* with a *sentence* for its reader; what its address answered is *kept* for another try."""
    import_.state, import_.error = Import.State.FAILED, sentence
    for name, value in kept.items():
        setattr(import_, name, value)
    import_.save(update_fields=["state", "error", "changed_at", *kept])
