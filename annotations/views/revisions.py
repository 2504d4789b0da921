"""A story's history, and its older versions to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from annotations.reading import ReadingPage, open_page
from annotations.reports import Report, reports
from annotations.views.layers import hidden_layers
from annotations.views.margin import marks_by_paragraph
from annotations.views.story import woven
from annotations.weave.blocks import blocks
from newsroom.access import article_or_404, reader_of
from newsroom.comparison import said
from newsroom.models import Article, Revision
from newsroom.text.differences import Counts


@dataclass(frozen=True)
class Version:
    """A line of the history: a revision, the one before it if there is one, and what it made of the reader's marks."""

    revision: Revision
    before: Revision | None
    report: Report | None

    @property
    def changes(self) -> str:
        """Say how much it changed."""
        if self.before is None:
            return ""
        other_headline = self.revision.headline != self.before.headline
        return said(Counts(**self.revision.changes), other_headline) or "no words changed"


class PairForm(forms.Form):
    """Any two versions, by their numbers."""

    old = forms.IntegerField()
    new = forms.IntegerField()

    def __init__(self, data: QueryDict | None, numbers: Sequence[int]) -> None:
        super().__init__(data)
        self.numbers = numbers

    def clean(self) -> dict[str, int]:
        pair = super().clean() or {}
        if not {pair.get("old"), pair.get("new")} <= set(self.numbers):
            raise forms.ValidationError("Choose two versions that this story has.")
        if pair["old"] == pair["new"]:
            raise forms.ValidationError("Choose two different versions to compare.")
        return pair


@require_safe
def revisions(request: HttpRequest, slug: str) -> HttpResponse:
    """List a story's versions, newest first; ``?old=1&new=3`` leads to what changed between those two."""
    article = article_or_404(request, slug)
    rows = list(article.revisions.select_related("author").defer("text", "page").order_by("number"))
    form = PairForm(request.GET if {"old", "new"} & set(request.GET) else None, [row.number for row in rows])
    if form.is_valid():
        old, new = sorted((form.cleaned_data["old"], form.cleaned_data["new"]))
        return redirect("compare", slug, old, new)
    versions = list(_versions(rows, reports(article, reader_of(request))))[::-1]
    context = {"article": article, "versions": versions, "form": form}
    return render(request, "annotations/revisions.html", context, status=422 if form.is_bound else 200)


def _versions(rows: Sequence[Revision], by_number: dict[int, Report]) -> Iterator[Version]:
    for before, row in zip([None, *rows], rows, strict=False):
        yield Version(row, before, by_number.get(row.number))


@require_safe
def revision(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Show an older version with its tags and the marks where they stood; the newest is the story's own page."""
    article = article_or_404(request, slug)
    older = get_object_or_404(article.revisions.select_related("author"), number=number)
    if older.pk == article.newest.pk:
        return redirect(article)
    page = open_page(article, reader_of(request), revision=older)
    context = {"article": as_it_was(article, older), "page": page, "story": _story(page, hidden_layers(request))}
    return render(request, "annotations/revision.html", context)


def as_it_was(article: Article, older: Revision) -> Article:
    """Return *article*, which is not to be saved, with the headline and standfirst of *older*."""
    article.headline, article.standfirst = older.headline, older.standfirst
    return article


def _story(page: ReadingPage, hidden: frozenset[str]) -> str:
    """Return the story with margins to read: nothing in them marks or writes."""
    return mark_safe("".join(blocks(page.paragraphs, woven(page, hidden), marks_by_paragraph(page, hidden))))
