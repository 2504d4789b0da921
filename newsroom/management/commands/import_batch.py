"""``manage.py import_batch``: bring in many stories at once, in the foreground, each with what it came to."""

from __future__ import annotations

import hashlib
import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import chain, count
from pathlib import Path
from typing import Any, TextIO, cast, get_args
from uuid import NAMESPACE_URL, UUID, uuid5

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from newsroom import batch_tasks, batches
from newsroom.batch_opening import fill
from newsroom.batches import WORDS
from newsroom.errors import NewsroomError
from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.lists.folder import digest_of, open_folder
from newsroom.ingest.several import SeveralKind
from newsroom.ingest.sniff import sniff
from newsroom.locks import Lock, at_work
from newsroom.management.given import STANDARD_INPUT, given_file, given_reader
from newsroom.management.progress import Progress
from newsroom.models import Import, ImportBatch, Reader

MOST_BYTES = 500_000_000
_LARGE = f"“{{name}}” is larger than {MOST_BYTES // 1_000_000} MB. Bring it in parts, or unpack it and give the folder."
_FOLLOWED = "“{name}” is a feed or a list of feeds. Add it on the page of feeds."
_ELSEWHERE = "Another process is bringing this in. See how far it is at {address}."
_STOPPED = "Stopped. Run the same command again, and it goes on where it was."
_FAILED = "{failed} could not be brought in. To try them again: import_batch --resume {id} --again"
_AT_ONCE = 20  # stories between two looks for what ended
_HAS_ENDED = Q(state__in=(batches.State.DONE, batches.State.FAILED))


class Command(BaseCommand):
    help = (
        "Bring in many stories: a list of addresses, a zip or folder of files, or what Pocket, Instapaper, wallabag,"
        " Omnivore or Readwise export. Interrupted, it goes on when it is run again. What each story came to goes to"
        " standard output. The exit code is 1 when any failed."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("source", metavar="FILE|FOLDER|-", nargs="?", default="", help="or - for standard input")
        parser.add_argument("--reader", metavar="USERNAME", default="", help="who brings them in (default: the owner)")
        parser.add_argument("--resume", metavar="ID", default="", help="go on with that batch, whatever it was made of")
        parser.add_argument("--again", action="store_true", help="with --resume: try those again that failed")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            batch = _resumed(options["resume"], again=options["again"]) if options["resume"] else _begun(options)
            self.stderr.write(f"Batch {batch.pk}, {batch.get_absolute_url()}")
            self._run(batch)
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        except KeyboardInterrupt:
            raise CommandError(_STOPPED, returncode=130) from None

    def _run(self, batch: ImportBatch) -> None:
        """Run *batch* to its end. Raises CommandError when any story failed."""
        with at_work(Lock.BATCHES, batches.number_of(batch.pk)) as is_free:
            if not is_free:
                raise CommandError(_ELSEWHERE.format(address=batch.get_absolute_url()))
            began, more = timezone.now(), batch_tasks.go(batch.pk, most=0)
            progress = Progress(batches.tally(batch).left, cast(TextIO, self.stderr))
            for import_ in chain(batches.stories_of(batch, "skipped"), progress.over(_ended(batch, began, more))):
                self.stdout.write(_line(import_))
        self._sum_up(batch)

    def _sum_up(self, batch: ImportBatch) -> None:
        batch.refresh_from_db(fields=["state", "error"])
        if batch.state == batches.State.FAILED:
            raise CommandError(batch.error)
        counted = {name: number for name, number in asdict(batches.tally(batch)).items() if number}
        self.stderr.write(", ".join(f"{number} {WORDS[name]}" for name, number in counted.items()))
        if failed := counted.get("failed", 0):
            raise CommandError(_FAILED.format(failed=failed, id=batch.pk))


def _ended(batch: ImportBatch, since: datetime, more: datetime | None) -> Iterator[Import]:
    """Run *batch* to its end; yield each import that ended since the moment *since*, once."""
    while more:
        time.sleep(max(0.0, (more - timezone.now()).total_seconds()))
        more = batch_tasks.go(batch.pk, _AT_ONCE)
        ended = Q(state=Import.State.DONE) | Q(state=Import.State.FAILED)
        for import_ in batches.stories_of(batch).filter(ended, changed_at__gt=since).order_by("changed_at"):
            since = import_.changed_at
            yield import_


def _line(import_: Import) -> str:
    came_to = WORDS[batches.came_to(import_.state, import_.outcome)]
    said = import_.article.get_absolute_url() if import_.article else import_.error
    return f"{import_.position}\t{came_to}\t{import_.name or import_.url}\t{said}"


def _resumed(key: str, *, again: bool) -> ImportBatch:
    try:
        batch = ImportBatch.objects.select_related("reader").get(pk=UUID(key))
    except (ValueError, ImportBatch.DoesNotExist):
        raise CommandError(f"There is no batch “{key}”. The command that began it said its id.") from None
    batches.reopen(batch, Q() if again else None)
    return batch


def _begun(options: dict[str, Any]) -> ImportBatch:
    """Return the batch of what was named: a new one, or that of the same source which is unfinished."""
    reader, given = given_reader(options["reader"]), options["source"]
    if not given.strip():
        raise CommandError("Nothing was named. Give a file, a folder, - for standard input, or --resume ID.")
    if given != STANDARD_INPUT and Path(given).is_dir():
        return _of_folder(Path(given), reader)
    data = given_file(given, MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise CommandError(_LARGE.format(name=given))
    return _of_file(data, "" if given == STANDARD_INPUT else Path(given).name, reader)


@transaction.atomic
def _of_folder(folder: Path, reader: Reader | None) -> ImportBatch:
    """A folder's batch is opened at once, so that it goes on wherever it is run."""
    digest, name = digest_of(folder), folder.resolve().name
    batch, is_new = batches.begin(_key(reader, digest), reader, "folder", b"", name, digest)
    if is_new:
        fill(batch, open_folder(folder))
    return batch


def _of_file(data: bytes, name: str, reader: Reader | None) -> ImportBatch:
    kind, key = sniff(data, name), _key(reader, hashlib.sha256(data).hexdigest())
    if kind in get_args(SeveralKind):
        return batches.begin(key, reader, kind, data, name)[0]
    if kind in get_args(SourceKind):
        return batches.begin_of(key, reader, [Source(cast(SourceKind, kind), data, name=name)], name)[0]
    raise CommandError(_FOLLOWED.format(name=name))


def _key(reader: Reader | None, digest: str) -> UUID:
    """Return the key of what has that *digest*: of its batch that is unfinished, or else of its next one."""
    keys = (uuid5(NAMESPACE_URL, f"{reader and reader.pk} {digest} {number}") for number in count())
    return next(key for key in keys if not ImportBatch.objects.filter(_HAS_ENDED, pk=key).exists())
