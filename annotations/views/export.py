"""Taking an annotated copy away."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe
from django_htmx.http import replace_url

from annotations.copies.asked import lately
from annotations.copies.at_once import contents_or_copy
from annotations.export.choosing.choices import options_from, query_of
from annotations.export.choosing.counts import counts, missing
from annotations.export.choosing.remembered import remember
from annotations.export.errors import ExportError, NoSuchChoice
from annotations.export.filename import filename
from annotations.export.formats import FORMATS, Format
from annotations.export.options import ExportOptions, chosen, left_out
from annotations.export.write import revision_of
from annotations.models import Copy
from annotations.reading import ReadingPage, open_page
from annotations.views.copies import SOME
from annotations.views.downloads import file_headers
from annotations.views.export_choices import asked, layer_boxes, offered, reader_boxes, site_of, whose_word
from newsroom.access import article_or_404, asks_for_part, reader_of
from newsroom.models import Article

_PLAIN = "whose=everyone"  # an address that makes no choice means the last one


@require_safe
def export(request: HttpRequest, slug: str) -> HttpResponse:
    """Offer the formats and the choices, with what will be in the copy; to htmx, only the latter."""
    article = article_or_404(request, slug)
    try:
        options = asked(request)
        page = open_page(article, reader_of(request), revision=revision_of(article, options.revision))
    except NoSuchChoice as error:
        return _refused(request, article, error)
    response = _answer(request, page, options)
    patch_vary_headers(response, ["HX-Request", "HX-Target"])
    address = f"{reverse('export', args=[slug])}?{query_of(options) or _PLAIN}"
    return replace_url(response, address) if asks_for_part(request) else response


@require_safe
def download(request: HttpRequest, slug: str, name: str) -> HttpResponse:
    """Answer the copy in the format *name* as a file to keep, or lead to the page that waits for a large one.

    The address alone says what goes into it, whatever was chosen last.
    """
    article = article_or_404(request, slug)
    if name not in FORMATS:
        raise Http404(f"There is no format called {name}.")
    try:
        return _file(request, article, FORMATS[name], options_from(request.GET, site_of(request)))
    except ExportError as error:
        return _refused(request, article, error)


def _file(request: HttpRequest, article: Article, format_: Format, options: ExportOptions) -> HttpResponse:
    """Answer the copy. Whoever asks only for its head gets that, and nothing is written. Raises ExportError."""
    headers = file_headers(format_, filename(article, format_))
    if request.method == "HEAD":
        return HttpResponse(headers=headers)
    reader = reader_of(request)
    found = contents_or_copy(article, reader, format_, options, filename(article, format_))
    remember(reader, format_, options)
    return redirect(found) if isinstance(found, Copy) else HttpResponse(found, headers=headers)


def _refused(request: HttpRequest, article: Article, error: ExportError) -> HttpResponse:
    """Show the page with what is wrong; choices that make no sense give way to plain ones."""
    try:
        options = asked(request)
        page = open_page(article, reader_of(request), revision=revision_of(article, options.revision))
    except NoSuchChoice:
        options = ExportOptions(site=site_of(request))
        page = open_page(article, reader_of(request))
    return _answer(request, page, options, status=422, refused=str(error))


def _answer(
    request: HttpRequest, page: ReadingPage, options: ExportOptions, status: int = 200, refused: str = ""
) -> HttpResponse:
    numbers = {"in_copy": counts(chosen(page, options)), "missing": missing(page, options), "refused": refused}
    context = {"article": page.article, "page": page, "options": options} | numbers
    if asks_for_part(request) and request.headers.get("HX-Target") == "copy-numbers":
        return render(request, "annotations/_copy_numbers.html", context, status=status)
    return render(request, "annotations/export.html", context | _offered(request, page, options), status=status)


def _offered(request: HttpRequest, page: ReadingPage, options: ExportOptions) -> dict[str, Any]:
    reader = reader_of(request)
    return offered(reader, options, chosen(page, options)) | {
        "layers": layer_boxes(reader, options, page),
        "readers": reader_boxes(options, page),
        "whose": whose_word(options),
        "left_out": left_out(page),
        "revisions": page.article.revisions.order_by("-number").only("number", "fetched_at"),
        "copies": lately(reader, page.article.pk)[:SOME],
    }
