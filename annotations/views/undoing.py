"""Messages that take back what was done on a page which is drawn anew."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from annotations.views.changes import say


def undoable(request: HttpRequest, sentence: str, name: str, pk: int, **fields: object) -> None:
    """Leave *sentence* with what takes it back: posting *fields* to the address *name* of the row *pk*."""
    say(request, sentence, undo=reverse(name, args=[pk]), **fields)
