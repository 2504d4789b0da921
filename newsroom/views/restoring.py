"""Bringing an older version of a story back, which is a new version too."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.views.decorators.http import require_POST

from newsroom.access import article_or_404, reader_of
from newsroom.models import Article, Revision
from newsroom.text_tasks import restore_version


@require_POST
def restore(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    article = article_or_404(request, slug)
    revision = get_object_or_404(article.revisions, number=number)
    new = restore_version(article, revision, reader_of(request))
    messages.success(request, _sentence(request, article, revision, new))
    return redirect(article)


def _sentence(request: HttpRequest, article: Article, revision: Revision, new: Revision | None) -> str:
    if new is None:
        return f"The story reads as in version {revision.number} already."
    said = f"The story reads as in version {revision.number} again."
    context = {"article": article, "number": new.number - 1, "sentence": said}
    return render_to_string("newsroom/_restore.html", context, request)
