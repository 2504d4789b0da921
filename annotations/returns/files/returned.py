"""What a returned file holds, as plain data, whatever wrote it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from annotations.anchoring.describe import Selectors
from annotations.export.manifest import Manifest

KINDS = ("claim", "quote", "evidence", "question", "context", "plain")
"""Of marks: those of Highlight.Kind, for what knows no Django."""

MOST_COMMENTS = 5_000
"""In one file: more than anybody looks through one by one."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A mark, a note or a reply as a file has it.

    ``id`` is what the file calls it, the same each time the file is read: one of ours (``mark_id``, ``note_id``) where
    our copy had it, anything else where another tool made it. ``reply_to`` is the id of what it answers, ``on`` the id
    of one of our marks that it is a note on. ``selectors`` lead to its words, their position counting code points of
    the file's ``text``; None where it is on no words, and then ``paragraph_key`` names the paragraph, if the file knows
    it. ``body`` is Markdown, empty for a bare mark.
    """

    id: str
    author: str
    body: str
    made_at: datetime | None = None
    selectors: Selectors | None = None
    paragraph_key: str = ""
    reply_to: str = ""
    on: str = ""
    kind: str = ""
    """Of the mark: one of KINDS, or empty where the file does not say."""
    tags: Sequence[str] = ()
    resolved: bool = False
    words: str = ""
    """What the file shows of ``body`` without its markup: what a manifest has a digest of. Empty: the body itself."""
    signed_by: str = ""
    """Who changed the file, as whoever brought it in says; never part of what it asks, which is the same each time."""

    @property
    def maker(self) -> str:
        """Who made it: as the file says, else who signed it."""
        return self.author or self.signed_by


@dataclass(frozen=True, slots=True)
class ReturnedFile:
    """What a file holds. ``text`` are the story's words as the file has them, empty where it has none.

    ``manifest`` says what our copy had; None where another tool wrote the file. ``problems`` are sentences about what
    in it could not be read.
    """

    kind: str
    comments: Sequence[Comment]
    text: str = ""
    manifest: Manifest | None = None
    address: str = ""
    """Of the page that was annotated, where the file says it."""
    problems: Sequence[str] = ()
    has_ids: bool = False
    """Whether it shows that ids of ours outlived its editing: then what is missing was deleted."""
