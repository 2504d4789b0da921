"""The formats and the copies of a story for other programs: JSON about them, and the same files as the page gives."""

from __future__ import annotations

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse

from annotations.copies.at_once import contents_or_copy
from annotations.export.choosing.choices import options_from
from annotations.export.errors import ExportError, NoRoom, NothingToWrite
from annotations.export.filename import filename
from annotations.export.formats import FORMATS, Format
from annotations.models import Copy
from annotations.views.copy_progress_api import accepted
from annotations.views.downloads import file_headers
from annotations.views.export_choices import site_of
from annotations.views.programs import for_programs, refused
from newsroom.access import reader_of
from newsroom.models import Article

_TOLD = ("name", "group", "label", "hint", "leaves_out", "media_type", "extension")


@for_programs
def formats(request: HttpRequest, slug: str) -> HttpResponse:
    """Answer the table of formats, each with the address of the story's copy in it."""
    article = _story(request, slug)
    if article is None:
        return _no_story(slug)
    return JsonResponse({"formats": [_told(request, article, format_) for format_ in FORMATS.values()]})


@for_programs
def copy(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Answer the copy in the format *name*, with the choices of the address, which are those of the page.

    One that takes long is written in the background: then the answer says where to ask for it.
    """
    article = _story(request, slug)
    if article is None:
        return _no_story(slug)
    if name not in FORMATS:
        return refused(404, f"There is no format called {name}. There are {', '.join(FORMATS)}.")
    try:
        return _file(request, article, FORMATS[name])
    except NothingToWrite as error:
        return refused(409, str(error))
    except NoRoom as error:
        return refused(503, str(error))
    except ExportError as error:
        return refused(422, str(error))


def _file(request: HttpRequest, article: Article, format_: Format) -> HttpResponse:
    """Answer the file, or where to ask for it. Whoever asks only for its head gets that, and nothing is written."""
    options, name = options_from(request.GET, site_of(request)), filename(article, format_)
    headers = file_headers(format_, name)
    if request.method == "HEAD":
        return HttpResponse(headers=headers)
    found = contents_or_copy(article, reader_of(request), format_, options, name)
    return accepted(request, found) if isinstance(found, Copy) else HttpResponse(found, headers=headers)


def _told(request: HttpRequest, article: Article, format_: Format) -> dict[str, str]:
    address = request.build_absolute_uri(reverse("api_copy", args=[article.slug, format_.name]))
    return {name: asdict(format_)[name] for name in _TOLD} | {"url": address}


def _story(request: HttpRequest, slug: str) -> Article | None:
    return Article.objects.visible_to(request.user).with_current().filter(slug=slug).first()


def _no_story(slug: str) -> HttpResponse:
    return refused(404, f"There is no story called {slug}. Its name is the last part of its address.")
