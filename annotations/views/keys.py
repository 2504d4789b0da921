"""The keys of the reading page, on a page of their own: without scripts no dialog shows them."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    return render(request, "annotations/keys.html")
