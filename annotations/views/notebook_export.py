"""Taking entries of the notebook away: those ticked, or all that were found."""

from __future__ import annotations

from django.contrib import messages
from django.http import (
    Http404,
    HttpRequest,
    HttpResponseBase,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from annotations.export.notebook.formats import NOTEBOOK_FORMATS, Origin
from annotations.notebook.page import through
from annotations.views.downloads import file_headers
from annotations.views.export_choices import site_of
from annotations.views.notebook import address_of
from annotations.views.notebook_changes import selection_of
from newsroom.access import reader_of

_NOTHING_CHOSEN = "Nothing is ticked. Tick the entries to take away first, or choose all that were found."


@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest, name: str) -> HttpResponseBase:
    """Answer a file in the format *name*, written while it is sent. GET takes all that the address finds."""
    if name not in NOTEBOOK_FORMATS:
        raise Http404(f"There is no format called {name}.")
    selection, reader, format_ = selection_of(request), reader_of(request), NOTEBOOK_FORMATS[name]
    if not selection.ids and not selection.everything:
        messages.error(request, _NOTHING_CHOSEN)
        return HttpResponseRedirect(address_of(selection.query))
    origin = Origin(site_of(request), reader.get_username(), timezone.localdate())
    entries = through(selection.entries(reader), reader, selection.query.order)
    written = (part.encode() for part in format_.write(entries, origin))
    return StreamingHttpResponse(written, headers=file_headers(format_, f"notebook.{format_.extension}"))
