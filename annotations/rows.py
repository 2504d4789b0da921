"""The parts of a reading page, as plain data. All ranges are half-open and count code points of the revision's text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from annotations.markdown import render
from annotations.words import STATUS_LABELS

NO_UID = UUID(int=0)
"""Of a row that no table holds."""


@dataclass(frozen=True, slots=True)
class ImageRow:
    """A stored picture: ``url`` is its address here, the size is in pixels."""

    id: int
    url: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class ReadingParagraph:
    """One block of the story.

    ``inlines`` are its links and emphasis ({start, end, kind, href}), ``sentences`` pairs of start and end.
    """

    key: str
    kind: str
    level: int
    ordered: bool
    start: int
    end: int
    inlines: Sequence[Mapping[str, Any]]
    image: ImageRow | None
    image_alt: str
    sentences: Sequence[Sequence[int]] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """What a reader added to a claim: a ``label`` (of a status, or what evidence does) with ``words`` on it.

    The reader is None when that account is gone; ``brought_by`` is as a HighlightRow has it. Where evidence is a page,
    its address is the ``url`` too.
    """

    label: str
    words: str
    reader: str | None
    made_at: datetime
    url: str = ""
    brought_by: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """The claim that a mark of kind claim makes, how it stands (``Claim.Status``), and who says so, if known.

    ``record`` is how it came to stand so and what speaks for or against it; only copies read that.
    """

    id: int
    statement: str
    status: str
    speaker: str
    chain: Sequence[str] = ()
    told: str = ""
    basis: str = ""
    said_on: date | None = None
    record: Sequence[Added] = ()

    @property
    def status_label(self) -> str:
        return STATUS_LABELS[self.status]


@dataclass(frozen=True, slots=True)
class HighlightRow:
    """A mark that the reader of the page may see. ``label`` is what that reader calls its kind.

    On changed words, ``was`` are those before. One that lost its words (an orphan) stood at its range in the revision
    numbered ``last_in``, which is 0 for all others. Where a copy that somebody brought in says whose it is, ``reader``
    is that name, and ``brought_by`` the account. Its ``uid`` is the same in every copy.
    """

    id: int
    start: int
    end: int
    kind: str
    label: str
    reader: str
    mine: bool
    audience: str
    exact: str
    created_at: datetime
    claim: ClaimRow | None = None
    tags: Sequence[str] = ()
    was: str = ""
    last_in: int = 0
    uid: UUID = NO_UID
    brought_by: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether it stands on words that its reader has not looked at."""
        return bool(self.was) and not self.last_in


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note, or a reply to the note ``reply_to``, that the reader of the page may see.

    ``author``, ``brought_by`` and ``uid`` are as a HighlightRow has them.
    """

    id: int
    paragraph_key: str
    highlight_id: int | None
    reply_to: int | None
    author: str
    mine: bool
    audience: str
    body: str
    created_at: datetime
    edited_at: datetime | None
    uid: UUID = NO_UID
    brought_by: str = ""

    @property
    def html(self) -> str:
        """The body, rendered and sanitised."""
        return render(self.body)


def by_thread(notes: Iterable[NoteRow]) -> list[list[NoteRow]]:
    """Return *notes*, which come oldest first, by thread: each begins with its opener, where that is shown."""
    found: dict[int, list[NoteRow]] = defaultdict(list)
    for note in notes:
        found[note.reply_to or note.id].append(note)
    return list(found.values())
