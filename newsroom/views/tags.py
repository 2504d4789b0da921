"""Tagging words that a reader selected in a story."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh

from newsroom import corrections
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.errors import CorrectionError
from newsroom.models import Article, Entity, Revision
from newsroom.naming.reader_tags import selected_words
from newsroom.views.correcting import leave_undo
from newsroom.views.entity import entity_or_404
from newsroom.views.entity_forms import TagForm, same_as_choices


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    article = article_or_404(request, slug)
    if request.method != "POST":
        return _form(request, article, TagForm(initial=request.GET.dict()))
    form = TagForm(request.POST)
    if not form.is_valid():
        return _form(request, article, form, status=422)
    return _tag(request, article, form)


def _tag(request: HttpRequest, article: Article, form: TagForm) -> HttpResponse:
    said = form.cleaned_data
    revision = get_object_or_404(article.revisions, pk=said["revision"])
    known = entity_or_404(said["same_as"]) if said["same_as"] else None
    try:
        correction = corrections.tag(
            article, revision, said["start"], said["end"], said["kind"], reader_of(request), known
        )
    except CorrectionError as error:
        form.add_error(None, str(error))
        return _form(request, article, form, status=422)
    leave_undo(request, correction, f"{correction.entity.name} is tagged now, in every story.", article)
    return HttpResponseClientRefresh() if asks_for_part(request) else redirect(_place(article, revision, said["start"]))


def _place(article: Article, revision: Revision, start: int) -> str:
    paragraph = revision.paragraphs.filter(span__contains=start).first()
    return f"{article.get_absolute_url()}#{paragraph.key}" if paragraph else article.get_absolute_url()


def _form(request: HttpRequest, article: Article, form: TagForm, status: int = 200) -> HttpResponse:
    words, problem = _words(request, article)
    name = request.GET.get("q", "").strip() or words
    context = {
        "article": article,
        "problem": problem,
        "form": form,
        "words": words,
        "query": request.GET.get("q", ""),
        "same": same_as_choices("", name) if name else [],
        "kinds": Entity.Kind.choices,
    }
    template = "newsroom/_tag_form.html" if asks_for_part(request) else "newsroom/tag.html"
    return render(request, template, context, status=status)


def _words(request: HttpRequest, article: Article) -> tuple[str, str]:
    """Return the selected words, and why they cannot be a name. Raises Http404 for numbers that select nothing."""
    sent = request.POST if request.method == "POST" else request.GET
    try:
        revision, start, end = (int(sent.get(name, "")) for name in ("revision", "start", "end"))
    except ValueError as error:
        raise Http404 from error
    text = get_object_or_404(article.revisions, pk=revision)
    try:
        start, end = selected_words(text, start, end)
    except CorrectionError as problem:
        return "", str(problem)
    return text.text[start:end], ""
