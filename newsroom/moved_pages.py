"""Stories whose page has another address: what is known of the former page says nothing of it."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from newsroom.hosts import host_of
from newsroom.models import Article, Check

_UNKNOWN: dict[str, Any] = {"etag": "", "last_modified": "", "missing": 0, "failures": 0, "dropped": ""}


def start_anew(article: Article) -> None:
    """Let the check of *article* begin anew at its address; a story that is followed is due at once.

    A host that asked for rest keeps it. What is kept apart still waits for a reader's word.
    """
    address = article.canonical_url
    mine = Check.objects.filter(article=article)
    mine.filter(outcome=Check.Outcome.FAILED).update(outcome=Check.Outcome.NONE, sentence="")
    mine.exclude(host=host_of(address)).update(rest_until=None)
    mine.update(due_at=timezone.now() if address else None, **_UNKNOWN)
