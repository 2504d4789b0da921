"""Changing what the card of a claim says."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST

from annotations import claims
from annotations.claim_forms import ClaimForm
from annotations.errors import ClaimError
from annotations.models import Highlight
from annotations.reading import keys_touched
from annotations.views.cards import card_html, cards
from annotations.views.changes import changed, say
from annotations.views.claim_card import claim_form
from annotations.views.claims_changed import claims_changed
from annotations.views.note_form import draft_sent
from newsroom.access import reader_of


@require_POST
def claim_edit(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the statement, its speaker and what else the card of this highlight says, as far as one may."""
    visible = Highlight.objects.visible_to(request.user).filter(kind=Highlight.Kind.CLAIM)
    row = get_object_or_404(visible.select_related("article__current", "revision", "appearance__claim"), pk=pk)
    form = claim_form(request, row, request.POST)
    if form is None:
        raise Http404("This claim is not yours to change.")
    if not form.is_valid():
        return cards(request, row.article, visible.filter(pk=pk), form, status=422)
    before = _former(request, row)
    try:
        claims.edit(row.appearance, reader_of(request), _said(form))
    except ClaimError as error:
        form.add_error("statement", str(error))
        return cards(request, row.article, visible.filter(pk=pk), form, status=422)
    return _edited(request, row, before)


def _former(request: HttpRequest, row: Highlight) -> dict[str, object]:
    """Return what the card says before it is changed, as its form would send it."""
    form = claim_form(request, row)
    return {field.name: field.value() or "" for field in form} if form else {}


def _said(form: ClaimForm) -> dict[str, Any]:
    said = dict(form.cleaned_data)
    if "speaker" in said:
        said["speaker_id"] = said.pop("speaker")
    return said


def _edited(request: HttpRequest, row: Highlight, before: dict[str, object]) -> HttpResponse:
    say(request, "The claim is changed.", undo=request.path, **before)
    response = changed(request, row.article, keys_touched(row.revision, row.start, row.end), card_html(request, row))
    response["HX-Trigger"] = draft_sent(request, request.path)
    return claims_changed(response)
