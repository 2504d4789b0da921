"""Answers that are a page or, to htmx, the part of it that changes: both from one template."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from newsroom.access import asks_for_part


def page_or_part(
    request: HttpRequest, template: str, part: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    """Answer with the page of *template*, or, when htmx asks, with its ``{% partialdef part %}`` alone."""
    return render(request, f"{template}#{part}" if asks_for_part(request) else template, context, status=status)
