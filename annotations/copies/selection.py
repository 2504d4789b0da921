"""The stories that a reader chose in the library: those ticked, or all that were found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Self

from django.db.models import QuerySet
from django.http import QueryDict

from annotations.library import found_by
from annotations.library_query import MAX_DIGITS, LibraryQuery
from newsroom.models import Article

_ID = re.compile(f"[0-9]{{1,{MAX_DIGITS}}}")


@dataclass(frozen=True)
class StorySelection:
    """Stories by their ``ids``, or ``everything`` that ``query`` finds."""

    query: LibraryQuery
    ids: Sequence[int]
    everything: bool

    @classmethod
    def from_params(cls, params: QueryDict) -> Self:
        """Read *params* as they come from the address. What makes no sense counts as not given; nothing is an error."""
        query = LibraryQuery.from_params({name: words[-1] for name, words in params.lists() if words})
        ids = [int(word) for word in params.getlist("id") if _ID.fullmatch(word)]
        return cls(query, ids, everything=params.get("scope") == "all")

    def stories(self, reader: Any) -> QuerySet[Article]:
        """Return them, newest first, as far as *reader* may see them."""
        if self.everything:
            return found_by(reader, self.query)
        return found_by(reader, LibraryQuery()).filter(pk__in=self.ids)
