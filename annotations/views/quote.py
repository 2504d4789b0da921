"""Marking words of one paragraph by ticking its sentences, or by typing: needs no mouse, no selection and no script."""

from __future__ import annotations

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods

from annotations import highlights as marks
from annotations import notes
from annotations.errors import AnnotationError
from annotations.models import Highlight, Note
from annotations.quote_form import QuoteForm
from annotations.views.marked import marked
from annotations.views.note_form import draft_sent
from newsroom.access import article_or_404, reader_of
from newsroom.models import Article, Paragraph
from newsroom.parts import page_or_part


@require_http_methods(["GET", "HEAD", "POST"])
def quote(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Mark sentences or words of the paragraph *key*, and write a note on them if there is one."""
    article = article_or_404(request, slug)
    paragraph = get_object_or_404(article.newest.paragraphs, key=key)
    form = QuoteForm(request.POST or None, article.newest, _sentences(paragraph))
    if form.is_valid():
        try:
            return _mark(request, article, key, form)
        except AnnotationError as error:
            form.add_error("words", str(error))
    context = {"article": article, "paragraph": paragraph, "form": form}
    return page_or_part(request, "annotations/quote.html", "form", context, 422 if form.is_bound else 200)


def _sentences(paragraph: Paragraph) -> list[tuple[int, int]]:
    """Return the sentences of *paragraph*; all of it where none were found, as in a row of empty cells."""
    return [(start, end) for start, end in paragraph.sentences] or [(paragraph.start, paragraph.end)]


def _mark(request: HttpRequest, article: Article, key: str, form: QuoteForm) -> HttpResponse:
    with transaction.atomic():
        row, new = _chosen(request, article, form)
        note = _note(request, article, key, form, row) if form.cleaned_data["note"] else None
    response = marked(request, article, row, new, note)
    response["HX-Trigger"] = draft_sent(request, request.path)
    return response


def _chosen(request: HttpRequest, article: Article, form: QuoteForm) -> tuple[Highlight, bool]:
    sent, reader = form.cleaned_data, reader_of(request)
    if sent["words"]:
        return marks.mark_quote(article.newest, reader, form.bounds(), sent["words"], sent["kind"])
    return marks.mark(article.newest, reader, *form.bounds(), sent["kind"])


def _note(request: HttpRequest, article: Article, key: str, form: QuoteForm, row: Highlight) -> Note:
    sent = form.cleaned_data
    return notes.write(article, reader_of(request), key, sent["note"], draft_key=sent["draft_key"], highlight=row)
