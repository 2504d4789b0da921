"""Copies that are written in the background: asked for, taken up by a worker, and done, failed or taken up again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, Literal, cast
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import QueryDict
from django.utils import timezone

from annotations.copies import files
from annotations.export.choosing.choices import options_from, query_of
from annotations.export.errors import NoRoom
from annotations.export.formats import Format
from annotations.export.options import ExportOptions
from annotations.models import Copy
from newsroom.models import Reader

Phase = Literal["waiting", "delayed", "lost", "running", "silent", "done", "failed", "gone"]

DELAYED = timedelta(seconds=5)  # waiting for longer than this, no worker seems to be about
LOST = timedelta(seconds=60)  # waiting for longer than this, the queue may have lost it
SILENT = timedelta(seconds=60)  # running without a step for longer than this, its worker may have died
MOST_STORIES = 10_000
MOST_AT_ONCE = 5  # unfinished copies of one reader
_TWO_CLICKS = timedelta(seconds=10)  # the same, asked for again so soon, is the same copy
_UNFINISHED = (Copy.State.WAITING, Copy.State.RUNNING)


@transaction.atomic
def ask(
    reader: Reader,
    articles: Sequence[int],
    format_: Format,
    options: ExportOptions,
    name: str,
    *,
    bundled: bool = False,
) -> tuple[Copy, bool]:
    """Return a copy of *articles* (their ids) for *reader*, and whether it is new. Two clicks are one copy.

    *name* is what its file is called. Raises NoRoom.
    """
    Reader.objects.select_for_update(of=("self",)).get(pk=reader.pk)  # so that two clicks do not pass each other
    _check_number(articles)
    given = {"articles": list(articles), "format": format_.name, "options": _kept(options), "bundled": bundled}
    if same := Copy.objects.filter(_is_fresh(), reader=reader, **given).first():
        return same, False
    _make_room(reader)
    return Copy.objects.create(reader=reader, name=name, **given), True


def options_of(copy: Copy) -> ExportOptions:
    """Return what goes into *copy*. Raises NoSuchChoice where a newer Newsroom lacks what was chosen."""
    found = options_from(QueryDict(copy.options["query"]), copy.options["site"])
    return replace(found, made_on=date.fromisoformat(copy.options["made_on"]))


def lately(reader: Reader, article: int | None = None) -> QuerySet[Copy]:
    """Return the copies of *reader* that are kept, newest first; of the story with the id *article* only, if given."""
    of_story = {} if article is None else {"bundled": False, "articles": [article]}
    rows = Copy.objects.filter(reader=reader, changed_at__gt=timezone.now() - files.KEPT, **of_story)
    return rows.defer("articles", "failures")


def phase(copy: Copy, now: datetime) -> Phase:
    """Return how *copy* stands for somebody who waits for it."""
    idle = now - copy.changed_at
    if copy.state == Copy.State.WAITING and idle > DELAYED:
        return "lost" if idle > LOST else "delayed"
    if copy.state == Copy.State.RUNNING and idle > SILENT:
        return "silent"
    if copy.state == Copy.State.DONE and not files.file_of(copy).exists():
        return "gone"
    return cast(Phase, copy.state)


def reopen(copy: Copy, why: str = "") -> bool:
    """Let a copy that was lost, fell silent, failed, lacks stories or was deleted wait again, and say so in *copy*.

    It goes on where it was; one that had ended begins anew. *why* is remembered until it ends. False when it did none
    of these, or somebody else was quicker.
    """
    now = timezone.now()
    lacks_some = copy.state == Copy.State.DONE and copy.failures
    if not lacks_some and phase(copy, now) not in ("lost", "silent", "failed", "gone"):
        return False
    fresh: dict[str, Any] = {"state": Copy.State.WAITING, "error": why, "changed_at": now}
    if copy.state not in _UNFINISHED:
        fresh |= {"written": 0, "failures": {}}
    is_first = Copy.objects.filter(pk=copy.pk, state=copy.state, changed_at=copy.changed_at).update(**fresh)
    if is_first:
        vars(copy).update(fresh)
    return bool(is_first)


def claim(pk: UUID) -> Copy | None:
    """Take the unfinished copy *pk* to write on at it; None when it is done. Its caller sees that nobody else is."""
    rows = Copy.objects.filter(pk=pk, state__in=_UNFINISHED)
    rows.update(state=Copy.State.RUNNING, changed_at=timezone.now())
    return rows.select_related("reader").first()


def reach(copy: Copy, written: int, failures: dict[str, str]) -> None:
    """Note that *written* stories are dealt with, of which *failures* say, by position, why they are not there."""
    copy.written, copy.failures = written, failures
    copy.save(update_fields=["written", "failures", "changed_at"])


def finish(copy: Copy) -> None:
    """End *copy* with the file that was written. Raises NoRoom."""
    copy.size = files.keep(copy)
    copy.state, copy.written, copy.error = Copy.State.DONE, len(copy.articles), ""
    copy.save(update_fields=["size", "state", "written", "error", "changed_at"])


def fail(copy: Copy, sentence: str) -> None:
    """End *copy* with a *sentence* for its reader, and nothing on the disk."""
    files.discard(copy)
    copy.state, copy.error = Copy.State.FAILED, sentence
    copy.save(update_fields=["state", "error", "changed_at"])


def clear_away(now: datetime) -> None:
    """Delete the copies of which nobody heard for a day, with their files."""
    files.discard_old(now)
    Copy.objects.filter(changed_at__lt=now - files.KEPT).delete()


def _is_under_way() -> Q:
    return Q(state=Copy.State.WAITING) | Q(state=Copy.State.RUNNING, changed_at__gt=timezone.now() - SILENT)


def _is_fresh() -> Q:
    return _is_under_way() | Q(state=Copy.State.DONE, changed_at__gt=timezone.now() - _TWO_CLICKS)


def _check_number(articles: Sequence[int]) -> None:
    if len(articles) > MOST_STORIES:
        raise NoRoom(
            f"A zip holds up to {MOST_STORIES:,} stories, and these are {len(articles):,}. Narrow the library down, and"
            " take them away in parts."
        )


def _make_room(reader: Reader) -> None:
    """Delete the oldest files of *reader* until what is kept is within bounds. Raises NoRoom."""
    clear_away(timezone.now())
    files.check_disk()
    own = Copy.objects.filter(reader=reader)
    if own.filter(_is_under_way()).count() >= MOST_AT_ONCE:
        raise NoRoom(f"{MOST_AT_ONCE} of your copies are still being written. Wait until one of them is done.")
    kept = 0
    for copy in own.filter(state=Copy.State.DONE).defer("articles", "failures"):
        kept += copy.size
        if kept > files.MOST_OF_ONE - files.LARGEST:
            files.discard(copy)
            copy.delete()


def _kept(options: ExportOptions) -> dict[str, str]:
    return {"query": query_of(options), "site": options.site, "made_on": options.made_on.isoformat()}
