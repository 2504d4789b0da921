"""The first line of a view: who asks, and what they ask for if they may see it."""

from __future__ import annotations

from typing import cast

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from newsroom.models import Article, Reader


def reader_of(request: HttpRequest) -> Reader:
    """Return who is signed in; LoginRequiredMiddleware lets nobody else reach a view."""
    return cast(Reader, request.user)


def article_or_404(request: HttpRequest, slug: str) -> Article:
    """Return the story *slug* with its current revision, or raise Http404 when this reader may not see it."""
    return get_object_or_404(Article.objects.visible_to(request.user).with_current(), slug=slug)


def asks_for_part(request: HttpRequest) -> bool:
    """Return whether htmx asks, and so wants a part of a page."""
    return bool(getattr(request, "htmx", False))
