"""What every answer passes through."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url

Answer = Callable[[HttpRequest], HttpResponse]


def whole_page_sign_in(get_response: Answer) -> Answer:
    """Send an htmx request whose sign-in has run out to the sign-in page as a page, not into the part it asked for."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        to_sign_in = response.status_code == 302 and response["Location"].startswith(resolve_url(settings.LOGIN_URL))
        if to_sign_in and request.headers.get("HX-Request"):
            return HttpResponse(headers={"HX-Redirect": _sign_in_and_come_back(request)})
        return response

    return middleware


def _sign_in_and_come_back(request: HttpRequest) -> str:
    """Return the sign-in page's address, leading back to the page that the reader has open."""
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    here = page.netloc == request.get_host()
    return f"{resolve_url(settings.LOGIN_URL)}?{urlencode({'next': page.path if here else '/'})}"
