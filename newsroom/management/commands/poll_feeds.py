"""``manage.py poll_feeds``: poll feeds in the foreground, for a terminal or for cron."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsroom.feed_tasks import poll_now
from newsroom.feeds import polling
from newsroom.models import Feed, FeedItem


class Command(BaseCommand):
    help = (
        "Poll feeds and bring in what they have new: those that are due, all of them, or those that are named. One"
        " request at a time, with a pause between two to one host. The exit code is 1 when any feed could not be read."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("ids", nargs="*", default=[], type=int, metavar="ID", help="the feeds, as addresses end")
        which.add_argument("--due", action="store_true", help="feeds that are due; what cron wants")
        which.add_argument("--all", action="store_true", help="every feed that is not paused")

    def handle(self, *, ids: list[int], due: bool, **options: Any) -> None:
        """Poll them one by one. Raises CommandError when any could not be read."""
        feeds = _due() if due else _named(ids) if ids else list(Feed.objects.filter(paused=False))
        if failed := sum([self._failed(feed) for feed in feeds]):
            raise CommandError(f"{failed} feed{'' if failed == 1 else 's'} could not be read.")

    def _failed(self, feed: Feed) -> bool:
        """Poll *feed* and tell whether it could not be read."""
        if not polling.ask(feed):
            self.stdout.write(f"{feed}: somebody is polling it.")
            return False
        while again := poll_now(feed.pk, self._tell):
            time.sleep(max(0.0, (again - timezone.now()).total_seconds()))
        feed.refresh_from_db()
        self.stdout.write(f"{feed}: {feed.outcome}: {feed.sentence}")
        return feed.outcome == Feed.Outcome.FAILED

    def _tell(self, item: FeedItem) -> None:
        became = item.article.get_absolute_url() if item.article else "not brought in."
        self.stdout.write("  " + " ".join(filter(None, (f"{item}: {became}", item.sentence))))


def _due() -> list[Feed]:
    waiting = polling.clear_up()
    return [*polling.due(timezone.now()), *Feed.objects.filter(pk__in=waiting)]


def _named(ids: list[int]) -> list[Feed]:
    feeds = {feed.pk: feed for feed in Feed.objects.filter(pk__in=ids)}
    if unknown := [pk for pk in ids if pk not in feeds]:
        raise CommandError(f"There is no feed {unknown[0]}. Give the number that stands after /feeds/ in its address.")
    return [feeds[pk] for pk in ids]
