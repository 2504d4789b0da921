"""Copies that are written in the background: the list, how far one is, its file, and another try."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Func, IntegerField, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from annotations.copies import asked
from annotations.copies.files import file_of
from annotations.copies.tasks import take_up, try_again
from annotations.export.formats import FORMATS
from annotations.models import Copy
from annotations.views.downloads import content_type
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Article

SOME, MOST = 5, 100
"""Copies that are listed: below a form, and on their own page."""
_UNDER_WAY = ("waiting", "delayed", "lost", "running", "silent")


@require_safe
def lately(request: HttpRequest) -> HttpResponse:
    """List the reader's own copies that are kept."""
    return render(request, "annotations/copies.html", {"copies": asked.lately(reader_of(request))[:MOST]})


@require_safe
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show how far the copy is; to a poll that has *seen* as much, nothing, so that nothing is read aloud twice."""
    copy = _own_copy(request, pk)
    take_up(copy)
    phase = asked.phase(copy, timezone.now())
    if asks_for_part(request) and phase not in _UNDER_WAY:
        return HttpResponseClientRefresh()
    seen = f"{phase}-{copy.written}"
    if asks_for_part(request) and request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    context = {"copy": copy, "phase": phase, "seen": seen, "format": FORMATS.get(copy.format), "tenths": _tenths(copy)}
    if asks_for_part(request):
        return render(request, "annotations/_copy_progress.html", context)
    return render(request, "annotations/copy.html", context | {"article": _story_of(copy)})


@require_safe
def file(request: HttpRequest, pk: UUID) -> HttpResponseBase:
    """Answer the finished file, to its reader alone."""
    copy = _own_copy(request, pk)
    try:
        opened = file_of(copy).open("rb")
    except FileNotFoundError:
        raise Http404("This copy is not written yet, or was deleted after a day.") from None
    format_ = FORMATS.get(copy.format)
    media_type = content_type(format_) if format_ and not copy.bundled else "application/zip"
    headers = {"Cache-Control": "private, no-store"}
    return FileResponse(opened, as_attachment=True, filename=copy.name, content_type=media_type, headers=headers)


@require_POST
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Let a copy that was lost, fell silent, failed or was deleted be written once more."""
    copy = _own_copy(request, pk)
    try_again(copy)
    return redirect(copy)


def _own_copy(request: HttpRequest, pk: UUID) -> Copy:
    """Return the reader's own copy with its number of stories as ``total``, not their ids. Raises Http404."""
    return get_object_or_404(_with_total(Copy.objects.filter(reader=reader_of(request))), pk=pk)


def _with_total(rows: QuerySet[Copy]) -> QuerySet[Copy]:
    """A poll reads ten thousand ids for nothing."""
    count = Func("articles", function="cardinality", output_field=IntegerField())
    return rows.annotate(total=count).defer("articles")


def _story_of(copy: Copy) -> Article | None:
    return None if copy.bundled else Article.objects.filter(pk__in=copy.articles).only("slug", "headline").first()


def _tenths(copy: Copy) -> int:
    """Return how far it is in per cent, by tens: what is read aloud does not change with each story."""
    total: int = copy.total  # type: ignore[attr-defined]
    return copy.written * 10 // max(total, 1) * 10
