"""Telling an open page that what it shows of claims is out of date."""

import json
from collections.abc import Mapping

from django.http import HttpResponse

STANDING_CHANGED: Mapping[str, object] = {"standing-changed": True}
"""Open cards fetch how their claims stand (_standing.html)."""


def claims_changed[Response: HttpResponse](response: Response, also: Mapping[str, object] | None = None) -> Response:
    """Let the panel fetch its claims anew (_story_claims.html), and send the events of *also* with their details."""
    response["HX-Trigger-After-Settle"] = json.dumps({"claims-changed": True, **(also or {})})
    return response
