"""A claim's page: over stories and time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from annotations.ledger.claim_page import claim_page
from annotations.library_query import clean
from annotations.models import Claim
from annotations.views.claim_lookup import claim_now_or_404
from annotations.views.standing import standing
from newsroom.access import reader_of


@require_safe
def claim(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a claim; one that was merged leads to where it is now."""
    row = claim_now_or_404(request, pk)
    return show_claim(request, row) if row.pk == pk else redirect(row)


def show_claim(request: HttpRequest, row: Claim, status: int = 200) -> HttpResponse:
    """Answer the page of the claim *row*, which this reader sees."""
    page = claim_page(row, reader_of(request), clean(request.GET.get("q", "")))
    context = {"claim": row, "page": page, "standing": standing(request, row)}
    return render(request, "annotations/claim.html", context, status=status)
