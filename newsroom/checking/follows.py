"""Stories that readers follow: their pages are looked at by themselves."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, Min, OuterRef
from django.utils import timezone

from newsroom.checking.check_schedule import next_look
from newsroom.checking.looking import news_at
from newsroom.models import Article, Check, Follow, Reader


@transaction.atomic
def follow(article: Article, reader: Reader) -> bool:
    """Let the page of *article* be looked at for *reader*; False when the story has no address."""
    if not article.canonical_url:
        return False
    Follow.objects.get_or_create(article=article, reader=reader)
    Check.objects.get_or_create(article=article)
    due = next_look(timezone.now(), news_at(article))
    Check.objects.filter(article=article, due_at=None).update(due_at=due, missing=0, failures=0)
    return True


def unfollow(article: Article, reader: Reader) -> None:
    """Let it be, unless another reader follows the story."""
    Follow.objects.filter(article=article, reader=reader).delete()


def first_due() -> datetime | None:
    """Return when the first of the followed stories is due that is not queued yet, or None when there is none."""
    followed = Exists(Follow.objects.filter(article=OuterRef("article")))
    idle = Check.objects.filter(followed, state=Check.State.IDLE)
    first: datetime | None = idle.aggregate(first=Min("due_at"))["first"]
    return first
