"""The formats and the copies of a story for other programs: JSON about them, and the same files as the page gives.

A program is signed in by the same session as a browser. Whatever goes wrong is answered as ``{"error": sentence}``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from annotations.export.choices import options_from
from annotations.export.errors import ExportError, NothingToWrite
from annotations.export.filename import filename
from annotations.export.formats import FORMATS, Format
from annotations.export.write import write_copy
from annotations.views.downloads import file_headers
from annotations.views.export_choices import site_of
from newsroom.access import reader_of
from newsroom.models import Article

Answer = Callable[..., HttpResponse]

_TOLD = ("name", "group", "label", "hint", "leaves_out", "media_type", "extension")


def _for_programs(view: Answer) -> Answer:
    """Answer who is not signed in, or asks for another thing than to read, in JSON instead of a page."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return _error(401, "Sign in first: copies are for this server’s readers.")
        if request.method not in ("GET", "HEAD"):
            return _error(405, "Copies can only be read here.", {"Allow": "GET, HEAD"})
        return view(request, *args, **kwargs)

    return login_not_required(csrf_exempt(answer))  # which changes nothing, so needs no token to say that it does not


@_for_programs
def formats(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the table of formats, each with the address of the story's copy in it."""
    article = _story(request, slug)
    if article is None:
        return _no_story(slug)
    return JsonResponse({"formats": [_told(request, article, format_) for format_ in FORMATS.values()]})


@_for_programs
def copy(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Answer the copy in the format *name*, with the choices of the address, which are those of the page."""
    article = _story(request, slug)
    if article is None:
        return _no_story(slug)
    if name not in FORMATS:
        return _error(404, f"There is no format called {name}. There are {', '.join(FORMATS)}.")
    try:
        return _file(request, article, FORMATS[name])
    except NothingToWrite as error:
        return _error(409, str(error))
    except ExportError as error:
        return _error(422, str(error))


def _file(request: HttpRequest, article: Article, format_: Format) -> HttpResponse:
    options = options_from(request.GET, site_of(request))
    contents = write_copy(article, reader_of(request), format_, options)
    return HttpResponse(contents, headers=file_headers(format_, filename(article, format_)))


def _told(request: HttpRequest, article: Article, format_: Format) -> dict[str, str]:
    address = request.build_absolute_uri(reverse("api_copy", args=[article.slug, format_.name]))
    return {name: asdict(format_)[name] for name in _TOLD} | {"url": address}


def _story(request: HttpRequest, slug: str) -> Article | None:
    return Article.objects.visible_to(request.user).with_current().filter(slug=slug).first()


def _no_story(slug: str) -> HttpResponse:
    return _error(404, f"There is no story called {slug}. Its name is the last part of its address.")


def _error(status: int, sentence: str, headers: dict[str, str] | None = None) -> HttpResponse:
    return JsonResponse({"error": sentence}, status=status, headers=headers)
