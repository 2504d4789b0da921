"""Taking copies of many stories away, as one zip."""

from __future__ import annotations

from dataclasses import replace

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from annotations.copies.asked import MOST_STORIES, lately
from annotations.copies.selection import StorySelection
from annotations.copies.tasks import ask_for_copy
from annotations.export.choosing.choices import options_from
from annotations.export.choosing.remembered import last_options, remember
from annotations.export.errors import ExportError, NoSuchChoice
from annotations.export.formats import FORMATS, Format
from annotations.models import Copy
from annotations.views.copies import SOME
from annotations.views.export_choices import layer_boxes, offered, site_of, whose_word
from newsroom.access import reader_of

_NOTHING_CHOSEN = "No story is ticked. Tick the stories first, or choose all that were found."


@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: HttpRequest) -> HttpResponse:
    """Offer formats and choices for the stories that the address names; posted, write their zip in the background."""
    selection = StorySelection.from_params(request.GET)
    total = selection.stories(reader_of(request)).count()
    if not total:
        messages.error(request, _NOTHING_CHOSEN)
        return redirect(reverse("library") + selection.query.params())
    if request.method != "POST":
        return _page(request, total)
    try:
        return redirect(_asked_for(request, selection))
    except ExportError as error:
        return _page(request, total, str(error))


def _asked_for(request: HttpRequest, selection: StorySelection) -> Copy:
    """Return the copy that the form asks for. Raises ExportError."""
    reader, format_ = reader_of(request), _format(request)
    options = replace(options_from(request.POST, site_of(request)), revision=None)
    ids = list(selection.stories(reader).values_list("pk", flat=True)[: MOST_STORIES + 1])
    stories = "1 story" if len(ids) == 1 else f"{len(ids)} stories"
    name = f"Newsroom {timezone.localdate()}, {stories}, {format_.label}.zip"
    copy = ask_for_copy(reader, ids, format_, options, name, bundled=True)
    remember(reader, format_, options)
    return copy


def _format(request: HttpRequest) -> Format:
    name = request.POST.get("format", "")
    if name not in FORMATS:
        raise NoSuchChoice("Say in which format: press the button of one below.")
    return FORMATS[name]


def _page(request: HttpRequest, total: int, refused: str = "") -> HttpResponse:
    reader = reader_of(request)
    options = last_options(reader)
    choices = {"options": options, "whose": whose_word(options), "layers": layer_boxes(reader, options)}
    context = {"total": total, "refused": refused, "copies": lately(reader)[:SOME]} | choices | offered(reader, options)
    return render(request, "annotations/copies_new.html", context, status=422 if refused else 200)
