"""The one way in for a file that comes back, from the page and from the command."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from annotations.models import ReturnedCopy, Suggestion
from annotations.returns import archives
from annotations.returns.files.kinds import Kind, kind_of
from annotations.returns.files.reading import read_file
from annotations.returns.files.returned import ReturnedFile
from annotations.returns.stories import story_of
from annotations.returns.suggestions.accepting import Done, accept_all
from annotations.returns.suggestions.keeping import keep
from newsroom.models import Article, Reader
from newsroom.transactions import whole

_FOREIGN: tuple[Kind, ...] = ("hypothesis", "web_annotation")
"""What other tools export is the reader's own collection: what of it is new and finds its words is taken as a whole.

An older file may have what a note said before: nothing is reworded before its reader says so.
"""

_NOTHING = "There is nothing{} in this file that is not here already, or was not suggested before."


@dataclass(frozen=True)
class Brought:
    """What came of a file: its story, the copy with its suggestions (None: nothing new), and what was accepted.

    ``said`` are sentences about what happened, or what in the file could not be read.
    """

    article: Article
    copy: ReturnedCopy | None = None
    suggested: int = 0
    done: Done | None = None
    said: Sequence[str] = ()


def bring_back(
    data: bytes, name: str, reader: Reader, article: Article | None = None, author: str = "", *, accept: bool = False
) -> Brought:
    """Bring the file *data* back for *reader*, onto *article* where the file does not say otherwise.

    *author* made the changes of whom the file does not say who made them; none: *reader* did. *accept*: accept
    everything that has a place. Raises ReturnError or ExportError; then nothing of the file is kept.
    """
    kind = kind_of(data)
    if kind == "archive":
        story, sentence = archives.bring(data, reader)
        return Brought(story, said=[sentence])
    file = _signed(read_file(data, kind, article.canonical_url if article else ""), author)
    taken = Suggestion.Act.values if accept else Suggestion.ADDING if kind in _FOREIGN else ()
    return _take(file, data, name, reader, article, taken)


@whole
def _take(
    file: ReturnedFile, data: bytes, name: str, reader: Reader, article: Article | None, acts: Collection[str]
) -> Brought:
    """Keep what *file*, read from *data*, asks, and accept what of it is one of *acts*."""
    story = story_of(file, reader, article)
    kept = keep(story, reader, name, data, file)
    done = accept_all(kept.copy, acts, is_asked=acts != Suggestion.ADDING) if kept.copy and acts else None
    return Brought(story, kept.copy, kept.new, done, kept.problems if kept.copy else _nothing_new(kept.problems))


def _nothing_new(problems: Sequence[str]) -> Sequence[str]:
    return [*problems, _NOTHING.format(" else" if problems else "")]


def _signed(file: ReturnedFile, author: str) -> ReturnedFile:
    """Return *file* with *author* as who changed it."""
    if not author:
        return file
    return replace(file, comments=[replace(comment, signed_by=author) for comment in file.comments])
