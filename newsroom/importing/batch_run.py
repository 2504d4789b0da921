"""Running a batch: its imports one after the other, politely to each host; wherever that ends, it goes on there.

It runs in short goes, so that a single story that a reader waits for comes in between. Whoever runs it holds a lock of
its database connection, which goes with the process.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db.models import Case, IntegerField, Value, When
from django.utils import timezone

from newsroom import hosts, tasks
from newsroom.importing import batches, imports
from newsroom.ingest.errors import SiteRefused
from newsroom.locks import Lock, is_at_work
from newsroom.models import Import, ImportBatch

GO = 5.0
"""Seconds after which a go begins no further import."""

PAUSE = timedelta(seconds=1)
"""At least so long after the answer of a host comes the next request to it; longer where it answers slowly."""

_SLOWER = 2  # times as long as its last answer took, a host is left alone
_REST, _LONGEST_REST = timedelta(minutes=1), timedelta(minutes=10)  # where a site asks for one
_TRIES = 3  # at a site that asks for a rest
_AHEAD = 1_000  # imports that are looked through for one whose host is free
_BEGUN = timedelta(seconds=5)  # after which a worker that took an import holds its lock
_NAMED_LAST = Case(When(kind=Import.Kind.URL, url="", then=Value(1)), default=Value(0), output_field=IntegerField())
"""Marks of stories whose address nobody knows come after the stories."""

_Waiting = tuple[str, str]
"""The id of an import, and the host that it asks; none where its text is here."""


def run_on(batch: ImportBatch, most: int) -> datetime | None:
    """Bring in stories of *batch*, so many at *most*; return from when on there is more to do, None at its end."""
    _take_up_dead(batch)
    until, ahead = time.monotonic() + GO, _waiting(batch)
    for _ in range(min(most, len(ahead))):
        free = _free(batch, ahead)
        if free is None or time.monotonic() > until or not _is_wanted(batch):
            break
        _bring_in(batch, *ahead.pop(free))
    return _next(batch)


def _take_up_dead(batch: ImportBatch) -> None:
    """Let the imports of *batch* wait again whose worker died."""
    begun = batch.imports.filter(state=Import.State.RUNNING, changed_at__lt=timezone.now() - _BEGUN)
    dead = [pk for pk in begun.values_list("pk", flat=True) if not is_at_work(Lock.IMPORTS, batches.number_of(pk))]
    if dead:
        begun.filter(pk__in=dead).update(state=Import.State.WAITING, steps=[])


def _waiting(batch: ImportBatch) -> list[_Waiting]:
    rows = batch.imports.filter(state=Import.State.WAITING).order_by(_NAMED_LAST, "position")
    found = rows.values_list("pk", "kind", "url")[:_AHEAD]
    return [(str(pk), hosts.host_of(url) if kind == Import.Kind.URL else "") for pk, kind, url in found]


def _is_wanted(batch: ImportBatch) -> bool:
    return ImportBatch.objects.filter(pk=batch.pk, state=batches.State.RUNNING).exists()


def _free(batch: ImportBatch, ahead: Sequence[_Waiting]) -> int | None:
    """Return the index of the first whose host may be asked, None where all have to rest."""
    now = timezone.now()
    batch.rests = {host: until for host, until in batch.rests.items() if datetime.fromisoformat(until) > now}
    return next((index for index, (_, host) in enumerate(ahead) if host not in batch.rests), None)


def _bring_in(batch: ImportBatch, key: str, host: str) -> None:
    with _asking(batch, host) as is_free:
        import_ = imports.claim(key) if is_free else None
        if import_ is None:
            return
        try:
            tasks.bring_in(import_, patient=import_.tries < _TRIES)
        except SiteRefused as error:
            imports.put_back(import_)
            rest = timedelta(seconds=error.retry_after) if error.retry_after else _REST
            _leave_alone(batch, host, min(rest, _LONGEST_REST))


@contextmanager
def _asking(batch: ImportBatch, host: str) -> Iterator[bool]:
    """Have *host* to oneself for the block and leave it alone for a while after; False when it may not be asked."""
    if not host:
        yield True
        batch.save(update_fields=["changed_at"])
        return
    now, began = timezone.now(), time.monotonic()
    with hosts.turn(host, now) as ready:
        yield ready is None
        took = timedelta(seconds=time.monotonic() - began)
        _leave_alone(batch, host, ready - now if ready else max(PAUSE, _SLOWER * took))


def _leave_alone(batch: ImportBatch, host: str, rest: timedelta) -> None:
    until = max(batch.rests.get(host, ""), (timezone.now() + rest).isoformat())
    batch.rests[host] = until
    batch.save(update_fields=["rests", "changed_at"])


def _next(batch: ImportBatch) -> datetime | None:
    """Return from when on there is more to do; at the end say that *batch* is done."""
    if not _is_wanted(batch):
        return None
    if ahead := _waiting(batch):
        all_rest = _free(batch, ahead) is None
        return min(map(datetime.fromisoformat, batch.rests.values())) if all_rest else timezone.now()
    if batch.imports.filter(state=Import.State.RUNNING).exists():
        return timezone.now() + _BEGUN
    batches.get_on(batch, batches.State.DONE, rests={})
    return None
