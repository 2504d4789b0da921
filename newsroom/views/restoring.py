"""Bringing an older version of a story back, which is a new version too; what undoes a correction posts the same."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.views.decorators.http import require_POST
from django_htmx.http import HttpResponseClientRefresh

from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article, Revision
from newsroom.text_tasks import correct_story, restore_version
from newsroom.views.telling import say
from newsroom.views.text_forms import DetailsForm, details_of


@require_POST
def restore(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Let the story read as in the version *number*, and put the details in place that are sent."""
    article = article_or_404(request, slug)
    revision = get_object_or_404(article.revisions, number=number)
    former = details_of(article)
    new = restore_version(article, revision, reader_of(request), DetailsForm(request.POST).sent())
    said = "again" if new else "already"
    leave_undo(request, article, former, f"The story reads as in version {revision.number} {said}.", new)
    return _whole_page(request, article)


@require_POST
def details(request: HttpRequest, slug: str) -> HttpResponse:
    """Put in place what is sent of what is known of the story beside its text."""
    article = article_or_404(request, slug)
    former = details_of(article)
    correct_story(article, article.newest, reader_of(request), None, DetailsForm(request.POST).sent())
    leave_undo(request, article, former, "What is known of the story is as it was.")
    return _whole_page(request, article)


def leave_undo(
    request: HttpRequest, article: Article, former: dict[str, str], sentence: str, new: Revision | None = None
) -> None:
    """Leave the *sentence* with what takes the change back: the text before *new*, and those *former* details."""
    now = details_of(Article.objects.get(pk=article.pk))
    changed = {name: value for name, value in former.items() if now[name] != value}
    address = reverse("story_details", args=[article.slug]) if changed else ""
    if new:
        address = reverse("revision_restore", args=[article.slug, new.number - 1])
    say(request, sentence, address, **changed)


def _whole_page(request: HttpRequest, article: Article) -> HttpResponse:
    """Bring all of the page up to date: a story says on many places which version it is."""
    return HttpResponseClientRefresh() if asks_for_part(request) else redirect(article)
