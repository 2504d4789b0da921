"""The library: every story of the server, searched and filtered."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django_htmx.http import push_url
from django_htmx.middleware import HtmxDetails

from annotations.library import LibraryPage, library_page
from annotations.library_query import LibraryQuery, number
from newsroom.models import Collection, Feed

# What htmx asks for, by the id it puts the answer into; everything else gets the page.
_FRAGMENTS = {"stories": "annotations/_stories.html", "more": "annotations/_stories.html#items"}
_FILTERS = {
    "q": "Words",
    "publication": "Publication",
    "section": "Section",
    "entity": "Who or where",
    "tag": "Your tag",
    "feed": "Feed",
    "collection": "Collection",
}


class HtmxRequest(HttpRequest):
    """A request after django-htmx's middleware."""

    htmx: HtmxDetails


@dataclass(frozen=True)
class Pill:
    """A filter that is on: what it is, its value in words, and the address without it."""

    name: str
    label: str
    removed: str


@require_safe
def library(request: HtmxRequest) -> HttpResponse:
    """Show one page of the library, or the part of it that htmx asks for."""
    query = LibraryQuery.from_params(request.GET)
    page = library_page(request.user, query)
    part = _FRAGMENTS.get(request.htmx.target or "")
    context = {"query": query, "page": page, "pills": _pills(query, page), "fragment": part}
    response = render(request, part or "annotations/library.html", context)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    return push_url(response, _address(query)) if request.htmx.target == "stories" else response


def _pills(query: LibraryQuery, page: LibraryPage) -> list[Pill]:
    pills = [
        Pill(_FILTERS[name], _label(page, name, value), _address(query.without(name)))
        for name, value in query.active.items()
    ]
    return [*pills, Pill("Page", str(query.page), _address(query.on_page(1)))] if query.page > 1 else pills


def _label(page: LibraryPage, name: str, value: str) -> str:
    """Return how readers call *value*; an entity's slug is no name, nor is a feed's id or a collection's slug."""
    if name == "feed":
        return str(Feed.objects.filter(pk=number(value)).first() or value)
    if name == "collection":
        return str(Collection.objects.filter(slug=value, deleted_at=None).first() or value)
    return next((choice.label for choice in page.choices.get(name, []) if choice.value == value), value)


def _address(query: LibraryQuery) -> str:
    return reverse("library") + query.params()
