"""What one publication's copy of a story has that another's has not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.compared import compared
from annotations.views.differences import changes_html
from newsroom.access import article_or_404, reader_of
from newsroom.comparison import comparison
from newsroom.models import Article


@require_safe
def compare(request: HttpRequest, slug: str, other: str) -> HttpResponse:
    """Show how the story *other* differs from the story *slug*, both as they are now."""
    article = article_or_404(request, slug)
    carrier = get_object_or_404(
        Article.objects.visible_to(request.user).with_current().exclude(pk=article.pk), slug=other
    )
    found = compared(comparison(article.newest, carrier.newest), reader_of(request))
    shown = changes_html(carrier, found, only_mine=False)
    context = {
        "article": article,
        "carrier": carrier,
        "summary": found.comparison.in_words or "nothing",
        "changes": mark_safe(shown.html),
        "ids": shown.ids,
    }
    return render(request, "annotations/carriers.html", context)
