"""Telling two of one name apart: the reader chooses the stories in which the name is another's."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from newsroom import corrections
from newsroom.access import reader_of
from newsroom.errors import CorrectionError
from newsroom.models import Entity
from newsroom.profile.stories import RECENT, stories_naming
from newsroom.views.correcting import done
from newsroom.views.entity import entity_or_404
from newsroom.views.entity_forms import SplitForm


@require_http_methods(["GET", "HEAD", "POST"])
def split(request: HttpRequest, slug: str) -> HttpResponse:
    entity = entity_or_404(slug)
    if entity.merged_into:
        return redirect("entity_split", entity.merged_into.slug)
    if request.method != "POST":
        return _form(request, entity, SplitForm(initial={"name": entity.name}))
    form = SplitForm(request.POST)
    return _split(request, entity, form) if form.is_valid() else _form(request, entity, form, status=422)


def _split(request: HttpRequest, entity: Entity, form: SplitForm) -> HttpResponse:
    said = form.cleaned_data
    try:
        correction = corrections.split(
            entity, [story.pk for story in said["stories"]], said["name"], reader_of(request)
        )
    except CorrectionError as error:
        form.add_error(None, str(error))
        return _form(request, entity, form, status=422)
    words = f"Two are told apart now: this is {said['name']} of the stories that you chose."
    return done(request, correction, words, correction.other)


def _form(request: HttpRequest, entity: Entity, form: SplitForm, status: int = 200) -> HttpResponse:
    query = request.GET.get("q", "").replace("\0", "").strip()
    stories = stories_naming(entity, reader_of(request), words=query)
    context = {"entity": entity, "form": form, "stories": stories, "query": query, "most": RECENT}
    return render(request, "newsroom/split.html", {**context, "chosen": form.chosen()}, status=status)
