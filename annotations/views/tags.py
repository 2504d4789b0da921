"""Tags of a mark: shown, put on, taken off, and completed while they are typed."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import trigger_client_event

from annotations import tags
from annotations.errors import TagError
from annotations.models import Highlight
from annotations.reading import keys_touched
from annotations.tag_names import parsed, together, without
from annotations.views.addresses import of_row
from annotations.views.changes import changed, say
from newsroom.access import asks_for_part, reader_of
from newsroom.parts import page_or_part


@require_http_methods(["GET", "HEAD", "POST"])
def highlight_tags(request: HttpRequest, pk: int) -> HttpResponse:
    """GET shows a mark's tags; POST puts on ``add`` (commas part them) and takes off ``remove``.

    With ``set`` the tags become exactly those: that is how a change is undone.
    """
    row = _row(request, pk)
    if request.method != "POST":
        return _shown(request, row)
    try:
        former = _changed(request, row)
    except TagError as error:
        return _shown(request, row, problem=str(error), typed=request.POST.get("add", ""))
    return _answer(request, row, former.get(pk, row.tags))


@require_safe
def completions(request: HttpRequest) -> HttpResponse:
    """Answer what the last of the tags in ``add`` may become, as a list of values for the whole field."""
    before, comma, begun = request.GET.get("add", "").rpartition(",")
    names = without(tags.completions(reader_of(request), begun), before.split(","))
    values = [(f"{before}{comma} {name}" if comma else name, name) for name in names]
    return render(request, "annotations/_completions.html", {"values": values})


def _row(request: HttpRequest, pk: int) -> Highlight:
    """Return the mark *pk*, which the reader sees, or may change when that is what the request is for."""
    rows = Highlight.objects.visible_to(request.user).select_related("article__current", "revision")
    own = rows.filter(reader=reader_of(request))
    return get_object_or_404(own if request.method == "POST" else rows, pk=pk)


def _changed(request: HttpRequest, row: Highlight) -> tags.Former:
    """Change the tags of *row* as was sent. Raises TagError."""
    sent, rows = request.POST, Highlight.objects.filter(pk=row.pk)
    if "set" in sent:
        return tags.put_back(rows, {row.pk: parsed(sent["set"])})
    return tags.retag(rows, parsed(sent.get("add", "")), together(sent.getlist("remove")))


def _answer(request: HttpRequest, row: Highlight, before: list[str]) -> HttpResponse:
    """Bring the page up to date, and the mark's card where another than its own form was sent, such as an undo."""
    row.refresh_from_db(fields=["tags"])
    say(request, _sentence(before, row.tags), undo=of_row("highlight_tags")(row.pk), set=", ".join(before))
    response = changed(request, row.article, keys_touched(row.revision, row.start, row.end), _html(request, row))
    in_place = asks_for_part(request) and request.htmx.target == f"tags-{row.pk}"  # type: ignore[attr-defined]
    return response if in_place else trigger_client_event(response, f"tags-{row.pk}")


def _sentence(before: list[str], after: list[str]) -> str:
    put_on, taken_off = without(after, before), without(before, after)
    said = [f"Tagged: {', '.join(put_on)}."] if put_on else []
    said += [f"Not tagged any more: {', '.join(taken_off)}."] if taken_off else []
    return " ".join(said) or "The tags are as they were."


def _html(request: HttpRequest, row: Highlight) -> str:
    """Return the part of the card that shows the tags, with the focus where the next one is typed."""
    return _shown(request, row, focus=True).content.decode() if asks_for_part(request) else ""


def _shown(
    request: HttpRequest, row: Highlight, *, problem: str = "", typed: str = "", focus: bool = False
) -> HttpResponse:
    context = {"row": row, "article": row.article, "mine": row.reader_id == request.user.pk}
    context |= {"problem": problem, "typed": typed, "focus": focus}
    return page_or_part(request, "annotations/tags.html", "tags", context, 422 if problem else 200)
