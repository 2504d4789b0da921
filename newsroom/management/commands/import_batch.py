"""``manage.py import_batch``: bring in many stories at once, in the foreground, each with what it came to."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import asdict
from datetime import datetime
from itertools import chain
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError
from django.db.models import Q
from django.utils import timezone

from newsroom import batch_tasks
from newsroom.errors import NewsroomError
from newsroom.importing import batch_tally, batches
from newsroom.importing.batch_tally import WORDS
from newsroom.locks import Lock, at_work
from newsroom.management.given import given_reader
from newsroom.management.given_batch import begun, resumed, tried_again
from newsroom.management.progress import Progress
from newsroom.models import Import, ImportBatch

_ELSEWHERE = "Another process is bringing this in. See how far it is at {address}."
_STOPPED = "Stopped. Run the same command again, and it goes on where it was."
_FAILED = "{failed} could not be brought in. To try them again: import_batch --resume {id} --again"
_AT_ONCE = 20  # stories between two looks for what ended


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
        parser.add_argument(
            "--again", action="store_true", help="try those again that failed, of the file’s last batch"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            batch = _named(options)
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
            progress = Progress(batch_tally.tally(batch).left, cast(TextIO, self.stderr))
            for import_ in chain(batches.stories_of(batch, "skipped"), progress.over(_ended(batch, began, more))):
                self.stdout.write(_line(import_))
        self._sum_up(batch)

    def _sum_up(self, batch: ImportBatch) -> None:
        batch.refresh_from_db(fields=["state", "error"])
        if batch.state == batches.State.FAILED:
            raise CommandError(batch.error)
        counted = {name: number for name, number in asdict(batch_tally.tally(batch)).items() if number}
        self.stderr.write(", ".join(f"{number} {WORDS[name]}" for name, number in counted.items()))
        if failed := counted.get("failed", 0):
            raise CommandError(_FAILED.format(failed=failed, id=batch.pk))


def _named(options: dict[str, Any]) -> ImportBatch:
    if options["resume"]:
        return resumed(options["resume"], again=options["again"])
    take = tried_again if options["again"] else begun
    return take(options["source"], given_reader(options["reader"]))


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
    came_to = WORDS[batch_tally.came_to(import_.state, import_.outcome)]
    said = import_.article.get_absolute_url() if import_.article else import_.error
    return f"{import_.position}\t{came_to}\t{import_.name or import_.url}\t{said}"
