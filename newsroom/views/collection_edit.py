"""Changing a collection: what it is called, which stories are in it, and in which order. Each change can be undone."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import HttpResponseClientRedirect, HttpResponseClientRefresh

from newsroom import collections
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Article, Collection, CollectionPart
from newsroom.shelf import parts_of
from newsroom.views.telling import say

_LONGEST = 60  # code points of a headline in a sentence


class CollectionForm(forms.Form):
    """What a collection is called, and who wrote it."""

    title = forms.CharField(
        max_length=collections.LONGEST_TITLE,
        error_messages={"required": "Give the collection a title, so that it can be found again."},
    )
    byline = forms.CharField(max_length=300, required=False, label="Written by")


class MoveForm(forms.Form):
    """By how many ``steps`` a story moves, towards the beginning where they are negative; or from place to place."""

    steps = forms.IntegerField(min_value=-collections.MOST_PARTS, max_value=collections.MOST_PARTS, required=False)
    to = forms.IntegerField(min_value=1, max_value=collections.MOST_PARTS, required=False)

    def asked(self) -> int:
        """Return by how many steps; 0 where nothing was asked that can be done."""
        begins = self.data.get("from", "")
        if not self.is_valid():
            return 0
        steps, to = self.cleaned_data["steps"], self.cleaned_data["to"]
        return steps or (to - int(begins) if to and begins.isdecimal() and len(begins) < 6 else 0)


class PlaceForm(forms.Form):
    """The id of a story, and its position in a collection, from 1."""

    story = forms.IntegerField(min_value=1, max_value=2**31)
    position = forms.IntegerField(min_value=1, max_value=2**31 - 1, required=False)


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer all that can be changed of a collection; posted, call it something else."""
    collection = _own(request, slug)
    former = {"title": collection.title, "byline": collection.byline}
    form = CollectionForm(request.POST or None, initial=former)
    if form.is_valid():
        collections.rename(collection, form.cleaned_data["title"], form.cleaned_data["byline"])
        say(request, f"The collection is called “{collection.title}” now.", request.path, **former)
        return _again(request, collection)
    context = {"collection": collection, "parts": list(parts_of(collection)), "form": form}
    return render(request, "newsroom/collection_edit.html", context, status=422 if form.is_bound else 200)


@require_POST
def move(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Move a story of a collection towards its beginning or its end."""
    collection, form = _own(request, slug), MoveForm(request.POST)
    part = _part(collection, pk)
    moved = collections.move(part, form.asked())
    if moved:
        say(request, f"“{_short(part)}” was moved.", request.path, steps=-moved)
    return _again(request, collection, f"#part-{part.pk}")


@require_POST
def remove(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """Take a story out of a collection."""
    collection = _own(request, slug)
    part = _part(collection, pk)
    article, position, headline = part.article_id, part.position, _short(part)
    collections.remove(part)
    address = reverse("collection_add", args=[collection.slug])
    say(request, f"“{headline}” was taken out; it is in the library still.", address, story=article, position=position)
    return _again(request, collection)


@require_POST
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """Put the story whose id is sent into a collection, where it was."""
    collection = _own(request, slug)
    form = PlaceForm(request.POST)
    if not form.is_valid():
        raise Http404
    article = get_object_or_404(Article.objects.visible_to(request.user), pk=form.cleaned_data["story"])
    part = collections.add_part(collection, article, form.cleaned_data["position"] or 0)
    address = reverse("collection_remove", args=[collection.slug, part.pk])
    say(request, f"“{_short(part)}” is in the collection again.", address)
    return _again(request, collection)


@require_POST
def delete(request: HttpRequest, slug: str) -> HttpResponse:
    """Take a collection away; its stories stay."""
    collection = _own(request, slug)
    collections.delete(collection)
    address = reverse("collection_restore", args=[collection.slug])
    say(request, f"“{collection.title}” was deleted. Its stories are in the library still.", address)
    return _leave(request, reverse("collections"))


@require_POST
def restore(request: HttpRequest, slug: str) -> HttpResponse:
    """Bring a deleted collection back."""
    collection = _own(request, slug, is_deleted=True)
    collections.restore(collection)
    say(request, f"“{collection.title}” is back.", reverse("collection_delete", args=[collection.slug]))
    return _leave(request, collection.get_absolute_url())


def _own(request: HttpRequest, slug: str, *, is_deleted: bool = False) -> Collection:
    """Return the collection *slug* if its reader may change it, or raise Http404."""
    collection = get_object_or_404(Collection, slug=slug, deleted_at__isnull=not is_deleted)
    if not collections.may_change(collection, reader_of(request)):
        raise Http404
    return collection


def _part(collection: Collection, pk: int) -> CollectionPart:
    return get_object_or_404(collection.parts.select_related("article", "collection"), pk=pk)


def _short(part: CollectionPart) -> str:
    headline = part.article.headline
    return headline if len(headline) <= _LONGEST else f"{headline[:_LONGEST]}…"


def _again(request: HttpRequest, collection: Collection, part: str = "") -> HttpResponse:
    """Show the page on which a collection is changed, at *part* of it, once more."""
    address = reverse("collection_edit", args=[collection.slug])
    return HttpResponseClientRefresh() if asks_for_part(request) else redirect(f"{address}{part}")


def _leave(request: HttpRequest, address: str) -> HttpResponse:
    return HttpResponseClientRedirect(address) if asks_for_part(request) else redirect(address)
