"""Merging and splitting marks. Only their maker does that."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST, require_safe

from annotations import reshaping
from annotations.access import Audience
from annotations.errors import AnnotationError
from annotations.forms import SeenForm, SplitForm, sent_ids
from annotations.models import Highlight, Reshaping
from annotations.placing import REVISED
from annotations.reading import keys_touched
from annotations.reshaping.merging import meeting
from annotations.reshaping.places import sentence_places, word_places
from annotations.views.addresses import of_row
from annotations.views.cards import card_html
from annotations.views.changes import changed, refused, say
from annotations.views.claims_changed import claims_changed
from newsroom.access import article_or_404, reader_of
from newsroom.models import Article
from newsroom.models.ranged import span
from newsroom.parts import page_or_part

_NARROWED = " It is for you alone now, as one of them was."


@require_safe
def reshape(request: HttpRequest, pk: int) -> HttpResponse:
    """Offer the places to split one's own mark at, and the marks that it can be merged with."""
    row = _own(request, pk)
    bounds, text = (row.start, row.end), row.revision.text
    paragraphs = row.revision.paragraphs.filter(span__overlap=span(*bounds)).order_by("position")
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph.sentences]
    context = {
        "article": row.article,
        "row": row,
        "sentences": sentence_places(text, bounds, sentences),
        "words": word_places(text, bounds),
        "meeting": meeting(row),
    }
    return page_or_part(request, "annotations/reshape.html", "form", context)


@require_POST
def split(request: HttpRequest, pk: int) -> HttpResponse:
    """Make the mark two; its first part stays open."""
    row, form = _own(request, pk), SplitForm(request.POST)
    if not form.is_valid():
        return refused(request, row.article, "Say where the second part begins.")
    if form.is_outdated(row.article):
        return refused(request, row.article, REVISED)
    return _reshape(request, row.article, lambda: reshaping.split(pk, form.cleaned_data["at"], reader_of(request)))


@require_POST
def merge(request: HttpRequest, slug: str) -> HttpResponse:
    """Make the marks named by ``id`` one, which stays open."""
    article, form = article_or_404(request, slug), SeenForm(request.POST)
    if not form.is_valid() or form.is_outdated(article):
        return refused(request, article, REVISED)
    pks = sent_ids(request.POST.getlist("id"))
    return _reshape(request, article, lambda: reshaping.merge(pks, reader_of(request)))


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Bring the marks back to what they were."""
    made = get_object_or_404(Reshaping.objects.select_related("kept__article__current"), pk=pk, reader=request.user)
    article = made.kept.article
    try:
        rows = reshaping.undo(made, reader_of(request))
    except AnnotationError as error:
        return refused(request, article, str(error))
    say(request, "The marks are as they were.")
    return claims_changed(changed(request, article, _keys(rows)))


def _reshape(request: HttpRequest, article: Article, act: Callable[[], Reshaping]) -> HttpResponse:
    try:
        made = act()
    except AnnotationError as error:
        return refused(request, article, str(error))
    kept = Highlight.objects.select_related("article__current", "revision", "reader").get(pk=made.kept_id)
    say(request, _sentence(made, kept), undo=of_row("reshaping_undo")(made.pk))
    rows = [kept, *Highlight.objects.filter(pk__in=made.others).select_related("revision")]
    return claims_changed(changed(request, article, _keys(rows), card_html(request, kept)))


def _sentence(made: Reshaping, kept: Highlight) -> str:
    """Say what was done, and to whom it matters."""
    if made.kind == Reshaping.Kind.SPLIT:
        return f"Split in two. The first part reads: “{kept.exact}”."
    narrowed = kept.audience == Audience.ME and Audience.EVERYONE in made.before["audiences"]
    return f"Merged into one mark: “{kept.exact}”.{_NARROWED if narrowed else ''}"


def _keys(rows: Iterable[Highlight]) -> list[str]:
    """Return the keys of the paragraphs that *rows* touch, each once."""
    return list(dict.fromkeys(key for row in rows for key in keys_touched(row.revision, row.start, row.end)))


def _own(request: HttpRequest, pk: int) -> Highlight:
    own = Highlight.objects.filter(reader=reader_of(request), deleted_at=None)
    return get_object_or_404(own.select_related("article__current", "revision", "reader"), pk=pk)
