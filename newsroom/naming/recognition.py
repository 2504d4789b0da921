"""Recognising a story's names and statements: who is at work on it, how it ended, and another try."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any, Literal, cast

from django.db.models import Q, QuerySet
from django.utils import timezone

from newsroom.entities.model import forget_analyses
from newsroom.locks import Lock, at_work, is_at_work
from newsroom.models import Article, Reader, Revision
from newsroom.naming.tagging import tag_revision

Phase = Literal["waiting", "delayed", "running", "stopped", "done", "failed"]
State = Revision.Recognition

DELAYED = timedelta(seconds=30)  # a text that waits for longer than this waits for a busy worker

_LONGEST_REASON = 300  # code points
_TOO_LARGE = "There was not enough memory to look for the names in this text. Everything else works with it."
_BROKE = (
    "Looking for the names in this text broke: {reason}. Trying again may help after Newsroom is brought up to date."
)
_STOPPED = "The background worker stopped twice while it looked for the names in this text; it may be too large for it."
_STOPPED_ONCE = "The background worker stopped while it looked for the names in this text."
_logger = logging.getLogger(__name__)


def phase(revision: Revision, now: datetime) -> Phase:
    """Return how the recognition of *revision* stands now for somebody who waits for it.

    What is read of its tags after this is as new as the answer.
    """
    if revision.recognition == State.WAITING and now - revision.waiting_since > DELAYED:
        return "delayed"
    return "stopped" if _has_stopped(revision) else cast(Phase, revision.recognition)


def is_told_why(reader: Reader, article: Article) -> bool:
    """Tell whether *reader* learns what went wrong and may try again: the owner, and whoever added the story."""
    return reader.is_superuser or article.added_by_id == reader.pk


def run(revision_id: int, again: bool = False) -> Revision | None:
    """Recognise the text *revision_id* and return it with how that ended; errors end in its ``recognition_error``.

    None when there is nothing to do: it is done (and not to be done *again*), gone, or another process is at it.
    """
    with at_work(Lock.RECOGNITION, revision_id) as free:
        revision = Revision.objects.select_related("article").filter(pk=revision_id).first()
        if not free or revision is None or (revision.recognition == State.DONE and not again):
            return None
        return revision if _recognise(revision) else None


def reopen(revision: Revision) -> bool:
    """Let *revision* wait again, unless its recognition is under way or ended without a problem: False then.

    How it stands is asked in the change itself: it may have ended since *revision* was read.
    """
    if is_at_work(Lock.RECOGNITION, revision.pk):
        return False
    amiss = Revision.objects.filter(~Q(recognition=State.DONE) | ~Q(recognition_error=""), pk=revision.pk)
    return bool(amiss.update(recognition=State.WAITING, recognition_error="", waiting_since=timezone.now()))


def clear_up() -> None:
    """See to the texts whose worker died: let them wait once more, and end those at which it died twice.

    The latter might be what kills it, and would do so at every start.
    """
    for revision in _stopped():
        if revision.recognition_error:
            _set(revision, State.FAILED, _STOPPED)
        else:
            _set(revision, State.WAITING, _STOPPED_ONCE)


def waiting() -> QuerySet[Revision]:
    """Return the newest texts of stories that wait for their recognition, oldest first."""
    return Revision.objects.filter(current_of__isnull=False, recognition=State.WAITING).order_by("pk")


def _stopped() -> list[Revision]:
    running = Revision.objects.filter(recognition=State.RUNNING).defer("text")
    return [revision for revision in running if _has_stopped(revision)]


def _has_stopped(revision: Revision) -> bool:
    """Tell whether the worker that was at *revision* died. How it stands is read again: it may just have ended."""
    if revision.recognition != State.RUNNING or is_at_work(Lock.RECOGNITION, revision.pk):
        return False
    revision.refresh_from_db(fields=["recognition", "recognition_error"])
    return revision.recognition == State.RUNNING


def _recognise(revision: Revision) -> bool:
    """Return False when *revision* was deleted meanwhile: then nothing went wrong with it."""
    before = revision.recognition, revision.recognition_error
    # What stopped a worker before is remembered until this ends.
    _set(revision, State.RUNNING, revision.recognition_error if before[0] == State.WAITING else "")
    try:
        tag_revision(revision)
    except Exception as error:
        return _fail(revision, error)
    except BaseException:  # somebody stops this process in order: nothing is wrong with the text
        _set(revision, *before)
        raise
    finally:
        forget_analyses()  # a long text's take hundreds of megabytes
    return True


def _fail(revision: Revision, error: Exception) -> bool:
    sentence = _TOO_LARGE if isinstance(error, MemoryError) else _BROKE.format(reason=_reason(error))
    is_there = _set(revision, State.FAILED, sentence)
    if is_there:
        _logger.error("Recognising the text %s broke", revision.pk, exc_info=error)
    return is_there


def _reason(error: Exception) -> str:
    said = " ".join(str(error).split()).rstrip(".")[:_LONGEST_REASON]
    return f"{type(error).__name__}, {said}" if said else type(error).__name__


def _set(revision: Revision, state: str, sentence: str = "") -> bool:
    """Keep how it stands; False when *revision* is gone."""
    changes: dict[str, Any] = {"recognition": state, "recognition_error": sentence}
    if state == State.WAITING:
        changes["waiting_since"] = timezone.now()
    for name, value in changes.items():
        setattr(revision, name, value)
    return bool(Revision.objects.filter(pk=revision.pk).update(**changes))
