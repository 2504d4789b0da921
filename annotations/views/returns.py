"""Bringing a copy back, and the page that shows beside the story's words what it suggests."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from annotations.models import Suggestion
from annotations.move_forms import PlaceForm
from annotations.return_forms import ReturnForm
from annotations.returns.bring_back import Brought, bring_back
from annotations.returns.suggestions.putting import put as put_on
from annotations.views.suggestion_pages import PER_PAGE, returned_page
from annotations.views.undoing import undoable
from newsroom.access import article_or_404, reader_of
from newsroom.errors import NewsroomError
from newsroom.models import Article


@require_http_methods(["GET", "HEAD", "POST"])
def bring(request: HttpRequest, slug: str = "") -> HttpResponse:
    """Take a file that comes back: for the story *slug*, or for the one that it names."""
    article = article_or_404(request, slug) if slug else None
    form = ReturnForm(request.POST, request.FILES) if request.method == "POST" else ReturnForm()
    if form.is_valid():
        try:
            return _brought(request, _bring(request, form, article))
        except NewsroomError as error:
            form.add_error("file", str(error))
    context = {"form": form, "article": article}
    return render(request, "annotations/bring_back.html", context, status=422 if form.is_bound else 200)


@require_safe
def returned(request: HttpRequest, slug: str) -> HttpResponse:
    """Show what returned copies of the story suggest, what was accepted, and what was dropped."""
    article = article_or_404(request, slug)
    page = returned_page(article, reader_of(request), request.GET.get("page", "1"))
    return render(request, "annotations/returned.html", {"article": article, "page": page, "per_page": PER_PAGE})


@require_http_methods(["GET", "HEAD", "POST"])
def put(request: HttpRequest, pk: int) -> HttpResponse:
    """Put a suggestion whose words were not found on words of the story, typed or copied from it."""
    own = Suggestion.objects.filter(reader=reader_of(request), act__in=Suggestion.ADDING)
    row = get_object_or_404(own.filter(state=Suggestion.State.OPEN).select_related("article__current"), pk=pk)
    form = PlaceForm(request.POST or None, text=row.article.newest.text, initial={"words": row.exact})
    if form.is_valid():
        put_on(row, row.article, *form.cleaned_data["place"])
        messages.success(request, "It has a place now. Accept it to keep it there.")
        return HttpResponseRedirect(f"{reverse('returned', args=[row.article.slug])}#s{row.pk}")
    context = {"row": row, "article": row.article, "form": form}
    return render(request, "annotations/returned_put.html", context, status=422 if form.is_bound else 200)


def _bring(request: HttpRequest, form: ReturnForm, article: Article | None) -> Brought:
    sent = form.cleaned_data
    return bring_back(sent["file"], form.name, reader_of(request), article, sent["author"])


def _brought(request: HttpRequest, brought: Brought) -> HttpResponse:
    """Say what came of the file, and lead to where that can be seen."""
    for sentence in brought.said:
        messages.info(request, sentence)
    if brought.done and brought.done.count and brought.copy:
        taken = f"{brought.done.count} annotation{'' if brought.done.count == 1 else 's'} added to the story."
        undoable(request, taken, "returned_undo", brought.copy.pk, batch=brought.done.batch)
    if brought.copy:
        return redirect("returned", brought.article.slug)
    return redirect(brought.article)
