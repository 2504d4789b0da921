"""Changing many marks and notes in one go. Only the reader's own are ever changed, whatever is chosen.

Each change is one transaction and a fixed number of statements. What changing a single mark sees to, that nobody reads
on in a claim that turned private, is seen to for all of them at once. ``undoing.py`` takes it back.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils import timezone

from annotations import tags
from annotations.access import Audience
from annotations.models import Batch, Highlight, Note
from annotations.notebook.batch_rows import former_audiences, keep_private, locked, set_audience, tags_of
from annotations.notebook.entries import Entries, own
from newsroom.models import Reader
from newsroom.transactions import whole

Act = Batch.Act
Former = Mapping[int, Any]
"""What rows were before a change, by id."""


@whole
def delete(chosen: Entries, reader: Reader) -> Batch | None:
    """Take those of *chosen* that are *reader*'s off every page; return the batch, None when there were none.

    As with a single mark, the reader's own notes on it go along and others' stay.
    """
    mine, now = own(chosen, reader), timezone.now()
    marks, notes = locked(mine.marks), locked(mine.notes)
    Highlight.objects.filter(pk__in=marks).update(deleted_at=now, edited_at=now)
    Note.objects.filter(pk__in=notes).update(deleted_at=now)
    keep_private(marks)
    return kept(reader, Act.DELETE, dict.fromkeys(marks), dict.fromkeys(notes), made_at=now)


@whole
def retag(chosen: Entries, reader: Reader, add: Iterable[str], remove: Iterable[str]) -> Batch | None:
    """Put tags on *reader*'s marks among *chosen*, and take others off. Raises TagError; then nothing is changed."""
    former = tags.retag(own(chosen, reader).marks, add, remove)
    return kept(reader, Act.TAG, {pk: [former[pk], after] for pk, after in tags_of(former)}, {})


@whole
def address(chosen: Entries, reader: Reader, audience: Audience) -> Batch | None:
    """Let *audience* see those of *chosen* that are *reader*'s.

    Notes on marks keep their own audience, replies that of their thread.
    """
    mine = own(chosen, reader)
    marks = former_audiences(mine.marks.exclude(audience=audience))
    notes = former_audiences(mine.notes.filter(reply_to=None).exclude(audience=audience))
    set_audience(marks, notes, audience)
    keep_private(marks)
    return kept(reader, Act.SHARE if audience == Audience.EVERYONE else Act.KEEP, marks, notes)


def kept(reader: Reader, act: Batch.Act, marks: Former, notes: Former, **fields: Any) -> Batch | None:
    """Keep what the rows were, so that undo outlives the page. Of tags, what they became is kept too."""
    if not marks and not notes:
        return None
    return Batch.objects.create(reader=reader, act=act, marks=dict(marks), notes=dict(notes), **fields)
