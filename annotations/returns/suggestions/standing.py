"""Where suggestions stand in the newest text: a story may be revised while they wait."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from annotations.anchoring.describe import Position, Quote, Selectors
from annotations.anchoring.revise import reanchor
from annotations.models import Suggestion
from newsroom.models import Article, Revision
from newsroom.text.alignment import Alignment, align
from newsroom.text.ranges import Range


def stand(rows: Iterable[Suggestion], article: Article) -> dict[int, Range]:
    """Return where each of *rows* that has a place is in the newest text of *article*, by id.

    Those of the newest text cost nothing; each older one is laid beside it once.
    """
    newest = article.newest

    @cache
    def laid(revision: int) -> Alignment:
        return align(Revision.objects.only("text").get(pk=revision).text, newest.text)

    found: dict[int, Range] = {}
    for row in rows:
        if row.span is None or row.revision_id is None:
            continue
        place = _here(row) if row.revision_id == newest.pk else _moved(row, laid(row.revision_id))
        if place:
            found[row.pk] = place
    return found


def _here(row: Suggestion) -> Range:
    return row.span.lower, row.span.upper


def _moved(row: Suggestion, alignment: Alignment) -> Range | None:
    start, end = _here(row)
    there = reanchor(alignment, Selectors(Quote(alignment.old[start:end]), Position(start, end)))
    return (there.start, there.end) if there else None
