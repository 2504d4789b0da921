"""Who speaks in a story: every statement, by its source."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.shares import FILLS, picture
from annotations.sources import Sources, by_voice, sources_of
from newsroom.access import article_or_404, asks_for_part
from newsroom.attributions import attributions_of
from newsroom.statements import statements_of


@require_safe
def sources(request: HttpRequest, slug: str) -> HttpResponse:
    """List every statement of a story by who makes it; htmx gets the part of the panel that says who speaks."""
    article = article_or_404(request, slug)
    statements = statements_of(article.newest.text, attributions_of(article.newest))
    found = sources_of(article.newest.text, statements)
    context = {"article": article, **sources_context(found)}
    if asks_for_part(request):
        return render(request, "annotations/_sources.html", context)
    wishes = [statement for statement in statements if statement.row.stance == "attitude"]
    return render(
        request, "annotations/sources.html", {**context, "said": by_voice(found, statements), "wishes": wishes}
    )


def sources_context(found: Sources) -> dict[str, object]:
    """Return what the panel and the page of sources show of who speaks."""
    return {"sources": found, "picture": picture(found), "fills": FILLS.items()}
