"""What a reader still sees of what suggestions are about: copies come back after that was deleted or made private."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from annotations.models import Highlight, Note, Suggestion
from newsroom.models import Reader


@dataclass(frozen=True)
class Sight:
    """Ids of the notes and of the marks that a reader sees. What was deleted is seen by nobody."""

    notes: Set[int]
    marks: Set[int]

    def has_gone(self, row: Suggestion) -> bool:
        """Whether what *row* is on, or about, is not to be seen any more."""
        note, mark = row.note_id, row.highlight_id
        return bool((note and note not in self.notes) or (mark and mark not in self.marks))


def sight(rows: Iterable[Suggestion], reader: Reader) -> Sight:
    """Return what *reader* sees of what *rows* are about, in two queries at most."""
    pairs = [(row.note_id, row.highlight_id) for row in rows]
    notes, marks = ({pk for pk in ids if pk} for ids in zip(*pairs, strict=True)) if pairs else (set(), set())
    return Sight(
        set(Note.objects.visible_to(reader).filter(pk__in=notes).values_list("pk", flat=True)),
        set(Highlight.objects.visible_to(reader).filter(pk__in=marks).values_list("pk", flat=True)),
    )
