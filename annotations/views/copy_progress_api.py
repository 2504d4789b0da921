"""How far a copy is that is written in the background, for other programs."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils import timezone

from annotations.copies import asked
from annotations.copies.tasks import take_up
from annotations.models import Copy
from annotations.views.programs import for_programs, refused
from newsroom.access import reader_of

_SECONDS = "1"  # after which asking again may tell something new


@for_programs
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Answer how the reader's own copy stands, and where its file is."""
    copy = Copy.objects.filter(reader=reader_of(request), pk=pk).defer("articles").first()
    if copy is None:
        return refused(404, "There is no such copy of yours, or it was deleted after a day. Ask for it anew.")
    take_up(copy)
    return JsonResponse(_told(request, copy), headers={"Cache-Control": "private, no-store"})


def accepted(request: HttpRequest, copy: Copy) -> HttpResponse:
    """Answer that *copy* is being written, and where to ask how far it is."""
    told = _told(request, copy)
    return JsonResponse(told, status=202, headers={"Location": str(told["url"]), "Retry-After": _SECONDS})


def _told(request: HttpRequest, copy: Copy) -> dict[str, str | None]:
    phase = asked.phase(copy, timezone.now())
    return {
        "state": phase,
        "error": copy.error if phase == "failed" else "",
        "url": request.build_absolute_uri(reverse("api_copy_progress", args=[copy.pk])),
        "file": request.build_absolute_uri(reverse("copy_file", args=[copy.pk])) if phase == "done" else None,
    }
