"""Telling an open page that what it shows of claims is out of date."""

from django.http import HttpResponse


def claims_changed[Response: HttpResponse](response: Response, standing: bool = False) -> Response:
    """Let the panel fetch its claims anew and, if asked to, open cards how their claims stand.

    The fragments _story_claims.html and _standing.html wait for these events.
    """
    response["HX-Trigger-After-Settle"] = "claims-changed, standing-changed" if standing else "claims-changed"
    return response
