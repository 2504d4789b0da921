"""An archive that comes back: it brings its story along, or adds to the one that is here, and says what it did."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.returns.archive.bringing.bring import Brought as BroughtArchive
from annotations.returns.archive.bringing.bring import bring_archive
from annotations.returns.archive.reading import read_archive
from annotations.words import counted
from newsroom.models import Article, Reader


def bring(data: bytes, reader: Reader) -> tuple[Article, str]:
    """Bring the archive *data* in for *reader*; return its story and a sentence. Raises ReturnError."""
    brought = bring_archive(read_archive(data), reader)
    return brought.article, sentence(brought)


def sentence(brought: BroughtArchive) -> str:
    """Return what *brought* did in words."""
    came = "The story came with" if brought.new else "The story was here already; it gained"
    counts = ((brought.marks, "mark"), (brought.claims, "claim"), (brought.notes, "note"))
    parts = [counted(count, noun) for count, noun in counts]
    unplaced = f" {brought.unplaced} of the marks are on words that no version here has." if brought.unplaced else ""
    return f"{came} {parts[0]}, {parts[1]} and {parts[2]}.{unplaced}{_left(brought.lacking)}"


def _left(numbers: Sequence[int]) -> str:
    """Return a sentence about the archive's versions that the story here does not have."""
    if not numbers:
        return ""
    which, them = (
        (f"version {numbers[0]} is", "it") if len(numbers) == 1 else (f"versions {_listed(numbers)} are", "them")
    )
    return f" The archive’s {which} not here, and a story that is here gains none: marks on {them} were carried over."


def _listed(numbers: Sequence[int]) -> str:
    return f"{', '.join(map(str, numbers[:-1]))} and {numbers[-1]}"
