"""The one way in for a file that comes back, from the page and from the command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from annotations.models import ReturnedCopy
from annotations.returns.accepting import Done, accept_all
from annotations.returns.keeping import keep
from annotations.returns.kinds import Kind, kind_of
from annotations.returns.reading import read_file
from annotations.returns.stories import story_of
from newsroom.models import Article, Reader
from newsroom.transactions import whole

_FOREIGN: tuple[Kind, ...] = ("hypothesis", "web_annotation")
"""What other tools export is the reader's own collection: what of it finds its words is taken as a whole."""


@dataclass(frozen=True)
class Brought:
    """What came of a file: its story, the copy with its suggestions (None: nothing new), and what was accepted."""

    article: Article
    kind: Kind
    copy: ReturnedCopy | None = None
    suggested: int = 0
    done: Done | None = None
    problems: Sequence[str] = ()


@whole
def bring_back(data: bytes, name: str, reader: Reader, article: Article | None = None) -> Brought:
    """Bring the file *data* back for *reader*, onto *article* where the file does not say otherwise.

    Raises ReturnError; then nothing of it is kept.
    """
    kind = kind_of(data)
    file = read_file(data, kind)
    story = story_of(file, reader, article)
    kept = keep(story, reader, name, data, file)
    done = accept_all(kept.copy) if kept.copy and kind in _FOREIGN else None
    return Brought(story, kind, kept.copy, kept.new, done, kept.problems)
