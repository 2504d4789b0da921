"""``manage.py add_article``: bring in a story from a file, an address or standard input, in the foreground."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, cast

from django.core.management.base import BaseCommand, CommandError

from newsroom.errors import NewsroomError
from newsroom.ingest.article import Source, SourceKind
from newsroom.ingest.decode import MAX_BYTES, decode
from newsroom.ingest.kind import kind_of
from newsroom.intake import take_in
from newsroom.models import Reader

_STANDARD_INPUT = "-"
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
        reader = _reader(options["reader"])
        try:
            article = take_in(_source(options["source"], options["url"]), reader, self.stderr.write)
        except NewsroomError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(article.get_absolute_url())


def _reader(username: str) -> Reader | None:
    """Return the reader of that name, by default the owner, or nobody on a server without accounts."""
    if not username:
        return Reader.objects.filter(is_superuser=True).order_by("pk").first()
    try:
        return Reader.objects.get(username=username)
    except Reader.DoesNotExist:
        raise CommandError(f"There is no reader “{username}” here. Give the name that they sign in with.") from None


def _source(given: str, url: str) -> Source:
    if not given.strip():
        raise CommandError(_NOTHING)  # as a path it would be this folder
    if given.lower().startswith(("http://", "https://")):
        return Source("url", url=given)
    name = "" if given == _STANDARD_INPUT else Path(given).name
    data = _small(_read(given), given)
    return Source(cast(SourceKind, kind_of(decode(data), name)), data=data, url=url, name=name)


def _read(given: str) -> bytes:
    """Return what stands in the file, read only so far that a larger one than the limit shows."""
    try:
        with sys.stdin.buffer if given == _STANDARD_INPUT else Path(given).open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise CommandError(f"There is no file “{given}”. Check its name and folder.") from None
    except IsADirectoryError:
        raise CommandError(f"“{given}” is a folder. Name one file in it.") from None
    except OSError as error:
        raise CommandError(f"“{given}” cannot be read: {error.strerror}.") from None


def _small(data: bytes, given: str) -> bytes:
    if len(data) > MAX_BYTES:
        limit = MAX_BYTES // 1_000_000
        raise CommandError(f"“{given}” is larger than {limit} MB, the most that a story can have. Give its text alone.")
    return data
