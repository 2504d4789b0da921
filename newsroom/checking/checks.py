"""Looking at a story's page again: who waits for it, who is at it, and what is due."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Literal, cast

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from newsroom.checking.looking import look_at_page, put_off
from newsroom.hosts import host_of, turn
from newsroom.locks import Lock, at_work, is_at_work
from newsroom.models import Article, Check, Follow, Reader

Phase = Literal["idle", "waiting", "delayed", "running", "stopped"]
State = Check.State

DELAYED = timedelta(seconds=30)  # waiting for longer than this, it waits for a busy worker
_SOON = timedelta(minutes=1)  # a host that is free within this is waited for


def ask(article: Article, reader: Reader | None = None) -> bool:
    """Let the page of *article* wait to be looked at; False when somebody is at it, or there is no address."""
    if not article.canonical_url or is_at_work(Lock.CHECKS, article.pk):
        return False
    asked = {"state": State.WAITING, "asked_by": reader, "changed_at": timezone.now()}
    Check.objects.update_or_create(article=article, defaults=asked)
    return True


def look(article_id: int) -> datetime | None:
    """Look at the page of that story, if it waits for that. Return from when on to try again if its host is busy.

    However it ends, the story's Check says so.
    """
    with at_work(Lock.CHECKS, article_id) as free:
        check = _begun(article_id) if free else None
        if check is None:
            return None
        now = timezone.now()
        with turn(check.host, now) as ready:
            if ready is None:
                look_at_page(check)
            elif ready - now > _SOON:
                put_off(check, ready)
            else:
                _set(check, state=State.WAITING)
                return ready
    return None


def phase(check: Check, now: datetime) -> Phase:
    """Return how *check* stands for somebody who waits for it."""
    if check.state == State.WAITING and now - check.changed_at > DELAYED:
        return "delayed"
    if check.state == State.RUNNING and not is_at_work(Lock.CHECKS, check.article_id):
        check.refresh_from_db(fields=["state", "outcome", "sentence", "checked_at", "found"])
        return "stopped" if check.state == State.RUNNING else cast(Phase, check.state)
    return cast(Phase, check.state)


def standing(article: Article, reader: Reader) -> Check:
    """Return the check of *article*, or an unsaved one, in one query; ``is_followed`` says whether *reader* follows it.

    A revision that was found comes with its number.
    """
    followed = Exists(Follow.objects.filter(article=OuterRef("article"), reader=reader))
    checks = Check.objects.filter(article=article).annotate(is_followed=followed)
    return checks.select_related("found").defer("held", "found__text").first() or Check(article=article)


def due(now: datetime) -> QuerySet[Check]:
    """Return the checks of followed stories that are due, the longest due first."""
    followed = Exists(Follow.objects.filter(article=OuterRef("article")))
    return Check.objects.filter(followed, state=State.IDLE, due_at__lte=now).order_by("due_at")


def clear_up() -> list[int]:
    """Let the checks whose worker died wait again; return the ids of all the stories that wait."""
    for check in Check.objects.filter(state=State.RUNNING).defer("held"):
        if phase(check, timezone.now()) == "stopped":
            _set(check, state=State.WAITING)
    return list(Check.objects.filter(state=State.WAITING).order_by("changed_at").values_list("article", flat=True))


def _begun(article_id: int) -> Check | None:
    waiting = Check.objects.filter(article=article_id, state=State.WAITING)
    if not waiting.update(state=State.RUNNING, changed_at=timezone.now()):
        return None
    check = Check.objects.select_related("article__current").defer("held").get(article=article_id)
    check.host = host_of(check.article.canonical_url)
    return check


def _set(check: Check, **changes: Any) -> None:
    Check.objects.filter(pk=check.pk).update(changed_at=timezone.now(), **changes)
