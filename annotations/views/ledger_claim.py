"""A claim's page: over stories and time."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from annotations.ledger.belonging import now_at
from annotations.ledger.claim_page import claim_page
from annotations.library_query import clean
from annotations.models import Claim
from annotations.views.standing import standing
from newsroom.access import reader_of


@require_safe
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a claim; one that was merged leads to where it is now."""
    row = Claim.objects.visible_to(request.user).filter(pk=pk).first()
    if row is None:
        return redirect(_elsewhere(request, pk))
    return show_claim(request, row)


def show_claim(request: HttpRequest, row: Claim, status: int = 200) -> HttpResponse:
    """Answer the page of the claim *row*, which this reader sees."""
    page = claim_page(row, reader_of(request), clean(request.GET.get("q", "")))
    context = {"claim": row, "page": page, "standing": standing(request, row)}
    return render(request, "annotations/claim.html", context, status=status)


def claim_or_404(request: HttpRequest, pk: int) -> Claim:
    """Return the claim *pk*, or raise Http404 when this reader sees no appearance of it."""
    return get_object_or_404(Claim.objects.visible_to(request.user), pk=pk)


def _elsewhere(request: HttpRequest, pk: int) -> Claim:
    found = now_at(pk, request.user)
    if found is None:
        raise Http404
    return found
