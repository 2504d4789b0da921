"""What a reader says of an entity, and undoing it. Any reader may: the library is shared."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from newsroom import corrections
from newsroom.access import asks_for_part, reader_of
from newsroom.errors import CorrectionError
from newsroom.models import Correction, Entity
from newsroom.views.entities import entity_or_404, show
from newsroom.views.entity_forms import KindForm, MergeForm


@require_POST
def retype(request: HttpRequest, slug: str) -> HttpResponse:
    entity, form = entity_or_404(slug), KindForm(request.POST)
    if not form.is_valid():
        return show(request, entity, form, status=422)
    try:
        corrections.retype(entity, form.cleaned_data["kind"], reader_of(request))
    except CorrectionError as error:
        return refused(request, entity, error)
    return done(request, entity, f"{entity.name} has another kind now, in every story.")


@require_POST
def reject(request: HttpRequest, slug: str) -> HttpResponse:
    entity = entity_or_404(slug)
    try:
        corrections.reject(entity, reader_of(request))
    except CorrectionError as error:
        return refused(request, entity, error)
    return done(request, entity, f"{entity.name} is not tagged any more, in any story.")


@require_POST
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    entity, form = entity_or_404(slug), MergeForm(request.POST)
    if not form.is_valid():
        return refused(request, entity, CorrectionError("Choose which entity it is the same as."))
    into = entity_or_404(form.cleaned_data["into"])
    try:
        corrections.merge(entity, into, reader_of(request))
    except CorrectionError as error:
        return refused(request, entity, error)
    return done(request, into, f"{entity.name} and {into.name} are one now, in every story.")


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    correction = get_object_or_404(Correction.objects.select_related("entity"), pk=pk)
    try:
        corrections.undo(correction, reader_of(request))
    except CorrectionError as error:
        messages.error(request, str(error))
        return go(request, correction.entity.get_absolute_url())
    return done(request, correction.entity, "Undone, in every story.")


def refused(request: HttpRequest, entity: Entity, error: CorrectionError) -> HttpResponse:
    """Answer the page of *entity* with what was wrong."""
    messages.error(request, str(error))
    return show(request, entity, status=422)


def done(request: HttpRequest, entity: Entity, words: str) -> HttpResponse:
    messages.success(request, words)
    return go(request, entity.get_absolute_url())


def go(request: HttpRequest, url: str) -> HttpResponse:
    """Lead to *url*, by htmx when it asked."""
    return HttpResponseClientRedirect(url) if asks_for_part(request) else redirect(url)
