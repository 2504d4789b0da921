"""Telling a reader that a story changed since they read it, and what of that matters to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.utils.text import get_text_list
from django.views.decorators.http import require_http_methods

from annotations.compared import Compared, compared
from annotations.seen import opened, saw, with_seen
from annotations.views.changes import messages_html, say
from newsroom.access import asks_for_part, reader_of
from newsroom.comparison import comparison
from newsroom.models import Article, Reader

_TELLING = ("headline", "numbers", "names", "quotations")


class SeenForm(forms.Form):
    """The number of the version that the reader knows."""

    revision = forms.IntegerField()


@require_http_methods(["GET", "HEAD", "POST"])
def changed(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer what changed since the reader last looked; a post says that they know a version, and need not be told."""
    article = story_to_read(reader_of(request), slug)
    if request.method == "POST":
        return _dismiss(request, article)
    if not asks_for_part(request):
        return redirect(article)
    context = changed_context(article)
    found = _since(article, reader_of(request)) if context["known"] else None
    return render(request, "annotations/_changed.html", {**context, **(_told(found) if found else {})})


def story_to_read(reader: Reader, slug: str) -> Any:
    """Return the story *slug* with what *reader* knows of it, or raise Http404 when they may not see it."""
    return get_object_or_404(with_seen(Article.objects.visible_to(reader).with_current().with_kin(), reader), slug=slug)


def opened_context(request: HttpRequest, article: Any) -> dict[str, object]:
    """Remember that the reader opened *article*, and return what tells them that it changed since they knew it."""
    if request.method == "GET":
        opened(article, reader_of(request))
    return changed_context(article)


def changed_context(article: Any) -> dict[str, object]:
    """Return what _changed.html shows before anybody compared: ``known`` is the version that the reader knows."""
    known = article.seen_number
    return {"article": article, "known": known if known and known < article.newest.number else None}


def _since(article: Any, reader: Reader) -> Compared:
    return compared(comparison(article.revisions.get(number=article.seen_number), article.newest), reader)


def _told(found: Compared) -> dict[str, object]:
    return {"told": True, "mattering": bool(found.mattering), "matters": matters(found)}


def matters(found: Compared) -> str:
    """Say how many changes touch the reader's marks and notes, and what the others that matter are in."""
    mine = sum(reasons.is_mine for reasons in found.mattering)
    others = [reasons.telling for reasons in found.mattering if not reasons.is_mine]
    if not mine and not others:
        return "Nothing that you marked has changed, and neither has the headline, a number, a name or a quotation."
    said = [f"{_count(mine)} what you marked or wrote notes beside"] if mine else []
    said += [f"{_count(len(others), 'other' if mine else '')} {_in(others)}"] if others else []
    return f"{'; '.join(said)}."


def _count(number: int, other: str = "") -> str:
    """Return the beginning of a sentence: “2 changes touch”, “1 other change touches”."""
    noun, verb = ("change", "touches") if number == 1 else ("changes", "touch")
    return " ".join(filter(None, [str(number), other, noun, verb]))


def _in(telling: Iterable[Iterable[str]]) -> str:
    found = {what for each in telling for what in each}
    return get_text_list([f"the {what}" if what == "headline" else what for what in _TELLING if what in found], "and")


def _dismiss(request: HttpRequest, article: Any) -> HttpResponse:
    form = SeenForm(request.POST)
    known = article.revisions.filter(number=form.cleaned_data["revision"]).first() if form.is_valid() else None
    if known is None:
        raise Http404
    saw(known, reader_of(request))
    if known.pk == article.current_id:
        say(
            request,
            "You are not told of these changes again.",
            undo=request.path,
            revision=article.seen_number or known.number,
        )
    if not asks_for_part(request):
        return redirect(article)
    fresh = changed_context(story_to_read(reader_of(request), article.slug))
    told = render_to_string("annotations/_changed.html", {**fresh, "oob": True}, request)
    return HttpResponse(told + messages_html(request))
