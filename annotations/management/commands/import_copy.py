"""``manage.py import_copy``: bring a copy back, as the page does."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from annotations.returns.bring_back import Brought, bring_back
from annotations.returns.files.kinds import MAX_BYTES
from annotations.words import counted
from newsroom.errors import NewsroomError
from newsroom.management.given import given_file, reader_or_owner
from newsroom.models import Article


class Command(BaseCommand):
    help = (
        "Bring an annotated copy, an archive or another tool's annotations back, and print the address where what they "
        "ask can be accepted. What was done goes to standard error. A file that cannot be brought back leaves nothing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE|-", help="the file, or - for standard input")
        parser.add_argument("--article", metavar="SLUG", default="", help="its story, where the file does not say")
        parser.add_argument("--reader", metavar="USERNAME", default="", help="whose it is (default: the owner)")
        parser.add_argument(
            "--author", metavar="NAME", default="", help="who made the changes, where the file does not say"
        )
        parser.add_argument("--accept", action="store_true", help="accept everything that has a place in the story")

    def handle(self, *args: Any, **options: Any) -> None:
        reader, article = reader_or_owner(options["reader"]), _article(options["article"])
        data, name = given_file(options["file"], MAX_BYTES), Path(options["file"]).name
        try:
            brought = bring_back(data, name, reader, article, options["author"], accept=options["accept"])
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        self._tell(brought)
        self.stdout.write(
            reverse("returned", args=[brought.article.slug]) if brought.copy else brought.article.get_absolute_url()
        )

    def _tell(self, brought: Brought) -> None:
        for sentence in brought.said:
            self.stderr.write(sentence)
        if brought.copy:
            self.stderr.write(f"{counted(brought.suggested, 'suggestion')} made.")
        if brought.done:
            self.stderr.write(f"{counted(brought.done.count, 'suggestion')} accepted, {len(brought.done.refused)} not.")
            for reason in dict.fromkeys(brought.done.refused):
                self.stderr.write(reason)


def _article(slug: str) -> Article | None:
    if not slug:
        return None
    if article := Article.objects.with_current().filter(slug=slug).first():
        return article
    raise CommandError(f"There is no story “{slug}” here. Its name is the last part of its address.")
