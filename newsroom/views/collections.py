"""Collections for who reads them: the shelf, and one with its stories in their order."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from newsroom.access import reader_of
from newsroom.collections import may_change
from newsroom.shelf import parts_of, shelf

PER_PAGE = 50


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the collections, the newest first."""
    page = Paginator(shelf(), PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "newsroom/collections.html", {"page": page})


@require_safe
def collection(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a collection with its stories in their order."""
    found = get_object_or_404(shelf(), slug=slug)
    context = {"collection": found, "parts": list(parts_of(found)), "may_change": may_change(found, reader_of(request))}
    return render(request, "newsroom/collection.html", context)
