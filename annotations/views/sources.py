"""Who speaks in a story: every statement, by its source."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from annotations.shares import FILLS, picture
from annotations.sources import Sources, by_voice, sources_of
from annotations.views.voice_rows import voice_rows
from newsroom.access import article_or_404, asks_for_part
from newsroom.models import Article
from newsroom.naming.attributions import attributions_of
from newsroom.naming.statements import statements_of

_FIRST = 5  # voices that the panel shows unfolded


@require_safe
def sources(request: HttpRequest, slug: str) -> HttpResponse:
    """List every statement of a story by who makes it; htmx gets the part of the panel that says who speaks."""
    article = article_or_404(request, slug)
    statements = statements_of(article.newest.text, attributions_of(article.newest))
    found = sources_of(article.newest.text, statements)
    is_part = asks_for_part(request)
    context = {"article": article, **sources_context(found, article, alone=not is_part)}
    if is_part:
        return render(request, "annotations/_sources.html", context)
    wishes = [statement for statement in statements if statement.row.stance == "attitude"]
    return render(
        request, "annotations/sources.html", {**context, "said": by_voice(found, statements), "wishes": wishes}
    )


def sources_context(found: Sources, article: Article, alone: bool = False) -> dict[str, object]:
    """Return what the panel shows of who speaks, the busiest first; *alone*, on a page of its own, with all of them."""
    drawn, story = picture(found), article.get_absolute_url()
    first = drawn.voices if alone else drawn.voices[:_FIRST]
    others = drawn.voices[len(first) :]
    return {
        "sources": found,
        "picture": drawn,
        "fills": FILLS.items(),
        "voices": voice_rows(first, story),
        "others": voice_rows(others, story),
        "others_number": len(others),
    }
