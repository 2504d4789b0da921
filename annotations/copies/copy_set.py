"""Copies of several stories in one format: written one after the other, one story's failure not being the others'."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from urllib.parse import quote

from django.template.loader import render_to_string

from annotations.copies import bundle
from annotations.export.errors import ExportError, NothingToWrite
from annotations.export.filename import filename
from annotations.export.formats import Format
from annotations.export.options import ExportOptions
from annotations.export.write import write_copy
from newsroom.errors import NewsroomError
from newsroom.models import Article, Reader

MOST_SECONDS = 1.0
"""How long one go writes before it lets others have their turn."""
MOST_BYTES = 16 * 1024**2
"""How much one go holds before it goes to the disk."""
INDEX = "index.html"

_BROKE = "Something in Newsroom broke while it wrote this story."
_logger = logging.getLogger(__name__)


@dataclass
class Written:
    """What one go wrote, up to the story at position ``at``: files by name, and why others are missing, by position."""

    at: int
    files: list[tuple[str, bytes]] = field(default_factory=list)
    failures: dict[str, str] = field(default_factory=dict)
    size: int = 0


@dataclass(frozen=True)
class IndexLine:
    """A story in the index of a zip: its file's address there, or why there is none."""

    article: Article | None
    address: str
    failure: str


@dataclass(frozen=True)
class CopySet:
    """Stories by their ids, as ``reader`` may see them while they are written."""

    reader: Reader
    articles: Sequence[int]
    format: Format
    options: ExportOptions

    def copy_at(self, position: int) -> tuple[str, bytes]:
        """Return the name and the contents of the copy of one story. Raises ExportError."""
        stories = Article.objects.visible_to(self.reader).with_current()
        article = stories.filter(pk=self.articles[position]).first()
        if article is None:
            raise ExportError("This story has been taken out of the library.")
        return filename(article, self.format), write_copy(article, self.reader, self.format, self.options)

    def add_some(self, path: Path, at: int) -> Written:
        """Add some stories from position *at* on to the zip at *path*, at least one if any is left. Raises OSError."""
        written, until = Written(at), monotonic() + MOST_SECONDS
        while written.at < len(self.articles):
            self._add(written)
            if monotonic() > until or written.size > MOST_BYTES:
                break
        bundle.append(path, written.files, self.options.made_on)
        return written

    def add_index(self, path: Path, failures: Mapping[str, str]) -> None:
        """Add what says which stories are in the zip and why others are not. Raises NothingToWrite when none is."""
        if not self.articles:
            raise NothingToWrite("There are no stories to copy.")
        if len(failures) == len(self.articles):
            raise NothingToWrite(f"None of these stories could be written. {next(iter(failures.values()))}")
        lines = list(self._lines(bundle.entries(path), failures))
        page = render_to_string("annotations/copies_index.html", {"set": self, "lines": lines, "failures": failures})
        bundle.append(path, [(INDEX, page.encode())], self.options.made_on)

    def _add(self, written: Written) -> None:
        """Write the next story, or keep why it could not be."""
        try:
            name, contents = self.copy_at(written.at)
        except NewsroomError as error:
            written.failures[str(written.at)] = str(error)
        except Exception:  # a picture that cannot be read is an OSError, too
            _logger.exception("The copy of story %s broke", self.articles[written.at])
            written.failures[str(written.at)] = _BROKE
        else:
            written.files.append((bundle.numbered(written.at, len(self.articles), name), contents))
            written.size += len(contents)
        written.at += 1

    def _lines(self, names: Sequence[str], failures: Mapping[str, str]) -> Iterator[IndexLine]:
        addresses = {int(name.split()[0]) - 1: quote(name) for name in names if name != INDEX}
        rows = Article.objects.visible_to(self.reader).defer("search", "rights")
        stories: Mapping[int, Article] = rows.in_bulk(self.articles)
        for position, pk in enumerate(self.articles):
            address, failure = addresses.get(position, ""), failures.get(str(position), "")
            yield IndexLine(stories.get(pk), address, failure)
