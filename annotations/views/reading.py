"""The reading page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.citation import citation
from annotations.models import Highlight
from annotations.reading import open_page
from annotations.views.layers import LAYERS, hidden_layers
from annotations.views.panel import panel_groups
from annotations.views.story import story_html
from newsroom.access import article_or_404, asks_for_part


@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a story with its tags, marks and notes; htmx asks for the story alone when a layer is switched."""
    story = article_or_404(request, slug)
    page, hidden = open_page(story, request.user), hidden_layers(request)
    context = {
        "article": story,
        "page": page,
        "story": mark_safe(story_html(page, hidden)),
        "layers": [(layer, layer.name not in hidden) for layer in LAYERS],
        "kinds": Highlight.Kind.choices,
        "citation": citation(story),
        "groups": panel_groups(page.mentions),
    }
    part = "#story" if asks_for_part(request) else ""
    return render(request, f"annotations/reading.html{part}", context)
