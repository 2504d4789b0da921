"""The words of one mark as a reference, for programs that keep references."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from annotations.export.citations.formats import CITATION_FORMATS
from annotations.export.citations.reference import mark_reference
from annotations.export.options import ExportOptions
from annotations.models import Highlight
from annotations.reading import open_page
from newsroom.access import article_or_404, reader_of

_LOST = "The words of this mark are gone from the story, so there is no paragraph to cite."


@require_safe
def cite(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Answer the reference of a mark that the reader sees, with the number of its paragraph, as a file to keep."""
    row = get_object_or_404(Highlight.objects.visible_to(request.user).select_related("article"), pk=pk)
    if name not in CITATION_FORMATS:
        raise Http404(f"There is no format called {name}.")
    page = open_page(article_or_404(request, row.article.slug), reader_of(request))
    options = ExportOptions(site=request.build_absolute_uri("/").rstrip("/"))
    reference = mark_reference(page, options, row.pk)
    if reference is None:
        raise Http404(_LOST)
    format_ = CITATION_FORMATS[name]
    disposition = content_disposition_header(True, f"{reference.key}.{format_.extension}") or "attachment"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(format_.write(reference), content_type=f"{format_.media_type}; charset=utf-8", headers=headers)
