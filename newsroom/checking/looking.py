"""One look at a story's page: what is asked for, what comes back, and what is kept of that."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from newsroom import pictures
from newsroom.articles import digest_of, text_of
from newsroom.checking.arrivals import judge, receive
from newsroom.checking.check_schedule import MISSING, SLOWEST, next_look
from newsroom.checking.held import kept
from newsroom.ingest import ingest, source_of, with_pictures
from newsroom.ingest.errors import IngestError, NotModified, SiteRefused
from newsroom.ingest.fetch import Fetched, Validators, fetch
from newsroom.models import Article, Check, Revision

Outcome = Check.Outcome

_GONE = {404, 410}
_LONGEST = {"etag": 500, "last_modified": 100}  # code points that are kept; a longer one is not sent back

_STILL = "The page has not changed since it was last looked at."
_STILL_DROPPED = "The page still has what a reader did not want."
_RESTING = "{host} asks not to be asked again before {at:%H:%M} on {at:%-d %B} ({at:%Z}). Look again then."
_GONE_FOR_GOOD = (
    "The page is no longer there; the site said so three times. Newsroom does not look for it by itself any more. What"
    " you have here stays."
)
_BROKE = "Something in Newsroom broke while it read the page. The story is as it was; look again later."
_logger = logging.getLogger(__name__)


def look_at_page(check: Check) -> None:
    """Ask for the page and take what comes. However it ends, *check* says so in the database."""
    try:
        page = fetch(check.article.canonical_url, known=Validators(check.etag, check.last_modified))
        _arrived(check, page)
    except NotModified:
        _end(check, Outcome.UNCHANGED, _STILL)
    except SiteRefused as refused:
        _refused(check, refused)
    except IngestError as error:
        _failed(check, str(error))
    except Exception:
        _logger.exception("Looking at the page of the story %s broke", check.article_id)
        _failed(check, _BROKE)


def put_off(check: Check, until: datetime) -> None:
    """Do not ask for the page before *until*: its host wants a rest. A reader who asked is told."""
    if check.asked_by_id is None:
        _save(check, due_at=until)
        return
    said = _RESTING.format(host=check.host, at=timezone.localtime(until))
    _save(check, due_at=until, **_said(check, Outcome.FAILED, said))


def _arrived(check: Check, page: Fetched) -> None:
    source = source_of(page)
    arrived = ingest(source, fetch_pictures=False)
    if digest_of(text_of(arrived)) == check.dropped:
        _end(check, Outcome.UNCHANGED, _STILL_DROPPED, **_validators(page))
        return
    arrival = judge(check.article, arrived)
    if arrival.outcome == Outcome.REVISED:
        whole = with_pictures(arrived)
        ready = replace(whole, pictures=pictures.encoded(whole.pictures))
        arrival = receive(check.article, ready, Revision.Origin.CHECK)
    _end(check, arrival.outcome, arrival.sentence, **kept(arrival, source), **_validators(page))


def _validators(page: Fetched) -> dict[str, str]:
    said = {"etag": page.validators.etag, "last_modified": page.validators.last_modified}
    return {name: value if len(value) <= _LONGEST[name] else "" for name, value in said.items()}


def _refused(check: Check, refused: SiteRefused) -> None:
    missing = check.missing + 1 if refused.status in _GONE else 0
    rest = min(refused.retry_after or 0, SLOWEST.total_seconds())
    until = {"rest_until": timezone.now() + timedelta(seconds=rest)} if rest else {}
    _failed(check, _GONE_FOR_GOOD if missing >= MISSING else str(refused), rest, missing, **until)


def _failed(check: Check, sentence: str, rest: float = 0, missing: int = 0, **changes: Any) -> None:
    failures = min(check.failures + 1, 1000)
    due_at = next_look(timezone.now(), news_at(check.article), failures, missing, rest)
    counted = {"due_at": due_at, "failures": failures, "missing": missing, "checked_at": timezone.now()}
    _save(check, **counted, **_said(check, Outcome.FAILED, sentence), **changes)


def _end(check: Check, outcome: Check.Outcome, sentence: str, **changes: Any) -> None:
    now = timezone.now()
    counted = {"due_at": next_look(now, news_at(check.article)), "failures": 0, "missing": 0, "checked_at": now}
    said = {"outcome": outcome, "sentence": sentence} if "held" in changes else _said(check, outcome, sentence)
    _save(check, **counted, **said, **changes)


def _said(check: Check, outcome: Check.Outcome, sentence: str) -> dict[str, Any]:
    """Return what a reader is told, unless a page is held: that waits for their word, whatever comes after it."""
    return {} if check.outcome == Outcome.HELD else {"outcome": outcome, "sentence": sentence}


def news_at(article: Article) -> datetime:
    """Return when *article* last had news: when its page was found changed, else when it was published or came in."""
    found = article.revisions.filter(origin=Revision.Origin.CHECK).order_by("number").last()
    if found:
        return found.fetched_at
    if article.published_on is None:
        return article.added_at
    return min(article.added_at, datetime.combine(article.published_on, time.max, UTC))


def _save(check: Check, **changes: Any) -> None:
    now = timezone.now()
    changes = {"state": Check.State.IDLE, "host": check.host, "changed_at": now} | changes
    Check.objects.filter(pk=check.pk).update(**changes)
