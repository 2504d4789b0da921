"""The card of a highlight: what it is and what can be done to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from annotations.claim_forms import ClaimForm
from annotations.export.citations.formats import CITATION_FORMATS
from annotations.kinds import choices
from annotations.models import Audience, Highlight
from annotations.views.claim_card import claim_card
from annotations.views.wordings import original, wordings
from newsroom.access import reader_of
from newsroom.models import Article, Paragraph
from newsroom.parts import page_or_part

_ENDS = (
    (
        "Start",
        (("start-earlier", "◂ earlier", "Begin one word earlier"), ("start-later", "later ▸", "Begin one word later")),
    ),
    ("End", (("end-earlier", "◂ earlier", "End one word earlier"), ("end-later", "later ▸", "End one word later"))),
)
_CHOICES = {"audiences": Audience.choices, "ends": _ENDS, "citations": CITATION_FORMATS.values()}
_SHOWN = ("reader", "revision", "article", "appearance__claim", "appearance__speaker__merged_into")


def cards(
    request: HttpRequest,
    article: Article,
    rows: QuerySet[Highlight],
    form: ClaimForm | None = None,
    status: int = 200,
) -> HttpResponse:
    """Answer with the cards of *rows*, as a page or, to htmx, as the part that opens in the margin.

    *form* is what was sent to change a claim, when it was wrong.
    """
    context = _context(request, article, rows, form)
    return page_or_part(request, "annotations/highlights.html", "cards", context, status)


def card_html(request: HttpRequest, row: Highlight) -> str:
    """Return the card of one highlight, for swapping into the margin."""
    context = _context(request, row.article, Highlight.objects.filter(pk=row.pk))
    return render_to_string("annotations/highlights.html#cards", context, request)


def _context(
    request: HttpRequest, article: Article, rows: QuerySet[Highlight], form: ClaimForm | None = None
) -> dict[str, object]:
    shown = list(rows.select_related(*_SHOWN).annotate(key=_first_paragraph()).order_by("span", "pk"))
    opened = _opened(shown)
    found = [_card(request, row, is_open=row == opened, form=form) for row in shown]
    offered = {"kinds": choices(reader_of(request)), **_CHOICES}
    return {"article": article, "cards": found, "editing": form is not None, **offered}


def _card(request: HttpRequest, row: Any, *, is_open: bool, form: ClaimForm | None) -> dict[str, object]:
    claim = claim_card(request, row, form) if is_open and _is_claim(row) else None
    mine = row.reader_id == request.user.pk
    standing = {"wordings": wordings(row), "original": original(row)}
    return {"row": row, "mine": mine, "key": row.key, "open": is_open, "claim": claim, **standing}


def _opened(shown: Sequence[Highlight]) -> Highlight | None:
    """Return the one whose card is open, a claim if there is one: no other claim's evidence and history are fetched."""
    return next(filter(_is_claim, shown), shown[0] if shown else None)


def _is_claim(row: Highlight) -> bool:
    return row.kind == Highlight.Kind.CLAIM


def _first_paragraph() -> Subquery:
    """Return, for a query of highlights, the key of the paragraph in which each begins, or began."""
    begun = Paragraph.objects.filter(revision=OuterRef("revision"), span__startswith__lte=OuterRef("span__startswith"))
    return Subquery(begun.order_by("-position").values("key")[:1])
