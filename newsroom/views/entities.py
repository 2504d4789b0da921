"""The pages of entities: all of them, and one."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from newsroom.access import asks_for_part, reader_of
from newsroom.appearances import aliases_of, counts_of, entities_named, sentences_naming
from newsroom.known_names import shown_entity
from newsroom.models import Correction, Entity
from newsroom.views.entity_forms import KindForm, same_as_choices


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    kind, name = request.GET.get("kind", ""), request.GET.get("name", "").replace("\0", "").strip()
    kind = kind if kind in Entity.Kind.values else ""
    found = entities_named(kind, name, request.GET.get("page", "1"))
    context = {"found": found, "kind": kind, "name": name, "kinds": Entity.Kind.choices}
    template = "newsroom/_entities.html" if asks_for_part(request) else "newsroom/entities.html"
    return render(request, template, context)


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    entity = entity_or_404(slug)
    if entity.merged_into:
        return redirect(entity.merged_into)
    return show(request, entity)


@require_safe
def suggestions(request: HttpRequest, slug: str) -> HttpResponse:
    """The entities that *slug* may be the same as, for the words typed so far."""
    entity = shown_entity(entity_or_404(slug))
    if not asks_for_part(request):
        return show(request, entity)
    return render(request, "newsroom/_entity_same.html", {"entity": entity, **_same(request, entity)})


def entity_or_404(slug: str) -> Entity:
    """Return the entity *slug* with what it was merged into; every reader may see every one. Raises Http404."""
    return get_object_or_404(Entity.objects.select_related("merged_into"), slug=slug)


def show(request: HttpRequest, entity: Entity, form: KindForm | None = None, status: int = 200) -> HttpResponse:
    """Answer the page of *entity*, with *form* when its kind could not be corrected."""
    context: dict[str, Any] = {
        "entity": entity,
        "aliases": aliases_of(entity),
        "counts": counts_of(entity),
        "found": sentences_naming(entity, reader_of(request), request.GET.get("page", "1")),
        "corrections": _corrections(entity),
        "form": form or KindForm(initial={"kind": entity.kind}),
        **_same(request, entity),
    }
    return render(request, "newsroom/entity.html", context, status=status)


def _same(request: HttpRequest, entity: Entity) -> dict[str, Any]:
    """Return what was searched for and whom it found: nothing typed finds the names with the same last word."""
    query = request.GET.get("q", "").strip()
    return {"query": query, "same": same_as_choices(entity.kind, query or entity.name.split()[-1], entity)}


def _corrections(entity: Entity) -> list[Correction]:
    """Return what readers said of *entity* and of what was merged into it, newest first."""
    said = Correction.objects.filter(entity=entity) | Correction.objects.filter(other=entity)
    return list(said.select_related("entity", "other", "reader"))
