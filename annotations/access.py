"""Who sees what readers add: the one place that decides.

A highlight or a note is seen by its maker, and by everyone on the server when its maker said so. Others see a note on
a highlight only where they see the highlight. A reply is seen where its thread is. What was deleted is seen by nobody;
a reader who deletes a highlight takes the own notes on it along (undo brings both back), but nobody else's. What a
note said before is seen by others only if it was for everyone then: to share a note does not share its drafts.

An appearance of a claim is seen where its highlight is, and a claim where one of its appearances is, with its
statement and its standing. Who says that two claims are the same moves the appearances that are their own or for
everyone; other readers' private ones stay where they are. A claim that only its maker reads joins one that everyone
reads, never the other way round. What was added to a claim before it was merged into another is seen there where one
of the appearances is that came with it, so a private claim's history stays private in a shared one. A merge or a split
is undone by who made it, and by whoever may move all that it moved.

A claim of which no appearance is for everyone holds its maker's own alone: when the last shared one turns private, is
deleted or is no claim any more, other readers' appearances go back to the claims they were made as. So what is written
about a private claim is read by its maker only.

Whoever sees a claim may say how it stands and add evidence, which everyone who sees the claim sees, except evidence
that points at a highlight or a note: that is seen where what it points at is. Only the maker of a highlight changes
what its appearance says; only the maker of a claim changes its statement, or, with that account gone, the makers of its
appearances.

Whoever asks is a signed-in reader. What everyone on the server reads is asked for by name, as PUBLIC: nobody gets it by
passing nothing, or somebody who is not signed in.
"""

from enum import Enum
from typing import TYPE_CHECKING, Final, Literal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, ExpressionWrapper, F, Model, OuterRef, Q, QuerySet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from newsroom.models import Reader


class _Public(Enum):
    PUBLIC = "what everyone on this server reads"


PUBLIC: Final = _Public.PUBLIC
"""Stands for a reader who has made nothing, and so sees what is for everyone and no more."""

type Viewer = Reader | AnonymousUser | int | Literal[_Public.PUBLIC]
"""Who asks: a reader, or the id of one. Whoever is not signed in is refused (TypeError); views let nobody else ask."""


class Audience(models.TextChoices):
    """Who may see a highlight or a note. Only me, unless its maker says otherwise."""

    ME = "me", "Only me"
    EVERYONE = "everyone", "Everyone on this server"


def visible_highlights(reader: Viewer) -> Q:
    """Return the condition under which a Highlight is visible to *reader*."""
    return _open_highlight(reader) & Q(deleted_at=None)


def visible_notes(reader: Viewer) -> Q:
    """Return the condition under which a Note, thread opener or reply, is visible to *reader*."""
    shared = _shared_thread(reader) & (Q(highlight=None) | _open_highlight(reader, "highlight__"))
    went_with_its_mark = Q(highlight__deleted_at__isnull=False, author=F("highlight__reader"))
    return (_is(reader, "author") | shared) & Q(deleted_at=None) & ~went_with_its_mark


def visible_versions(reader: Viewer) -> Q:
    """Return the condition under which a NoteVersion is visible to *reader*, who sees its note."""
    return _is(reader, "note__author") | Q(audience=Audience.EVERYONE)


def visible_appearances(reader: Viewer) -> Q:
    """Return the condition under which an Appearance is visible to *reader*."""
    return _open_highlight(reader, "highlight__") & _live_appearance()


def shared_appearances() -> Q:
    """Return the condition under which everyone reads an Appearance."""
    return Q(highlight__audience=Audience.EVERYONE) & _live_appearance()


def movable_appearances(reader: Viewer) -> Q:
    """Return the condition under which *reader* may move an Appearance to another claim, deleted ones included."""
    return _open_highlight(reader, "highlight__")


def undoable_changes(reader: Viewer, appearances: QuerySet[Model]) -> Q:
    """Return the condition under which *reader* may undo a ClaimChange; *appearances* are all there are."""
    ids = ExpressionWrapper(OuterRef("moved"), ArrayField(models.BigIntegerField()))
    moved = appearances.order_by().alias(moved=ids).filter(moved__contains=[F("pk")])
    return _is(reader, "reader") | Q(~Exists(moved.exclude(movable_appearances(reader))))


def _live_appearance() -> Q:
    return Q(highlight__deleted_at=None, highlight__kind="claim")


def _open_highlight(reader: Viewer, prefix: str = "") -> Q:
    return _is(reader, f"{prefix}reader") | Q(**{f"{prefix}audience": Audience.EVERYONE})


def _shared_thread(reader: Viewer) -> Q:
    opener = Q(reply_to=None, audience=Audience.EVERYONE)
    reply = Q(reply_to__audience=Audience.EVERYONE) | _is(reader, "reply_to__author")
    return opener | reply


def _is(reader: Viewer, field: str) -> Q:
    """Return the condition that *field* is *reader*, which for PUBLIC it never is.

    Raises TypeError for nobody: a condition on no reader would be met by what no reader has.
    """
    if reader is PUBLIC:
        return Q(pk__in=[])
    pk = reader if isinstance(reader, int) else getattr(reader, "pk", None)
    if not pk:
        raise TypeError("Who asks? Pass a signed-in reader, or PUBLIC for what everyone on this server reads.")
    return Q(**{field: pk})
