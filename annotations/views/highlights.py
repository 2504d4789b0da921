"""Highlights: made from a selection or from words typed, and opened."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_http_methods

from annotations import highlights as marks
from annotations.errors import AnnotationError, NoSuchWords
from annotations.forms import MarkForm, QuoteForm, sent_ids
from annotations.kinds import in_a_sentence, label_of
from annotations.models import Highlight
from annotations.reading import keys_touched
from annotations.views.addresses import of_row
from annotations.views.cards import cards
from annotations.views.changes import changed, refused, say
from annotations.views.claims_changed import claims_changed
from annotations.views.overlaps import overlaps
from newsroom.access import article_or_404, asks_for_part, reader_of
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
    return _marked(request, article, row, new)


def _mark(
    request: HttpRequest, article: Article, revision: int, start: int, end: int, exact: str, kind: str
) -> tuple[Highlight, bool]:
    """Mark what the browser selected, if this text still reads as the browser saw it."""
    text = article.newest.text
    if revision != article.newest.pk or (exact and text[start:end] != exact):
        raise NoSuchWords("The story changed while it was open here. Reload the page and select the words again.")
    return marks.mark(article.newest, reader_of(request), start, end, kind or Highlight.Kind.PLAIN)


@require_http_methods(["GET", "HEAD", "POST"])
def quote(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Mark words that are typed or pasted, within the paragraph *key*: needs no selection and no script."""
    article = article_or_404(request, slug)
    paragraph = get_object_or_404(article.newest.paragraphs, key=key)
    bounds = (paragraph.start, paragraph.end)
    form = QuoteForm(request.POST or None, initial={"words": article.newest.text[slice(*bounds)]})
    if form.is_valid():
        try:
            row = marks.mark_quote(article.newest, reader_of(request), bounds, **form.cleaned_data)
            return _marked(request, article, row, new=True)
        except AnnotationError as error:
            form.add_error("words", str(error))
    context = {"article": article, "paragraph": paragraph, "form": form}
    part = "#form" if asks_for_part(request) else ""
    return render(request, f"annotations/quote.html{part}", context, status=422 if form.is_bound else 200)


def _marked(request: HttpRequest, article: Article, row: Highlight, new: bool) -> HttpResponse:
    kind = in_a_sentence(label_of(row.kind, reader_of(request)))
    if new:
        say(request, f"Marked as {kind}.", undo=of_row("highlight_delete")(row.pk))
    else:
        say(request, f"You had marked these words as {kind} already.")
    keys = keys_touched(article.newest, row.start, row.end)
    if row.kind != Highlight.Kind.CLAIM:
        return changed(request, article, keys)
    made = {"slot": f"slot-{keys[0]}", "address": row.get_absolute_url()}  # where its card opens (static/js/claims.js)
    return claims_changed(changed(request, article, keys), {"claim-made": made})
