"""Recognising many texts, one after the other or in several processes: one that breaks stops no other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import NamedTuple

from django.db import connections
from django.db.models import QuerySet

from newsroom.errors import RecognitionKilled
from newsroom.models import Revision
from newsroom.naming import recognition
from newsroom.naming.engine import engine_for

State = Revision.Recognition

_BATCH = 8  # texts given out per process at a time, so that a stop waits for few
_KILLED = "A process that recognised texts was killed, perhaps for want of memory. Run the command again to go on."


class Outcome(NamedTuple):
    """How it ended with one text: the story's slug, why it failed, if it did, or that it was not for us to do."""

    slug: str = ""
    failure: str = ""
    left: bool = False


def begin_again() -> None:
    """Make every text one to recognise. It is kept with the texts, so it outlives whatever stops the run."""
    _done().update(engine="")


def is_begun() -> bool:
    """Tell whether texts are left of a run that began again and was stopped."""
    return _done().filter(engine="").exists()


def to_recognise(only_failed: bool = False) -> list[int]:
    """Return the ids of the newest texts that the present engine has not recognised, those that failed last.

    *only_failed* leaves the others out.
    """
    newest = Revision.objects.filter(current_of__isnull=False).order_by("pk")
    rows = newest.values_list("pk", "engine", "recognition", "article__language")
    failed = [pk for pk, _, state, _ in rows if state == State.FAILED]
    if only_failed:
        return failed
    rest = [row for row in rows if row[2] != State.FAILED]
    return [pk for pk, *how, language in rest if how != [engine_for(language).name, State.DONE]] + failed


def recognise_each(revisions: Sequence[int], processes: int, begin: Callable[[], None]) -> Iterator[Outcome]:
    """Recognise *revisions* in so many *processes*, each of which does *begin* first; yield outcomes as they come.

    Raises RecognitionKilled when one of several processes was killed.
    """
    if processes == 1:
        yield from map(_recognise_again, revisions)
        return
    connections.close_all()  # no two processes may share one
    try:
        with ProcessPoolExecutor(processes, get_context("spawn"), begin) as pool:
            yield from _in_batches(pool, revisions, _BATCH * processes)
    except BrokenProcessPool:
        raise RecognitionKilled(_KILLED) from None


def _done() -> QuerySet[Revision]:
    return Revision.objects.filter(current_of__isnull=False, recognition=State.DONE)


def _in_batches(pool: ProcessPoolExecutor, revisions: Sequence[int], size: int) -> Iterator[Outcome]:
    for at in range(0, len(revisions), size):
        given = [pool.submit(_recognise_again, pk) for pk in revisions[at : at + size]]
        yield from (each.result() for each in as_completed(given))


def _recognise_again(revision_id: int) -> Outcome:
    revision = recognition.run(revision_id, again=True)
    if revision is None:
        return Outcome(left=True)  # gone, or another process is at it
    failed = revision.recognition == State.FAILED
    return Outcome(revision.article.slug, revision.recognition_error if failed else "")
