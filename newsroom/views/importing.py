"""The page of an import: how far it has come, what it waits for, why it failed, and another try."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from newsroom.access import asks_for_part, reader_of
from newsroom.importing import imports
from newsroom.ingest.article import SourceKind
from newsroom.ingest.errors import IngestError
from newsroom.ingest.sniff import Kind, is_one_story, sniff
from newsroom.models import Import
from newsroom.tasks import try_again
from newsroom.views.add import begin_whole
from newsroom.views.forms import filled_again
from newsroom.views.given import Whole
from newsroom.views.review import show

Outcome = Import.Outcome

_FOUND = {
    Outcome.HERE: "That story was in the library already: here it is.",
    Outcome.REVISED: "That story was in the library with another text. What you brought is its newest version now.",
    Outcome.HELD: "That story was in the library with a text that differs much. Decide below about this one.",
}
_OTHER_WAYS: dict[str, str] = {"text": "Read it as plain text", "html": "Read it as HTML"}
_WRITTEN = {"text", "markdown", "html", "fragment", "wire"}  # kinds that are text, and so may be another kind of it


@require_safe
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    import_ = own_import(request, pk)
    phase = imports.phase(import_, timezone.now())
    if phase not in ("review", "done", "failed"):
        return _under_way(request, import_, phase)
    if asks_for_part(request):
        return HttpResponseClientRefresh()  # a reload, so that going back from the story does not lead here again
    return {"review": show, "done": _arrived, "failed": _failed}[phase](request, import_)


@require_POST
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Try once more; with ``read_as`` what is kept is read as text or HTML, and nobody is asked for it."""
    import_ = own_import(request, pk)
    read_as = request.POST.get("read_as", "")
    try_again(import_, cast(SourceKind, read_as) if read_as in _OTHER_WAYS else None)
    return redirect(import_)


@require_POST
def several(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Bring in all the stories of what turned out to hold several."""
    import_ = own_import(request, pk)
    kind = _kind(bytes(import_.data), import_.name)
    if kind is None or is_one_story(kind):
        raise Http404
    return redirect(begin_whole(request, import_.pk, Whole(kind, bytes(import_.data), import_.name)))


def own_import(request: HttpRequest, pk: UUID) -> Import:
    """Return the reader's own import, without its source, which may be 5 MB. Raises Http404."""
    return get_object_or_404(Import.objects.defer("data"), pk=pk, reader=reader_of(request))


def _arrived(request: HttpRequest, import_: Import) -> HttpResponse:
    if import_.article is None:
        messages.info(request, "That story has been taken out of the library since.")
        return redirect("library")
    if found := _FOUND.get(Outcome(import_.outcome)):
        messages.info(request, found)
    return redirect(import_.article)


def _failed(request: HttpRequest, import_: Import) -> HttpResponse:
    """Say why, and offer every way on: again, another way to read what is kept, all of it, or another source."""
    context = {
        "import": import_,
        "phase": "failed",
        "form": filled_again(imports.source_of(import_)),
        **_ways_on(import_),
    }
    return render(request, "newsroom/import.html", context)


def _ways_on(import_: Import) -> dict[str, object]:
    kind = _kind(bytes(import_.data), import_.name) if import_.data else None
    if kind is not None and not is_one_story(kind):
        return {"kind": kind}
    ways = _OTHER_WAYS if kind in _WRITTEN else {}
    return {"ways": {read_as: label for read_as, label in ways.items() if read_as != import_.kind}}


def _kind(data: bytes, name: str) -> Kind | None:
    try:
        return sniff(data, name)
    except IngestError:
        return None


def _under_way(request: HttpRequest, import_: Import, phase: imports.Phase) -> HttpResponse:
    """Answer how far it is; to a poll that has *seen* as much, nothing, so that nothing is read aloud twice."""
    seen = f"{phase}-{len(import_.steps)}"
    if asks_for_part(request) and request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    template = "newsroom/_import.html" if asks_for_part(request) else "newsroom/import.html"
    return render(request, template, {"import": import_, "phase": phase, "seen": seen})
