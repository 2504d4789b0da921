"""The page of one entity: everything that the library knows of it, and parts of that."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from newsroom.access import asks_for_part, reader_of
from newsroom.models import Correction, Entity
from newsroom.naming.shown import root_of
from newsroom.profile.description import description_of
from newsroom.profile.names import names_of
from newsroom.profile.neighbours import companions_of, speakers_about
from newsroom.profile.sentences import CHOICES, sentences_about
from newsroom.profile.statements import reports_of
from newsroom.profile.stories import RECENT, stories_naming
from newsroom.profile.timeline import timeline_of
from newsroom.views.entity_forms import CorrectionForms, same_as_choices

_STORIES = 10


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    entity = entity_or_404(slug)
    if entity.merged_into:
        return redirect(entity.merged_into)
    target = request.headers.get("HX-Target") if asks_for_part(request) else None
    if target == "sentences":
        return render(request, "newsroom/_entity_sentences.html", {"entity": entity, **_sentences(request, entity)})
    if target == "statements":
        return render(request, "newsroom/_entity_statements.html", {"entity": entity, **_statements(request, entity)})
    return show(request, entity)


@require_safe
def suggestions(request: HttpRequest, slug: str) -> HttpResponse:
    """The entities that *slug* may be the same as, for the words typed so far."""
    entity = root_of(entity_or_404(slug))
    if not asks_for_part(request):
        return show(request, entity)
    return render(request, "newsroom/_entity_same.html", {"entity": entity, **_same(request, entity)})


def entity_or_404(slug: str) -> Entity:
    """Return the entity *slug*, and what is merged, either way; every reader may see every one. Raises Http404."""
    return get_object_or_404(Entity.objects.select_related("merged_into").prefetch_related("merged"), slug=slug)


def show(request: HttpRequest, entity: Entity, forms: CorrectionForms | None = None, status: int = 200) -> HttpResponse:
    """Answer the page of *entity*, with *forms* when one of them could not be done."""
    context: dict[str, Any] = {
        "entity": entity,
        "forms": forms or CorrectionForms.of(entity),
        "names": names_of(entity),
        "timeline": timeline_of(entity, reader_of(request)),
        "corrections": _corrections(entity),
        **_near(request, entity),
        **_statements(request, entity),
        **_sentences(request, entity),
        **_same(request, entity),
    }
    return render(request, "newsroom/entity.html", context, status=status)


def _near(request: HttpRequest, entity: Entity) -> dict[str, Any]:
    """Return what the newest stories tell: how they describe it, who speaks of it, who is named beside it."""
    reader = reader_of(request)
    stories = stories_naming(entity, reader)
    revisions = [story.revision for story in stories]
    return {
        "stories": stories[:_STORIES],
        "recent": RECENT,
        "description": description_of(entity, revisions),
        "speakers": speakers_about(entity, reader, revisions),
        "companions": companions_of(entity, revisions),
    }


def _statements(request: HttpRequest, entity: Entity) -> dict[str, Any]:
    return {"reports": reports_of(entity, reader_of(request), request.GET.get("said", "1"))}


def _sentences(request: HttpRequest, entity: Entity) -> dict[str, Any]:
    which = request.GET.get("show", "")
    which = which if which in CHOICES else ""
    found = sentences_about(entity, reader_of(request), which, request.GET.get("page", "1"))
    return {"found": found, "which": which, "choices": {key: choice.label for key, choice in CHOICES.items()}}


def _same(request: HttpRequest, entity: Entity) -> dict[str, Any]:
    """Return what was searched for and whom it found: nothing typed finds the names with the same last word."""
    query = request.GET.get("q", "").replace("\0", "").strip()
    return {"query": query, "same": same_as_choices(entity.kind, query or entity.name.split()[-1], entity)}


def _corrections(entity: Entity) -> list[Correction]:
    """Return what readers said of *entity* and of what was merged into it, newest first."""
    said = Correction.objects.filter(entity=entity) | Correction.objects.filter(other=entity)
    return list(said.select_related("entity", "other", "reader"))
