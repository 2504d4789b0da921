"""What a reader says of an entity, and undoing it. Any reader may: the library is shared."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from newsroom import corrections
from newsroom.access import reader_of
from newsroom.errors import CorrectionError
from newsroom.models import Article, Correction, Entity, Reader
from newsroom.tasks import undo_correction
from newsroom.views.correcting import done, go, refused, refused_field
from newsroom.views.entity import entity_or_404
from newsroom.views.entity_forms import ItemForm, KindForm, MergeForm, NameForm


@require_POST
def retype(request: HttpRequest, slug: str) -> HttpResponse:
    return _correct(request, slug, "kind", KindForm, corrections.retype, _retyped)


@require_POST
def rename(request: HttpRequest, slug: str) -> HttpResponse:
    return _correct(request, slug, "name", NameForm, corrections.rename, _renamed)


@require_POST
def identify(request: HttpRequest, slug: str) -> HttpResponse:
    return _correct(request, slug, "item", ItemForm, corrections.identify, _identified)


def _retyped(entity: Entity, to: str) -> str:
    return f"{entity.name} has another kind now, in every story."


def _renamed(entity: Entity, to: str) -> str:
    namesakes = Entity.objects.filter(kind=entity.kind, name=to, merged_into=None, rejected=False).exclude(pk=entity.pk)
    warning = f" Another {entity.get_kind_display().lower()} has that name: if both are one, say so below."
    return f"{entity.name} is called {to} now, in every story.{warning if namesakes.exists() else ''}"


def _identified(entity: Entity, to: str) -> str:
    return f"The Wikidata item of {entity.name} is {to or 'none'} now."


def _correct(
    request: HttpRequest,
    slug: str,
    field: str,
    form_class: type[forms.Form],
    correct: Callable[[Entity, str, Reader], Correction],
    words: Callable[[Entity, str], str],
) -> HttpResponse:
    """Do what a form with one *field* says, and say the *words* about it."""
    entity, form = entity_or_404(slug), form_class(request.POST)
    if form.is_valid():
        try:
            said = correct(entity, form.cleaned_data[field], reader_of(request))
        except CorrectionError as error:
            form.add_error(field, str(error))
        else:
            return done(request, said, words(entity, said.before["to"]))
    return refused_field(request, entity, **{field: form})


@require_POST
def reject(request: HttpRequest, slug: str) -> HttpResponse:
    entity = entity_or_404(slug)
    try:
        said = corrections.reject(entity, reader_of(request))
    except CorrectionError as error:
        return refused(request, entity, error)
    return done(request, said, f"{entity.name} is not tagged any more, in any story.")


@require_POST
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    entity, form = entity_or_404(slug), MergeForm(request.POST)
    if not form.is_valid():
        return refused(request, entity, CorrectionError("Choose which entity it is the same as."))
    into = entity_or_404(form.cleaned_data["into"])
    try:
        said = corrections.merge(entity, into, reader_of(request))
    except CorrectionError as error:
        return refused(request, entity, error)
    return done(request, said, f"{entity.name} and {into.name} are one now, in every story.", into)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    correction = get_object_or_404(Correction.objects.select_related("entity"), pk=pk)
    try:
        undo_correction(correction, reader_of(request))
    except CorrectionError as error:
        messages.error(request, str(error))
    else:
        messages.success(request, "Undone, in every story.")
    story = Article.objects.filter(slug=request.POST.get("story", "")).first()
    return go(request, (story or correction.entity).get_absolute_url())
