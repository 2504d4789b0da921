"""What views that change a mark share: their first line, since only its maker does, and what a change touches."""

from __future__ import annotations

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from annotations.models import Highlight
from annotations.reading import keys_touched
from newsroom.access import reader_of


def own_mark(request: HttpRequest, pk: int, deleted: bool = False) -> Highlight:
    """Return the reader's own mark *pk*, with its story and the revision it stands on, or raise Http404."""
    own = Highlight.objects.filter(reader=reader_of(request)).select_related("article__current", "revision", "reader")
    return get_object_or_404(own if deleted else own.filter(deleted_at=None), pk=pk)


def keys_of(row: Highlight) -> list[str]:
    """Return the keys of the paragraphs that *row* stands in: none when its words are gone."""
    return [] if row.is_lost else keys_touched(row.revision, row.start, row.end)
