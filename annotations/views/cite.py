"""The words of one mark as a reference, for programs that keep references."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from annotations.export.citations.formats import CITATION_FORMATS
from annotations.export.citations.reference import mark_reference
from annotations.export.options import ExportOptions
from annotations.models import Highlight
from annotations.reading import open_page
from annotations.views.downloads import file_headers
from annotations.views.export_choices import site_of
from newsroom.access import article_or_404, reader_of

_LOST = "The words of this mark are gone from the story, so there is no paragraph to cite."


@require_safe
def cite(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Answer the reference of a mark that the reader sees, with the number of its paragraph, as a file to keep."""
    row = get_object_or_404(Highlight.objects.visible_to(request.user).select_related("article"), pk=pk)
    if name not in CITATION_FORMATS:
        raise Http404(f"There is no format called {name}.")
    page = open_page(article_or_404(request, row.article.slug), reader_of(request))
    options = ExportOptions(site=site_of(request))
    reference = mark_reference(page, options, row.pk)
    if reference is None:
        raise Http404(_LOST)
    format_ = CITATION_FORMATS[name]
    headers = file_headers(format_, f"{reference.key}.{format_.extension}")
    return HttpResponse(format_.write(reference), headers=headers)
