"""Highlights: made from a selection, and opened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from annotations import highlights as marks
from annotations.errors import AnnotationError, NoSuchWords
from annotations.forms import MarkForm, sent_ids
from annotations.models import Highlight
from annotations.views.cards import cards
from annotations.views.changes import refused
from annotations.views.marked import marked
from annotations.views.overlaps import overlaps
from newsroom.access import article_or_404, reader_of
from newsroom.models import Article


@require_http_methods(["GET", "HEAD", "POST"])
def highlights(request: HttpRequest, slug: str) -> HttpResponse:
    """GET opens the highlights named by ``id``, such as those under a click; POST makes one from a selection.

    ``at`` is where the click was (code points), when the words there are a link as well.
    """
    article = article_or_404(request, slug)
    if request.method == "POST":
        return _mark_selection(request, article)
    pks, places = sent_ids(request.GET.getlist("id")), sent_ids(request.GET.getlist("at"))
    rows = Highlight.objects.visible_to(request.user).filter(article=article, pk__in=pks)
    if len(pks) > 1 or places:
        return overlaps(request, article, rows, *places[:1])
    return cards(request, article, rows)


def _mark_selection(request: HttpRequest, article: Article) -> HttpResponse:
    form = MarkForm(request.POST)
    if not form.is_valid():
        return refused(request, article, "Select some words of the story first.")
    try:
        row, new = _mark(request, article, **form.cleaned_data)
    except AnnotationError as error:
        return refused(request, article, str(error))
    return marked(request, article, row, new)


def _mark(
    request: HttpRequest, article: Article, revision: int, start: int, end: int, exact: str, kind: str
) -> tuple[Highlight, bool]:
    """Mark what the browser selected, if this text still reads as the browser saw it."""
    text = article.newest.text
    if revision != article.newest.pk or (exact and text[start:end] != exact):
        raise NoSuchWords("The story changed while it was open here. Reload the page and select the words again.")
    return marks.mark(article.newest, reader_of(request), start, end, kind or Highlight.Kind.PLAIN)
