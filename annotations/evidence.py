"""Adding evidence to claims and taking it back, each change in one transaction. The caller has checked who may."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from annotations.belonging import claim_now
from annotations.models import Claim, Evidence, Highlight, Note
from newsroom.locks import Lock, hold
from newsroom.models import Reader
from newsroom.transactions import whole

_SAID = ("claim", "reader", "bearing", "words", "url", "highlight", "note")


@whole
def add(
    claim: Claim,
    reader: Reader,
    *,
    bearing: str = Evidence.Bearing.BEARS,
    words: str = "",
    url: str = "",
    highlight: Highlight | None = None,
    note: Note | None = None,
) -> Evidence:
    """Lay a link, a highlight, a note, or a reader's own *words* beside *claim*, or where it is now.

    The same thing sent twice is one. Raises ClaimGone.
    """
    hold(Lock.CLAIMS)
    said: dict[str, Any] = {"words": words, "bearing": bearing, "url": url, "highlight": highlight, "note": note}
    sent = Evidence(claim=claim_now(claim, reader), reader=reader, **said)
    if (same := _same(sent)) is None:
        sent.save()
    return same or sent


def delete(evidence: Evidence) -> None:
    """Take *evidence* away, so that ``restore`` can bring it back."""
    _set_deleted(evidence, timezone.now())


@whole
def restore(evidence: Evidence) -> None:
    """Bring deleted evidence back, unless the same was added since."""
    hold(Lock.CLAIMS)
    if _same(evidence) is None:
        _set_deleted(evidence, None)


def _same(evidence: Evidence) -> Evidence | None:
    """Return what the same reader laid beside the same claim, if it is there."""
    said = {name: getattr(evidence, name) for name in _SAID}
    return Evidence.objects.filter(deleted_at=None, **said).first()


def _set_deleted(evidence: Evidence, at: Any) -> None:
    evidence.deleted_at = at
    evidence.save(update_fields=["deleted_at"])
