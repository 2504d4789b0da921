"""A page that was kept apart, because it may not be the story: a reader takes it as a new version, or drops it.

What was dropped stays stored until the page has another text, so that a reader can think better of it.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from newsroom.articles import digest_of, text_of
from newsroom.checking.arrivals import Arrival
from newsroom.errors import NothingHeld
from newsroom.ingest import IngestedArticle, Source, ingest, with_pictures
from newsroom.locks import Lock, hold
from newsroom.models import Article, Check, Revision
from newsroom.revisions import revise

Outcome = Check.Outcome

_TAKEN = "A reader took what the page had as the newest version of this story."
_DROPPED = "A reader did not want what the page had."
_AGAIN = "The page has a text that differs much. A reader dropped it, and thought better of it."
_NOTHING = "Nothing is kept apart for this story any more: somebody decided on it, or the page has changed back."
_OTHER = "The page has changed once more since you looked. This is what it has now: decide on that."


def kept(arrival: Arrival, source: Source) -> dict[str, Any]:
    """Return the fields of a Check that keep *source* apart and what became of it; it is let go unless it is held."""
    is_held = arrival.outcome == Outcome.HELD
    held_as = {"kind": source.kind, "url": source.url, "name": source.name, "charset": source.charset}
    found = {"found": arrival.revision} if arrival.revision else {}
    return {"held": source.data if is_held else None, "held_as": held_as if is_held else {}, **found}


@transaction.atomic
def hold_apart(article: Article, arrival: Arrival, source: Source) -> None:
    """Keep *source*, which somebody brought in, apart from *article* until a reader decides."""
    told = {"outcome": arrival.outcome, "sentence": arrival.sentence, **kept(arrival, source)}
    Check.objects.update_or_create(article=article, defaults=told)


def held_text(article: Article) -> IngestedArticle:
    """Return what is kept apart for *article*, without its remote pictures. Raises NothingHeld and IngestError."""
    return _read(_check(Check.objects.all(), article))


def take(article: Article, seen: str) -> Revision | None:
    """Let what is kept apart be the newest version, whole; None when it reads as the current one.

    *seen* is the digest of the text that the reader saw. What readers corrected gives way: they can bring their version
    back. Raises NothingHeld, also when it is another text, and IngestError.
    """
    arrived = with_pictures(held_text(article))
    with transaction.atomic():
        hold(Lock.STORIES)  # before the check, as whoever revises a story does
        check = _decided(article, seen)
        new = revise(article, arrived, Revision.Origin.CHECK)
        outcome = Outcome.REVISED if new else Outcome.UNCHANGED
        _let_go(check, outcome=outcome, sentence=_TAKEN, found=new or check.found)
    return new


@transaction.atomic
def drop(article: Article, seen: str) -> None:
    """Offer what is kept apart no more, if its digest is *seen*, nor the same again. Raises NothingHeld."""
    check = _decided(article, seen)
    Check.objects.filter(pk=check.pk).update(outcome=Outcome.UNCHANGED, sentence=_DROPPED, dropped=seen)


@transaction.atomic
def keep_again(article: Article, seen: str) -> None:
    """Let what was dropped, whose digest is *seen*, wait for a decision again. Raises NothingHeld."""
    dropped = Check.objects.select_for_update().filter(article=article, dropped=seen, held__isnull=False).first()
    if dropped is None:
        raise NothingHeld(_NOTHING)
    Check.objects.filter(pk=dropped.pk).update(outcome=Outcome.HELD, sentence=_AGAIN, dropped="")


def _decided(article: Article, seen: str) -> Check:
    check = _check(Check.objects.select_for_update(), article)
    if digest_of(text_of(_read(check))) != seen:
        raise NothingHeld(_OTHER)
    return check


def _check(checks: QuerySet[Check], article: Article) -> Check:
    check = checks.filter(article=article, outcome=Outcome.HELD, held__isnull=False).first()
    if check is None:
        raise NothingHeld(_NOTHING)
    return check


def _read(check: Check) -> IngestedArticle:
    return ingest(Source(data=bytes(check.held or b""), **check.held_as), fetch_pictures=False)


def _let_go(check: Check, **changes: Any) -> None:
    Check.objects.filter(pk=check.pk).update(held=None, held_as={}, **changes)
