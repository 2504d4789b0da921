"""Accepting and dropping what a returned copy suggests, one by one or all, and taking that back."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from annotations.models import ReturnedCopy, Suggestion
from annotations.returns.suggestions import accepting
from annotations.returns.suggestions.accepting import Done
from annotations.returns.suggestions.making import Refusal
from annotations.returns.suggestions.names import claim_name
from annotations.views.undoing import undoable
from annotations.words import counted
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Article

_NOUN = "suggestion"
_MOST_SAID = 3
"""So many reasons why something could not be accepted are said; the rest are like them."""


@require_POST
def accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Do what a suggestion asks, and lead on to the next."""
    return _one(request, pk, accepting.accept, "Accepted.")


@require_POST
def drop(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a suggestion ask no more, and lead on to the next."""
    return _one(request, pk, accepting.drop, "Dropped.")


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take an acceptance or a drop back; the suggestion waits again."""
    row = _own(request, pk)
    try:
        accepting.undo(row)
        messages.success(request, "The suggestion waits again.")
    except Refusal as error:
        messages.error(request, str(error))
    return _back(request, row.article, f"s{pk}")


@require_POST
def accept_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Accept what is open of a copy; say what could not be, and why."""
    return _all(request, pk, accepting.accept_all, "accepted")


@require_POST
def drop_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Drop what is open of a copy."""
    return _all(request, pk, accepting.drop_all, "dropped")


@require_POST
def undo_copy(request: HttpRequest, pk: int) -> HttpResponse:
    """Take back what was accepted or dropped of a copy in one go."""
    copy = _own_copy(request, pk)
    done = accepting.undo_all(copy, request.POST.get("batch", ""))
    messages.success(request, f"{counted(done.count, _NOUN)} waiting again.")
    _say_refusals(request, done)
    return _back(request, copy.article, f"copy-{pk}")


@require_POST
def own_name(request: HttpRequest, pk: int) -> HttpResponse:
    """Let a name under which the copy has comments be the reader's own."""
    copy, name = _own_copy(request, pk), request.POST.get("name", "").replace("\0", "").strip()
    if copy.suggestions.filter(credit=name).exclude(credit="").exists():
        claim_name(reader_of(request), name)
        messages.success(request, f"What comes back as {name}’s is yours from now on.")
    return _back(request, copy.article, f"copy-{pk}")


def _one(request: HttpRequest, pk: int, act: Callable[[Suggestion], None], sentence: str) -> HttpResponse:
    """Do *act* to the reader's own suggestion *pk*, and lead on to the next."""
    row = _own(request, pk)
    following = _next(row)
    try:
        act(row)
    except Refusal as error:
        messages.error(request, str(error))
        return _back(request, row.article, f"s{pk}")
    undoable(request, sentence, "suggestion_undo", pk)
    return _back(request, row.article, f"s{following.pk}" if following else f"copy-{row.returned_id}")


def _next(row: Suggestion) -> Suggestion | None:
    waiting = Suggestion.objects.filter(returned=row.returned_id, state=Suggestion.State.OPEN).exclude(pk=row.pk)
    return waiting.filter(pk__gt=row.pk).first() or waiting.first()


def _all(request: HttpRequest, pk: int, act: Callable[[ReturnedCopy], Done], did: str) -> HttpResponse:
    copy = _own_copy(request, pk)
    done = act(copy)
    if done.count:
        undoable(request, f"{counted(done.count, _NOUN)} {did}.", "returned_undo", pk, batch=done.batch)
    _say_refusals(request, done)
    return _back(request, copy.article, f"copy-{pk}")


def _say_refusals(request: HttpRequest, done: Done) -> None:
    """Say why what could not be done was not: each reason once."""
    reasons = list(dict.fromkeys(done.refused))
    if done.refused:
        messages.error(request, f"{counted(len(done.refused), _NOUN)} not: {' '.join(reasons[:_MOST_SAID])}")


def _own(request: HttpRequest, pk: int) -> Suggestion:
    return get_object_or_404(Suggestion.objects.select_related("article"), pk=pk, reader=reader_of(request))


def _own_copy(request: HttpRequest, pk: int) -> ReturnedCopy:
    return get_object_or_404(ReturnedCopy.objects.select_related("article"), pk=pk, reader=reader_of(request))


def _back(request: HttpRequest, article: Article, place: str) -> HttpResponse:
    """Lead to *place* on the page of suggestions; htmx, which only undoes here, draws its page anew."""
    if asks_for_part(request):
        return HttpResponseClientRefresh()
    return HttpResponseRedirect(f"{reverse('returned', args=[article.slug])}#{place}")
