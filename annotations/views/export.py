"""Taking an annotated copy away."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from annotations.export.filename import filename
from annotations.export.formats import FORMATS
from annotations.export.layers import ALL_LAYERS
from annotations.export.options import ExportOptions, left_out
from annotations.export.write import write_copy
from annotations.reading import open_page
from newsroom.access import article_or_404, reader_of


class ExportForm(forms.Form):
    """What goes into the copy, in the query of an address. ``chosen`` tells unticked boxes from no query."""

    chosen = forms.BooleanField(required=False)
    private = forms.BooleanField(required=False)
    entities = forms.BooleanField(required=False)

    def options(self) -> ExportOptions:
        chosen = self.cleaned_data if self.is_valid() else {}
        if not chosen.pop("chosen", False):
            return ExportOptions()
        found = ALL_LAYERS if chosen["entities"] else ALL_LAYERS - {"entities", "statements"}
        return ExportOptions(private=chosen["private"], layers=found)


@require_safe
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer the formats, with what will be in the copy."""
    article = article_or_404(request, slug)
    page = open_page(article, reader_of(request))
    context = {"article": article, "page": page, "left_out": left_out(page), "formats": FORMATS.values()}
    return render(request, "annotations/export.html", context)


@require_safe
def download(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Answer the copy in the format *name* as a file to keep."""
    article = article_or_404(request, slug)
    if name not in FORMATS:
        raise Http404(f"There is no format called {name}.")
    format_ = FORMATS[name]
    copy = write_copy(article, reader_of(request), format_, ExportForm(request.GET).options())
    disposition = content_disposition_header(True, filename(article, format_)) or "attachment"
    headers = {"Content-Disposition": disposition, "Cache-Control": "private, no-store"}
    return HttpResponse(copy, content_type=f"{format_.media_type}; charset=utf-8", headers=headers)
