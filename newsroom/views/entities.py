"""The page of all entities."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from newsroom.access import asks_for_part
from newsroom.models import Entity
from newsroom.profile.index import entities_named


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    kind, name = request.GET.get("kind", ""), request.GET.get("name", "").replace("\0", "").strip()
    kind, speaks = kind if kind in Entity.Kind.values else "", bool(request.GET.get("speaks"))
    found = entities_named(kind, name, speaks, request.GET.get("page", "1"))
    context = {"found": found, "kind": kind, "name": name, "speaks": speaks, "kinds": Entity.Kind.choices}
    template = "newsroom/_entities.html" if asks_for_part(request) else "newsroom/entities.html"
    return render(request, template, context)
