"""The page on which a reader names and colours the kinds of marks."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe
from django_htmx.http import HttpResponseClientRefresh

from annotations.kind_forms import KindsForm, fields_of
from annotations.kinds import DEFAULTS, Kinds, keep_kinds, kinds_for
from annotations.views.changes import say
from newsroom.access import asks_for_part, reader_of


@require_http_methods(["GET", "HEAD", "POST"])
def kinds(request: HttpRequest) -> HttpResponse:
    """GET shows the names and colours; POST keeps them, or with ``reset`` (a kind, or ``all``) lets go of them."""
    now = kinds_for(reader_of(request))
    if reset := request.POST.get("reset"):
        return _keep(request, now, DEFAULTS if reset == "all" else {**now, **_as_it_comes(reset)})
    form = KindsForm(request.POST if request.method == "POST" else None, now)
    if form.is_valid():
        return _keep(request, now, form.kinds())
    context = {"form": form, **_preview(now)}
    return render(request, "annotations/kinds.html", context, status=422 if form.is_bound else 200)


@require_safe
def preview(request: HttpRequest) -> HttpResponse:
    """Answer how marks would look under the names and colours in the address, or what is wrong with them."""
    now = kinds_for(reader_of(request))
    form = KindsForm(request.GET, now)
    shown = form.kinds() if form.is_valid() else now
    return render(request, "annotations/kinds.html#preview", {"form": form, **_preview(shown)})


def _as_it_comes(kind: str) -> Kinds:
    return {kind: DEFAULTS[kind]} if kind in DEFAULTS else {}


def _preview(kinds: Kinds) -> dict[str, object]:
    classes = " ".join(f"{kind}-{style.colour}" for kind, style in kinds.items())
    return {"legend": kinds.values(), "preview_classes": classes}


def _keep(request: HttpRequest, before: Kinds, after: Kinds) -> HttpResponse:
    keep_kinds(reader_of(request), after.values())
    if after == before:
        say(request, "Nothing was changed: kinds of marks are called and coloured so already.")
    else:
        say(request, "Kinds of marks have these names and colours now.", undo=reverse("kinds"), **fields_of(before))
    # An undo may be pressed on any page, which is drawn anew where it stands.
    return HttpResponseClientRefresh() if asks_for_part(request) else redirect("kinds")
