"""Saying that two claims are one, that they are not, or that one is two; and taking that back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRedirect

from annotations.belonging import now_at
from annotations.errors import ClaimError
from annotations.ledger import changes
from annotations.library_query import number
from annotations.models import Appearance, Claim, ClaimChange
from annotations.views.changes import say
from annotations.views.claim_lookup import claim_now_or_404
from annotations.views.ledger_claim import show_claim
from newsroom.access import asks_for_part, reader_of


@require_POST
def merge(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the claim *pk* and the posted ``other`` are one; the message takes it back."""
    claim, other = claim_now_or_404(request, pk), claim_now_or_404(request, _posted(request, "other"))
    try:
        change = changes.merge(claim, other, reader_of(request))
    except ClaimError as error:
        return _refused(request, claim, error)
    say(request, "These are one claim now.", undo=reverse("claim_change_undo", args=[change.pk]))
    return _to(request, change.joined)


@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the posted ``appearance`` of the claim *pk* is of another claim; the message takes it back."""
    claim = claim_now_or_404(request, pk)
    seen = Appearance.objects.visible_to(request.user).filter(claim=claim)
    appearance = get_object_or_404(seen, pk=_posted(request, "appearance"))
    try:
        change = changes.split(appearance, reader_of(request))
    except ClaimError as error:
        return _refused(request, claim, error)
    say(request, "It is a claim of its own now.", undo=reverse("claim_change_undo", args=[change.pk]))
    return _to(request, change.left if change.moved != [appearance.pk] else change.joined)


@require_POST
def differ(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the claim *pk* and the posted ``other`` are not the same; the message takes it back."""
    claim, other = claim_now_or_404(request, pk), claim_now_or_404(request, _posted(request, "other"))
    try:
        changes.differ(claim, other, reader_of(request))
    except ClaimError as error:
        return _refused(request, claim, error)
    undo_at = reverse("claim_differ_undo", args=[claim.pk])
    say(request, "You will not be asked about these two again.", undo=undo_at, other=other.pk)
    return _to(request, claim)


@require_POST
def undo_difference(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the posted ``other`` be proposed again."""
    claim, other = claim_now_or_404(request, pk), claim_now_or_404(request, _posted(request, "other"))
    changes.undo_difference(claim, other, reader_of(request))
    messages.success(request, "It is proposed again.")
    return _to(request, claim)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a merge or a split back."""
    change = get_object_or_404(ClaimChange.objects.select_related("left", "joined"), pk=pk)
    claim = _seen(request, change)
    try:
        changes.undo(change, reader_of(request))
    except ClaimError as error:
        return _refused(request, claim, error)
    messages.success(request, "Undone.")
    return _to(request, _seen(request, change))


def _seen(request: HttpRequest, change: ClaimChange) -> Claim:
    """Return where the appearances of *change* came from or, unseen by this reader, where they went; or raise Http404.

    Who sees neither has no business with the change.
    """
    return now_at(change.left_id, request.user) or claim_now_or_404(request, change.joined_id)


def _posted(request: HttpRequest, name: str) -> int:
    return number(request.POST.get(name, ""))


def _to(request: HttpRequest, claim: Claim) -> HttpResponse:
    """Lead to the page of *claim*, by htmx when it asked, as the messages' undo does."""
    url = claim.get_absolute_url()
    return HttpResponseClientRedirect(url) if asks_for_part(request) else redirect(url)


def _refused(request: HttpRequest, claim: Claim, error: ClaimError) -> HttpResponse:
    """Answer the page of *claim* with what was wrong."""
    messages.error(request, str(error))
    return _to(request, claim) if asks_for_part(request) else show_claim(request, claim, status=422)
