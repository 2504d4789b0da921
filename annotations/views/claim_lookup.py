"""Finding the claim that an address names, which may have been put together with another since."""

from __future__ import annotations

from django.http import Http404, HttpRequest

from annotations.belonging import now_at
from annotations.models import Claim


def claim_now_or_404(request: HttpRequest, pk: int) -> Claim:
    """Return the claim *pk*, or where its appearances went, as far as this reader sees it; else raise Http404."""
    claim = now_at(pk, request.user)
    if claim is None:
        raise Http404("There is no such claim.")
    return claim
