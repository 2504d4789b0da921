"""Correcting a story's text: the whole, or one paragraph beside which the form opens."""

from __future__ import annotations

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh, trigger_client_event

from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.errors import TextConflict
from newsroom.ingest.article import IngestedParagraph
from newsroom.ingest.typed import read, write
from newsroom.models import Article, Revision
from newsroom.stored_stories import as_ingested
from newsroom.text_tasks import correct_paragraph, correct_story
from newsroom.views.restoring import leave_undo
from newsroom.views.text_forms import ParagraphForm, StoryTextForm, details_of, story_form

_METHODS = ["GET", "HEAD", "POST"]
_DIGITS = 10  # of a number that is no id any more


@require_http_methods(_METHODS)
def whole(request: HttpRequest, slug: str) -> HttpResponse:
    article = article_or_404(request, slug)
    if request.method != "POST":
        form = story_form(article, article.newest, as_ingested(article, article.newest))
        return _whole(request, article, form)
    form = StoryTextForm(request.POST)
    if not form.is_valid():
        return _whole(request, article, form, 422)
    base = get_object_or_404(article.revisions, pk=form.cleaned_data["revision"])
    try:
        former = details_of(article)
        new = correct_story(article, base, reader_of(request), read(form.cleaned_data["text"]), form.said())
    except TextConflict as conflict:
        return _whole(request, article, _again(form, article, conflict), 422)
    return _corrected(request, article, new, former)


@require_http_methods(_METHODS)
def paragraph(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    article = article_or_404(request, slug)
    if request.method != "POST":
        base = _begun_on(request, article)
        form = ParagraphForm(initial={"revision": base.pk, "text": write([_block(article, base, key)])})
        return _paragraph(request, article, key, form)
    form = ParagraphForm(request.POST)
    if not form.is_valid():
        if "revision" in form.errors:
            raise Http404  # this page wrote it
        return _paragraph(request, article, key, form, 422)
    base = get_object_or_404(article.revisions, pk=form.cleaned_data["revision"])
    _block(article, base, key)
    typed = [] if "remove" in request.POST else read(form.cleaned_data["text"])
    try:
        new = correct_paragraph(article, base, key, typed, reader_of(request))
    except TextConflict as conflict:
        return _paragraph(request, article, key, _again(form, article, conflict), 422)
    return _corrected(request, article, new, details_of(article), key)


def _begun_on(request: HttpRequest, article: Article) -> Revision:
    """Return the revision that a kept draft was begun on, else the newest: what others changed since is found then."""
    given = request.GET.get("revision", "")
    begun = article.revisions.filter(pk=given).first() if given.isdecimal() and len(given) < _DIGITS else None
    return begun or article.newest


def _block(article: Article, revision: Revision, key: str) -> IngestedParagraph:
    """Return the paragraph *key* of *revision*. Raises Http404."""
    row = get_object_or_404(revision.paragraphs, key=key)
    return as_ingested(article, revision).paragraphs[row.position - 1]


def _again[F: forms.Form](form: F, article: Article, conflict: TextConflict) -> F:
    """Return *form* with what was typed and the reason; sent once more, it is about the text as it is now."""
    newest = article.revisions.order_by("-number").values_list("pk", flat=True)[0]
    form.data = {**form.data.dict(), "revision": str(newest)}  # type: ignore[attr-defined] # a QueryDict
    form.add_error(None, str(conflict))
    return form


def _whole(request: HttpRequest, article: Article, form: StoryTextForm, status: int = 200) -> HttpResponse:
    return render(request, "newsroom/story_text.html", {"article": article, "form": form}, status=status)


def _paragraph(
    request: HttpRequest, article: Article, key: str, form: ParagraphForm, status: int = 200
) -> HttpResponse:
    now = article.newest.paragraphs.filter(key=key).first() if status == 422 else None
    words = article.newest.text[now.start : now.end] if now else ""
    template = "newsroom/paragraph_text.html" + ("#form" if asks_for_part(request) else "")
    context = {"article": article, "key": key, "form": form, "now": words}
    return render(request, template, context, status=status)


def _corrected(
    request: HttpRequest, article: Article, new: Revision | None, former: dict[str, str], key: str = ""
) -> HttpResponse:
    leave_undo(request, article, former, _sentence(article, new, former), new)
    if asks_for_part(request):
        sent = {"form": request.path, "key": ""}
        return trigger_client_event(HttpResponseClientRefresh(), "draft-sent", sent)
    return redirect(f"{article.get_absolute_url()}#{key}" if key else article)


def _sentence(article: Article, new: Revision | None, former: dict[str, str]) -> str:
    if new:
        return "The text is corrected."
    now = details_of(Article.objects.get(pk=article.pk))
    return "Saved. The text reads as it did." if now == former else "What is known of the story is corrected."
