"""One poll of a feed: what is asked for, what comes back, and what is kept of that."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from newsroom.feeds.bringing import begin
from newsroom.feeds.offered import take
from newsroom.feeds.reasons import BROKE, GONE_FOR_GOOD, reason_of, said_of
from newsroom.ingest.errors import IngestError, NotModified, SiteRefused
from newsroom.ingest.feeds.document import FeedDocument
from newsroom.ingest.feeds.pace import GONE, next_poll, pace_of
from newsroom.ingest.feeds.read import read_feed
from newsroom.ingest.fetch import Fetched, Validators, fetch
from newsroom.models import Feed, FeedItem

Outcome = Feed.Outcome
OnImports = Callable[[Sequence[FeedItem]], None]

_GONE, _MISSING = 410, 404
_LONGEST = {"etag": 500, "last_modified": 100}  # code points that are kept; a longer one is not sent back
_UNCHANGED = "It had nothing new."
_logger = logging.getLogger(__name__)


def poll_feed(feed: Feed, on_imports: OnImports) -> None:
    """Ask for *feed* and take what comes. However it ends, *feed* says so in the database."""
    try:
        answer = fetch(feed.url, known=Validators(feed.etag, feed.last_modified))
        _arrived(feed, answer, on_imports)
    except NotModified:
        _end(feed, Outcome.UNCHANGED, _UNCHANGED)
    except SiteRefused as refused:
        _refused(feed, refused)
    except IngestError as error:
        _failed(feed, reason_of(error))
    except Exception:
        _logger.exception("Polling the feed %s broke", feed.pk)
        _failed(feed, BROKE)


def put_off(feed: Feed, until: datetime) -> None:
    """Do not ask for *feed* before *until*: its host wants a rest."""
    _save(feed, due_at=until, rest_until=until)


def _arrived(feed: Feed, answer: Fetched, on_imports: OnImports) -> None:
    """Take what *answer* offers, all of it or nothing."""
    now = timezone.now()
    document = read_feed(answer.data, answer.url, answer.charset, now)
    with transaction.atomic():
        taken = take(feed, document, now)
        begin(taken.wanted, None)
        outcome = Outcome.NEWS if taken.new or taken.changed else Outcome.UNCHANGED
        _end(feed, outcome, said_of(taken), **_about(feed, document, answer), **_kept(answer))
        on_imports(taken.wanted)


def _about(feed: Feed, document: FeedDocument, answer: Fetched) -> dict[str, Any]:
    """Return what *document* says of *feed*. A title that readers gave stays."""
    published = [item.published for item in document.items if item.published]
    about = {
        "title": feed.title or document.title[:500],
        "site_url": document.site_url or feed.site_url,
        "pace": pace_of(published, document.rest, timezone.now()),
        "well_at": timezone.now(),
    }
    moved = answer.moved_to
    is_free = moved and len(moved) <= 2000 and not Feed.objects.filter(url=moved).exists()
    return about | ({"url": moved} if is_free else {})


def _kept(answer: Fetched) -> dict[str, str]:
    said = {"etag": answer.validators.etag, "last_modified": answer.validators.last_modified}
    return {name: value if len(value) <= _LONGEST[name] else "" for name, value in said.items()}


def _refused(feed: Feed, refused: SiteRefused) -> None:
    missing = GONE if refused.status == _GONE else feed.missing + 1 if refused.status == _MISSING else 0
    rest = min(refused.retry_after or 0, timedelta(weeks=1).total_seconds())
    until = {"rest_until": timezone.now() + timedelta(seconds=rest)} if rest else {}
    _failed(feed, GONE_FOR_GOOD if missing >= GONE else reason_of(refused), rest, missing, **until)


def _failed(feed: Feed, sentence: str, rest: float = 0, missing: int = 0, **changes: Any) -> None:
    now, failures = timezone.now(), min(feed.failures + 1, 1000)
    due_at = next_poll(now, feed.pace, failures, missing, rest)
    counted = {"due_at": due_at, "failures": failures, "missing": missing, "polled_at": now}
    _save(feed, outcome=Outcome.FAILED, sentence=sentence, **counted, **changes)


def _end(feed: Feed, outcome: Feed.Outcome, sentence: str, **changes: Any) -> None:
    now = timezone.now()
    due_at = next_poll(now, changes.get("pace", feed.pace))
    counted = {"due_at": due_at, "failures": 0, "missing": 0, "polled_at": now, "well_at": now, "rest_until": None}
    _save(feed, outcome=outcome, sentence=sentence, **counted | changes)


def _save(feed: Feed, **changes: Any) -> None:
    changes = {"state": Feed.State.IDLE, "host": feed.host, "changed_at": timezone.now()} | changes
    Feed.objects.filter(pk=feed.pk).update(**changes)
