"""A page that was kept apart: the reader sees what would be lost and what would come, and decides."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRefresh

from newsroom.access import article_or_404, asks_for_part
from newsroom.articles import digest_of, text_of
from newsroom.check_tasks import take_held
from newsroom.checking import held as held_apart
from newsroom.errors import NewsroomError, NothingHeld
from newsroom.ingest import IngestedArticle
from newsroom.models import Article
from newsroom.stored_stories import as_ingested
from newsroom.views.telling import say


@require_http_methods(["GET", "HEAD", "POST"])
def held(request: HttpRequest, slug: str) -> HttpResponse:
    article = article_or_404(request, slug)
    try:
        return _decide(request, article) if request.method == "POST" else _show(request, article)
    except NothingHeld as error:
        messages.info(request, str(error))
    except NewsroomError as error:
        messages.error(request, str(error))
    return _whole_page(request, article)


def _decide(request: HttpRequest, article: Article) -> HttpResponse:
    decide = {"take": _take, "keep": _keep_again}.get(request.POST.get("decision", ""), _drop)
    decide(request, article, request.POST.get("seen", ""))
    return _whole_page(request, article)


def _take(request: HttpRequest, article: Article, seen: str) -> None:
    new = take_held(article, seen)
    former = reverse("revision_restore", args=[article.slug, new.number - 1]) if new else ""
    say(request, "What the page had is the newest version now. The former one is in the story’s history.", former)


def _drop(request: HttpRequest, article: Article, seen: str) -> None:
    held_apart.drop(article, seen)
    address = reverse("held", args=[article.slug])
    say(request, "The story stays as it is. The same text is not kept again.", address, decision="keep", seen=seen)


def _keep_again(request: HttpRequest, article: Article, seen: str) -> None:
    held_apart.keep_again(article, seen)
    address = reverse("held", args=[article.slug])
    say(request, "What the page had is kept apart again.", address, decision="drop", seen=seen)


def _whole_page(request: HttpRequest, article: Article) -> HttpResponse:
    return HttpResponseClientRefresh() if asks_for_part(request) else redirect(article)


def _show(request: HttpRequest, article: Article) -> HttpResponse:
    here, there = as_ingested(article, article.newest), held_apart.held_text(article)
    context = {
        "article": article,
        "there": there,
        "seen": digest_of(text_of(there)),
        "lost": _only_in(here, there),
        "come": _only_in(there, here),
        "words_here": len(text_of(here).split()),
        "words_there": len(text_of(there).split()),
    }
    return render(request, "newsroom/held.html", context)


def _only_in(one: IngestedArticle, other: IngestedArticle) -> list[str]:
    """Return the paragraphs of *one* that *other* has not."""
    there = {block.text for block in other.paragraphs}
    return [block.text for block in one.paragraphs if block.text not in there]
