"""The rows of a batch: taken, changed and looked after together. In the caller's transaction."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import F, Q, QuerySet
from django.utils import timezone

from annotations.belonging import leave_private
from annotations.models import Appearance, Highlight, Note
from newsroom.locks import Lock, hold


def locked(rows: QuerySet[Any]) -> list[int]:
    """Return the ids of *rows*, which nobody else changes until the transaction ends.

    They are taken in order, so that two changes at once do not wait for each other.
    """
    chosen = rows.model._default_manager.filter(pk__in=rows.order_by().values("pk"))
    return list(chosen.select_for_update(of=("self",), no_key=True).order_by("pk").values_list("pk", flat=True))


def former_audiences(rows: QuerySet[Any]) -> dict[int, str]:
    """Return who may see each of *rows*, by id, until the caller says otherwise."""
    return dict(rows.model._default_manager.filter(pk__in=locked(rows)).order_by().values_list("pk", "audience"))


def tags_of(marks: Iterable[int]) -> Iterable[tuple[int, list[str]]]:
    """Return the ids and tags of those of *marks* that are not deleted."""
    return Highlight.objects.filter(pk__in=list(marks), deleted_at=None).order_by().values_list("pk", "tags")


def set_audience(marks: Collection[int], notes: Collection[int], audience: str) -> None:
    """Let *audience* see *marks* and *notes* (ids), and the replies to these."""
    Highlight.objects.filter(pk__in=marks).update(audience=audience, edited_at=timezone.now())
    Note.objects.filter(Q(pk__in=notes) | Q(reply_to__in=notes)).update(audience=audience)


def keep_private(marks: Collection[int]) -> None:
    """See to it that nobody reads on in the claims of *marks* (ids) who does not see them any more.

    Only claims that an appearance came to from another are looked at: in all others there is nobody to read on.
    """
    hold(Lock.CLAIMS)
    claims = Appearance.objects.filter(highlight__in=marks).order_by().values("claim")
    joined = Appearance.objects.filter(claim__in=claims).exclude(claim=F("made_as")).order_by()
    leave_private(set(joined.values_list("claim", flat=True)))
