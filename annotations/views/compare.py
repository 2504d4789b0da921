"""What changed between two versions of a story."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.compared import Compared, compared
from annotations.seen import looked_at, with_seen
from annotations.views.differences import Shown, changes_html
from newsroom.access import reader_of
from newsroom.comparison import comparison
from newsroom.models import Article, Revision

ONLY = "mine"
"""``?only=mine`` leaves out the changes that touch nothing of the reader's and tell nothing else than before."""


@require_safe
def compare(request: HttpRequest, slug: str, old: int, new: int) -> HttpResponse:
    """Show the changes from version *old* to *new*: all of them, or those that matter to the reader."""
    reader = reader_of(request)
    article = get_object_or_404(with_seen(Article.objects.visible_to(reader).with_current(), reader), slug=slug)
    if old >= new:
        return redirect("revision", slug, new) if old == new else redirect("compare", slug, new, old)
    before, after = (_revision(article, number) for number in (old, new))
    found = compared(comparison(before, after), reader)
    if request.method == "GET":
        looked_at(article, reader, before, after)
    return render(request, "annotations/compare.html", _context(article, found, request.GET.get("only") == ONLY))


def _revision(article: Article, number: int) -> Revision:
    return get_object_or_404(article.revisions.select_related("author"), number=number)


def _context(article: Article, found: Compared, only_mine: bool) -> dict[str, object]:
    shown: Shown = changes_html(article, found, only_mine)
    return {
        "article": article,
        "comparison": found.comparison,
        "mattering": len(found.mattering),
        "only_mine": only_mine,
        "changes": mark_safe(shown.html),
        "ids": shown.ids,
        "summary": found.comparison.in_words or "nothing",
        "names_are_missing": not found.comparison.is_recognised,
    }
