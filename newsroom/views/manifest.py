"""What a browser is told of Newsroom as an app: its icons, where it starts, and that pages can be shared with it."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.views.decorators.http import require_safe

_PAPER, _ACCENT = "#fbfaf7", "#1d5c63"
_ICONS = (("192x192", "any"), ("512x512", "any"), ("512x512", "maskable"))


@require_safe
@login_not_required  # browsers ask for it without cookies
def manifest(request: HttpRequest) -> HttpResponse:
    """Answer the web app manifest (w3.org/TR/appmanifest) with its share target (w3c.github.io/web-share-target)."""
    said = {
        "id": "/",
        "name": "Newsroom",
        "short_name": "Newsroom",
        "description": "Read the news properly.",
        "start_url": reverse("library"),
        "scope": "/",
        "display": "standalone",
        "background_color": _PAPER,
        "theme_color": _ACCENT,
        "icons": [{"src": static("icon.svg"), "sizes": "any", "type": "image/svg+xml"}, *map(_icon, _ICONS)],
        "shortcuts": [{"name": "Add a story", "url": reverse("add")}],
        "share_target": {
            "action": reverse("share"),
            "method": "GET",
            "params": {"title": "title", "text": "text", "url": "url"},
        },
    }
    return JsonResponse(said, content_type="application/manifest+json")


def _icon(form: tuple[str, str]) -> dict[str, str]:
    sizes, purpose = form
    name = f"icons/{purpose}-{sizes.partition('x')[0]}.png"
    return {"src": static(name), "sizes": sizes, "type": "image/png", "purpose": purpose}
