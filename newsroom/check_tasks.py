"""Looking at stories' pages in the background: those that readers ask for, and those that are due.

One task waits for the story that is due first. It is renewed whenever that changes, so it is never lost for long, and
there is never more than one.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.tasks import task
from django.utils import timezone

from newsroom.checking import checks, held
from newsroom.checking.follows import first_due, follow
from newsroom.models import Article, Reader, Revision
from newsroom.queueing import queue_once, wait_until
from newsroom.tasks import queue_recognition

_PAUSE = timedelta(minutes=1)  # between two looks for what is due, whatever is
_BY_ITSELF = -20  # the priority of what nobody waits for; that of what a reader asked for is 0


@transaction.atomic
def ask_for_check(article: Article, reader: Reader) -> None:
    """Queue a look at the page of *article*, unless somebody is at it."""
    if checks.ask(article, reader):
        queue_once(check_page, article.pk)


@transaction.atomic
def follow_story(article: Article, reader: Reader) -> bool:
    """Let *reader* follow *article*; False when it has no address."""
    is_followed = follow(article, reader)
    wait_for_due()
    return is_followed


def take_held(article: Article, seen: str) -> Revision | None:
    """Let what is kept apart be the newest version of *article*, as ``held.take`` does. Raises the same."""
    if new := held.take(article, seen):
        queue_recognition(new.pk)
    return new


@transaction.atomic
def queue_due() -> None:
    """Queue what is due, and what waits although whoever was at it died; then wait for what is due next."""
    for check in checks.due(timezone.now()).select_related("article").defer("held"):
        checks.ask(check.article)
    for article in checks.clear_up():
        queue_once(check_page, article, _BY_ITSELF)
    wait_for_due(timezone.now() + _PAUSE)


def wait_for_due(earliest: datetime | None = None) -> None:
    """Let the one task that waits begin when the first story is due, where the backend can wait."""
    due = first_due()
    wait_until(check_due, max(due, earliest) if due and earliest else due, _BY_ITSELF)


@task
def check_due() -> None:
    """Queue the stories that are due."""
    queue_due()


@task
def check_page(article: int) -> None:
    """Look at the page of the story with that id. However that ends, the story's Check says so."""
    if again := check_now(article):
        queue_once(check_page, article, _BY_ITSELF, again)
    wait_for_due()


def check_now(article: int) -> datetime | None:
    """Look at the page of that story here and now; return from when on to try again if its host is busy."""
    again = checks.look(article)
    new = Revision.objects.filter(current_of=article, recognition=Revision.Recognition.WAITING)
    for pk in new.values_list("pk", flat=True):
        queue_recognition(pk)
    return again
