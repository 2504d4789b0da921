"""Adding stories: the form, and where what was given goes on."""

from __future__ import annotations

from typing import cast
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from newsroom.access import asks_for_part, reader_of
from newsroom.articles import story_at
from newsroom.batch_tasks import begin_batch, begin_batch_of
from newsroom.check_tasks import ask_for_check
from newsroom.ingest.article import Source
from newsroom.ingest.several import SeveralKind
from newsroom.ingest.sniff import Kind
from newsroom.models import Article
from newsroom.tasks import begin_import
from newsroom.views.forms import AddForm
from newsroom.views.given import Whole

_HERE = "That story is in the library already: here it is. Newsroom is looking at its page for changes."
_HERE_WITHOUT_PAGE = "That story is in the library already: here it is."
_FOLLOWED: dict[Kind, str] = {
    "feed": "That is a feed. Give its address here to follow it.",
    "opml": "That is a list of feeds. Choose it here to follow those that you want.",
}


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Show the form, filled in with the ``address`` that a link to it may name; take what is given in it."""
    if request.method != "POST":
        form = AddForm(initial={"story": request.GET.get("address", "")[:2000]})
        return render(request, "newsroom/add.html", {"form": form})
    form = AddForm(request.POST, request.FILES)
    if not form.is_valid():
        return _refused(request, form)
    address = _begin(request, form)
    return HttpResponseClientRedirect(address) if asks_for_part(request) else redirect(address)


def _refused(request: HttpRequest, form: AddForm) -> HttpResponse:
    """Answer a form that is not right: to htmx its errors alone, so that even a chosen file stays where it is."""
    template = "newsroom/_add_errors.html" if asks_for_part(request) else "newsroom/add.html"
    return render(request, template, {"form": form}, status=422)


def _begin(request: HttpRequest, form: AddForm) -> str:
    """Let what was given come in, and return the address where the reader sees it do so."""
    key, given, reader = form.cleaned_data["key"] or uuid4(), form.given(), reader_of(request)
    if len(given) > 1:
        parts = [part for part in given if not isinstance(part, Whole)]
        return begin_batch_of(key, reader, parts).get_absolute_url()
    [alone] = given
    if isinstance(alone, Source):
        return begin_one(request, key, alone, form.cleaned_data["look_first"])
    return begin_whole(request, key, cast(Whole, alone))


def begin_one(request: HttpRequest, key: UUID, source: Source, look_first: bool = False) -> str:
    """Bring in one story, unless it is here, and return the address where the reader sees that."""
    if source.kind == "url" and (article := story_at(source.url)):
        return _opened(request, article)
    return begin_import(key, reader_of(request), source, look_first).get_absolute_url()


def begin_whole(request: HttpRequest, key: UUID, whole: Whole) -> str:
    """Bring in all that *whole* holds, or offer to follow it, and return the address where the reader sees that."""
    if whole.kind in _FOLLOWED:
        messages.info(request, _FOLLOWED[whole.kind])
        return reverse("feeds")
    kind = cast(SeveralKind, whole.kind)
    return begin_batch(key, reader_of(request), kind, whole.data, whole.name).get_absolute_url()


def _opened(request: HttpRequest, article: Article) -> str:
    """Open a story that is here at once; whether its page has changed comes while it is read."""
    ask_for_check(article, reader_of(request))
    messages.info(request, _HERE if article.canonical_url else _HERE_WITHOUT_PAGE)
    return article.get_absolute_url()
