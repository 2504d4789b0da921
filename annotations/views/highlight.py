"""One highlight: shown, changed, stretched, deleted, brought back. Only its maker changes it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from annotations import highlights as marks
from annotations.anchoring.words import step as stepped
from annotations.errors import AnnotationError
from annotations.forms import ChangeForm, StepForm
from annotations.models import Highlight
from annotations.reading import keys_touched
from annotations.views.addresses import of_row
from annotations.views.cards import card_html, cards
from annotations.views.changes import changed, refused, say
from annotations.views.claims_changed import claims_changed
from newsroom.access import reader_of


@require_http_methods(["GET", "HEAD", "POST"])
def highlight(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows the highlight with what can be done to it; POST changes kind, audience or words."""
    if request.method == "POST":
        return _change(request, _own(request, pk))
    visible = Highlight.objects.visible_to(request.user).select_related("article__current")
    row = get_object_or_404(visible, pk=pk)
    return cards(request, row.article, visible.filter(pk=pk))


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Move one end of the highlight by a word."""
    row, form = _own(request, pk), StepForm(request.POST)
    if not form.is_valid():
        return refused(request, row.article, "Say which end to move.")
    return _move(request, row, *stepped(row.revision.text, row.start, row.end, form.cleaned_data["step"]))


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the highlight off the page; the message brings it back."""
    row = _own(request, pk)
    marks.delete(row)
    say(request, f"{row.get_kind_display()} deleted.", undo=of_row("highlight_restore")(pk))
    return claims_changed(changed(request, row.article, _keys(row)))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a deleted highlight back."""
    row = _own(request, pk, deleted=True)
    try:
        marks.restore(row)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    say(request, f"{row.get_kind_display()} is back.")
    return claims_changed(changed(request, row.article, _keys(row)))


def _own(request: HttpRequest, pk: int, deleted: bool = False) -> Highlight:
    own = Highlight.objects.filter(reader=reader_of(request)).select_related("article__current", "revision", "reader")
    return get_object_or_404(own if deleted else own.filter(deleted_at=None), pk=pk)


def _change(request: HttpRequest, row: Highlight) -> HttpResponse:
    form = ChangeForm(request.POST)
    if not form.is_valid():
        return refused(request, row.article, "That change makes no sense here. Reload the page and try again.")
    sent = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    if "start" in sent and "end" in sent:
        return _move(request, row, *_range(row, sent["start"], sent["end"], sent["extend"]))
    return _set(request, row, {name: sent[name] for name in ("kind", "audience") if name in sent})


def _range(row: Highlight, start: int, end: int, extend: bool) -> tuple[int, int]:
    return (min(start, row.start), max(end, row.end)) if extend else (start, end)


def _set(request: HttpRequest, row: Highlight, fields: dict[str, str]) -> HttpResponse:
    before = {name: getattr(row, name) for name in fields}
    try:
        marks.change(row, **fields)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    said = f"Now marked as {row.get_kind_display().lower()}, for: {row.get_audience_display().lower()}."
    say(request, said, undo=row.get_absolute_url(), **before)
    return claims_changed(changed(request, row.article, _keys(row), card_html(request, row)))


def _move(request: HttpRequest, row: Highlight, start: int, end: int) -> HttpResponse:
    before, touched = {"start": row.start, "end": row.end}, _keys(row)
    try:
        marks.move(row, start, end)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    say(request, f"{row.get_kind_display()} now reads: “{row.exact}”.", undo=row.get_absolute_url(), **before)
    keys = list(dict.fromkeys([*touched, *_keys(row)]))
    return claims_changed(changed(request, row.article, keys, card_html(request, row)))


def _keys(row: Highlight) -> list[str]:
    return keys_touched(row.revision, row.start, row.end)
