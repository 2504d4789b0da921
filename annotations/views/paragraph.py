"""What can be done with one paragraph: the tools of its margin in full, for where there is no room for them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from annotations.models import Highlight
from newsroom.access import article_or_404
from newsroom.models.ranged import span
from newsroom.parts import page_or_part


@require_safe
def paragraph(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Offer to note, mark, link and correct the paragraph *key*, and to open the marks in it."""
    article = article_or_404(request, slug)
    row = get_object_or_404(article.newest.paragraphs, key=key)
    marks = Highlight.objects.visible_to(request.user).filter(
        revision=article.newest, span__overlap=span(row.start, row.end)
    )
    marks = marks.exclude(state=Highlight.State.ORPHAN).order_by("span", "pk")
    context = {"article": article, "paragraph": row, "marks": list(marks.values_list("pk", flat=True))}
    return page_or_part(request, "annotations/paragraph.html", "actions", context)
