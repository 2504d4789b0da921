"""Putting stories that a reader chose in the library into a collection: a new one, or one of the reader's own."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from annotations.copies.selection import StorySelection
from newsroom import collections
from newsroom.access import reader_of
from newsroom.collections import LONGEST_TITLE, MOST_PARTS, CollectionError
from newsroom.models import Article, Collection, Reader

_NOTHING_CHOSEN = "No story is ticked. Tick the stories first, or choose all that were found."


class CollectForm(forms.Form):
    """The title of a new collection, or one that is there."""

    title = forms.CharField(max_length=LONGEST_TITLE, required=False)
    into = forms.ModelChoiceField(Collection.objects.none(), to_field_name="slug", required=False)

    def __init__(self, *args: object, reader: Reader, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.fields["into"].queryset = reader.collections.filter(deleted_at=None)  # type: ignore[attr-defined]

    def clean(self) -> None:
        if not self.errors and not (self.cleaned_data.get("title") or self.cleaned_data.get("into")):
            self.add_error("title", "Give the new collection a title, or choose one of yours.")


@require_http_methods(["GET", "HEAD", "POST"])
def collect(request: HttpRequest) -> HttpResponse:
    """Ask into which collection the stories go that the address names; posted, put them there."""
    selection, reader = StorySelection.from_params(request.GET), reader_of(request)
    stories = list(selection.stories(reader).only("pk")[: MOST_PARTS + 1])
    if not stories:
        messages.error(request, _NOTHING_CHOSEN)
        return redirect(reverse("library") + selection.query.params())
    form = CollectForm(request.POST or None, reader=reader)
    if form.is_valid():
        try:
            return redirect(_collected(request, form, stories))
        except CollectionError as error:
            form.add_error("title", str(error))
    context = {"form": form, "total": len(stories), "own": reader.collections.filter(deleted_at=None)}
    return render(request, "annotations/collect.html", context, status=422 if form.is_bound else 200)


def _collected(request: HttpRequest, form: CollectForm, stories: list[Article]) -> Collection:
    """Put *stories* in the collection that *form* names, the one that came in first at its beginning."""
    oldest_first = stories[::-1]
    into: Collection | None = form.cleaned_data["into"]
    if into is None:
        return collections.begin(form.cleaned_data["title"], reader_of(request), oldest_first)
    added = collections.add_parts(into, oldest_first)
    messages.success(
        request, f"{added} stor{'y' if added == 1 else 'ies'} came to it." if added else "They are in it already."
    )
    return into
