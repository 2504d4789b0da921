"""The reading page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.citation import citation
from annotations.models import Highlight
from annotations.reading import ReadingPage, open_page
from annotations.views.changes import swapped_texts
from annotations.views.layers import LAYERS, hidden_layers
from annotations.views.panel import panel_groups
from annotations.views.story import story_html
from newsroom.access import article_or_404, asks_for_part, reader_of


@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a story with its tags, marks and notes; htmx asks for its texts alone when a layer is switched."""
    story = article_or_404(request, slug)
    page, hidden = open_page(story, reader_of(request)), hidden_layers(request)
    if asks_for_part(request):
        return HttpResponse(swapped_texts(page, hidden))
    return render(request, "annotations/reading.html", _context(page, hidden))


def _context(page: ReadingPage, hidden: frozenset[str]) -> dict[str, object]:
    return {
        "article": page.article,
        "page": page,
        "story": mark_safe(story_html(page, hidden)),
        "layers": [(layer, layer.name not in hidden) for layer in LAYERS],
        "kinds": Highlight.Kind.choices,
        "citation": citation(page.article),
        "groups": panel_groups(page.mentions),
    }
