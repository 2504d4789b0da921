"""``manage.py check_stories``: look at stories' pages in the foreground, for a terminal or for cron."""

from __future__ import annotations

import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from newsroom.check_tasks import check_now
from newsroom.checking import checks
from newsroom.models import Article, Check


class Command(BaseCommand):
    help = (
        "Look whether the pages of stories have changed: those that readers follow and that are due, all that have an"
        " address, or those that are named. One page at a time, with a pause between two of one host."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        which = parser.add_mutually_exclusive_group(required=True)
        which.add_argument("slugs", nargs="*", default=[], metavar="SLUG", help="the stories, as their addresses end")
        which.add_argument("--due", action="store_true", help="followed stories that are due; what cron wants")
        which.add_argument("--all", action="store_true", help="every story with an address")

    def handle(self, *, slugs: list[str], due: bool, **options: Any) -> None:
        stories = _due() if due else _named(slugs) if slugs else _all()
        for story in stories:
            self._look(story)

    def _look(self, story: Article) -> None:
        if not checks.ask(story):
            self.stdout.write(f"{story.slug}: has no address, or somebody is looking at its page.")
            return
        while again := check_now(story.pk):
            time.sleep(max(0.0, (again - timezone.now()).total_seconds()))
        said = Check.objects.only("outcome", "sentence").get(article=story)
        self.stdout.write(f"{story.slug}: {said.outcome}: {said.sentence}")


def _due() -> list[Article]:
    waiting = checks.clear_up()
    due = [check.article for check in checks.due(timezone.now()).select_related("article").defer("held")]
    return [*due, *Article.objects.filter(pk__in=waiting)]


def _all() -> list[Article]:
    return list(Article.objects.exclude(canonical_url="").defer("search"))


def _named(slugs: list[str]) -> list[Article]:
    stories = {story.slug: story for story in Article.objects.filter(slug__in=slugs).defer("search")}
    if unknown := [slug for slug in slugs if slug not in stories]:
        raise CommandError(f"There is no story “{unknown[0]}”. Give what stands after /articles/ in its address.")
    return [stories[slug] for slug in slugs]
