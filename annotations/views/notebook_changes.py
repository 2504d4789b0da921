"""Changing many marks and notes at once, and taking that back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_POST

from annotations.access import Audience
from annotations.errors import AnnotationError, TagError
from annotations.models import Batch
from annotations.notebook import batches, undoing
from annotations.notebook.entries import Entries, count
from annotations.notebook.page import notebook_page
from annotations.notebook.query import NotebookQuery
from annotations.notebook.selection import Selection
from annotations.tag_names import parsed
from annotations.views.addresses import of_row
from annotations.views.changes import say
from annotations.views.notebook import address_of, context_of
from newsroom.access import asks_for_part, reader_of

_NOTHING_CHOSEN = "Nothing is ticked. Tick the entries first, or choose all that were found."
_NOTHING_MINE = "None of these could be changed: they are others’, or they are so already."
_NO_TAGS = "Say which tags to put on or to take off."
_NO_ACT = "Say what to do with them."


@require_POST
def change(request: HttpRequest) -> HttpResponse:
    """Do ``act`` with the entries chosen; the address says what the notebook shows."""
    selection = selection_of(request)
    act = _ACTS.get(request.POST.get("act", ""))
    if not selection.ids and not selection.everything:
        return _refused(request, selection, _NOTHING_CHOSEN)
    if act is None:
        return _refused(request, selection, _NO_ACT)
    chosen = selection.entries(reader_of(request))
    chosen_count = count(chosen)  # before the act, which may delete them
    try:
        batch = act(request, chosen)
    except AnnotationError as error:
        return _refused(request, selection, str(error))
    _tell(request, batch, chosen_count)
    return HttpResponseRedirect(address_of(selection.query))


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a batch back, and say how much of it could be."""
    batch = get_object_or_404(Batch, pk=pk, reader=reader_of(request))
    done = undoing.undo(batch)
    stayed = f" {_entries(done.stayed)} changed since and stay so." if done.stayed else ""
    say(request, f"{_entries(done.back)} as before.{stayed}", undo=of_row("batch_redo")(pk) if done.back else "")
    return _shown_anew(request)


@require_POST
def redo(request: HttpRequest, pk: int) -> HttpResponse:
    """Do again what was undone, as a batch of its own."""
    batch = get_object_or_404(Batch, pk=pk, reader=reader_of(request))
    _tell(request, undoing.redo(batch), batch.size)
    return _shown_anew(request)


def _shown_anew(request: HttpRequest) -> HttpResponse:
    """Let the browser show the page once more, and the message with it."""
    if asks_for_part(request):
        return HttpResponse(headers={"HX-Refresh": "true"})
    return HttpResponseRedirect(reverse("notebook"))


def selection_of(request: HttpRequest) -> Selection:
    """Return what was chosen in the notebook's form; without a form, all that the address finds."""
    query = NotebookQuery.from_params(request.GET)
    if request.method != "POST":
        return Selection(query, everything=True)
    until = _moment(request.POST.get("until", ""))
    return Selection(query, request.POST.getlist("id"), request.POST.get("scope") == "all", until)


def _moment(words: str) -> Any:
    try:
        at = parse_datetime(words)
    except ValueError:
        return None
    return at if at and at.tzinfo else None


def _delete(request: HttpRequest, chosen: Entries) -> Batch | None:
    return batches.delete(chosen, reader_of(request))


def _retag(request: HttpRequest, chosen: Entries) -> Batch | None:
    add, remove = (parsed(request.POST.get(name, "")) for name in ("add", "remove"))
    if not add and not remove:
        raise TagError(_NO_TAGS)
    return batches.retag(chosen, reader_of(request), add, remove)


def _share(request: HttpRequest, chosen: Entries) -> Batch | None:
    return batches.address(chosen, reader_of(request), Audience.EVERYONE)


def _keep(request: HttpRequest, chosen: Entries) -> Batch | None:
    return batches.address(chosen, reader_of(request), Audience.ME)


_ACTS: dict[str, Callable[[HttpRequest, Entries], Batch | None]] = {
    Batch.Act.DELETE: _delete,
    Batch.Act.TAG: _retag,
    Batch.Act.SHARE: _share,
    Batch.Act.KEEP: _keep,
}


def _tell(request: HttpRequest, batch: Batch | None, chosen: int) -> None:
    if batch is None:
        messages.error(request, _NOTHING_MINE)
        return
    others = chosen - batch.size
    stayed = f" {others} {'stays as it was' if others == 1 else 'stay as they were'}." if others else ""
    say(request, f"{_entries(batch.size)} {batch.get_act_display()}.{stayed}", undo=of_row("batch_undo")(batch.pk))


def _entries(count: int) -> str:
    return f"{count} {'entry is' if count == 1 else 'entries are'}"


def _refused(request: HttpRequest, selection: Selection, sentence: str) -> HttpResponse:
    """Show the notebook again as it was filled in, with what is wrong."""
    messages.error(request, sentence)
    page = notebook_page(reader_of(request), selection.query)
    filled_in = {"ticked": selection.ids, "everything": selection.everything, "typed": request.POST}
    context = context_of(request, selection.query, page) | filled_in
    return render(request, "annotations/notebook.html", context, status=422)
