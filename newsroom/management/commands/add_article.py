"""``manage.py add_article``: bring in a story from a file, an address or standard input, in the foreground."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError

from newsroom.errors import NewsroomError
from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.kind import kind_of
from newsroom.intake import take_in
from newsroom.management.given import STANDARD_INPUT, given_file, given_reader

_NOTHING = "Nothing was named. Give a text or HTML file, a web address, or - for standard input."


class Command(BaseCommand):
    help = "Add a story to the library and print the address of its page. The steps go to standard error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "source", metavar="FILE|URL|-", help="text or HTML file, web address, or - for standard input"
        )
        parser.add_argument("--reader", metavar="USERNAME", default="", help="who adds it (default: the owner)")
        parser.add_argument("--url", metavar="ADDRESS", default="", help="address of the page that a file comes from")

    def handle(self, *args: Any, **options: Any) -> None:
        reader = given_reader(options["reader"])
        try:
            article = take_in(_source(options["source"], options["url"]), reader, self.stderr.write)
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(article.get_absolute_url())


def _source(given: str, url: str) -> Source:
    if not given.strip():
        raise CommandError(_NOTHING)  # as a path it would be this folder
    if given.lower().startswith(("http://", "https://")):
        return Source("url", url=given)
    name = "" if given == STANDARD_INPUT else Path(given).name
    data = _small(given_file(given, MAX_BYTES), given)
    return Source(cast(SourceKind, kind_of(decode(data), name)), data=data, url=url, name=name)


def _small(data: bytes, given: str) -> bytes:
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise CommandError(f"“{given}” is larger than {limit} MB, the most that a story can have. Give its text alone.")
    return data
