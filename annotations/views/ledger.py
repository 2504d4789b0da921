"""The ledger: every claim that the reader sees, searched, filtered and sorted."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from annotations.ledger.page import LedgerPage, ledger_page
from annotations.ledger.query import SORTS, WHOSE, LedgerQuery
from annotations.models import Claim
from annotations.views.library import Pill
from newsroom.access import asks_for_part, reader_of

_FILTERS = {
    "q": "Words",
    "speaker": "Who says so",
    "status": "Status",
    "entity": "Named in it",
    "publication": "Publication",
    "since": "Since",
    "until": "Until",
    "whose": "Whose",
}
_LABELS = {"whose": WHOSE, "status": {str(value): str(label) for value, label in Claim.Status.choices}}


@require_safe
def ledger(request: HttpRequest) -> HttpResponse:
    """Show one page of the ledger, or the part of it that htmx asks for."""
    query, part = LedgerQuery.from_params(request.GET), asks_for_part(request)
    context = _context(query, ledger_page(reader_of(request), query)) | {"fragment": part}
    response = render(request, f"annotations/{'_' if part else ''}ledger.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return push_url(response, _address(query)) if part else response


def _context(query: LedgerQuery, page: LedgerPage) -> dict[str, Any]:
    return {
        "query": query,
        "page": page,
        "pills": _pills(query, page),
        "selects": [(name, _FILTERS[name], choices, getattr(query, name)) for name, choices in page.choices.items()],
        "whose": WHOSE,
        "sorts": SORTS,
        "previous": query.on_page(page.found.number - 1).params(),
        "next": query.on_page(page.found.number + 1).params(),
    }


def _pills(query: LedgerQuery, page: LedgerPage) -> list[Pill]:
    return [
        Pill(_FILTERS[name], _label(page, name, value), _address(query.without(name)))
        for name, value in query.active.items()
    ]


def _label(page: LedgerPage, name: str, value: str) -> str:
    """Return how readers call *value*; an entity's slug is no name."""
    offered = {choice.value: choice.label for choice in page.choices.get(name, [])}
    return _LABELS.get(name, offered).get(value, value)


def _address(query: LedgerQuery) -> str:
    return reverse("ledger") + query.params()
