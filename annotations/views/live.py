"""An open page keeps in step with others: a stream says that something changed, and the page asks what."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import UTC, datetime

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_safe

from annotations.activity import keys_since
from annotations.live.listener import Listener
from annotations.live.rooms import Rooms, RoomsAreFull, Visitor
from annotations.views.changes import swapped
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article

HEARTBEAT = 5.0  # seconds; a page that is gone is noticed when it cannot be written to
LONGEST = 15 * 60.0  # seconds after which a page has to come again, and to be let in again
_RETRY = 3000  # milliseconds

rooms = Rooms()
listener = Listener(rooms)


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer htmx with the paragraphs beside which something changed since ``at``; 204 when there are none."""
    article = article_or_404(request, slug)
    if not asks_for_part(request):
        return redirect(article)
    revised = request.GET.get("revision") != str(article.newest.pk)
    context = live_context(article)  # its time is that before the question
    keys = [] if revised else keys_since(article.newest, reader_of(request), _time(request.GET.get("at", "")))
    if not keys and not revised:
        return HttpResponse(status=204)
    parts = "" if revised else swapped(request, article, keys)
    return HttpResponse(render_to_string("annotations/_live.html", {**context, "revised": revised}, request) + parts)


@require_safe
def stream(request: HttpRequest, slug: str) -> HttpResponseBase:
    """Send an event whenever something changes on the story's page (server-sent events); 503 when too many wait."""
    article = article_or_404(request, slug)
    try:
        visitor = rooms.enter(article.pk, reader_of(request).pk, settings.STREAMS)
    except RoomsAreFull:
        return HttpResponse(status=503, headers={"Retry-After": "60"})
    listener.begin()
    headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}  # no proxy on the way is to wait for more
    return StreamingHttpResponse(_Events(visitor), content_type="text/event-stream", headers=headers)


def live_context(article: Article) -> dict[str, object]:
    """Return what _live.html needs; in no query."""
    return {"article": article, "at": timezone.now().timestamp(), "streams": settings.STREAMS}


class _Events:
    """The events of one stream. The server closes it when the page is gone, even before its first event."""

    def __init__(self, visitor: Visitor) -> None:
        self._visitor = visitor

    def __iter__(self) -> Iterator[str]:
        connection.close()  # while it waits, a page needs no database
        yield f"retry: {_RETRY}\n\n"
        ends = time.monotonic() + LONGEST
        while time.monotonic() < ends:
            yield "event: changed\ndata:\n\n" if self._visitor.wait(HEARTBEAT) else ": still here\n\n"

    def close(self) -> None:
        rooms.leave(self._visitor)


def _time(said: str) -> datetime:
    """Return the time that *said* gives in seconds since 1970, or 1970, for all of the last day."""
    try:
        return datetime.fromtimestamp(max(0.0, float(said)), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
