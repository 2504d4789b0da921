"""Write an annotated copy of a story to a file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.export.formats import FORMATS
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from newsroom.models import Article, Reader


class Command(BaseCommand):
    help = "Write an annotated copy of a story, as one reader sees it."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="the story's name in its address")
        parser.add_argument("--format", choices=list(FORMATS), default="html")
        parser.add_argument("--output", required=True, metavar="FILE", help="where to write it; - is standard output")
        parser.add_argument("--reader", metavar="USERNAME", help="whose marks and notes; without it the owner's")
        parser.add_argument("--private", action="store_true", help="include what only this reader can see")

    def handle(self, *args: Any, **options: Any) -> None:
        article, reader = _article(options["slug"]), _reader(options["reader"])
        copy = write_copy(article, reader, FORMATS[options["format"]], ExportOptions(private=options["private"]))
        if options["output"] == "-":
            sys.stdout.buffer.write(copy)
        else:
            _save(copy, Path(options["output"]))


def _article(slug: str) -> Article:
    try:
        return Article.objects.with_current().get(slug=slug)
    except Article.DoesNotExist:
        raise CommandError(f"There is no story called {slug}. Its name is the last part of its address.") from None


def _reader(username: str | None) -> Reader:
    readers = Reader.objects.filter(username=username) if username else Reader.objects.filter(is_superuser=True)
    if reader := readers.order_by("pk").first():
        return reader
    if username:
        raise CommandError(f"There is no reader called {username}.")
    raise CommandError("This library has no owner yet. Name a reader with --reader.")


def _save(copy: bytes, path: Path) -> None:
    try:
        path.write_bytes(copy)
    except OSError as error:
        raise CommandError(f"The copy could not be written to {path}: {error.strerror}. Choose another file.") from None
