"""An archive that comes back: it brings its story along, or adds to the one that is here, and says what it did."""

from __future__ import annotations

from annotations.returns.archive.bringing.bring import Brought as BroughtArchive
from annotations.returns.archive.bringing.bring import bring_archive
from annotations.returns.archive.reading import read_archive
from newsroom.models import Article, Reader


def bring(data: bytes, reader: Reader) -> tuple[Article, str]:
    """Bring the archive *data* in for *reader*; return its story and a sentence. Raises ReturnError."""
    brought = bring_archive(read_archive(data), reader)
    return brought.article, sentence(brought)


def sentence(brought: BroughtArchive) -> str:
    """Return what *brought* did in words."""
    came = "The story came with" if brought.new else "The story was here already; it gained"
    counts = ((brought.marks, "mark"), (brought.claims, "claim"), (brought.notes, "note"))
    parts = [f"{count} {name}{'' if count == 1 else 's'}" for count, name in counts]
    unplaced = f" {brought.unplaced} of the marks are on words that no version here has." if brought.unplaced else ""
    return f"{came} {parts[0]}, {parts[1]} and {parts[2]}.{unplaced}"
