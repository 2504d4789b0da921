"""Which entries a reader chose: those ticked, or all that a query finds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q

from annotations.library_query import number
from annotations.notebook.cursor import MARK, NOTE
from annotations.notebook.entries import Condition, Entries, entries_for
from annotations.notebook.page import found_by
from annotations.notebook.query import NotebookQuery


@dataclass(frozen=True)
class Selection:
    """The ``ids`` ticked ("h12", "n5"), or, with ``everything``, all that ``query`` finds, made until ``until``."""

    query: NotebookQuery
    ids: Sequence[str] = ()
    everything: bool = False
    until: datetime | None = None

    def entries(self, reader: Any) -> Entries:
        """Return what was chosen, as far as *reader* sees it; ids that make no sense choose nothing."""
        if not self.everything:
            return entries_for(reader).narrowed([_with_ids(self.ids)])
        found = found_by(reader, self.query)
        return found.narrowed([_made_until(self.until)]) if self.until else found


def _with_ids(ids: Iterable[str]) -> Condition:
    by_side: Mapping[str, list[int]] = {MARK: [], NOTE: []}
    for word in ids:
        if word[:1] in by_side and (pk := number(word[1:])):
            by_side[word[0]].append(pk)
    return Condition(Q(pk__in=by_side[MARK]), Q(pk__in=by_side[NOTE]))


def _made_until(at: datetime) -> Condition:
    """What came in since the page was opened is not part of what its reader saw counted."""
    return Condition(Q(created_at__lte=at), Q(created_at__lte=at))
