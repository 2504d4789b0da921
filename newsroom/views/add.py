"""Adding a story: the form, the page that shows how far its import has come, and another try."""

from __future__ import annotations

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import HttpResponseClientRedirect, HttpResponseClientRefresh

from newsroom import imports
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Import
from newsroom.tasks import begin_import, try_again
from newsroom.views.forms import AddForm, filled_again

Outcome = Import.Outcome

_FOUND = {
    Outcome.HERE: "That story was in the library already: here it is.",
    Outcome.REVISED: "That story was in the library with another text. What you brought is its newest version now.",
    Outcome.HELD: "That story was in the library with a text that differs much. Decide below about this one.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return render(request, "newsroom/add.html", {"form": AddForm()})
    form = AddForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, form)
    key = form.cleaned_data["key"] or uuid4()
    import_ = begin_import(key, reader_of(request), form.source())
    address = import_.get_absolute_url()
    return HttpResponseClientRedirect(address) if asks_for_part(request) else redirect(address)


@require_safe
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    import_ = _own_import(request, pk)
    phase = imports.phase(import_, timezone.now())
    if phase not in ("done", "failed"):
        return _under_way(request, import_, phase)
    if asks_for_part(request):
        return HttpResponseClientRefresh()  # a reload, so that going back from the story does not lead here again
    return _arrived(request, import_) if phase == "done" else _failed(request, import_)


@require_POST
def again(request: HttpRequest, pk: UUID) -> HttpResponse:
    import_ = _own_import(request, pk)
    try_again(import_)
    return redirect(import_)


def _own_import(request: HttpRequest, pk: UUID) -> Import:
    """Return the reader's own import, without its source, which may be 5 MB. Raises Http404."""
    return get_object_or_404(Import.objects.defer("data"), pk=pk, reader=reader_of(request))


def _refused(request: HttpRequest, form: AddForm) -> HttpResponse:
    """Answer a form that is not right: to htmx its errors alone, so that even a chosen file stays where it is."""
    template = "newsroom/_add_errors.html" if asks_for_part(request) else "newsroom/add.html"
    return render(request, template, {"form": form}, status=422)


def _arrived(request: HttpRequest, import_: Import) -> HttpResponse:
    if import_.article is None:
        messages.info(request, "That story has been taken out of the library since.")
        return redirect("library")
    if found := _FOUND.get(Outcome(import_.outcome)):
        messages.info(request, found)
    return redirect(import_.article)


def _failed(request: HttpRequest, import_: Import) -> HttpResponse:
    form = filled_again(imports.source_of(import_))
    return render(request, "newsroom/import.html", {"import": import_, "phase": "failed", "form": form})


def _under_way(request: HttpRequest, import_: Import, phase: imports.Phase) -> HttpResponse:
    """Answer how far it is; to a poll that has *seen* as much, nothing, so that nothing is read aloud twice."""
    seen = f"{phase}-{len(import_.steps)}"
    if asks_for_part(request) and request.GET.get("seen") == seen:
        return HttpResponse(status=204)
    template = "newsroom/_import.html" if asks_for_part(request) else "newsroom/import.html"
    return render(request, template, {"import": import_, "phase": phase, "seen": seen})
