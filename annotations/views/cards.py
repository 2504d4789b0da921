"""The card of a highlight: what it is and what can be done to it."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from annotations.models import Audience, Highlight
from newsroom.access import asks_for_part
from newsroom.models import Article

_ENDS = (
    (
        "Start",
        (("start-earlier", "◂ earlier", "Begin one word earlier"), ("start-later", "later ▸", "Begin one word later")),
    ),
    ("End", (("end-earlier", "◂ earlier", "End one word earlier"), ("end-later", "later ▸", "End one word later"))),
)


def cards(request: HttpRequest, article: Article, rows: QuerySet[Highlight]) -> HttpResponse:
    """Answer with the cards of *rows*, as a page or, to htmx, as the part that opens in the margin."""
    context = _context(request, article, list(rows.select_related("reader").order_by("span", "pk")))
    part = "#cards" if asks_for_part(request) else ""
    return render(request, f"annotations/highlights.html{part}", context)


def card_html(request: HttpRequest, row: Highlight) -> str:
    """Return the card of one highlight, for swapping into the margin."""
    return render_to_string("annotations/highlights.html#cards", _context(request, row.article, [row]), request)


def _context(request: HttpRequest, article: Article, rows: list[Highlight]) -> dict[str, object]:
    return {
        "article": article,
        "cards": [{"row": row, "mine": row.reader_id == request.user.pk, "key": _key(article, row)} for row in rows],
        "kinds": Highlight.Kind.choices,
        "audiences": Audience.choices,
        "ends": _ENDS,
    }


def _key(article: Article, row: Highlight) -> str:
    first = article.newest.paragraphs.filter(span__contains=row.start).values_list("key", flat=True)
    return str(first.first() or "")
