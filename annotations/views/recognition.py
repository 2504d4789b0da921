"""How the search for a story's names and statements stands: the open page asks, and fills in when it is done."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from annotations.reading import open_page
from annotations.views.changes import whole_story
from annotations.views.layers import hidden_layers
from annotations.views.panel import panel_context
from annotations.views.proposals import claims_context
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article
from newsroom.naming import recognition
from newsroom.naming.engine import has_model
from newsroom.tasks import recognise_again

_TEMPLATE = "annotations/_recognition.html"


@require_http_methods(["GET", "HEAD", "POST"])
def story_recognition(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer how it stands, with the tags once they are there; a post tries again what went wrong."""
    article = article_or_404(request, slug)
    if request.method == "POST":
        _try_again(request, article)
    if not asks_for_part(request):
        return redirect(article)
    return _state(request, article)


def recognition_context(request: HttpRequest, article: Article) -> dict[str, object]:
    """Return what _recognition.html shows; in one query while a worker is at it, else in none."""
    revision = article.newest
    return {
        "article": article,
        "phase": recognition.phase(revision, timezone.now()),
        "told_why": recognition.is_told_why(reader_of(request), article),
        "problem": revision.recognition_error,
        "has_model": has_model(article.language),
    }


def _try_again(request: HttpRequest, article: Article) -> None:
    if not recognition.is_told_why(reader_of(request), article):
        raise PermissionDenied
    recognise_again(article.newest)
    article.newest.refresh_from_db(fields=["recognition", "recognition_error"])


def _state(request: HttpRequest, article: Article) -> HttpResponse:
    """Answer the state, unless the page has *seen* it: nothing is read aloud twice."""
    context = recognition_context(request, article)
    if request.GET.get("seen") == context["phase"]:
        return HttpResponse(status=204)
    html = render_to_string(_TEMPLATE, {**context, "arrived": True}, request)
    return HttpResponse(html + (_tags(request, article) if context["phase"] == "done" else ""))


def _tags(request: HttpRequest, article: Article) -> str:
    """Return the texts with their tags, and the panel, from which the template selects its lists."""
    page, hidden = open_page(article, reader_of(request)), hidden_layers(request)
    context = {**panel_context(page, hidden), **claims_context(request, page), "phase": "done"}
    panel = render_to_string("annotations/_panel.html", context, request)
    return whole_story(page, hidden) + panel
