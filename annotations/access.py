"""Who sees what readers add: the one place that decides.

A highlight or a note is seen by its maker, and by everyone on the server when its maker said so. Others see a note on
a highlight only where they see the highlight. A reply is seen where its thread is. What was deleted is seen by nobody;
a reader who deletes a highlight takes the own notes on it along (undo brings both back), but nobody else's. What a
note said before is seen by others only if it was for everyone then: to share a note does not share its drafts.
An appearance of a claim is seen where its highlight is, and a claim where one of its appearances is.
"""

from typing import Any

from django.db import models
from django.db.models import F, Q


class Audience(models.TextChoices):
    """Who may see a highlight or a note. Only me, unless its maker says otherwise."""

    ME = "me", "Only me"
    EVERYONE = "everyone", "Everyone on this server"


def visible_highlights(reader: Any) -> Q:
    """Return the condition under which a Highlight is visible to *reader*."""
    return _open_highlight(reader) & Q(deleted_at=None)


def visible_notes(reader: Any) -> Q:
    """Return the condition under which a Note, thread opener or reply, is visible to *reader*."""
    shared = _shared_thread(reader) & (Q(highlight=None) | _open_highlight(reader, "highlight__"))
    went_with_its_mark = Q(highlight__deleted_at__isnull=False, author=F("highlight__reader"))
    return (Q(author=reader) | shared) & Q(deleted_at=None) & ~went_with_its_mark


def visible_versions(reader: Any) -> Q:
    """Return the condition under which a NoteVersion is visible to *reader*, who sees its note."""
    return Q(note__author=reader) | Q(audience=Audience.EVERYONE)


def visible_appearances(reader: Any) -> Q:
    """Return the condition under which an Appearance is visible to *reader*."""
    live = Q(highlight__deleted_at=None, highlight__kind="claim")
    return _open_highlight(reader, "highlight__") & live


def _open_highlight(reader: Any, prefix: str = "") -> Q:
    return Q(**{f"{prefix}reader": reader}) | Q(**{f"{prefix}audience": Audience.EVERYONE})


def _shared_thread(reader: Any) -> Q:
    opener = Q(reply_to=None, audience=Audience.EVERYONE)
    reply = Q(reply_to__audience=Audience.EVERYONE) | Q(reply_to__author=reader)
    return opener | reply
