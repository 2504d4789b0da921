"""Looking at a story before it is stored: how it will read, and all that is known of it, with where that was found."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods

from newsroom.access import reader_of
from newsroom.importing import imports
from newsroom.ingest import ingest
from newsroom.ingest.article import IngestedArticle, Known
from newsroom.ingest.errors import IngestError
from newsroom.ingest.markup import article_html
from newsroom.models import Import
from newsroom.provenance import ingested_name
from newsroom.tasks import store_as_shown
from newsroom.views.text_forms import DetailsForm

_GONE = "That story does not wait for your word. It was not saved, or it was never there."


class ReviewForm(DetailsForm):
    """What is known of a story that is not stored yet."""

    headline = forms.CharField(label="Headline", max_length=500)
    standfirst = forms.CharField(label="Standfirst", required=False, widget=forms.Textarea(attrs={"rows": 2}))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.order_fields(["headline", "standfirst", "byline", "agency", "dateline", "published_on", "updated_on"])

    def changes(self, read: IngestedArticle) -> dict[str, Any]:
        """Return what the reader says otherwise than *read* does, as fields of an IngestedArticle."""
        return {name: value for name, value in self.sent().items() if _typed(value) != _typed(getattr(read, name))}


def show(request: HttpRequest, import_: Import) -> HttpResponse:
    """Show the story as it will read, with the form to correct what is known of it."""
    try:
        read = _read(import_)
    except IngestError as error:  # the readers of sources changed since
        imports.fail(import_, str(error))
        return redirect(import_)
    return _shown(request, import_, read, ReviewForm(initial=_initial(read)))


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Store the story with what its reader corrected, or with ``decision=discard`` forget it; a visit leads to it."""
    if request.method != "POST":
        return _led(request, pk)
    shown = Import.objects.filter(state=Import.State.REVIEW)
    import_ = get_object_or_404(shown, pk=pk, reader=reader_of(request))
    if request.POST.get("decision") == "discard":
        imports.discard(import_)
        messages.info(request, "That story was not saved.")
        return redirect("add")
    return _save(request, import_)


def _led(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Lead somebody who comes back to the address of the form to what became of the import."""
    if import_ := Import.objects.only("pk").filter(pk=pk, reader=reader_of(request)).first():
        return redirect(import_)
    messages.info(request, _GONE)
    return redirect("imports")


def _save(request: HttpRequest, import_: Import) -> HttpResponse:
    try:
        read = _read(import_)
    except IngestError as error:
        imports.fail(import_, str(error))
        return redirect(import_)
    form = ReviewForm(request.POST)
    if not form.is_valid():
        return _shown(request, import_, read, form, 422)
    store_as_shown(import_, _with_changes(imports.source_of(import_).known, read, form.changes(read)))
    return redirect(import_)


def _with_changes(known: Known, read: IngestedArticle, changes: dict[str, Any]) -> Known:
    """Return *known* with the reader's *changes*, which are right whatever else is said."""
    if not changes:
        return known
    told = {name: getattr(read, name) for name in known.fields}
    return replace(known, found_in="reader", fields=told | changes)


def _read(import_: Import) -> IngestedArticle:
    return ingest(imports.source_of(import_), fetch_pictures=False)


def _shown(
    request: HttpRequest, import_: Import, read: IngestedArticle, form: ReviewForm, status: int = 200
) -> HttpResponse:
    context = {
        "import": import_,
        "read": read,
        "form": form,
        "story": _as_it_reads(read),
        "pictures": sum(block.picture is not None for block in read.paragraphs),
    }
    return render(request, "newsroom/review.html", context, status=status)


def _as_it_reads(read: IngestedArticle) -> SafeString:
    """Return the story without its headline, which is in the form, and without pictures, which are not here yet."""
    blocks = tuple(replace(block, picture=None) for block in read.paragraphs if not block.is_wordless)
    html = article_html(replace(read, headline="", paragraphs=blocks)).replace("<h1></h1>", "", 1)
    return mark_safe(html)  # our own markup, written from text and ranges


def _initial(read: IngestedArticle) -> dict[str, str]:
    return {name: _typed(getattr(read, ingested_name(name))) for name in ReviewForm().fields}


def _typed(value: object) -> str:
    """Return *value* as a reader types it."""
    return ", ".join(value) if isinstance(value, tuple) else str(value or "")
