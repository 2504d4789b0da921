"""One highlight: shown, changed, stretched, deleted, brought back. Only its maker changes it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_POST

from annotations import highlights as marks
from annotations.anchoring.words import step as stepped
from annotations.errors import AnnotationError
from annotations.forms import ChangeForm, StepForm
from annotations.kinds import in_a_sentence, label_of
from annotations.models import Highlight
from annotations.placing import REVISED
from annotations.views.addresses import of_row
from annotations.views.cards import card_html, cards
from annotations.views.changes import changed, refused, say
from annotations.views.claims_changed import claims_changed
from annotations.views.moves import moved
from annotations.views.own_mark import keys_of, own_mark
from newsroom.access import asks_for_part


@require_http_methods(["GET", "HEAD", "POST"])
def highlight(request: HttpRequest, pk: int) -> HttpResponse:
    """GET leads to the highlight in its story; htmx gets its card. POST changes kind, audience or words."""
    if request.method == "POST":
        return _change(request, own_mark(request, pk))
    visible = Highlight.objects.visible_to(request.user).select_related("article__current")
    row = get_object_or_404(visible, pk=pk)
    if not asks_for_part(request):
        place = "h" if row.is_lost else "w"  # its chip in the list of those, or its words
        return HttpResponseRedirect(f"{row.article.get_absolute_url()}?mark={pk}#{place}{pk}")
    return cards(request, row.article, visible.filter(pk=pk))


@require_POST
def step(request: HttpRequest, pk: int) -> HttpResponse:
    """Move one end of the highlight by a word."""
    row, form = own_mark(request, pk), StepForm(request.POST)
    if not form.is_valid():
        return refused(request, row.article, "Say which end to move.")
    if row.is_lost:
        return refused(request, row.article, "The words of this mark are gone. Put it on other words first.")
    if form.is_outdated(row.article):
        return refused(request, row.article, REVISED)
    start, end = stepped(row.revision.text, row.start, row.end, form.cleaned_data["step"])
    return moved(request, row, lambda: marks.move(row, start, end))


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the highlight off the page; the message brings it back."""
    row = own_mark(request, pk)
    marks.delete(row)
    say(request, f"{_kind(row)} deleted.", undo=of_row("highlight_restore")(pk))
    return claims_changed(changed(request, row.article, keys_of(row), lost=row.is_lost))


@require_POST
def restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring a deleted highlight back."""
    row = own_mark(request, pk, deleted=True)
    try:
        marks.restore(row)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    say(request, f"{_kind(row)} is back.", undo=of_row("highlight_delete")(pk))
    return claims_changed(changed(request, row.article, keys_of(row), lost=row.is_lost))


def _change(request: HttpRequest, row: Highlight) -> HttpResponse:
    form = ChangeForm(request.POST)
    if not form.is_valid():
        return refused(request, row.article, "That change makes no sense here. Reload the page and try again.")
    sent = {name: value for name, value in form.cleaned_data.items() if value not in ("", None)}
    if "start" in sent and "end" in sent:
        if form.is_outdated(row.article):
            return refused(request, row.article, REVISED)
        start, end = _range(row, sent["start"], sent["end"], sent["extend"])
        return moved(request, row, lambda: marks.move(row, start, end))
    return _set(request, row, {name: sent[name] for name in ("kind", "audience") if name in sent})


def _range(row: Highlight, start: int, end: int, extend: bool) -> tuple[int, int]:
    return (min(start, row.start), max(end, row.end)) if extend else (start, end)


def _set(request: HttpRequest, row: Highlight, fields: dict[str, str]) -> HttpResponse:
    before = {name: getattr(row, name) for name in fields}
    try:
        marks.change(row, **fields)
    except AnnotationError as error:
        return refused(request, row.article, str(error))
    said = f"Now marked as {in_a_sentence(_kind(row))}, for: {row.get_audience_display().lower()}."
    say(request, said, undo=row.get_absolute_url(), **before)
    return claims_changed(changed(request, row.article, keys_of(row), card_html(request, row), lost=row.is_lost))


def _kind(row: Highlight) -> str:
    return label_of(row.kind, row.reader)
