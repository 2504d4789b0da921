"""Batches: many stories brought in at once. Each of them is an Import of the batch, in its order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Literal, cast
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from newsroom.importing import imports
from newsroom.importing.batch_tally import CAME_TO
from newsroom.ingest.article import Source
from newsroom.ingest.several import LeftOut
from newsroom.locks import Lock, is_at_work
from newsroom.models import Import, ImportBatch, Reader

State = ImportBatch.State
Phase = Literal["waiting", "delayed", "opening", "running", "silent", "done", "stopped", "failed"]

FILES = "files"
"""The kind of a batch whose stories were given one by one, such as files that were chosen together."""

UNFINISHED = (State.WAITING, State.OPENING, State.RUNNING)
DELAYED = timedelta(seconds=30)  # waiting for longer than this, no worker seems to be about
SILENT = timedelta(seconds=90)  # not got on for longer than this, its worker may have died


def begin(
    key: UUID, reader: Reader | None, kind: str, data: bytes, name: str, digest: str = ""
) -> tuple[ImportBatch, bool]:
    """Keep the source *data* of many stories as the batch *key*; return it, and whether it is new.

    A form sent twice is one batch. Sent again with something else in it (after going back), it is another one. *digest*
    says what is in it where that is not in *data*.
    """
    digest = digest or sha256(data).hexdigest()
    columns = {"reader": reader, "kind": kind, "data": data, "digest": digest, "name": name[:255]}
    batch, is_new = ImportBatch.objects.get_or_create(pk=key, defaults=columns)
    if is_new or (batch.reader_id == (reader and reader.pk) and batch.digest == digest):
        return batch, is_new
    return begin(uuid4(), reader, kind, data, name, digest)


@transaction.atomic
def begin_of(
    key: UUID, reader: Reader | None, parts: Sequence[Source | LeftOut], name: str = ""
) -> tuple[ImportBatch, bool]:
    """Keep *parts*, each a story or what is none, as the batch *key*; return it, and whether it is new."""
    digest = sha256(b"".join(sha256(_bytes(part)).digest() for part in parts)).hexdigest()
    batch, is_new = begin(key, reader, FILES, b"", name, digest)
    if is_new:
        rows = (row_of(batch, position, part) for position, part in enumerate(parts, 1))
        Import.objects.bulk_create(rows, batch_size=20)
        set_state(batch, State.RUNNING)
    return batch, is_new


def row_of(batch: ImportBatch, position: int, part: Source | LeftOut) -> Import:
    """Return *part* as the import of *batch* at *position*, not stored yet."""
    columns = _left_out(part) if isinstance(part, LeftOut) else _waits(part)
    return Import(batch=batch, reader_id=batch.reader_id, position=position, **columns)


def _waits(source: Source) -> dict[str, Any]:
    return imports.columns_of(source) | {"name": source.name[:255], "url": source.url[:2000]}


def _left_out(left: LeftOut) -> dict[str, Any]:
    state = Import.State.SKIPPED
    return {"kind": Import.Kind.TEXT, "name": left.name[:255], "state": state, "error": left.sentence}


def _bytes(part: Source | LeftOut) -> bytes:
    return part.name.encode(errors="replace") if isinstance(part, LeftOut) else part.data + part.url.encode()


def set_state(batch: ImportBatch, state: ImportBatch.State, error: str = "", **others: Any) -> None:
    """Say how *batch* stands now, and that it got on."""
    batch.state, batch.error = state, error
    for name, value in others.items():
        setattr(batch, name, value)
    batch.save(update_fields=["state", "error", "changed_at", *others])


def get_on(batch: ImportBatch, state: ImportBatch.State, **others: Any) -> bool:
    """Say that *batch* has come to *state*. False where it was stopped meanwhile: what is *others* is kept then too."""
    now = timezone.now()
    with transaction.atomic():
        row = ImportBatch.objects.select_for_update().only("state").get(pk=batch.pk)
        goes_on = row.state in UNFINISHED
        changes = {"state": state if goes_on else row.state, "changed_at": now, **others}
        ImportBatch.objects.filter(pk=batch.pk).update(**changes | ({"error": ""} if goes_on else {}))
    for name, value in changes.items():
        setattr(batch, name, value)
    return goes_on


def stop(batch: ImportBatch) -> bool:
    """Let *batch* rest until its reader resumes it. False when it had ended."""
    going = ImportBatch.objects.filter(pk=batch.pk, state__in=UNFINISHED)
    return bool(going.update(state=State.STOPPED, changed_at=timezone.now()))


@transaction.atomic
def reopen(batch: ImportBatch, failed: Q | None = None) -> bool:
    """Let *batch* go on, and those of its failed imports that *failed* names be tried again. False: nothing to do."""
    again = 0
    if failed is not None:
        rows = Import.objects.filter(failed, batch=batch, state=Import.State.FAILED)
        again = rows.update(state=Import.State.WAITING, steps=[], error="", changed_at=timezone.now())
    rested = State.FAILED if failed is not None else State.STOPPED
    ended = ImportBatch.objects.filter(Q(state__in=(State.STOPPED, rested)) | Q(state=State.DONE, pk__in=_waiting()))
    going = ended.filter(pk=batch.pk).update(state=State.WAITING, error="", changed_at=timezone.now())
    return bool(going or again)


def _waiting() -> QuerySet[Any]:
    return Import.objects.filter(state=Import.State.WAITING, batch__isnull=False).order_by().values("batch")


def phase(batch: ImportBatch, now: datetime) -> Phase:
    """Return how *batch* stands for somebody who waits for it."""
    idle = now - batch.changed_at
    if batch.state == State.WAITING and idle > DELAYED:
        return "delayed"
    if idle > SILENT and _should_get_on(batch, now) and not is_at_work(Lock.BATCHES, number_of(batch.pk)):
        return "silent"
    return cast(Phase, batch.state)


def _should_get_on(batch: ImportBatch, now: datetime) -> bool:
    resting = any(datetime.fromisoformat(until) > now for until in batch.rests.values())
    return batch.state in (State.OPENING, State.RUNNING) and not resting


def number_of(pk: UUID) -> int:
    """Return the number under which the batch, or the import, *pk* is locked."""
    return pk.int % 2**31


def lately(reader: Reader) -> QuerySet[ImportBatch]:
    """Return the batches of *reader*, the newest first, without what they were given."""
    return ImportBatch.objects.filter(reader=reader).defer("data").order_by("-created_at", "pk")


def singly(reader: Reader) -> QuerySet[Import]:
    """Return what *reader* brought in one by one, the newest first, each with the head of its story."""
    return _listed(Import.objects.filter(reader=reader, batch=None)).order_by("-created_at", "pk")


def stories_of(batch: ImportBatch, only: str = "") -> QuerySet[Import]:
    """Return the imports of *batch* in its order, each with the head of its story; *only* those that came to that."""
    rows = _listed(batch.imports.all()).order_by("position")
    return rows.filter(CAME_TO[only]) if only in CAME_TO else rows


def _listed(rows: QuerySet[Import]) -> QuerySet[Import]:
    shown = ("batch_id", "position", "kind", "url", "name", "state", "error", "outcome", "created_at", "changed_at")
    return rows.select_related("article").only(*shown, "article__slug", "article__headline")
