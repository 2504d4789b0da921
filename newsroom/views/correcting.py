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
from newsroom.models import Correction, Entity
from newsroom.views.entity import show
from newsroom.views.entity_forms import CorrectionForms


def refused(request: HttpRequest, entity: Entity, error: CorrectionError) -> HttpResponse:
    """Answer the page of *entity* with what was wrong."""
    messages.error(request, str(error))
    return show(request, entity, status=422)


def refused_field(request: HttpRequest, entity: Entity, **form: forms.Form) -> HttpResponse:
    """Answer the page of *entity* with the *form* that has something wrong in its field, where the reading goes on."""
    (refused_form,) = form.values()
    name = next(iter(refused_form.errors))
    refused_form.fields[name].widget.attrs["autofocus"] = True
    return show(request, entity, CorrectionForms.of(entity, **form), status=422)


def done(request: HttpRequest, said: Correction, words: str, entity: Entity | None = None) -> HttpResponse:
    """Lead to *entity*, or else to what *said* is about, with a message that can take it back."""
    context = {"sentence": words, "correction": said}
    messages.success(request, render_to_string("newsroom/_correction_undo.html", context, request))
    return go(request, (entity or said.entity).get_absolute_url())


def go(request: HttpRequest, url: str) -> HttpResponse:
    """Lead to *url*, by htmx when it asked."""
    return HttpResponseClientRedirect(url) if asks_for_part(request) else redirect(url)
