"""The notebook: all marks and notes of the reader, and those that others share, searched and narrowed down."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from annotations.export.notebook.formats import NOTEBOOK_FORMATS
from annotations.kinds import kinds_for
from annotations.models import Batch
from annotations.notebook.hits import shown
from annotations.notebook.page import NotebookPage, notebook_page
from annotations.notebook.query import NOTES, ORDERS, STATES, WHOSE, NotebookQuery
from annotations.views.library import HtmxRequest, Pill
from newsroom.access import reader_of
from newsroom.models import Reader

_FILTERS = {
    "q": "Words",
    "whose": "Whose",
    "kind": "Kind",
    "tag": "Tag",
    "story": "Story",
    "publication": "Publication",
    "entity": "Who or where",
    "state": "After a revision",
    "notes": "Notes",
    "since": "Since",
    "until": "Until",
}
_LABELS = {"state": STATES, "notes": NOTES, "whose": WHOSE}
# What htmx asks for, by the id it puts the answer into; everything else gets the page.
_FRAGMENTS = {
    "entries": "annotations/_notebook.html",
    "more": "annotations/_notebook.html#items",
    "notebook-choices": "annotations/_notebook_choices.html",
}
_BATCHES = 5  # of those that can be undone, the newest


@require_safe
def notebook(request: HtmxRequest) -> HttpResponse:
    """Show one page of the notebook, or the part of it that htmx asks for."""
    query, part = NotebookQuery.from_params(request.GET), _FRAGMENTS.get(request.htmx.target or "")
    page = notebook_page(reader_of(request), query, with_choices=_shows_choices(request, query))
    response = render(request, part or "annotations/notebook.html", context_of(request, query, page))
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return push_url(response, address_of(query)) if request.htmx.target == "entries" else response


def context_of(request: HttpRequest, query: NotebookQuery, page: NotebookPage) -> dict[str, Any]:
    """Return what the notebook's templates show."""
    reader, cursor = reader_of(request), query.cursor
    story = cursor.values[0] if cursor and query.order == "story" else None
    return {
        "query": query,
        "page": page,
        "lines": shown(page.entries, query.q, story),
        "pills": _pills(reader, query, page),
        "selects": [(name, _FILTERS[name], page.choices[name]) for name in _FILTERS if name in page.choices],
        "chosen": query.chosen,
        "orders": [(name, label, query.narrowed("order", name).params()) for name, label in ORDERS.items()],
        "formats": NOTEBOOK_FORMATS.values(),
        "batches": Batch.objects.undoable_by(reader)[:_BATCHES],
        "fragment": bool(getattr(request, "htmx", False)),
        "now": timezone.now(),
    }


def address_of(query: NotebookQuery) -> str:
    return reverse("notebook") + query.params()


def _shows_choices(request: HtmxRequest, query: NotebookQuery) -> bool:
    """Counting what each filter leads to is left until somebody wants to filter: then the form has the filters."""
    if request.htmx.target == "more":
        return False
    has_filters = "kind" in request.GET or "filters" in request.GET
    return has_filters or bool(query.active.keys() - {"q"})


def _pills(reader: Reader, query: NotebookQuery, page: NotebookPage) -> list[Pill]:
    pills = [
        Pill(_FILTERS[name], _label(reader, page, name, value), address_of(query.without(name)))
        for name, value in query.chosen.items()
    ]
    if query.after:
        pills.append(Pill("Page", "further on", address_of(query.following(None))))
    return pills


def _label(reader: Reader, page: NotebookPage, name: str, value: str) -> str:
    """Return how readers call *value*; a slug is no name."""
    if name == "kind":
        return {kind: style.label for kind, style in kinds_for(reader).items()}.get(value, value.capitalize())
    offered = {choice.value: choice.label for choice in page.choices.get(name, [])}
    return _LABELS.get(name, offered).get(value, value)
