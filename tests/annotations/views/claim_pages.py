"""Reading the pages of claims."""

from __future__ import annotations

from django.test import Client
from django.urls import reverse

from annotations.models import Appearance, Highlight

HTMX = {"HX-Request": "true"}
CHANGES = ["claim_merge", "claim_split", "claim_differ", "claim_differ_undo"]
SECRET = "zebrafish"


def page_of(client: Client, address: str, **headers: str) -> str:
    """Return what *client* reads at *address*."""
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def claim_address(row: Appearance) -> str:
    """Return the address of the page of the claim that *row* appears in."""
    return reverse("claim", args=[row.claim_id])


def address(name: str, mark: Highlight) -> str:
    """Return the address *name* of the claim that *mark* makes, or of its card."""
    claim = mark.appearance.claim_id
    return reverse(name, args=[mark.pk if name == "claim_edit" else claim])


def words_of(response: object) -> str:
    return response.content.decode()  # type: ignore[attr-defined, no-any-return]
