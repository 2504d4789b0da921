"""Who sees what readers add: the one place that decides.

A highlight or a note is seen by its maker, and by everyone on the server when its maker said so. A note on a
highlight is seen only where the highlight is. A reply is seen where its thread is. What was deleted is
seen by nobody.
"""

from typing import Any

from django.db import models
from django.db.models import Q


class Audience(models.TextChoices):
    """Who may see a highlight or a note. Only me, unless its maker says otherwise."""

    ME = "me", "Only me"
    EVERYONE = "everyone", "Everyone on this server"


def visible_highlights(reader: Any) -> Q:
    """Return the condition under which a Highlight is visible to *reader*."""
    return _open_to(reader, "reader") & Q(deleted_at=None)


def visible_notes(reader: Any) -> Q:
    """Return the condition under which a Note, thread opener or reply, is visible to *reader*."""
    opener = Q(reply_to=None) & _open_to(reader, "author")
    reply = Q(reply_to__isnull=False) & _open_to(reader, "author", "reply_to__")
    return (opener | reply) & _on_visible_highlight(reader) & Q(deleted_at=None)


def _on_visible_highlight(reader: Any) -> Q:
    seen = _open_to(reader, "reader", "highlight__") & Q(highlight__deleted_at=None)
    return Q(highlight=None) | seen


def _open_to(reader: Any, owner: str, prefix: str = "") -> Q:
    return Q(**{f"{prefix}{owner}": reader}) | Q(**{f"{prefix}audience": Audience.EVERYONE})
