"""The reading page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.beside import beside
from annotations.citation import citation
from annotations.kinds import choices, kinds_for
from annotations.reading import ReadingPage, open_page
from annotations.views.changed import opened_context, story_to_read
from annotations.views.changes import whole_story
from annotations.views.layers import hidden_layers
from annotations.views.live import live_context
from annotations.views.lost import lost_context
from annotations.views.opened import Opened, opened_card
from annotations.views.panel import panel_context
from annotations.views.proposals import claims_context
from annotations.views.recognition import recognition_context
from annotations.views.story import story_html
from newsroom.access import asks_for_part, reader_of
from newsroom.models import Reader
from newsroom.views.checks import check_context


@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a story with its tags, marks and notes; htmx asks for its texts and marks when a layer is switched."""
    story = story_to_read(reader_of(request), slug)
    # Asked first: what is done by now is on the page then.
    recognised = recognition_context(request, story) | live_context(story)
    page, hidden = open_page(story, reader_of(request)), hidden_layers(request)
    if asks_for_part(request):
        return HttpResponse(whole_story(page, hidden))
    opened = opened_card(request, page)
    context = _context(page, hidden, opened) | claims_context(request, page) | recognised | _kinds(reader_of(request))
    context |= opened_context(request, story) | check_context(request, story)
    context |= beside(story, reader_of(request))
    return render(request, "annotations/reading.html", context)


def _kinds(reader: Reader) -> dict[str, object]:
    return {"kinds": choices(reader), "legend": kinds_for(reader).values()}


def _context(page: ReadingPage, hidden: frozenset[str], opened: Opened) -> dict[str, object]:
    return {
        **panel_context(page, hidden),
        "page": page,
        **lost_context(page, opened),
        "story": mark_safe(opened.put_into(story_html(page, hidden))),
        "citation": citation(page.article),
    }
