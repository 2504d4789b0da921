"""The card of a highlight: what it is and what can be done to it."""

from __future__ import annotations

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from annotations.models import Audience, Highlight
from newsroom.access import asks_for_part
from newsroom.models import Article, Paragraph

_ENDS = (
    (
        "Start",
        (("start-earlier", "◂ earlier", "Begin one word earlier"), ("start-later", "later ▸", "Begin one word later")),
    ),
    ("End", (("end-earlier", "◂ earlier", "End one word earlier"), ("end-later", "later ▸", "End one word later"))),
)


def cards(request: HttpRequest, article: Article, rows: QuerySet[Highlight]) -> HttpResponse:
    """Answer with the cards of *rows*, as a page or, to htmx, as the part that opens in the margin."""
    context = _context(request, article, rows)
    part = "#cards" if asks_for_part(request) else ""
    return render(request, f"annotations/highlights.html{part}", context)


def card_html(request: HttpRequest, row: Highlight) -> str:
    """Return the card of one highlight, for swapping into the margin."""
    context = _context(request, row.article, Highlight.objects.filter(pk=row.pk))
    return render_to_string("annotations/highlights.html#cards", context, request)


def _context(request: HttpRequest, article: Article, rows: QuerySet[Highlight]) -> dict[str, object]:
    shown = rows.select_related("reader").annotate(key=_first_paragraph()).order_by("span", "pk")
    return {
        "article": article,
        "cards": [{"row": row, "mine": row.reader_id == request.user.pk, "key": row.key} for row in shown],
        "kinds": Highlight.Kind.choices,
        "audiences": Audience.choices,
        "ends": _ENDS,
    }


def _first_paragraph() -> Subquery:
    """Return, for a query of highlights, the key of the paragraph in which each begins."""
    begun = Paragraph.objects.filter(
        revision=OuterRef("article__current"), span__startswith__lte=OuterRef("span__startswith")
    )
    return Subquery(begun.order_by("-position").values("key")[:1])
