"""The family of a story: who else carries it, what may be the same story, and what readers decided."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.families import decide, family_of, undecide
from newsroom.models import Article
from newsroom.views.telling import say

_SAID = {
    "same": "“{}” is the same story.",
    "other": "“{}” is another story.",
    "open": "Whether “{}” is the same story is open again.",
}
_LONGEST = 80  # code points of a headline in a sentence


@require_http_methods(["GET", "HEAD", "POST"])
def family(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the carriers of a story; a post decides whether the story *other* is one with it."""
    article = article_or_404(request, slug)
    if request.method != "POST":
        return render(request, "newsroom/family.html", {"article": article, "family": family_of(article)})
    others = Article.objects.visible_to(request.user).exclude(pk=article.pk)
    other = get_object_or_404(others, slug=request.POST.get("other", ""))
    _decide(request, article, other, request.POST.get("decision", ""))
    here = reverse("family", args=[article.slug])
    return HttpResponseClientRedirect(here) if asks_for_part(request) else redirect(here)


def _decide(request: HttpRequest, article: Article, other: Article, decision: str) -> None:
    if decision in ("same", "other"):
        decide(article, other, decision == "same", reader_of(request))
    elif decision == "open":
        undecide(article, other)
    else:
        return
    headline = other.headline if len(other.headline) <= _LONGEST else f"{other.headline[:_LONGEST]}…"
    former = {"same": "open", "other": "same", "open": "same"}[decision]
    say(request, _SAID[decision].format(headline), request.path, other=other.slug, decision=former)
