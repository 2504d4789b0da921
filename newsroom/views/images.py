"""A story's stored pictures, for its readers."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from newsroom.models import Image

# The address is the picture's digest, so what stands there never changes; shared caches must not keep it.
_CACHING = "private, max-age=31536000, immutable"


@require_safe
def image(request: HttpRequest, digest: str) -> HttpResponse:
    stored = get_object_or_404(Image, digest=digest)
    headers = {"Cache-Control": _CACHING, "X-Content-Type-Options": "nosniff"}
    return HttpResponse(bytes(stored.data), content_type=stored.media_type, headers=headers)
