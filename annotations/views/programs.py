"""Answers to other programs: JSON, where whatever goes wrong is ``{"error": sentence}``.

A program is signed in by the same session as a browser.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt

Answer = Callable[..., HttpResponse]


def for_programs(view: Answer) -> Answer:
    """Answer who is not signed in, or asks for another thing than to read, in JSON instead of a page."""

    @wraps(view)
    def answer(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return refused(401, "Sign in first: copies are for this server’s readers.")
        if request.method not in ("GET", "HEAD"):
            return refused(405, "Copies can only be read here.", {"Allow": "GET, HEAD"})
        return view(request, *args, **kwargs)

    return login_not_required(csrf_exempt(answer))  # which changes nothing, so needs no token to say that it does not


def refused(status: int, sentence: str, headers: dict[str, str] | None = None) -> HttpResponse:
    """Answer *status* with a *sentence* that says what happened and what to do."""
    return JsonResponse({"error": sentence}, status=status, headers=headers)
