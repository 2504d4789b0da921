"""Whether a story's page has changed: a reader asks, the open page waits for the answer; and following a story."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.check_tasks import ask_for_check, follow_story
from newsroom.checking import checks
from newsroom.checking.follows import unfollow
from newsroom.models import Article
from newsroom.views.telling import messages_html, say

_TEMPLATE = "newsroom/_check.html"
_ELEMENT = "page-check"  # its id


@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer how it stands; a post has the page looked at."""
    article = article_or_404(request, slug)
    if request.method == "POST":
        ask_for_check(article, reader_of(request))
    return _state(request, article)


@require_POST
def follow(request: HttpRequest, slug: str) -> HttpResponse:
    """Follow the story, or with ``follow=0`` leave that off."""
    article = article_or_404(request, slug)
    if request.POST.get("follow") == "0":
        unfollow(article, reader_of(request))
        _say_followed(request, article, "You follow this story no more.", undo=1)
    elif follow_story(article, reader_of(request)):
        _say_followed(request, article, "You follow this story: Newsroom looks at its page by itself.", undo=0)
    return _state(request, article)


def _say_followed(request: HttpRequest, article: Article, sentence: str, undo: int) -> None:
    say(request, sentence, reverse("follow", args=[article.slug]), follow=undo)


def check_context(request: HttpRequest, article: Article) -> dict[str, object]:
    """Return what _check.html shows, in one query; none for a story without an address."""
    if not article.canonical_url:
        return {"check": None}
    standing = checks.standing(article, reader_of(request))
    phase = checks.phase(standing, timezone.now()) if standing.pk else "idle"
    return {"article": article, "check": standing, "check_phase": phase}


def _state(request: HttpRequest, article: Article) -> HttpResponse:
    """Answer the state, unless the page has *seen* it: nothing is read aloud twice."""
    if not asks_for_part(request):
        return redirect(f"{article.get_absolute_url()}#page-check")
    context = check_context(request, article)
    if request.method != "POST" and request.GET.get("seen") == context.get("check_phase"):
        return HttpResponse(status=204)
    if request.method == "POST":
        context["oob"] = request.headers.get("HX-Target") != _ELEMENT  # from the message, which is elsewhere
    html = render_to_string(_TEMPLATE, context, request)
    return HttpResponse(html + messages_html(request) if request.method == "POST" else html)
