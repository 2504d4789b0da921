"""Write annotated copies of stories to a file."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from annotations.copies.copy_set import CopySet
from annotations.export.choosing.choices import layers_from, revision_from, whose_from
from annotations.export.choosing.layers import ALL_LAYERS
from annotations.export.formats import FORMATS, Format, called_after
from annotations.export.options import EVERYONE, ExportOptions
from annotations.management.saving import STANDARD_OUTPUT, to_output
from newsroom.errors import NewsroomError
from newsroom.management.given import reader_or_owner
from newsroom.models import Article, Reader


class Command(BaseCommand):
    help = "Write an annotated copy of a story, or a zip with copies of several, as one reader sees them."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "slugs", nargs="*", metavar="SLUG", help="a story's name in its address; several make a zip"
        )
        parser.add_argument("--all", action="store_true", help="a zip of every story of the library")
        parser.add_argument("--format", choices=list(FORMATS), help="else what the file's name ends with, or html")
        parser.add_argument("--output", required=True, metavar="FILE", help="where to write it; - is standard output")
        parser.add_argument("--layers", metavar="NAMES", help="what goes into it, as in claim,quote,notes; else all")
        parser.add_argument("--whose", default=EVERYONE, metavar="NAMES", help="everyone, mine, or names as in ana,ben")
        parser.add_argument("--revision", default="", metavar="N", help="a version by its number; else the newest")
        parser.add_argument("--private", action="store_true", help="include what only this reader can see")
        parser.add_argument("--reader", metavar="USERNAME", default="", help="as whom to read (default: the owner)")
        parser.add_argument("--site", default="", metavar="URL", help="the library's address, for links that lead back")

    def handle(self, *args: Any, **options: Any) -> None:
        reader = reader_or_owner(options["reader"])
        try:
            stories = _ids(options["slugs"], reader, everything=options["all"])
            is_zip = options["all"] or len(stories) > 1
            format_ = _format(options["format"], "" if is_zip else options["output"])
            self._write(CopySet(reader, stories, format_, _options(options)), options["output"], is_zip=is_zip)
        except NewsroomError as error:
            raise CommandError(str(error)) from error

    def _write(self, copies: CopySet, output: str, *, is_zip: bool) -> None:
        if is_zip and output != STANDARD_OUTPUT and Path(output).suffix.casefold() != ".zip":
            raise CommandError(f"Copies of several stories are written as a zip. Call the file {output}.zip.")
        with to_output(output) as path:
            if is_zip:
                self._write_zip(copies, path)
            else:
                path.write_bytes(copies.copy_at(0)[1])

    def _write_zip(self, copies: CopySet, path: Path) -> None:
        """Write all copies, and say on the side what could not be. The index in the zip says so too."""
        at, failures = 0, dict[str, str]()
        while at < len(copies.articles):
            written = copies.add_some(path, at)
            at, failures = written.at, failures | written.failures
        copies.add_index(path, failures)
        for position, sentence in failures.items():
            self.stderr.write(f"Story {int(position) + 1}: {sentence}")


def _format(name: str | None, output: str) -> Format:
    """Return the format called *name*, or the one that *output* is called after. Raises CommandError."""
    called = called_after(output)
    if name is None and called is None and Path(output).suffix:
        raise CommandError(f"Say with --format in which format to write {output}.")
    format_ = FORMATS[name] if name else called or FORMATS["html"]
    if called and called.extension != format_.extension:
        raise CommandError(f"{output} would hold {format_.label}. Let its name end with .{format_.extension}.")
    return format_


def _options(given: dict[str, Any]) -> ExportOptions:
    """Return what the command's words choose. Raises NoSuchChoice."""
    return ExportOptions(
        private=given["private"],
        whose=whose_from(given["whose"]),
        layers=ALL_LAYERS if given["layers"] is None else layers_from([given["layers"]]),
        revision=revision_from(given["revision"]),
        site=given["site"].rstrip("/"),
    )


def _ids(slugs: Sequence[str], reader: Reader, *, everything: bool) -> list[int]:
    """Return the ids of the stories named, in that order; of *everything*, newest first. Raises CommandError."""
    stories = Article.objects.visible_to(reader).order_by("-added_at", "-pk")
    if bool(slugs) == everything:
        raise CommandError("Name the stories to copy, or say --all; not both.")
    if everything:
        return list(stories.values_list("pk", flat=True))
    found = dict(stories.filter(slug__in=slugs).values_list("slug", "pk"))
    if missing := [slug for slug in slugs if slug not in found]:
        raise CommandError(f"There is no story called {missing[0]}. Its name is the last part of its address.")
    return [found[slug] for slug in dict.fromkeys(slugs)]
