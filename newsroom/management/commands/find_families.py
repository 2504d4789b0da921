"""``manage.py find_families``: compare the stories that the library had before it knew families."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from newsroom.families import look_for_kin
from newsroom.models import Article, Kinship


class Command(BaseCommand):
    help = "Look for stories that may be one story, among all in the library. What readers decided stays."

    def handle(self, *args: Any, **options: Any) -> None:
        stories = Article.objects.with_current().exclude(current=None).defer("search").order_by("pk")
        for story in stories.iterator(chunk_size=100):
            look_for_kin(story, story.newest)
        proposed = Kinship.objects.filter(state=Kinship.State.PROPOSED).count()
        self.stdout.write(f"Pairs of stories that may be one: {proposed}.")
