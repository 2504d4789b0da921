"""``manage.py add_article``: bring in a story from a file, an address or standard input, in the foreground."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from newsroom.errors import NewsroomError
from newsroom.importing.intake import take_in
from newsroom.ingest.article import Source
from newsroom.ingest.errors import NotOneStory
from newsroom.ingest.sizes import LARGEST, most_bytes, too_large
from newsroom.ingest.sniff import sniff_one
from newsroom.ingest.web_address import cleaned
from newsroom.management.given import STANDARD_INPUT, given_file, given_reader

_NOTHING = "Nothing was named. Give a file, a web address, or - for standard input."
_SEVERAL = {"feed": "Follow it in the browser, under Feeds.", "opml": "Bring it in under Feeds, in the browser."}
_BATCH = "manage.py import_batch does that."


class Command(BaseCommand):
    help = "Add a story to the library and print the address of its page. The steps go to standard error."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "source", metavar="FILE|URL|-", help="a story’s file of any kind, its address, or - for standard input"
        )
        parser.add_argument("--reader", metavar="USERNAME", default="", help="who adds it (default: the owner)")
        parser.add_argument("--url", metavar="ADDRESS", default="", help="address of the page that a file comes from")

    def handle(self, *args: Any, **options: Any) -> None:
        reader = given_reader(options["reader"])
        try:
            article = take_in(_source(options["source"], options["url"]), reader, self.stderr.write)
        except NotOneStory as error:
            raise CommandError(f"{error} {_SEVERAL.get(error.kind, _BATCH)}") from error
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(article.get_absolute_url())


def _source(given: str, url: str) -> Source:
    if not given.strip():
        raise CommandError(_NOTHING)  # as a path it would be this folder
    if given.lower().startswith(("http://", "https://")):
        return Source("url", url=given)
    name = "" if given == STANDARD_INPUT else Path(given).name
    data = given_file(given, LARGEST)
    _check_size(given, data, LARGEST)
    kind = sniff_one(data, name)
    _check_size(given, data, most_bytes(kind))
    return Source(kind, data=data, url=cleaned(url), name=name)


def _check_size(given: str, data: bytes, most: int) -> None:
    if sentence := too_large(f"“{given}”", len(data), most):
        raise CommandError(sentence)
