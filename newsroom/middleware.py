"""What every answer passes through."""

from __future__ import annotations

from collections.abc import Callable

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
            return HttpResponse(headers={"HX-Redirect": resolve_url(settings.LOGIN_URL)})
        return response

    return middleware
