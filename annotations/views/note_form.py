"""The one form for writing: a new note, a reply, an edit. It opens in the margin, or as a page without scripts."""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS
from django.db import transaction
from django.http import HttpRequest, HttpResponse

from annotations.errors import AnnotationError
from annotations.forms import NoteForm
from annotations.markdown import render as render_markdown
from annotations.models import Note
from annotations.views.changes import changed
from newsroom.models import Article
from newsroom.parts import page_or_part

Save = Callable[[Mapping[str, Any]], Sequence[str]]
"""Keeps what was sent, and returns the keys of the paragraphs that look different now."""


@dataclass(frozen=True)
class Sheet:
    """What surrounds the words that are written: where they go, what they are about, and why that is not possible."""

    article: Article
    key: str
    heading: str
    quote: str = ""
    note: Note | None = None
    has_audience: bool = True
    hidden: Mapping[str, object] = field(default_factory=dict)
    problem: str = ""


def write_on(request: HttpRequest, sheet: Sheet, save: Save, **initial: Any) -> HttpResponse:
    """Show the form, its preview or its errors; once it is sent and valid, *save* it and bring the page up to date."""
    form = _form(request, sheet, initial)
    if form.is_valid() and "preview" not in form.data:
        try:
            with transaction.atomic():
                keys = save(form.cleaned_data)
            return _saved(request, sheet.article, keys)
        except AnnotationError as error:
            form.add_error(None, str(error))
    return _shown(request, sheet, form)


def draft_sent(request: HttpRequest, path: str) -> str:
    """Return the HX-Trigger that lets the browser forget the draft it keeps for the form at *path*."""
    return json.dumps({"draft-sent": {"form": path, "key": request.POST.get("draft_key", "")}})


def _form(request: HttpRequest, sheet: Sheet, initial: Mapping[str, Any]) -> NoteForm:
    posted = request.POST if request.method == "POST" else None
    form = NoteForm(posted, initial={"draft_key": uuid.uuid4(), **initial})
    if sheet.problem:
        # Not add_error(), which a form that nobody has sent yet does not take.
        form.errors[NON_FIELD_ERRORS] = form.error_class([sheet.problem], error_class="nonfield")
    return form


def _saved(request: HttpRequest, article: Article, keys: Sequence[str]) -> HttpResponse:
    response = changed(request, article, keys)
    response["HX-Trigger"] = draft_sent(request, request.path)
    return response


def _shown(request: HttpRequest, sheet: Sheet, form: NoteForm) -> HttpResponse:
    valid = form.is_valid()
    preview = render_markdown(form.cleaned_data["body"]) if valid else ""
    context = {"sheet": sheet, "article": sheet.article, "form": form, "preview": preview}
    return page_or_part(
        request, "annotations/note_form.html", "form", context, 422 if form.is_bound and not valid else 200
    )
