"""Where a mark stands: accepted on changed words, put elsewhere by hand, and put back. Only its maker does that."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_POST

from annotations import highlights as marks
from annotations.errors import AnnotationError
from annotations.forms import MarkForm
from annotations.kinds import kinds_for
from annotations.models import Highlight
from annotations.move_forms import PlaceForm, ShownForm, StoodForm, signed
from annotations.placing import REVISED
from annotations.views.addresses import of_row
from annotations.views.cards import card_html
from annotations.views.changes import changed, messages_html, refused, say
from annotations.views.claims_changed import claims_changed
from annotations.views.own_mark import keys_of, own_mark
from newsroom.access import asks_for_part, reader_of


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the words on which the mark is now for its own, if they are those that its reader was shown."""
    row, form = own_mark(request, pk), ShownForm(request.POST)
    if row.state == Highlight.State.CHANGED and (
        not form.is_valid() or form.cleaned_data["revision"] != row.revision_id
    ):
        return _shown_anew(request, row)
    return moved(request, row, lambda: marks.accept(row))


@require_http_methods(["GET", "HEAD", "POST"])
def put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put the mark on other words: those selected in the browser, or words typed or copied from the story."""
    row = own_mark(request, pk)
    if "start" in request.POST:
        return _put_on_selection(request, row)
    form = PlaceForm(request.POST or None, text=row.article.newest.text, initial={"words": row.was or row.exact})
    if form.is_valid():
        return moved(request, row, lambda: marks.move(row, *form.cleaned_data["place"]))
    context = {"row": row, "article": row.article, "form": form}
    part = "#form" if asks_for_part(request) else ""
    return render(request, f"annotations/put.html{part}", context, status=422 if form.is_bound else 200)


@require_POST
def put_back(request: HttpRequest, pk: int) -> HttpResponse:
    """Undo a move or an acceptance: the mark stands again where it stood, in the state in which it was."""
    row, form = own_mark(request, pk), StoodForm(request.POST, pk=pk)
    if not form.is_valid():
        return refused(request, row.article, "That cannot be taken back any more. Reload the page to see the mark.")
    return moved(request, row, lambda: marks.put_back(row, **form.cleaned_data["stood"]))


def moved(request: HttpRequest, row: Highlight, move: Callable[[], None]) -> HttpResponse:
    """Do *move* to *row* and answer with what looks different then; the message takes it back."""
    stood, touched, was_lost = signed(row.pk, marks.where(row)), keys_of(row), row.is_lost
    try:
        move()
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    say(request, _sentence(request, row), undo=of_row("highlight_put_back")(row.pk), stood=stood)
    keys = list(dict.fromkeys([*keys_of(row), *touched]))
    body = card_html(request, row) if asks_for_part(request) else ""
    return claims_changed(changed(request, row.article, keys, body, lost=was_lost or row.is_lost))


def _shown_anew(request: HttpRequest, row: Highlight) -> HttpResponse:
    """Refuse, and show the words on which the mark is by now."""
    messages.error(request, "The words have changed again. Look at them as they are now, then accept them.")
    if not asks_for_part(request):
        return HttpResponseRedirect(row.get_absolute_url())
    return HttpResponse(card_html(request, row) + messages_html(request), status=422)


def _put_on_selection(request: HttpRequest, row: Highlight) -> HttpResponse:
    form, newest = MarkForm(request.POST), row.article.newest
    if not form.is_valid():
        return refused(request, row.article, "Select some words of the story first.")
    start, end = form.cleaned_data["start"], form.cleaned_data["end"]
    words = form.cleaned_data["exact"]
    if form.cleaned_data["revision"] != newest.pk or (words and newest.text[start:end] != words):
        return refused(request, row.article, REVISED)
    return moved(request, row, lambda: marks.move(row, start, end))


def _sentence(request: HttpRequest, row: Highlight) -> str:
    kind = kinds_for(reader_of(request))[row.kind].label
    return f"{kind} is without words again." if row.is_lost else f"{kind} now reads: “{row.exact}”."
