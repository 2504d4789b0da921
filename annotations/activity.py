"""What happened on a story's page since somebody looked."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q

from annotations.models import Activity
from newsroom.models import Reader, Revision

KEPT = timedelta(days=1)

# A change has the time at which it was made, and is seen once its transaction ends: looking back a little misses none.
_LONGEST_CHANGE = timedelta(seconds=5)


def keys_since(revision: Revision, reader: Reader, at: datetime) -> list[str]:
    """Return the keys of the paragraphs beside which *reader* may see something new since *at*, in reading order."""
    seen = Q(shared=True) | Q(reader=reader)
    news = Activity.objects.filter(seen, article=revision.article_id, created_at__gt=at - _LONGEST_CHANGE)
    here = Q(span__overlap=OuterRef("span")) | Q(paragraph_key=OuterRef("key"))
    return list(
        revision.paragraphs.filter(Exists(news.filter(here))).order_by("position").values_list("key", flat=True)
    )


def forget(now: datetime) -> None:
    """Remove what is too old for any page to ask for it."""
    Activity.objects.filter(created_at__lt=now - KEPT).delete()
