"""How a correction is answered: what was wrong, or what is so now with a way back."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django_htmx.http import HttpResponseClientRedirect

from newsroom.access import asks_for_part
from newsroom.errors import CorrectionError
from newsroom.models import Article, Correction, Entity
from newsroom.naming.shown import root_of
from newsroom.views.entity import entity_or_404, show
from newsroom.views.entity_forms import CorrectionForms


def refused(request: HttpRequest, entity: Entity, error: CorrectionError) -> HttpResponse:
    """Answer the page of *entity*, or what it was merged into, with what was wrong."""
    messages.error(request, str(error))
    return show(request, root_of(entity_or_404(entity.slug)), status=422)


def refused_field(request: HttpRequest, entity: Entity, **form: forms.Form) -> HttpResponse:
    """Answer that page with the *form* that has something wrong in its field, where the reading goes on."""
    entity = root_of(entity_or_404(entity.slug))
    (refused_form,) = form.values()
    name = next(iter(refused_form.errors))
    refused_form.fields[name].widget.attrs["autofocus"] = True
    return show(request, entity, CorrectionForms.of(entity, **form), status=422)


def done(request: HttpRequest, said: Correction, words: str, entity: Entity | None = None) -> HttpResponse:
    """Lead to *entity*, or else to what *said* is about, with a message that can take it back."""
    leave_undo(request, said, words)
    return go(request, (entity or said.entity).get_absolute_url())


def leave_undo(request: HttpRequest, said: Correction, words: str, story: Article | None = None) -> None:
    """Leave a message that can take *said* back; where it was said in a *story*, that leads back there."""
    context = {"sentence": words, "correction": said, "story": story.slug if story else ""}
    messages.success(request, render_to_string("newsroom/_correction_undo.html", context, request))


def go(request: HttpRequest, url: str) -> HttpResponse:
    """Lead to *url*, by htmx when it asked."""
    return HttpResponseClientRedirect(url) if asks_for_part(request) else redirect(url)
